import type { Change } from "../../../core/change.ts";
import { anyGlobMatcher } from "../../../core/glob.ts";
import type { LiveChange } from "../../../core/live-change.ts";
import type { Principal, Resource, Setting } from "../../../core/state.ts";
import type { ResolvedRoster } from "../../../roster/resolved.ts";
import { userPrincipal } from "../../shared/principals.ts";
import { slackChannel, slackUsergroup } from "../kinds.ts";
import { channelResourceId, memberRole, slackDesired, usergroupResourceId } from "../model/desired.ts";
import type { SlackLiveEvent } from "./events.ts";
import { channelWith, groupNamed, groupWith, type ObserveContext, userOf } from "./find-declared.ts";
import type { SlackNames } from "./names.ts";

/**
 * Returns what holds events of Slack's against a roster, with what Slack says of their ids. Nothing for what the roster leaves
 * alone: channels and groups that it doesn't declare, ignores or has handed over, others in a channel that isn't exact, apps.
 * Pure. The plan has the last word.
 */
export function slackObserver(
  roster: ResolvedRoster,
  names: SlackNames,
): (event: SlackLiveEvent) => readonly LiveChange[] {
  const isIgnored = anyGlobMatcher(roster.slack?.ignore ?? []);
  const context = { roster, desired: slackDesired(roster), names, isIgnored };
  return (event) => {
    const by = event.by === undefined ? {} : { by: actorOf(event.by, context) };
    return observedIn(event, context).map((seen) => ({ ...seen, ...by }));
  };
}

function actorOf(id: string, { roster, names }: ObserveContext) {
  const user = userOf(id, { roster, names });
  return { id, name: user ?? names.person(id)?.name ?? id };
}

function observedIn(event: SlackLiveEvent, context: ObserveContext): readonly LiveChange[] {
  switch (event.is) {
    case "channel member":
      return channelMemberSeen(event, context);
    case "group member":
      return groupMemberSeen(event, context);
    case "group list":
      return groupListSeen(event, context);
    case "group":
      return groupSeen(event, context);
    case "channel name":
      return channelNameSeen(event, context);
    case "channel archived":
      return channelArchivedSeen(event, context);
    case "deactivated":
      return deactivatedSeen(event, context);
    default:
      event satisfies never;
      return [];
  }
}

type Fact<Is extends SlackLiveEvent["is"]> = Extract<SlackLiveEvent, { readonly is: Is }>;

const provider = slackChannel.provider;

function channelMemberSeen({ channel, who, holds }: Fact<"channel member">, context: ObserveContext) {
  const declared = channelWith(channel, context);
  const isGeneral = context.names.channel(channel)?.isGeneral === true;
  if (declared === undefined || !declared.listsPeople || isGeneral) return [];
  const resource = context.desired.resources.get(channelResourceId(declared.name));
  return memberSeen({ resource, who, holds, isExact: declared.members === "exact" }, context);
}

function groupMemberSeen({ group, who, holds }: Fact<"group member">, context: ObserveContext) {
  const declared = groupWith(group, context);
  if (declared === undefined || !declared.listsPeople) return [];
  const resource = context.desired.resources.get(usergroupResourceId(declared.handle));
  return memberSeen({ resource, who, holds, isExact: true }, context);
}

/** Everybody who is declared or there is told. */
function groupListSeen({ group }: Fact<"group list">, context: ObserveContext): readonly LiveChange[] {
  const declared = groupWith(group, context);
  const there = context.names.members(group);
  if (declared === undefined || !declared.listsPeople || there === undefined) return [];
  const resource = context.desired.resources.get(usergroupResourceId(declared.handle));
  const present = there.flatMap((who) => memberSeen({ resource, who, holds: true, isExact: true }, context));
  const principals = new Set(present.map(({ subject }) => subject.principal));
  const { kind, key } = resource ?? { kind: slackUsergroup.kind, key: declared.handle };
  const missing = [...(resource?.grants.keys() ?? [])]
    .filter((principal) => !principals.has(principal))
    .map((principal): LiveChange => {
      const change: Change = { provider, kind, key, action: "grant", principal, role: memberRole };
      return { subject: { kind, key, principal }, change };
    });
  return [...present, ...missing];
}

