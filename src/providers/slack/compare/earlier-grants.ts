import { anyGlobMatcher } from "../../../core/glob.ts";
import { isRetired, type KindSpec } from "../../../core/kind.ts";
import type { Principal } from "../../../core/state.ts";
import { userPrincipal } from "../../shared/principals.ts";
import { slackChannel, slackUsergroup } from "../kinds.ts";
import type { DeclaredSlackChannel, DeclaredSlackUsergroup, SlackDesired } from "../model/desired.ts";
import type { SlackRemoteState } from "../model/remote-state.ts";
import { isForWorkspace } from "../read/identity.ts";
import { matchSlackPeople } from "./match-people.ts";
import { matchChannels, matchUsergroups, type SlackMatches } from "./match-resources.ts";

/** Ids of accounts that earlier rosters let in, by the id of what they were let into. */
export interface SlackEarlierGrants {
  readonly channels: ReadonlyMap<string, ReadonlySet<string>>;
  readonly usergroups: ReadonlyMap<string, ReadonlySet<string>>;
  /** Declared names of channels into which an earlier roster let people, and which were not seen. */
  readonly unseenChannels: ReadonlySet<string>;
  /** Declared handles of user groups into which an earlier roster let people. */
  readonly handles: ReadonlySet<string>;
}

/** The present roster's channels and user groups, matched. */
export interface PresentMatches {
  readonly channels: SlackMatches;
  readonly usergroups: SlackMatches;
}

/**
 * Returns what earlier rosters gave to the accounts, channels and user groups that Slack has today. What was handed over
 * in the latest of them, the last one, is left out, and so are its people where others declare the same channel. Pure.
 */
export function slackEarlierGrantsOf(
  remote: SlackRemoteState,
  desired: SlackDesired,
  present: PresentMatches,
): SlackEarlierGrants {
  const channels = new Map<string, Set<string>>();
  const usergroups = new Map<string, Set<string>>();
  const [unseenChannels, handles] = [new Set<string>(), new Set<string>()];
  const earlier = desired.earlier.filter(({ roster }) =>
    isForWorkspace(remote.self, roster.slack?.workspace),
  );
  for (const each of earlier) {
    const accounts = accountsIn(remote, each);
    const channelIds = matchChannels(each.roster.channels.values(), remote.channels.values()).ids;
    const groupIds = matchUsergroups(each.roster.usergroups.values(), remote.usergroups.values()).ids;
    const isIgnored = anyGlobMatcher(each.roster.slack?.ignore ?? []);
    for (const { declared, resource } of each.channels.filter(givesAccess(slackChannel, isIgnored))) {
      const id = formerId(desired.channels, present.channels, resource.key) ?? channelIds.get(declared.name);
      if (id === undefined) unseenChannels.add(declared.name);
      else addAll(channels, id, accounts(resource.grants.keys()));
    }
    for (const { declared, resource } of each.usergroups.filter(givesAccess(slackUsergroup, isIgnored))) {
      const former = formerId(desired.usergroups, present.usergroups, resource.key);
      const id = former ?? groupIds.get(declared.handle);
      handles.add(declared.handle);
      if (id !== undefined) addAll(usergroups, id, accounts(resource.grants.keys()));
    }
  }
  forgetHandedOver(earlier.at(-1), remote, { channels, usergroups, unseenChannels, handles });
  return { channels, usergroups, unseenChannels, handles };
}

/** True of a declaration that lets people in: one that lists somebody, is not retired and not ignored. */
function givesAccess(
  kind: KindSpec<never>,
  isIgnored: (name: string) => boolean,
): (each: DeclaredSlackChannel | DeclaredSlackUsergroup) => boolean {
  return ({ resource }) =>
    resource.grants.size > 0 && !isRetired(resource.settings, kind) && !isIgnored(resource.key);
}

/** Returns the ids of the accounts that a roster's people have. */
function accountsIn(
  remote: SlackRemoteState,
  earlier: SlackDesired,
): (principals: Iterable<Principal>) => string[] {
  const people = matchSlackPeople(earlier.accounts, remote);
  return (principals) =>
    [...principals].map((principal) => people.accountOf(principal)).filter((id) => id !== undefined);
}

/** Returns the id of what the present roster has under another name and says had this one. */
function formerId(
  declared: readonly (DeclaredSlackChannel | DeclaredSlackUsergroup)[],
  { ids }: SlackMatches,
  name: string,
): string | undefined {
  if (declared.some(({ resource }) => resource.key === name)) return undefined;
  const heir = declared.find((each) => each.declared.previously.includes(name));
  return heir && ids.get(heir.resource.key);
}

function addAll(given: Map<string, Set<string>>, id: string, accounts: readonly string[]): void {
  const known = given.get(id) ?? new Set();
  for (const each of accounts) known.add(each);
  given.set(id, known);
}

interface Given {
  readonly channels: Map<string, Set<string>>;
  readonly usergroups: Map<string, Set<string>>;
  readonly unseenChannels: Set<string>;
  readonly handles: Set<string>;
}

function forgetHandedOver(latest: SlackDesired | undefined, remote: SlackRemoteState, given: Given): void {
  if (latest === undefined) return;
  const { channels, usergroups } = latest.roster;
  const accountsOf = accountsIn(remote, latest);
  const channelIds = matchChannels(channels.values(), remote.channels.values()).ids;
  for (const { declared } of latest.channels) {
    const id = channelIds.get(declared.name) ?? "";
    for (const each of accountsOf([...declared.handedOver].map(userPrincipal)))
      given.channels.get(id)?.delete(each);
    if (!declared.handsOff) continue;
    given.channels.delete(id);
    given.unseenChannels.delete(declared.name);
  }
  const groupIds = matchUsergroups(usergroups.values(), remote.usergroups.values()).ids;
  for (const { declared } of latest.usergroups) {
    if (!declared.handsOff) continue;
    given.usergroups.delete(groupIds.get(declared.handle) ?? "");
    given.handles.delete(declared.handle);
  }
}
