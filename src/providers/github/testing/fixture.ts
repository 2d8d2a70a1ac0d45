import { afterEach, expect } from "vitest";
import { type GithubEmulator, startGithub } from "../../../../emulators/github/github.ts";
import type { GithubOptions } from "../../../../emulators/github/options.ts";
import type { GithubSeed } from "../../../../emulators/github/seed.ts";
import { fastClock } from "../../../app/fast-clock.ts";
import { apply } from "../../../core/apply.ts";
import type { Outcome } from "../../../core/change.ts";
import type { Finding } from "../../../core/finding.ts";
import type { Limits } from "../../../core/guard.ts";
import { type Plan, planOf } from "../../../core/plan.ts";
import type { Comparison, Cost, Progress } from "../../../core/provider.ts";
import type { ResolvedRoster } from "../../../roster/resolved.ts";
import { rosterFromYaml } from "../../../roster/testing/roster-from-yaml.ts";
import { githubWriter } from "../provider.ts";
import { changeLine, outcomeLine } from "./lines.ts";

/** One run against the emulated organisation. */
export interface GithubRun {
  readonly plan: Plan;
  /** The plan's changes, a line each, in order. */
  readonly lines: readonly string[];
  /** Codes of its errors and warnings, sorted. */
  readonly codes: readonly string[];
  /** Codes of its notices, sorted. */
  readonly notices: readonly string[];
  readonly findings: readonly Finding[];
  readonly outcomes: readonly Outcome[];
  /** The outcomes, a line each: the change, then its status or the code of its error. */
  readonly results: readonly string[];
  readonly comparison: Comparison;
  /** The comparisons with the rosters in `GithubRunOptions.beside`. */
  readonly beside: readonly Comparison[];
  readonly cost: Cost;
}

/** How a run differs from a plain one. */
export interface GithubRunOptions {
  readonly today?: string;
  readonly allowRemovals?: boolean;
  readonly token?: string;
  /** Called between plan and apply. */
  readonly meanwhile?: () => void;
  /** Rosters of before, as text or resolved. */
  readonly earlier?: readonly (string | ResolvedRoster)[];
  /** Ids of teams when they were last applied, by the resource. */
  readonly rememberedIds?: ResolvedRoster["rememberedIds"];
  /** Keys of teams, and names of repositories, that the roster and those before it hand over. */
  readonly handsOff?: readonly string[];
  /** More rosters to read for: a pull request's base. */
  readonly beside?: readonly string[];
}

/** An emulated organisation, and runs against it. */
export interface GithubFixture {
  readonly github: GithubEmulator;
  plan(yaml: string, options?: GithubRunOptions): Promise<GithubRun>;
  /** Plans, and applies what was planned. */
  apply(yaml: string, options?: GithubRunOptions): Promise<GithubRun>;
  /** Applies, expects that all changes were applied and that the next plan is empty. Returns the first run. */
  converge(yaml: string, options?: GithubRunOptions): Promise<GithubRun>;
  /** Calls that change something, in order: `PUT /orgs/acme/…`. */
  writes(): string[];
}

const quiet: Progress = { reading: () => undefined, applied: () => undefined };

/**
 * Returns a function that starts emulated organisations. They are closed after each test, and a request or an answer that
 * violates GitHub's published description fails the test.
 */
export function githubFixtures(): (seed: GithubSeed, options?: GithubOptions) => Promise<GithubFixture> {
  const running: GithubEmulator[] = [];
  afterEach(async () => {
    const all = running.splice(0);
    for (const each of all) await each.close();
    expect(all.flatMap((each) => each.violations)).toEqual([]);
  });
  return async (seed, options = {}) => {
    const github = await startGithub(seed, options);
    running.push(github);
    return githubFixtureAt(github);
  };
}

/** Returns a roster that hands over these teams and repositories. */
function handOver(roster: ResolvedRoster, names: readonly string[] = []): ResolvedRoster {
  const marked = <Entry extends object>(entries: ReadonlyMap<string, Entry>) =>
    new Map(
      [...entries].map(([key, each]) => [key, names.includes(key) ? { ...each, handsOff: true } : each]),
    );
  return { ...roster, teams: marked(roster.teams), repositories: marked(roster.repositories) };
}

/** Returns a fixture around an emulator that the caller closes. */
export function githubFixtureAt(github: GithubEmulator): GithubFixture {
  async function run(yaml: string, options: GithubRunOptions, isApply: boolean): Promise<GithubRun> {
    const provider = githubWriter({
      token: options.token ?? "token",
      apiUrl: github.apiUrl,
      graphqlUrl: github.graphqlUrl,
      fetch,
      clock: fastClock(),
      progress: quiet,
    });
    const { rememberedIds } = options;
    const parse = (text: string | ResolvedRoster) => {
      const roster = typeof text === "string" ? rosterFromYaml(text, options.today) : text;
      return { ...handOver(roster, options.handsOff), ...(rememberedIds ? { rememberedIds } : {}) };
    };
    const earlier = (options.earlier ?? []).map(parse);
    const roster = { ...parse(yaml), ...(earlier.length > 0 ? { earlier } : {}) };
    const others = (options.beside ?? []).map((each) => rosterFromYaml(each, options.today));
    const [comparison, ...beside] = await provider.read([roster, ...others]);
    if (comparison === undefined) throw new Error("A reader returns a comparison for each roster.");
    const planned = { provider, comparison };
    const limits: Limits = {
      maxRemovals: roster.guards.maxRemovals,
      protected: new Set(roster.guards.protected.map((key) => `user:${key}`)),
      allowRemovals: options.allowRemovals ?? false,
    };
    const plan = planOf([planned], limits);
    options.meanwhile?.();
    const outcomes = isApply ? await apply(plan, [planned], quiet) : [];
    const codes = (wantedSeverity: (severity: string) => boolean) =>
      plan.findings.flatMap(({ severity, code }) => (wantedSeverity(severity) ? [code] : [])).sort();
    return {
      plan,
      lines: plan.changes.map(changeLine),
      codes: codes((severity) => severity !== "notice"),
      notices: codes((severity) => severity === "notice"),
      findings: plan.findings,
      outcomes,
      results: outcomes.map(outcomeLine),
      comparison,
      beside,
      cost: provider.cost(),
    };
  }
  return {
    github,
    plan: (yaml, options = {}) => run(yaml, options, false),
    apply: (yaml, options = {}) => run(yaml, options, true),
    async converge(yaml, options = {}) {
      const first = await run(yaml, options, true);
      expect(first.results.filter((each) => !each.endsWith(": applied"))).toEqual([]);
      expect((await run(yaml, options, false)).lines).toEqual([]);
      return first;
    },
    writes: () =>
      github.calls
        .filter(({ method, path }) => method !== "GET" && !path.endsWith("/graphql"))
        .map(({ method, path }) => `${method} ${path}`),
  };
}
