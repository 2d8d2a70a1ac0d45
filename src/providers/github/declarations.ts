import type { Place } from "../../core/finding.ts";
import { globMatcher } from "../../core/glob.ts";
import type { Declaration, DeclaredGrant, DeclaringKind } from "../../roster/declaration.ts";
import { hasGithubAccount } from "../../roster/has-github-account.ts";
import { namedOwners } from "../../roster/owners.ts";
import type { Grant, Project, Roster, Team } from "../../roster/roster.ts";
import { namedOnGithub } from "../../roster/service-account.ts";
import { teamSlug } from "../../roster/slug.ts";
import { githubOrg, githubOrganizationRole, githubRepo, githubTeam } from "./kinds.ts";
import { coversRole, roleOnAll } from "./model/roles.ts";
import { givingPatterns, reachesFurther } from "./pattern-reach.ts";

/** True unless both name an organisation, and not the same one. */
function mayBeSameOrganisation(one: Roster, other: Roster): boolean {
  const [mine, yours] = [one.github?.org.toLowerCase(), other.github?.org.toLowerCase()];
  return mine === undefined || yours === undefined || mine === yours;
}

/** Repositories: named by teams, and by projects for their team, for others and for people. */
const repositories: DeclaringKind = {
  kind: githubRepo.kind,
  noun: githubRepo.words.noun,
  account: namedOnGithub,
  alwaysExists: true,
  areRepositories: true,
  reachesNested: true,
  canBeHeldBy: ({ github }) => github !== false,
  holdersOfAll: ({ github }) =>
    github && {
      users: namedOwners(github)?.users ?? [],
      role: "admin",
      entry: "github.owners",
      at: github.at,
    },
  grantsOnAll: (roster) => [...grantsOfOwningTeams(roster), ...grantsOfRoles(roster)],
  covers: coversRole,
  mayMeet: mayBeSameOrganisation,
  reachesFurther,
  matchesPattern: (pattern, name) => globMatcher(pattern, { ignoreCase: true })(name),
  declarations: ({ teams, projects }) => [
    ...[...teams.values()].flatMap(ofTeam),
    ...[...projects.values()].flatMap(ofProject),
  ],
};

function ofTeam(team: Team): readonly Declaration[] {
  const principal = `team:${team.key}`;
  const given = ({ role, until, at }: Grant) =>
    team.archived ? [] : [{ principal, role, through: [], ...(until === undefined ? {} : { until }), at }];
  const handedOver = team.handsOff ? ({ isHandedOver: true } as const) : {};
  return [
    ...[...(team.repos ?? [])].map(([name, grant]) =>
      repository(name, principal, given(grant), { at: grant.at, addsOnly: true, ...handedOver }),
    ),
    ...givingPatterns(team).map(({ pattern, ...grant }) =>
      repository(pattern, principal, given(grant), {
        at: grant.at,
        addsOnly: true,
        isPattern: true,
        ...handedOver,
      }),
    ),
  ];
}

/** The role of a project's team on the project's repositories. */
const ownersRole = "write";

function ofProject(project: Project): readonly Declaration[] {
  const { key, repos, team, access, collaborators, archived, handsOff } = project;
  const declarer = `project:${key}`;
  const through = [declarer];
  return repos.map(({ name, at }) => {
    const grants: readonly DeclaredGrant[] = [
      ...(team === undefined
        ? []
        : [{ principal: `team:${team}`, role: ownersRole, through, asOwner: true as const, at }]),
      ...[...access].map(([other, each]) => ({
        principal: `team:${other}`,
        through,
        ...each,
      })),
      ...[...(collaborators ?? [])].map(([user, each]) => ({
        principal: `user:${user}`,
        through,
        ...each,
      })),
    ];
    return repository(name, declarer, archived ? [] : grants, {
      at,
      ...(collaborators === undefined ? { addsOnly: true } : {}),
      ...(handsOff ? { isHandedOver: true } : {}),
    });
  });
}

function repository(
  name: string,
  declarer: string,
  grants: readonly DeclaredGrant[],
  rest: Pick<Declaration, "at" | "addsOnly" | "isHandedOver" | "isPattern">,
): Declaration {
  return { key: name, identities: [name.toLowerCase()], declarer, grants, ...rest };
}

/** The organisation: its members and owners. */
const organisations: DeclaringKind = {
  kind: githubOrg.kind,
  noun: githubOrg.words.noun,
  account: namedOnGithub,
  alwaysExists: true,
  decidedByActions: true,
  reachesNested: true,
  canBeHeldBy: ({ github }) => github !== false,
  covers: (role, other) => role === other || role === "owner",
  declarations: (roster) => {
    const { github } = roster;
    if (github === undefined) return [];
    const { org, at } = github;
    return [
      {
        key: org,
        identities: [org.toLowerCase()],
        declarer: "github",
        grants: [...peopleIn(roster), ...owningTeams(roster)],
        at,
      },
    ];
  },
};

