import { afterEach } from "vitest";
import type { Fault } from "../../../../emulators/server.ts";
import type { SlackOptions } from "../../../../emulators/slack/options.ts";
import type { SlackSeed } from "../../../../emulators/slack/seed.ts";
import { type SlackEmulator, startSlack } from "../../../../emulators/slack/slack.ts";
import { apply } from "../../../core/apply.ts";
import type { Change, Outcome } from "../../../core/change.ts";
import { type Plan, planOf } from "../../../core/plan.ts";
import type { Cost, Progress } from "../../../core/provider.ts";
import { fakeClock } from "../../../core/testing/fake-clock.ts";
import type { ResolvedRoster } from "../../../roster/resolved.ts";
import { rosterFromYaml } from "../../../roster/testing/roster-from-yaml.ts";
import { slackChannel, slackUsergroup } from "../kinds.ts";
import { slackWriter } from "../provider.ts";

/** One run of Rollcall against the emulated workspace. */
export interface SlackTestRun {
  readonly plan: Plan;
  /** The plan's changes, a line each. */
  readonly lines: readonly string[];
  /** Codes of its findings but the notices, sorted. */
  readonly codes: readonly string[];
  readonly outcomes: readonly Outcome[];
  /** The outcomes, a line each: the change, then its status or its error's code. */
  readonly results: readonly string[];
  readonly cost: Cost;
  /** Names of accounts that the roster does not declare. */
  readonly labels: Readonly<Record<string, string>>;
  /** Messages of what failed or was skipped. */
  readonly reasons: readonly string[];
  /** How many live things the roster neither declares nor ignores. */
  readonly unmanaged: number | undefined;
  /** People who have left and hold something, sorted. */
  readonly departed: readonly string[];
}

/** A roster as text, or resolved. */
export type TestRoster = string | ResolvedRoster;

/** An emulated workspace, and runs of Rollcall with a fake clock. */
export interface SlackFixture {
  readonly slack: SlackEmulator;
  /** Plans. `earlier` are rosters that were applied before, the latest last. */
  plan(roster: TestRoster, earlier?: readonly TestRoster[]): Promise<SlackTestRun>;
  /** Plans and applies; `meanwhile` happens in between. */
  apply(roster: TestRoster, meanwhile?: () => void, earlier?: readonly TestRoster[]): Promise<SlackTestRun>;
  /** Milliseconds that passed on the fake clock. */
  waited(): number;
  /** Calls of methods that change something, in order. */
  writes(): string[];
  /** The bodies of all calls of a method. */
  sent(method: string): Readonly<Record<string, string>>[];
  /** Progress reports so far. */
  readonly progress: string[];
}

interface FixtureOptions {
  readonly token?: string;
  readonly options?: Partial<SlackOptions>;
}

/** Returns a function that starts fixtures. Their emulators are closed after each test. */
export function slackFixtureForTests(): (seed: SlackSeed, staging?: FixtureOptions) => Promise<SlackFixture> {
  const running: SlackEmulator[] = [];
  afterEach(async () => {
    for (const each of running.splice(0)) await each.close();
  });
  return async (seed, { token = "xoxb-rollcall", options = {} } = {}) => {
    const start = Date.parse("2026-06-01T12:00:00Z");
    const clock = fakeClock(start);
    const now = () => new Date(clock.now());
    const slack = await startSlack(seed, { now, ...options });
    running.push(slack);
    const progressReports: string[] = [];
    const progress: Progress = {
      reading: (provider, what, done, total) =>
        void progressReports.push(`${provider} ${what} ${done ?? "?"}/${total ?? "?"}`),
      applied: () => undefined,
    };

    async function run(
      present: TestRoster,
      earlier: readonly TestRoster[],
      meanwhile?: () => void,
    ): Promise<SlackTestRun> {
      // On an early day every entry of an earlier roster counts.
      const before = earlier.map((each) => resolvedFrom(each, "2000-01-01"));
      const roster = { ...resolvedFrom(present), ...(before.length > 0 ? { earlier: before } : {}) };
      const provider = slackWriter({ token, apiUrl: slack.apiUrl, clock, progress });
      const [comparison] = await provider.read([roster]);
      if (comparison === undefined) throw new Error("A read returns a comparison for each roster.");
      const limits = { maxRemovals: { share: 1 }, protected: new Set<string>(), allowRemovals: true };
      const plan = planOf([{ provider, comparison }], limits);
      meanwhile?.();
      const outcomes = meanwhile ? await apply(plan, [{ provider, comparison }], progress) : [];
      const ended = outcomes.filter((each) => each.status !== "applied");
      return {
        plan,
        lines: plan.changes.map(line),
        codes: plan.findings
          .filter((each) => each.severity !== "notice")
          .map((each) => each.code)
          .sort(),
        outcomes,
        results: outcomes.map(result),
        cost: provider.cost(),
        labels: Object.fromEntries([...(comparison.labels ?? [])].map(([id, { name }]) => [id, name])),
        unmanaged: comparison.unmanaged,
        departed: [...(comparison.departed ?? [])].sort(),
        reasons: ended.map((each) => (each.status === "failed" ? each.error.message : each.because)),
      };
    }

    return {
      slack,
      progress: progressReports,
      plan: (yaml, earlier = []) => run(yaml, earlier),
      apply: (yaml, meanwhile = () => undefined, earlier = []) => run(yaml, earlier, meanwhile),
      waited: () => clock.now() - start,
      writes: () => slack.calls.map((call) => call.path.slice("/api/".length)).filter(isWrite),
      sent: (method) =>
        slack.calls
          .filter((call) => call.path === `/api/${method}`)
          .map((call) => Object.fromEntries(new URLSearchParams(call.body))),
    };
  };
}

/** Resolves a text; a resolved roster stays as it is. */
function resolvedFrom(roster: TestRoster, today?: string): ResolvedRoster {
  return typeof roster === "string" ? rosterFromYaml(roster, today) : roster;
}

/** Returns a fault that answers with an error of Slack's. */
export function errorAnswer(error: string, fields: Readonly<Record<string, unknown>> = {}): Fault {
  return { kind: "answer", answer: { status: 200, body: { ok: false, error, ...fields } } };
}

/** Returns a matcher for calls of one method, for faults. */
export function callsOf(method: string): (call: { readonly path: string }) => boolean {
  return (call) => call.path === `/api/${method}`;
}

function isWrite(method: string): boolean {
  return (
    !["auth.test", "users.list", "usergroups.list", "usergroups.users.list"].includes(method) &&
    !/\.(list|info|members)$/.test(method)
  );
}

function line(change: Change): string {
  const kind = change.kind === slackChannel.kind ? slackChannel : slackUsergroup;
  const place = `${kind.words.sigil}${change.key}`;
  switch (change.action) {
    case "create":
      return `${place} create ${JSON.stringify(change.settings)}`;
    case "configure":
      return `${place} ${change.setting} ${JSON.stringify(change.from)} -> ${JSON.stringify(change.to)}`;
    case "grant":
      return `${place} +${change.principal}`;
    case "revoke":
      return `${place} -${change.principal}`;
    case "regrade":
      return `${place} ~${change.principal}`;
    case "archive":
      return `${place} archive`;
    default:
      return change satisfies never;
  }
}

function result(each: Outcome): string {
  const what = line(each.change);
  return each.status === "failed" ? `${what}: ${each.error.code}` : `${what}: ${each.status}`;
}
