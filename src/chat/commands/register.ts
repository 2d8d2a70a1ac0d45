import type { EditValue } from "../../roster/edit/edit.ts";
import { mailboxOf } from "../../roster/mailbox.ts";
import type { User } from "../../roster/roster.ts";
import { name, type Sentence, say } from "../../text/sentence.ts";
import type { CommandContext, Stranger } from "../command-context.ts";
import { refusal } from "../reply.ts";
import type { ChatCommand, CommandArguments, CommandOutcome, RequestedChange } from "./command.ts";
import { slugOf } from "./slug.ts";

function refusalOutcome(...blocks: readonly Sentence[]): CommandOutcome {
  return { is: "reply", reply: refusal(...blocks) };
}

/** Lets somebody who isn't in the roster ask to be added to it. Nothing of the roster is told to them. */
export const register: ChatCommand = {
  name: ["register"],
  description: "ask to be added to the roster, when you are not in it yet",
  effect: "writes",
  needs: ["user.add"],
  parameters: [],
  flags: [
    { name: "github", kind: "login", description: "your GitHub login" },
    { name: "name", kind: "text", description: "what people call you" },
  ],
  async interpret(given, context) {
    const { actor, stranger, lookups } = context;
    if (actor !== undefined)
      return refusalOutcome(say`You are in the roster already, as ${name(actor.key)}.`);
    if (stranger === undefined)
      return refusalOutcome(say`I can't ask for you. Please talk to somebody who is in the roster.`);
    const account = await accountOf(given, { stranger, lookups });
    if ("reason" in account) return refusalOutcome(account.reason);
    const { login, id } = account;
    const key = freeKey([stranger.email?.split("@")[0], login, stranger.slack], context);
    const email = isNewAddress(stranger.email, context) ? stranger.email : undefined;
    const entry: NewEntry = {
      name: given.text("name") || undefined,
      email,
      github: login,
      github_id: id,
      slack: stranger.slack,
    };
    return { is: "change", change: requestOf(entry, key, stranger) };
  },
};

/** The entry of a newcomer, in the order of its fields. */
type NewEntry = Readonly<Record<"name" | "email" | "github" | "slack", string | undefined>> & {
  readonly github_id: number | undefined;
};

function requestOf(entry: NewEntry, key: string, stranger: Stranger): RequestedChange {
  const value: EditValue = Object.fromEntries(
    Object.entries(entry).flatMap(([field, each]) => (each === undefined ? [] : [[field, each]])),
  );
  return {
    edits: [{ edit: "set", path: ["users", key], value }],
    title: `Add ${key} to the roster`,
    done: say`${name(key)} is in the roster.`,
    already: say`You are in the roster already.`,
    notes: noteOn(stranger, entry.github),
    registers: stranger.identity,
    registration: {
      hasLogin: entry.github !== undefined,
      completing: (before) => {
        const whole = completed(entry, before);
        return isSame(whole, before) ? undefined : requestOf(whole, key, stranger);
      },
    },
  };
}

/** A login that is given anew comes with its number, and not with the number of the one before. */
function completed(entry: NewEntry, before: User): NewEntry {
  const account = entry.github === undefined ? { github: before.github, github_id: before.githubId } : {};
  return { ...entry, name: entry.name ?? before.name, ...account };
}

function isSame(entry: NewEntry, { name: called, email, github, githubId, slack }: User): boolean {
  const { name: nowCalled, github_id: nowId } = entry;
  return (
    entry.email === email &&
    entry.github === github &&
    entry.slack === (slack || undefined) &&
    nowCalled === called &&
    nowId === githubId
  );
}

interface Account {
  readonly login?: string | undefined;
  readonly id?: number | undefined;
}

/** Returns the account of who asks: in a comment it is theirs, and on Slack they say which one is. */
async function accountOf(
  given: CommandArguments,
  { stranger, lookups }: { readonly stranger: Stranger } & Pick<CommandContext, "lookups">,
): Promise<Account | { readonly reason: Sentence }> {
  const typed = given.text("github") || undefined;
  const own = stranger.github;
  if (own !== undefined) {
    const isOther = typed !== undefined && typed.toLowerCase() !== own.login.toLowerCase();
    return isOther
      ? { reason: say`You write as ${name(own.login)}, so I can only ask for that account.` }
      : own;
  }
  if (typed === undefined) return {};
  const found = await lookups.githubAccount({ login: typed });
  if (found === "missing") return { reason: say`Nobody on GitHub is called ${name(typed)}.` };
  return { login: found?.login ?? typed, id: found?.id };
}

/** Returns the first key that is free; with a number behind it where none is. */
function freeKey(wanted: readonly (string | undefined)[], { roster: { declared } }: CommandContext): string {
  const keys = wanted.map((each) => slugOf(each ?? "")).filter((key) => key !== "");
  const free = keys.find((key) => !declared.users.has(key));
  if (free !== undefined) return free;
  const [first = "newcomer"] = keys;
  for (let number = 2; ; number += 1) {
    const key = `${first}-${number}`;
    if (!declared.users.has(key)) return key;
  }
}

/** An address that an entry has stays with that entry: whose it is, is for people to say. */
function isNewAddress(email: string | undefined, { roster: { declared } }: CommandContext): boolean {
  if (email === undefined) return false;
  const mailbox = mailboxOf(email);
  return ![...declared.users.values()].some((user) => user.email && mailboxOf(user.email) === mailbox);
}

function noteOn({ slack = "", email, github }: Stranger, login: string | undefined): readonly Sentence[] {
  if (github !== undefined)
    return [say`They asked with the GitHub account ${name(github.login)}. Who that is, nobody has checked.`];
  const claim =
    login === undefined
      ? []
      : say` They say that the GitHub account ${name(login)} is theirs, which nobody has checked: ask them before you approve.`;
  // They can be asked where the link leads, which is no mention: nobody is pinged by it.
  const who = { text: email ?? slack, link: `https://slack.com/app_redirect?channel=${slack}` };
  return [[...say`They asked with the Slack account of ${who} (${name(slack)}).`, ...claim]];
}
