import { brokenRosterReply, otherWorkspaceReply, problemReply } from "../../chat/error-replies.ts";
import { interpret } from "../../chat/interpret.ts";
import type { Reply } from "../../chat/reply.ts";
import { isValid } from "../../roster/load.ts";
import { misaddressed } from "./addressee.ts";
import type { ChatContext } from "./context.ts";
import { readRosterAtHead } from "./read-roster.ts";
import { isFromElsewhere } from "./rejection.ts";
import type { ChatRequest } from "./request.ts";
import { commandContextOf } from "./requester.ts";

/**
 * Returns the answer to a command that only asks, or is refused; undefined for one that has to be carried out by a run:
 * it changes something, or it asks for what only a plan reads. Writes nothing. Throws what a service says that doesn't answer.
 */
export async function answerQuestion(
  request: ChatRequest,
  chatContext: ChatContext,
): Promise<Reply | undefined> {
  const { options, slack, rosters } = chatContext;
  const problem = await misaddressed(
    request,
    { command: options.slackCommand, app: options.slackAppId },
    slack,
  );
  if (problem !== undefined) return problemReply(problem);
  const roster = await readRosterAtHead(rosters, options.branch);
  if (await isFromElsewhere(request, roster, slack)) return otherWorkspaceReply();
  if (!isValid(roster)) return brokenRosterReply(roster.findings, options.links.run);
  const outcome = await interpret(request.text, await commandContextOf(request, roster, chatContext));
  return outcome.is === "reply" && outcome.differencesOf === undefined ? outcome.reply : undefined;
}
