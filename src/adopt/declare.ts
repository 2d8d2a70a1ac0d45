import { type Finding, finding } from "../core/finding.ts";
import { listed } from "../core/lists.ts";
import type { Inventory } from "../roster/inventory.ts";
import { declareDrive } from "./declare-drive.ts";
import { declareGithub } from "./declare-github.ts";
import { declareGoogle } from "./declare-google.ts";
import { declareSlack } from "./declare-slack.ts";
import { withKnownPeople } from "./known-people.ts";
import { matchSlackUsers } from "./match-slack-users.ts";
import type { NewRoster } from "./new-roster.ts";
import { joinedByName, perhapsTwice } from "./people-errors.ts";
import type { KnownPerson } from "./people-file.ts";

/** What somebody knows about who is who. */
export interface PeopleHints {
  /** Who is who on the services. */
  readonly people?: readonly KnownPerson[];
  /** True: accounts with one name are one person's, and their entry is marked. */
  readonly matchNames?: boolean;
}

/**
 * Returns a roster that declares an inventory, so that a plan of it has no changes, and what to check in it. `today` is a
 * UTC day, `YYYY-MM-DD`.
 */
export function declareInventory(
  found: Inventory,
  today: string,
  { people = [], matchNames = false }: PeopleHints = {},
): { readonly roster: NewRoster; readonly findings: readonly Finding[] } {
  const known = withKnownPeople(found, people);
  const { inventory, slackIds, addresses, names } = known;
  const { github, slack, drive, google } = inventory;
  const accounts = github === undefined ? [] : [...github.members, ...github.invited, ...github.outsiders];
  const slackUsers = slack?.people ?? [];
  let roster: NewRoster = {
    intro: [
      `What Rollcall found on ${today}: ${describeSources(inventory)}. As it stands, it changes nothing.`,
    ],
    usesDrive: false,
    users: new Map(),
    teams: new Map(),
    projects: new Map(),
    remarks: [],
  };
  if (github !== undefined) roster = { ...roster, ...declareGithub(github, addresses) };
  if (slack !== undefined)
    roster = declareSlack(roster, slack, {
      ...matchSlackUsers(accounts, slackUsers, slackIds),
      matchNames,
    });
  if (drive !== undefined) roster = declareDrive(roster, drive, { accounts, slackUsers, names, matchNames });
  if (google !== undefined)
    roster = declareGoogle(roster, google, { accounts, slackUsers, names, matchNames });
  const namesakes = roster.namesakes ?? [];
  const joined = new Set(namesakes.filter((each) => each.joined).map(({ key }) => key));
  const admins = [...joined].filter((key) => roster.users.get(key)?.fields.permission === "admin");
  const apart = new Set(namesakes.filter((each) => !each.joined).map(({ key }) => key)).size;
  return {
    roster,
    findings: [
      ...known.findings,
      ...(joined.size === 0 ? [] : [finding(joinedByName(joined.size, admins.sort()))]),
      ...(apart === 0 ? [] : [finding(perhapsTwice(apart))]),
    ],
  };
}

function describeSources({ github, slack, drive, google }: Inventory): string {
  return listed([
    ...(github === undefined ? [] : [`the GitHub organisation ${github.org}`]),
    ...(slack === undefined ? [] : [`the Slack workspace ${slack.workspace}`]),
    ...(drive === undefined
      ? []
      : [`${drive.folders.length} ${drive.folders.length === 1 ? "folder" : "folders"} on Google Drive`]),
    ...(google === undefined
      ? []
      : [`${google.groups.length} ${google.groups.length === 1 ? "Google Group" : "Google Groups"}`]),
  ]);
}
