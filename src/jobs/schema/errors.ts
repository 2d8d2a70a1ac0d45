import { error, notice, type Problem } from "../../core/finding.ts";

/** Nothing says whose names the schema is to have. */
export function noOrganisationForNames(): Problem {
  return error(
    "schema_needs_org",
    "Neither the roster nor a flag says which organisation's names the schema is to have.",
    "Give --org LOGIN.",
  );
}

/** What is in a schema with names. */
export function schemaHasNames(): Problem {
  return notice(
    "schema_has_names",
    "The schema has the names of members, private repositories and channels in it.",
    "Keep it beside the roster, and out of public repositories. Write it again when names are missing.",
  );
}
