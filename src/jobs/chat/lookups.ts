import type { ChannelOnSlack, Lookups } from "../../chat/command-context.ts";
import type { Connections } from "../../providers/index.ts";
import { slackOptions } from "../../providers/index.ts";

const noLookups: Lookups = { slackEmail: async () => undefined, slackChannel: async () => undefined };

type Fields = Readonly<Record<string, unknown>>;

/**
 * Returns what a command looks up on Slack. Without a token, and when Slack refuses, each answer is undefined. It is also
 * undefined for bots and for people of other workspaces. `team` is the workspace's id.
 */
export function lookupsOf(connections: Connections, team: string | undefined): Lookups {
  if (!connections.slackToken) return noLookups;
  const open = async () => {
    const { createSlackClient } = await import("../../providers/slack/client.ts");
    return createSlackClient(slackOptions(connections));
  };
  let client: ReturnType<typeof open> | undefined;
  const read = async (
    method: string,
    args: Readonly<Record<string, string>>,
  ): Promise<Fields | undefined> => {
    client ??= open();
    try {
      const answer = await (await client).read(method, args);
      return answer.status === "ok" ? answer.body : undefined;
    } catch {
      return undefined;
    }
  };
  return {
    async slackEmail(user) {
      const { user: found } = (await read("users.info", { user })) ?? {};
      const person = (found ?? {}) as Fields;
      const isOurs = team === undefined || person["team_id"] === team;
      if (!isOurs || person["deleted"] || person["is_bot"] || person["is_stranger"]) return undefined;
      const email = ((person["profile"] ?? {}) as Fields)["email"];
      return typeof email === "string" ? email : undefined;
    },
    async slackChannel(channel): Promise<ChannelOnSlack | undefined> {
      const { channel: found } = (await read("conversations.info", { channel })) ?? {};
      const name = ((found ?? {}) as Fields)["name"];
      if (typeof name !== "string") return undefined;
      const people: string[] = [];
      for (let cursor = ""; ; ) {
        const page = await read("conversations.members", {
          channel,
          limit: "200",
          ...(cursor ? { cursor } : {}),
        });
        if (page === undefined) return undefined;
        people.push(...((page["members"] ?? []) as string[]));
        cursor = String(((page["response_metadata"] ?? {}) as Fields)["next_cursor"] ?? "");
        if (cursor === "") return { name, people };
      }
    },
  };
}
