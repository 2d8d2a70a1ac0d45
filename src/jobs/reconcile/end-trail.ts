import type { RunTrail, TrailEnd } from "../../app/keep-trail.ts";
import type { Report } from "../../core/report.ts";
import { publishCheckRun } from "../../repository/check-runs.ts";
import type { RosterRepository } from "../../repository/repository.ts";
import { trailCheck, trailMemo } from "../../repository/trail-check.ts";

/**
 * Writes into the trail what became of a run, and shows the trail's new end in a check run on the commit, which the App alone
 * can write. Where GitHub takes none, as from a person's token, the run's summary has it.
 */
export async function endTrail(
  trail: RunTrail,
  report: Report,
  { repository, commit }: { readonly repository: RosterRepository; readonly commit: string },
): Promise<TrailEnd> {
  const end = await trail.end(report);
  const { head, isKept, lines } = end;
  if (head === undefined || !isKept || lines.length === 0) return end;
  await publishCheckRun(repository, {
    name: trailCheck,
    head: commit,
    conclusion: "success",
    title: `The trail has ${head.records} ${head.records === 1 ? "record" : "records"}`,
    summary: `Its last record has the hash \`${head.hash}\`. \`rollcall audit verify\` compares it.`,
    memo: trailMemo(head),
  }).catch(() => undefined);
  return end;
}
