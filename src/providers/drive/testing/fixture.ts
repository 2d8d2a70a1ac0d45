import { type DriveEmulator, startDrive } from "../../../../emulators/drive/drive.ts";
import type { DriveOptions, DriveSeed } from "../../../../emulators/drive/seed.ts";
import { apply } from "../../../core/apply.ts";
import type { Change, Outcome } from "../../../core/change.ts";
import type { Finding, Place } from "../../../core/finding.ts";
import { type Plan, planOf } from "../../../core/plan.ts";
import type { Progress, Writer } from "../../../core/provider.ts";
import { fakeClock } from "../../../core/testing/fake-clock.ts";
import type { FolderGrant, ResolvedFolder, ResolvedRoster, ResolvedUser } from "../../../roster/resolved.ts";
import type { DriveRole, Mode } from "../../../roster/roster.ts";
import { type DriveComparison, driveWriter, type DriveOptions as ProviderOptions } from "../provider.ts";

/** The default service account that acts. */
export const SERVICE_ACCOUNT = "rollcall@acme.iam.gserviceaccount.com";

/** A folder as a test declares it: keys of users and addresses of groups → roles. */
export interface FolderSpec {
  readonly people?: Readonly<Record<string, DriveRole>>;
  readonly groups?: Readonly<Record<string, DriveRole>>;
  readonly members?: Mode;
  readonly handsOff?: boolean;
  readonly listsPeople?: boolean;
  readonly handedOver?: readonly string[];
  readonly notifyAs?: string;
}

/** Users by key → address (null: none), folders by id. */
export interface RosterSpec {
  readonly users?: Readonly<Record<string, string | null>>;
  readonly gone?: readonly string[];
  readonly folders: Readonly<Record<string, FolderSpec>>;
}

/** Returns a resolved roster. Users are at line 10 and later, folders' grants at line 100 and later, one a line, in order. */
export function driveRosterOf({ users = {}, gone = [], folders }: RosterSpec): ResolvedRoster {
  const at = (line: number): Place => ({ file: "teams.yaml", line, column: 5 });
  const people = Object.entries(users).map(([key, email], index): [string, ResolvedUser] => [
    key,
    {
      key,
      ...(email === null ? {} : { email }),
      permission: "member",
      directory: {},
      active: !gone.includes(key),
      outside: false,
      at: at(10 + index),
      places: {},
      present: !gone.includes(key),
      tier: "member",
    },
  ]);
  let line = 99;
  const grants = (roles: Readonly<Record<string, DriveRole>> = {}): Map<string, FolderGrant> =>
    new Map(Object.entries(roles).map(([who, role]) => [who, { role, at: at(++line) }]));
  const resolved = Object.entries(folders).map(([id, spec]): [string, ResolvedFolder] => [
    id,
    {
      id,
      members: spec.members ?? "exact",
      handsOff: spec.handsOff ?? false,
      handedOver: new Set(spec.handedOver),
      handedOverGroups: new Set(),
      people: grants(spec.people),
      listsPeople: spec.listsPeople ?? true,
      groups: grants(spec.groups),
      ...(spec.notifyAs === undefined ? {} : { notifyAs: spec.notifyAs }),
      declaredBy: ["backend"],
      at: at(50),
    },
  ]);
  return {
    today: "2026-11-21",
    now: "2026-11-21",
    drive: { at: at(1) },
    guards: { maxRemovals: { share: 0.25 }, minOwners: 2, takenOut: "revoke", protected: [] },
    permissions: { twoPeople: [], rollcallApps: [], grants: new Map(), rules: new Map() },
    users: new Map(people),
    teams: new Map(),
    repositories: new Map(),
    channels: new Map(),
    usergroups: new Map(),
    folders: new Map(resolved),
    googleGroups: new Map(),
  };
}

/** A plan, and the comparison that it was made of. */
export interface DriveTestPlan extends Plan {
  readonly comparison: DriveComparison;
}

