import { declareInventory } from "../../adopt/declare.ts";
import { type NewFile, writeRoster } from "../../adopt/write-roster.ts";
import { type InventoryRequest, readInventory } from "../../app/inventory.ts";
import { currentDay } from "../../core/clock.ts";
import type { Report } from "../../core/report.ts";
import { RollcallError } from "../../core/rollcall-error.ts";
import type { Connections } from "../../providers/index.ts";
import { isUsable, loadRoster, type ValidRoster } from "../../roster/load.ts";
import { run } from "../../run.ts";
import { knownAccess } from "../access/known-access.ts";
import { rosterSourceOf } from "../import/run.ts";
import { makeSite } from "../site/run.ts";

/** What to look at, and what is shown of it. */
export interface TryRequest extends InventoryRequest {
  readonly emails: boolean;
  /** Whether secret teams and private channels are shown. */
  readonly withPrivate: boolean;
}

/** A first look at an organisation, by nothing but reading. */
export interface TriedOrganisation {
  /** The roster that describes what was seen. */
  readonly roster: readonly NewFile[];
  /** The pages, by their paths. */
  readonly pages: ReadonlyMap<string, string>;
  readonly counts: { readonly people: number; readonly teams: number; readonly repositories: number };
  /** What the token may not see, so that there may be more. */
  readonly notMeasured: readonly string[];
}

/**
 * Looks at an organisation: reads what the token may see, describes it in memory, and makes the pages of it. Writes no file
 * and no service. Throws a `RollcallError` when nothing can be told.
 */
export async function tryOrganisation(
  request: TryRequest,
  connections: Connections,
): Promise<TriedOrganisation> {
  const { emails, withPrivate, ...scope } = request;
  const inventory = await readInventory({ ...scope, partial: true }, connections);
  const today = currentDay(connections.clock);
  const files = writeRoster(declareInventory(inventory, today).roster, { path: "teams.yaml", split: false });
  const roster = loadRoster(rosterSourceOf(files), today);
  if (!isUsable(roster)) throw new RollcallError(roster.findings);
  const report = await liveReport(roster, connections);
  const known = knownAccess(roster, report);
  const notMeasured = [
    ...new Set([
      ...known.notMeasured,
      ...(inventory.github?.unseen ?? []),
      ...(report === undefined
        ? ["What nobody can declare: roles of the organisation, and the base permission"]
        : []),
    ]),
  ];
  return {
    roster: files,
    pages: makeSite({
      known: { ...known, notMeasured },
      at: `what the token sees of ${scope.org} on ${new Date(connections.clock.now()).toISOString()}`,
      ...(report === undefined ? {} : { report }),
      emails,
      withPrivate,
    }),
    counts: {
      people: roster.resolved.users.size,
      teams: roster.resolved.teams.size,
      repositories: inventory.github?.repositories.length ?? 0,
    },
    notMeasured,
  };
}

/** Returns what a plan reads beside an inventory; undefined where this token can't read all that a plan needs. */
async function liveReport(roster: ValidRoster, connections: Connections): Promise<Report | undefined> {
  const report = await run(
    { command: "plan", roster, allowRemovals: false, wholeAccess: true, links: {} },
    connections,
  );
  return report.findings.some(({ severity, provider }) => severity === "error" && provider === "github")
    ? undefined
    : report;
}
