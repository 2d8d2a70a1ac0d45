import { listed } from "../core/lists.ts";
import type { Inventory } from "../roster/inventory.ts";
import { declareDrive } from "./declare-drive.ts";
import { declareGithub } from "./declare-github.ts";
import { declareSlack } from "./declare-slack.ts";
import { matchSlackUsers } from "./match-slack-users.ts";
import type { NewRoster } from "./new-roster.ts";

/** Returns a roster that declares an inventory, so that a plan of it has no changes. `today` is a UTC day, `YYYY-MM-DD`. */
export function declareInventory(inventory: Inventory, today: string): NewRoster {
  const { github, slack, drive } = inventory;
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
  if (github !== undefined) roster = { ...roster, ...declareGithub(github) };
  if (slack !== undefined) roster = declareSlack(roster, slack, matchSlackUsers(accounts, slackUsers));
  if (drive !== undefined) roster = declareDrive(roster, drive, { accounts, slackUsers });
  return roster;
}

function describeSources({ github, slack, drive }: Inventory): string {
  return listed([
    ...(github === undefined ? [] : [`the GitHub organisation ${github.org}`]),
    ...(slack === undefined ? [] : [`the Slack workspace ${slack.workspace}`]),
    ...(drive === undefined
      ? []
      : [`${drive.folders.length} ${drive.folders.length === 1 ? "folder" : "folders"} on Google Drive`]),
  ]);
}
