import type { Progress } from "../../../core/provider.ts";
import { type CodeOwnersLine, codeOwnersLines } from "../../../roster/code-owners.ts";
import type { ResolvedRoster } from "../../../roster/resolved.ts";
import type { GithubClient } from "../client.ts";
import { readPatternMeanings } from "../mean-patterns.ts";
import { githubDesired } from "../model/desired.ts";
import type { GithubRemoteState } from "../model/remote-state.ts";
import { mayOwnCode } from "../model/roles.ts";
import { type CodeOwnersFile, readCodeOwnersFiles } from "../read/code-owners.ts";
import { readGithubState } from "../read/remote-state.ts";

/**
 * Why an owner in CODEOWNERS counts for nothing: nobody has that name, the team is secret, the team or person may not write
 * on the repository; or GitHub doesn't understand the line.
 */
export type IgnoredBecause = "unknown" | "secret" | "no_write" | "invalid";

/** An owner in CODEOWNERS whom GitHub ignores, or a line. */
export interface IgnoredOwner {
  readonly line: number;
  /** As it is written; the line's pattern where the line is what GitHub ignores. */
  readonly owner: string;
  readonly because: IgnoredBecause;
}

/** A repository's CODEOWNERS, checked. */
export interface CheckedCodeOwners {
  readonly repository: string;
  /** Null where there is none. */
  readonly path: string | null;
  readonly ignored: readonly IgnoredOwner[];
}

/** What was checked, and what could not be. */
export interface CodeOwnersCheck {
  readonly repositories: readonly CheckedCodeOwners[];
  readonly notMeasured: readonly { readonly repository: string; readonly what: "file" | "people" }[];
}

/**
 * Checks CODEOWNERS of all repositories of a roster, on their default branches: those that it names and those that its
 * patterns mean. Teams are held against what is there; who else is ignored, GitHub says itself. Throws a `RollcallError` when
 * the organisation can't be read.
 */
export async function readIgnoredOwners(
  client: GithubClient,
  roster: ResolvedRoster,
  progress: Progress,
): Promise<CodeOwnersCheck> {
  const asked = githubDesired(roster);
  const lists = await readGithubState(client, asked.org, progress);
  const { remote, wanted } = await readPatternMeanings(client, lists, { wanted: [asked], progress });
  const names = wanted.flatMap(({ roster: { repositories } }) => [...repositories.keys()]).sort();
  const isArchived = (name: string) => {
    const found = remote.repositories.get(name.toLowerCase());
    return found !== undefined && found !== "missing" && found.archived;
  };
  const live = names.filter((name) => !isArchived(name));
  const files = await readCodeOwnersFiles(client, remote.login, { names: live, errors: true });
  const read = live.map((repository) => ({
    repository,
    file: files.get(repository.toLowerCase()) ?? ("unread" as const),
  }));
  return {
    repositories: read.flatMap(({ repository, file }): CheckedCodeOwners[] => {
      if (file === "unread") return [];
      if (file === "none") return [{ repository, path: null, ignored: [] }];
      return [{ repository, path: file.path, ignored: ignoredIn(remote, repository, file) }];
    }),
    notMeasured: read.flatMap(({ repository, file }): CodeOwnersCheck["notMeasured"] => {
      if (file === "unread") return [{ repository, what: "file" }];
      return file !== "none" && file.errors === undefined ? [{ repository, what: "people" }] : [];
    }),
  };
}

function ignoredIn(
  remote: GithubRemoteState,
  repository: string,
  { text, errors = [] }: CodeOwnersFile,
): readonly IgnoredOwner[] {
  const lines = codeOwnersLines(text);
  const teams = lines.flatMap(({ line, owners }) =>
    owners.flatMap(({ name }): IgnoredOwner[] => {
      const because = whyTeamIsIgnored(remote, repository, name);
      return because === undefined ? [] : [{ line, owner: name, because }];
    }),
  );
  const known = new Set(teams.map(({ line, owner }) => `${line} ${owner}`));
  const told = errors.flatMap(({ line, column, kind }): IgnoredOwner[] => {
    const written = lines.find((each) => each.line === line);
    const isOwner = /owner/i.test(kind);
    const named = isOwner ? ownersAt(written, column) : [];
    if (named.length === 0)
      return isOwner ? [] : [{ line, owner: written?.pattern ?? "", because: "invalid" }];
    const others = named.filter((owner) => !known.has(`${line} ${owner}`));
    // A column that names no owner is about the line, of which a team may be what is wrong.
    if (others.length < named.length) return [];
    return others.map((owner) => ({ line, owner, because: whyIsUnknown(remote, owner) }));
  });
  return [...teams, ...told].sort((left, right) => left.line - right.line);
}

/** Returns the owner that is written at a column; all of the line where none is. */
function ownersAt(line: CodeOwnersLine | undefined, column: number): readonly string[] {
  const owners = line?.owners ?? [];
  const at = owners.filter((owner) => owner.column === column);
  return (at.length > 0 ? at : owners).map(({ name }) => name);
}

/** Returns why a team is no owner; undefined for one that is, for people, and where a list is short. */
function whyTeamIsIgnored(
  { login, teams, teamsComplete }: GithubRemoteState,
  repository: string,
  owner: string,
): IgnoredBecause | undefined {
  const [org = "", slug] = owner.startsWith("@") ? owner.slice(1).toLowerCase().split("/") : [];
  if (slug === undefined) return undefined;
  if (org !== login.toLowerCase()) return "unknown";
  const team = [...teams.values()].find((each) => each.slug.toLowerCase() === slug);
  if (team === undefined) return teamsComplete ? "unknown" : undefined;
  if (team.privacy === "secret") return "secret";
  if (team.repositories === undefined) return undefined;
  return mayOwnCode(team.repositories.get(repository.toLowerCase())?.role) ? undefined : "no_write";
}

/** GitHub has one word for who isn't there and who may not write. A member, and an existing team, is there. */
function whyIsUnknown({ members, login, teams }: GithubRemoteState, owner: string): IgnoredBecause {
  const name = owner.replace(/^@/, "").toLowerCase();
  const isTeam = [...teams.values()].some(({ slug }) => name === `${login}/${slug}`.toLowerCase());
  return members.has(name) || isTeam ? "no_write" : "unknown";
}
