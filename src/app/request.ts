import type { ChangeSubject } from "../core/change-subject.ts";
import type { Finding } from "../core/finding.ts";
import type { Links, RunCommand } from "../core/report.ts";
import type { Principal } from "../core/state.ts";
import type { LoadedRoster } from "../roster/load.ts";
import type { RunTrail } from "./keep-trail.ts";
import type { RunMemory } from "./open-memory.ts";

/** How far the roster that is applied was reviewed: changed by pull requests whose verdict was that they are allowed. */
export interface RosterReview {
  /** The last roster that was reviewed; undefined when it isn't known. The one at hand when all of it was. */
  readonly roster: LoadedRoster | undefined;
  /** The first commit that wasn't reviewed; undefined when all were. */
  readonly unreviewed?: string;
  /** Things, as `kind key`, that reviewed changes create, and that didn't exist then. */
  readonly absent: readonly string[];
}

/** What a run is asked to do. */
export interface RunRequest {
  readonly command: RunCommand;
  /** The roster to plan or apply. */
  readonly roster: LoadedRoster;
  /** On a pull request, the roster of its base. Its guards and ignores apply, and its plan is the drift. */
  readonly base?: LoadedRoster;
  /** When left out, every provider that the roster uses. */
  readonly providers?: readonly string[];
  /** Lifts `guards.max_removals`: for everything, or for what these people lose. */
  readonly allowRemovals: boolean | ReadonlySet<Principal>;
  /** The digest of the plan that a person confirmed. A plan with another digest is not applied. */
  readonly approved?: string;
  /** What is known of earlier applies. Without it, nothing that was taken out of the file is taken back. */
  readonly memory?: RunMemory;
  /** Where an apply writes down, ahead of its first write, what it means to do. */
  readonly trail?: Pick<RunTrail, "begin">;
  /** True: what somebody took away by hand, after the roster was applied, is told and not given back. */
  readonly leavesTakenAway?: boolean;
  /** True: what a scheduled run has seen to be taken away by hand is not given back by the way. */
  readonly leavesSeenTaken?: boolean;
  /** True: what is taken away by hand is remembered for runs that leave it so. */
  readonly remembersTaken?: boolean;
  /** True: only what was declared before and could not be there yet is given; all else is left as it is, and not told. */
  readonly onlyAwaited?: boolean;
  /** Given, only what differs there is planned and applied. */
  readonly onlyAbout?: readonly ChangeSubject[];
  /** Given, only what was reviewed gives anybody anything. */
  readonly review?: RosterReview;
  /** True: all access that can be seen is read, for questions about it. */
  readonly wholeAccess?: boolean;
  readonly links: Links;
  /** What the report tells besides. */
  readonly notes?: readonly Finding[];
}
