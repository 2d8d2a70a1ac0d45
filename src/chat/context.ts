import type { Rights } from "../permissions/rights.ts";
import type { Standing } from "../permissions/standing.ts";
import type { User } from "../roster/roster.ts";

/** Where a command comes from, and its reply goes. */
export type Via = "slack" | "comment" | "terminal";

/** A channel as Slack knows it, with the ids of the people in it. */
export interface ChannelOnSlack {
  readonly name: string;
  readonly people: readonly string[];
}

/** What may have to be asked of Slack to understand a command. Each answers undefined when it can't be known. */
export interface Lookups {
  slackEmail(id: string): Promise<string | undefined>;
  slackChannel(id: string): Promise<ChannelOnSlack | undefined>;
}

/** What a command is understood in: the roster as it is, who asks, and from where. */
export interface Context {
  readonly standing: Standing;
  readonly rights: Rights;
  /** Undefined for somebody whom the roster doesn't know, or who has left. */
  readonly actor: User | undefined;
  readonly via: Via;
  /** On Slack, the id of who asks. */
  readonly slackId?: string;
  readonly lookups: Lookups;
}
