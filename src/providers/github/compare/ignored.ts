import picomatch from "picomatch";
import type { GithubDesired } from "../model/desired.ts";

const known = new WeakMap<GithubDesired, (name: string) => boolean>();

/** Tells the logins and team slugs that the roster's `ignore` says are never touched. */
export function ignoring(desired: GithubDesired): (name: string) => boolean {
  const globs = desired.roster.github?.ignore ?? [];
  const matches =
    known.get(desired) ?? (globs.length === 0 ? () => false : picomatch([...globs], { nocase: true }));
  known.set(desired, matches);
  return matches;
}
