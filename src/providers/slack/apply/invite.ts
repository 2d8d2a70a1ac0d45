import type { Answer } from "../client.ts";
import { type Channel, record, text } from "../model/remote-state.ts";
import { isProblem } from "../read/pages.ts";
import { membersOf } from "../read/remote-state.ts";
import { applied, asMember, type Ending, endingOf, type Hands, join, surely } from "./apply-context.ts";

/** Slack takes so many people in one invitation. Source: docs.slack.dev/reference/methods/conversations.invite. */
const mostInvited = 100;

/** Somebody to be invited: their id, and what people call them. */
export interface Guest {
  readonly id: string;
  readonly who: string;
}

/**
 * Invites people to a channel, a hundred at a time, and says for each what came of it. Somebody whom Slack refuses
 * keeps nobody else out, whether or not Slack let the others in with the refused invitation.
 */
export async function invite(
  hands: Hands,
  channel: Channel,
  guests: readonly Guest[],
): Promise<ReadonlyMap<string, Ending>> {
  const endings = new Map<string, Ending>();
  const self = guests.find((each) => each.id === hands.world.self.user);
  if (self !== undefined) endings.set(self.id, await joinSelf(hands, channel, self));
  const others = guests.filter((each) => each !== self);
  for (let start = 0; start < others.length; start += mostInvited) {
    await inviteBatch(hands, channel, { guests: others.slice(start, start + mostInvited), endings });
  }
  return endings;
}

interface Batch {
  readonly guests: readonly Guest[];
  readonly endings: Map<string, Ending>;
}

async function inviteBatch(hands: Hands, channel: Channel, { guests, endings }: Batch): Promise<void> {
  if (guests.length === 0) return;
  const users = guests.map((each) => each.id);
  const answer = await surely(
    () =>
      asMember(hands, channel, () =>
        hands.client.write("conversations.invite", { channel: channel.id, users: users.join(",") }),
      ),
    async () => {
      const members = await membersOf(hands.client, channel.id);
      return isProblem(members) ? undefined : users.every((id) => members.has(id));
    },
  );
  const end = (guest: Guest, said: Answer) =>
    endings.set(guest.id, endingOf(said, attemptOn(channel, guest), { hands, fine: ["already_in_channel"] }));
  if (answer.is !== "refused") {
    for (const guest of guests) end(guest, answer);
    return;
  }
  const refused = refusedOnes(answer.body);
  const [bad, rest] = [
    guests.filter((each) => refused.has(each.id)),
    guests.filter((each) => !refused.has(each.id)),
  ];
  if (bad.length > 0) {
    for (const guest of bad) end(guest, { ...answer, error: refused.get(guest.id) ?? answer.error });
    // Whether the others are in by now depends on whom Slack refused; if so, it says that they are.
    return inviteBatch(hands, channel, { guests: rest, endings });
  }
  if (guests.length === 1 || ofChannel.has(answer.error)) {
    for (const guest of guests) end(guest, answer);
    return;
  }
  // Slack doesn't say who it was: halving finds out.
  const middle = Math.ceil(guests.length / 2);
  await inviteBatch(hands, channel, { guests: guests.slice(0, middle), endings });
  await inviteBatch(hands, channel, { guests: guests.slice(middle), endings });
}

/** Refusals that concern the channel and not one of the people. */
const ofChannel = new Set([
  "channel_is_limited_access",
  "channel_not_found",
  "external_channel_migrating",
  "invalid_arguments",
  "is_archived",
  "method_not_supported_for_channel_type",
  "not_in_channel",
  "restricted_action",
  "too_many_members",
]);

function refusedOnes(body: Readonly<Record<string, unknown>>): Map<string, string> {
  const errors = body["errors"];
  if (!Array.isArray(errors)) return new Map();
  return new Map(
    errors
      .map(record)
      .filter((each) => each["ok"] !== true)
      .map((each) => [text(each["user"]), text(each["error"])] as const),
  );
}

/** Nobody can invite themselves: a person for whom the app acts joins. */
async function joinSelf(hands: Hands, channel: Channel, self: Guest): Promise<Ending> {
  const refused = await join(hands, channel);
  return refused === undefined ? applied : endingOf(refused, attemptOn(channel, self), { hands });
}

function attemptOn(channel: Channel, guest: Guest) {
  return { what: `#${channel.name}`, doing: `invite ${guest.who} to #${channel.name}`, who: guest.who };
}
