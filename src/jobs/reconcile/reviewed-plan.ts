import { notAsReviewed } from "../../action/errors.ts";
import { fingerprintOf } from "../../core/digest.ts";
import { type Finding, finding } from "../../core/finding.ts";
import type { Plan } from "../../core/plan.ts";
import { fingerprintsIn } from "../../report/fingerprints.ts";
import { commentMarker, digestInComment } from "../../report/markdown.ts";
import { diffLines } from "../../report/raw.ts";
import { readOwnComment } from "../../repository/plan-comment.ts";
import { pullRequestOfMerge } from "../../repository/pull-request-of-merge.ts";
import type { RosterRepository } from "../../repository/repository.ts";

/** The plan in the comment of the pull request whose merge is applied. */
export interface ReviewedPlan {
  readonly digest: string;
  /** The fingerprints of its changes; undefined when the comment doesn't have them. */
  readonly changes: ReadonlySet<string> | undefined;
}

/** Reads the reviewed plan of a merge commit. Returns undefined when there is none, or when it can't be read. */
export async function readReviewedPlan(
  repository: RosterRepository,
  commit: string,
  scope: string,
): Promise<ReviewedPlan | undefined> {
  try {
    const number = await pullRequestOfMerge(repository, commit);
    const body =
      number === undefined ? undefined : await readOwnComment(repository, number, commentMarker(scope));
    const digest = digestInComment(body ?? "");
    return digest === undefined ? undefined : { digest, changes: fingerprintsIn(body ?? "") };
  } catch {
    return undefined;
  }
}

/** Returns a warning with the differences when a plan is not the reviewed one; else nothing. */
export function differencesFromReviewed(reviewed: ReviewedPlan | undefined, plan: Plan): readonly Finding[] {
  if (reviewed === undefined || reviewed.digest === plan.digest) return [];
  const { changes } = reviewed;
  const added = changes && plan.changes.filter((change) => !changes.has(fingerprintOf(change)));
  const leftOut = changes && changes.size - (plan.changes.length - (added?.length ?? 0));
  return [finding(notAsReviewed(reviewed.digest, { added: added && diffLines(added), leftOut: leftOut }))];
}
