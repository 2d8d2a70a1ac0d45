import type { SlackAnswer } from "../client.ts";
import { fieldsIn, type SlackChannel, textIn } from "../model/remote-state.ts";
import { isProblem } from "../read/pages.ts";
import { readChannelMembers } from "../read/remote-state.ts";
import {
  appliedWrite,
  joinChannel,
  type SlackApplyContext,
  type SlackWriteResult,
  sendAsMember,
  writeResultOf,
  writeToSlack,
} from "./apply-context.ts";

/** The most people in one invitation. Source: docs.slack.dev/reference/methods/conversations.invite. */
const maxInvited = 100;

/** A person to invite or remove: the Slack id, and the name for messages. */
export interface SlackInvitee {
  readonly id: string;
  readonly who: string;
}

/**
 * Invites people to a channel, a hundred at a time. Returns a result for each, by Slack id. A person whom Slack refuses
 * does not keep the others out.
 */
export async function inviteToChannel(
  context: SlackApplyContext,
  channel: SlackChannel,
  invitees: readonly SlackInvitee[],
): Promise<ReadonlyMap<string, SlackWriteResult>> {
  const results = new Map<string, SlackWriteResult>();
  const self = invitees.find((each) => each.id === context.remote.self.user);
  if (self !== undefined) results.set(self.id, await joinSelf(context, channel, self));
  const others = invitees.filter((each) => each !== self);
  for (let start = 0; start < others.length; start += maxInvited) {
    await inviteBatch(context, channel, { invitees: others.slice(start, start + maxInvited), results });
  }
  return results;
}

interface InviteBatch {
  readonly invitees: readonly SlackInvitee[];
  readonly results: Map<string, SlackWriteResult>;
}

async function inviteBatch(
  context: SlackApplyContext,
  channel: SlackChannel,
  { invitees, results }: InviteBatch,
): Promise<void> {
  if (invitees.length === 0) return;
  const users = invitees.map((each) => each.id);
  const answer = await writeToSlack(
    () =>
      sendAsMember(context, channel, () =>
        context.run.client.write("conversations.invite", { channel: channel.id, users: users.join(",") }),
      ),
    async () => {
      const members = await readChannelMembers(context.run.client, channel.id);
      return isProblem(members) ? undefined : users.every((id) => members.has(id));
    },
  );
  const setResult = (invitee: SlackInvitee, answered: SlackAnswer) =>
    results.set(
      invitee.id,
      writeResultOf(answered, inviteAttempt(channel, invitee), {
        context,
        alreadyDone: ["already_in_channel"],
      }),
    );
  if (answer.status !== "error") {
    for (const invitee of invitees) setResult(invitee, answer);
    return;
  }
  const errors = errorsByUser(answer.body);
  const [failed, rest] = [
    invitees.filter((each) => errors.has(each.id)),
    invitees.filter((each) => !errors.has(each.id)),
  ];
  if (failed.length > 0) {
    for (const invitee of failed)
      setResult(invitee, { ...answer, error: errors.get(invitee.id) ?? answer.error });
    // Slack may have added the others already. A second invitation of these gets already_in_channel.
    return inviteBatch(context, channel, { invitees: rest, results });
  }
  if (invitees.length === 1 || channelErrors.has(answer.error)) {
    for (const invitee of invitees) setResult(invitee, answer);
    return;
  }
  // Slack doesn't say whom it refused, so the batch is halved until one person is left.
  const middle = Math.ceil(invitees.length / 2);
  await inviteBatch(context, channel, { invitees: invitees.slice(0, middle), results });
  await inviteBatch(context, channel, { invitees: invitees.slice(middle), results });
}

/** Errors that concern the channel and not one of the people. */
const channelErrors = new Set([
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

function errorsByUser(body: Readonly<Record<string, unknown>>): Map<string, string> {
  const errors = body["errors"];
  if (!Array.isArray(errors)) return new Map();
  return new Map(
    errors
      .map(fieldsIn)
      .filter((each) => each["ok"] !== true)
      .map((each) => [textIn(each["user"]), textIn(each["error"])] as const),
  );
}

/** Joins in place of inviting, since nobody can invite themselves. */
async function joinSelf(
  context: SlackApplyContext,
  channel: SlackChannel,
  self: SlackInvitee,
): Promise<SlackWriteResult> {
  const joinFailure = await joinChannel(context, channel);
  return joinFailure === undefined
    ? appliedWrite
    : writeResultOf(joinFailure, inviteAttempt(channel, self), { context });
}

function inviteAttempt(channel: SlackChannel, invitee: SlackInvitee) {
  return { what: `#${channel.name}`, doing: `invite ${invitee.who} to #${channel.name}`, who: invitee.who };
}
