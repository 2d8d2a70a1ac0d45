import { anyGlobMatcher } from "../../../core/glob.ts";
import { isRetired, type KindSpec } from "../../../core/kind.ts";
import type { Principal, ResourceId } from "../../../core/state.ts";
import { userPrincipal } from "../../shared/principals.ts";
import { slackChannel, slackUsergroup } from "../kinds.ts";
import {
  channelResourceId,
  type DeclaredSlackChannel,
  type DeclaredSlackUsergroup,
  type SlackDesired,
  usergroupResourceId,
} from "../model/desired.ts";
import type { SlackRemoteState } from "../model/remote-state.ts";
import { isForWorkspace } from "../read/identity.ts";
import { isUndeclaredAccount, matchSlackPeople } from "./match-people.ts";
import { matchChannels, matchUsergroups, type SlackMatches } from "./match-resources.ts";

/** Ids of accounts that earlier rosters let in, by the id of what they were let into. */
export interface SlackEarlierGrants {
  readonly channels: ReadonlyMap<string, ReadonlySet<string>>;
  readonly usergroups: ReadonlyMap<string, ReadonlySet<string>>;
  /** Declared names of channels into which an earlier roster let people, and which were not seen. */
  readonly unseenChannels: ReadonlySet<string>;
  /** Declared handles of user groups into which an earlier roster let people. */
  readonly handles: ReadonlySet<string>;
  /** Ids of the user groups that other rosters of the repository declare. */
  readonly beside: ReadonlySet<string>;
  /** Ids of accounts that earlier rosters gave to people, and whose they were. */
  readonly people: ReadonlyMap<string, Principal>;
  /** Returns true for an account that an earlier roster gave to somebody who is none of these people. */
  wasOfAnother(account: string, people: readonly Principal[]): boolean;
}

/** The present roster's channels and user groups, matched. */
export interface PresentMatches {
  readonly channels: SlackMatches;
  readonly usergroups: SlackMatches;
}

/**
 * Returns what earlier rosters gave to the accounts, channels and user groups that Slack has today. What a later one of
 * them handed over is left out, and so are its people where others declare the same channel. So is what other rosters of the
 * repository give. Pure.
 */
export function slackEarlierGrantsOf(
  remote: SlackRemoteState,
  desired: SlackDesired,
  present: PresentMatches,
): SlackEarlierGrants {
  const given = nothingGiven();
  const rosters = desired.earlier.filter(({ roster }) =>
    isForWorkspace(remote.self, roster.slack?.workspace),
  );
  for (const earlier of rosters) {
    const today = earlierToday(remote, earlier, { desired, present });
    if (!earlier.roster.unapplied) addGrants(today, given);
    forgetHandedOver(today, given);
    if (earlier.roster.beside !== undefined) forgetGivenBeside(today, given);
  }
  const matched = rosters
    .filter(({ roster }) => !roster.unapplied)
    .map(({ accounts }) => ({ accounts, owners: matchSlackPeople(accounts, remote) }));
  return {
    ...given,
    people: new Map(
      matched.flatMap(({ accounts, owners }) =>
        [...accounts.keys()].flatMap((person): [string, Principal][] => {
          const account = owners.accountOf(person);
          return account === undefined ? [] : [[account, person]];
        }),
      ),
    ),
    wasOfAnother: (account, people) =>
      matched.some(({ accounts, owners }) => {
        const owner = owners.ownerOf(account);
        if (owner === undefined || isUndeclaredAccount(owner)) return false;
        // An entry may have another key today: two entries of one roster, or of two with the key in both, are two people.
        return people.every((each) => each !== owner && (accounts.has(each) || desired.accounts.has(owner)));
      }),
  };
}

/** An earlier roster, and what its people, channels and user groups are on Slack today. */
interface EarlierToday {
  readonly earlier: SlackDesired;
  accountsOf(principals: Iterable<Principal>): readonly string[];
  channelId(name: string): string | undefined;
  usergroupId(handle: string): string | undefined;
}

