import type { GithubSeed, SeedInvitation, SeedMember, SeedTeam } from "../../emulators/github/seed.ts";
import type { ResolvedRoster } from "../../src/roster/resolved.ts";
import {
  accountId,
  emailToday,
  keyOf,
  loginToday,
  repoId,
  repoRoles,
  slugOf,
  strangerId,
  strangerOf,
  teamId,
  teamKeyOf,
  teamName,
} from "./names.ts";
import { repoName } from "./roster-text.ts";
import { keys, type TeamPlan, type Universe } from "./world.ts";

/** An owner whom nobody declares, so that there is one. */
export const boss = "boss";

/** GitHub as a universe has it. The roster tells what a team that is as declared looks like. */
export function githubSeed(universe: Universe, roster: ResolvedRoster): GithubSeed {
  const members = membersOf(universe);
  const isIn = new Set(members.map((each) => each.login));
  const outsiders = universe.people.flatMap((plan, person) =>
    isIn.has(loginToday(universe, person))
      ? []
      : [{ login: loginToday(universe, person), id: accountId(person), blocked: plan.blocked }],
  );
  const invited = universe.people.flatMap((plan, person): SeedInvitation[] => {
    const sender = plan.inviter === undefined ? undefined : loginToday(universe, plan.inviter);
    const sent = sender !== undefined && isIn.has(sender) ? { inviter: sender } : {};
    return [
      ...(/^invited( twice)?$/.test(plan.org) ? [{ login: loginToday(universe, person), ...sent }] : []),
      ...(/invited (by email|twice)$/.test(plan.org) ? [{ email: emailToday(person), ...sent }] : []),
    ];
  });
  return {
    org: "acme",
    members,
    users: outsiders,
    teams: teamsOf(universe, roster, isIn),
    repos: universe.repos.flatMap((plan, repo) =>
      plan.exists === "no"
        ? []
        : [
            {
              name: repoName(repo),
              id: repoId(repo),
              archived: plan.exists === "archived",
              collaborators: Object.fromEntries(
                plan.collaborators
                  .filter(([person]) => person < universe.people.length)
                  .map(([person, role]) => [loginToday(universe, person), repoRoles[role] ?? "read"]),
              ),
            },
          ],
    ),
    invitations: invited,
    failedInvitations: universe.people.flatMap((plan, person) =>
      plan.org === "none" || plan.org === "invited"
        ? Array.from({ length: plan.failedInvitations }, () => ({ login: loginToday(universe, person) }))
        : [],
    ),
  };
}

/** Repositories that have been called otherwise since: old name → new name. */
export function renamedRepos(universe: Universe): Readonly<Record<string, string>> {
  return Object.fromEntries(
    universe.repos.flatMap((plan, repo) =>
      plan.exists === "renamed" ? [[repoName(repo), `${repoName(repo)}-new`]] : [],
    ),
  );
}

function membersOf(universe: Universe): SeedMember[] {
  const members: SeedMember[] = universe.people.flatMap((plan, person) => {
    if (!/^(owner|member)/.test(plan.org)) return [];
    const role = plan.org === "owner" ? ("admin" as const) : ("member" as const);
    return [{ login: loginToday(universe, person), id: accountId(person), role, email: emailToday(person) }];
  });
  const takers = universe.people.flatMap((plan, person) =>
    plan.renamed === "taken" ? [{ login: `${keyOf(person)}-gh`, id: strangerId(50 + person) }] : [],
  );
  const strangers = universe.settings.strangersInOrg.map((each) => ({
    login: strangerOf(each),
    id: strangerId(each),
  }));
  const owned = members.some((each) => each.role === "admin") && strangers.length < 2;
  return [
    ...(owned ? [] : [{ login: boss, id: strangerId(90), role: "admin" as const }]),
    ...members,
    ...takers,
    ...strangers,
  ];
}

function teamsOf(universe: Universe, roster: ResolvedRoster, isIn: ReadonlySet<string>): SeedTeam[] {
  const exists = (team: number) => (universe.teams[team]?.have.exists ?? "no") !== "no";
  const secret = (team: number) => universe.teams[team]?.have.secret === true;
  const nameToday = (team: number) => {
    const name = teamName(universe, team);
    switch (universe.teams[team]?.have.exists) {
      case "under its old name":
        return `old ${teamKeyOf(team)}`;
      case "in other case":
        return name.toUpperCase();
      default:
        return name;
    }
  };
  const nested = (team: number): number | undefined => {
    const parent = universe.teams[team]?.have.parent;
    if (parent === undefined || !exists(parent) || secret(parent) || secret(team)) return undefined;
    return (universe.settings.upsideDown ? team < parent : parent < team) ? parent : undefined;
  };
  const teams = universe.teams.flatMap((plan, team): SeedTeam[] => {
    if (!exists(team)) return [];
    const parent = nested(team);
    const { description } = plan.have;
    return [
      {
        name: nameToday(team),
        id: teamId(team),
        privacy: secret(team) ? "secret" : "closed",
        notifications: plan.have.notifications,
        members: peopleIn({ universe, roster, team, plan }, isIn),
        repos: reposOf({ universe, roster, team, plan }),
        ...(description ? { description } : {}),
        ...(parent === undefined ? {} : { parent: slugOf(nameToday(parent)) }),
        ...(plan.have.synced ? { synced: `idp-${teamKeyOf(team)}` } : {}),
      },
    ];
  });
  const members = Object.fromEntries([...isIn].slice(0, 2).map((login) => [login, "member" as const]));
  const wild = universe.settings.wildTeams.flatMap((name, index): SeedTeam[] => {
    const above = name.endsWith("below") && exists(0) && !secret(0) ? { parent: slugOf(nameToday(0)) } : {};
    const whose = name.startsWith("ent:")
      ? ({ name: "Everybody", slug: name, type: "enterprise" } as const)
      : { name };
    return [{ ...whose, id: teamId(100 + index), members, ...above }];
  });
  return [...teams, ...wild];
}

interface About {
  readonly universe: Universe;
  readonly roster: ResolvedRoster;
  readonly team: number;
  readonly plan: TeamPlan;
}

/** Only members of the organisation can be in a team. */
function peopleIn({ universe, roster, team, plan }: About, isIn: ReadonlySet<string>) {
  const declared = roster.teams.get(teamKeyOf(team));
  const people =
    plan.have.same && declared !== undefined
      ? [...declared.people].map(([key, { lead }]) => [keys.indexOf(key as never), lead] as const)
      : plan.have.members;
  return Object.fromEntries(
    people
      .map(([person, leads]) => [loginToday(universe, person), leads ? "maintainer" : "member"] as const)
      .filter(([login]) => isIn.has(login)),
  );
}

function reposOf({ universe, roster, team, plan }: About): Readonly<Record<string, string>> {
  const grants = roster.teams.get(teamKeyOf(team))?.grants;
  const held =
    plan.have.same && grants !== undefined
      ? [...grants].map(([repo, { role }]) => [repo, role] as const)
      : plan.have.repos.map(([repo, role]) => [repoName(repo), repoRoles[role] ?? "read"] as const);
  const exists = (name: string) =>
    universe.repos.some((each, repo) => repoName(repo) === name && each.exists !== "no");
  return Object.fromEntries(held.filter(([name]) => exists(name)));
}
