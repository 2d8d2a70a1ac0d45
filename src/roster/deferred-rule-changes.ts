import { isDeepStrictEqual } from "node:util";
import { type Finding, finding } from "../core/finding.ts";
import type { ResolvedRoster } from "./resolved.ts";

/** Returns a notice about the rules that a pull request changes: its plan still uses the rules of the base. */
export function deferredRuleChanges(base: ResolvedRoster, head: ResolvedRoster): readonly Finding[] {
  const rules = [
    ["guards", base.guards, head.guards],
    ["github.ignore", base.github?.ignore, head.github?.ignore],
    ["slack.ignore", base.slack?.ignore, head.slack?.ignore],
  ] as const;
  const changed = rules.flatMap(([name, was, is]) =>
    was === undefined || is === undefined || isDeepStrictEqual(was, is) ? [] : [`\`${name}\``],
  );
  if (changed.length === 0) return [];
  const problem = {
    severity: "notice",
    code: "rules_wait",
    message: `${changed.join(" and ")}: what this pull request changes there holds once it is merged. This plan goes by the rules as they were.`,
    remedy: "To see a plan under the new rules, change them in a pull request of their own first.",
  } as const;
  return [finding(problem)];
}
