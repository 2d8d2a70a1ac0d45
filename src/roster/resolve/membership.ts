import { laterEnd } from "../../core/end.ts";
import type { Membership } from "../resolved.ts";

/** Merges two reasons for one membership: a lead if either is, until the later end, through the shorter way. */
export function mergeMemberships(a: Membership, b: Membership): Membership {
  const shorter = compareWays(a, b) <= 0 ? a : b;
  const until = laterEnd(a.until, b.until);
  const { via, at } = shorter;
  return until === undefined
    ? { lead: a.lead || b.lead, via, at }
    : { lead: a.lead || b.lead, via, until, at };
}

/** Adds a reason for a user's membership. */
export function addMembership(people: Map<string, Membership>, user: string, membership: Membership): void {
  const existing = people.get(user);
  people.set(user, existing === undefined ? membership : mergeMemberships(existing, membership));
}

/** Returns the same people, sorted by key. */
export function sortedPeople(people: ReadonlyMap<string, Membership>): ReadonlyMap<string, Membership> {
  return new Map([...people].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A lead's entry comes first, then the shorter way; the rest only makes the order fixed. */
function compareWays(a: Membership, b: Membership): number {
  if (a.lead !== b.lead) return a.lead ? -1 : 1;
  if (a.via.length !== b.via.length) return a.via.length - b.via.length;
  const [ways, others] = [a.via.join("\n"), b.via.join("\n")];
  if (ways !== others) return ways < others ? -1 : 1;
  if (a.at.file !== b.at.file) return a.at.file < b.at.file ? -1 : 1;
  return a.at.line - b.at.line || a.at.column - b.at.column;
}
