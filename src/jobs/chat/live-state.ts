import type { CommandContext } from "../../chat/command-context.ts";
import type { CommandOutcome } from "../../chat/commands/command.ts";
import type { Reply } from "../../chat/reply.ts";
import type { Report } from "../../core/report.ts";
import type { ResolvedRoster } from "../../roster/resolved.ts";
import { accessReply } from "./access-reply.ts";
import { withLiveDifferences } from "./live-differences.ts";
import { withLiveHolders } from "./live-holders.ts";
import { withLiveHoldings } from "./live-person.ts";

type AccessOutcome = Extract<CommandOutcome, { readonly is: "access" }>;

/** Returns the answer to a question about access, with who has it on the services below it where that is asked. */
export async function accessAnswer(
  { question, holdersOf }: AccessOutcome,
  context: CommandContext,
  plan: () => Promise<Report>,
): Promise<Reply> {
  const reply = accessReply(question, context);
  if (holdersOf === undefined || reply.tone === "refusal") return reply;
  return withLiveHolders(reply, holdersOf, await plan());
}

type ReplyOutcome = Extract<CommandOutcome, { readonly is: "reply" }>;

/** Returns the reply of an outcome, with what it asks of the services below it. Nothing is planned where it asks nothing. */
export async function withLiveState(
  { reply, differencesOf, liveOf }: ReplyOutcome,
  roster: ResolvedRoster,
  plan: () => Promise<Report>,
): Promise<Reply> {
  if (liveOf !== undefined) return withLiveHoldings(reply, liveOf, await plan());
  if (differencesOf !== undefined)
    return withLiveDifferences(reply, { team: differencesOf, roster, report: await plan() });
  return reply;
}
