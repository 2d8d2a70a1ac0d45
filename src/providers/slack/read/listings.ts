import type { Problem } from "../../../core/finding.ts";
import type { Progress } from "../../../core/provider.ts";
import type { SlackClient } from "../client.ts";
import { usergroupsUnavailable, usergroupsUnread } from "../errors.ts";
import {
  fieldsIn,
  type SlackChannel,
  type SlackListed,
  type SlackRemoteState,
  type SlackUsergroup,
  slackChannelOf,
  slackUsergroupOf,
} from "../model/remote-state.ts";
import { isProblem, listAllPages } from "./pages.ts";

/** How many whole objects to ask for on a page: Slack recommends at most 200. */
export const wholeObjectsOnPage = 200;

/** Lists public or private channels, or both, archived ones too: they keep their names. */
export async function listChannels(
  client: SlackClient,
  lists: readonly SlackListed[],
  progress: Progress,
): Promise<readonly SlackChannel[] | Problem> {
  const types = [
    ...(lists.includes("public channels") ? ["public_channel"] : []),
    ...(lists.includes("private channels") ? ["private_channel"] : []),
  ];
  if (types.length === 0) return [];
  // exclude_archived would not make fewer pages.
  const channels = await listAllPages(client, {
    method: "conversations.list",
    args: { types: types.join(","), limit: wholeObjectsOnPage },
    field: "channels",
    onPage: (count) => progress.reading("slack", "channels", count),
    convert: (raw) => slackChannelOf(fieldsIn(raw)),
  });
  return isProblem(channels) ? channels : channels.filter((each) => each !== undefined);
}

/** Lists all user groups, disabled ones too. */
export async function listUsergroups(client: SlackClient): Promise<readonly SlackUsergroup[] | Problem> {
  const answer = await client.read("usergroups.list", { include_disabled: true, include_users: true });
  if (answer.status === "error" && isPaidPlanError(answer.error)) return usergroupsUnavailable();
  if (answer.status !== "ok") return usergroupsUnread(answer.error);
  const groups = answer.body["usergroups"];
  if (!Array.isArray(groups)) return usergroupsUnread("no usergroups");
  return groups.map((raw) => slackUsergroupOf(fieldsIn(raw))).filter((each) => each !== undefined);
}

/** Returns true for Slack's errors on workspaces without a paid plan. */
export function isPaidPlanError(error: string): boolean {
  return error === "paid_teams_only" || error === "plan_upgrade_required";
}

/** Lists more of a workspace that was read. What can't be listed to its end stays unlisted. */
export async function listFurther(
  client: SlackClient,
  remote: SlackRemoteState,
  { lists, progress }: { readonly lists: readonly SlackListed[]; readonly progress: Progress },
): Promise<void> {
  const channelLists = lists.filter((each) => each !== "user groups");
  const channels = await listChannels(client, channelLists, progress);
  if (!isProblem(channels)) {
    for (const each of channels) remote.channels.set(each.id, each);
    for (const each of channelLists) remote.listed.set(each, "further");
  }
  if (!lists.includes("user groups")) return;
  const groups = await listUsergroups(client);
  if (isProblem(groups) && groups.severity === "error") return;
  for (const each of isProblem(groups) ? [] : groups) remote.usergroups.set(each.id, each);
  remote.listed.set("user groups", "further");
}
