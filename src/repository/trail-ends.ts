import { type Problem, warning } from "../core/finding.ts";
import { readDefaultBranch } from "./default-branch.ts";
import { firstParentsOf } from "./first-parents.ts";
import type { RosterRepository } from "./repository.ts";
import { requestErrorOf } from "./request-error.ts";
import { readTrailCheck, type TrailEndInCheck } from "./trail-check.ts";

/** So many commits are asked: of the trail's own, and of the branch's newest. */
const mostCommits = 10;

/**
 * Reads the ends of the trail in the check runs of the newest commits: those that the trail names, and those of the default
 * branch, so that a trail which was cut back to an earlier commit is seen, too.
 */
export async function trailEndsOf(
  repository: RosterRepository,
  named: readonly string[],
): Promise<{
  readonly ends: readonly (TrailEndInCheck & { readonly commit: string })[];
  readonly problem?: Problem;
}> {
  try {
    const { head } = await readDefaultBranch(repository);
    const line = await firstParentsOf(repository, head);
    const own = [...new Set(named.toReversed())].slice(0, mostCommits);
    const commits = [...new Set([...line.slice(0, mostCommits), ...own])];
    const ends: (TrailEndInCheck & { readonly commit: string })[] = [];
    for (const commit of commits) {
      const end = await readTrailCheck(repository, commit, new Set());
      if (end !== undefined) ends.push({ ...end, commit });
    }
    return { ends };
  } catch (failure) {
    return { ends: [], problem: endsNotRead(requestErrorOf(failure).message) };
  }
}

function endsNotRead(reason: string): Problem {
  return warning(
    "trail_ends_not_read",
    `The check runs that have the trail's end can't be read: ${reason}. So nobody compared it with them.`,
    "Give GITHUB_TOKEN a token that may read checks, or compare with --head and the hash in the summary of the last run.",
  );
}
