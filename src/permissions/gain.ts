import type { Place } from "../core/finding.ts";

/** Access that a change of the file gives: a new path, a higher role, or a later end. */
export interface Gain {
  /** Who gains: `user:bob`, `team:red`, `group:x@acme.dev`. */
  readonly principal: string;
  /** The kind and the key of the thing, as in plans: `github-repo` and `api`. */
  readonly kind: string;
  readonly key: string;
  /** The role before; undefined when there was none. */
  readonly from: string | undefined;
  readonly to: string;
  /** The last day of the access, where it has one. */
  readonly until?: string | undefined;
  /** What it comes through, outermost first: `project:rocket`. Empty when it is written on the thing's own entry. */
  readonly through: readonly string[];
  readonly at?: Place | undefined;
}
