import type { Change } from "../core/change.ts";
import type { Cost } from "../core/provider.ts";
import type { Report } from "../core/report.ts";
import { count } from "../text/lists.ts";
import type { ReportChanges } from "./change-sets.ts";

const NOUNS = {
  added: ["addition", "additions"],
  removed: ["removal", "removals"],
  altered: ["alteration", "alterations"],
} as const;

const DIRECTIONS: Readonly<Record<Change["action"], keyof typeof NOUNS>> = {
  create: "added",
  grant: "added",
  archive: "removed",
  revoke: "removed",
  configure: "altered",
  regrade: "altered",
};

/** Says `14 changes: 9 additions, 3 removals, 2 alterations`, or `9 additions` when that is all. */
export function changeCounts(changes: readonly Change[]): string {
  const parts = directionCounts(changes);
  if (parts.length < 2) return parts.join("");
  return `${count(changes.length, ["change", "changes"])}: ${parts.join(", ")}`;
}

function directionCounts(changes: readonly Change[]): readonly string[] {
  const byDirection = Map.groupBy(changes, (change) => DIRECTIONS[change.action]);
  return (["added", "removed", "altered"] as const).flatMap((each) => {
    const number = byDirection.get(each)?.length ?? 0;
    return number > 0 ? [count(number, NOUNS[each])] : [];
  });
}

/**
 * The changes that a report counts, in every place where it is shown: what was done; on a pull request, what it alone
 * does; else what the plan has.
 */
export function countedChanges(
  { plan, drift }: Pick<Report, "plan" | "drift">,
  { applied, main }: ReportChanges,
): readonly Change[] {
  return applied || drift !== undefined ? main.changes : plan.changes;
}

/** Says what those are, and of how many; and apart from them, what differed before a pull request. */
export function countsInWords(report: Report, changes: ReportChanges): readonly string[] {
  const counted = countedChanges(report, changes);
  const all = report.plan.changes.length;
  const before = changes.drift.changes.length;
  const isPart = changes.applied && counted.length < all;
  const done = `${counted.length.toLocaleString("en")} of ${count(all, ["change", "changes"])} done`;
  const parts = directionCounts(counted).join(", ");
  const own = isPart ? [done, ...(parts === "" ? [] : [parts])].join(": ") : changeCounts(counted);
  return [
    ...(own === "" ? [] : [own]),
    ...(before > 0 ? [`${before.toLocaleString("en")} from before this pull request`] : []),
  ];
}

/** Says `github 32 requests (67 points), slack 9 requests`; empty when nothing was asked. */
export function costInWords(cost: Readonly<Record<string, Cost>>): string {
  return Object.entries(cost)
    .filter(([, each]) => each.requests > 0)
    .map(([provider, { requests, points }]) => {
      const parts = `${provider} ${count(requests, ["request", "requests"])}`;
      return points === undefined ? parts : `${parts} (${count(points, ["point", "points"])})`;
    })
    .join(", ");
}

/** Says `0.4 s`, `12 s`, `3 min 20 s`. */
export function durationInWords(milliseconds: number): string {
  const seconds = milliseconds / 1_000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** The first hex digits of a digest: enough to tell plans apart. */
export function shortDigest(digest: string): string {
  return digest.replace(/^(sha256:[0-9a-f]{12})[0-9a-f]*$/, "$1");
}
