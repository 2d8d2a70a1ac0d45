import type { Clock } from "../../core/clock.ts";
import { headOf } from "../../repository/branches.ts";
import type { ResolvedRoster } from "../../roster/resolved.ts";
import type { HeadReading } from "../head-roster.ts";
import { away } from "./problem.ts";

/** Returns the roster at the head of the default branch, as it is now. Throws an `ApiProblem` where it can't be read. */
export type RosterNow = () => Promise<ResolvedRoster>;

/** For how long a roster counts as the newest one, without asking. */
const remembered = 15_000;

/** Returns what reads the roster, and asks for a newer one no more often than it has to. */
export function rosterNow(readHead: () => Promise<HeadReading>, clock: Pick<Clock, "now">): RosterNow {
  let known: { readonly until: number; readonly roster: Promise<ResolvedRoster> } | undefined;

  async function read(): Promise<ResolvedRoster> {
    const { repository, branch, rosters } = await readHead();
    const { resolved } = await rosters.at(await headOf(repository, branch));
    if (resolved === undefined) throw new Error("The roster has mistakes.");
    return resolved;
  }

  return () => {
    if (known !== undefined && clock.now() < known.until) return known.roster;
    const roster = read().catch(() => {
      throw away("The roster");
    });
    const entry = { until: clock.now() + remembered, roster };
    known = entry;
    roster.catch(() => {
      if (known === entry) known = undefined;
    });
    return roster;
  };
}
