import type { Place } from "../../../core/finding.ts";
import type { Account, Desired, KindSpec } from "../../../core/provider.ts";
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
import { plain } from "./topic.ts";

/** What Slack should look like, with the roster that it comes from, which the view reads too. */
export interface SlackDesired extends Desired {
  readonly roster: ResolvedRoster;
}

/** In the order of creation: a user group's default channels exist before it does. */
export const slackKinds: readonly KindSpec[] = [
  { kind: "slack-channel", noun: "channel", roles: ["member"] },
  { kind: "slack-usergroup", noun: "user group", roles: ["member"], replacesList: true },
];

/** The one role in channels and user groups. */
export const member: Role = "member";

/** Ids of channels and user groups, and the principal of a user, by their keys in the roster. */
export const channelId = (name: string): ResourceId => resourceId({ kind: "slack-channel", key: name });
export const usergroupId = (handle: string): ResourceId =>
  resourceId({ kind: "slack-usergroup", key: handle });
export const userPrincipal = (key: string): Principal => `user:${key}`;

/** The declared channels and user groups. Pure. */
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
      ...channels.map((each) => [channelId(each.name), each.at] as const),
      ...usergroups.map((each) => [usergroupId(each.handle), each.at] as const),
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
      ...written("topic", channel.topic),
      ...written("purpose", channel.purpose),
    },
    grants: channel.listsPeople ? grantsTo(channel.people.keys(), roster) : new Map(),
  };
}

function usergroupResource(group: ResolvedUsergroup, roster: ResolvedRoster): Resource {
  const subject = { kind: "slack-usergroup", key: group.handle };
  const grants = grantsTo(group.people.keys(), roster);
  // Slack's groups cannot be empty: one that nobody is in is disabled, and keeps its last list.
  if (group.archived || (group.listsPeople && grants.size === 0)) {
    return { ...subject, settings: { enabled: false }, grants: new Map() };
  }
  const settings: Record<string, Setting> = {
    name: group.name,
    ...written("description", group.description),
  };
  if (group.channels !== undefined) settings["channels"] = [...new Set(group.channels)].sort();
  return { ...subject, settings, grants: group.listsPeople ? grants : new Map() };
}

function written(setting: string, text: string | undefined): Readonly<Record<string, Setting>> {
  return text === undefined ? {} : { [setting]: plain(text) };
}

/** Whoever is not on Slack (`slack: false`) is left out. */
function grantsTo(users: Iterable<string>, roster: ResolvedRoster): Map<Principal, Role> {
  const grants = new Map<Principal, Role>();
  for (const key of [...users].sort()) {
    if (roster.users.get(key)?.slack !== false) grants.set(userPrincipal(key), member);
  }
  return grants;
}

/** Those who have left are here too: what they still hold is recognised as theirs. */
function accountEntry(user: ResolvedUser): [Principal, Account][] {
  const { slack, email, places } = user;
  if (slack === false) return [];
  const at = (slack === undefined ? places["email"] : places["slack"]) ?? user.at;
  const named = email === undefined ? { at } : { name: email, at };
  return [[userPrincipal(user.key), slack === undefined ? named : { ...named, id: slack }]];
}
