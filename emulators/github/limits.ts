const hourMs = 60 * 60 * 1000;

/** The requests or points of an hour, and how many are used. */
export interface Budget {
  readonly resource: "core" | "graphql";
  readonly limit: number;
  used: number;
  resetAt: Date;
}

/** Creates a budget with nothing used. */
export function newBudget(resource: Budget["resource"], limit: number, now: Date): Budget {
  return { resource, limit, used: 0, resetAt: new Date(now.getTime() + hourMs) };
}

/** Takes `cost` from the budget. Returns false, and takes nothing, when less is left. A reset that has passed comes first. */
export function spend(from: Budget, cost: number, now: Date): boolean {
  if (now >= from.resetAt) {
    from.used = 0;
    from.resetAt = new Date(now.getTime() + hourMs);
  }
  if (from.used + cost > from.limit) return false;
  from.used += cost;
  return true;
}

/** Returns the time of the reset in seconds since the epoch. */
export function resetSeconds(from: Budget): number {
  return Math.floor(from.resetAt.getTime() / 1000);
}

/** Returns the `x-ratelimit-*` headers. */
export function rateHeaders(from: Budget): Record<string, string> {
  return {
    "x-ratelimit-limit": String(from.limit),
    "x-ratelimit-remaining": String(from.limit - from.used),
    "x-ratelimit-used": String(from.used),
    "x-ratelimit-reset": String(resetSeconds(from)),
    "x-ratelimit-resource": from.resource,
  };
}

/** Returns one entry of `/rate_limit`. */
export function rateEntry(from: Budget): Record<string, number> {
  return {
    limit: from.limit,
    used: from.used,
    remaining: from.limit - from.used,
    reset: resetSeconds(from),
  };
}