interface SeenMember {
  readonly resource: Resource | undefined;
  readonly who: string;
  readonly holds: boolean;
  /** Whether who isn't declared has no place there. */
  readonly isExact: boolean;
}

function memberSeen(
  { resource, who, holds, isExact }: SeenMember,
  { roster, names }: ObserveContext,
): readonly LiveChange[] {
  if (resource === undefined || names.person(who)?.isApp === true) return [];
  const { kind, key } = resource;
  const user = userOf(who, { roster, names });
  const principal: Principal = user === undefined ? `slack:${who}` : userPrincipal(user);
  const subject = { kind, key, principal };
  const isWanted = resource.grants.has(principal);
  const known = names.person(who)?.name;
  const labels = user === undefined && known !== undefined ? { labels: new Map([[principal, known]]) } : {};
  if (isWanted === holds) return [{ subject }];
  const hasLeft = user !== undefined && roster.users.get(user)?.present === false;
  if (holds && !isExact && !hasLeft) return [];
  const change: Change = {
    provider,
    kind,
    key,
    action: holds ? "revoke" : "grant",
    principal,
    role: memberRole,
  };
  return [{ subject, change, ...labels }];
}

function groupSeen(event: Fact<"group">, context: ObserveContext): readonly LiveChange[] {
  const declared = groupWith(event.group, context) ?? groupNamed(event.handle, context);
  const want = declared && context.desired.resources.get(usergroupResourceId(declared.handle));
  if (declared === undefined || want === undefined) return [];
  const { kind, key, settings } = want;
  const there: Readonly<Record<string, Setting>> = {
    name: event.name,
    description: event.description,
    enabled: event.enabled,
  };
  const told = Object.entries(there).flatMap(([setting, from]): LiveChange[] => {
    // What isn't declared isn't decided; a group is enabled by being declared.
    const to = setting === "enabled" ? (settings[setting] ?? true) : settings[setting];
    if (to === undefined || to === null) return [];
    const subject = { kind, key, setting };
    if (to === from) return [{ subject }];
    return [{ subject, change: { provider, kind, key, action: "configure", setting, from, to } }];
  });
  const renamed: LiveChange[] =
    event.handle === key
      ? [{ subject: { kind, key, setting: "handle" } }]
      : [
          {
            subject: { kind, key, setting: "handle" },
            change: {
              provider,
              kind,
              key,
              action: "configure",
              setting: "handle",
              from: event.handle,
              to: key,
            },
          },
        ];
  return [...told, ...renamed];
}

function channelNameSeen(
  { channel, name }: Fact<"channel name">,
  context: ObserveContext,
): readonly LiveChange[] {
  const declared = channelWith(channel, context);
  if (declared === undefined) return [];
  const { kind } = slackChannel;
  const key = declared.name;
  const subject = { kind, key, setting: "name" };
  if (name === key) return [{ subject }];
  return [
    { subject, change: { provider, kind, key, action: "configure", setting: "name", from: name, to: key } },
  ];
}

function channelArchivedSeen(
  { channel }: Fact<"channel archived">,
  context: ObserveContext,
): readonly LiveChange[] {
  const declared = channelWith(channel, context);
  if (declared === undefined) return [];
  const { kind } = slackChannel;
  const key = declared.name;
  const subject = { kind, key, setting: "archived" };
  return [
    {
      subject,
      change: { provider, kind, key, action: "configure", setting: "archived", from: true, to: false },
    },
  ];
}

function deactivatedSeen({ who }: Fact<"deactivated">, context: ObserveContext): readonly LiveChange[] {
  const user = userOf(who, context);
  const found = user === undefined ? undefined : context.roster.users.get(user);
  if (found === undefined || !found.present) return [];
  const [place] = [...context.desired.resources.values()].filter(({ grants }) =>
    grants.has(userPrincipal(found.key)),
  );
  if (place === undefined) return [];
  const { kind, key } = place;
  return [
    {
      subject: { kind, key, principal: userPrincipal(found.key) },
      fact: "has an account that was deactivated",
    },
  ];
}
