import type { GithubSeed, SeedInvitation, SeedMember, SeedTeam } from "../../emulators/github/seed.ts";
import type { ResolvedRoster } from "../../src/roster/resolved.ts";
import {
  accountId,
  emailToday,
  keyOf,
  loginToday,
  peopleWithSecondAccounts,
  repoId,
  repoRoles,
  second,
  slugOf,
  teamId,
  teamKeyOf,
  teamName,
  undeclaredId,
  undeclaredLogin,
} from "./names.ts";
import { repoName } from "./roster-text.ts";
import { keys, type TeamPlan, type WorldPlan } from "./world.ts";

/** An owner whom the roster does not declare, so that the organisation always has one. */
export const boss = "boss";

/** Returns GitHub as a world describes it. Teams that match the roster are taken from the resolved one. */
export function githubSeed(world: WorldPlan, roster: ResolvedRoster): GithubSeed {
  const members = membersOf(world);
  const memberLogins = new Set(members.map((each) => each.login));
  const outsiders = world.people.flatMap((plan, person) =>
    memberLogins.has(loginToday(world, person))
      ? []
      : [{ login: loginToday(world, person), id: accountId(person), blocked: plan.blocked }],
  );
  const invited = world.people.flatMap((plan, person): SeedInvitation[] => {
    const sender = plan.inviter === undefined ? undefined : loginToday(world, plan.inviter);
    const sent = sender !== undefined && memberLogins.has(sender) ? { inviter: sender } : {};
    return [
      ...(/^invited( twice)?$/.test(plan.org) ? [{ login: loginToday(world, person), ...sent }] : []),
      ...(/invited (by email|twice)$/.test(plan.org) ? [{ email: emailToday(person), ...sent }] : []),
    ];
  });
  return {
    org: "acme",
    basePermission: world.settings.basePermission,
    members,
    users: [
      ...outsiders,
      ...peopleWithSecondAccounts(world).map((person) => ({
        login: second.login(person),
        id: second.accountId(person),
      })),
    ],
    teams: teamsOf(world, roster, memberLogins),
    repos: world.repos.flatMap((plan, repo) =>
      plan.exists === "no"
        ? []
        : [
            {
              name: repoName(repo),
              id: repoId(repo),
              archived: plan.exists === "archived",
              collaborators: Object.fromEntries(
                plan.collaborators
                  .filter(([person]) => person < world.people.length)
                  .map(([person, role]) => [loginToday(world, person), repoRoles[role] ?? "read"]),
              ),
            },
          ],
    ),
    invitations: invited,
    failedInvitations: world.people.flatMap((plan, person) =>
      plan.org === "none" || plan.org === "invited"
        ? Array.from({ length: plan.failedInvitations }, () => ({ login: loginToday(world, person) }))
        : [],
    ),
  };
}

/** Returns the repositories that were renamed: old name → new name. */
export function renamedRepos(world: WorldPlan): Readonly<Record<string, string>> {
  return Object.fromEntries(
    world.repos.flatMap((plan, repo) =>
      plan.exists === "renamed" ? [[repoName(repo), `${repoName(repo)}-new`]] : [],
    ),
  );
}

function membersOf(world: WorldPlan): SeedMember[] {
  const members: SeedMember[] = world.people.flatMap((plan, person) => {
    if (!/^(owner|member)/.test(plan.org)) return [];
    const role = plan.org === "owner" ? ("admin" as const) : ("member" as const);
    return [{ login: loginToday(world, person), id: accountId(person), role, email: emailToday(person) }];
  });
  const oldLoginTakers = world.people.flatMap((plan, person) =>
    plan.renamed === "taken" ? [{ login: `${keyOf(person)}-gh`, id: undeclaredId(50 + person) }] : [],
  );
  const undeclared = world.settings.undeclaredInOrg.map((each) => ({
    login: undeclaredLogin(each),
    id: undeclaredId(each),
  }));
  const hasOwner = members.some((each) => each.role === "admin") && undeclared.length < 2;
  return [
    ...(hasOwner ? [] : [{ login: boss, id: undeclaredId(90), role: "admin" as const }]),
    ...members,
    ...oldLoginTakers,
    ...undeclared,
  ];
}

