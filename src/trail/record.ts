import type { Change, Outcome } from "../core/change.ts";
import type { Result } from "../core/report.ts";

/** What a run that applies is known by in the trail. Keys, never addresses. */
export interface TrailRun {
  /** Tells the run from all others of the roster's repository. */
  readonly run: string;
  /** The page of the run, where it has one. */
  readonly url?: string | undefined;
  /** What set it off: an event of GitHub's, `chat`, or `command line`. */
  readonly event: string;
  /** The paths and globs of the roster. */
  readonly roster: string;
  readonly commit: string | null;
  /** The pull requests that came onto the branch since the roster was applied last, oldest first; null where unknown. */
  readonly pullRequests: readonly number[] | null;
  /** Keys of those who asked for them, or for the run; null where unknown. */
  readonly askedBy: readonly string[] | null;
  /** Keys of those whose words allowed them; null where unknown. */
  readonly approvedBy: readonly string[] | null;
}

/** Where a record stands in the chain. */
export interface ChainLink {
  /** Counts from 1 through all files. */
  readonly n: number;
  /** The sha256 of the line before, in hex digits. */
  readonly previous: string;
}

/** What became of a change. `unknown`: the run was cut short, so that it may have been applied. */
export type TrailOutcome = Outcome["status"] | "unknown";

/** One change of an apply. */
export type ChangeRecord = TrailRun & {
  readonly is: "change";
  /** When the outcome was written down: ISO 8601, UTC. */
  readonly at: string;
  readonly change: RecordedChange;
  readonly outcome: TrailOutcome;
  /** Why it failed, or was skipped. */
  readonly reason?: string;
  /** The code of the failure. */
  readonly code?: string;
  /** Who had made by hand what this takes back, and when, as far as the service tells. */
  readonly undoes?: { readonly by: string; readonly at: string };
};

/** A change as it is recorded. The settings of something new are named, without their values. */
export type RecordedChange =
  | Exclude<Change, { readonly action: "create" }>
  | (Omit<Extract<Change, { readonly action: "create" }>, "settings"> & {
      readonly settings: readonly string[];
    });

/** The end of an apply. `unfinished`: it was cut short, as the run after it has seen. */
export type RunRecord = TrailRun & {
  readonly is: "run";
  readonly at: string;
  readonly result: Result | "unfinished";
  readonly changes: Readonly<Record<TrailOutcome, number>>;
  /** The codes of the errors that held something back. */
  readonly errors: readonly string[];
};

export type TrailRecord = ChangeRecord | RunRecord;

/** A record in its place. */
export type ChainedRecord = ChainLink & TrailRecord;

/** What a run means to do, written ahead of its first write. */
export interface BegunRun {
  readonly run: TrailRun;
  readonly at: string;
  readonly changes: readonly RecordedChange[];
}
