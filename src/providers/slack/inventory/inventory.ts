import pLimit from "p-limit";
import picomatch from "picomatch";
import type { Problem } from "../../../core/finding.ts";
import type { Progress } from "../../../core/provider.ts";
import { RollcallError } from "../../../core/rollcall-error.ts";
import type {
  SlackInventory,
  SurveyedChannel,
  SurveyedSlacker,
  SurveyedUsergroup,
} from "../../../roster/inventory.ts";
import { nothingDeclared, type ResolvedRoster } from "../../../roster/resolved.ts";
import type { SlackClient } from "../client.ts";
import { channelMembersUnread, usergroupsUnread } from "../errors.ts";
import { slackDesired } from "../model/desired.ts";
import {
  type Channel,
  channelFrom,
  type Person,
  personFrom,
  record,
  text,
  type Usergroup,
  usergroupFrom,
} from "../model/remote-state.ts";
import { admit } from "../read/identity.ts";
import { isProblem, listAll } from "../read/pages.ts";
import { isPlanProblem, membersOf } from "../read/remote-state.ts";

const where = { provider: "slack" };
const sideBySide = 4;

export interface SlackSurveyRequest {
  /** Domain or id; needed where the token is for several workspaces. */
  readonly workspace?: string;
  /** Globs over names, without `#` and `@`. None: no channels, or no user groups, are read. */
  readonly channels: readonly string[];
  readonly usergroups: readonly string[];
  readonly progress: Progress;
}

/**
 * Reads a living workspace: everybody who can be declared, and the channels and user groups that are named. Throws a
 * `RollcallError` when any of it can't be read to the end.
 */
export async function surveySlack(client: SlackClient, request: SlackSurveyRequest): Promise<SlackInventory> {
  const { self, team } = await admit(client, [slackDesired(nobody(request.workspace))]);
  const everybody = await readPeople(client, team, request.progress);
  const people = everybody
    .filter(({ standing }) => standing === "member")
    .map(({ standing: _, ...each }) => each);
  const channels =
    request.channels.length > 0 || request.usergroups.length > 0 ? await readChannels(client) : [];
  const raw = await readUsergroups(client, request);
  const chosen = channels.filter((channel) => !channel.archived && named(request.channels, channel.name));
  const known = new Set(people.map((each) => each.id));
  const groups = raw.map((group) => surveyUsergroup(group, { channels, everybody }));
  const readable = await pLimit(sideBySide).map(chosen, (channel) =>
    surveyChannel(client, { channel, known }),
  );
  const unnamed = (globs: readonly string[], names: readonly string[]): string[] =>
    globs.filter((glob) => !names.some((name) => named([glob], name)));
  return {
    workspace: self.organization ? team : self.domain,
    people,
    usergroups: groups,
    channels: readable.sort(byName),
    remarks: [
      ...unnamed(
        request.channels,
        readable.map((each) => each.name),
      ).map(
        (glob) =>
          `No channel in use is called ${glob}, or the app is not in it: a private channel is seen by its members only.`,
      ),
      ...unnamed(
        request.usergroups,
        groups.map((each) => each.handle),
      ).map((glob) => `No user group in use has the handle ${glob}.`),
    ],
  };
}

type Standing = SurveyedSlacker & Pick<Person, "standing">;

async function readPeople(
  client: SlackClient,
  team: string,
  progress: Progress,
): Promise<readonly Standing[]> {
  const all = whole(
    await listAll(client, {
      method: "users.list",
      args: { limit: 200 },
      field: "members",
      onPage: (count) => progress.reading("slack", "users", count),
    }),
  );
  return all
    .flatMap((each): Standing[] => {
      const raw = record(each);
      const person = personFrom(raw, team);
      if (person === undefined) return [];
      const { id, email, standing } = person;
      const name = text(raw["real_name"]) || text(record(raw["profile"])["real_name"]) || person.name;
      return [{ id, name, standing, ...(email === undefined ? {} : { email }) }];
    })
    .sort((left, right) => (left.id < right.id ? -1 : 1));
}

async function readChannels(client: SlackClient): Promise<readonly Channel[]> {
  const args = { types: "public_channel,private_channel", limit: 200 };
  const all = whole(await listAll(client, { method: "conversations.list", args, field: "channels" }));
  return all.flatMap((raw) => channelFrom(record(raw)) ?? []);
}

/** The named groups that are in use and that somebody may keep: not Slack's own, not another workspace's. */
async function readUsergroups(
  client: SlackClient,
  request: SlackSurveyRequest,
): Promise<readonly Usergroup[]> {
  if (request.usergroups.length === 0) return [];
  const answer = await client.read("usergroups.list", { include_disabled: true, include_users: true });
  if (answer.is === "refused" && isPlanProblem(answer.error)) return [];
  const raw = answer.is === "done" ? answer.body["usergroups"] : undefined;
  if (!Array.isArray(raw))
    throw new RollcallError(usergroupsUnread(answer.is === "done" ? "no usergroups" : answer.error), where);
  return raw
    .flatMap((each) => usergroupFrom(record(each)) ?? [])
    .filter((group) => group.enabled && !group.automatic && !group.external)
    .filter((group) => named(request.usergroups, group.handle))
    .sort((left, right) => (left.handle < right.handle ? -1 : 1));
}

function surveyUsergroup(
  group: Usergroup,
  { channels, everybody }: { readonly channels: readonly Channel[]; readonly everybody: readonly Standing[] },
): SurveyedUsergroup {
  if (group.users === undefined) throw new RollcallError(usergroupsUnread("no users"), where);
  const standings = new Map(everybody.map(({ id, standing }) => [id, standing]));
  const names = new Map(channels.map((channel) => [channel.id, channel.name]));
  const defaults = group.channels.flatMap((channel) => names.get(channel) ?? []).sort();
  const members = group.users.filter((id) => standings.get(id) === "member").sort();
  const gone = group.users.filter((id) => standings.get(id) === "deactivated");
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

async function surveyChannel(
  client: SlackClient,
  { channel, known }: { readonly channel: Channel; readonly known: ReadonlySet<string> },
): Promise<SurveyedChannel> {
  const members = await membersOf(client, channel.id);
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

function named(globs: readonly string[], name: string): boolean {
  return globs.length > 0 && picomatch.isMatch(name, [...globs], { dot: true });
}

function byName(left: { readonly name: string }, right: { readonly name: string }): number {
  return left.name < right.name ? -1 : 1;
}

function whole(listed: readonly unknown[] | Problem): readonly unknown[] {
  if (isProblem(listed)) throw new RollcallError(listed, where);
  return listed;
}

/** A roster that declares nothing but the workspace, so that only what reading people takes is asked of the token. */
function nobody(workspace: string | undefined): ResolvedRoster {
  const named = workspace === undefined ? {} : { workspace };
  const at = { file: "", line: 1, column: 1 };
  return { ...nothingDeclared, slack: { ...named, usergroups: "additive", ignore: [], channels: [], at } };
}