function teamsOf(world: WorldPlan, roster: ResolvedRoster, memberLogins: ReadonlySet<string>): SeedTeam[] {
  const exists = (team: number) => (world.teams[team]?.actual.exists ?? "no") !== "no";
  const secret = (team: number) => world.teams[team]?.actual.secret === true;
  const nameToday = (team: number) => {
    const name = teamName(world, team);
    switch (world.teams[team]?.actual.exists) {
      case "under its old name":
        return `old ${teamKeyOf(team)}`;
      case "in other case":
        return name.toUpperCase();
      default:
        return name;
    }
  };
  const nested = (team: number): number | undefined => {
    const parent = world.teams[team]?.actual.parent;
    if (parent === undefined || !exists(parent) || secret(parent) || secret(team)) return undefined;
    return (world.settings.nestingReversed ? team < parent : parent < team) ? parent : undefined;
  };
  const teams = world.teams.flatMap((plan, team): SeedTeam[] => {
    if (!exists(team)) return [];
    const parent = nested(team);
    const { description } = plan.actual;
    return [
      {
        name: nameToday(team),
        id: teamId(team),
        privacy: secret(team) ? "secret" : "closed",
        notifications: plan.actual.notifications,
        members: peopleIn({ world, roster, team, plan }, memberLogins),
        repos: reposOf({ world, roster, team, plan }),
        ...(description ? { description } : {}),
        ...(parent === undefined ? {} : { parent: slugOf(nameToday(parent)) }),
        ...(plan.actual.organizationRole === undefined
          ? {}
          : { organizationRole: plan.actual.organizationRole }),
        ...(plan.actual.synced ? { idpGroup: `idp-${teamKeyOf(team)}` } : {}),
      },
    ];
  });
  const members = Object.fromEntries(
    [...memberLogins].slice(0, 2).map((login) => [login, "member" as const]),
  );
  const undeclared = world.settings.undeclaredTeams.flatMap((name, index): SeedTeam[] => {
    const above = name.endsWith("below") && exists(0) && !secret(0) ? { parent: slugOf(nameToday(0)) } : {};
    const identity = name.startsWith("ent:")
      ? ({ name: "Everybody", slug: name, type: "enterprise" } as const)
      : { name };
    return [{ ...identity, id: teamId(100 + index), members, ...above }];
  });
  return [...teams, ...undeclared];
}

interface TeamContext {
  readonly world: WorldPlan;
  readonly roster: ResolvedRoster;
  readonly team: number;
  readonly plan: TeamPlan;
}

/** Only members of the organisation can be in a team. */
function peopleIn({ world, roster, team, plan }: TeamContext, memberLogins: ReadonlySet<string>) {
  const declared = roster.teams.get(teamKeyOf(team));
  const people =
    plan.actual.same && declared !== undefined
      ? [...declared.people].map(([key, { lead }]) => [keys.indexOf(key as never), lead] as const)
      : plan.actual.members;
  return Object.fromEntries(
    people
      .map(([person, leads]) => [loginToday(world, person), leads ? "maintainer" : "member"] as const)
      .filter(([login]) => memberLogins.has(login)),
  );
}

function reposOf({ world, roster, team, plan }: TeamContext): Readonly<Record<string, string>> {
  const grants = roster.teams.get(teamKeyOf(team))?.grants;
  const held =
    plan.actual.same && grants !== undefined
      ? [...grants].map(([repo, { role }]) => [repo, role] as const)
      : plan.actual.repos.map(([repo, role]) => [repoName(repo), repoRoles[role] ?? "read"] as const);
  const exists = (name: string) =>
    world.repos.some((each, repo) => repoName(repo) === name && each.exists !== "no");
  return Object.fromEntries(held.filter(([name]) => exists(name)));
}
