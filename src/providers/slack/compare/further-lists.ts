import { isRetired } from "../../../core/kind.ts";
import { userKeyOf } from "../../shared/principals.ts";
import { slackUsergroup } from "../kinds.ts";
import type { SlackDesired } from "../model/desired.ts";
import type { SlackListed, SlackPerson, SlackRemoteState } from "../model/remote-state.ts";
import { scopesLacking } from "../model/scopes.ts";
import { isForWorkspace } from "../read/identity.ts";
import { matchSlackPeople, type SlackPeople } from "./match-people.ts";
import { matchUsergroups } from "./match-resources.ts";

/**
 * Returns what to list although no roster declares any of it: user groups and private channels where somebody who has
 * left may be, and channels that may have the name that a user group is to get. A token that can't do it is not asked.
 */
export function furtherLists(
  remote: SlackRemoteState,
  wanted: readonly SlackDesired[],
  mayApply: boolean,
): readonly SlackListed[] {
  const ours = wanted.filter(({ roster }) => isForWorkspace(remote.self, roster.slack?.workspace));
  const lists = new Set<SlackListed>();
  if (
    ours.some((each) =>
      accountsOfDeparted(each, matchSlackPeople(each.accounts, remote), remote).some(isLive),
    )
  )
    for (const each of ["user groups", "private channels"] as const) lists.add(each);
  if (ours.some((each) => newHandles(each, remote).length > 0))
    for (const each of ["public channels", "private channels"] as const) lists.add(each);
  return [...lists].filter(
    (each) => !remote.listed.has(each) && scopesLacking(remote.self, each, mayApply)?.length === 0,
  );
}

/** Returns the Slack accounts of people who have left. */
export function accountsOfDeparted(
  { accounts, roster }: Pick<SlackDesired, "accounts" | "roster">,
  people: SlackPeople,
  remote: SlackRemoteState,
): readonly SlackPerson[] {
  return [...accounts.keys()].flatMap((principal) => {
    if (roster.users.get(userKeyOf(principal) ?? "")?.present !== false) return [];
    return remote.people.get(people.accountOf(principal) ?? "") ?? [];
  });
}

/** True of an account that works, whoever's it is. */
export function isLive({ status }: SlackPerson): boolean {
  return status !== "deactivated";
}

/** True of an account that works, and that can be taken out of channels and user groups. */
export function isActive({ status }: SlackPerson): boolean {
  return status === "member" || status === "guest";
}

/** Returns the handles that user groups are to get, which a channel may have. */
export function newHandles({ usergroups, roster }: SlackDesired, remote: SlackRemoteState): string[] {
  if (remote.noUsergroups !== undefined) return [];
  const { ids } = matchUsergroups(roster, remote.usergroups.values());
  return usergroups
    .filter(({ declared, resource }) => !isRetired(resource.settings, slackUsergroup) && !declared.handsOff)
    .map(({ declared }) => declared.handle)
    .filter((handle) => remote.usergroups.get(ids.get(handle) ?? "")?.handle !== handle);
}
