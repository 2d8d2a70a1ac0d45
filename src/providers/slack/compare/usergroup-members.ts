import type { Problem } from "../../../core/finding.ts";
import { isRetired } from "../../../core/kind.ts";
import type { Principal, Role } from "../../../core/state.ts";
import { slackUsergroup } from "../kinds.ts";
import type { SlackUsergroupResource } from "../model/desired.ts";
import type { SlackUsergroup } from "../model/remote-state.ts";
import { usergroupGuestsKept, usergroupMisfits } from "../usergroup-errors.ts";
import type { SlackCompareContext, SlackResourcePair } from "./compare-context.ts";
import { isDifferent, type MemberLists, memberListsOf } from "./member-lists.ts";

const noGrants: ReadonlyMap<Principal, Role> = new Map();

/** Members of a user group whom Slack may refuse in a new list: guests, bots and people of other workspaces. */
export interface UsergroupMisfits {
  /** Those whom the roster declares for the group. A new list has them too. */
  readonly kept: readonly Principal[];
  /** The others. A new list leaves them out. */
  readonly leaving: readonly Principal[];
}

/** No misfits. */
export const noMisfits: UsergroupMisfits = { kept: [], leaving: [] };

/** Returns the misfits of a user group that exists. The acting account is none. */
export function misfitsOf(
  { remote, people }: SlackCompareContext,
  { users = [] }: SlackUsergroup,
  want: SlackUsergroupResource,
): UsergroupMisfits {
  const misfits = users
    .filter((id) => id !== remote.self.user)
    .filter((id) => !["member", "deactivated"].includes(remote.people.get(id)?.status ?? ""))
    .map((id) => (remote.people.has(id) ? people.ownerOf(id) : `slack:${id}`))
    .filter((each) => each !== undefined);
  return {
    kept: misfits.filter((each) => want.grants.has(each)),
    leaving: misfits.filter((each) => !want.grants.has(each)),
  };
}

/** Returns what to say of the misfits of a user group whose list changes, or does not. */
export function misfitNotices(
  { remote, people }: SlackCompareContext,
  handle: string,
  { kept, leaving, changes }: UsergroupMisfits & { readonly changes: boolean },
): Problem[] {
  const names = (principals: readonly Principal[]) =>
    principals.map((each) => {
      const id = people.accountOf(each) ?? "";
      return remote.people.get(id)?.name || id;
    });
  return [
    ...(leaving.length > 0 && !changes ? [usergroupMisfits(handle, names(leaving))] : []),
    ...(kept.length > 0 && changes ? [usergroupGuestsKept(handle, names(kept))] : []),
  ];
}

/** True when the changes would leave a user group with nobody, which Slack does not allow. */
export function isEmptied(
  { remote, people }: SlackCompareContext,
  { users = [] }: SlackUsergroup,
  { desired, actual }: Pick<MemberLists, "desired" | "actual">,
): boolean {
  if (desired.size > 0 || actual.size === 0) return false;
  return !users.some((id) => {
    const isLive = remote.people.get(id)?.status !== "deactivated";
    return isLive && !actual.has(people.ownerOf(id) ?? "");
  });
}

/**
 * Returns the pair of a user group that is left alone, but that people who have left lose it. The group is disabled when
 * nobody else is in it. Undefined when nobody in it has left.
 */
export function pairWithoutDeparted(
  context: SlackCompareContext,
  { key }: { readonly key: string },
  found: SlackUsergroup,
): Omit<SlackResourcePair, "findings"> | undefined {
  if (!found.enabled || found.users === undefined) return undefined;
  const lists = memberListsOf(context, noGrants, { ids: found.users, mode: "additive" });
  if (!isDifferent(lists)) return undefined;
  const resource = { kind: slackUsergroup.kind, key };
  const enabled = !isEmptied(context, found, lists);
  return {
    desired: { ...resource, settings: enabled ? {} : { enabled: false }, grants: noGrants },
    actual: { ...resource, settings: enabled ? {} : { enabled: true }, grants: lists.actual },
  };
}

/** True of a pair that disables its user group. */
export function isDisabling({ desired }: Pick<SlackResourcePair, "desired">): boolean {
  return isRetired(desired?.settings ?? {}, slackUsergroup);
}
