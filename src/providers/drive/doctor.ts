import { type DoctorCheck, doctorCheck } from "../../core/doctor.ts";
import type { Problem } from "../../core/finding.ts";
import type { Progress } from "../../core/provider.ts";
import type { DriveReadClient } from "./client.ts";
import { folderErrors } from "./errors.ts";
import type { DriveDesired } from "./model/desired.ts";
import { readDriveState } from "./read/remote-state.ts";

/** Checks that Drive takes the credentials, and that each folder exists and may be shared. Only reads. */
export async function checkDrive(
  client: DriveReadClient,
  desired: DriveDesired,
  progress: Progress,
): Promise<readonly DoctorCheck[]> {
  const ids = [...desired.resources.values()].map((folder) => folder.key);
  const remote = await readDriveState(client, ids, progress);
  return [
    doctorCheck(`the credentials are let in, as ${remote.currentUser.address}`),
    ...[...remote.folders].map(([id, reading]) => {
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
