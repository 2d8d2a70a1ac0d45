import type { Change } from "../core/change.ts";
import type { Edit } from "./edit/edit.ts";
import type { GithubInventory } from "./inventory.ts";
import type { ResolvedRoster } from "./resolved.ts";
import type { Roster } from "./roster.ts";

/**
 * How a change of one kind is written into the roster, so that a plan no longer makes it. The kind's provider declares
 * it; a kind without one can't be adopted.
 */
export interface KindReversal {
  /** The kind's name in JSON. */
  readonly kind: string;
  /** Returns the edits that make the roster match what is live; or why no edit can. Pure. */
  reverse(change: Change, context: DriftContext): Reversal;
  /** Returns true when an event made a planned change necessary. Absent for a service without an audit log. */
  isCause?(event: AuditEvent, change: Change, context: DriftContext): boolean;
}

/** Reversals by their kinds' names. */
export type Reversals = ReadonlyMap<string, KindReversal>;

/** The edits that make the roster match what is live, so that a change is not needed; or why no edit can. */
export type Reversal = { readonly edits: readonly Edit[] } | { readonly because: string };

/** The roster that drift is adopted into, and what exists on GitHub. */
export interface DriftContext {
  readonly roster: Roster;
  readonly resolved: ResolvedRoster;
  readonly github?: GithubInventory;
  /** Returns the user key for a GitHub login. For an unknown login it is a new key, with the edit that declares the user. */
  declareUser(login: string, outside?: boolean): DeclaredUser;
  /** Returns the team key for a team's slug on GitHub; the slug itself when the team isn't declared. */
  teamKey(slug: string): string;
}

/** A user's key, and the edits that declare the user; none when the roster has the user already. */
export interface DeclaredUser {
  readonly key: string;
  readonly edits: readonly Edit[];
}

/** One entry of a service's audit log. */
export interface AuditEvent {
  /** The service's name of the event, as `org.remove_member`. */
  readonly action: string;
  /** The account that did it, by the service's own name. */
  readonly actor: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly user?: string;
  readonly team?: string;
  readonly repository?: string;
}
