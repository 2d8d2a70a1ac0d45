import type { Problem } from "../core/finding.ts";
import type { FileProblem } from "./check-file.ts";
import { isListedChannel } from "./community/channel-names.ts";
import { fileChannelMissing, fileChannelUseless, fileScopesMissing } from "./file/errors.ts";
import type { RelayFile } from "./file/format.ts";
import { workspaceIn } from "./file/workspaces.ts";
import { slackNeeds } from "./needed-scopes.ts";
import type { ChannelLook, SlackBody } from "./slack-channels.ts";

/** What Slack says of the token with which the file is looked at. */
export interface TokenSeen {
  readonly workspace: string;
  /** False where the app is installed in other workspaces, too: what names none may be of those. */
  readonly isAlone: boolean;
  /** Undefined where a proxy took them out of the answer. */
  readonly scopes: readonly string[] | undefined;
  readonly channels: ChannelLook;
}

/** A channel that the file names. */
interface NamedChannel {
  readonly field: string;
  readonly path: FileProblem[1];
  readonly channel: string;
  /** Nothing comes of it unless the bot is in it. */
  readonly needsBot: boolean;
}

/**
 * Returns what of the relay's file can't work by what Slack says of the workspace of `SLACK_TOKEN`, and a line with the events that
 * the app has to hear, which no token can ask for.
 */
export async function problemsBySlack(
  file: RelayFile,
  { workspace, isAlone, scopes, channels }: TokenSeen,
): Promise<readonly (FileProblem | string)[]> {
  const needs = slackNeeds(file);
  const lacking = needs.flatMap(({ what, path, scopes: needed }): FileProblem[] => {
    const missing =
      scopes === undefined
        ? []
        : needed.filter((each) => !each.split(" or ").some((one) => scopes.includes(one)));
    return missing.length === 0 ? [] : [[fileScopesMissing(what, missing), path]];
  });
  const events = [...new Set(needs.flatMap((each) => each.events))];
  const postsAnywhere = scopes?.includes("chat:write.public") === true;
  const found: FileProblem[] = [];
  for (const named of namedChannels(file, { workspace, isAlone, postsAnywhere })) {
    const problem = await problemOf(named, channels);
    if (problem !== undefined) found.push([problem, named.path]);
  }
  return [
    ...lacking,
    ...found,
    ...(isAlone ? await kudosProblems(file, channels) : []),
    ...(events.length === 0 ? [] : [`Slack: the app has to hear ${events.join(", ")} (Event Subscriptions)`]),
  ];
}

function namedChannels(
  file: RelayFile,
  {
    workspace,
    isAlone,
    postsAnywhere,
  }: Pick<TokenSeen, "workspace" | "isAlone"> & { readonly postsAnywhere: boolean },
): readonly NamedChannel[] {
  const isHere = (named: string | undefined) => named === undefined || workspaceIn(file, named) === workspace;
  const { featured_channel: featured, pairing } = file.modules;
  const isChannel = (text: string) => /^(?:#[^*]+|[CG][A-Z0-9]{2,})$/.test(text);
  return [
    ...(featured === undefined || !isHere(featured.workspace)
      ? []
      : [channelAt(["modules", "featured_channel", "channel"], featured.channel, !postsAnywhere)]),
    ...(pairing === undefined || !isHere(pairing.workspace)
      ? []
      : [channelAt(["modules", "pairing", "channel"], pairing.channel, false)]),
    ...Object.entries(file.handlers).flatMap(([name, { channels = [], posts_to: posts, workspaces }]) =>
      !(workspaces?.every((each) => isHere(each)) ?? isAlone)
        ? []
        : [
            ...channels.map((each, index) => channelAt(["handlers", name, "channels", index], each, true)),
            ...posts.map((each, index) =>
              channelAt(["handlers", name, "posts_to", index], each, !postsAnywhere),
            ),
          ].filter(({ channel }) => isChannel(channel)),
    ),
    ...file.grants
      .flatMap(({ to, workspaces }, grant) =>
        workspaces.every((each) => isHere(each))
          ? to.map((each, index) => channelAt(["grants", grant, "to", index], each, false))
          : [],
      )
      .filter(({ channel }) => isChannel(channel)),
  ];
}

function channelAt(path: FileProblem[1], channel: string, needsBot: boolean): NamedChannel {
  const field = path.filter((each) => typeof each === "string").join(".");
  return { field, path, channel, needsBot };
}

async function problemOf(
  { field, channel, needsBot }: NamedChannel,
  channels: ChannelLook,
): Promise<Problem | undefined> {
  const found = await channels.channel(channel);
  if (found === undefined) return fileChannelMissing(field, channel);
  if ("refused" in found) return undefined;
  if (found["is_archived"] === true) return fileChannelUseless(field, channel, true);
  return needsBot && found["is_member"] !== true ? fileChannelUseless(field, channel, false) : undefined;
}

/** Kudos count where the bot is, in any workspace; so each of the channels has to fit one that it is in. */
async function kudosProblems({ modules }: RelayFile, channels: ChannelLook): Promise<readonly FileProblem[]> {
  if (modules.kudos === undefined) return [];
  const listed = await channels.all();
  if ("refused" in listed) return [];
  return modules.kudos.channels.flatMap((each, index): FileProblem[] => {
    const candidates = listed.filter((channel) => isListedChannel([each], idAndName(channel)));
    const [field, path] = ["modules.kudos.channels", ["modules", "kudos", "channels", index]] as const;
    if (candidates.length === 0) return [[fileChannelMissing(field, each), path]];
    const isHeard = candidates.some(
      ({ is_archived: isArchived, is_member: isMember }) => isArchived !== true && isMember === true,
    );
    if (isHeard) return [];
    const isArchived = candidates.every((channel) => channel["is_archived"] === true);
    return [[fileChannelUseless(field, each, isArchived), path]];
  });
}

function idAndName(channel: SlackBody): { readonly id: string; readonly name: string } {
  return { id: String(channel["id"]), name: String(channel["name"]) };
}
