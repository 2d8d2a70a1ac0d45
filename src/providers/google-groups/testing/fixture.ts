import {
  type GoogleGroupsEmulator,
  startGoogleGroups,
} from "../../../../emulators/google-groups/google-groups.ts";
import type {
  GroupsOptions as EmulatorOptions,
  GroupsSeed,
} from "../../../../emulators/google-groups/seed.ts";
import { apply } from "../../../core/apply.ts";
import type { Change, Outcome } from "../../../core/change.ts";
import { type Plan, planOf } from "../../../core/plan.ts";
import type { Wanted } from "../../../core/provider.ts";
import { fakeClock } from "../../../core/testing/fake-clock.ts";
import { noProgress } from "../../../core/testing/fixture.ts";
import type { ResolvedRoster } from "../../../roster/resolved.ts";
import { rosterFromYaml } from "../../../roster/testing/roster-from-yaml.ts";
import { type GroupsComparison, type GroupsOptions, groupsReader, groupsWriter } from "../provider.ts";

/** The service account that acts. */
export const ACTING = "rollcall@acme.iam.gserviceaccount.com";

/** A plan, and the comparison that it was made of. */
export interface GroupsTestPlan extends Plan {
  readonly comparison: GroupsComparison;
  /** The changes, a line each. */
  readonly lines: readonly string[];
  /** The findings, as `severity code`. */
  readonly told: readonly string[];
}

/** Google Groups on loopback, and runs against it. */
export interface GroupsFixture {
  readonly emulator: GoogleGroupsEmulator;
  /** Milliseconds of every wait. No real time passes. */
  readonly waits: number[];
  /** Requests that write, as `POST groups/x/members`, in order. */
  writes(): string[];
  /** Reads with a reader, as a plan does. */
  plan(yaml: string | ResolvedRoster, wanted?: Wanted): Promise<GroupsTestPlan>;
  /** Plans and applies, in one run. `meanwhile` happens between the two. */
  run(
    yaml: string | ResolvedRoster,
    meanwhile?: () => void,
  ): Promise<{ plan: GroupsTestPlan; outcomes: readonly string[]; requests: number }>;
}

const head = `google: { customer: C0acme123 }
users: { alice: { email: alice@acme.dev }, bob: { email: bob@acme.dev }, carol: { email: carol@acme.dev } }
`;

/** Returns a roster of three people. The text has the other sections; a section of its own replaces these. */
export function groupsRoster(yaml: string): ResolvedRoster {
  const sections = new Set(yaml.split("\n").map((line) => line.split(":")[0]));
  const own = head.split("\n").filter((line) => !sections.has(line.split(":")[0]));
  return rosterFromYaml(`${own.join("\n")}\n${yaml}\n`);
}

/** Starts an emulated organisation. Runs use the real client and the real core. */
export async function startGroupsFixture(
  seed: GroupsSeed = {},
  options: EmulatorOptions = {},
  provided: Partial<GroupsOptions> = {},
): Promise<GroupsFixture> {
  const accounts = ["alice", "bob", "carol", "dave"].map((name) => `${name}@acme.dev`);
  const emulator = await startGoogleGroups({ accounts, ...seed }, options);
  const waits: number[] = [];
  const connection = (): GroupsOptions => ({
    credentials: emulator.credentials.serviceAccountKey(ACTING),
    apiUrl: emulator.apiUrl,
    env: {},
    fetch,
    clock: { ...fakeClock(), now: Date.now, sleep: async (ms) => void waits.push(ms) },
    progress: noProgress,
    ...provided,
  });
  const rosterOf = (yaml: string | ResolvedRoster) => (typeof yaml === "string" ? groupsRoster(yaml) : yaml);

  function planned(provider: ReturnType<typeof groupsReader>, comparison: GroupsComparison): GroupsTestPlan {
    const limits = { maxRemovals: { count: 10_000 }, protected: new Set<string>(), allowRemovals: true };
    const plan = planOf([{ provider, comparison }], limits);
    return {
      ...plan,
      comparison,
      lines: plan.changes.map(groupChangeText),
      told: plan.findings.map(({ severity, code }) => `${severity} ${code}`),
    };
  }

  return {
    emulator,
    waits,
    writes: () =>
      emulator.calls
        .filter(({ path, method }) => path.startsWith("/admin/") && method !== "GET")
        .map(({ path, method }) => `${method} ${path.replace("/admin/directory/v1/", "")}`),
    async plan(yaml, wanted) {
      const provider = groupsReader(connection());
      const [comparison] = await provider.read([rosterOf(yaml)], wanted);
      if (comparison === undefined) throw new Error("A read returns a comparison for each roster.");
      return planned(provider, comparison);
    },
    async run(yaml, meanwhile) {
      const provider = groupsWriter(connection());
      const [comparison] = await provider.read([rosterOf(yaml)]);
      if (comparison === undefined) throw new Error("A read returns a comparison for each roster.");
      const plan = planned(provider, comparison);
      meanwhile?.();
      const outcomes = await apply(plan, [{ provider, comparison }], noProgress);
      return { plan, outcomes: outcomes.map(groupOutcomeText), requests: provider.cost().requests };
    },
  };
}

/** Returns a change as text, with the part of the group's address before the `@`. */
export function groupChangeText(change: Change): string {
  const key = change.key.split("@")[0];
  switch (change.action) {
    case "create":
    case "archive":
      return `${change.action} ${key}`;
    case "configure":
      return `${key} ${change.setting} ${change.from} → ${change.to}`;
    case "grant":
    case "revoke":
      return `${key} ${change.action} ${change.principal} ${change.role}`;
    case "regrade":
      return `${key} ${change.principal} ${change.from} → ${change.to}`;
    default:
      return change satisfies never;
  }
}

function groupOutcomeText(outcome: Outcome): string {
  return outcome.status === "failed" ? outcome.error.code : outcome.status;
}
