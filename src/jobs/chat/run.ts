import { errorsToFindings } from "../../app/errors-to-findings.ts";
import { brokenRosterReply, failureReply, problemReply } from "../../chat/error-replies.ts";
import { interpret } from "../../chat/interpret.ts";
import { type Finding, finding } from "../../core/finding.ts";
import { isValid } from "../../roster/load.ts";
import { misaddressed } from "./addressee.ts";
import { applyLeft, parseApplyRequest } from "./apply-request.ts";
import {
  type ChatConnections,
  type ChatRunOptions,
  chatContextOf,
  commandContextOf,
  rejectionOf,
} from "./context.ts";
import { executeClick } from "./execute-click.ts";
import { type ExecutionResult, executeOutcome } from "./execute-outcome.ts";
import { readRosterAtHead } from "./read-roster.ts";
import { receiveEvent } from "./request.ts";
import { responderFor } from "./responder.ts";

/** The result of a chat run. Answers and refusals are successes. Rejected requests and errors are failures. */
export interface ChatResult extends ExecutionResult {
  readonly findings: readonly Finding[];
  /** Why the event was ignored, when it was. */
  readonly ignored?: string;
}

/**
 * Runs one chat request, from the event to the answer. Every accepted event gets an answer, also when the run fails.
 *
 * 1. Receive the event: a request from Slack counts once and when Slack signed it for us, a comment when a person wrote it.
 * 2. Read the roster at the branch's head, and find the requester in it.
 * 3. Interpret the command. Its outcome is a reply, a change of the roster, or a run. A click gives a word.
 * 4. Turn a change into a pull request, checked against the roster that it changes.
 * 5. Apply what is merged, or leave that to a later job, which begins here again and applies.
 */
export async function runChat(options: ChatRunOptions, connections: ChatConnections): Promise<ChatResult> {
  const event = receiveEvent(options.event, {
    secret: options.signingSecret,
    now: new Date(connections.clock.now()),
    isAccepted: options.applyRequest !== undefined,
  });
  if ("ignored" in event) return { exitCode: 0, findings: [], ignored: event.ignored };
  if ("findings" in event) return { exitCode: 1, findings: event.findings };
  const { request } = event;
  const chatContext = chatContextOf(options, connections);
  const responder = responderFor(request, chatContext.channels);
  const resultWith = (result: ExecutionResult, findings: readonly Finding[] = []): ChatResult => ({
    ...result,
    findings: [...findings, ...responder.findings],
  });
  const failed = { exitCode: 1 } as const;
  try {
    if (options.applyRequest !== undefined)
      return resultWith(await applyLeft(parseApplyRequest(options.applyRequest), { chatContext, responder }));
    const addressee = { command: options.slackCommand, app: options.slackAppId };
    const problem = await misaddressed(request, addressee, chatContext.slack);
    if (problem !== undefined) {
      await responder.reply(problemReply(problem));
      return resultWith(failed, [finding(problem)]);
    }
    await responder.acknowledge();
    const roster = await readRosterAtHead(chatContext.rosters, options.branch);
    const rejection = await rejectionOf(request, roster, chatContext);
    if (rejection?.reply !== undefined) await responder.reply(rejection.reply);
    if (rejection !== undefined) return resultWith(failed, rejection.findings);
    if (!isValid(roster)) {
      await responder.reply(brokenRosterReply(roster.findings, options.links.run));
      return resultWith(failed, roster.findings);
    }
    const commandContext = await commandContextOf(request, roster, chatContext);
    if (request.via === "click")
      return resultWith(await executeClick(request, { commandContext, chatContext, responder }));
    const outcome = await interpret(request.text, commandContext);
    return resultWith(
      await executeOutcome(outcome, { request, roster, commandContext, chatContext, responder }),
    );
  } catch (error) {
    const findings = errorsToFindings(error);
    await responder.reply(failureReply(findings, options.links.run));
    return resultWith(failed, findings);
  }
}
