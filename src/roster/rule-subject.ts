import { globMatcher } from "../core/glob.ts";

/** The parts of a rule's name: `team.edit:red` has the glob `red`, `team.edit` has none. */
export interface RuleName {
  readonly action: string;
  readonly glob?: string;
}

/** Returns the parts of a rule's name. */
export function parseRuleName(rule: string): RuleName {
  const colon = rule.indexOf(":");
  return colon === -1 ? { action: rule } : { action: rule.slice(0, colon), glob: rule.slice(colon + 1) };
}

/** Returns whether a subject is one that a rule's glob means. `*` covers slashes too, which keys may contain. */
export function ruleMatcher(glob: string): (subject: string) => boolean {
  const matches = globMatcher(glob);
  return (subject) => subject === glob || matches(subject);
}

/**
 * Returns a rule's glob after a key is renamed: where it is the key, or lists it in braces as one of several. A glob
 * with wildcards stays, since it is about names and not about an entry.
 */
export function renameInGlob(glob: string, key: string, to: string): string {
  if (glob === key) return to;
  const [, list] = /^\{([^{}[\]*?!]*,[^{}[\]*?!]*)\}$/.exec(glob) ?? [];
  if (list === undefined) return glob;
  return `{${list
    .split(",")
    .map((each) => (each === key ? to : each))
    .join(",")}}`;
}
