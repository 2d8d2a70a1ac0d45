import { githubClientFor } from "../../app/service-clients.ts";
import type { ChannelOnSlack, Lookups } from "../../chat/command-context.ts";
import type { Connections } from "../../providers/index.ts";
import { isOfWorkspace } from "../../providers/slack/model/remote-state.ts";
import type { ChatSlack, SlackAnswerFields } from "./chat-slack.ts";

/** What is looked up on Slack alone. */
export type SlackLookups = Omit<Lookups, "githubAccount">;

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

/** What Slack answers when an account doesn't exist for this workspace. */
const nobody: ReadonlySet<string> = new Set(["user_not_found", "user_not_visible", "users_not_found"]);

/** Returns the lookups on Slack. Bots and people of other workspaces have no address. */
export function slackLookups({ read, ask }: ChatSlack, team: string | undefined): SlackLookups {
  return {
    async slackEmail(user) {
      const answer = await ask("users.info", { user });
      if (!("body" in answer))
        return nobody.has(answer.error ?? "") ? { is: "none" } : { is: "unanswered", reason: answer.reason };
      const person = (answer.body["user"] ?? {}) as SlackAnswerFields;
      const isOurs = team === undefined ? person["is_stranger"] !== true : isOfWorkspace(person, team);
      if (!isOurs || person["deleted"] || person["is_bot"]) return { is: "none" };
      const email = ((person["profile"] ?? {}) as SlackAnswerFields)["email"];
      return typeof email === "string" && email !== ""
        ? { is: "known", email }
        : { is: "unanswered", reason: "it shows no address, as without the scope users:read.email" };
    },
    async slackChannelNamed(name) {
      for (let cursor = ""; ; ) {
        const page = await read("conversations.list", {
          types: "public_channel,private_channel",
          exclude_archived: true,
          limit: "999",
          ...(cursor ? { cursor } : {}),
        });
        if (page === undefined) return undefined;
        const found = ((page["channels"] ?? []) as SlackAnswerFields[]).find((each) => each["name"] === name);
        if (typeof found?.["id"] === "string") return { id: found["id"] };
        cursor = nextCursorOf(page);
        if (cursor === "") return "missing";
      }
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
        cursor = nextCursorOf(page);
        if (cursor === "") return { name, people };
      }
    },
  };
}

function nextCursorOf(page: SlackAnswerFields): string {
  return String(((page["response_metadata"] ?? {}) as SlackAnswerFields)["next_cursor"] ?? "");
}
