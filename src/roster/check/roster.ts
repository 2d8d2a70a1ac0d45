import type { Diagnostics } from "../diagnostics.ts";
import type { RosterDraft } from "../draft.ts";
import { checkChannels } from "./channels.ts";
import type { CheckContext, UnchangedEntries } from "./context.ts";
import { createReferenceLookup } from "./context.ts";
import { checkCycles } from "./cycles.ts";
import { checkGoogleGroups } from "./google-groups.ts";
import { checkIdentities } from "./identities.ts";
import { lintRoster } from "./lint.ts";
import { checkNesting } from "./nesting.ts";
import { checkReferences } from "./references.ts";
import { checkRepositories } from "./repositories.ts";
import { checkRules } from "./rules.ts";

/**
 * Checks everything that concerns several places of a roster; lints it when there is no error. Warnings that the roster
 * ignores are not reported.
 */
export function checkRoster(draft: RosterDraft, diagnostics: Diagnostics): void {
  const context = checkForErrors(draft, diagnostics);
  // A part that an error left out would cause wrong warnings.
  if (!diagnostics.hasErrors()) lintRoster(context);
}

/** Checks the same without linting, so that the errors are the same and most warnings are missing. */
export function checkForErrors(
  { unreadable, ...draft }: RosterDraft,
  diagnostics: Diagnostics,
  unchanged?: UnchangedEntries,
): CheckContext {
  const references = createReferenceLookup(draft.roster, unreadable);
  const ignored: ReadonlySet<string> = new Set(draft.roster.checks?.ignore);
  const report: CheckContext["report"] = (problem, at, also) => {
    if (problem.severity !== "warning" || !ignored.has(problem.code)) diagnostics.add(problem, at, also);
  };
  const context: CheckContext = { ...draft, references, report, ...(unchanged && { unchanged }) };
  checkReferences(context);
  checkCycles(context);
  checkIdentities(context);
  checkNesting(context);
  checkRepositories(context);
  checkChannels(context);
  checkGoogleGroups(context);
  checkRules(context);
  return context;
}
