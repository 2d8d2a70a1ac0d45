import { error, type Problem } from "../../core/finding.ts";

/** The roster names no organisation on GitHub, where CODEOWNERS are. */
export function noOrganisationToCheck(): Problem {
  return error(
    "code_owners_need_organisation",
    "The roster names no organisation on GitHub, so there is no CODEOWNERS to check.",
    "Write `github: { org: NAME }`.",
  );
}
