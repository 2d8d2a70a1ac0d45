/** What a retry needs from outside. */
export interface Clock {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** At least 0, less than 1. */
  readonly random: () => number;
}

/** How often and how long something is tried. */
export interface Patience {
  /** Attempts, the first one counted in. */
  readonly attempts: number;
  /** Milliseconds from the first attempt on after which none begins. */
  readonly budget: number;
}

/** What one attempt came to; `again` holds the milliseconds that the other side asks for, where it does. */
export interface Attempt<Result> {
  readonly result: Result;
  readonly again?: { readonly after: number | undefined };
}

/**
 * Tries until an attempt needs no other, or patience is at an end; answers what the last one came to. Waits as long as
 * it is asked to, else half a second, doubled every time, and a random part of a second more.
 */
export async function retrying<Result>(
  attempt: () => Promise<Attempt<Result>>,
  patience: Patience,
  clock: Clock,
): Promise<Result> {
  const deadline = clock.now() + patience.budget;
  for (let tried = 1; ; tried += 1) {
    const { result, again } = await attempt();
    if (again === undefined || tried >= patience.attempts) return result;
    const wait = (again.after ?? 500 * 2 ** (tried - 1)) + Math.floor(clock.random() * 1_000);
    if (clock.now() + wait > deadline) return result;
    await clock.sleep(wait);
  }
}

/** Milliseconds that a Retry-After header asks for, as seconds or as a date; undefined when it says neither. */
export function retryAfter(header: string | null, now: number): number | undefined {
  const value = header?.trim() ?? "";
  if (/^\d+(\.\d+)?$/.test(value)) return Math.ceil(Number(value) * 1_000);
  const date = /[a-z]/i.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
