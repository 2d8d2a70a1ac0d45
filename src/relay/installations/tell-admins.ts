import { createRosterLoader } from "../../app/load-roster.ts";
import { currentMoment } from "../../core/clock.ts";
import { slackIdOf } from "../../jobs/chat/ask-approvers.ts";
import { chatSlackOf } from "../../jobs/chat/chat-slack.ts";
import { readRosterAtHead } from "../../jobs/chat/read-roster.ts";
import type { Connections } from "../../providers/index.ts";
import { readDefaultBranch } from "../../repository/default-branch.ts";
import { isValid } from "../../roster/load.ts";
import type { User } from "../../roster/roster.ts";
import type { GithubApp } from "../forward/github-app.ts";
import type { Log } from "../log.ts";

/** Tells admins something. `token`: one that Slack takes, for where the relay has none of its own. Throws nothing. */
export type TellAdmins = (text: string, token?: string) => Promise<void>;

/** What telling admins takes. */
export interface AdminTellerOptions {
  /** With the relay's own Slack token, where it has one. */
  readonly connections: Connections;
  readonly app: Pick<GithubApp, "repository">;
  /** Paths and globs of the roster's files. */
  readonly config: readonly string[];
  /** The channel in which changes by hand are told. */
  readonly channel: string | undefined;
  readonly log: Log;
}

/** Returns what tells admins in the channel for changes by hand; where that isn't there, each in a direct message. */
export function createAdminTeller(options: AdminTellerOptions): TellAdmins {
  const { connections, app, config, channel, log } = options;

  async function admins(): Promise<readonly User[]> {
    const repository = await app.repository();
    const { branch } = await readDefaultBranch(repository);
    const loader = createRosterLoader(repository, config, currentMoment(connections.clock));
    const roster = await readRosterAtHead(loader, branch);
    if (!isValid(roster)) throw new Error("the roster can't be read");
    const { users } = roster.resolved;
    return [...roster.declared.users.values()].filter(({ key }) => {
      const user = users.get(key);
      return user?.tier === "admin" && user.present;
    });
  }

  async function tellBy(slackToken: string, text: string): Promise<boolean> {
    const slack = chatSlackOf({ ...connections, slackToken });
    const send = async (to: string) =>
      (await slack.send("chat.postMessage", { channel: to, text, unfurl_links: false })) !== undefined;
    if (channel !== undefined && (await send(channel))) return true;
    const ids = await Promise.all((await admins()).map((user) => slackIdOf(user, slack)));
    const sent = await Promise.all(ids.map((id) => id !== undefined && send(id)));
    return sent.includes(true);
  }

  return async (text, token) => {
    try {
      const tokens = new Set([connections.slackToken, token].flatMap((each) => each ?? []));
      for (const each of tokens) if (await tellBy(each, text)) return;
      log.warn({ service: "slack" }, "no admin could be told in Slack");
    } catch (failure) {
      const reason = failure instanceof Error ? failure.message : String(failure);
      log.warn({ service: "slack", reason }, "no admin could be told in Slack");
    }
  };
}
