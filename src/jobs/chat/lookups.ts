import { githubClientFor } from "../../app/service-clients.ts";
import type { ChannelOnSlack, Lookups } from "../../chat/command-context.ts";
import type { Connections } from "../../providers/index.ts";
import { slackOptions } from "../../providers/index.ts";

type SlackLookups = Omit<Lookups, "githubAccount">;

const noSlackLookups: SlackLookups = {
  slackEmail: async () => undefined,
  slackChannel: async () => undefined,
};

type Fields = Readonly<Record<string, unknown>>;

/**
 * Returns what a command looks up on GitHub and on Slack. Without a token, and when the service refuses, each answer is
 * undefined. `team` is the Slack workspace's id.
 */
export function lookupsOf(connections: Connections, team: string | undefined): Lookups {
  return { githubAccount: (named) => lookUpAccount(connections, named), ...slackLookups(connections, team) };
}

async function lookUpAccount(
  connections: Connections,
  named: Parameters<Lookups["githubAccount"]>[0],
): ReturnType<Lookups["githubAccount"]> {
  try {
    const { identifyAccounts } = await import("../../providers/github/inventory/identify.ts");
    const accounts = await identifyAccounts(await githubClientFor(connections), [named]);
    return ("login" in named ? accounts.byLogin(named.login) : accounts.byId(named.id)) ?? "missing";
  } catch {
    return undefined;
  }
}

/** Returns the lookups on Slack. An answer is also undefined for bots and for people of other workspaces. */
function slackLookups(connections: Connections, team: string | undefined): SlackLookups {
  if (!connections.slackToken) return noSlackLookups;
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
