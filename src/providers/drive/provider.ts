import type { Clock } from "../../core/clock.ts";
import {
  type Comparison,
  comparisonOf,
  type Progress,
  type Reader,
  type Writer,
} from "../../core/provider.ts";
import { RollcallError } from "../../core/rollcall-error.ts";
import type { ResolvedRoster } from "../../roster/resolved.ts";
import { credentialErrors } from "../shared/google/credential-errors.ts";
import { findCredentials, type GoogleEnvironment } from "../shared/google/default-credentials.ts";
import { applyDrive } from "./apply/apply.ts";
import { type DriveApplyContext, startDriveRun } from "./apply/apply-context.ts";
import { createDriveBackoff, type DriveBackoff } from "./backoff.ts";
import type { DriveReadClient, DriveWriteClient } from "./client.ts";
import { compareDrive } from "./compare/compare.ts";
import { driveKinds } from "./kinds.ts";
import { driveDesired, foldersTakenOut } from "./model/desired.ts";
import { readDriveState } from "./read/remote-state.ts";

/** How to reach Drive. Never printed. */
export interface DriveOptions {
  /** JSON text. Google's application default credentials when empty or left out. */
  readonly credentials?: string | undefined;
  /** The user to act as, by domain-wide delegation. */
  readonly subject?: string | undefined;
  /** The address that replaces Google's, for tokens too. */
  readonly apiUrl?: string | undefined;
  /** For application default credentials. */
  readonly env: GoogleEnvironment;
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  readonly progress: Progress;
}

/** Drive compared with one roster, and what an apply of it works with. */
export interface DriveComparison extends Comparison {
  readonly applyContext: DriveApplyContext;
}

/** Plans Drive. Loads Google's client when it reads for the first time. Cannot write. */
export function driveReader(options: DriveOptions): Reader<ResolvedRoster, DriveComparison> {
  return reader(options, false);
}

/** Plans Drive and applies what was planned: several folders at once, the requests of each one after the other. */
export function driveWriter(options: DriveOptions): Writer<ResolvedRoster, DriveComparison> {
  return {
    ...reader(options, true),
    concurrency: 4,
    apply: (batch, on) => applyDrive(on.applyContext, batch),
  };
}

function reader(options: DriveOptions, mayApply: boolean): Reader<ResolvedRoster, DriveComparison> {
  const backoff = createDriveBackoff(options.clock);
  let connected: DriveReadClient | undefined;
  return {
    name: "drive",
    title: "Google Drive",
    kinds: driveKinds,
    cost: () => ({ requests: connected?.requests() ?? 0 }),
    async read(rosters) {
      const client = await openDriveClient(options, backoff);
      connected = client;
      const wanted = rosters.map(driveDesired);
      const folders = wanted.flatMap((each) => [...each.folders.values(), ...foldersTakenOut(each).values()]);
      const ids = folders.map((each) => each.key);
      const remote = await readDriveState(client, ids, options.progress);
      const run = startDriveRun({ client, backoff, currentUser: remote.currentUser });
      return wanted.map((desired) => ({
        ...comparisonOf(desired, compareDrive({ remote, desired, mayApply })),
        applyContext: { desired, run },
      }));
    },
  };
}

/** Opens Drive's client with checked credentials. Throws a `RollcallError` for credentials that can't be used. */
export async function openDriveClient(
  options: DriveOptions,
  backoff: DriveBackoff,
): Promise<DriveReadClient & DriveWriteClient> {
  const credentials = await findCredentials(options.credentials, options.env, "drive");
  const subject = options.subject === "" ? undefined : options.subject;
  const apiUrl = options.apiUrl === "" ? undefined : options.apiUrl;
  if (subject !== undefined && credentials.type === "authorized-user") {
    throw new RollcallError(credentialErrors.subjectForUser(), { provider: "drive" });
  }
  const { createDriveClient } = await import("./client.ts");
  const { fetch, clock } = options;
  return createDriveClient({ credentials, subject, apiUrl, fetch, clock, backoff });
}
