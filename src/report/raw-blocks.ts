import { joinList } from "../core/lists.ts";
import type { Report } from "../core/report.ts";
import { count } from "../text/lists.ts";
import { markdownFence } from "../text/markdown.ts";
import { countedChanges } from "./counts.ts";
import type { ReportOutline } from "./line.ts";
import type { PageLayout } from "./page-layout.ts";
import { accessDiffLines, diffLines, outcomeLines } from "./raw.ts";
import { capital } from "./resources.ts";
import { truncateList } from "./truncate.ts";

const CHANGES = ["change", "changes"] as const;

/** Every change, and every permission that somebody gains or loses by them: exact, by keys, and folded. */
export function rawBlocks(report: Report, outline: ReportOutline, page: PageLayout): string[] {
  const list = outline.changes.applied
    ? outcomeLines(report.outcomes, page.raw)
    : diffLines(countedChanges(report, outline.changes), page.raw);
  const number = outline.changes.applied
    ? report.outcomes.length
    : countedChanges(report, outline.changes).length;
  if (number === 0) return [];
  const effects = accessDiffLines(outline.access, page.raw);
  const permissions = [...report.kinds.values()].filter((kind) => kind.grantMeans === "permission");
  const resources = capital(joinList(permissions.map(({ words }) => words.short[1])));
  return [
    ...diffBlock(outline.changes.byHand.changes.length > 0 ? undoTitle(number) : listTitle(number), list, {
      bytesLeft: Math.floor(page.limit * 0.6),
      left: Math.max(0, number - page.raw),
      page,
    }),
    ...diffBlock(
      `${resources} that people gain and lose in effect (${effects.total.toLocaleString("en")})`,
      effects.lines,
      {
        bytesLeft: Math.floor(page.limit * 0.35),
        left: effects.total - effects.lines.length,
        page,
      },
    ),
  ];
}

function undoTitle(changes: number): string {
  return `What undoing it would change, one by one (${changes.toLocaleString("en")})`;
}

function listTitle(changes: number): string {
  return changes === 1 ? "The one change, by its keys" : `All ${count(changes, CHANGES)}, one by one`;
}

function diffBlock(
  title: string,
  lines: readonly string[],
  { bytesLeft, left, page }: { readonly bytesLeft: number; readonly left: number; readonly page: PageLayout },
): string[] {
  const fit = truncateList(lines, bytesLeft - 600, (line) => line);
  if (fit.shown.length === 0) return [];
  const missing = left + fit.left;
  const rest = missing === 0 ? "" : `\n\n… and ${missing.toLocaleString("en")} more. ${page.elsewhere}`;
  return [`<details><summary>${title}</summary>\n\n${markdownFence(fit.shown, "diff")}${rest}\n\n</details>`];
}
