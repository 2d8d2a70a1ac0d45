import type { Failure, Outcome } from "../../../core/change.ts";
import type { Principal, ResourceId } from "../../../core/state.ts";
import { nameInPrincipal } from "../../shared/principals.ts";
import { writeOnce } from "../../shared/write-once.ts";
import { isSettingFailure, type SlackAttempt, slackFailureOf } from "../api-errors.ts";
import type { SlackAnswer, SlackClient } from "../client.ts";
import { isUndeclaredAccount, type SlackPeople } from "../compare/match-people.ts";
import { matchChannels, matchUsergroups } from "../compare/match-resources.ts";
import { channelResourceId, type SlackDesired, usergroupResourceId } from "../model/desired.ts";
import type { SlackChannel, SlackRemoteState, SlackUsergroup } from "../model/remote-state.ts";

/** What the writes of one run have in common. */
export interface SlackApplyRun {
  readonly client: SlackClient;
  /** Kinds of writes that a workspace setting forbids → the place for which that was reported. */
  readonly forbidden: Map<string, string>;
  /** Why nothing more is written. Once set, it stays. */
  stopped: string | undefined;
}

/** What an apply works with: one roster, the run, and the remote state, which is updated with every applied write. */
export interface SlackApplyContext {
  readonly desired: SlackDesired;
  readonly people: SlackPeople;
  readonly remote: SlackRemoteState;
  /** One for all rosters of all reads. */
  readonly run: SlackApplyRun;
}

/** The result of one change. */
export type SlackWriteResult =
  | { readonly status: "applied" }
  | { readonly status: "failed"; readonly error: Failure }
  | { readonly status: "skipped"; readonly because: string };

/** The state is as wanted, whether this write or somebody else made it so. */
export const appliedWrite: SlackWriteResult = { status: "applied" };

/** Returns the result of a write that failed. */
export function failedWrite(error: Failure): SlackWriteResult {
  return { status: "failed", error };
}

/** Joins a change and its result. */
export function outcomeOf(change: Outcome["change"], result: SlackWriteResult): Outcome {
  return { change, ...result };
}

/** Returns an empty record of what a run writes. */
export function startSlackRun(client: SlackClient): SlackApplyRun {
  return { client, forbidden: new Map(), stopped: undefined };
}

/** Returns the channel that a declared name means now, or the undeclared one with that name or id. */
export function channelOf({ remote, desired }: SlackApplyContext, name: string): SlackChannel | undefined {
  const { ids, keys } = matchChannels(desired.roster, remote.channels.values());
  const declared = remote.channels.get(ids.get(name) ?? "");
  if (declared !== undefined || desired.roster.channels.has(name)) return declared;
  const undeclared = [...remote.channels.values()].filter((each) => !keys.has(each.id));
  return undeclared.find((each) => each.id === name || (each.name === name && !each.archived));
}

/**
 * Returns the user group that a declared handle means now, or an undeclared one by its handle, or by its id where the handle is
 * declared.
 */
export function usergroupOf(
  { remote, desired }: SlackApplyContext,
  handle: string,
): SlackUsergroup | undefined {
  const { ids } = matchUsergroups(desired.roster, remote.usergroups.values());
  const id = ids.get(handle) ?? [...remote.usergroups.values()].find((each) => each.handle === handle)?.id;
  return remote.usergroups.get(id ?? handle);
}

/** Returns the ids of the declared channels and user groups that exist, those included that this apply has created. */
export function slackIdsIn({ remote, desired }: SlackApplyContext): ReadonlyMap<ResourceId, string> {
  const channels = matchChannels(desired.roster, remote.channels.values()).ids;
  const usergroups = matchUsergroups(desired.roster, remote.usergroups.values()).ids;
  return new Map([
    ...[...channels].map(([name, id]) => [channelResourceId(name), id] as const),
    ...[...usergroups].map(([handle, id]) => [usergroupResourceId(handle), id] as const),
  ]);
}

/** Returns a name for messages: the roster key, or the name on Slack for an undeclared account. */
export function slackDisplayNameOf({ remote }: SlackApplyContext, principal: Principal): string {
  const key = nameInPrincipal(principal);
  return isUndeclaredAccount(principal) ? (remote.people.get(key)?.name ?? key) : key;
}

