import picomatch from "picomatch";
import type { Place } from "../../core/finding.ts";
import { nameProblem } from "../format/names.ts";
import { globText } from "../schema/names.ts";
import { defaultRules, roles } from "../schema/settings.ts";
import { nearest } from "../suggestion.ts";
import type { Path } from "../yaml/tree.ts";
import type { Checking } from "./checking.ts";
import { ruleWithoutSubject, unbalancedGlob, unknownAction, unknownWho } from "./errors.ts";

const actions = Object.keys(defaultRules);

/** Rules name actions and people that there are, and globs that mean something. */
export function checkRules(checking: Checking): void {
  const { roster, placeOf, placeOfKey, report } = checking;
  for (const [rule, who] of roster.permissions.rules) {
    const path = ["permissions", "rules", rule];
    const colon = rule.indexOf(":");
    const action = colon === -1 ? rule : rule.slice(0, colon);
    if (!actions.includes(action))
      report(unknownAction(action, nearest(action, actions), actions), placeOfKey(path));
    else if (colon !== -1 && action === "settings") report(ruleWithoutSubject(rule), placeOfKey(path));
    if (colon !== -1) checkGlob(rule.slice(colon + 1), placeOfKey(path), checking);
    checkWho({ rule, who, path }, checking);
  }
  roster.github?.ignore.forEach((glob, index) => {
    checkGlob(glob, placeOf(["github", "ignore", index]), checking);
  });
  roster.slack?.ignore.forEach((glob, index) => {
    checkGlob(glob, placeOf(["slack", "ignore", index]), checking);
  });
}

function checkWho(
  { rule, who, path }: { readonly rule: string; readonly who: string; readonly path: Path },
  { roster, names, placeOf, report }: Checking,
): void {
  const colon = who.indexOf(":");
  const [kind, key] = [who.slice(0, colon), who.slice(colon + 1)];
  const where = `The rule \`${rule}\` allows`;
  if (kind === "user" || kind === "team") {
    const problem = kind === "user" ? names.user(where, key) : names.team(where, key);
    if (problem !== undefined) report(problem, placeOf(path));
  } else if (!roles.some((role) => role === who)) {
    const keyed = roster.teams.has(who) ? `team:${who}` : roster.users.has(who) ? `user:${who}` : undefined;
    report(unknownWho(rule, who, keyed ?? nearest(who, roles)), placeOf(path));
  }
}

function checkGlob(glob: string, at: Place, { report }: Checking): void {
  if (!globText.safeParse(glob).success) {
    const problem = nameProblem("invalid_glob", "the glob of a rule", glob);
    if (problem !== undefined) report(problem, at);
  } else if (!isBalanced(glob)) report(unbalancedGlob(glob), at);
}

function isBalanced(glob: string): boolean {
  try {
    picomatch.makeRe(glob, { strictBrackets: true });
    return true;
  } catch {
    return false;
  }
}
