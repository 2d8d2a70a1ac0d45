import { emptyDirectory, type MentionDirectory, rosterDirectory } from "../mentions/directory.ts";
import type { MentionKind } from "../mentions/outbound.ts";
import type { ChannelNames, ListedChannel } from "./channel-names.ts";
import type { RosterNow } from "./roster-now.ts";
import { inWorkspace, type WorkspaceSlack } from "./workspace-slack.ts";

/** What the names in texts are looked up with. */
export interface NameSources {
  readonly roster: RosterNow;
  readonly channels: ChannelNames;
  readonly slack: WorkspaceSlack;
  /** Whether a private channel may be named. Else a text would tell who sends it that there is one, and its id. */
  readonly mayName: (channel: ListedChannel) => boolean;
}

/** So many people of one request are looked up by their address. */
const mostPeople = 30;

/**
 * Returns whom and what the names in some texts mean: people and teams by their keys in the roster, and channels that are public or
 * may be named. Nobody is asked where nothing may become a mention, and Slack only for what the texts name.
 */
export async function directoryFor(
  kinds: readonly MentionKind[],
  texts: unknown,
  { roster, channels, slack, mayName }: NameSources,
): Promise<MentionDirectory> {
  const [hasPeople, hasChannels] = [kinds.includes("users"), kinds.includes("channels")];
  if (!hasPeople && !hasChannels) return emptyDirectory;
  const said = JSON.stringify(texts).toLowerCase();
  const isSaid = (name: string) => said.includes(`@${name.toLowerCase()}`);
  const declared = await roster();
  const isGroupSaid = [...declared.usergroups.values()].some(
    ({ id, team, handle }) => hasPeople && id === undefined && (isSaid(team) || isSaid(handle)),
  );
  const people = [...declared.users.values()].filter(
    ({ key, slack: id, present }) => hasPeople && present && id === undefined && isSaid(key),
  );
  const [listed, usergroups, found] = await Promise.all([
    hasChannels ? channels.all(slack) : [],
    isGroupSaid ? usergroupsOf(slack) : new Map<string, string>(),
    Promise.all(people.slice(0, mostPeople).map(async ({ key, email }) => [key, await idOf(email, slack)])),
  ]);
  const named = listed.filter((channel) => !channel.isPrivate || mayName(channel));
  return rosterDirectory(declared, {
    channels: new Map(named.map(({ name, id }) => [name, id])),
    channelIds: new Set(named.map(({ id }) => id)),
    usergroups,
    people: new Map(found.filter((each): each is [string, string] => each[1] !== undefined)),
  });
}

/** Returns the user groups of a workspace by handle; none where the app may not list them. */
async function usergroupsOf(slack: WorkspaceSlack): Promise<ReadonlyMap<string, string>> {
  const answer = await slack.read("usergroups.list", inWorkspace(slack.workspace), false);
  const groups = "body" in answer ? answer.body["usergroups"] : [];
  return new Map(
    ((groups ?? []) as readonly { readonly handle?: unknown; readonly id?: unknown }[]).flatMap(
      ({ handle, id }) => (typeof handle === "string" && typeof id === "string" ? [[handle, id]] : []),
    ),
  );
}

async function idOf(email: string | undefined, slack: WorkspaceSlack): Promise<string | undefined> {
  if (email === undefined) return undefined;
  const answer = await slack.read("users.lookupByEmail", { email }, false);
  if (!("body" in answer)) return undefined;
  const { id, deleted } = answer.body["user"] as { readonly id?: string; readonly deleted?: boolean };
  return deleted === true ? undefined : id;
}
