import type { Inputs } from "../../action/inputs.ts";
import { errorsToFindings } from "../../app/errors-to-findings.ts";
import type { RosterLoader } from "../../app/load-roster.ts";
import type { RunMemory } from "../../app/open-memory.ts";
import type { RosterReview } from "../../app/request.ts";
import { type Finding, finding } from "../../core/finding.ts";
import { isUsable, type LoadedRoster } from "../../roster/load.ts";
import { reviewNotKnown } from "./errors.ts";
import { reviewOf } from "./roster-review.ts";

/** What a run that may apply is about. */
export interface OnlyReviewed {
  readonly inputs: Pick<Inputs, "name" | "applyOnlyReviewed">;
  readonly rosters: RosterLoader | undefined;
  readonly commit: string | undefined;
  readonly roster: LoadedRoster;
  readonly memory: RunMemory | undefined;
}

/**
 * Returns how far the roster was reviewed, where only that is to be applied. When it can't be found out, nothing counts as
 * reviewed, and the findings say why.
 */
export async function reviewFor({ inputs, rosters, commit, roster, memory }: OnlyReviewed): Promise<{
  readonly review?: RosterReview;
  readonly findings: readonly Finding[];
}> {
  if (!inputs.applyOnlyReviewed || !isUsable(roster)) return { findings: [] };
  const unknown = (reason: string) => ({
    review: { roster: undefined, absent: [] },
    findings: [finding(reviewNotKnown(reason))],
  });
  if (rosters === undefined || commit === undefined) return unknown("there is no github-token");
  const action = process.env["GITHUB_ACTION_REPOSITORY"] || undefined;
  try {
    const review = await reviewOf({ rosters, commit, roster, memory, name: inputs.name, action });
    return { review, findings: [] };
  } catch (error) {
    return unknown(errorsToFindings(error)[0]?.message ?? "");
  }
}
