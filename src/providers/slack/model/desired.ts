import type { Place } from "../../../core/finding.ts";
import type { Account, Desired } from "../../../core/provider.ts";
import {
  type Principal,
  type Resource,
  type ResourceId,
  type Role,
  resourceId,
  type Setting,
  stateOf,
} from "../../../core/state.ts";
import type {
  ResolvedChannel,
  ResolvedRoster,
  ResolvedUser,
  ResolvedUsergroup,
} from "../../../roster/resolved.ts";
import { normalizedText } from "./topic.ts";

/** What one roster declares for Slack, and the roster itself, which the comparison needs too. */
export interface SlackDesired extends Desired {
  readonly roster: ResolvedRoster;
}

/** The one role in channels and user groups. */
export const memberRole: Role = "member";

/** Returns the resource id of a channel, by its declared name. */
export const channelResourceId = (name: string): ResourceId =>
  resourceId({ kind: "slack-channel", key: name });
export const usergroupResourceId = (handle: string): ResourceId =>
  resourceId({ kind: "slack-usergroup", key: handle });
export const slackUserPrincipal = (key: string): Principal => `user:${key}`;

/** Returns the declared channels and user groups. Pure. */
export function slackDesired(roster: ResolvedRoster): SlackDesired {
  const channels = [...roster.channels.values()];
  const usergroups = [...roster.usergroups.values()];
  return {
    roster,
    resources: stateOf([
      ...channels.map((each) => channelResource(each, roster)),
      ...usergroups.map((each) => usergroupResource(each, roster)),
    ]),
    accounts: new Map([...roster.users.values()].flatMap(accountEntry)),
    places: new Map<ResourceId, Place>([
      ...channels.map((each) => [channelResourceId(each.name), each.at] as const),
      ...usergroups.map((each) => [usergroupResourceId(each.handle), each.at] as const),
    ]),
    parents: new Map(),
    principalResources: new Map(),
    minimums: [],
    findings: [],
  };
}

function channelResource(channel: ResolvedChannel, roster: ResolvedRoster): Resource {
  const subject = { kind: "slack-channel", key: channel.name };
  if (channel.archived) return { ...subject, settings: { archived: true }, grants: new Map() };
  return {
    ...subject,
    settings: {
      private: channel.private,
      ...textSetting("topic", channel.topic),
      ...textSetting("purpose", channel.purpose),
    },
    grants: channel.listsPeople ? grantsTo(channel.people.keys(), roster) : new Map(),
  };
}

function usergroupResource(group: ResolvedUsergroup, roster: ResolvedRoster): Resource {
  const subject = { kind: "slack-usergroup", key: group.handle };
  const grants = grantsTo(group.people.keys(), roster);
  // A user group can't be empty on Slack: one without members is disabled, and keeps its last list.
  if (group.archived || (group.listsPeople && grants.size === 0)) {
    return { ...subject, settings: { enabled: false }, grants: new Map() };
  }
  const settings: Record<string, Setting> = {
    name: group.name,
    ...textSetting("description", group.description),
  };
  if (group.channels !== undefined) settings["channels"] = [...new Set(group.channels)].sort();
  return { ...subject, settings, grants: group.listsPeople ? grants : new Map() };
}

function textSetting(setting: string, text: string | undefined): Readonly<Record<string, Setting>> {
  return text === undefined ? {} : { [setting]: normalizedText(text) };
}

/** Grants the role to users, without those who are not on Slack (`slack: false`). */
function grantsTo(users: Iterable<string>, roster: ResolvedRoster): Map<Principal, Role> {
  const grants = new Map<Principal, Role>();
  for (const key of [...users].sort()) {
    if (roster.users.get(key)?.slack !== false) grants.set(slackUserPrincipal(key), memberRole);
  }
  return grants;
}

/** Returns the account of a user. Departed users have one too, so that what they still hold is theirs. */
function accountEntry(user: ResolvedUser): [Principal, Account][] {
  const { slack, email, places } = user;
  if (slack === false) return [];
  const at = (slack === undefined ? places["email"] : places["slack"]) ?? user.at;
  const named = email === undefined ? { at } : { name: email, at };
  return [[slackUserPrincipal(user.key), slack === undefined ? named : { ...named, id: slack }]];
}
