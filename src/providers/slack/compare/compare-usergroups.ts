import { type Finding, finding, type Problem } from "../../../core/finding.ts";
import { isRetired } from "../../../core/kind.ts";
import type { Principal, Role } from "../../../core/state.ts";
import type { ResolvedUsergroup } from "../../../roster/resolved.ts";
import { ignoredThoughDeclared, nameShared, slackNamesExchanged } from "../errors.ts";
import { type SlackUsergroupSettings, slackUsergroup } from "../kinds.ts";
import {
  type DeclaredSlackUsergroup,
  memberRole,
  type SlackUsergroupResource,
  usergroupResourceId,
} from "../model/desired.ts";
import type { SlackUsergroup } from "../model/remote-state.ts";
import { displayedText, isSameText } from "../model/topic.ts";
import {
  defaultChannelUnknown,
  handleHeld,
  handleHeldByChannel,
  usergroupForeign,
  usergroupLeftDisabled,
  usergroupLost,
  usergroupNobody,
  usergroupUnread,
} from "../usergroup-errors.ts";
import { namesakeOf, type SlackCompareContext, type SlackResourcePair } from "./compare-context.ts";
import { nameHolderOf } from "./match-resources.ts";
import { isDifferent, memberListsOf, memberPrincipals } from "./member-lists.ts";
import { isEmptied, misfitNotices, misfitsOf, noMisfits, pairWithoutDeparted } from "./usergroup-members.ts";

/** Compares one declared user group. */
export function compareUsergroup(
  context: SlackCompareContext,
  { declared, resource: want }: DeclaredSlackUsergroup,
): SlackResourcePair {
  const where = { provider: "slack", resource: usergroupResourceId(want.key), at: declared.at };
  const withheld = (...findings: readonly Finding[]): SlackResourcePair => ({
    desired: want,
    unread: true,
    findings,
  });
  if (context.ignored(want.key)) return { findings: [finding(ignoredThoughDeclared(`@${want.key}`), where)] };
  const unavailable = context.remote.noUsergroups;
  if (unavailable !== undefined) {
    // A plan without user groups is reported once for the workspace. A list that could not be read withholds each group.
    return unavailable.severity === "error" ? withheld(finding(unavailable, where)) : { findings: [] };
  }
  const exchanged = declared.handsOff ? undefined : context.usergroups.exchanged.get(want.key);
  if (exchanged !== undefined) {
    const others = exchanged.map((each) => `@${each}`);
    return withheld(finding(slackNamesExchanged(`@${want.key}`, others), where));
  }
  if (context.usergroups.lost.has(want.key)) {
    return withheld(finding(usergroupLost(want.key, declared.id ?? ""), where));
  }
  const found = context.remote.usergroups.get(context.usergroups.ids.get(want.key) ?? "");
  if (declared.handsOff) return pairToHandOver(context, want, found);
  const findable = [...want.grants.keys()].filter((each) => context.people.idOf(each) !== undefined);
  const nobody = want.grants.size > 0 && findable.length === 0;
  const { channels, unknown } = defaultChannels(context, want);
  const findings = unknown.map((name) => finding(defaultChannelUnknown(want.key, name), where));
  if (nobody) findings.push(finding(usergroupNobody(want.key), where));
  const keepsHandle =
    isRetired(want.settings, slackUsergroup) || found?.handle === want.key || (found === undefined && nobody);
  if (!keepsHandle && context.undeclared.channels.has(want.key))
    return withheld(finding(handleHeldByChannel(want.key), where));
  const namesake = keepsHandle ? undefined : namesakeOf(context, slackUsergroup, want.key);
  if (namesake !== undefined) findings.push(finding(nameShared(`@${want.key}`, namesake), where));
  if (found === undefined) {
    if (nobody) return { findings };
    const settings = channels === undefined ? want.settings : { ...want.settings, channels };
    const { desired } = memberListsOf(context, want.grants, { ids: [], mode: "exact" });
    return { desired: { ...want, settings, grants: desired }, findings };
  }
  if (found.automatic || found.external)
    return withheld(finding(usergroupForeign(want.key, found.external), where));
  if (found.users === undefined) return withheld(finding(usergroupUnread(want.key), where));
  if (isRetired(want.settings, slackUsergroup)) return { ...pairToDisable(context, want, found), findings };
  const holder = handleHolder(context, want.key, found);
  if (holder !== undefined) findings.push(finding(handleHeld(found.handle, want.key, holder.enabled), where));
  if (nobody && !found.enabled) return { findings };
  // Enabled, it would bring back those whom it had when it was disabled, though nobody declares them.
  if (!declared.listsPeople && !found.enabled)
    return { findings: [...findings, finding(usergroupLeftDisabled(want.key), where)] };
  // Slack lets everyone in the group into its default channels, also those who should have left it.
  const safeChannels = nobody ? undefined : channels;
  const pair = pairToKeep(context, want, { found, channels: safeChannels, declared, nobody });
  return { ...pair, findings: [...findings, ...pair.problems.map((each) => finding(each, where))] };
}

