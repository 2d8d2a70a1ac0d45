import type { Part, Verdict } from "../permissions/check-permissions.ts";
import { deedText } from "../permissions/roster-action.ts";
import { describeWho } from "../permissions/table.ts";
import { name, type Sentence, say, someNames } from "./reply.ts";

/** Parts that wait for the same people by the same rule, told together. */
interface Group {
  readonly rule: Part["rule"];
  readonly approvers: readonly string[];
  readonly isOwnRaise: boolean;
  readonly deeds: readonly string[];
}

function openGroups({ parts }: Verdict): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const { deed, rule, by, approvers, isOwnRaise } of parts) {
    if (by !== undefined) continue;
    const key = JSON.stringify([rule.name, approvers, isOwnRaise]);
    const group = groups.get(key) ?? { rule, approvers, isOwnRaise, deeds: [] };
    groups.set(key, { ...group, deeds: [...group.deeds, deedText(deed)] });
  }
  return [...groups.values()];
}

/** More than a reader takes in; a reply, a description and a summary have room for so many. */
const most = 100;

function few(sentences: readonly Sentence[]): readonly Sentence[] {
  const left = sentences.length - most;
  return left <= 1 ? sentences : [...sentences.slice(0, most), say`… and ${left} more`];
}

/** Who must approve, which part, and the rule that says so; nothing where all is allowed. */
export function approvalsNeeded(verdict: Verdict): readonly Sentence[] {
  const needed = openGroups(verdict).map(({ rule, approvers, isOwnRaise, deeds }) => {
    const what = someNames(deeds, 4);
    const law = isOwnRaise
      ? say` (nobody vouches for their own account, address or permission)`
      : say` (${name(rule.name)} is for ${describeWho(rule.who)})`;
    const who =
      approvers.length === 0
        ? say`an owner of the repository, since nobody else in the roster may`
        : someNames(approvers, 6, "or");
    return [...who, ...say`, for `, ...what, ...law];
  });
  return few(needed);
}

/** What a change does, in a line each. */
export function whatItDoes({ parts }: Verdict): readonly Sentence[] {
  const lines = parts.map(
    ({ deed }) =>
      say`${name(deedText(deed))}${deed.at === undefined ? "" : ` (${deed.at.file}:${deed.at.line})`}`,
  );
  return few(lines);
}

/** Everybody whose approval some open part needs. */
export function approversOf(verdict: Verdict): readonly string[] {
  return [...new Set(openGroups(verdict).flatMap(({ approvers }) => approvers))].sort();
}

/** The verdict in at most 140 characters, for a commit status. */
export function description(verdict: Verdict): string {
  if (verdict.parts.length === 0) return "Nobody's permission is needed.";
  const groups = openGroups(verdict);
  if (groups.length === 0) {
    const by = [...new Set(verdict.parts.flatMap((part) => part.by ?? []))];
    return clipped(`Allowed: ${by.join(", ")} may do this.`);
  }
  const told = groups.map(
    ({ approvers, deeds }) =>
      `${approvers.slice(0, 3).join(" or ") || "an owner of the repository"} for ${deeds[0]}${deeds.length > 1 ? ` and ${deeds.length - 1} more` : ""}`,
  );
  return clipped(`Needs ${told.join("; ")}`);
}

function clipped(text: string): string {
  return text.length > 140 ? `${text.slice(0, 139)}…` : text;
}
