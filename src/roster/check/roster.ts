import type { Log } from "../diagnostics.ts";
import type { Draft } from "../draft.ts";
import { checkChannels } from "./channels.ts";
import type { Checking } from "./checking.ts";
import { createNames } from "./checking.ts";
import { checkCycles } from "./cycles.ts";
import { checkIdentities } from "./identities.ts";
import { checkOddities } from "./lint.ts";
import { checkNesting } from "./nesting.ts";
import { checkReferences } from "./references.ts";
import { checkRepositories } from "./repositories.ts";
import { checkRules } from "./rules.ts";

/** Follows every reference of a roster, and reports what doesn't fit together; then, if nothing is wrong, what is odd. */
export function checkRoster({ unreadable, ...draft }: Draft, log: Log): void {
  const names = createNames(draft.roster, unreadable);
  const checking: Checking = { ...draft, names, report: log.add };
  checkReferences(checking);
  checkCycles(checking);
  checkIdentities(checking);
  checkNesting(checking);
  checkRepositories(checking);
  checkChannels(checking);
  checkRules(checking);
  // What an error hides often looks odd, so oddities wait until there is none.
  if (!log.hasErrors()) checkOddities(checking);
}
