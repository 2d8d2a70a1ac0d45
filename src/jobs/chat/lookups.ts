import type { ChannelOnSlack, Lookups } from "../../chat/context.ts";
import type { Connections } from "../../providers/index.ts";
import { slackOptions } from "../../providers/index.ts";

const nothing: Lookups = { slackEmail: async () => undefined, slackChannel: async () => undefined };

type Fields = Readonly<Record<string, unknown>>;

/**
 * What a command may have to ask of Slack. Without a token, and for whatever Slack won't tell, the answer is undefined;
 * so it is for guests from other workspaces and for bots, who are nobody of ours. `team` is the workspace's id.
 */
export function lookupsWith(connections: Connections, team: string | undefined): Lookups {
  if (!connections.slackToken) return nothing;
  const open = async () => {
    const { slackClient } = await import("../../providers/slack/client.ts");
    return slackClient(slackOptions(connections));
  };
  let client: ReturnType<typeof open> | undefined;
  const ask = async (method: string, args: Readonly<Record<string, string>>): Promise<Fields | undefined> => {
    client ??= open();
    try {
      const answer = await (await client).read(method, args);
      return answer.is === "done" ? answer.body : undefined;
    } catch {
      return undefined;
    }
  };
  return {
    async slackEmail(user) {
      const { user: found } = (await ask("users.info", { user })) ?? {};
      const person = (found ?? {}) as Fields;
      const isOurs = team === undefined || person["team_id"] === team;
      if (!isOurs || person["deleted"] || person["is_bot"] || person["is_stranger"]) return undefined;
      const email = ((person["profile"] ?? {}) as Fields)["email"];
      return typeof email === "string" ? email : undefined;
    },
    async slackChannel(channel): Promise<ChannelOnSlack | undefined> {
      const { channel: found } = (await ask("conversations.info", { channel })) ?? {};
      const name = ((found ?? {}) as Fields)["name"];
      if (typeof name !== "string") return undefined;
      const people: string[] = [];
      for (let cursor = ""; ; ) {
        const page = await ask("conversations.members", {
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
