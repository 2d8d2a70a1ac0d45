import { absence } from "../../chat/absence.ts";
import type { KudosWish } from "../../chat/commands/kudos.ts";
import { brokenRosterReply, otherWorkspaceReply, problemReply } from "../../chat/error-replies.ts";
import { interpret } from "../../chat/interpret.ts";
import { followed, type Reply, refusal } from "../../chat/reply.ts";
import { isValid } from "../../roster/load.ts";
import { name, type Sentence, say } from "../../text/sentence.ts";
import { accessReply } from "./access-reply.ts";
import { misaddressed } from "./addressee.ts";
import type { ChatContext } from "./context.ts";
import { readRosterAtHead } from "./read-roster.ts";
import { isFromElsewhere } from "./rejection.ts";
import type { IncomingRequest } from "./request.ts";
import { commandContextOf } from "./requester.ts";

/** What a request is answered without a run. */
export interface QuestionAnswer {
  /** Undefined for a request that a run has to carry out: it changes something, or asks how it is on the services. */
  readonly reply?: Reply;
  /** True where it is known that nobody has sent it who is in the roster and hasn't left. */
  readonly isByStranger: boolean;
}

/**
 * Answers a command that only asks, or is refused, and a stranger's click. Writes nothing, but for kudos, where `grantKudos` says who
 * counts them. Throws what a service says that doesn't answer.
 */
export async function answerQuestion(
  request: IncomingRequest,
  chatContext: ChatContext,
  grantKudos?: (wish: KudosWish) => Promise<Reply>,
): Promise<QuestionAnswer> {
  const { options, slack, rosters } = chatContext;
  const problem = await misaddressed(
    request,
    { command: options.slackCommand, app: options.slackAppId },
    slack,
  );
  if (problem !== undefined) return { reply: problemReply(problem), isByStranger: false };
  const roster = await readRosterAtHead(rosters, options.branch);
  if (await isFromElsewhere(request, roster, slack))
    return { reply: otherWorkspaceReply(), isByStranger: true };
  if (!isValid(roster))
    return { reply: brokenRosterReply(roster.findings, options.links.run), isByStranger: false };
  const context = await commandContextOf(request, roster, chatContext);
  // A run may know more: it has a token of its own.
  if (context.unidentified !== undefined) return { isByStranger: false };
  const isByStranger = context.actor === undefined;
  if (request.via === "click")
    return {
      isByStranger,
      ...(isByStranger && { reply: refusal(absence(context, "so this button does nothing for you.")) }),
    };
  const outcome = await interpret(request.text, context);
  if (outcome.is === "kudos" && grantKudos !== undefined)
    return { isByStranger, reply: await grantKudos(outcome.wish) };
  // How it is on the services takes a plan, with tokens that only a run has.
  if (outcome.is === "access" && !outcome.isLive)
    return { isByStranger, reply: accessReply(outcome.question, context) };
  if (outcome.is !== "reply" || outcome.isLive) return { isByStranger };
  const { reply, differencesOf: team } = outcome;
  return { isByStranger, reply: team === undefined ? reply : followed(reply, compareHint(team.key)) };
}

function compareHint(team: string): Sentence {
  return say`This is what the roster says. What differs on the services: ${name(`team view ${team} --live`)}`;
}
