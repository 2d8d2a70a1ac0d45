import { type KnownAccounts, type Pin, pinEdit, pinsFor } from "../../adopt/pin.ts";
import { errorsToFindings } from "../../app/errors-to-findings.ts";
import { githubClientFor, slackClientFor } from "../../app/service-clients.ts";
import { type Finding, finding } from "../../core/finding.ts";
import type { Connections } from "../../providers/index.ts";
import { editRoster } from "../../roster/edit/edit-roster.ts";
import type { RosterSource } from "../../roster/load.ts";
import { parseRoster, type RosterFile } from "../../roster/parse.ts";
import type { Roster } from "../../roster/roster.ts";

/** The pins, the files with them, and findings on accounts that can't be pinned. */
export interface PinResult {
  /** Only changed files. Every byte except the pins is unchanged. */
  readonly files: readonly RosterFile[];
  readonly pins: readonly Pin[];
  readonly findings: readonly Finding[];
}

/**
 * Fills in missing `github_id`, `slack` and `github.id` of teams, and follows pinned accounts to their new logins. Reads the services;
 * writes neither services nor files.
 */
export async function pinRoster(
  request: { readonly roster: RosterSource; readonly providers?: readonly string[] },
  connections: Connections,
): Promise<PinResult> {
  const { files, findings: unread } = request.roster;
  const parsed = parseRoster(files);
  const wrong = [...unread, ...(files.length > 0 ? parsed.findings : [])].filter(
    ({ severity }) => severity === "error",
  );
  if (parsed.roster === undefined || wrong.length > 0) return { files: [], pins: [], findings: wrong };
  const findings: Finding[] = [];
  const { roster } = parsed;
  const asked = (name: string): boolean => request.providers?.includes(name) ?? true;
  const ask = async <Answer>(name: string, question: () => Promise<Answer>): Promise<Answer | undefined> => {
    try {
      return asked(name) ? await question() : undefined;
    } catch (error) {
      findings.push(...errorsToFindings(error, name));
      return undefined;
    }
  };
  const github = roster.github && (await ask("github", () => identifyGithubAccounts(roster, connections)));
  const slack = roster.slack && (await ask("slack", () => readSlackPeople(roster, connections)));
  const teams = roster.github && (await ask("github", () => identifyGithubTeams(roster, connections)));
  const found = pinsFor(roster, {
    ...(github ? { github } : {}),
    ...(teams ? { teams } : {}),
    ...(slack ? { slack } : {}),
  });
  findings.push(...found.findings);
  const edited = editRoster(files, found.pins.map(pinEdit));
  if ("problems" in edited) {
    return { files: [], pins: [], findings: [...findings, ...edited.problems.map((each) => finding(each))] };
  }
  return { files: edited.files.filter((file) => !files.includes(file)), pins: found.pins, findings };
}

async function identifyGithubAccounts(
  roster: Roster,
  connections: Connections,
): Promise<NonNullable<KnownAccounts["github"]>> {
  const { identifyAccounts } = await import("../../providers/github/inventory/identify.ts");
  const written = [...roster.users.values()].flatMap(({ active, github, githubId }) =>
    active && github !== undefined
      ? [{ login: github, ...(githubId === undefined ? {} : { id: githubId }) }]
      : [],
  );
  return identifyAccounts(await githubClientFor(connections), written);
}

/** Returns the ids of the teams on GitHub that the roster declares without an id, by their keys. */
async function identifyGithubTeams(
  roster: Roster,
  connections: Connections,
): Promise<ReadonlyMap<string, number>> {
  const missing = [...roster.teams.values()].some(
    ({ github, archived }) => github !== false && !archived && github.id === undefined,
  );
  if (!missing) return new Map();
  const { identifyTeams } = await import("../../providers/github/inventory/identify-teams.ts");
  return identifyTeams(await githubClientFor(connections), roster, connections.progress);
}

async function readSlackPeople(
  roster: Roster,
  connections: Connections,
): Promise<NonNullable<KnownAccounts["slack"]>> {
  const { readSlackInventory } = await import("../../providers/slack/inventory/inventory.ts");
  const workspace = roster.slack?.workspace;
  const request = { channels: [], usergroups: [], progress: connections.progress };
  const client = await slackClientFor(connections);
  const { people } = await readSlackInventory(client, {
    ...request,
    ...(workspace === undefined ? {} : { workspace }),
  });
  return people;
}
