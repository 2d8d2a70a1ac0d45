import type { Change } from "../core/change.ts";
import type { Setting } from "../core/state.ts";
import type { Worlds } from "./access-before-after.ts";
import { visible } from "./sanitize.ts";

/** The first changes, each on a line of a diff, by keys: `+ github-team/backend user:bob member`. */
export function rawLines(changes: readonly Change[], most = changes.length): readonly string[] {
  return changes.slice(0, most).map(rawLine);
}

/** What people gain and lose on repositories in effect, and through which teams: what no single change says. */
export function effectLines({ before, after, repositories }: Worlds, most: number): readonly string[] {
  const lines: string[] = [];
  for (const person of new Set([...before.people, ...after.people])) {
    for (const { resource, from, to, through } of repositories(person)) {
      if (lines.length === most) return lines;
      const sign = from === undefined ? "+" : to === undefined ? "-" : "!";
      const role =
        from === undefined || to === undefined ? who(to ?? from ?? "") : `${who(from)} → ${who(to)}`;
      const path = through.map((team) => who(team.slice(team.indexOf("/") + 1))).join(" in ");
      lines.push(`${sign} ${who(person)} ${who(resource)} ${role}${path === "" ? "" : ` through ${path}`}`);
    }
  }
  return lines;
}

function rawLine(change: Change): string {
  const subject = spelt(`${change.kind}/${change.key}`, 120);
  switch (change.action) {
    case "create":
      return `+ ${subject} created`;
    case "archive":
      return `- ${subject} archived`;
    case "grant":
      return `+ ${subject} ${who(change.principal)} ${who(change.role)}`;
    case "revoke":
      return `- ${subject} ${who(change.principal)} ${who(change.role)}`;
    case "regrade":
      return `! ${subject} ${who(change.principal)} ${who(change.from)} → ${who(change.to)}`;
    case "configure":
      return `! ${subject} ${spelt(change.setting, 80)}: ${value(change.from)} → ${value(change.to)}`;
    default:
      return change satisfies never;
  }
}

function who(name: string): string {
  return spelt(name, 120);
}

function value(setting: Setting): string {
  return spelt(JSON.stringify(setting), 200);
}

/** Code is not escaped, and a comment of ours must not be found in somebody's description. */
function spelt(text: string, most: number): string {
  return visible(text, most).replaceAll("<!--", "<! --");
}
