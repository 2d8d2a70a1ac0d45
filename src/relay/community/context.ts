import { slackReply } from "../../chat/render-reply.ts";
import type { ReplyBlock } from "../../chat/reply.ts";
import type { Clock } from "../../core/clock.ts";
import type { ChatSlack } from "../../jobs/chat/chat-slack.ts";
import type { LoadedRoster } from "../../roster/load.ts";
import { escapeSlack } from "../../text/slack.ts";
import type { IncomingSlack } from "../incoming.ts";
import type { TellAdmins } from "../installations/tell-admins.ts";
import type { Log } from "../log.ts";
import type { RelayDatabase } from "../store/database.ts";
import type { ModuleSettings } from "./section.ts";

/** A workspace, by its id, and what speaks to it. */
export interface CommunitySlack {
  readonly team: string;
  readonly slack: ChatSlack;
}

/** What the modules for a community run by. */
export interface CommunityContext {
  /** What is turned on now. */
  readonly modules: () => ModuleSettings;
  readonly database: RelayDatabase;
  readonly clock: Clock;
  readonly log: Log;
  /** The slash command's name. */
  readonly command: string;
  /** Returns Slack as the bot of the workspace that an event is from. */
  slackOfEvent(incoming: IncomingSlack): Promise<ChatSlack>;
  /** Returns the workspace that the relay's file names, or that of the relay's own token. Throws where there is none. */
  workspaceOf(named: string | undefined): Promise<CommunitySlack>;
  /** Returns the roster in force. Throws where it can't be read. */
  roster(): Promise<LoadedRoster>;
  readonly tellAdmins: TellAdmins;
}

/** Returns a message of Slack's: sentences, and the text of the relay's file, in which nothing is a mention. */
export function messageOf(blocks: readonly ReplyBlock[], ownText?: string): string {
  const [text = ""] = slackReply({ blocks });
  return ownText === undefined ? text : `${escapeSlack(ownText.trim())}\n${text}`;
}

/** How a message is sent that leads nowhere but where it says. */
export const quietly = { unfurl_links: false, unfurl_media: false } as const;
