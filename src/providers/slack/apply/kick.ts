import type { Channel } from "../model/remote-state.ts";
import { isProblem } from "../read/pages.ts";
import { membersOf } from "../read/remote-state.ts";
import { applied, type Ending, endingOf, type Hands, join, permitted, surely } from "./apply-context.ts";
import type { Guest } from "./invite.ts";

/**
 * Takes one person out of a channel. Whoever is out already is as it should be. Where a setting forbids it to apps,
 * one attempt is made in a run.
 */
export async function kick(hands: Hands, channel: Channel, guest: Guest): Promise<Ending> {
  const what = `#${channel.name}`;
  return permitted(hands, { sort: `remove ${channel.private}`, place: what }, async () => {
    const send = () => hands.client.write("conversations.kick", { channel: channel.id, user: guest.id });
    const isOut = async () => {
      const members = await membersOf(hands.client, channel.id);
      return isProblem(members) ? undefined : !members.has(guest.id);
    };
    let answer = await surely(send, isOut);
    // "not in channel" is said of the person, and of the app: only a look tells which.
    if (answer.is === "refused" && ["not_in_channel", "user_not_found"].includes(answer.error)) {
      const out = await isOut();
      if (out) return applied;
      if (out === false) answer = (await join(hands, channel)) ?? (await send());
    }
    return endingOf(answer, { what, doing: `remove ${guest.who} from ${what}`, who: guest.who }, { hands });
  });
}
