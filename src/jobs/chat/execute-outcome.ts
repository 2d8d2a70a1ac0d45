import type { WaitingChange } from "../../chat/approval-request.ts";
import type { CommandContext } from "../../chat/command-context.ts";
import type { CommandOutcome } from "../../chat/commands/command.ts";
import type { Confirmation } from "../../chat/confirmation.ts";
import { badAddressNotes, kudosElsewhere } from "../../chat/error-replies.ts";
import type { PublishedDraft } from "../../chat/proposal-replies.ts";
import { followed } from "../../chat/reply.ts";
import { finding } from "../../core/finding.ts";
import { badAddressesIn } from "../../roster/bad-addresses.ts";
import type { LoadedRoster } from "../../roster/load.ts";
import { run } from "../../run.ts";
import { name, say } from "../../text/sentence.ts";
import { answerInChat, reviewStatusInChat } from "../review/answer-in-chat.ts";
import { applyNowOrLater } from "./apply-request.ts";
import { approvePullRequest } from "./approve-pull-request.ts";
import { askApprovers } from "./ask-approvers.ts";
import { breakGlass } from "./break-glass.ts";
import { type ChatContext, requestedPlanOf, runRequestOf } from "./context.ts";
import { accessAnswer, withLiveState } from "./live-state.ts";
import { pauseWriting, resumeWriting } from "./pause.ts";
import { propose } from "./proposal.ts";
import { proposalContextOf } from "./proposal-context.ts";
import { rememberedRun } from "./remembered-run.ts";
import { type ChatRequest, slackSenderOf } from "./request.ts";
import type { Responder } from "./responder.ts";
import { changeThatKeeps, undoDrift } from "./settle-drift.ts";
import { changeThatUndoes } from "./undo.ts";

/** Everything that executing an outcome needs. */
export interface ExecutionContext {
  readonly request: ChatRequest;
  readonly roster: LoadedRoster;
  readonly commandContext: CommandContext;
  readonly chatContext: ChatContext;
  readonly responder: Responder;
  /** What the requester has confirmed by a button. */
  readonly confirmation?: Confirmation | undefined;
}

/** The exit code, 1 when something failed; and what a later job has to apply. */
export interface ExecutionResult {
  readonly exitCode: 0 | 1;
  readonly applyRequest?: string;
}

const done: ExecutionResult = { exitCode: 0 };

/** Executes the outcome of a request and answers it. */
export async function executeOutcome(
  outcome: CommandOutcome,
  execution: ExecutionContext,
): Promise<ExecutionResult> {
  const { request, roster, commandContext, chatContext, responder } = execution;
  switch (outcome.is) {
    case "reply": {
      const { failure } = outcome;
      const plan = () => run(runRequestOf("plan", roster, chatContext), chatContext.connections);
      await responder.reply(await withLiveState(outcome, commandContext.roster.resolved, plan));
      if (failure === undefined) return done;
      responder.findings.push(finding(failure));
      return { exitCode: 1 };
    }
    case "access": {
      const plan = () => run(runRequestOf("plan", roster, chatContext), chatContext.connections);
      await responder.reply(await accessAnswer(outcome, commandContext, plan));
      return done;
    }
    case "run": {
      if (outcome.run === "sync") {
        const who = name(commandContext.actor?.key ?? "");
        await responder.reply({ tone: "change", blocks: [say`${who} asked to apply the roster now.`] });
        const askedBy = commandContext.actor?.key;
        return applyNowOrLater(askedBy === undefined ? {} : { askedBy }, execution);
      }
      const planned = await requestedPlanOf({ request, roster }, chatContext);
      await responder.sendReport(
        await run(await rememberedRun(planned, chatContext), chatContext.connections),
      );
      return done;
    }
    case "change": {
      const { reply, isMerged, waiting, findings } = await propose(
        outcome.change,
        roster,
        proposalContextOf(outcome.isConfirmed ? { ...execution, confirmation: "all" } : execution),
      );
      responder.findings.push(...findings);
      const isStranger = outcome.change.registers !== undefined;
      const notes = isStranger ? [] : badAddressNotes(badAddressesIn(roster));
      await responder.reply(followed(reply, ...notes));
      if (waiting !== undefined)
        responder.findings.push(
          ...(await askApprovers(waitingChangeOf(waiting, slackSenderOf(request)?.userId), {
            roster: commandContext.roster,
            slack: chatContext.slack,
            signingSecret: chatContext.options.signingSecret,
          })),
        );
      if (!isMerged) return done;
      const { offboards } = outcome.change;
      const toApply = offboards === undefined ? { isAfterChange: true } : { offboards: [offboards] };
      return applyNowOrLater(toApply, execution);
    }
    case "undo": {
      const found = await changeThatUndoes(outcome.pull, execution);
      const { isConfirmed } = outcome;
      return executeOutcome(
        found.is === "change" && isConfirmed ? { ...found, isConfirmed } : found,
        execution,
      );
    }
    case "approve":
      return approvePullRequest(outcome, execution);
    case "drift": {
      const { wish, subject, isConfirmed } = outcome;
      if (wish === "undo") return undoDrift(subject, execution);
      const found = await changeThatKeeps(subject, execution);
      return executeOutcome(
        found.is === "change" && isConfirmed ? { ...found, isConfirmed } : found,
        execution,
      );
    }
    case "kudos":
      await responder.reply(kudosElsewhere());
      return done;
    case "review":
      await responder.reply(await answerInChat(outcome, execution));
      return done;
    case "review-status":
      await responder.reply(await reviewStatusInChat(execution));
      return done;
    case "pause":
      return pauseWriting(outcome.reason, execution);
    case "resume":
      return resumeWriting(execution);
    case "break-glass":
      return breakGlass(outcome, execution);
    default:
      return outcome satisfies never;
  }
}

function waitingChangeOf(
  { pull, change, actor, decision, effects }: PublishedDraft,
  requesterSlackId: string | undefined,
): WaitingChange {
  const { number, url } = pull;
  const { title, notes = [], registers } = change;
  const requester = registers === undefined ? actor : undefined;
  const { digest } = decision;
  return { requesterSlackId, number, url, title, requester, decision, digest, effects, notes };
}
