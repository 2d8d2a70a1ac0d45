import type { Command, Links } from "./core/report.ts";
import type { RosterText } from "./rosters.ts";

/** What a run is asked to do. */
export interface Request {
  readonly command: Command;
  /** The roster to plan or apply. */
  readonly roster: RosterText;
  /** On a pull request, the roster as it is without it. Its guards and ignores hold, and its plan is the drift. */
  readonly base?: RosterText;
  /** Undefined: every provider that the roster uses. */
  readonly providers?: readonly string[];
  readonly allowRemovals: boolean;
  /** The digest of the plan that a person said yes to; another one isn't applied. */
  readonly approved?: string;
  readonly links: Links;
}
