import type { Deed } from "../../adopt/drift/audit-event.ts";
import { type Scene, sceneOf } from "../../adopt/drift/context.ts";
import type { RosterSource } from "../../app/load-roster.ts";
import { githubFor } from "../../app/service-clients.ts";
import type { Change } from "../../core/change.ts";
import type { Connections } from "../../providers/index.ts";
import type { GithubInventory } from "../../roster/inventory.ts";
import { parseRoster, type RosterFile } from "../../roster/parse.ts";
import { resolveRoster } from "../../roster/resolve.ts";

/** What the files say, set beside what was seen. The files must hold a valid roster. */
export function sceneIn(
  files: readonly RosterFile[],
  { now }: Connections,
  survey: GithubInventory | undefined,
): Scene {
  const { roster } = parseRoster(files);
  if (roster === undefined) throw new Error("A roster that was planned can be read.");
  return sceneOf(roster, resolveRoster(roster, now().toISOString().slice(0, 10)).roster, survey);
}

/** What GitHub tells of a drift. */
export interface Witness {
  readonly survey: GithubInventory;
  /** Undefined where GitHub doesn't tell. */
  readonly deeds: readonly Deed[] | undefined;
}

/** Looks at the organisation that drifted, and at who did it; undefined where none of the drift is GitHub's. */
export async function witness(
  { files }: RosterSource,
  changes: readonly Change[],
  connections: Connections,
): Promise<Witness | undefined> {
  const org = parseRoster(files).roster?.github?.org;
  if (org === undefined || !changes.some(({ provider }) => provider === "github")) return undefined;
  const { surveyGithub } = await import("../../providers/github/inventory/inventory.ts");
  const { readDeeds } = await import("../../providers/github/inventory/audit-log.ts");
  const client = await githubFor(connections);
  const survey = await surveyGithub(client, { org, emails: false, progress: connections.progress });
  return { survey, deeds: await readDeeds(client, org) };
}
