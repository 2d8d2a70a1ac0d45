/** Calls a minute that a method's tier allows, per app and workspace. Source: docs.slack.dev/apis/web-api/rate-limits. */
export const tierLimits = { 1: 1, 2: 20, 3: 50, 4: 100 } as const;

/** A method's tier; special ones are not counted against a limit. */
export type Tier = keyof typeof tierLimits | "special";

interface Counted {
  readonly method: string;
  readonly tier: Tier;
  readonly at: number;
}

/** Counts calls as Slack's rate limits do. */
export interface Tiers {
  readonly calls: readonly Counted[];
  /** Calls by method. */
  perMethod(): Record<string, number>;
  /** Calls by tier. */
  perTier(): Record<string, number>;
  /** The most calls of a method in any sixty seconds. */
  peak(method: string): number;
}

/** The counter behind the tiers. */
export interface Meter extends Tiers {
  /** Counts a call; answers the whole seconds to wait when it is one too many and limits are enforced. */
  count(method: string, tier: Tier, enforce: boolean): number | undefined;
}

const minute = 60_000;

/** Counts by the given clock. */
export function meter(now: () => Date): Meter {
  const calls: Counted[] = [];
  const times = (method: string) => calls.filter((each) => each.method === method).map((each) => each.at);
  return {
    calls,
    count(method, tier, enforce) {
      const at = now().getTime();
      const recent = times(method).filter((each) => each > at - minute);
      if (enforce && tier !== "special" && recent.length >= tierLimits[tier]) {
        return Math.max(1, Math.ceil(((recent.at(-tierLimits[tier]) ?? at) + minute - at) / 1_000));
      }
      calls.push({ method, tier, at });
      return undefined;
    },
    perMethod: () => tally(calls.map((each) => each.method)),
    perTier: () => tally(calls.map((each) => String(each.tier))),
    peak(method) {
      const all = times(method);
      return Math.max(
        0,
        ...all.map((start) => all.filter((at) => at >= start && at < start + minute).length),
      );
    },
  };
}

function tally(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
