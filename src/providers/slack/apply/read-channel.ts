import type { SlackAnswer } from "../client.ts";
import { fieldsIn, type SlackChannel, slackChannelOf } from "../model/remote-state.ts";
import { isProblem, listAllPages } from "../read/pages.ts";
import { type SlackApplyContext, type SlackWriteResult, writeResultOf } from "./apply-context.ts";

/** Finds a channel by name in a new listing. */
export async function findChannel(
  { run, remote }: SlackApplyContext,
  name: string,
): Promise<SlackChannel | undefined> {
  const types =
    remote.self.scopes?.includes("groups:read") === false
      ? "public_channel"
      : "public_channel,private_channel";
  const listed = await listAllPages(run.client, {
    method: "conversations.list",
    args: { types, limit: 200 },
    field: "channels",
  });
  if (isProblem(listed)) return undefined;
  return listed.map((raw) => slackChannelOf(fieldsIn(raw))).find((each) => each?.name === name);
}

/** Reads one channel again and checks it. Returns undefined when the read fails. */
export async function verifyChannel(
  { run }: SlackApplyContext,
  id: string,
  is: (now: SlackChannel) => boolean,
): Promise<boolean | undefined> {
  const answer: SlackAnswer = await run.client.read("conversations.info", { channel: id });
  const now = answer.status === "ok" ? slackChannelOf(fieldsIn(answer.body["channel"])) : undefined;
  return now === undefined ? undefined : is(now);
}

/** Returns the failure for a channel that was deleted after the plan was made. */
export function channelGone(context: SlackApplyContext, key: string): SlackWriteResult {
  const answer: SlackAnswer = { status: "error", error: "channel_not_found", body: {} };
  return writeResultOf(answer, { what: `#${key}`, doing: `change #${key}` }, { context });
}
