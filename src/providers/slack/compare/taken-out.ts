import { type Finding, finding } from "../../../core/finding.ts";
import { type Principal, type ResourceId, type Role, resourceId } from "../../../core/state.ts";
import { channelHidden, channelTakenOutUnseen } from "../channel-errors.ts";
import { ignoredPlacesTakenOut } from "../errors.ts";
import { slackChannel } from "../kinds.ts";
import { channelResourceId } from "../model/desired.ts";
import type { SlackChannel, SlackListed, SlackUsergroup } from "../model/remote-state.ts";
import { scopesLacking } from "../model/scopes.ts";
import { isProblem } from "../read/pages.ts";
import type { SlackCompareContext, SlackResourcePair } from "./compare-context.ts";
import { isLive } from "./further-lists.ts";
import { memberListsOf } from "./member-lists.ts";

/** A resource that no present entry declares, and its two sides. */
export interface UndeclaredPair {
  readonly id: ResourceId;
  readonly pair: SlackResourcePair;
}

/**
 * Returns the channels into which an earlier roster let people, and that the present one neither declares nor ignores. A
 * channel with the name of a declaration whose id is not found may be the one that is meant, and is left alone.
 */
export function channelsTakenOut({
  remote,
  channels,
  earlier,
  ignored,
}: SlackCompareContext): SlackChannel[] {
  return [...earlier.channels.keys()]
    .filter((id) => !channels.keys.has(id))
    .map((id) => remote.channels.get(id))
    .filter((each) => each !== undefined)
    .filter((each) => !each.archived && !each.general)
    .filter((each) => !ignored(each.name) && !channels.lost.has(each.name));
}

/**
 * Returns the private channels that no roster declares, and in which people may be who have left. Public ones are open to
 * whoever has an account.
 */
export function channelsOfDeparted(context: SlackCompareContext): SlackChannel[] {
  const { remote, channels, earlier, ignored, departed } = context;
  if (!departed.some(isLive) || !mayTakeOutOf(context, "private channels")) return [];
  return [...remote.channels.values()]
    .filter(({ id }) => !channels.keys.has(id) && !earlier.channels.has(id))
    .filter((each) => each.private && each.joined && !each.archived && !each.general)
    .filter((each) => !ignored(each.name) && !channels.lost.has(each.name));
}

/** True where the token could list something, and may take people out of it. */
export function mayTakeOutOf({ remote, mayApply }: SlackCompareContext, what: SlackListed): boolean {
  return remote.listed.has(what) && (scopesLacking(remote.self, what, mayApply) ?? []).length === 0;
}

/**
 * Returns the pairs of undeclared channels: they stay, and people leave whom an earlier roster let in, and from private
 * ones those who have left.
 */
export function compareUndeclaredChannels(context: SlackCompareContext): UndeclaredPair[] {
  return [...channelsTakenOut(context), ...channelsOfDeparted(context)].flatMap((found): UndeclaredPair[] => {
    const { remote, desired, earlier } = context;
    const isNameDeclared = desired.resources.has(channelResourceId(found.name));
    const subject = { kind: slackChannel.kind, key: isNameDeclared ? found.id : found.name };
    const id = resourceId(subject);
    const where = { provider: "slack", resource: id };
    const members = remote.members.get(found.id);
    const unread = isProblem(members)
      ? members
      : members === undefined
        ? channelHidden(found.name, remote.self.name)
        : undefined;
    if (unread !== undefined) return [{ id, pair: { unread: true, findings: [finding(unread, where)] } }];
    const { actual } = memberListsOf(context, noGrants, {
      ids: isProblem(members) ? [] : (members ?? []),
      mode: "additive",
      given: earlier.channels.get(found.id),
    });
    if (actual.size === 0) return [];
    const resource = { ...subject, settings: {} };
    return [
      {
        id,
        pair: {
          desired: { ...resource, grants: noGrants },
          actual: { ...resource, grants: actual },
          findings: [],
        },
      },
    ];
  });
}

const noGrants: ReadonlyMap<Principal, Role> = new Map();

/** Returns a finding for each channel whose entry has left and that can't be found, so that nobody could be taken out. */
export function unseenChannelFindings({ desired, earlier, ignored }: SlackCompareContext) {
  return [...earlier.unseenChannels]
    .filter((name) => !desired.roster.channels.has(name) && !ignored(name))
    .sort()
    .map((name) => finding(channelTakenOutUnseen(name), { provider: "slack" }));
}

/**
 * Returns a warning with the channels and user groups into which an earlier roster let people, that the roster declares no
 * more, and that `slack.ignore` names: they are left alone from now on.
 */
export function ignoredPlacesFindings({
  remote,
  channels,
  usergroups,
  earlier,
  ignored,
}: SlackCompareContext): readonly Finding[] {
  const names = [
    ...[...earlier.channels.keys()].flatMap((id) => {
      const found = channels.keys.has(id) ? undefined : remote.channels.get(id);
      return found && !found.archived && ignored(found.name) ? [`#${found.name}`] : [];
    }),
    ...[...earlier.usergroups.keys()].flatMap((id) => {
      const found = usergroups.keys.has(id) ? undefined : remote.usergroups.get(id);
      return found?.enabled && ignored(found.handle) ? [`@${found.handle}`] : [];
    }),
  ];
  return names.length === 0 ? [] : [finding(ignoredPlacesTakenOut(names.sort()), { provider: "slack" })];
}

/** Returns the enabled user groups whose entries have left and into which an earlier roster let people. */
export function usergroupsTakenOut(
  { earlier }: SlackCompareContext,
  undeclared: readonly SlackUsergroup[],
): SlackUsergroup[] {
  return undeclared.filter((group) => earlier.usergroups.has(group.id));
}
