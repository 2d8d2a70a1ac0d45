import type { Change, Outcome } from "./change.ts";
import type { Finding, Place } from "./finding.ts";
import type { Principal, ResourceId, Role, State } from "./state.ts";

/** A kind of resource: its name in JSON, its name for people, and its built-in roles from least to most. */
export interface KindSpec {
  readonly kind: string;
  readonly noun: string;
  /** The noun and an s, unless given. */
  readonly plural?: string;
  readonly roles: readonly Role[];
  /** The service replaces this kind's list as a whole, so grants and revokes are applied in one go. */
  readonly replacesList?: true;
}

/** How the roster names a principal to one service. */
export interface Account {
  /** Login, email or handle, as written. */
  readonly name?: string;
  /** The service's durable id; it beats the name. */
  readonly id?: string;
  /** Where the roster declares it. */
  readonly at?: Place;
}

/** At least so many holders of a role must remain. */
export interface Minimum {
  readonly resource: ResourceId;
  readonly role: Role;
  readonly least: number;
}

/** What one provider should look like according to one roster. */
export interface Desired {
  readonly resources: State;
  readonly accounts: ReadonlyMap<Principal, Account>;
  /** Where the roster declares each resource. */
  readonly places: ReadonlyMap<ResourceId, Place>;
  /** Resource → the resource that must exist before it and outlive it. */
  readonly parents: ReadonlyMap<ResourceId, ResourceId>;
  /** Principals that are resources themselves: `team:backend` → `github-team/backend`. */
  readonly principalResources: ReadonlyMap<Principal, ResourceId>;
  /** A person's other grants follow the grant here: the GitHub org. */
  readonly membershipRoot?: ResourceId;
  readonly minimums: readonly Minimum[];
  readonly findings: readonly Finding[];
}

/** What somebody or something is called, for people to read. */
export interface Label {
  readonly name: string;
  /** A Slack id that may be shown in a Slack message, without pinging. */
  readonly slack?: string;
}

/**
 * The world, seen with one roster's eyes: both sides hold only what this roster manages and what may be changed, so
 * that their plain difference is the plan. Whatever is no difference to the service (a pending invitation, an owner
 * who reads as maintainer), whatever is unmanaged, ignored or out of reach, is left out of both or the same in both.
 */
export interface Comparison {
  readonly desired: State;
  readonly actual: State;
  /** Grants that the roster leaves alone, and that people come by or lose with what it decides. */
  readonly unmanagedGrants?: State;
  /**
   * Resource → the one that it will be nested in once all has moved that can, what nobody changes among them. The
   * declared parents, unless given.
   */
  readonly nesting?: ReadonlyMap<ResourceId, ResourceId>;
  /** Resources that could not be read to the end: they get no change at all. Each has an error finding. */
  readonly unread: ReadonlySet<ResourceId>;
  /** Principals that are the acting identity; their losses leave the plan silently, with a notice. */
  readonly self: ReadonlySet<Principal>;
  /** What the service calls whom and what the roster knows by an id alone, or doesn't know. */
  readonly labels?: ReadonlyMap<Principal | ResourceId, Label>;
  readonly findings: readonly Finding[];
}

/** One read serves several rosters (a pull request's base and head). Pure. */
export type Compare = (desired: Desired) => Comparison;

/** Requests sent to a service, retries included; `points` where the service counts them. */
export interface Cost {
  readonly requests: number;
  readonly points?: number;
}

/** Whoever plans holds only this, and so cannot write. `Roster` is the provider's business, not the core's. */
export interface Reader<Roster> {
  readonly name: string;
  readonly kinds: readonly KindSpec[];
  desired(roster: Roster): Desired;
  /** Throws a `RollcallError` naming the provider when nothing can be read at all. */
  read(wanted: readonly Desired[]): Promise<Compare>;
  cost(): Cost;
}

/** Applies what a plan lists. */
export interface Provider<Roster> extends Reader<Roster> {
  /** Batches of different resources that may be under way at once. */
  readonly concurrency: number;
  /**
   * Applies one resource's changes, all of one phase, in their order. Answers one outcome per change, in that order,
   * and never throws for a change that fails.
   */
  apply(changes: readonly Change[], desired: Desired): Promise<readonly Outcome[]>;
}

/** Told while a run works, so that a person can see how far it is. */
export interface Progress {
  /** Something is being read: `done` of `total` where that is known. */
  reading(provider: string, what: string, done?: number, total?: number): void;
  applied(outcome: Outcome, done: number, total: number): void;
}
