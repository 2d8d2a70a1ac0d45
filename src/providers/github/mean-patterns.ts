import type { Progress } from "../../core/provider.ts";
import type { GithubClient } from "./client.ts";
import { patternFindings } from "./compare/pattern-findings.ts";
import { isAdvisoryFork } from "./model/advisory-forks.ts";
import { type GithubDesired, githubDesired } from "./model/desired.ts";
import { hasPatterns, withPatternsMeant } from "./model/pattern-meanings.ts";
import type { GithubRemoteState, GithubRepository } from "./model/remote-state.ts";
import {
  type ListedRepository,
  type RepositoryListing,
  readAllRepositories,
} from "./read/all-repositories.ts";
import { readRepositories } from "./read/lookups.ts";

/** What was read, and the rosters with what their patterns mean in it. */
export interface MeantByRead {
  readonly remote: GithubRemoteState;
  readonly wanted: readonly GithubDesired[];
}

/**
 * Returns the rosters with each pattern replaced by the repositories that it means: those that were listed with direct
 * access, else those of a list of its own. Archived ones are left out, and the temporary forks of security advisories. Where
 * the list may be short, what teams hold counts as well, so that nothing is taken away that a pattern gives.
 */
export async function readPatternMeanings(
  client: GithubClient,
  remote: GithubRemoteState,
  { wanted, progress }: { readonly wanted: readonly GithubDesired[]; readonly progress: Progress },
): Promise<MeantByRead> {
  if (!wanted.some(({ roster }) => hasPatterns(roster))) return { remote, wanted };
  const listing = listingOf(remote) ?? (await readAllRepositories(client, remote.login, progress));
  const repositories = new Map(remote.repositories);
  for (const { name, archived } of listing.repositories)
    if (!repositories.has(name.toLowerCase())) repositories.set(name.toLowerCase(), { name, archived });
  const unlisted = wanted
    .flatMap(({ roster }) => [roster, ...(roster.earlier ?? [])])
    .flatMap((roster) => [...roster.repositories.keys()])
    .filter((name) => !repositories.has(name.toLowerCase()));
  const lookedUp = await readRepositories(client, remote.login, [...new Set(unlisted)].sort());
  for (const [key, found] of lookedUp) repositories.set(key, found);
  const ids = new Map(listing.repositories.map(({ name, id }) => [name.toLowerCase(), id]));
  const all = [...repositories.values()].flatMap((found) => toMatch(found, ids));
  const known = {
    all: [...new Map(all.map((each) => [each.name.toLowerCase(), each])).values()],
    renamed: renamedIn(lookedUp),
  };
  return {
    remote: { ...remote, repositories },
    wanted: wanted.map((desired) => {
      const { roster, meanings } = withPatternsMeant(desired.roster, known);
      const findings = patternFindings(meanings, listing.problem);
      return { ...githubDesired(roster), meanings, findings: [...desired.findings, ...findings] };
    }),
  };
}

function listingOf({ directAccess }: GithubRemoteState): RepositoryListing | undefined {
  if (directAccess === undefined) return undefined;
  const { problem } = directAccess;
  return { repositories: [...directAccess.repositories.values()], ...(problem ? { problem } : {}) };
}

function toMatch(
  found: GithubRepository | "missing",
  ids: ReadonlyMap<string, ListedRepository["id"]>,
): readonly { readonly name: string; readonly id?: number }[] {
  if (found === "missing" || found.archived || found.transferredTo !== undefined) return [];
  if (isAdvisoryFork(found.name)) return [];
  const id = ids.get(found.name.toLowerCase());
  return [id === undefined ? { name: found.name } : { name: found.name, id }];
}

/** Returns the names of today by the lower-cased names that were asked for, where they are others. */
function renamedIn(found: GithubRemoteState["repositories"]): ReadonlyMap<string, string> {
  return new Map(
    [...found].flatMap(([asked, each]): [string, string][] =>
      each === "missing" || each.name.toLowerCase() === asked ? [] : [[asked, each.name]],
    ),
  );
}
