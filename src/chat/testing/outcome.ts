import { accessReply } from "../../jobs/chat/access-reply.ts";
import { rightsIn } from "../../permissions/rights.ts";
import type { CommandContext, Lookups, Via } from "../command-context.ts";
import type { CommandOutcome } from "../commands/command.ts";
import { interpret } from "../interpret.ts";
import { plainReply, plainSentence } from "../render-reply.ts";
import { loadedRosterOf } from "./acme.ts";

/** Lookups that know nothing. */
export const noLookups: Lookups = {
  githubAccount: async () => undefined,
  slackEmail: async () => ({ is: "none" }),
  slackChannel: async () => undefined,
  slackChannelNamed: async () => undefined,
};

/** The roster, who asks, from where, and what Slack answers. */
export interface CommandOutcomeOptions {
  readonly yaml: string;
  readonly by?: string | undefined;
  readonly via?: Via;
  readonly lookups?: Lookups;
  readonly slackId?: string | undefined;
}

/** Interprets a text. */
export async function commandOutcomeOf(
  text: string,
  options: CommandOutcomeOptions,
): Promise<CommandOutcome> {
  return interpret(text, contextOf(options));
}

function contextOf({
  yaml,
  by,
  via = "slack",
  lookups = noLookups,
  slackId,
}: CommandOutcomeOptions): CommandContext {
  const roster = loadedRosterOf(yaml);
  const actor = by === undefined ? undefined : roster.declared.users.get(by);
  return {
    roster,
    rights: rightsIn(roster),
    actor,
    isProven: true,
    via,
    lookups,
    ...(slackId && { slackId }),
  };
}

/** Interprets a text, and returns the outcome as readable text: the reply, or the title, result and notes of a change. */
export async function commandOutcomeText(text: string, options: CommandOutcomeOptions): Promise<string> {
  const outcome = await commandOutcomeOf(text, options);
  if (outcome.is === "reply") return `(${outcome.reply.tone}) ${plainReply(outcome.reply)}`;
  if (outcome.is === "access") {
    const { tone, blocks } = accessReply(outcome.question, contextOf(options));
    return `(${tone}) ${plainReply({ blocks })}`;
  }
  if (outcome.is === "run") return `(runs ${outcome.run})`;
  if (outcome.is !== "change")
    return `(${outcome.is}) ${"reason" in outcome ? outcome.reason : ""}`.trimEnd();
  const { change } = outcome;
  const notes = (change.notes ?? []).map((note) => `\n${plainSentence(note)}`).join("");
  return `(change) ${change.title}\n${plainSentence(change.done)}${notes}`;
}