/** Drive on loopback, and runs against it. */
export interface DriveFixture {
  readonly emulator: DriveEmulator;
  /** Milliseconds of every wait. No real time passes. */
  readonly waits: number[];
  /** Requests to Drive's permissions, `POST folder`, in order. */
  writes(): string[];
  /** Creates a writer, as a new run does. */
  writer(): Writer<ResolvedRoster, DriveComparison>;
  /** Reads Drive with a new writer, as a new run does. */
  plan(roster: ResolvedRoster): Promise<DriveTestPlan>;
  /** Plans and applies, in one run. `meanwhile` happens between the two. */
  run(
    roster: ResolvedRoster,
    meanwhile?: () => void,
  ): Promise<{ plan: DriveTestPlan; outcomes: Outcome[]; requests: number }>;
}

const SILENT: Progress = { reading: () => {}, applied: () => {} };

/** Starts an emulated Drive. Runs use the real client and the real core. */
export async function startDriveFixture(
  seed: DriveSeed,
  options: DriveOptions = {},
  provided: Partial<ProviderOptions> = {},
): Promise<DriveFixture> {
  const emulator = await startDrive(seed, options);
  const waits: number[] = [];
  const newWriter = (): Writer<ResolvedRoster, DriveComparison> =>
    driveWriter({
      credentials: emulator.credentials.serviceAccountKey(SERVICE_ACCOUNT),
      apiUrl: emulator.apiUrl,
      env: {},
      fetch,
      clock: { ...fakeClock(), now: Date.now, sleep: async (ms) => void waits.push(ms) },
      progress: SILENT,
      ...provided,
    });

  async function planWith(
    provider: Writer<ResolvedRoster, DriveComparison>,
    roster: ResolvedRoster,
  ): Promise<DriveTestPlan> {
    const [comparison] = await provider.read([roster]);
    if (comparison === undefined) throw new Error("A read returns a comparison for each roster.");
    const limits = { maxRemovals: { count: 10_000 }, protected: new Set<string>(), allowRemovals: true };
    return { ...planOf([{ provider, comparison }], limits), comparison };
  }

  return {
    emulator,
    waits,
    writes: () =>
      emulator.calls
        .filter((call) => call.path.startsWith("/drive/v3/files/") && call.method !== "GET")
        .map((call) => `${call.method} ${call.path.split("/")[4]}`),
    writer: newWriter,
    plan: (roster) => planWith(newWriter(), roster),
    async run(roster, meanwhile) {
      const provider = newWriter();
      const plan = await planWith(provider, roster);
      meanwhile?.();
      const outcomes = await apply(plan, [{ provider, comparison: plan.comparison }], SILENT);
      return { plan, outcomes, requests: provider.cost().requests };
    },
  };
}

/** Returns a change as text: `grant user:bob writer`, `regrade user:bob reader → writer`, `revoke email:x@y.z reader`. */
export function changeText(change: Change): string {
  switch (change.action) {
    case "grant":
    case "revoke":
      return `${change.action} ${change.principal} ${change.role}`;
    case "regrade":
      return `regrade ${change.principal} ${change.from} → ${change.to}`;
    case "create":
    case "configure":
    case "archive":
      return change.action;
    default:
      return change satisfies never;
  }
}

/** Returns an outcome as text: `applied`, `skipped`, or the failure's code. */
export function outcomeText(outcome: Outcome | undefined): string {
  return outcome === undefined ? "none" : outcome.status === "failed" ? outcome.error.code : outcome.status;
}

/**
 * Returns findings as text: `error drive_folder_not_found :50`, the line last. Without that the emulator's `owner@acme.dev`
 * owns each folder of My Drive.
 */
export function findingTexts({ findings }: { readonly findings: readonly Finding[] }): string[] {
  return withoutUsualOwner(findings).map((each) => `${each.severity} ${each.code} :${each.at?.line ?? "?"}`);
}

/** Returns findings without those that the emulator's `owner@acme.dev`, and nobody else, owns a folder. */
export function withoutUsualOwner(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(
    ({ code, message }) => code !== "drive_owned" || !message.includes(" is owned by owner@acme.dev, "),
  );
}
