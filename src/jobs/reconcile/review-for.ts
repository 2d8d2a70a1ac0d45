import { errorsToFindings } from "../../app/errors-to-findings.ts";
import type { RosterLoader } from "../../app/load-roster.ts";
import type { RunMemory } from "../../app/open-memory.ts";
import type { RosterReview } from "../../app/request.ts";
import { type Finding, finding } from "../../core/finding.ts";
import { isUsable, type LoadedRoster } from "../../roster/load.ts";
import {
  creationsNotKnown,
  outdatedVerdict,
  reopenedSince,
  reviewNotKnown,
  takenBackSince,
} from "./errors.ts";
import { reviewOf } from "./roster-review.ts";

/** What a run that may apply is about. */
export interface OnlyReviewed {
  readonly inputs: { readonly name?: string | undefined; readonly applyOnlyReviewed: boolean };
  readonly rosters: RosterLoader | undefined;
  readonly commit: string | undefined;
  readonly roster: LoadedRoster;
  readonly memory: RunMemory | undefined;
}

/**
 * Returns how far the roster was reviewed, and what it creates that didn't exist then: that is never taken over. With the
 * input `apply-only-reviewed` nothing else is given to anybody; without it, all counts as reviewed but what was merged on a
 * verdict that the default branch had overtaken, before the check was looked at again. When it can't be found
 * out, nothing counts as reviewed where that matters, and the findings say why.
 */
export async function reviewFor({ inputs, rosters, commit, roster, memory }: OnlyReviewed): Promise<{
  readonly review?: RosterReview;
  readonly findings: readonly Finding[];
}> {
  if (!isUsable(roster)) return { findings: [] };
  const isStrict = inputs.applyOnlyReviewed;
  const unknown = (reason: string) => ({
    ...(isStrict ? { review: { roster: undefined, absent: [] } } : {}),
    findings: [finding(isStrict ? reviewNotKnown(reason) : creationsNotKnown(reason))],
  });
  if (rosters === undefined || commit === undefined)
    return isStrict ? unknown("there is no github-token") : { findings: [] };
  // What was applied to the end is there because of it.
  if (!isStrict && (memory === undefined || memory.applied.has(commit))) return { findings: [] };
  const action = process.env["GITHUB_ACTION_REPOSITORY"] || undefined;
  try {
    const { reopened, takenBack, outdated, ...review } = await reviewOf({
      rosters,
      commit,
      roster,
      memory,
      takesUnjudged: !isStrict,
      name: inputs.name,
      action,
    });
    return {
      review,
      findings: [
        ...reopened.map((number) => finding(reopenedSince(number, isStrict))),
        ...outdated.map((number) => finding(outdatedVerdict(number))),
        ...takenBack.map((number) => finding(takenBackSince(number, isStrict))),
      ],
    };
  } catch (error) {
    return unknown(errorsToFindings(error)[0]?.message ?? "");
  }
}
