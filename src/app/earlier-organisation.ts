import type { Roster } from "../roster/roster.ts";

/** What says which organisation a roster is about. */
type AboutOrganisation = Pick<Roster, "github">;

/** Returns the GitHub organisation that a roster is about; empty when it is about none. */
export function organisationOf({ github }: AboutOrganisation): string {
  return github?.org ?? "";
}

/** True unless two rosters are about different organisations. */
export function isSameOrganisation(one: AboutOrganisation, other: AboutOrganisation): boolean {
  const [mine, yours] = [organisationOf(one), organisationOf(other)];
  return mine === "" || yours === "" || mine.toLowerCase() === yours.toLowerCase();
}
