import type { ResolvedRoster } from "../../../roster/resolved.ts";
import { githubDesired } from "./desired.ts";

type Held = readonly (readonly [name: string, role: string])[];

/** What a roster gives on GitHub, by GitHub's own names. */
export interface GithubInFile {
  readonly org: string;
  /** Logins, and `owner` or `member`. */
  readonly members: Held;
  /** The live teams, those above others first. */
  readonly teams: readonly {
    readonly key: string;
    readonly name: string;
    readonly id: number | undefined;
    readonly description: string | undefined;
    /** The name of the team above. */
    readonly parent: string | undefined;
    readonly privacy: string;
    /** Logins, and `maintainer` or `member`. */
    readonly members: Held;
  }[];
  readonly repositories: readonly {
    readonly name: string;
    /** Names of teams, and their roles. */
    readonly teams: Held;
    /** Logins, and their roles. */
    readonly people: Held;
  }[];
}

/** Returns what a roster gives on GitHub. People without a login are left out. Undefined where it names no organisation. */
export function githubInFile(resolved: ResolvedRoster): GithubInFile | undefined {
  if (resolved.github === undefined) return undefined;
  const desired = githubDesired(resolved);
  const { users, teams, repositories } = resolved;
  const logins = (held: Iterable<readonly [string, string]>): Held =>
    [...held].flatMap(([principal, role]) => {
      const login = users.get(principal.replace(/^user:/, ""))?.github;
      return login === undefined ? [] : [[login, role] as const];
    });
  const nameOf = (key: string) => {
    const team = teams.get(key);
    return team === undefined || team.github === false ? undefined : team.github.name;
  };
  const live = [...desired.teams.values()].filter(({ settings }) => settings.archived !== true);
  const depth = (key: string, seen: readonly string[] = []): number => {
    const parent = desired.teams.get(key)?.settings.parent;
    return typeof parent === "string" && !seen.includes(parent) ? 1 + depth(parent, [...seen, key]) : 0;
  };
  return {
    org: resolved.github.org,
    members: logins(desired.organization.grants),
    teams: live
      .map(({ key, settings, grants }) => {
        const onGithub = teams.get(key)?.github;
        return {
          key,
          name: nameOf(key) ?? key,
          id: onGithub ? onGithub.id : undefined,
          description: settings.description,
          parent: typeof settings.parent === "string" ? nameOf(settings.parent) : undefined,
          privacy: settings.privacy ?? "closed",
          members: logins(grants),
        };
      })
      .sort((one, other) => depth(one.key) - depth(other.key) || (one.key < other.key ? -1 : 1)),
    repositories: [...repositories.values()]
      .filter(({ handsOff }) => !handsOff)
      .map(({ name, teams: held, collaborators = new Map() }) => ({
        name,
        teams: [...held].flatMap(([key, { role }]) => {
          const team = nameOf(key);
          return team === undefined ? [] : [[team, role] as const];
        }),
        people: logins([...collaborators].map(([key, { role }]) => [key, role] as const)),
      }))
      .filter((each) => each.teams.length + each.people.length > 0),
  };
}
