import { afterEach, expect } from "vitest";
import { type GithubEmulator, startGithub } from "../../../../emulators/github/github.ts";
import type { GithubOptions } from "../../../../emulators/github/options.ts";
import type { GithubSeed } from "../../../../emulators/github/seed.ts";
import { apply } from "../../../core/apply.ts";
import type { Outcome } from "../../../core/change.ts";
import type { Finding } from "../../../core/finding.ts";
import type { Limits } from "../../../core/guard.ts";
import { type Plan, planOf } from "../../../core/plan.ts";
import type { Comparison, Cost, Progress } from "../../../core/provider.ts";
import { rosterOf } from "../../../roster/testing/roster-of.ts";
import { githubProvider } from "../provider.ts";
import { line, result } from "./lines.ts";

/** One run of Rollcall against the emulated organisation. */
export interface Run {
  readonly plan: Plan;
  /** The plan's changes, a line each, in order. */
  readonly lines: readonly string[];
  /** Codes of its errors and warnings, sorted. */
  readonly codes: readonly string[];
  /** Codes of its notices, sorted. */
  readonly notices: readonly string[];
  readonly findings: readonly Finding[];
  readonly outcomes: readonly Outcome[];
  /** The outcomes, a line each: a change, then what became of it. */
  readonly results: readonly string[];
  readonly comparison: Comparison;
  /** What the rosters beside it saw. */
  readonly beside: readonly Comparison[];
  readonly cost: Cost;
}

export interface How {
  readonly today?: string;
  readonly allowRemovals?: boolean;
  readonly token?: string;
  /** Happens between plan and apply. */
  readonly meanwhile?: () => void;
  /** The rosters that are read for besides: a pull request's base. */
  readonly beside?: readonly string[];
}

/** An emulated organisation. */
export interface Scene {
  readonly github: GithubEmulator;
  plan(yaml: string, how?: How): Promise<Run>;
  /** Plans, and applies what was planned. */
  apply(yaml: string, how?: How): Promise<Run>;
  /** Applies, expects that all of it worked and that nothing is left to plan, and answers the first run. */
  converge(yaml: string, how?: How): Promise<Run>;
  /** Calls that change something, in order: `PUT /orgs/acme/…`. */
  writes(): string[];
}

const quiet: Progress = { reading: () => undefined, applied: () => undefined };

/** Sets scenes; after each test, whatever the emulator found against the official description fails it. */
export function sceneForTests(): (seed: GithubSeed, options?: GithubOptions) => Promise<Scene> {
  const running: GithubEmulator[] = [];
  afterEach(async () => {
    const all = running.splice(0);
    for (const each of all) await each.close();
    expect(all.flatMap((each) => each.violations)).toEqual([]);
  });
  return async (seed, options = {}) => {
    const github = await startGithub(seed, options);
    running.push(github);
    return sceneAt(github);
  };
}

/** The same around an emulator that somebody else closes. */
export function sceneAt(github: GithubEmulator): Scene {
  async function run(yaml: string, how: How, isApply: boolean): Promise<Run> {
    const provider = githubProvider({
      token: how.token ?? "token",
      apiUrl: github.apiUrl,
      graphqlUrl: github.graphqlUrl,
      fetch,
      progress: quiet,
    });
    const roster = rosterOf(yaml, how.today);
    const wanted = [roster, ...(how.beside ?? []).map((each) => rosterOf(each, how.today))].map(
      provider.desired,
    );
    const view = await provider.read(wanted);
    const [desired = provider.desired(roster)] = wanted;
    const share = { provider, desired, comparison: view(desired) };
    const limits: Limits = {
      maxRemovals: roster.guards.maxRemovals,
      protected: new Set(roster.guards.protected.map((key) => `user:${key}`)),
      allowRemovals: how.allowRemovals ?? false,
    };
    const plan = planOf([share], limits);
    how.meanwhile?.();
    const outcomes = isApply ? await apply(plan, [{ ...share, provider }], quiet) : [];
    const codes = (wantedSeverity: (severity: string) => boolean) =>
      plan.findings.flatMap(({ severity, code }) => (wantedSeverity(severity) ? [code] : [])).sort();
    return {
      plan,
      lines: plan.changes.map(line),
      codes: codes((severity) => severity !== "notice"),
      notices: codes((severity) => severity === "notice"),
      findings: plan.findings,
      outcomes,
      results: outcomes.map(result),
      comparison: share.comparison,
      beside: wanted.slice(1).map(view),
      cost: provider.cost(),
    };
  }
  return {
    github,
    plan: (yaml, how = {}) => run(yaml, how, false),
    apply: (yaml, how = {}) => run(yaml, how, true),
    async converge(yaml, how = {}) {
      const first = await run(yaml, how, true);
      expect(first.results.filter((each) => !each.endsWith(": applied"))).toEqual([]);
      expect((await run(yaml, how, false)).lines).toEqual([]);
      return first;
    },
    writes: () =>
      github.calls
        .filter(({ method, path }) => method !== "GET" && !path.endsWith("/graphql"))
        .map(({ method, path }) => `${method} ${path}`),
  };
}
