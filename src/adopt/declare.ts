import { listed } from "../core/errors.ts";
import type { Inventory } from "../roster/inventory.ts";
import type { Blueprint } from "./blueprint.ts";
import { declareDrive } from "./declare-drive.ts";
import { declareGithub } from "./declare-github.ts";
import { declareSlack } from "./declare-slack.ts";
import { matchPeople } from "./match-people.ts";

/** Declares what exists, so that a plan of it holds no change. `today` is a UTC day, `YYYY-MM-DD`. */
export function declare(survey: Inventory, today: string): Blueprint {
  const { github, slack, drive } = survey;
  const accounts = github === undefined ? [] : [...github.members, ...github.invited, ...github.outsiders];
  const slackers = slack?.people ?? [];
  let blueprint: Blueprint = {
    intro: [`What Rollcall found on ${today}: ${sources(survey)}. As it stands, it changes nothing.`],
    usesDrive: false,
    users: new Map(),
    teams: new Map(),
    projects: new Map(),
    remarks: [],
  };
  if (github !== undefined) blueprint = { ...blueprint, ...declareGithub(github) };
  if (slack !== undefined) blueprint = declareSlack(blueprint, slack, matchPeople(accounts, slackers));
  if (drive !== undefined) blueprint = declareDrive(blueprint, drive, { accounts, slackers });
  return blueprint;
}

function sources({ github, slack, drive }: Inventory): string {
  return listed([
    ...(github === undefined ? [] : [`the GitHub organisation ${github.org}`]),
    ...(slack === undefined ? [] : [`the Slack workspace ${slack.workspace}`]),
    ...(drive === undefined
      ? []
      : [`${drive.folders.length} ${drive.folders.length === 1 ? "folder" : "folders"} on Google Drive`]),
  ]);
}
