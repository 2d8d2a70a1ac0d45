import type { Failure, Outcome } from "../../../core/change.ts";
import type { Principal } from "../../../core/state.ts";
import { type Attempt, failureOf, isSetting } from "../api-errors.ts";
import type { Answer, SlackClient } from "../client.ts";
import { isStranger, type People, peopleOf, who } from "../compare/match-people.ts";
import { matchChannels, matchUsergroups } from "../compare/match-resources.ts";
import type { SlackDesired } from "../model/desired.ts";
import type { Channel, Usergroup, World } from "../model/remote-state.ts";

/** What applying works with: the world as read, kept true to what was changed, and a roster. */
export interface Hands {
  readonly client: SlackClient;
  readonly world: World;
  readonly desired: SlackDesired;
  readonly people: People;
  /** What workspace settings turned out to forbid, and where that was reported. */
  readonly forbidden: Map<string, string>;
}

/** What became of a change, without the change. */
export type Ending =
  | { readonly status: "applied" }
  | { readonly status: "failed"; readonly error: Failure }
  | { readonly status: "skipped"; readonly because: string };

/** It is as it should be, whoever did it. */
export const applied: Ending = { status: "applied" };

/** It could not be done, for this reason. */
export function failed(error: Failure): Ending {
  return { status: "failed", error };
}

/** A change and what became of it. */
export function outcome(change: Outcome["change"], ending: Ending): Outcome {
  return { change, ...ending };
}

/** Adds to a session who of its roster is whom on Slack. */
export function handsOf(session: Omit<Hands, "people">): Hands {
  return { ...session, people: peopleOf(session.desired.accounts, session.world) };
}

/** The channel that a declaration means, now. */
export function channelOf({ world, desired }: Hands, name: string): Channel | undefined {
  const { ids } = matchChannels(desired.roster.channels.values(), world.channels.values());
  return world.channels.get(ids.get(name) ?? "");
}

/** The user group that a declaration means, now; a bare handle where the roster doesn't declare it. */
export function usergroupOf({ world, desired }: Hands, handle: string): Usergroup | undefined {
  const { ids } = matchUsergroups(desired.roster.usergroups.values(), world.usergroups.values());
  const id = ids.get(handle) ?? [...world.usergroups.values()].find((each) => each.handle === handle)?.id;
  return world.usergroups.get(id ?? "");
}

/** What people call somebody: their key, or their name on Slack when the roster doesn't know them. */
export function called({ world }: Hands, principal: Principal): string {
  const key = who(principal);
  return isStranger(principal) ? (world.people.get(key)?.name ?? key) : key;
}

/** Turns an answer into an ending; some refusals mean that all is as it should be. */
export function endingOf(
  answer: Answer,
  attempt: Omit<Attempt, "app">,
  { hands, fine = [] }: { readonly hands: Hands; readonly fine?: readonly string[] },
): Ending {
  if (answer.is === "done" || (answer.is === "refused" && fine.includes(answer.error))) return applied;
  return failed(failureOf(answer, { ...attempt, app: hands.world.self.name }));
}

/** What a workspace setting may forbid: a sort of write, and where it is tried. */
export interface Permission {
  readonly sort: string;
  readonly place: string;
}

/** Tries something that a workspace setting may forbid, unless that was found out before. */
export async function permitted(
  hands: Hands,
  permission: Permission,
  act: () => Promise<Ending>,
): Promise<Ending> {
  return forbidden(hands, permission.sort) ?? reportedOnce(hands, permission, await act());
}

/** The ending of what a setting was found to forbid; undefined when nothing is known against it. */
export function forbidden(hands: Hands, sort: string): Ending | undefined {
  const place = hands.forbidden.get(sort);
  if (place === undefined) return undefined;
  return { status: "skipped", because: `Slack forbids this to the app, as reported for ${place}.` };
}

/** Of refusals for one and the same setting, the first of a run is reported; later ones are skipped and say where. */
export function reportedOnce(hands: Hands, { sort, place }: Permission, ending: Ending): Ending {
  if (ending.status !== "failed" || !isSetting(ending.error)) return ending;
  const known = forbidden(hands, sort);
  if (known === undefined) hands.forbidden.set(sort, place);
  return known ?? ending;
}

/**
 * Sends a write. When nobody knows whether it was done, looks; only what was seen not to have happened is sent once
 * more. `happened` answers undefined when it cannot tell.
 */
export async function surely(
  send: () => Promise<Answer>,
  happened: () => Promise<boolean | undefined>,
): Promise<Answer> {
  const first = await send();
  if (first.is !== "unclear") return first;
  const seen = await happened();
  if (seen === undefined) return first;
  if (seen) return { is: "done", body: {} };
  const second = await send();
  if (second.is !== "unclear") return second;
  return (await happened()) ? { is: "done", body: {} } : second;
}

/** Sends what only members of a channel may; the app lets itself into a public channel, once, and tries again. */
export async function asMember(hands: Hands, channel: Channel, send: () => Promise<Answer>): Promise<Answer> {
  const answer = await send();
  if (answer.is !== "refused" || answer.error !== "not_in_channel") return answer;
  return (await join(hands, channel)) ?? send();
}

/** Lets the app into a public channel; answers a refusal, or undefined when it is in. */
export async function join({ client, world }: Hands, channel: Channel): Promise<Answer | undefined> {
  if (channel.private) return { is: "refused", error: "not_in_channel", body: {} };
  const answer = await client.write("conversations.join", { channel: channel.id });
  if (answer.is !== "done") return answer;
  world.channels.set(channel.id, { ...(world.channels.get(channel.id) ?? channel), joined: true });
  return undefined;
}