function peopleIn({ github, users }: Roster): readonly DeclaredGrant[] {
  const invited = new Set(github?.invite === "teams" ? github.extraMembers : users.keys());
  const owners = new Set(namedOwners(github)?.users);
  return [...users.values()].flatMap((user): readonly DeclaredGrant[] => {
    const { key, until, outside, active, at } = user;
    const isIn = invited.has(key) || owners.has(key);
    if (!isIn || outside || !active || !hasGithubAccount(user)) return [];
    const role = owners.has(key) ? "owner" : "member";
    return [{ principal: `user:${key}`, role, through: [], until, at }];
  });
}

/** Returns the teams whose people own the organisation. */
function owningTeams({ github, teams }: Roster): readonly DeclaredGrant[] {
  return (namedOwners(github)?.teams ?? [])
    .filter((team) => teams.get(team)?.archived === false)
    .map((team) => ({ principal: `team:${team}`, role: "owner", through: [], at: github?.at ?? nowhere }));
}

/** Returns what owning the organisation gives on every repository, where a team owns it. */
function grantsOfOwningTeams(roster: Roster): readonly DeclaredGrant[] {
  return owningTeams(roster).map((grant) => ({ ...grant, role: "admin", through: ["github.owners"] }));
}

/** Returns what predefined roles of the organisation give on every repository. What a custom one gives, no file says. */
function grantsOfRoles({ github, teams, users }: Roster): readonly DeclaredGrant[] {
  return [...(github?.organizationRoles ?? [])].flatMap(([name, holders]) => {
    const role = roleOnAll(name);
    if (role === undefined) return [];
    const through = [`${githubOrganizationRole.kind}/${name}`];
    return holders
      .filter((holder) => {
        const [sort, key = ""] = holder.split(":");
        return sort === "team" ? !teams.get(key)?.archived : !users.get(key)?.outside;
      })
      .map((principal) => ({ principal, role, through, at: github?.at ?? nowhere }));
  });
}

/** Roles of the organisation. Who holds one is for who may change the settings to decide. */
const organizationRoles: DeclaringKind = {
  kind: githubOrganizationRole.kind,
  noun: githubOrganizationRole.words.noun,
  account: namedOnGithub,
  alwaysExists: true,
  decidedByActions: true,
  reachesNested: true,
  canBeHeldBy: ({ github }) => github !== false,
  covers: (role, other) => role === other,
  mayMeet: mayBeSameOrganisation,
  declarations: ({ github }) =>
    [...(github?.organizationRoles ?? [])].map(([key, holders]) => ({
      key,
      identities: [key.toLowerCase()],
      declarer: "github",
      grants: holders.map((principal) => ({
        principal,
        role: "holder",
        through: [],
        at: github?.at ?? nowhere,
      })),
      at: github?.at ?? nowhere,
    })),
};

const nowhere: Place = { file: "", line: 1, column: 1 };

/** Teams on GitHub. Who is in one is for the rules on its entry to decide, so nothing is given here. */
const githubTeams: DeclaringKind = {
  kind: githubTeam.kind,
  noun: githubTeam.words.noun,
  account: namedOnGithub,
  alwaysExists: false,
  holdsNested: true,
  roleInTeam: ({ github }, isLead) => (isLead && github !== false ? github.leadRole : "member"),
  covers: (role, other) => role === other || role === "maintainer",
  mayMeet: mayBeSameOrganisation,
  declarations: ({ github, teams }) => (github === undefined ? [] : [...teams.values()].flatMap(onGithub)),
  named: ({ github, teams }) => {
    const key = github?.defaultTeam;
    if (github === undefined || key === undefined || teams.has(key)) return [];
    return [{ key, identities: [teamSlug(key)], declarer: "github", grants: [], at: github.at }];
  },
};

function onGithub({ key, github, handsOff, at }: Team): readonly Declaration[] {
  if (github === false) return [];
  const slugs = [github.name, ...github.previously].map(teamSlug);
  const ids = github.id === undefined ? [] : [`#${github.id}`];
  const identities = [...new Set([...slugs, ...ids])];
  const handed = handsOff ? { isHandedOver: true as const } : {};
  return [{ key, identities, declarer: `team:${key}`, grants: [], ...handed, at }];
}

/** How the file names things on GitHub. */
export const githubDeclarations: readonly DeclaringKind[] = [
  organisations,
  repositories,
  organizationRoles,
  githubTeams,
];
