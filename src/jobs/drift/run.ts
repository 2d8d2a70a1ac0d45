import { auditEventBehind } from "../../adopt/drift/audit-event.ts";
import { driftBody } from "../../adopt/drift/drift-body.ts";
import { adoptChanges, rootChangesIn, type UnadoptedChange } from "../../adopt/drift/reverse.ts";
import type { Change } from "../../core/change.ts";
import { currentMoment } from "../../core/clock.ts";
import type { Links, Report } from "../../core/report.ts";
import { type Connections, loadReversals } from "../../providers/index.ts";
import { diffLines } from "../../report/raw.ts";
import { type LoadedRoster, loadRoster } from "../../roster/load.ts";
import type { RosterFile } from "../../roster/parse.ts";
import { run } from "../../run.ts";
import { attributeDrift, driftContextFor } from "./attribute-drift.ts";

/** The drift, and the roster's files that adopt it. */
export interface DriftAdoption {
  /** Only changed files; none when nothing drifted, or no drift can be adopted. */
  readonly files: readonly RosterFile[];
  /** The pull request's description, as Markdown. */
  readonly body: string;
  /** The plan that shows the drift. */
  readonly report: Report;
}

/** Adopting one change may show another, as with included teams. Few rounds are ever needed. */
const maxRounds = 6;

/**
 * Plans, and edits the roster so that the plan's changes are not needed: a person then chooses between the two. Writes
 * neither services nor files. Returns no files when the plan has no changes or could not be made.
 */
export async function adoptDrift(
  request: { readonly roster: LoadedRoster; readonly providers?: readonly string[]; readonly links?: Links },
  connections: Connections,
): Promise<DriftAdoption> {
  const now = currentMoment(connections.clock);
  const plan = (roster: LoadedRoster): Promise<Report> =>
    run({ links: {}, ...request, roster, command: "plan", allowRemovals: true }, connections);
  const report = await plan(request.roster);
  const drifted = report.plan.changes;
  if (drifted.length === 0) return { files: [], body: "", report };
  const github = await attributeDrift(request.roster.source, drifted, connections);
  const reversals = await loadReversals();
  const adoptionInto = (files: readonly RosterFile[]) => ({
    reversals,
    context: driftContextFor(files, connections, github?.inventory),
  });
  const original = adoptionInto(request.roster.source.files);

  let { files } = request.roster.source;
  let remaining = drifted;
  let unadopted: readonly UnadoptedChange[] = [];
  for (let round = 1; round <= maxRounds && remaining.length > 0; round += 1) {
    const chosen = round === 1 ? rootChangesIn(remaining, report.kinds) : remaining;
    const adopted = adoptChanges(files, chosen, adoptionInto(files));
    const isFutile = adopted.files.every((file) => files.includes(file));
    ({ files, unadopted } = adopted);
    if (isFutile && chosen.length === remaining.length) break;
    remaining = (await plan(loadRoster({ files, findings: [] }, now))).plan.changes;
  }
  const isRemaining = isAmong(remaining);
  const because = new Map(unadopted.map((each) => [JSON.stringify(each.change), each.because]));
  const body = driftBody({
    adopted: drifted
      .filter((change) => !isRemaining(change))
      .map((change) => ({
        change,
        event: auditEventBehind(change, github?.events ?? [], original),
      })),
    unadopted: drifted.filter(isRemaining).map((change) => ({
      change,
      because: because.get(JSON.stringify(change)) ?? "it differs all the same",
    })),
    consequences: remaining.filter((change) => !isAmong(drifted)(change)),
    logged: github === undefined || github.events !== undefined,
    lineOf: (change) => diffLines([change]).join(""),
  });
  return { files: files.filter((file) => !request.roster.source.files.includes(file)), body, report };
}

function isAmong(changes: readonly Change[]): (change: Change) => boolean {
  const names = new Set(changes.map((change) => JSON.stringify(change)));
  return (change) => names.has(JSON.stringify(change));
}
