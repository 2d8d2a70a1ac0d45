import type { RosterLoader } from "../../app/load-roster.ts";
import type { RunMemory } from "../../app/open-memory.ts";
import type { Word } from "../../permissions/word.ts";
import { firstParentsOf } from "../../repository/first-parents.ts";
import { mergesOfPullRequests } from "../../repository/merges-of-pull-requests.ts";
import { type PullRequestAccount, readPullRequestState } from "../../repository/pull-request-state.ts";
import { matchAccount } from "../../roster/account-match.ts";
import { isValid, type LoadedRoster } from "../../roster/load.ts";
import type { TrailRun } from "../../trail/record.ts";
import { readInForce } from "../permissions/in-force.ts";
import { newestRecord } from "../permissions/stored-record.ts";

/** More pull requests than these are never asked for. */
const mostPullRequests = 20;

/** Who asked for what an apply applies, and who allowed it. */
export type MergedWords = Pick<TrailRun, "pullRequests" | "askedBy" | "approvedBy">;

export const unknownWords: MergedWords = { pullRequests: null, askedBy: null, approvedBy: null };

/**
 * Returns the pull requests that came onto the branch since the roster was applied last, with who asked and who approved: by
 * the verdict's own record, and by GitHub's reviews. People are named by their keys; whom the roster doesn't know, by
 * `github:login`. Null where it can't be read.
 */
export async function mergedWords({
  rosters,
  commit,
  roster,
  memory,
  name,
}: {
  readonly rosters: RosterLoader;
  readonly commit: string;
  readonly roster: LoadedRoster;
  readonly memory: Pick<RunMemory, "applied"> | undefined;
  /** The input `name`. */
  readonly name: string | undefined;
}): Promise<MergedWords> {
  const { repository } = rosters;
  const keyOf = (account: PullRequestAccount) =>
    (isValid(roster) ? matchAccount(roster, account)?.user.key : undefined) ?? `github:${account.login}`;
  const keyOfWord = ({ user, github, slack }: Word) =>
    user ?? (github === undefined ? `slack:${slack ?? "unknown"}` : keyOf(github));
  try {
    const numbers = await pullRequestsSince(rosters, commit, memory?.applied ?? new Set());
    if (numbers.length === 0) return { pullRequests: [], askedBy: [], approvedBy: [] };
    const inForce = await readInForce(rosters, name);
    const askedBy = new Set<string>();
    const approvedBy = new Set<string>();
    for (const number of numbers) {
      const state = await readPullRequestState(repository, number, inForce.name);
      const words = newestRecord(state, inForce.apps)?.words ?? [];
      const asked = words.filter(({ how }) => how === "asked").map(keyOfWord);
      const author = state.authorIsApp ? `github:${state.author.login}[bot]` : keyOf(state.author);
      for (const key of asked.length > 0 ? asked : [author]) askedBy.add(key);
      const given = words.filter(({ how }) => how === "approved" || how === "clicked" || how === "commented");
      for (const word of given) approvedBy.add(keyOfWord(word));
      const last = new Map(
        state.reviews
          .filter((review) => review.state !== "commented")
          .map((review) => [review.author.id, review] as const),
      );
      for (const review of last.values())
        if (review.state === "approved") approvedBy.add(keyOf(review.author));
    }
    return { pullRequests: numbers, askedBy: [...askedBy], approvedBy: [...approvedBy] };
  } catch {
    return unknownWords;
  }
}

/** Returns the pull requests of the commits after the last one that was applied, oldest first; of the commit alone where none was. */
async function pullRequestsSince(
  { repository }: RosterLoader,
  commit: string,
  applied: ReadonlySet<string>,
): Promise<readonly number[]> {
  const line = applied.size === 0 ? [commit] : await firstParentsOf(repository, commit);
  const known = line.findIndex((each) => applied.has(each));
  const later = known === -1 ? line.slice(0, 1) : line.slice(0, known);
  if (later.length === 0) return [];
  const merges = await mergesOfPullRequests(repository);
  return later
    .flatMap((each) => merges.get(each) ?? [])
    .slice(0, mostPullRequests)
    .reverse();
}
