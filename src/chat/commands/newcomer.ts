import type { Problem } from "../../core/finding.ts";
import { mailboxOf } from "../../roster/mailbox.ts";
import { email as emailSchema } from "../../roster/schema/drive.ts";
import { keyName } from "../../roster/schema/names.ts";
import { name, type Sentence, say } from "../../text/sentence.ts";
import type { CommandContext } from "../command-context.ts";
import { slackPersonUnknown } from "../errors.ts";
import { mentionedLogin, userOfSlackId } from "../find.ts";
import type { CommandArguments } from "./command.ts";
import { slugOf } from "./slug.ts";

/** Somebody who is to be added. */
export interface Newcomer {
  readonly key: string;
  /** Their Slack id, when they were mentioned on Slack. */
  readonly slack?: string;
  /** Their GitHub login, when they were mentioned in a comment. */
  readonly github?: string;
  /** Their address, when that was typed. */
  readonly email?: string;
  /** Their name, when what was typed is no valid key. */
  readonly called?: string;
}

/** Returns who is to be added, with a free key; or why they can't be. */
export async function newcomerIn(
  given: CommandArguments,
  context: CommandContext,
): Promise<Newcomer | { readonly reason: Sentence; readonly failure?: Problem }> {
  const text = given.text("who");
  const reference = given.reference("who");
  const { users } = context.roster.declared;
  if (text === undefined)
    return {
      reason: say`You are in the roster already. Whom would you like to add? ${name("user add WHO --github LOGIN")}`,
    };
  const address = reference === undefined && text.includes("@") && emailSchema.safeParse(text).success;
  const typed = address ? text.slice(0, text.indexOf("@")) : text;
  const login = address ? undefined : mentionedLogin(text, context);
  const onSlack = reference?.kind === "user" ? await userOfSlackId(reference.id, context) : undefined;
  if (onSlack !== undefined && "unanswered" in onSlack) {
    const failure = slackPersonUnknown(`who ${text} is`, onSlack.unanswered);
    return { reason: say`${failure.message} ${failure.remedy}`, failure };
  }
  const known =
    onSlack !== undefined
      ? onSlack.user
      : login === undefined
        ? address
          ? [...users.values()].find(({ email }) => email && mailboxOf(email) === mailboxOf(text))
          : users.get(withoutSign(text))
        : [...users.values()].find(({ github }) => github?.toLowerCase() === login.toLowerCase());
  if (known !== undefined) {
    return {
      reason: say`${name(known.key)} is in the roster already. To change something about them: ${name(`user edit ${known.key} …`)}.`,
    };
  }
  if (reference !== undefined && reference.kind !== "user")
    return { reason: say`${name(text)} is not a person.` };
  const key =
    reference === undefined && keyName.safeParse(withoutSign(typed)).success
      ? withoutSign(typed)
      : slugOf(reference?.label ?? typed);
  if (key === "" || users.has(key)) {
    const why =
      key === ""
        ? say`I can't make a short name of ${name(text)}.`
        : say`The name ${name(key)} is taken by somebody else.`;
    const example = login === undefined ? "user add NAME --slack @THEM" : `user add NAME --github ${login}`;
    return { reason: [...why, ...say` Choose one: ${name(example)}.`] };
  }
  if (address) return { key, email: text };
  if (login !== undefined) return { key, github: login };
  if (reference !== undefined) return { key, slack: reference.id };
  return key === withoutSign(text) ? { key } : { key, called: withoutSign(text) };
}

function withoutSign(text: string): string {
  return text.replace(/^@(?=.)/, "");
}
