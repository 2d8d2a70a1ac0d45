import type { ChatSlack } from "../../jobs/chat/chat-slack.ts";
import { slackLookups } from "../../jobs/chat/lookups.ts";
import { isGlobMatch } from "../tokens/glob.ts";

/** Whether a channel is one of those that are named by ids or by globs on names. A sign before a name counts for nothing. */
export function isListedChannel(
  globs: readonly string[],
  channel: { readonly id: string; readonly name: string },
): boolean {
  return globs.some((each) => each === channel.id || isGlobMatch(each.replace(/^#/, ""), channel.name));
}

/** Returns the id of a channel that is named by it or by its name. Throws where the app sees no such channel. */
export async function channelIdOf(channel: string, slack: ChatSlack): Promise<string> {
  if (!channel.startsWith("#")) return channel;
  const found = await slackLookups(slack, undefined).slackChannelNamed(channel.slice(1));
  if (found === undefined) throw new Error("Slack doesn't list its channels");
  if (found === "missing") throw new Error(`there is no channel ${channel} that the app sees`);
  return found.id;
}
