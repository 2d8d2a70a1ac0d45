import pLimit from "p-limit";
import type { Problem } from "../../../core/finding.ts";
import type { Progress } from "../../../core/provider.ts";
import { RollcallError } from "../../../core/rollcall-error.ts";
import { isRetired } from "../../../core/state.ts";
import type { SlackClient } from "../client.ts";
import { channelsToRead } from "../compare/compare-channels.ts";
import { type Look, lookAt } from "../compare/compare-context.ts";
import { channelMembersUnread, listingFailed, usergroupsUnavailable, usergroupsUnread } from "../errors.ts";
import type { SlackDesired } from "../model/desired.ts";
import {
  type Channel,
  channelFrom,
  type Identity,
  type Person,
  personFrom,
  record,
  texts,
  type Usergroup,
  usergroupFrom,
  type World,
} from "../model/remote-state.ts";
import { scopesFor } from "../model/scopes.ts";
import { admit } from "./identity.ts";
import { isProblem, listAll } from "./pages.ts";

const where = { provider: "slack" };
/** Slack recommends no more for whole objects; of bare ids, more are fine. */
const pageOfObjects = 200;
const pageOfIds = 500;
/** Channels whose members are read at once. */
const sideBySide = 4;

/**
 * Reads one workspace as far as the rosters need it. Throws a `RollcallError` naming the provider when the token is of
 * another workspace or lacks scopes for reading, and when people or channels can't be listed to the end.
 */
export async function readWorld(
  client: SlackClient,
  wanted: readonly SlackDesired[],
  progress: Progress,
): Promise<World> {
  const { self, team, ours } = await admit(client, wanted);
  const todo = new Set(["users", "channels", "user groups"]);
  client.leaving(() => [...todo].join(", "));
  const listed = <Item>(what: string, items: readonly Item[]): readonly Item[] => {
    todo.delete(what);
    progress.reading("slack", what, items.length, items.length);
    return items;
  };
  const [people, channels, groups] = await Promise.all([
    listPeople(client, team, progress).then((all) => listed("users", all)),
    listChannels(client, { self, wanted: ours, progress }).then((all) => listed("channels", all)),
    listUsergroups(client, ours),
  ]);
  todo.delete("user groups");
  const world: World = {
    self,
    team,
    people: byId(people),
    channels: byId(channels),
    usergroups: byId(isProblem(groups) ? [] : groups),
    ...(isProblem(groups) ? { noUsergroups: groups } : {}),
    members: new Map(),
  };
  const looks = ours.map((each) => lookAt(world, each));
  await readHiddenUsers(client, world, looks);
  const ids = new Set(looks.flatMap(channelsToRead));
  await readMembers(client, { world, ids: [...ids], progress });
  client.leaving(() => "");
  return world;
}

async function listPeople(
  client: SlackClient,
  team: string,
  progress: Progress,
): Promise<readonly (Person | undefined)[]> {
  const people = await listAll(client, {
    method: "users.list",
    args: { limit: pageOfObjects },
    field: "members",
    onPage: (count) => progress.reading("slack", "users", count),
    keep: (raw) => personFrom(record(raw), team),
  });
  if (isProblem(people)) throw new RollcallError(people, where);
  return people;
}

interface ChannelListing {
  readonly self: Identity;
  readonly wanted: readonly SlackDesired[];
  readonly progress: Progress;
}

async function listChannels(
  client: SlackClient,
  { self, wanted, progress }: ChannelListing,
): Promise<readonly (Channel | undefined)[]> {
  const { read } = scopesFor(wanted, self);
  if (!read.includes("channels:read") && !read.includes("groups:read")) return [];
  const seesPrivate = self.scopes?.includes("groups:read") ?? read.includes("groups:read");
  const seesPublic = self.scopes?.includes("channels:read") ?? true;
  const types = [seesPublic ? "public_channel" : "", seesPrivate ? "private_channel" : ""].filter(Boolean);
  // Archived ones too, since they hold names; Slack would only take them out of pages after cutting them.
  const channels = await listAll(client, {
    method: "conversations.list",
    args: { types: types.join(","), limit: pageOfObjects },
    field: "channels",
    onPage: (count) => progress.reading("slack", "channels", count),
    keep: (raw) => channelFrom(record(raw)),
  });
  if (isProblem(channels)) throw new RollcallError(channels, where);
  return channels;
}

