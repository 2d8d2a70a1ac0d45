/** The calls a minute that each tier allows, per method, app and workspace. Source: docs.slack.dev/apis/web-api/rate-limits. */
export const tierLimits = { 1: 1, 2: 20, 3: 50, 4: 100 } as const;

/** A method's tier. A special one has no limit here. */
export type Tier = keyof typeof tierLimits | "special";

interface CountedCall {
  readonly method: string;
  readonly tier: Tier;
  readonly at: number;
}

/** The calls of methods with a tier, counted as Slack's rate limits do. */
export interface Tiers {
  readonly calls: readonly CountedCall[];
  /** Calls by method. */
  perMethod(): Record<string, number>;
  /** Calls by tier. */
  perTier(): Record<string, number>;
  /** The most calls of a method in any sixty seconds. */
  peak(method: string): number;
}

/** A counter of calls. */
export interface Meter extends Tiers {
  /** Counts a call. Returns the whole seconds to wait, and counts nothing, when limits are enforced and it is one too many. */
  count(method: string, tier: Tier, enforce: boolean): number | undefined;
}

const minuteMs = 60_000;

/** Creates a counter that reads the given clock. */
export function createMeter(now: () => Date): Meter {
  const calls: CountedCall[] = [];
  const times = (method: string) => calls.filter((each) => each.method === method).map((each) => each.at);
  return {
    calls,
    count(method, tier, enforce) {
      const at = now().getTime();
      const recent = times(method).filter((each) => each > at - minuteMs);
      if (enforce && tier !== "special" && recent.length >= tierLimits[tier]) {
        return Math.max(1, Math.ceil(((recent.at(-tierLimits[tier]) ?? at) + minuteMs - at) / 1_000));
      }
      calls.push({ method, tier, at });
      return undefined;
    },
    perMethod: () => countsOf(calls.map((each) => each.method)),
    perTier: () => countsOf(calls.map((each) => String(each.tier))),
    peak(method) {
      const all = times(method);
      return Math.max(
        0,
        ...all.map((start) => all.filter((at) => at >= start && at < start + minuteMs).length),
      );
    },
  };
}

function countsOf(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
