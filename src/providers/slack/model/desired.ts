import type { Place } from "../../../core/finding.ts";
import type { Account, Desired } from "../../../core/provider.ts";
import {
  type Principal,
  type Resource,
  type ResourceId,
  type Role,
  resourceId,
  stateOf,
} from "../../../core/state.ts";
import type {
  ResolvedChannel,
  ResolvedRoster,
  ResolvedUser,
  ResolvedUsergroup,
} from "../../../roster/resolved.ts";
import { userPrincipal } from "../../shared/principals.ts";
import {
  type SlackChannelSettings,
  type SlackUsergroupSettings,
  slackChannel,
  slackUsergroup,
} from "../kinds.ts";
import { normalizedText } from "./topic.ts";

/** A channel as a resource. A setting that is missing is not managed. */
export interface SlackChannelResource extends Resource {
  readonly settings: Partial<SlackChannelSettings>;
}

/** A user group as a resource. A setting that is missing is not managed. */
export interface SlackUsergroupResource extends Resource {
  readonly settings: Partial<SlackUsergroupSettings>;
}

/** One declared channel, and its resource. */
export interface DeclaredSlackChannel {
  readonly declared: ResolvedChannel;
  readonly resource: SlackChannelResource;
}

/** One declared user group, and its resource. */
export interface DeclaredSlackUsergroup {
  readonly declared: ResolvedUsergroup;
  readonly resource: SlackUsergroupResource;
}

/** What one roster declares for Slack, and the roster itself, which the comparison needs too. */
export interface SlackDesired extends Desired {
  readonly roster: ResolvedRoster;
  readonly channels: readonly DeclaredSlackChannel[];
  readonly usergroups: readonly DeclaredSlackUsergroup[];
  /** What earlier rosters declare. */
  readonly earlier: readonly SlackDesired[];
}

/** The one role in channels and user groups. */
export const memberRole: Role = "member";

/** Returns the resource id of a channel, by its declared name. */
export function channelResourceId(name: string): ResourceId {
  return resourceId({ kind: slackChannel.kind, key: name });
}

/** Returns the resource id of a user group, by its declared handle. */
export function usergroupResourceId(handle: string): ResourceId {
  return resourceId({ kind: slackUsergroup.kind, key: handle });
}

/** Returns the declared channels and user groups. Pure. */
export function slackDesired(roster: ResolvedRoster): SlackDesired {
  const channels = [...roster.channels.values()].map((declared) => ({
    declared,
    resource: channelResource(declared, roster),
  }));
  const usergroups = [...roster.usergroups.values()].map((declared) => ({
    declared,
    resource: usergroupResource(declared, roster),
  }));
  return {
    roster,
    channels,
    usergroups,
    earlier: (roster.earlier ?? []).map(slackDesired),
    resources: stateOf([...channels, ...usergroups].map(({ resource }) => resource)),
    accounts: new Map([...roster.users.values()].flatMap(accountEntry)),
    places: new Map<ResourceId, Place>(
      [...channels, ...usergroups].map(
        ({ declared, resource }) => [resourceId(resource), declared.at] as const,
      ),
    ),
    parents: new Map(),
    principalResources: new Map(),
    minimums: [],
    findings: [],
  };
}

function channelResource(channel: ResolvedChannel, roster: ResolvedRoster): SlackChannelResource {
  const subject = { kind: slackChannel.kind, key: channel.name };
  if (channel.archived) return { ...subject, settings: { archived: true }, grants: new Map() };
  const { topic, purpose } = channel;
  return {
    ...subject,
    settings: {
      private: channel.private,
      ...(topic === undefined ? {} : { topic: normalizedText(topic) }),
      ...(purpose === undefined ? {} : { purpose: normalizedText(purpose) }),
    },
    grants: channel.listsPeople ? grantsTo(channel.people.keys(), roster) : new Map(),
  };
}

function usergroupResource(group: ResolvedUsergroup, roster: ResolvedRoster): SlackUsergroupResource {
  const subject = { kind: slackUsergroup.kind, key: group.handle };
  const grants = grantsTo(group.people.keys(), roster);
  // A user group can't be empty on Slack: one without members is disabled, and keeps its last list.
  if (group.archived || (group.listsPeople && grants.size === 0)) {
    return { ...subject, settings: { enabled: false }, grants: new Map() };
  }
  const { name, description, channels } = group;
  return {
    ...subject,
    settings: {
      name,
      ...(description === undefined ? {} : { description: normalizedText(description) }),
      ...(channels === undefined ? {} : { channels: [...new Set(channels)].sort() }),
    },
    grants: group.listsPeople ? grants : new Map(),
  };
}

/** Grants the role to users, without those who are not on Slack (`slack: false`). */
function grantsTo(users: Iterable<string>, roster: ResolvedRoster): Map<Principal, Role> {
  const grants = new Map<Principal, Role>();
  for (const key of [...users].sort()) {
    if (roster.users.get(key)?.slack !== false) grants.set(userPrincipal(key), memberRole);
  }
  return grants;
}

/** Returns the account of a user. Departed users have one too, so that what they still hold is theirs. */
function accountEntry(user: ResolvedUser): [Principal, Account][] {
  const { slack, email, places } = user;
  if (slack === false) return [];
  const at = (slack === undefined ? places["email"] : places["slack"]) ?? user.at;
  const named = email === undefined ? { at } : { name: email, at };
  return [[userPrincipal(user.key), slack === undefined ? named : { ...named, id: slack }]];
}
