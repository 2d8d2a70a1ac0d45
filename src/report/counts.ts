import type { Change } from "../core/change.ts";
import type { Cost } from "../core/provider.ts";
import { count } from "../text/lists.ts";

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
  const byDirection = Map.groupBy(changes, (change) => DIRECTIONS[change.action]);
  const parts = (["added", "removed", "altered"] as const).flatMap((each) => {
    const number = byDirection.get(each)?.length ?? 0;
    return number > 0 ? [count(number, NOUNS[each])] : [];
  });
  if (parts.length < 2) return parts.join("");
  return `${count(changes.length, ["change", "changes"])}: ${parts.join(", ")}`;
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

/** The first hex digits of a digest: enough to tell plans apart. */
export function shortDigest(digest: string): string {
  return digest.replace(/^(sha256:[0-9a-f]{12})[0-9a-f]*$/, "$1");
}
