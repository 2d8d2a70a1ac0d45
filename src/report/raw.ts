import type { Change, Outcome } from "../core/change.ts";
import type { Setting } from "../core/state.ts";
import { sanitize } from "../text/sanitize.ts";
import type { AccessBeforeAfter } from "./access-before-after.ts";

/** The first changes, each on a line of a diff, by keys: `+ kind/key user:bob member`. */
export function diffLines(changes: readonly Change[], most = changes.length): readonly string[] {
  return changes.slice(0, most).map(rawLine);
}

const marks: Readonly<Record<Outcome["status"], string>> = {
  failed: "# failed: ",
  skipped: "# not tried: ",
  applied: "",
};

/** The first changes by what became of them: those that failed, those not tried, and those done. None looks like another. */
export function outcomeLines(outcomes: readonly Outcome[], most: number): readonly string[] {
  return (["failed", "skipped", "applied"] as const)
    .flatMap((status) => outcomes.filter((each) => each.status === status))
    .slice(0, most)
    .map(({ change, status }) => `${marks[status]}${rawLine(change)}`);
}

/** The first permissions that people gain and lose in effect, and through which teams, on lines of a diff; and how many there are. */
export function accessDiffLines(
  { before, after, permissions }: AccessBeforeAfter,
  most: number,
): { readonly lines: readonly string[]; readonly total: number } {
  const lines: string[] = [];
  let total = 0;
  for (const person of new Set([...before.people, ...after.people])) {
    for (const { resource, from, to, through } of permissions(person)) {
      total += 1;
      if (total > most) continue;
      const sign = from === undefined ? "+" : to === undefined ? "-" : "!";
      const role =
        from === undefined || to === undefined ? key(to ?? from ?? "") : `${key(from)} → ${key(to)}`;
      const path = through.map((team) => key(team.slice(team.indexOf("/") + 1))).join(" in ");
      lines.push(`${sign} ${key(person)} ${key(resource)} ${role}${path === "" ? "" : ` through ${path}`}`);
    }
  }
  return { lines, total };
}

function rawLine(change: Change): string {
  const subject = cut(`${change.kind}/${change.key}`, 120);
  switch (change.action) {
    case "create":
      return `+ ${subject} created`;
    case "archive":
      return `- ${subject} archived`;
    case "grant":
      return `+ ${subject} ${key(change.principal)} ${key(change.role)}`;
    case "revoke":
      return `- ${subject} ${key(change.principal)} ${key(change.role)}`;
    case "regrade":
      return `! ${subject} ${key(change.principal)} ${key(change.from)} → ${key(change.to)}`;
    case "configure":
      return `! ${subject} ${cut(change.setting, 80)}: ${settingText(change.from)} → ${settingText(change.to)}`;
    default:
      return change satisfies never;
  }
}

function key(name: string): string {
  return cut(name, 120);
}

function settingText(setting: Setting): string {
  return cut(JSON.stringify(setting), 200);
}

/** Text inside a fence. Nothing is escaped there, so none may look like a hidden comment of Rollcall's. */
function cut(text: string, most: number): string {
  return sanitize(text, most).replaceAll("<!--", "<! --");
}
