import { setTimeout } from "node:timers/promises";
import type { Progress, Provider, Reader } from "../../core/provider.ts";
import { RollcallError } from "../../core/rollcall-error.ts";
import type { ResolvedRoster } from "../../roster/resolved.ts";
import { applyToFolder, type Run } from "./apply/apply.ts";
import { type Environment, findCredentials } from "./auth/default-credentials.ts";
import { type Patience, patience } from "./backoff.ts";
import type { DriveReads, DriveWrites } from "./client.ts";
import { viewOf } from "./compare/compare.ts";
import { credentialErrors } from "./errors.ts";
import { asDriveDesired, driveDesired, driveKinds } from "./model/desired.ts";
import { readWorld, type World } from "./read/remote-state.ts";

/** How to reach Drive. None of it is printed. */
export interface DriveOptions {
  /** JSON text; empty or left out: Google's application default credentials. */
  readonly credentials?: string | undefined;
  /** The user to act as, where the service account is delegated that. */
  readonly subject?: string | undefined;
  /** Where requests go instead of Google's addresses, those for tokens too. */
  readonly apiUrl?: string | undefined;
  /** For application default credentials. */
  readonly env: Environment;
  readonly now: () => Date;
  readonly sleep?: ((ms: number) => Promise<void>) | undefined;
  readonly progress: Progress;
}

/** Plans Drive. Holds nothing that writes, and loads Google's client when it reads for the first time. */
export function driveReader(options: DriveOptions): Reader<ResolvedRoster> {
  return connect(options, false).reader;
}

/** Plans Drive and applies what was planned: folders side by side, the requests of each one after the other. */
export function driveProvider(options: DriveOptions): Provider<ResolvedRoster> {
  const { reader, run } = connect(options, true);
  return {
    ...reader,
    concurrency: 4,
    async apply(changes, desired) {
      return applyToFolder(await run(), changes, asDriveDesired(desired));
    },
  };
}

function connect(
  options: DriveOptions,
  writes: boolean,
): { reader: Reader<ResolvedRoster>; run: () => Promise<Run> } {
  const patient = patience(options.sleep ?? ((ms) => setTimeout(ms)));
  let connecting: Promise<DriveReads & DriveWrites> | undefined;
  let connected: DriveReads | undefined;
  let world: World | undefined;
  let running: Promise<Run> | undefined;

  async function client(): Promise<DriveReads & DriveWrites> {
    connecting ??= openDrive(options, patient);
    const opened = await connecting;
    connected = opened;
    return opened;
  }

  async function begin(): Promise<Run> {
    const opened = await client();
    const me = world?.me ?? (await opened.me());
    return { client: opened, patience: patient, me, created: new Map(), halted: undefined };
  }

  const reader: Reader<ResolvedRoster> = {
    name: "drive",
    kinds: driveKinds,
    desired: driveDesired,
    cost: () => ({ requests: connected?.requests() ?? 0 }),
    async read(wanted) {
      const ids = wanted.flatMap((desired) => [...desired.resources.values()].map((each) => each.key));
      world = await readWorld(await client(), ids, options.progress);
      return viewOf(world, writes);
    },
  };
  return {
    reader,
    run: () => {
      running ??= begin();
      return running;
    },
  };
}

/** Drive's client, with the credentials checked; throws a `RollcallError` for those that can't be used. */
export async function openDrive(options: DriveOptions, patient: Patience): Promise<DriveReads & DriveWrites> {
  const credentials = await findCredentials(options.credentials, options.env);
  const subject = options.subject === "" ? undefined : options.subject;
  const apiUrl = options.apiUrl === "" ? undefined : options.apiUrl;
  if (subject !== undefined && credentials.type === "authorized-user") {
    throw new RollcallError(credentialErrors.subjectForUser(), { provider: "drive" });
  }
  const { driveClient } = await import("./client.ts");
  return driveClient({ credentials, subject, apiUrl, now: options.now, patience: patient });
}
