import type { ResolvedRoster } from "./resolved.ts";

/**
 * Returns a pull request's roster with the guards, permissions and ignores of its base: merging the pull request changes
 * them, and opening it doesn't.
 */
export function withPolicyOf(base: ResolvedRoster, head: ResolvedRoster): ResolvedRoster {
  return {
    ...head,
    guards: base.guards,
    permissions: base.permissions,
    ...(head.github && base.github ? { github: { ...head.github, ignore: base.github.ignore } } : {}),
    ...(head.slack && base.slack ? { slack: { ...head.slack, ignore: base.slack.ignore } } : {}),
  };
}
