import { type Finding, finding } from "../../../core/finding.ts";
import { isRetired } from "../../../core/kind.ts";
import type { Principal, Role } from "../../../core/state.ts";
import type { ResolvedChannel } from "../../../roster/resolved.ts";
import {
  archivingImpossible,
  channelDeclaredTwice,
  channelHidden,
  channelLost,
  generalHoldsAll,
  nameHeld,
  unarchivingImpossible,
  visibilityFixed,
} from "../channel-errors.ts";
import { ignoredThoughDeclared, nameShared, slackNamesExchanged } from "../errors.ts";
import { type SlackChannelSettings, slackChannel } from "../kinds.ts";
import {
  channelResourceId,
  type DeclaredSlackChannel,
  memberRole,
  type SlackChannelResource,
} from "../model/desired.ts";
import type { SlackChannel } from "../model/remote-state.ts";
import { displayedText, isSameText } from "../model/topic.ts";
import { isProblem } from "../read/pages.ts";
import { namesakeOf, type SlackCompareContext, type SlackResourcePair } from "./compare-context.ts";
import { nameHolderOf } from "./match-resources.ts";
import { memberListsOf, memberPrincipals } from "./member-lists.ts";

/** Compares one declared channel. */
export function compareChannel(
  context: SlackCompareContext,
  { declared, resource: want }: DeclaredSlackChannel,
): SlackResourcePair {
  const where = { provider: "slack", resource: channelResourceId(want.key), at: declared.at };
  const withheld = (...findings: readonly Finding[]): SlackResourcePair => ({
    desired: want,
    unread: true,
    findings,
  });
  if (context.ignored(want.key)) return { findings: [finding(ignoredThoughDeclared(`#${want.key}`), where)] };
  const exchanged = declared.handsOff ? undefined : context.channels.exchanged.get(want.key);
  if (exchanged !== undefined) {
    const others = exchanged.map((each) => `#${each}`);
    return withheld(finding(slackNamesExchanged(`#${want.key}`, others), where));
  }
  if (context.channels.lost.has(want.key)) {
    const id = declared.id ?? "";
    const other = context.channels.keys.get(id);
    return withheld(
      finding(other ? channelDeclaredTwice(want.key, other, id) : channelLost(want.key, id), where),
    );
  }
  const found = context.remote.channels.get(context.channels.ids.get(want.key) ?? "");
  const handedOver = declared.handsOff;
  if (found === undefined) {
    if (handedOver) return { findings: [] };
    const { desired } = memberListsOf(context, want.grants, { ids: [], mode: "additive" });
    const namesake = declared.archived ? undefined : namesakeOf(context, slackChannel, want.key);
    const findings = namesake === undefined ? [] : [finding(nameShared(`#${want.key}`, namesake), where)];
    return { desired: { ...want, grants: desired }, findings };
  }
  if (found.private !== declared.private && !declared.archived && !handedOver) {
    return withheld(finding(visibilityFixed(want.key, found.private), where));
  }
  if (found.private && !found.joined && !found.archived)
    return withheld(finding(channelHidden(want.key, context.remote.self.name), where));
  const members = context.remote.members.get(found.id);
  if (isProblem(members)) return withheld(finding(members, where));
  if (handedOver) return { ...pairToHandOver(context, want, members), findings: [] };
  const pair = isRetired(want.settings, slackChannel)
    ? pairToArchive(context, want, found)
    : pairToKeep(context, want, { declared, found, ids: members ?? new Set() });
  return { ...pair, findings: obstaclesOf(context, want, found).map((each) => finding(each, where)) };
}

/** Returns the pair of an archived or retiring channel: only `archived` counts, and the members show who loses it. */
function pairToArchive(
  context: SlackCompareContext,
  want: SlackChannelResource,
  found: SlackChannel,
): Omit<SlackResourcePair, "findings"> {
  const ids = context.remote.members.get(found.id);
  const losers = memberPrincipals(
    context.people,
    found.archived || ids === undefined || isProblem(ids) ? [] : ids,
  );
  return {
    desired: want,
    actual: {
      ...want,
      settings: { archived: found.archived },
      grants: new Map(losers.map((principal) => [principal, memberRole])),
    },
  };
}

type ComparedSettings = { -readonly [Name in keyof SlackChannelSettings]?: SlackChannelSettings[Name] };

interface FoundChannel {
  readonly declared: ResolvedChannel;
  readonly found: SlackChannel;
  readonly ids: ReadonlySet<string>;
}

function pairToKeep(
  context: SlackCompareContext,
  want: SlackChannelResource,
  { declared, found, ids }: FoundChannel,
): Omit<SlackResourcePair, "findings"> {
  const desired: ComparedSettings = { private: found.private };
  const actual: ComparedSettings = { private: found.private };
  if (found.name.normalize("NFC") !== want.key.normalize("NFC")) {
    desired.name = want.key;
    actual.name = found.name;
  }
  if (found.archived) {
    desired.archived = false;
    actual.archived = true;
  }
  for (const field of ["topic", "purpose"] as const) {
    const text = want.settings[field];
    if (text === undefined) continue;
    desired[field] = text;
    actual[field] = isSameText(found[field], text, context.nameOfId)
      ? text
      : displayedText(found[field], context.nameOfId);
  }
  // Everybody is always in the general channel, and nobody can be removed.
  const managed = declared.listsPeople && !found.general;
  const { staying, others, ...grants } = memberListsOf(context, managed ? want.grants : noGrants, {
    ids: found.general ? [] : ids,
    mode: managed ? declared.members : "additive",
    ended: declared.ended,
    given: context.earlier.channels.get(found.id),
  });
  return {
    desired: { ...want, settings: desired, grants: grants.desired },
    actual: { ...want, settings: actual, grants: grants.actual },
    staying,
    ...(managed ? { others } : {}),
  };
}

const noGrants: ReadonlyMap<Principal, Role> = new Map();

/** Returns the pair of a channel that is handed over: people who have left lose it, and nothing else is changed. */
function pairToHandOver(
  context: SlackCompareContext,
  { kind, key }: SlackChannelResource,
  ids: Iterable<string> = [],
): Omit<SlackResourcePair, "findings"> {
  const { actual } = memberListsOf(context, noGrants, { ids, mode: "additive" });
  const resource = { kind, key, settings: {} };
  return { desired: { ...resource, grants: noGrants }, actual: { ...resource, grants: actual } };
}

function obstaclesOf(context: SlackCompareContext, want: SlackChannelResource, found: SlackChannel) {
  const retire = isRetired(want.settings, slackChannel);
  if (retire && !found.archived && (found.general || found.connect)) {
    return [archivingImpossible(want.key, found.general ? "general" : "connect")];
  }
  if (retire) return [];
  const problems = [];
  if (found.archived && context.remote.self.bot) problems.push(unarchivingImpossible(found.name, want.key));
  const holder = nameHolderOf(want.key, found, context.channels);
  if (holder !== undefined)
    problems.push(nameHeld(found.name, want.key, context.channels.keys.get(holder.id)));
  const namesake = found.name === want.key ? undefined : namesakeOf(context, slackChannel, want.key);
  if (namesake !== undefined) problems.push(nameShared(`#${want.key}`, namesake));
  if (found.general && want.grants.size > 0) problems.push(generalHoldsAll(want.key));
  return problems;
}
