import { rightsIn } from "../../permissions/rights.ts";
import type { Outcome } from "../commands/command.ts";
import type { Lookups, Via } from "../context.ts";
import { interpret } from "../interpret.ts";
import { plainReply, sentenceText } from "../plain-text.ts";
import { standing } from "./acme.ts";

export const noLookups: Lookups = { slackEmail: async () => undefined, slackChannel: async () => undefined };

/** Who asks in which roster, from where, with which answers of Slack's. */
export interface Asking {
  readonly yaml: string;
  readonly by?: string | undefined;
  readonly via?: Via;
  readonly lookups?: Lookups;
  readonly slackId?: string;
}

/** What a text comes to. */
export async function ask(
  text: string,
  { yaml, by, via = "slack", lookups = noLookups, slackId }: Asking,
): Promise<Outcome> {
  const roster = standing(yaml);
  const actor = by === undefined ? undefined : roster.declared.users.get(by);
  return interpret(text, {
    standing: roster,
    rights: rightsIn(roster),
    actor,
    via,
    lookups,
    ...(slackId && { slackId }),
  });
}

/** The same in words: the reply, or what is done and what is said of it. */
export async function told(text: string, asking: Asking): Promise<string> {
  const outcome = await ask(text, asking);
  if (outcome.is === "reply") return `(${outcome.reply.tone}) ${plainReply(outcome.reply)}`;
  if (outcome.is === "run") return `(runs ${outcome.run})`;
  const { change } = outcome;
  const notes = (change.notes ?? []).map((note) => `\n${sentenceText(note)}`).join("");
  return `(change) ${change.title}\n${sentenceText(change.done)}${notes}`;
}
