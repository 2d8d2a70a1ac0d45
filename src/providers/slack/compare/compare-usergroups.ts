import { type Finding, finding } from "../../../core/finding.ts";
import { isRetired, type Resource, type Setting } from "../../../core/state.ts";
import type { ResolvedUsergroup } from "../../../roster/resolved.ts";
import { ignoredThough, nameShared } from "../errors.ts";
import { member, usergroupId } from "../model/desired.ts";
import type { Usergroup } from "../model/remote-state.ts";
import { saysTheSame, shown } from "../model/topic.ts";
import {
  defaultChannelUnknown,
  handleHeld,
  usergroupForeign,
  usergroupLost,
  usergroupMisfits,
  usergroupNobody,
  usergroupUnread,
} from "../usergroup-errors.ts";
import { type Look, listsOf, namesakeOf, principalsOf, type Sides } from "./compare-context.ts";
import { holderOf } from "./match-resources.ts";

/** Both sides of one declared user group. */
export function seeUsergroup(look: Look, want: Resource): Sides {
  const declared = look.desired.roster.usergroups.get(want.key);
  if (declared === undefined) return { findings: [] };
  const where = { provider: "slack", resource: usergroupId(want.key), at: declared.at };
  const withheld = (...findings: readonly Finding[]): Sides => ({ desired: want, unread: true, findings });
  if (look.ignored(want.key)) return { findings: [finding(ignoredThough(`@${want.key}`), where)] };
  const unavailable = look.world.noUsergroups;
  if (unavailable !== undefined) {
    // A plan without user groups is one thing to know, told once; an unread list withholds each group.
    return unavailable.severity === "error" ? withheld(finding(unavailable, where)) : { findings: [] };
  }
  if (look.usergroups.lost.has(want.key)) {
    return withheld(finding(usergroupLost(want.key, declared.id ?? ""), where));
  }
  const found = look.world.usergroups.get(look.usergroups.ids.get(want.key) ?? "");
  const lists = listsOf(look, want.grants, { ids: found?.users ?? [], mode: "exact" });
  const nobody = want.grants.size > 0 && lists.desired.size === 0;
  const { channels, unknown } = defaultChannels(look, want);
  const findings = unknown.map((name) => finding(defaultChannelUnknown(want.key, name), where));
  if (nobody) findings.push(finding(usergroupNobody(want.key), where));
  const stays = isRetired(want.settings) || found?.handle === want.key || (found === undefined && nobody);
  const namesake = stays ? undefined : namesakeOf(look, "slack-usergroup", want.key);
  if (namesake !== undefined) findings.push(finding(nameShared(`@${want.key}`, namesake), where));
  if (found === undefined) {
    if (nobody) return { findings };
    const settings = channels === undefined ? want.settings : { ...want.settings, channels };
    return { desired: { ...want, settings, grants: lists.desired }, findings };
  }
  if (found.automatic || found.external)
    return withheld(finding(usergroupForeign(want.key, found.external), where));
  if (found.users === undefined) return withheld(finding(usergroupUnread(want.key), where));
  if (isRetired(want.settings)) return { ...asItIs(look, want, found), findings };
  const misfits = declared.listsPeople ? misfitsIn(look, found) : [];
  if (misfits.length > 0) findings.push(finding(usergroupMisfits(want.key, misfits), where));
  const holder = handleHolder(look, want.key, found);
  if (holder !== undefined) findings.push(finding(handleHeld(found.handle, want.key, holder.enabled), where));
  // Nobody of those declared can be put in: it stays as it is, enabled or not, with whoever is in it.
  const settings = settingsOf(look, want, { found, channels, declared });
  if (nobody) {
    if (!found.enabled) return { findings };
    return {
      desired: { ...want, settings: settings.desired, grants: new Map() },
      actual: { ...want, settings: settings.actual, grants: new Map() },
      findings,
    };
  }
  return {
    desired: { ...want, settings: settings.desired, grants: lists.desired },
    actual: {
      ...want,
      settings: settings.actual,
      grants: declared.listsPeople ? lists.actual : new Map(),
    },
    findings,
  };
}

/** A user group with its people and nothing to compare but whether it is enabled. */
export function asItIs(look: Look, want: Resource | undefined, found: Usergroup): Omit<Sides, "findings"> {
  const subject = { kind: "slack-usergroup", key: want?.key ?? found.handle };
  const principals = found.enabled ? principalsOf(look.people, found.users ?? []) : [];
  const actual: Resource = {
    ...subject,
    settings: { enabled: found.enabled },
    grants: new Map(principals.map((principal) => [principal, member])),
  };
  return want === undefined ? { actual } : { desired: want, actual };
}

function handleHolder(look: Look, handle: string, found: Usergroup): Usergroup | undefined {
  const holder = holderOf(handle, { id: found.id, name: found.handle }, look.usergroups);
  return look.world.usergroups.get(holder?.id ?? "");
}

/** Names of those in a group whom Slack would refuse in a new list of its members. */
function misfitsIn({ world }: Look, { users = [] }: Usergroup): string[] {
  const others = users.map((id) => world.people.get(id));
  return others
    .filter((each) => each !== undefined && each.standing !== "member" && each.standing !== "deactivated")
    .map((each) => each?.name ?? "");
}

interface Compared {
  readonly found: Usergroup;
  readonly channels: readonly string[] | undefined;
  readonly declared: ResolvedUsergroup;
}

function settingsOf(look: Look, want: Resource, { found, channels, declared }: Compared) {
  const desired: Record<string, Setting> = {};
  const actual: Record<string, Setting> = {};
  if (found.handle !== want.key) {
    desired["handle"] = want.key;
    actual["handle"] = found.handle;
  }
  if (!found.enabled) {
    desired["enabled"] = true;
    actual["enabled"] = false;
  }
  // A name that the file leaves out is chosen when the group is made, and left alone afterwards.
  const named = look.desired.roster.teams.get(declared.team)?.usergroup?.name !== undefined;
  for (const field of named ? (["name", "description"] as const) : (["description"] as const)) {
    const text = want.settings[field];
    if (typeof text !== "string") continue;
    desired[field] = text;
    actual[field] = saysTheSame(found[field], text, look.naming) ? text : shown(found[field], look.naming);
  }
  if (channels !== undefined) {
    desired["channels"] = channels;
    actual["channels"] = found.channels.map((id) => channelName(look, id)).sort();
  }
  return { desired, actual };
}

/** The declared default channels that exist or will; and those that neither do nor will. */
function defaultChannels(look: Look, want: Resource) {
  const declared = want.settings["channels"];
  if (!Array.isArray(declared)) return { channels: undefined, unknown: [] };
  const names = new Set<string>();
  for (const channel of look.world.channels.values()) {
    if (!channel.archived) names.add(channelName(look, channel.id));
  }
  for (const channel of look.desired.roster.channels.values()) {
    if (channel.archived) names.delete(channel.name);
    else names.add(channel.name);
  }
  const known = (name: string) => names.has(name);
  return {
    channels: (declared as readonly string[]).filter(known),
    unknown: (declared as readonly string[]).filter((name) => !known(name)),
  };
}

/** What the roster calls a channel, which may be about to be renamed. */
function channelName(look: Look, id: string): string {
  return look.channels.keys.get(id) ?? look.world.channels.get(id)?.name ?? id;
}