function pairToKeep(
  context: SlackCompareContext,
  want: SlackUsergroupResource,
  { nobody, ...group }: FoundUsergroup & { readonly nobody: boolean },
): Omit<SlackResourcePair, "findings"> & { readonly problems: readonly Problem[] } {
  const { found, declared } = group;
  // While no declared member has an account, the group keeps its present members.
  const isExact = declared.listsPeople && !nobody;
  const lists = memberListsOf(context, want.grants, {
    ids: found.users ?? [],
    mode: isExact ? "exact" : "additive",
    given: context.earlier.usergroups.get(found.id),
  });
  if (isEmptied(context, found, lists)) return { ...pairToDisable(context, want, found), problems: [] };
  const misfits = isExact ? misfitsOf(context, found, want) : noMisfits;
  const changes = isDifferent(lists);
  const leaving = changes ? misfits.leaving.map((each) => [each, memberRole] as const) : [];
  const settings = comparedSettings(context, want, group);
  return {
    desired: { ...want, settings: settings.desired, grants: lists.desired },
    actual: { ...want, settings: settings.actual, grants: new Map([...lists.actual, ...leaving]) },
    staying: lists.staying,
    problems: misfitNotices(context, want.key, { ...misfits, changes }),
  };
}

/** Returns the pair of a user group that is handed over: people who have left lose it, and nothing else is changed. */
function pairToHandOver(
  context: SlackCompareContext,
  want: SlackUsergroupResource,
  found: SlackUsergroup | undefined,
): SlackResourcePair {
  const pair = found && pairWithoutDeparted(context, want, found);
  return { ...pair, findings: [] };
}

/** Returns the pair of a user group that is to be disabled: only `enabled` counts, and the members show who loses it. */
export function pairToDisable(
  context: SlackCompareContext,
  want: SlackUsergroupResource | undefined,
  found: SlackUsergroup,
): Omit<SlackResourcePair, "findings"> {
  const subject = { kind: slackUsergroup.kind, key: want?.key ?? found.handle };
  const principals = found.enabled ? memberPrincipals(context.people, found.users ?? []) : [];
  const actual: SlackUsergroupResource = {
    ...subject,
    settings: { enabled: found.enabled },
    grants: new Map(principals.map((principal) => [principal, memberRole])),
  };
  const desired = { ...subject, settings: { enabled: false }, grants: new Map<Principal, Role>() };
  return want === undefined ? { actual } : { desired, actual };
}

function handleHolder(
  context: SlackCompareContext,
  handle: string,
  found: SlackUsergroup,
): SlackUsergroup | undefined {
  const holder = nameHolderOf(handle, { id: found.id, name: found.handle }, context.usergroups);
  return context.remote.usergroups.get(holder?.id ?? "");
}

type ComparedSettings = { -readonly [Name in keyof SlackUsergroupSettings]?: SlackUsergroupSettings[Name] };

interface FoundUsergroup {
  readonly found: SlackUsergroup;
  readonly channels: readonly string[] | undefined;
  readonly declared: ResolvedUsergroup;
}

function comparedSettings(
  context: SlackCompareContext,
  want: SlackUsergroupResource,
  { found, channels, declared }: FoundUsergroup,
) {
  const desired: ComparedSettings = {};
  const actual: ComparedSettings = {};
  if (found.handle !== want.key) {
    desired.handle = want.key;
    actual.handle = found.handle;
  }
  if (!found.enabled) {
    desired.enabled = true;
    actual.enabled = false;
  }
  // A name that the file leaves out is chosen when the group is created, and not compared later.
  const named = context.desired.roster.teams.get(declared.team)?.usergroup?.name !== undefined;
  for (const field of named ? (["name", "description"] as const) : (["description"] as const)) {
    const text = want.settings[field];
    if (text === undefined) continue;
    desired[field] = text;
    actual[field] = isSameText(found[field], text, context.nameOfId)
      ? text
      : displayedText(found[field], context.nameOfId);
  }
  if (channels !== undefined) {
    desired.channels = channels;
    actual.channels = found.channels.map((id) => channelName(context, id)).sort();
  }
  return { desired, actual };
}

/** Splits the declared default channels: those that exist or are declared, and the others. */
function defaultChannels(context: SlackCompareContext, want: SlackUsergroupResource) {
  const declared = want.settings.channels;
  if (declared === undefined) return { channels: undefined, unknown: [] };
  const names = new Set<string>();
  for (const channel of context.remote.channels.values()) {
    if (!channel.archived) names.add(channelName(context, channel.id));
  }
  for (const channel of context.desired.roster.channels.values()) {
    if (channel.archived) names.delete(channel.name);
    else names.add(channel.name);
  }
  const known = (name: string) => names.has(name);
  return {
    channels: declared.filter(known),
    unknown: declared.filter((name) => !known(name)),
  };
}

/** Returns the declared name of a channel, which may be about to be renamed. */
function channelName(context: SlackCompareContext, id: string): string {
  return context.channels.keys.get(id) ?? context.remote.channels.get(id)?.name ?? id;
}
