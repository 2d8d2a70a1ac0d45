import type { ChannelOnSlack, Lookups } from "../../chat/command-context.ts";
import type { ChatSlack, SlackAnswerFields } from "./chat-slack.ts";

/**
 * Returns what a command looks up on Slack. When Slack doesn't answer, each answer is undefined. It is also undefined for
 * bots and for people of other workspaces. `team` is the workspace's id.
 */
export function lookupsOf({ read }: ChatSlack, team: string | undefined): Lookups {
  return {
    async slackEmail(user) {
      const { user: found } = (await read("users.info", { user })) ?? {};
      const person = (found ?? {}) as SlackAnswerFields;
      const isOurs = team === undefined || person["team_id"] === team;
      if (!isOurs || person["deleted"] || person["is_bot"] || person["is_stranger"]) return undefined;
      const email = ((person["profile"] ?? {}) as SlackAnswerFields)["email"];
      return typeof email === "string" ? email : undefined;
    },
    async slackChannel(channel): Promise<ChannelOnSlack | undefined> {
      const { channel: found } = (await read("conversations.info", { channel })) ?? {};
      const name = ((found ?? {}) as SlackAnswerFields)["name"];
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
        cursor = String(((page["response_metadata"] ?? {}) as SlackAnswerFields)["next_cursor"] ?? "");
        if (cursor === "") return { name, people };
      }
    },
  };
}
