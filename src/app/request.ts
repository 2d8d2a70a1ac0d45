import type { Links, RunCommand } from "../core/report.ts";
import type { RosterSource } from "./load-roster.ts";

/** What a run is asked to do. */
export interface RunRequest {
  readonly command: RunCommand;
  /** The roster to plan or apply. */
  readonly roster: RosterSource;
  /** On a pull request, the roster as it is without it. Its guards and ignores hold, and its plan is the drift. */
  readonly base?: RosterSource;
  /** Undefined: every provider that the roster uses. */
  readonly providers?: readonly string[];
  readonly allowRemovals: boolean;
  /** The digest of the plan that a person said yes to; another one isn't applied. */
  readonly approved?: string;
  readonly links: Links;
}
