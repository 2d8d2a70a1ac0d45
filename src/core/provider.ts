import type { Change, Outcome } from "./change.ts";
import type { Finding, Place } from "./finding.ts";
import type { KindSpec } from "./kind.ts";
import type { Principal, ResourceId, Role, State } from "./state.ts";

/** How the roster names a principal to one service. */
export interface Account {
  /** Login, email or handle, as written. */
  readonly name?: string;
  /** The service's durable id; it beats the name. */
  readonly id?: string;
  /** Where the roster declares it. */
  readonly at?: Place;
}

/** How many holders of a role must remain. */
export interface Minimum {
  readonly resource: ResourceId;
  readonly role: Role;
  readonly least: number;
}

/** What one roster declares for one service: the part of a comparison that needs no read. */
export interface Desired {
  readonly resources: State;
  /** How the roster names each principal to the service. */
  readonly accounts: ReadonlyMap<Principal, Account>;
  /** Where the roster declares each resource. */
  readonly places: ReadonlyMap<ResourceId, Place>;
  /** Resource → the resource that the roster nests it in: it must exist before and outlive it. */
  readonly parents: ReadonlyMap<ResourceId, ResourceId>;
  /** Principals that are resources themselves: `team:backend` → that team. */
  readonly principalResources: ReadonlyMap<Principal, ResourceId>;
  /** The resource in which a person needs a grant before any other grant: the organisation. */
  readonly membershipRoot?: ResourceId;
  readonly minimums: readonly Minimum[];
  readonly findings: readonly Finding[];
}

/** What somebody or something is called, for people to read. */
export interface Label {
  readonly name: string;
  /** The id of a person, or of a channel that everybody sees, on the chat service. A message there may show it; it pings nobody. */
  readonly chatId?: string;
}

/** What a service was seen to have of one kind. */
export interface Listing {
  /** False when the listing was not read to its end: what is not in it may exist. */
  readonly complete: boolean;
  /** Names as the service compares them, and ids after `#`. */
  readonly identities: ReadonlySet<string>;
}

/**
 * One service compared with one roster. Both sides hold only what the roster manages and what may be changed, so that
 * their plain difference is the plan. What is no difference to the service (a pending invitation, an owner who reads as
 * maintainer), and what is unmanaged, ignored or out of reach, is in neither side, or the same in both.
 */
export interface Comparison extends Omit<Desired, "resources"> {
  readonly desired: State;
  readonly actual: State;
  /**
   * Resource → the resource that it will be nested in once everything has moved that can, unchanged ones included. The
   * declared parents, unless given.
   */
  readonly nesting?: ReadonlyMap<ResourceId, ResourceId>;
  /**
   * Everything that was read, where something changes: what the roster leaves alone counts in effect, since people get
   * and lose it with what the roster decides. Where the actual side has a grant or a setting too, that one counts.
   */
  readonly live?: State;
  /**
   * Principals of people who have left and still hold something. Each of their live grants that was read is on the actual
   * side, whatever the mode of its list, and is revoked before anything else.
   */
  readonly departed?: ReadonlySet<Principal>;
  /** Account that a person had by an earlier roster → that person, who has another one now. It goes once that one is in. */
  readonly formerly?: ReadonlyMap<Principal, Principal>;
  /**
   * Account that nobody has by the roster today → the person of an earlier roster who had it. Guards count what it loses as
   * theirs, whether they have another account now or none.
   */
  readonly hadBefore?: ReadonlyMap<Principal, Principal>;
  /**
   * What is declared and can't be there yet: ids of resources, and `waitingGrant`s. A pending invitation, an unknown
   * account, a repository that is still to be made.
   */
  readonly waiting?: ReadonlySet<string>;
  /**
   * Grants that are only offered, as `waitingGrant`s, and give nothing yet: on the actual side a pending invitation, on the
   * desired side one that is sent.
   */
  readonly offered?: ReadonlySet<string>;
  /**
   * True when something that only earlier rosters gave can't be taken back yet: it may come with an invitation that is
   * pending, or is on something that isn't seen or can't be changed.
   */
  readonly mayStillCome?: boolean;
  /** Declared people whose account nobody has, and anybody may make: who makes it later isn't the one who was meant. */
  readonly unclaimed?: ReadonlySet<Principal>;
  /** Returns the durable ids of declared resources; after an apply, of those too that it has created. */
  readonly ids?: () => ReadonlyMap<ResourceId, string>;
  /** Kind → everything of that kind that the service has. A kind that is not here was not listed. */
  readonly listed?: ReadonlyMap<string, Listing>;
  /** How many live things the roster neither declares nor ignores: they are reported and left alone. */
  readonly unmanaged?: number;
  /** Resources that could not be read to the end: they get no change at all. Each has an error finding. */
  readonly unread: ReadonlySet<ResourceId>;
  /** Principals that are the acting identity; their losses leave the plan, with a notice. */
  readonly self: ReadonlySet<Principal>;
  /** What the service calls people and things that the roster knows by an id alone, or does not know. */
  readonly labels?: ReadonlyMap<Principal | ResourceId, Label>;
  /** Returns the address of the page where people see an account or a resource; undefined for what has none, or none yet. */
  readonly pageOf?: (id: Principal | ResourceId) => string | undefined;
  readonly findings: readonly Finding[];
}

