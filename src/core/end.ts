/**
 * When access ends: on a last day (`YYYY-MM-DD`), which is over at midnight UTC, or at a moment (`YYYY-MM-DDTHH:MMZ`).
 * Undefined never ends. The present is a moment, too, or a day, on which nothing is over that lasts into it.
 */
export type End = string | undefined;

/** True of access that is over. */
export function isOver(until: End, now: string): boolean {
  return until !== undefined && closeOf(until) <= openOf(now);
}

/** True of access that ends no later than other access. */
export function endsNoLater(until: End, than: End): boolean {
  return compareEnds(until, than) <= 0;
}

/** Orders ends, the earliest first; what never ends comes last. */
export function compareEnds(one: End, other: End): number {
  const [mine, yours] = [one && closeOf(one), other && closeOf(other)];
  if (mine === yours) return 0;
  if (mine === undefined || yours === undefined) return mine === undefined ? 1 : -1;
  return mine < yours ? -1 : 1;
}

/** Returns the earlier of two ends. */
export function earlierEnd(one: End, other: End): End {
  return compareEnds(one, other) <= 0 ? one : other;
}

/** Returns the later of two ends. */
export function laterEnd(one: End, other: End): End {
  return compareEnds(one, other) >= 0 ? one : other;
}

/** True of an end within a day, and not with it. */
export function isMoment(until: string): boolean {
  return until.includes("T");
}

/** Returns the day (`YYYY-MM-DD`, UTC) of a day or a moment. */
export function dayIn(time: string): string {
  return time.slice(0, 10);
}

/** Returns when an end comes, in milliseconds since the epoch. */
export function timeOfEnd(until: string): number {
  return isMoment(until) ? Date.parse(until) : Date.parse(`${until}T00:00Z`) + 86_400_000;
}

/** As texts, ends are in the order in which they come: no moment of a day is later than its 24 hours. */
function closeOf(until: string): string {
  return isMoment(until) ? until : `${until}T24:00Z`;
}

function openOf(now: string): string {
  return isMoment(now) ? now : `${now}T00:00Z`;
}