/** Turns an answer into a result. Errors in `alreadyDone` mean that the state is as wanted. */
export function writeResultOf(
  answer: SlackAnswer,
  attempt: Omit<SlackAttempt, "app">,
  {
    context,
    alreadyDone = [],
  }: { readonly context: SlackApplyContext; readonly alreadyDone?: readonly string[] },
): SlackWriteResult {
  if (answer.status === "ok" || (answer.status === "error" && alreadyDone.includes(answer.error)))
    return appliedWrite;
  return failedWrite(slackFailureOf(answer, { ...attempt, app: context.remote.self.name }));
}

/** A kind of write that a workspace setting may forbid, and where it is tried. */
export interface RestrictedWrite {
  readonly kind: string;
  readonly place: string;
}

/** Runs a write, unless this run found out before that a workspace setting forbids its kind. */
export async function unlessForbidden(
  context: SlackApplyContext,
  restricted: RestrictedWrite,
  write: () => Promise<SlackWriteResult>,
): Promise<SlackWriteResult> {
  return forbiddenResult(context, restricted.kind) ?? reportOnce(context, restricted, await write());
}

/** Returns the result of a forbidden kind of write, or undefined when it is not known to be forbidden. */
export function forbiddenResult({ run }: SlackApplyContext, kind: string): SlackWriteResult | undefined {
  const place = run.forbidden.get(kind);
  if (place === undefined) return undefined;
  return { status: "skipped", because: `Slack forbids this to the app, as reported for ${place}.` };
}

/** Keeps the first failure that a setting causes. Turns later ones of its kind into skipped, with a reference to it. */
export function reportOnce(
  context: SlackApplyContext,
  { kind, place }: RestrictedWrite,
  result: SlackWriteResult,
): SlackWriteResult {
  if (result.status !== "failed" || !isSettingFailure(result.error)) return result;
  const known = forbiddenResult(context, kind);
  if (known === undefined) context.run.forbidden.set(kind, place);
  return known ?? result;
}

const maxUnclearAttempts = 2;

/**
 * Sends a write. After an unclear answer, calls `verify`, and sends the write once more only when it was not done.
 * `verify` returns undefined when it cannot tell.
 */
export async function writeToSlack(
  send: () => Promise<SlackAnswer>,
  verify: () => Promise<boolean | undefined>,
): Promise<SlackAnswer> {
  const result = await writeOnce<SlackAnswer, SlackAnswer>({
    async send(attempt) {
      const answer = await send();
      if (answer.status === "ok") return { status: "done", answer };
      if (answer.status === "error") return { status: "refused", reason: answer, sendAgain: false };
      return { status: "unclear", reason: answer, sendAgain: attempt < maxUnclearAttempts };
    },
    async verify() {
      const isDone = await verify();
      if (isDone === undefined) return { status: "unknown" };
      return isDone ? { status: "happened", answer: { status: "ok", body: {} } } : { status: "not happened" };
    },
  });
  return result.ok ? result.answer : result.reason;
}

/** Sends a write that only members of a channel may do. Lets the app join a public channel first when it is not in. */
export async function sendAsMember(
  context: SlackApplyContext,
  channel: SlackChannel,
  send: () => Promise<SlackAnswer>,
): Promise<SlackAnswer> {
  const answer = await send();
  if (answer.status !== "error" || answer.error !== "not_in_channel") return answer;
  return (await joinChannel(context, channel)) ?? send();
}

/** Lets the app join a public channel. Returns the error, or undefined when the app is in. */
export async function joinChannel(
  { run, remote }: SlackApplyContext,
  channel: SlackChannel,
): Promise<SlackAnswer | undefined> {
  if (channel.private) return { status: "error", error: "not_in_channel", body: {} };
  const answer = await run.client.write("conversations.join", { channel: channel.id });
  if (answer.status !== "ok") return answer;
  remote.channels.set(channel.id, { ...(remote.channels.get(channel.id) ?? channel), joined: true });
  return undefined;
}
