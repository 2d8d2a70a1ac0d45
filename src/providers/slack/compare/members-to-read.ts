import { isRetired } from "../../../core/kind.ts";
import { slackUsergroup } from "../kinds.ts";
import type { DeclaredSlackChannel } from "../model/desired.ts";
import type { SlackChannel } from "../model/remote-state.ts";
import type { SlackCompareContext } from "./compare-context.ts";
import { isLive } from "./further-lists.ts";
import { channelsOfDeparted, channelsTakenOut } from "./taken-out.ts";

/** Returns the ids of the channels whose members the comparison needs. */
export function channelsToRead(context: SlackCompareContext): string[] {
  const somebodyLeft = context.departed.some(isLive);
  const ids = [...channelsTakenOut(context), ...channelsOfDeparted(context)]
    .filter(isReadable)
    .map((each) => each.id);
  for (const each of context.desired.channels) {
    const found = context.remote.channels.get(context.channels.ids.get(each.declared.name) ?? "");
    if (found === undefined || context.ignored(each.declared.name) || (found.private && !found.joined))
      continue;
    if (needsMembers(context, { ...each, found, somebodyLeft })) ids.push(found.id);
  }
  return ids;
}

interface ChannelToRead extends DeclaredSlackChannel {
  readonly found: SlackChannel;
  /** Somebody has left who has an account yet, and may be in any channel. */
  readonly somebodyLeft: boolean;
}

function needsMembers(
  context: SlackCompareContext,
  { declared, resource, found, somebodyLeft }: ChannelToRead,
): boolean {
  const handedOver = declared.handsOff;
  if (found.private !== declared.private && !declared.archived && !handedOver) return false;
  // The plan shows who loses a channel that is archived.
  if (declared.archived && !handedOver) return !found.archived && !found.general && !found.connect;
  // A bot can't unarchive a channel, so its members do not matter.
  if (found.general || (found.archived && (context.remote.self.bot || handedOver))) return false;
  if (somebodyLeft) return true;
  if (handedOver) return false;
  if (declared.ended.size > 0 || context.earlier.channels.has(found.id)) return true;
  return declared.listsPeople && !(declared.members === "additive" && resource.grants.size === 0);
}

/** True of a channel whose members the app can list, and that nobody is always in. */
function isReadable({ archived, general, joined, private: isPrivate }: SlackChannel): boolean {
  return !archived && !general && (joined || !isPrivate);
}

/** Returns the ids of disabled user groups that are to be enabled, whose members the comparison needs. */
export function usergroupsToRead({ desired, remote, usergroups }: SlackCompareContext): string[] {
  return desired.usergroups
    .filter(({ resource }) => !isRetired(resource.settings, slackUsergroup))
    .flatMap(({ declared }) => usergroups.ids.get(declared.handle) ?? [])
    .filter((id) => remote.usergroups.get(id)?.enabled === false);
}
