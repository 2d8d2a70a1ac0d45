import { githubClientFor } from "../../app/service-clients.ts";
import type { ChannelOnSlack, Lookups } from "../../chat/command-context.ts";
import type { Connections } from "../../providers/index.ts";
import type { ChatSlack, SlackAnswerFields } from "./chat-slack.ts";

/** The services that a command looks things up in. */
export interface LookupServices {
  readonly connections: Connections;
  readonly slack: ChatSlack;
}

/**
 * Returns what a command looks up on GitHub and on Slack. When a service doesn't answer, each answer is undefined. `team`
 * is the Slack workspace's id.
 */
export function lookupsOf({ connections, slack }: LookupServices, team: string | undefined): Lookups {
  return { githubAccount: (named) => lookUpAccount(connections, named), ...slackLookups(slack, team) };
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
function slackLookups({ read }: ChatSlack, team: string | undefined): Omit<Lookups, "githubAccount"> {
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