function earlierToday(
  remote: SlackRemoteState,
  earlier: SlackDesired,
  { desired, present }: { readonly desired: SlackDesired; readonly present: PresentMatches },
): EarlierToday {
  const people = matchSlackPeople(earlier.accounts, remote);
  const { roster } = earlier;
  const channelIds = matchChannels(roster, remote.channels.values()).ids;
  const groupIds = matchUsergroups(roster, remote.usergroups.values()).ids;
  const remembered = (resource: ResourceId, existing: ReadonlyMap<string, unknown>) => {
    const id = roster.rememberedIds?.get(resource);
    return id !== undefined && existing.has(id) ? id : undefined;
  };
  return {
    earlier,
    accountsOf: (principals) =>
      [...principals].map((principal) => people.accountOf(principal)).filter((id) => id !== undefined),
    channelId: (name) =>
      remembered(channelResourceId(name), remote.channels) ??
      formerId(desired.channels, present.channels, name) ??
      channelIds.get(name),
    usergroupId: (handle) =>
      remembered(usergroupResourceId(handle), remote.usergroups) ??
      formerId(desired.usergroups, present.usergroups, handle) ??
      groupIds.get(handle),
  };
}

function addGrants({ earlier, accountsOf, channelId, usergroupId }: EarlierToday, given: Given): void {
  const isIgnored = anyGlobMatcher(earlier.roster.slack?.ignore ?? []);
  for (const { declared, resource } of earlier.channels.filter(givesAccess(slackChannel, isIgnored))) {
    const id = channelId(declared.name);
    if (id === undefined) given.unseenChannels.add(declared.name);
    else addAll(given.channels, id, accountsOf(resource.grants.keys()));
  }
  for (const { declared, resource } of earlier.usergroups.filter(givesAccess(slackUsergroup, isIgnored))) {
    const id = usergroupId(declared.handle);
    given.handles.add(declared.handle);
    if (id !== undefined) addAll(given.usergroups, id, accountsOf(resource.grants.keys()));
  }
}

/** True of a declaration that lets people in: one that lists somebody, is not retired and not ignored. */
function givesAccess(
  kind: KindSpec<never>,
  isIgnored: (name: string) => boolean,
): (each: DeclaredSlackChannel | DeclaredSlackUsergroup) => boolean {
  return ({ resource }) =>
    resource.grants.size > 0 && !isRetired(resource.settings, kind) && !isIgnored(resource.key);
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
  readonly beside: Set<string>;
}

function nothingGiven(): Given {
  return {
    channels: new Map(),
    usergroups: new Map(),
    unseenChannels: new Set(),
    handles: new Set(),
    beside: new Set(),
  };
}

/** Removes what another roster gives. A user group is wholly that roster's: its list is set as one. */
function forgetGivenBeside(other: EarlierToday, given: Given): void {
  const theirs = nothingGiven();
  addGrants(other, theirs);
  for (const [id, accounts] of theirs.channels)
    for (const each of accounts) given.channels.get(id)?.delete(each);
  for (const { declared } of other.earlier.usergroups)
    given.beside.add(other.usergroupId(declared.handle) ?? "");
  for (const id of theirs.usergroups.keys()) given.usergroups.delete(id);
  for (const handle of theirs.handles) given.handles.delete(handle);
}

function forgetHandedOver({ earlier, accountsOf, channelId, usergroupId }: EarlierToday, given: Given): void {
  for (const { declared } of earlier.channels) {
    const id = channelId(declared.name) ?? "";
    for (const each of accountsOf([...declared.handedOver].map(userPrincipal)))
      given.channels.get(id)?.delete(each);
    if (!declared.handsOff) continue;
    given.channels.delete(id);
    given.unseenChannels.delete(declared.name);
  }
  for (const { declared } of earlier.usergroups) {
    if (!declared.handsOff) continue;
    given.usergroups.delete(usergroupId(declared.handle) ?? "");
    given.handles.delete(declared.handle);
  }
}
