import { ApiProblem } from "./problem.ts";

/** Takes a request of a caller, or throws an `ApiProblem` that says when the next one is taken. */
export type TakeTurn = (caller: string, perMinute: number) => void;

const minute = 60_000;

/**
 * Returns what bounds each caller's requests: a minute's worth at once, and then as they run off. Each process of the relay counts
 * for itself.
 */
export function callerTurns(now: () => number): TakeTurn {
  const taken = new Map<string, { level: number; at: number }>();
  return (caller, perMinute) => {
    const at = now();
    const last = taken.get(caller) ?? { level: 0, at };
    const level = Math.max(0, last.level - ((at - last.at) * perMinute) / minute);
    if (level + 1 > perMinute) {
      const retryAfter = Math.max(1, Math.ceil(((level + 1 - perMinute) * minute) / perMinute / 1000));
      throw new ApiProblem(
        [429, "too_many_requests", `At most ${perMinute} requests in a minute are taken of this caller.`],
        {
          retryAfter,
        },
      );
    }
    taken.set(caller, { level: level + 1, at });
  };
}
