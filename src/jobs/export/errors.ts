import { error, type Problem } from "../../core/finding.ts";

/** The form is about GitHub, and the roster names no organisation there. */
export function noOrganisation(format: string): Problem {
  return error(
    "export_needs_organisation",
    `The roster names no organisation on GitHub, and ${format} is about one.`,
    "Write `github: { org: NAME }`, or export as json or csv.",
  );
}