/** The part of a comparison that needs a read. */
export type ComparedSides = Omit<Comparison, keyof Desired | "waiting"> & Pick<Comparison, "findings">;

/** Joins a declaration and its two sides. The findings of both are kept. */
export function comparisonOf(desired: Desired, sides: ComparedSides): Comparison {
  const { resources, ...declared } = desired;
  const waiting = waitingIn(resources, sides.desired);
  return { ...declared, waiting, ...sides, findings: [...desired.findings, ...sides.findings] };
}

/** Returns the name of a grant that can't be there yet. */
export function waitingGrant(resource: ResourceId, principal: Principal): string {
  return `${resource} ${principal}`;
}

function waitingIn(declared: State, desired: State): ReadonlySet<string> {
  const waiting = new Set<string>();
  for (const [id, { grants }] of declared) {
    const possible = desired.get(id)?.grants;
    if (possible === undefined) waiting.add(id);
    else if (possible !== grants)
      grants.forEach((_, principal) => {
        if (!possible.has(principal)) waiting.add(waitingGrant(id, principal));
      });
  }
  return waiting;
}

/** Requests sent to a service, retries included; `points` where the service counts them. */
export interface Cost {
  readonly requests: number;
  readonly points?: number;
}

/** What is wanted of a read beside the difference. */
export interface Wanted {
  /** True: all access that can be seen is in `live`, also where nothing changes, and whatever the roster reports of it. */
  readonly wholeAccess?: boolean;
}

/** Plans one service. Holds nothing that can write. */
export interface Reader<Roster, Compared extends Comparison = Comparison> {
  readonly name: string;
  /** What people call the service; its name, unless given. */
  readonly title?: string;
  readonly kinds: readonly KindSpec<Roster>[];
  /**
   * Reads the service once and compares it with each roster (a pull request's base and head), in their order. Throws a
   * `RollcallError` that names the provider when nothing can be read at all.
   */
  read(rosters: readonly Roster[], wanted?: Wanted): Promise<readonly Compared[]>;
  cost(): Cost;
}

/** Plans one service, and applies what a plan lists. */
export interface Writer<Roster, Compared extends Comparison = Comparison> extends Reader<Roster, Compared> {
  /** Batches of different resources that may be under way at once. */
  readonly concurrency: number;
  /**
   * Applies one resource's changes, all of one phase, in their order, on a comparison that this writer's own
   * `read` returned. Returns one outcome per change, in that order, and never throws for a change that fails.
   */
  apply(batch: readonly Change[], on: Compared): Promise<readonly Outcome[]>;
}

/** Hears how far a run is. */
export interface Progress {
  /** Something is being read: `done` of `total` where that is known. */
  reading(provider: string, what: string, done?: number, total?: number): void;
  /** A change has its outcome: the `done`th of `total` that no finding holds back. */
  applied(outcome: Outcome, done: number, total: number): void;
}