/** All user groups, disabled ones too; none when no roster has any to do with them. */
async function listUsergroups(
  client: SlackClient,
  wanted: readonly SlackDesired[],
): Promise<readonly Usergroup[] | Problem> {
  const concerned = wanted.some(
    ({ roster }) => roster.usergroups.size > 0 || roster.slack?.usergroups === "exact",
  );
  if (!concerned) return [];
  const answer = await client.read("usergroups.list", { include_disabled: true, include_users: true });
  if (answer.is === "refused" && isPlanProblem(answer.error)) return usergroupsUnavailable();
  if (answer.is !== "done") return usergroupsUnread(answer.error);
  const groups = answer.body["usergroups"];
  if (!Array.isArray(groups)) return usergroupsUnread("no usergroups");
  return groups.map((raw) => usergroupFrom(record(raw))).filter((each) => each !== undefined);
}

/**
 * A list of disabled user groups may leave out who is in them. Who is in one that is to come back is asked for: they
 * come back with it.
 */
async function readHiddenUsers(client: SlackClient, world: World, looks: readonly Look[]): Promise<void> {
  const returning = looks.flatMap(({ desired, usergroups }) => {
    const living = [...desired.resources.values()].filter(
      ({ kind, settings }) => kind === "slack-usergroup" && !isRetired(settings),
    );
    return living.map(({ key }) => world.usergroups.get(usergroups.ids.get(key) ?? ""));
  });
  for (const group of new Set(returning)) {
    if (group === undefined || group.enabled || (group.users ?? []).length > 0) continue;
    const { users: _, ...rest } = group;
    const answer = await client.read("usergroups.users.list", {
      usergroup: group.id,
      include_disabled: true,
    });
    const users = answer.is === "done" ? answer.body["users"] : undefined;
    world.usergroups.set(group.id, Array.isArray(users) ? { ...rest, users: texts(users) } : rest);
  }
}

/** True of Slack's refusals for workspaces that don't pay. */
export function isPlanProblem(error: string): boolean {
  return error === "paid_teams_only" || error === "plan_upgrade_required";
}

interface Membership {
  readonly world: World;
  readonly ids: readonly string[];
  readonly progress: Progress;
}

async function readMembers(client: SlackClient, { world, ids, progress }: Membership): Promise<void> {
  let done = 0;
  client.leaving(() => `members of ${ids.length - done} of ${ids.length} channels`);
  await pLimit(sideBySide).map(ids, async (id) => {
    const members = await membersOf(client, id);
    const name = world.channels.get(id)?.name ?? id;
    world.members.set(id, isProblem(members) ? channelMembersUnread(name, members.message) : members);
    done += 1;
    progress.reading("slack", "channel members", done, ids.length);
  });
}

/** The ids of everybody in a channel, or why they could not be read to the end. */
export async function membersOf(client: SlackClient, id: string): Promise<ReadonlySet<string> | Problem> {
  const members = await listAll(client, {
    method: "conversations.members",
    args: { channel: id, limit: pageOfIds },
    field: "members",
  });
  if (isProblem(members)) return members;
  const ids = members.filter((each) => typeof each === "string");
  return ids.length === members.length ? new Set(ids) : listingFailed("conversations.members", "not ids");
}

function byId<Item extends { readonly id: string }>(items: readonly (Item | undefined)[]): Map<string, Item> {
  return new Map(items.filter((each) => each !== undefined).map((each) => [each.id, each]));
}
