import type { Clock } from "../../core/clock.ts";
import { ApiProblem, away, relayTokenRefused } from "./problem.ts";
import { deadTokens } from "./slack-calls.ts";
import { inWorkspace, slackIsLimited, type WorkspaceSlack } from "./workspace-slack.ts";

/** A channel, as a listing has it. */
export interface ListedChannel {
  readonly id: string;
  readonly name: string;
  readonly isPrivate: boolean;
}

/** Finds channels by name. Slack lists them all, and finds none. */
export interface ChannelNames {
  byName(slack: WorkspaceSlack, name: string, mayBeUser: boolean): Promise<ListedChannel | undefined>;
  /** Returns all that the bot sees, of a listing that may be some minutes old. */
  all(slack: WorkspaceSlack): Promise<readonly ListedChannel[]>;
}

type Listing = ReadonlyMap<string, ListedChannel>;

/** For how long a listing counts; and how old one is at least that is made again for a name that it doesn't have. */
const remembered = 5 * 60_000;
const shortest = 15_000;
const mostPages = 200;

/**
 * Returns what finds channels by name. A listing is kept for some minutes, and made again for a name that isn't in it. One that
 * wasn't read to its end is never kept: a name that is missing there may be a channel's.
 */
export function channelNames(clock: Pick<Clock, "now">): ChannelNames {
  const kept = new Map<string, { readonly at: number; readonly listing: Promise<Listing> }>();

  function listing(slack: WorkspaceSlack, oldest: number): Promise<Listing> {
    const known = kept.get(slack.workspace);
    if (known !== undefined && clock.now() - known.at < oldest) return known.listing;
    const listed = listAll(slack);
    const entry = { at: clock.now(), listing: listed };
    kept.set(slack.workspace, entry);
    listed.catch(() => {
      if (kept.get(slack.workspace) === entry) kept.delete(slack.workspace);
    });
    return listed;
  }

  return {
    async byName(slack, name, mayBeUser) {
      return (
        (await listing(slack, remembered)).get(name) ??
        (await listing(slack, shortest)).get(name) ??
        (mayBeUser ? (await listAll(slack, true)).get(name) : undefined)
      );
    },
    all: async (slack) => [...(await listing(slack, remembered)).values()],
  };
}

async function listAll(slack: WorkspaceSlack, asUser = false): Promise<Listing> {
  const found = new Map<string, ListedChannel>();
  let cursor = "";
  for (let page = 0; page < mostPages; page += 1) {
    const args = {
      types: "public_channel,private_channel",
      exclude_archived: true,
      limit: 999,
      ...inWorkspace(slack.workspace),
      ...(cursor && { cursor }),
    };
    const answer = await (asUser
      ? slack.callAsUser("conversations.list", args)
      : slack.call("conversations.list", args, false));
    if (answer === undefined) return found;
    if (answer.is === "limited") throw slackIsLimited(answer.seconds);
    if (answer.is === "refused" && deadTokens.has(answer.error)) throw relayTokenRefused(answer.error);
    if (answer.is === "refused")
      throw new ApiProblem([422, "slack_refused", `Slack doesn't list channels: ${answer.error}.`], {
        slack_error: answer.error,
      });
    if (answer.is !== "ok") throw away("Slack");
    const { channels, response_metadata: more } = answer.body as {
      readonly channels?: readonly {
        readonly id?: unknown;
        readonly name?: unknown;
        readonly is_private?: unknown;
      }[];
      readonly response_metadata?: { readonly next_cursor?: unknown };
    };
    for (const { id, name, is_private: isPrivate } of channels ?? [])
      if (typeof id === "string" && typeof name === "string")
        found.set(name, { id, name, isPrivate: isPrivate !== false });
    cursor = typeof more?.next_cursor === "string" ? more.next_cursor : "";
    if (cursor === "") return found;
  }
  throw away("The end of Slack's list of channels");
}
