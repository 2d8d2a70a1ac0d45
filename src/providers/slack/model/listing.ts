import type { Listing } from "../../../core/provider.ts";
import { slackChannel, slackUsergroup } from "../kinds.ts";
import type { SlackRemoteState } from "./remote-state.ts";

/**
 * Returns the channels and user groups that the workspace has, by their names and ids. A private channel that the app is
 * not in is not listed by Slack; a new channel can't take its name or its people.
 */
export function slackListing({
  channels,
  usergroups,
  noUsergroups,
}: Pick<SlackRemoteState, "channels" | "usergroups" | "noUsergroups">): ReadonlyMap<string, Listing> {
  const named = [...channels.values()].flatMap(({ name, id }) => [name, `#${id}`]);
  const groups = [...usergroups.values()].flatMap(({ handle, id }) => [handle, `#${id}`]);
  return new Map([
    [slackChannel.kind, { complete: channels.size > 0, identities: new Set(named) }],
    [slackUsergroup.kind, { complete: noUsergroups === undefined, identities: new Set(groups) }],
  ]);
}
