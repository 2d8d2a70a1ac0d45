import { driftContextOf } from "../../adopt/drift/context.ts";
import { githubClientFor } from "../../app/service-clients.ts";
import type { Change } from "../../core/change.ts";
import { currentMoment } from "../../core/clock.ts";
import type { Connections } from "../../providers/index.ts";
import type { GithubInventory } from "../../roster/inventory.ts";
import type { RosterSource } from "../../roster/load.ts";
import { parseRoster, type RosterFile } from "../../roster/parse.ts";
import { resolveRoster } from "../../roster/resolve.ts";
import type { AuditEvent, DriftContext } from "../../roster/reversal.ts";

/** Creates the drift context of a roster's files. Throws when they hold no valid roster. */
export function driftContextFor(
  files: readonly RosterFile[],
  { clock }: Connections,
  inventory: GithubInventory | undefined,
): DriftContext {
  const { roster } = parseRoster(files);
  if (roster === undefined) throw new Error("A roster that was planned can be read.");
  return driftContextOf(roster, resolveRoster(roster, currentMoment(clock)).roster, inventory);
}

/** The organisation as it is, and its audit log. */
export interface DriftAttribution {
  readonly inventory: GithubInventory;
  /** Newest first; undefined when the audit log can't be read. */
  readonly events: readonly AuditEvent[] | undefined;
}

/** Reads the organisation that drifted, and its audit log. Returns undefined when none of the changes is on GitHub. */
export async function attributeDrift(
  { files }: RosterSource,
  changes: readonly Change[],
  connections: Connections,
): Promise<DriftAttribution | undefined> {
  const org = parseRoster(files).roster?.github?.org;
  if (org === undefined || !changes.some(({ provider }) => provider === "github")) return undefined;
  const { readGithubInventory } = await import("../../providers/github/inventory/inventory.ts");
  const { readGithubAuditLog } = await import("../../providers/github/inventory/audit-log.ts");
  const client = await githubClientFor(connections);
  const inventory = await readGithubInventory(client, { org, emails: false, progress: connections.progress });
  return { inventory, events: await readGithubAuditLog(client, org) };
}
