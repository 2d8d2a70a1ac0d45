import { siteRequest } from "../../jobs/site/testing/sites.ts";
import { allKinds } from "../../providers/index.ts";
import { digestsOf } from "../digests.ts";
import { type Freezing, freezeReview } from "../freeze.ts";
import type { FrozenReview, ReviewAnswer, ReviewRecord } from "../record.ts";
import { countsOf } from "../verify.ts";

/** Freezes the access that a roster gives on 1 December 2026. */
export function frozenOf(yaml: string, rest: Partial<Freezing> = {}): FrozenReview {
  const { known } = siteRequest(yaml);
  return freezeReview({
    review: "2026-Q4",
    commit: "1234567890abcdef1234567890abcdef12345678",
    files: ["teams.yaml"],
    services: ["github"],
    notCovered: [],
    startedAt: "2026-12-01T08:00:00.000Z",
    dueOn: "2026-12-15",
    roster: known.roster,
    kinds: allKinds,
    holdings: known.all(),
    ...rest,
  });
}

/** Returns the record of a review: every row is kept by its first reviewer, unless said otherwise. */
export function recordOf(
  frozen: FrozenReview,
  answered: (row: FrozenReview["rows"][number]) => Partial<ReviewAnswer> | undefined = () => ({}),
): ReviewRecord {
  const rows = frozen.rows.map((row) => {
    const given = row.reviewers.length === 0 ? undefined : answered(row);
    const answer: ReviewAnswer | null =
      given === undefined
        ? null
        : {
            decision: "keep",
            by: row.reviewers[0] ?? "",
            at: "2026-12-03T09:00:00.000Z",
            via: "comment",
            reviewerAt: null,
            evidence: "https://github.com/acme/access/issues/7",
            ...given,
          };
    const removal =
      answer?.decision === "remove"
        ? { pull: 12, readAt: "2026-12-16T08:00:00.000Z", absent: true, left: [] }
        : null;
    return { ...row, answer, removal };
  });
  const bare = {
    ...frozen,
    rows,
    closedAt: "2026-12-16T08:00:00.000Z",
    closedCommit: frozen.commit,
    counts: countsOf({ population: frozen.population, rows }),
    left: [],
    joined: [],
  };
  return { ...bare, digests: digestsOf(bare) };
}
