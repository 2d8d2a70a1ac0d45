const hour = 60 * 60 * 1000;

/** What is left of an hour's requests or points. */
export interface Budget {
  readonly resource: "core" | "graphql";
  readonly limit: number;
  used: number;
  resetAt: Date;
}

/** A full hour's budget. */
export function budget(resource: Budget["resource"], limit: number, now: Date): Budget {
  return { resource, limit, used: 0, resetAt: new Date(now.getTime() + hour) };
}

/** Takes so much from the budget; false, and nothing taken, when less is left. A passed reset fills it first. */
export function spend(from: Budget, cost: number, now: Date): boolean {
  if (now >= from.resetAt) {
    from.used = 0;
    from.resetAt = new Date(now.getTime() + hour);
  }
  if (from.used + cost > from.limit) return false;
  from.used += cost;
  return true;
}

/** Seconds since the epoch, as GitHub tells the reset. */
export function resetSeconds(from: Budget): number {
  return Math.floor(from.resetAt.getTime() / 1000);
}

/** The `x-ratelimit-*` headers. */
export function rateHeaders(from: Budget): Record<string, string> {
  return {
    "x-ratelimit-limit": String(from.limit),
    "x-ratelimit-remaining": String(from.limit - from.used),
    "x-ratelimit-used": String(from.used),
    "x-ratelimit-reset": String(resetSeconds(from)),
    "x-ratelimit-resource": from.resource,
  };
}

/** One entry of `/rate_limit`. */
export function rateEntry(from: Budget): Record<string, number> {
  return {
    limit: from.limit,
    used: from.used,
    remaining: from.limit - from.used,
    reset: resetSeconds(from),
  };
}
