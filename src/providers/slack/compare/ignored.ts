import picomatch from "picomatch";

/** Returns true for names of channels and handles that the globs of `slack.ignore` match. */
export function ignoredBy(globs: readonly string[]): (name: string) => boolean {
  // picomatch throws for an empty list.
  return globs.length === 0 ? () => false : picomatch([...globs], { dot: true });
}
