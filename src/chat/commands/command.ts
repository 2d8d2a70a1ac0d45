import type { ActionName } from "../../permissions/table.ts";
import type { Edit } from "../../roster/edit/edit.ts";
import type { Project, Team, Tier, User } from "../../roster/roster.ts";
import type { Context } from "../context.ts";
import type { Reference } from "../language/reference.ts";
import type { Reply, Sentence } from "../reply.ts";

/** What a word of a command stands for. */
export type Kind =
  | "user"
  | "users"
  | "newcomer"
  | "team"
  | "new-team"
  | "project"
  | "repository"
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

/** A word that a command takes, by place or by flag. */
export interface Parameter {
  readonly name: string;
  readonly kind: Kind;
  readonly says: string;
  readonly optional?: true;
}

export interface Flag extends Parameter {
  /** Other names that it goes by, Rocket's among them; one letter for a single dash. */
  readonly also?: readonly string[];
}

/** A change of the roster that a command asks for. */
export interface Change {
  readonly edits: readonly Edit[];
  /** One line for a commit: `Add bob to backend`. */
  readonly title: string;
  /** What is so once it is merged. */
  readonly done: Sentence;
  /** What to say when it is so already. */
  readonly already: Sentence;
  /** Worth knowing besides. */
  readonly notes?: readonly Sentence[];
}

/** What a command comes to. `look` asks for what differs on the services, about a team, below the reply. */
export type Outcome =
  | { readonly is: "reply"; readonly reply: Reply; readonly look?: Team }
  | { readonly is: "change"; readonly change: Change }
  | { readonly is: "run"; readonly run: "plan" | "sync" };

/** What was given for a command's parameters and flags, understood. */
export interface Given {
  has(name: string): boolean;
  text(name: string): string | undefined;
  user(name: string): User | undefined;
  users(name: string): readonly User[];
  team(name: string): Team | undefined;
  project(name: string): Project | undefined;
  reference(name: string): Reference | undefined;
}

export interface Command {
  /** `["team", "add"]`. */
  readonly name: readonly string[];
  readonly says: string;
  readonly does: "reads" | "writes" | "runs";
  /** The actions of the table that it may need; empty for what changes nothing. */
  readonly needs: readonly ActionName[];
  /** For what changes nothing: the least tier that may ask for it; anybody in the roster when left out. */
  readonly tier?: Tier;
  readonly parameters: readonly Parameter[];
  readonly flags: readonly Flag[];
  perform(given: Given, context: Context): Outcome | Promise<Outcome>;
}

/** The command as it is typed: `team add TEAM WHO… [--until DAY]`. */
export function usageOf({ name, parameters, flags }: Pick<Command, "name" | "parameters" | "flags">): string {
  const words = parameters.map((each) => {
    const shown = each.name.toUpperCase() + (each.kind === "users" || each.kind === "words" ? "…" : "");
    return each.optional ? `[${shown}]` : shown;
  });
  const options = flags.map((each) =>
    each.kind === "switch" ? `[--${each.name}]` : `[--${each.name} ${placeholder(each)}]`,
  );
  return [...name, ...words, ...options].join(" ");
}

const placeholders: Readonly<Partial<Record<Kind, string>>> = {
  user: "WHO",
  users: "WHO",
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

/** What stands for a flag's value in help. */
export function placeholder({ kind }: Parameter): string {
  return placeholders[kind] ?? "TEXT";
}
