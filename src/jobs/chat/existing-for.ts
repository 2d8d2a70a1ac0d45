import type { Report } from "../../core/report.ts";
import { type Existing, existingIn } from "../../permissions/existing.ts";
import { type LoadedRoster, loadRoster } from "../../roster/load.ts";
import type { RosterFile } from "../../roster/parse.ts";

/** Plans a roster, and returns what was seen of the services. Undefined when none could be read. */
export async function existingFor(
  files: readonly RosterFile[],
  now: string,
  plan: (roster: LoadedRoster) => Promise<Report>,
): Promise<Existing | undefined> {
  const report = await plan(loadRoster({ files, findings: [] }, now));
  return report.listed === undefined ? undefined : existingIn(report);
}
