import type { Problem } from "../core/finding.ts";
import type { Rights } from "../permissions/rights.ts";
import type { ValidRoster } from "../roster/load.ts";
import type { User } from "../roster/roster.ts";

/** Where a command comes from and its reply goes. */
export type Via = "slack" | "comment" | "terminal";

/** A channel as Slack knows it, with the ids of the people in it. */
export interface ChannelOnSlack {
  readonly name: string;
  readonly people: readonly string[];
}

/** An account as GitHub knows it. */
export interface AccountOnGithub {
  readonly login: string;
  readonly id: number;
}

/** The address of an account on Slack; none, for a bot or somebody of another workspace; or why Slack doesn't say. */
export type SlackAddress =
  | { readonly is: "known"; readonly email: string }
  | { readonly is: "none" }
  | { readonly is: "unanswered"; readonly reason: string };

/** Lookups that a command may need. Each returns undefined when the service doesn't say. */
export interface Lookups {
  /** Returns the account with a login or an id; `missing` when nobody has it. */
  githubAccount(
    named: Pick<AccountOnGithub, "login"> | Pick<AccountOnGithub, "id">,
  ): Promise<AccountOnGithub | "missing" | undefined>;
  /** Returns the address of the account with a user id. It alone says why, where Slack doesn't answer. */
  slackEmail(id: string): Promise<SlackAddress>;
  /** Returns the channel with an id, and all people in it. */
  slackChannel(id: string): Promise<ChannelOnSlack | undefined>;
  /** Returns the id of the channel with a name; `missing` when the app sees none, archived ones apart. */
  slackChannelNamed(name: string): Promise<{ readonly id: string } | "missing" | undefined>;
}

/** Somebody who asks, belongs to the workspace or the repository, and is in no entry of the roster. */
export interface Stranger {
  /** The account that they ask with, as one text: `slack U0NEW0000`, `github 1007`. */
  readonly identity: string;
  readonly slack?: string;
  /** Their Slack account's address. */
  readonly email?: string;
  /** Their GitHub account, for a comment. */
  readonly github?: AccountOnGithub;
}

/** What a command is interpreted with: the current roster, who asks, and from where. */
export interface CommandContext {
  readonly roster: ValidRoster;
  readonly rights: Rights;
  /** Who asks; undefined when they are not in the roster or have left. */
  readonly actor: User | undefined;
  /** True when who asks is in the roster and has left: present there no more. */
  readonly hasLeft?: boolean;
  /** Who asks, when they are in no entry and may ask for one. */
  readonly stranger?: Stranger;
  /** Why it isn't known who asks, although they may well be in the roster. */
  readonly unidentified?: Problem;
  /**
   * False when only a login says who asks, and they would have more to say than any member. A login may belong to
   * somebody else tomorrow, so that nothing above a member's is believed of it.
   */
  readonly isProven: boolean;
  readonly via: Via;
  /** The Slack id of who asks, for a command from Slack. */
  readonly slackId?: string;
  readonly lookups: Lookups;
}
