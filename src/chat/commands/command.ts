import type { OnePerson } from "../../access/declared-effects.ts";
import type { ChangeSubject } from "../../core/change-subject.ts";
import type { Problem } from "../../core/finding.ts";
import type { ActionName } from "../../permissions/table.ts";
import type { Edit } from "../../roster/edit/edit.ts";
import type { Project, Team, Tier, User } from "../../roster/roster.ts";
import type { Sentence } from "../../text/sentence.ts";
import type { CommandContext } from "../command-context.ts";
import type { SlackReference } from "../language/reference.ts";
import type { Reply } from "../reply.ts";
import type { KudosWish } from "./kudos.ts";

/** The kind of a parameter: how its words are read. */
export type ParameterKind =
  | "user"
  | "users"
  | "account"
  | "subject"
  | "newcomer"
  | "team"
  | "new-team"
  | "project"
  | "key"
  | "repository"
  | "role"
  | "channel"
  | "folder"
  | "text"
  | "login"
  | "number"
  | "email"
  | "url"
  | "day"
  | "tier"
  | "slack-id"
  | "words"
  | "switch";

/** A value that a command takes, by position or by flag. */
export interface CommandParameter {
  readonly name: string;
  readonly kind: ParameterKind;
  readonly description: string;
  readonly optional?: true;
}

/** A parameter that is given as `--name value`; a switch has no value. */
export interface CommandFlag extends CommandParameter {
  /** Other names of the flag, those of Rocket included. A name of one letter takes a single dash. */
  readonly aliases?: readonly string[];
}

/** A change of the roster that a command asks for. */
export interface RequestedChange {
  readonly edits: readonly Edit[];
  /** One line for a commit: `Add bob to backend`. */
  readonly title: string;
  /** What holds once it is merged. */
  readonly done: Sentence;
  /** The reply when that holds already. */
  readonly already: Sentence;
  /** Further information for the reply. */
  readonly notes?: readonly Sentence[];
  /** The key of the user who is offboarded by it. What they lose is not counted, and a last reply tells what is gone. */
  readonly offboards?: string;
  /** The account of somebody who asks to be added. They have one such request, and are told nothing of the roster. */
  readonly registers?: string;
  /** What else is to be known of such a request. */
  readonly registration?: Registration;
  /** The keys of two entries that become one. What both held is one person's, before and after it. */
  readonly merges?: OnePerson;
  /** The number of the pull request that it takes back. */
  readonly undoes?: number;
}

/** A request to be added, which may be asked for in several steps. */
export interface Registration {
  /** False while it says of no account on GitHub that it is theirs. */
  readonly hasLogin: boolean;
  /** Returns the request together with what they said before, the entry given. Undefined when it says nothing new. */
  completing(before: User): RequestedChange | undefined;
}

/** A question about who holds what by the roster. People and things are named as on the command line. */
export type AccessQuestion =
  | { readonly ask: "who"; readonly of: string }
  | { readonly ask: "why" | "why-not"; readonly person: string; readonly thing: string }
  | { readonly ask: "compare"; readonly person: string; readonly other: string }
  | { readonly ask: "expiring"; readonly days: number };

/**
 * What a command leads to. `differencesOf` asks for a team's differences on the services below the reply, `liveOf` for
 * what a person holds there; `isLive` says that this is what was
 * asked for, and not an addition. `failure` is what kept the command from being understood: a service gave no answer.
 */
export type CommandOutcome =
  | {
      readonly is: "reply";
      readonly reply: Reply;
      readonly differencesOf?: Team;
      readonly liveOf?: User;
      readonly isLive?: boolean;
      readonly failure?: Problem;
    }
  | {
      readonly is: "change";
      readonly change: RequestedChange;
      /** True when it was asked for with `--yes`: what it takes is meant. */
      readonly isConfirmed?: true;
    }
  | {
      /** A question about who holds what. `holdersOf` asks for a repository's holders on the services below it, too. */
      readonly is: "access";
      readonly question: AccessQuestion;
      readonly holdersOf?: string;
      readonly isLive?: boolean;
    }
  | { readonly is: "undo"; readonly pull: number; readonly isConfirmed?: true }
  | {
      readonly is: "drift";
      /** `undo`: put it back. `keep`: write it into the roster. */
      readonly wish: "undo" | "keep";
      /** What was changed by hand. */
      readonly subject: ChangeSubject;
      readonly isConfirmed?: true;
    }
  /** What a relay is to do, which counts kudos. */
  | { readonly is: "kudos"; readonly wish: KudosWish }
  | { readonly is: "run"; readonly run: "plan" | "sync" }
  | {
      readonly is: "review";
      readonly answers: "keep" | "remove";
      readonly users: readonly User[];
      /** Left out: wherever the answer counts. */
      readonly team?: Team;
    }
  | { readonly is: "review-status" }
  | { readonly is: "pause"; readonly reason: string }
  | { readonly is: "resume" }
  | { readonly is: "approve"; readonly pull: number | undefined }
  | { readonly is: "break-glass"; readonly pull: number | undefined; readonly reason: string };

/** The values that were given for a command's parameters and flags, by their names. */
export interface CommandArguments {
  has(name: string): boolean;
  text(name: string): string | undefined;
  /** The texts of all words that were given. */
  texts(name: string): readonly string[];
  user(name: string): User | undefined;
  users(name: string): readonly User[];
  team(name: string): Team | undefined;
  project(name: string): Project | undefined;
  reference(name: string): SlackReference | undefined;
}

/** One command of chat. Understanding, help and docs/chat.md all come from it. */
export interface ChatCommand {
  /** `["team", "add"]`. */
  readonly name: readonly string[];
  readonly description: string;
  readonly effect: "reads" | "writes" | "runs";
  /** The actions that it may need a right for; empty when it changes nothing. */
  readonly needs: readonly ActionName[];
  /** The lowest tier that may use a command without actions. Everybody in the roster may when it is missing. */
  readonly tier?: Tier;
  /** Who may use it, in words, where neither actions nor a tier say so. */
  readonly whoMay?: string;
  readonly parameters: readonly CommandParameter[];
  readonly flags: readonly CommandFlag[];
  /** Returns the outcome for the given values. It changes nothing itself. */
  interpret(given: CommandArguments, context: CommandContext): CommandOutcome | Promise<CommandOutcome>;
}

/** Returns how a command is typed: `team add TEAM WHO… [--until DAY]`. */
export function usageOf({
  name,
  parameters,
  flags,
}: Pick<ChatCommand, "name" | "parameters" | "flags">): string {
  const words = parameters.map((each) => {
    const shown = each.name.toUpperCase() + (each.kind === "users" || each.kind === "words" ? "…" : "");
    return each.optional ? `[${shown}]` : shown;
  });
  const options = flags.map((each) =>
    each.kind === "switch" ? `[--${each.name}]` : `[--${each.name} ${placeholderOf(each)}]`,
  );
  return [...name, ...words, ...options].join(" ");
}

const placeholders: Readonly<Partial<Record<ParameterKind, string>>> = {
  user: "WHO",
  users: "WHO",
  account: "WHO",
  subject: "WHAT",
  team: "TEAM",
  channel: "#CHANNEL",
  folder: "FOLDER",
  login: "LOGIN",
  number: "NUMBER",
  email: "ADDRESS",
  url: "URL",
  day: "DAY",
  tier: "TIER",
  "slack-id": "ID",
};

/** Returns the placeholder for a flag's value in help. */
export function placeholderOf({ kind }: CommandParameter): string {
  return placeholders[kind] ?? "TEXT";
}
