import pLimit from "p-limit";
import type { Problem } from "../../../core/finding.ts";
import { anyGlobMatcher, globMatcher } from "../../../core/glob.ts";
import type { Progress } from "../../../core/provider.ts";
import { RollcallError } from "../../../core/rollcall-error.ts";
import type {
  InventoryChannel,
  InventorySlackUser,
  InventoryUsergroup,
  SlackInventory,
} from "../../../roster/inventory.ts";
import { nothingDeclared, type ResolvedRoster } from "../../../roster/resolved.ts";
import type { SlackClient } from "../client.ts";
import { channelMembersUnread, usergroupsUnread } from "../errors.ts";
import { slackDesired } from "../model/desired.ts";
import {
  fieldsIn,
  type SlackChannel,
  type SlackPerson,
  type SlackUsergroup,
  slackChannelOf,
  slackPersonOf,
  slackUsergroupOf,
  textIn,
} from "../model/remote-state.ts";
import { openWorkspace } from "../read/identity.ts";
import { isPaidPlanError } from "../read/listings.ts";
import { isProblem, listAllPages } from "../read/pages.ts";
import { readChannelMembers } from "../read/remote-state.ts";

const where = { provider: "slack" };
const concurrency = 4;

/** Which parts of a workspace to read. */
export interface SlackInventoryRequest {
  /** Domain or id. Required for a token of an organisation, which is for several workspaces. */
  readonly workspace?: string;
  /** Globs for names, without `#` and `@`. An empty list reads no channels, or no user groups. */
  readonly channels: readonly string[];
  readonly usergroups: readonly string[];
  readonly progress: Progress;
}

/**
 * Reads an existing workspace: all people who can be declared, and the channels and user groups that the globs match.
 * Throws a `RollcallError` when any of it can't be read to the end.
 */
export async function readSlackInventory(
  client: SlackClient,
  request: SlackInventoryRequest,
): Promise<SlackInventory> {
  const { self, team } = await openWorkspace(client, [slackDesired(rosterOfWorkspace(request.workspace))]);
  const accounts = await readPeople(client, team, request.progress);
  const people = accounts.filter(({ status }) => status === "member").map(({ status: _, ...each }) => each);
  const channels =
    request.channels.length > 0 || request.usergroups.length > 0 ? await readChannels(client) : [];
  const raw = await readUsergroups(client, request);
  const isChosen = anyGlobMatcher(request.channels);
  const chosen = channels.filter((channel) => !channel.archived && isChosen(channel.name));
  const known = new Set(people.map((each) => each.id));
  const groups = raw.map((group) => inventoryUsergroupOf(group, { channels, accounts }));
  const readable = await pLimit(concurrency).map(chosen, (channel) =>
    readInventoryChannel(client, { channel, known }),
  );
  const unmatched = (globs: readonly string[], names: readonly string[]): string[] =>
    globs.filter((glob) => !names.some(globMatcher(glob)));
  return {
    workspace: self.organization ? team : self.domain,
    people,
    usergroups: groups,
    channels: readable.sort(byName),
    remarks: [
      ...unmatched(
        request.channels,
        readable.map((each) => each.name),
      ).map(
        (glob) =>
          `No channel in use is called ${glob}, or the app is not in it: a private channel is seen by its members only.`,
      ),
      ...unmatched(
        request.usergroups,
        groups.map((each) => each.handle),
      ).map((glob) => `No user group in use has the handle ${glob}.`),
    ],
  };
}

type InventoryPerson = InventorySlackUser & Pick<SlackPerson, "status">;

async function readPeople(
  client: SlackClient,
  team: string,
  progress: Progress,
): Promise<readonly InventoryPerson[]> {
  const all = allOrThrow(
    await listAllPages(client, {
      method: "users.list",
      args: { limit: 200 },
      field: "members",
      onPage: (count) => progress.reading("slack", "users", count),
    }),
  );
  return all
    .flatMap((each): InventoryPerson[] => {
      const raw = fieldsIn(each);
      const person = slackPersonOf(raw, team);
      if (person === undefined) return [];
      const { id, email, status } = person;
      const name = textIn(raw["real_name"]) || textIn(fieldsIn(raw["profile"])["real_name"]) || person.name;
      return [{ id, name, status, ...(email === undefined ? {} : { email }) }];
    })
    .sort((left, right) => (left.id < right.id ? -1 : 1));
}

