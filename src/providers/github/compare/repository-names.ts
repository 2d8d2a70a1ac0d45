import type { GithubDesired } from "../model/desired.ts";
import type { GithubRemoteState } from "../model/remote-state.ts";

/** Repository names as the roster writes them, by the lower-cased name of today. */
export type RepositoryNames = ReadonlyMap<string, string>;

/** Returns the roster's name of each repository by its name today; the first where the roster has several of its names. */
export function declaredRepositoryNames({
  remote,
  desired,
}: {
  readonly remote: GithubRemoteState;
  readonly desired: GithubDesired;
}): RepositoryNames {
  const names = new Map<string, string>();
  for (const name of desired.roster.repositories.keys()) {
    const today = repositoryKeyToday(remote, name);
    if (!names.has(today) || today === name.toLowerCase()) names.set(today, name);
  }
  return names;
}

/**
 * True of a repository's former name when the roster also has the repository under another name. A grant under the
 * former name was not agreed for this repository, so it is neither given nor revoked.
 */
export function isStaleRepositoryName(
  remote: GithubRemoteState,
  names: RepositoryNames,
  name: string,
): boolean {
  return names.get(repositoryKeyToday(remote, name))?.toLowerCase() !== name.toLowerCase();
}

/** Returns a repository's name today, in lower case, by the roster's name. */
export function repositoryKeyToday(remote: GithubRemoteState, name: string): string {
  const found = remote.repositories.get(name.toLowerCase());
  return (found === undefined || found === "missing" ? name : found.name).toLowerCase();
}
