import type { DeclaredEffect } from "../../access/declared-effects.ts";
import type { RunOfWorkflow } from "../../repository/newest-runs.ts";
import type { RosterCommit } from "../../repository/roster-commits.ts";
import type { WaitingPullRequest } from "../../repository/waiting-pull-requests.ts";
import type { DatedAccess } from "../../roster/ends-in.ts";

/** Something that was looked up, or why it could not be. */
export type LookedUp<Value> =
  | { readonly is: "read"; readonly value: Value }
  | { readonly is: "unread"; readonly reason: string };

/** What a digest tells. Days are `YYYY-MM-DD`, UTC. */
export interface DigestFacts {
  /** The organisation, or the repository where the roster can't be read. */
  readonly of: string;
  readonly from: string;
  readonly to: string;
  readonly changes: LookedUp<{
    readonly commits: readonly RosterCommit[];
    readonly areAll: boolean;
    /** Who gained and lost what by the file; undefined where one of the two rosters can't be read. */
    readonly effects: readonly DeclaredEffect[] | undefined;
  }>;
  readonly waiting: LookedUp<{ readonly pulls: readonly WaitingPullRequest[]; readonly more: boolean }>;
  readonly ending: LookedUp<readonly DatedAccess[]>;
  /** How the services differ from the file, a change a line. */
  readonly drift: LookedUp<readonly string[]>;
  /** The last run that came to its end without an error; undefined when there is none. */
  readonly lastClean: LookedUp<RunOfWorkflow | undefined>;
  readonly keys: LookedUp<readonly ExpiringKey[]>;
}

/** A key whose last day is known. */
export interface ExpiringKey {
  readonly name: string;
  readonly until: string;
}