async function readChannels(client: SlackClient): Promise<readonly SlackChannel[]> {
  const args = { types: "public_channel,private_channel", limit: 200 };
  const all = allOrThrow(
    await listAllPages(client, { method: "conversations.list", args, field: "channels" }),
  );
  return all.flatMap((raw) => slackChannelOf(fieldsIn(raw)) ?? []);
}

/** Reads the matching groups that are enabled and can be declared: none of Slack's own, none of another workspace. */
async function readUsergroups(
  client: SlackClient,
  request: SlackInventoryRequest,
): Promise<readonly SlackUsergroup[]> {
  if (request.usergroups.length === 0) return [];
  const answer = await client.read("usergroups.list", { include_disabled: true, include_users: true });
  if (answer.status === "error" && isPaidPlanError(answer.error)) return [];
  const raw = answer.status === "ok" ? answer.body["usergroups"] : undefined;
  if (!Array.isArray(raw))
    throw new RollcallError(usergroupsUnread(answer.status === "ok" ? "no usergroups" : answer.error), where);
  return raw
    .flatMap((each) => slackUsergroupOf(fieldsIn(each)) ?? [])
    .filter((group) => group.enabled && !group.automatic && !group.external)
    .filter((group) => anyGlobMatcher(request.usergroups)(group.handle))
    .sort((left, right) => (left.handle < right.handle ? -1 : 1));
}

function inventoryUsergroupOf(
  group: SlackUsergroup,
  {
    channels,
    accounts,
  }: { readonly channels: readonly SlackChannel[]; readonly accounts: readonly InventoryPerson[] },
): InventoryUsergroup {
  if (group.users === undefined) throw new RollcallError(usergroupsUnread("no users"), where);
  const statuses = new Map(accounts.map(({ id, status }) => [id, status]));
  const names = new Map(channels.map((channel) => [channel.id, channel.name]));
  const defaults = group.channels.flatMap((channel) => names.get(channel) ?? []).sort();
  const members = group.users.filter((id) => statuses.get(id) === "member").sort();
  const gone = group.users.filter((id) => statuses.get(id) === "deactivated");
  const { id, handle, name } = group;
  return {
    id,
    handle,
    name,
    members,
    others: group.users.length - members.length - gone.length,
    ...(defaults.length === group.channels.length ? { channels: defaults } : {}),
  };
}

async function readInventoryChannel(
  client: SlackClient,
  { channel, known }: { readonly channel: SlackChannel; readonly known: ReadonlySet<string> },
): Promise<InventoryChannel> {
  const members = await readChannelMembers(client, channel.id);
  if (isProblem(members)) throw new RollcallError(channelMembersUnread(channel.name, members.message), where);
  const { id, name, general } = channel;
  return {
    id,
    name,
    private: channel.private,
    general,
    members: [...members].filter((each) => known.has(each)).sort(),
  };
}

function byName(left: { readonly name: string }, right: { readonly name: string }): number {
  return left.name < right.name ? -1 : 1;
}

function allOrThrow(listed: readonly unknown[] | Problem): readonly unknown[] {
  if (isProblem(listed)) throw new RollcallError(listed, where);
  return listed;
}

/** Returns a roster that declares only the workspace, so that only the scopes to read people are required. */
function rosterOfWorkspace(workspace: string | undefined): ResolvedRoster {
  const named = workspace === undefined ? {} : { workspace };
  const at = { file: "", line: 1, column: 1 };
  return { ...nothingDeclared, slack: { ...named, usergroups: "additive", ignore: [], channels: [], at } };
}
