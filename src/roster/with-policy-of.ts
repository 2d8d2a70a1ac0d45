import type { ResolvedRoster } from "./resolved.ts";
import type { Guards } from "./roster.ts";

/**
 * Returns a pull request's roster with the guards, permissions and ignores of its base: merging the pull request changes
 * them, and opening it doesn't. Only somebody whom it marks as having left is not protected any more, and does not count
 * for the least number of owners: the change that removes them is one.
 */
export function withPolicyOf(base: ResolvedRoster, head: ResolvedRoster): ResolvedRoster {
  return {
    ...head,
    guards: guardsOf(base, head),
    permissions: base.permissions,
    ...(head.github && base.github ? { github: { ...head.github, ignore: base.github.ignore } } : {}),
    ...(head.slack && base.slack ? { slack: { ...head.slack, ignore: base.slack.ignore } } : {}),
    ...(head.google && base.google ? { google: { ...head.google, ignore: base.google.ignore } } : {}),
  };
}

function guardsOf(base: ResolvedRoster, head: ResolvedRoster): Guards {
  const goes = (key: string) => base.users.get(key)?.active === true && head.users.get(key)?.active === false;
  const loosens = base.github?.owners?.some(goes) === true;
  return {
    ...base.guards,
    protected: base.guards.protected.filter((key) => !goes(key)),
    minOwners: loosens ? Math.min(base.guards.minOwners, head.guards.minOwners) : base.guards.minOwners,
  };
}
