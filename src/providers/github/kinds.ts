import type { KindSpec } from "../../core/kind.ts";
import type { ResolvedRoster } from "../../roster/resolved.ts";
import { orgRoles, repositoryRoles, teamRoles } from "./model/roles.ts";

/** A team's settings in a plan. Each has a writer in `apply/team-settings.ts`. */
export type GithubTeamSettings = {
  readonly name: string;
  readonly description: string;
  readonly privacy: "closed" | "secret";
  readonly notifications: boolean;
  /** The parent's key. */
  readonly parent: string | null;
  readonly archived: boolean;
};

/** The organisation's settings that give access. Rollcall reads them and changes none. */
export type GithubOrgSettings = {
  /** What every member may do on every repository; left out where the token may not see it. */
  readonly base_permission: "none" | "read" | "write" | "admin";
};

/** The organisation: membership on which every other grant on GitHub rests. */
export const githubOrg: KindSpec<ResolvedRoster, GithubOrgSettings> = {
  kind: "github-org",
  provider: "github",
  words: { noun: "GitHub organisation", short: ["organisation", "organisations"], removed: "deleted" },
  roles: orgRoles,
  grantMeans: "organisation",
  list: "each",
  settings: { base_permission: {} },
  confers: (role, { base_permission: base }) => {
    if (role === "owner") return [{ kind: githubRepo.kind, role: "admin" }];
    return typeof base === "string" && base !== "none" ? [{ kind: githubRepo.kind, role: base }] : [];
  },
  declaredBy: () => [],
};

/**
 * A team. Its privacy opens before something is nested in it and closes last, since a secret team neither nests nor has
 * anything nested in it. The members of a nested team are in effect members of the teams above it and have their
 * repositories (https://docs.github.com/organizations/organizing-members-into-teams/about-teams#nested-teams).
 */
export const githubTeam: KindSpec<ResolvedRoster, GithubTeamSettings> = {
  kind: "github-team",
  provider: "github",
  words: {
    noun: "GitHub team",
    short: ["team", "teams"],
    title: ["GitHub team", "GitHub teams"],
    removed: "deleted",
  },
  takenCode: "team_name_taken",
  nameOf: (key) => (key.startsWith(undeclaredTeamPrefix) ? nameOfUndeclaredTeam(key) : key),
  roles: teamRoles,
  grantMeans: "team",
  list: "each",
  principals: "team:",
  nests: { by: "parent", inherits: true },
  settings: {
    name: { isName: true, isAddress: true },
    description: { phrase: { prose: true } },
    privacy: {
      phase: (to) => (to === "secret" ? "close" : "open"),
      phrase: { hides: { at: "secret", word: "secret" } },
    },
    notifications: {},
    parent: {},
    archived: { retires: true, phrase: { retired: ["archived", "unarchived"] } },
  },
  declaredBy: (roster, key) => (roster.teams.has(key) ? [key] : []),
};

/** What the keys of teams begin with that the roster doesn't declare. No declared team has such a key. */
export const undeclaredTeamPrefix = "github:";

function nameOfUndeclaredTeam(key: string): string {
  return `${key.slice(undeclaredTeamPrefix.length)} (not in the file)`;
}

/** Who may do what on a repository: teams, and people directly. */
export const githubRepo: KindSpec<ResolvedRoster, Record<never, never>> = {
  kind: "github-repo",
  provider: "github",
  words: {
    noun: "repository",
    plural: "repositories",
    short: ["repository", "repositories"],
    removed: "archived",
  },
  roles: repositoryRoles,
  grantMeans: "permission",
  list: "each",
  settings: {},
  declaredBy: (roster, key) => [...(roster.repositories.get(key)?.teams.keys() ?? [])],
};

/** A role of the organisation, under its name, and the role on every repository that it gives. */
export const githubOrganizationRole: KindSpec<ResolvedRoster, { readonly gives: string | null }> = {
  kind: "github-organization-role",
  provider: "github",
  words: {
    noun: "organisation role",
    short: ["organisation role", "organisation roles"],
    removed: "deleted",
  },
  roles: ["holder"],
  grantMeans: "list",
  list: "each",
  settings: { gives: {} },
  confers: (_, { gives }) => (typeof gives === "string" ? [{ kind: githubRepo.kind, role: gives }] : []),
  declaredBy: () => [],
};

/** In the order of creation. */
export const githubKinds: readonly KindSpec<ResolvedRoster>[] = [
  githubOrg,
  githubTeam,
  githubRepo,
  githubOrganizationRole,
];
