import { notAsReviewed } from "../../action/errors.ts";
import { fingerprintOf } from "../../core/digest.ts";
import { type Finding, finding } from "../../core/finding.ts";
import type { Plan } from "../../core/plan.ts";
import { fingerprintsIn } from "../../report/fingerprints.ts";
import { commentMarker, digestInComment } from "../../report/markdown.ts";
import { rawLines } from "../../report/raw.ts";
import { pullRequestMergedAs } from "../../repository/merged.ts";
import { readComment } from "../../repository/plan-comment.ts";
import type { RosterRepository } from "../../repository/repository.ts";

/** The plan that people saw on the pull request whose merge is being applied, as its comment tells of it. */
export interface ReviewedPlan {
  readonly digest: string;
  /** Undefined when the comment doesn't list its changes. */
  readonly changes: ReadonlySet<string> | undefined;
}

/** Reads it from the comment; undefined when there was none, or when it can't be read, since that stops no apply. */
export async function reviewedPlan(
  repository: RosterRepository,
  commit: string,
  scope: string,
): Promise<ReviewedPlan | undefined> {
  try {
    const number = await pullRequestMergedAs(repository, commit);
    const body =
      number === undefined ? undefined : await readComment(repository, number, commentMarker(scope));
    const digest = digestInComment(body ?? "");
    return digest === undefined ? undefined : { digest, changes: fingerprintsIn(body ?? "") };
  } catch {
    return undefined;
  }
}

/** A warning that names what differs, when the plan at hand is not the one that was reviewed. */
export function comparedWith(reviewed: ReviewedPlan | undefined, plan: Plan): readonly Finding[] {
  if (reviewed === undefined || reviewed.digest === plan.digest) return [];
  const { changes } = reviewed;
  const added = changes && plan.changes.filter((change) => !changes.has(fingerprintOf(change)));
  const left = changes && changes.size - (plan.changes.length - (added?.length ?? 0));
  return [finding(notAsReviewed(reviewed.digest, { added: added && rawLines(added), left }))];
}
