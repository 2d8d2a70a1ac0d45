import { deedBehind } from "../../adopt/drift/audit-event.ts";
import { adopt, rootsOf, type Unadopted } from "../../adopt/drift/reverse.ts";
import { driftBody } from "../../adopt/drift/words.ts";
import type { RosterSource } from "../../app/load-roster.ts";
import type { Change } from "../../core/change.ts";
import type { Links, Report } from "../../core/report.ts";
import type { Connections } from "../../providers/index.ts";
import { rawLines } from "../../report/raw.ts";
import type { RosterFile } from "../../roster/parse.ts";
import { run } from "../../run.ts";
import { sceneIn, witness } from "./attribute-drift.ts";

/** What drifted, and the roster's files as what is live. */
export interface Adoption {
  /** Only those that changed; none when nothing drifted, or nothing of it can be written down. */
  readonly files: readonly RosterFile[];
  /** The pull request's description, as markdown. */
  readonly body: string;
  /** The plan that shows the drift. */
  readonly report: Report;
}

/** One adoption may make another one visible, as a list does that others include; it ends long before this. */
const mostRounds = 6;

/**
 * Plans, and turns what the plan would undo into changes of the roster instead, so that a person chooses between the
 * two. Writes neither services nor files. A plan that found nothing, or couldn't be made, has no files to propose.
 */
export async function adoptDrift(
  request: { readonly roster: RosterSource; readonly providers?: readonly string[]; readonly links?: Links },
  connections: Connections,
): Promise<Adoption> {
  const plan = (roster: RosterSource): Promise<Report> =>
    run({ links: {}, ...request, roster, command: "plan", allowRemovals: true }, connections);
  const report = await plan(request.roster);
  const drifted = report.plan.changes;
  if (drifted.length === 0) return { files: [], body: "", report };
  const github = await witness(request.roster, drifted, connections);
  const scene = (files: readonly RosterFile[]) => sceneIn(files, connections, github?.survey);

  let { files } = request.roster;
  let left = drifted;
  let unadopted: readonly Unadopted[] = [];
  for (let round = 1; round <= mostRounds && left.length > 0; round += 1) {
    const chosen = round === 1 ? rootsOf(left) : left;
    const adopted = adopt(files, chosen, scene(files));
    const isFutile = adopted.files.every((file) => files.includes(file));
    ({ files, unadopted } = adopted);
    if (isFutile && chosen.length === left.length) break;
    left = (await plan({ files, findings: [] })).plan.changes;
  }
  const isLeft = among(left);
  const because = new Map(unadopted.map((each) => [JSON.stringify(each.change), each.because]));
  const body = driftBody({
    adopted: drifted
      .filter((change) => !isLeft(change))
      .map((change) => ({
        change,
        deed: deedBehind(change, github?.deeds ?? [], scene(request.roster.files)),
      })),
    unadopted: drifted.filter(isLeft).map((change) => ({
      change,
      because: because.get(JSON.stringify(change)) ?? "it differs all the same",
    })),
    consequences: left.filter((change) => !among(drifted)(change)),
    logged: github === undefined || github.deeds !== undefined,
    inWords: (change) => rawLines([change]).join(""),
  });
  return { files: files.filter((file) => !request.roster.files.includes(file)), body, report };
}

function among(changes: readonly Change[]): (change: Change) => boolean {
  const names = new Set(changes.map((change) => JSON.stringify(change)));
  return (change) => names.has(JSON.stringify(change));
}
