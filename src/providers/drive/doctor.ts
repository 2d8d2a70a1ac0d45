import { type DoctorCheck, doctorCheck } from "../../core/doctor.ts";
import type { Problem } from "../../core/finding.ts";
import type { Progress } from "../../core/provider.ts";
import type { DriveReads } from "./client.ts";
import { folderErrors } from "./errors.ts";
import type { DriveDesired } from "./model/desired.ts";
import { readWorld } from "./read/remote-state.ts";

/** Checks that the credentials are let in, and that each folder is there and may be shared, by reading alone. */
export async function checkDrive(
  client: DriveReads,
  desired: DriveDesired,
  progress: Progress,
): Promise<readonly DoctorCheck[]> {
  const ids = [...desired.resources.values()].map((folder) => folder.key);
  const world = await readWorld(client, ids, progress);
  return [
    doctorCheck(`the credentials are let in, as ${world.me.address}`),
    ...[...world.folders].map(([id, reading]) => {
      if ("problem" in reading)
        return doctorCheck(`the folder ${id} can be read`, clickable(reading.problem, id));
      const { label, mayShare } = reading.sharing;
      const problem = mayShare ? undefined : clickable(folderErrors.notShareable(label), id);
      return doctorCheck(`the folder ${label} may be shared`, problem);
    }),
  ];
}

function clickable(problem: Problem, id: string): Problem {
  const address = `https://drive.google.com/drive/folders/${encodeURIComponent(id)}`;
  return { ...problem, remedy: `${problem.remedy} The folder: ${address}` };
}
