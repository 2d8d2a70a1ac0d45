import type { Place } from "../../core/finding.ts";
import { globFault } from "../../core/glob.ts";
import { nameProblem } from "../format/names.ts";
import { parseRuleName } from "../rule-subject.ts";
import { globText } from "../schema/names.ts";
import { defaultRules, roles } from "../schema/settings.ts";
import { nearestName } from "../suggestion.ts";
import type { YamlPath } from "../yaml/tree.ts";
import type { CheckContext } from "./context.ts";
import { faultyGlob, ruleWithoutSubject, unknownAction, unknownWho } from "./errors.ts";

const actions = Object.keys(defaultRules);

/** Checks that rules name existing actions, that each allows somebody, and that globs are well-formed. */
export function checkRules(context: CheckContext): void {
  const { roster, placeOf, placeOfKey, report } = context;
  for (const [rule, who] of roster.permissions.rules) {
    const path = ["permissions", "rules", rule];
    const { action, glob } = parseRuleName(rule);
    if (!actions.includes(action))
      report(unknownAction(action, nearestName(action, actions), actions), placeOfKey(path));
    else if (glob !== undefined && action === "settings") report(ruleWithoutSubject(rule), placeOfKey(path));
    if (glob !== undefined) checkGlob(glob, placeOfKey(path), context);
    checkWho({ rule, who, path }, context);
  }
  roster.github?.ignore.forEach((glob, index) => {
    checkGlob(glob, placeOf(["github", "ignore", index]), context);
  });
  roster.slack?.ignore.forEach((glob, index) => {
    checkGlob(glob, placeOf(["slack", "ignore", index]), context);
  });
}

function checkWho(
  { rule, who, path }: { readonly rule: string; readonly who: string; readonly path: YamlPath },
  { roster, placeOf, report }: CheckContext,
): void {
  // Whether a user or team exists is checked with the other references.
  if (/^(?:user|team):/.test(who) || roles.some((role) => role === who)) return;
  const keyed = roster.teams.has(who) ? `team:${who}` : roster.users.has(who) ? `user:${who}` : undefined;
  report(unknownWho(rule, who, keyed ?? nearestName(who, roles)), placeOf(path));
}

function checkGlob(glob: string, at: Place, { report }: CheckContext): void {
  if (!globText.safeParse(glob).success) {
    const problem = nameProblem("invalid_glob", "the glob of a rule", glob);
    if (problem !== undefined) report(problem, at);
  } else {
    const fault = globFault(glob);
    if (fault !== undefined) report(faultyGlob(glob, fault), at);
  }
}
