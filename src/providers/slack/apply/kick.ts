import type { SlackAnswer } from "../client.ts";
import type { SlackChannel } from "../model/remote-state.ts";
import { isProblem } from "../read/pages.ts";
import { readChannelMembers } from "../read/remote-state.ts";
import {
  appliedWrite,
  joinChannel,
  type SlackApplyContext,
  type SlackWriteResult,
  unlessForbidden,
  writeResultOf,
  writeToSlack,
} from "./apply-context.ts";
import type { SlackInvitee } from "./invite.ts";

/**
 * Removes one person from a channel. A person who is out already, or who is gone as the channel is, counts as applied. Where a workspace setting forbids
 * it to apps, a run tries it once.
 */
export async function kickFromChannel(
  context: SlackApplyContext,
  channel: SlackChannel,
  person: SlackInvitee,
): Promise<SlackWriteResult> {
  const what = `#${channel.name}`;
  return unlessForbidden(context, { kind: `remove ${channel.private}`, place: what }, async () => {
    const send = () =>
      context.run.client.write("conversations.kick", { channel: channel.id, user: person.id });
    const isOut = async () => {
      const members = await readChannelMembers(context.run.client, channel.id);
      return isProblem(members) ? undefined : !members.has(person.id);
    };
    let answer = await writeToSlack(send, isOut);
    // A private channel may be there and hide from the app.
    if (isError(answer, "channel_not_found") && !channel.private) return appliedWrite;
    // not_in_channel may mean the person or the app, so the members are read.
    if (isError(answer, "not_in_channel", "user_not_found")) {
      const out = await isOut();
      if (out) return appliedWrite;
      if (out === undefined && isError(answer, "user_not_found")) return appliedWrite;
      if (out === false) answer = (await joinChannel(context, channel)) ?? (await send());
    }
    return writeResultOf(
      answer,
      { what, doing: `remove ${person.who} from ${what}`, who: person.who },
      { context },
    );
  });
}

function isError(answer: SlackAnswer, ...errors: readonly string[]): boolean {
  return answer.status === "error" && errors.includes(answer.error);
}
