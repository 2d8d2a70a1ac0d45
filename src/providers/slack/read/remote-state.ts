import pLimit from "p-limit";
import type { Problem } from "../../../core/finding.ts";
import type { Progress } from "../../../core/provider.ts";
import { RollcallError } from "../../../core/rollcall-error.ts";
import type { SlackClient } from "../client.ts";
import { channelMembersUnread, listingFailed } from "../errors.ts";
import type { SlackDesired } from "../model/desired.ts";
import {
  fieldsIn,
  type SlackChannel,
  type SlackIdentity,
  type SlackListed,
  type SlackPerson,
  type SlackRemoteState,
  slackPersonOf,
  textsIn,
} from "../model/remote-state.ts";
import { scopesNeeded } from "../model/scopes.ts";
import { openWorkspace } from "./identity.ts";
import { listChannels, listUsergroups, wholeObjectsOnPage } from "./listings.ts";
import { isProblem, listAllPages } from "./pages.ts";

const where = { provider: "slack" };
/** Ids are smaller than whole objects. */
const pageOfIds = 500;
/** The number of channels whose members are read at once. */
const concurrency = 4;

/**
 * Reads one workspace as far as the rosters need it, but for the members of channels. Throws a `RollcallError` that names
 * the provider when the token is for another workspace or lacks scopes to read, and when people or channels can't be
 * listed to the end.
 */
export async function readSlackState(
  client: SlackClient,
  wanted: readonly SlackDesired[],
  progress: Progress,
): Promise<SlackRemoteState> {
  const { self, team, desired: ours } = await openWorkspace(client, wanted);
  const todo = new Set(["users", "channels", "user groups"]);
  client.describeRemaining(() => [...todo].join(", "));
  const listed = <Item>(what: string, items: readonly Item[]): readonly Item[] => {
    todo.delete(what);
    progress.reading("slack", what, items.length, items.length);
    return items;
  };
  const wantedLists = listsWanted(self, ours);
  const [people, channels, groups] = await Promise.all([
    readPeople(client, team, progress).then((all) => listed("users", all)),
    readChannels(client, wantedLists, progress).then((all) => listed("channels", all)),
    wantedLists.includes("user groups") ? listUsergroups(client) : [],
  ]);
  todo.delete("user groups");
  const isUnread = isProblem(groups) && groups.severity === "error";
  const lists = wantedLists.filter((each) => each !== "user groups" || !isUnread);
  return {
    self,
    team,
    people: byId(people),
    channels: byId(channels),
    usergroups: byId(isProblem(groups) ? [] : groups),
    ...(isProblem(groups) ? { noUsergroups: groups } : {}),
    listed: new Map(lists.map((each) => [each, "declared"])),
    members: new Map(),
  };
}

/** Ids of the channels and user groups whose members are to be read. */
export interface SlackMembersWanted {
  readonly channels: Iterable<string>;
  readonly usergroups: Iterable<string>;
}

/** Adds the members of some channels and user groups to a workspace that was read. */
export async function readSlackMembers(
  client: SlackClient,
  remote: SlackRemoteState,
  { channels, usergroups, progress }: SlackMembersWanted & { readonly progress: Progress },
): Promise<void> {
  await readDisabledUsergroups(client, remote, new Set(usergroups));
  await readMembers(client, { remote, ids: [...new Set(channels)], progress });
  client.describeRemaining(() => "");
}

async function readPeople(
  client: SlackClient,
  team: string,
  progress: Progress,
): Promise<readonly SlackPerson[]> {
  const people = await listAllPages(client, {
    method: "users.list",
    args: { limit: wholeObjectsOnPage },
    field: "members",
    onPage: (count) => progress.reading("slack", "users", count),
    convert: (raw) => slackPersonOf(fieldsIn(raw), team),
  });
  if (isProblem(people)) throw new RollcallError(people, where);
  return people.filter((each) => each !== undefined);
}

async function readChannels(
  client: SlackClient,
  lists: readonly SlackListed[],
  progress: Progress,
): Promise<readonly SlackChannel[]> {
  const channels = await listChannels(client, lists, progress);
  if (isProblem(channels)) throw new RollcallError(channels, where);
  return channels;
}

/** Returns what is listed for these rosters: what they declare some of, and private channels where the token sees them. */
function listsWanted(self: SlackIdentity, wanted: readonly SlackDesired[]): readonly SlackListed[] {
  const { read } = scopesNeeded(wanted, self);
  const lists = new Set<SlackListed>();
  if (read.includes("channels:read") || read.includes("groups:read")) {
    if (self.scopes?.includes("channels:read") ?? true) lists.add("public channels");
    if (self.scopes?.includes("groups:read") ?? read.includes("groups:read")) lists.add("private channels");
  }
  if (read.includes("usergroups:read")) lists.add("user groups");
  return [...lists];
}

/** Reads the members of disabled user groups, which usergroups.list may leave out. */
async function readDisabledUsergroups(
  client: SlackClient,
  remote: SlackRemoteState,
  ids: ReadonlySet<string>,
): Promise<void> {
  for (const id of ids) {
    const group = remote.usergroups.get(id);
    if (group === undefined || (group.users ?? []).length > 0) continue;
    const { users: _, ...rest } = group;
    const answer = await client.read("usergroups.users.list", {
      usergroup: group.id,
      include_disabled: true,
    });
    const users = answer.status === "ok" ? answer.body["users"] : undefined;
    remote.usergroups.set(group.id, Array.isArray(users) ? { ...rest, users: textsIn(users) } : rest);
  }
}

interface ChannelMembers {
  readonly remote: SlackRemoteState;
  readonly ids: readonly string[];
  readonly progress: Progress;
}

async function readMembers(client: SlackClient, { remote, ids, progress }: ChannelMembers): Promise<void> {
  let done = 0;
  client.describeRemaining(() => `members of ${ids.length - done} of ${ids.length} channels`);
  await pLimit(concurrency).map(ids, async (id) => {
    const members = await readChannelMembers(client, id);
    const name = remote.channels.get(id)?.name ?? id;
    remote.members.set(id, isProblem(members) ? channelMembersUnread(name, members.message) : members);
    done += 1;
    progress.reading("slack", "channel members", done, ids.length);
  });
}

/** Reads the ids of all members of a channel. Returns the problem when they can't be read to the end. */
export async function readChannelMembers(
  client: SlackClient,
  id: string,
): Promise<ReadonlySet<string> | Problem> {
  const members = await listAllPages(client, {
    method: "conversations.members",
    args: { channel: id, limit: pageOfIds },
    field: "members",
  });
  if (isProblem(members)) return members;
  const ids = members.filter((each) => typeof each === "string");
  return ids.length === members.length ? new Set(ids) : listingFailed("conversations.members", "not ids");
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((each) => [each.id, each]));
}
