import type { Change, Outcome } from "./change.ts";
import type { Finding, Place } from "./finding.ts";
import type { Kinds } from "./kind.ts";
import type { Plan } from "./plan.ts";
import type { Cost, Label, Listing } from "./provider.ts";
import type { Principal, ResourceId, State } from "./state.ts";

/** - `clean`: nothing to do. `planned`: apply would do it. `applied`: all done. `partial`: some of it failed or was held
 * back. `refused`: apply would write nothing, or wrote nothing. `invalid`: the roster is wrong. `failed`: nothing could
 * be read. */
export type Result =
  | "clean"
  | "planned"
  | "applied"
  | "partial"
  | "refused"
  | "paused"
  | "invalid"
  | "failed";

export type RunCommand = "validate" | "plan" | "apply";

/** Everything that the renderers need. */
export interface Report {
  /** The version of Rollcall that made it, where the edge says so. */
  readonly madeBy?: string;
  /** How long it took, in milliseconds, where the edge says so. */
  readonly duration?: number;
  readonly command: RunCommand;
  readonly result: Result;
  readonly plan: Plan;
  /** On a pull request: what the base's roster would already change. `plan` is then what the head's would. */
  readonly drift?: Plan;
  /** Empty unless applied; otherwise one for each change of the plan, in its order. */
  readonly outcomes: readonly Outcome[];
  /** The plan's findings, and all others of the run. */
  readonly findings: readonly Finding[];
  /** True of a warning or a notice that was there before: in the base of a pull request, or when the roster was last applied. */
  readonly isKnown?: (finding: Finding) => boolean;
  readonly cost: Readonly<Record<string, Cost>>;
  /** The state before the plan's changes, with what is left alone. Effective gains and losses are computed from it. */
  readonly before: State;
  /** Resources that could not be read to the end: what isn't known of them may be there. */
  readonly unread?: ReadonlySet<ResourceId>;
  /** Grants that are or will be only offered, as `waitingGrant`s: invitations. */
  readonly offered?: ReadonlySet<string>;
  /** How many live things the roster neither declares nor ignores. */
  readonly unmanaged?: number;
  /** Kind → what the services have of it, as the plan's read has seen it. */
  readonly listed?: ReadonlyMap<string, Listing>;
  /** Accounts that the roster names and nobody has, as the memory calls them. */
  readonly unclaimed?: readonly string[];
  /** On a scheduled run: what in the plan undoes what was changed by hand. */
  readonly byHand?: ByHand;
  /** How many changes the plan doesn't have here, since earlier runs told of them and they are still there. */
  readonly toldBefore?: number;
  readonly labels: ReadonlyMap<Principal | ResourceId, Label>;
  readonly kinds: Kinds;
  readonly links: Links;
  /** Returns the address of the page where people see an account or a resource; undefined where none is known. */
  readonly pageOf?: (id: Principal | ResourceId) => string | undefined;
  /** Returns the line of the roster that a change comes from; undefined where the roster has none, as for what left it. */
  readonly causeOf?: (change: Change) => Place | undefined;
  /** The clock's day, `YYYY-MM-DD`. */
  readonly today: string;
}

/** What somebody changed by hand, which a scheduled run only tells, or takes back. */
export interface ByHand {
  /** What the run does about it. */
  readonly policy: string;
  /** The plan's changes that undo it. */
  readonly changes: ReadonlySet<Change>;
  /** Returns who did it and when (ISO 8601, UTC), as far as the service tells. */
  readonly eventBehind: (change: Change) => { readonly actor: string; readonly at: string } | undefined;
}

export interface Links {
  readonly run?: string;
  /** The page of the workflow that applies, where it is known to be that. A person can start it there. */
  readonly workflow?: string;
  readonly pullRequest?: string;
  readonly commit?: string;
  /** The page where a person can edit a file on the default branch, as a pull request. */
  readonly edit?: (path: string) => string;
  /** A file's address at the planned commit, to which `#L12` may be added. */
  readonly file?: (path: string) => string;
}
