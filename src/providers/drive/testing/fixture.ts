import { type DriveEmulator, startDrive } from "../../../../emulators/drive/drive.ts";
import type { DriveOptions, DriveSeed } from "../../../../emulators/drive/seed.ts";
import { apply } from "../../../core/apply.ts";
import type { Change, Outcome } from "../../../core/change.ts";
import type { Finding, Place } from "../../../core/finding.ts";
import { type Plan, type ProviderPlan, planOf } from "../../../core/plan.ts";
import type { Progress, Provider } from "../../../core/provider.ts";
import type { FolderGrant, ResolvedFolder, ResolvedRoster, ResolvedUser } from "../../../roster/resolved.ts";
import type { DriveRole, Mode } from "../../../roster/roster.ts";
import { driveProvider, type DriveOptions as ProviderOptions } from "../provider.ts";

/** The service account that acts unless a test says otherwise. */
export const ROBOT = "rollcall@acme.iam.gserviceaccount.com";

/** A folder as a test declares it: keys of users and addresses of groups → roles. */
export interface FolderSpec {
  readonly people?: Readonly<Record<string, DriveRole>>;
  readonly groups?: Readonly<Record<string, DriveRole>>;
  readonly members?: Mode;
  readonly listsPeople?: boolean;
  readonly notifyAs?: string;
}

/** Users by key → address (null: none), folders by id. */
export interface RosterSpec {
  readonly users?: Readonly<Record<string, string | null>>;
  readonly gone?: readonly string[];
  readonly folders: Readonly<Record<string, FolderSpec>>;
}

/** A resolved roster. Users stand from line 10 on, folders' grants from line 100 on, one a line, in their order. */
export function rosterOf({ users = {}, gone = [], folders }: RosterSpec): ResolvedRoster {
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
    drive: { at: at(1) },
    guards: { maxRemovals: { share: 0.25 }, minOwners: 2, protected: [] },
    permissions: { rules: new Map() },
    users: new Map(people),
    teams: new Map(),
    repositories: new Map(),
    channels: new Map(),
    usergroups: new Map(),
    folders: new Map(resolved),
  };
}

/** A plan, and what it was made of. */
export interface Planned extends Plan {
  readonly share: ProviderPlan;
}

/** Drive on loopback, and what to do with it. */
export interface Stage {
  readonly emulator: DriveEmulator;
  /** Milliseconds of every wait; none of them is waited for. */
  readonly waits: number[];
  /** Requests to Drive's permissions, `POST folder`, in order. */
  writes(): string[];
  /** A new one, as a new run has it. */
  provider(): Provider<ResolvedRoster>;
  /** Reads the world with a new provider, as a new run does. */
  plan(roster: ResolvedRoster): Promise<Planned>;
  /** Plans and applies, in one run. `meanwhile` happens between the two. */
  run(
    roster: ResolvedRoster,
    meanwhile?: () => void,
  ): Promise<{ plan: Planned; outcomes: Outcome[]; requests: number }>;
}

const SILENT: Progress = { reading: () => {}, applied: () => {} };

/** Drive, emulated, with the real client before it and the real core behind it. */
export async function stageDrive(
  seed: DriveSeed,
  options: DriveOptions = {},
  provided: Partial<ProviderOptions> = {},
): Promise<Stage> {
  const emulator = await startDrive(seed, options);
  const waits: number[] = [];
  const newProvider = (): Provider<ResolvedRoster> =>
    driveProvider({
      credentials: emulator.credentials.serviceAccountKey(ROBOT),
      apiUrl: emulator.apiUrl,
      env: {},
      now: () => new Date(),
      sleep: async (ms) => void waits.push(ms),
      progress: SILENT,
      ...provided,
    });

  async function look(provider: Provider<ResolvedRoster>, roster: ResolvedRoster): Promise<Planned> {
    const desired = provider.desired(roster);
    const view = await provider.read([desired]);
    const share: ProviderPlan = { provider, desired, comparison: view(desired) };
    const limits = { maxRemovals: { count: 10_000 }, protected: new Set<string>(), allowRemovals: true };
    return { ...planOf([share], limits), share };
  }

  return {
    emulator,
    waits,
    writes: () =>
      emulator.calls
        .filter((call) => call.path.startsWith("/drive/v3/files/") && call.method !== "GET")
        .map((call) => `${call.method} ${call.path.split("/")[4]}`),
    provider: newProvider,
    plan: (roster) => look(newProvider(), roster),
    async run(roster, meanwhile) {
      const provider = newProvider();
      const plan = await look(provider, roster);
      meanwhile?.();
      const outcomes = await apply(plan, [{ ...plan.share, provider }], SILENT);
      return { plan, outcomes, requests: provider.cost().requests };
    },
  };
}

/** A change in short: `grant user:bob writer`, `regrade user:bob reader → writer`, `revoke email:x@y.z reader`. */
export function inShort(change: Change): string {
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

/** An outcome in short: `applied`, `skipped`, or the failure's code. */
export function resultOf(outcome: Outcome | undefined): string {
  return outcome === undefined ? "none" : outcome.status === "failed" ? outcome.error.code : outcome.status;
}

/** Findings in short: `error drive_folder_not_found :50`, the line last. */
export function findingsOf({ findings }: { readonly findings: readonly Finding[] }): string[] {
  return findings.map((each) => `${each.severity} ${each.code} :${each.at?.line ?? "?"}`);
}
