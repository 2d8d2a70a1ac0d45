import type { SlackMessageId } from "../../chat/approval-button.ts";
import { settledMessage } from "../../chat/approval-request.ts";
import { nothingDiffers } from "../../chat/drift-replies.ts";
import { answer } from "../../chat/reply.ts";
import { parseSubject } from "../../core/change-subject.ts";
import type { Finding } from "../../core/finding.ts";
import type { Report } from "../../core/report.ts";
import { exitCode } from "../../core/result.ts";
import { userPrincipal } from "../../providers/shared/principals.ts";
import { renderSlack } from "../../report/slack.ts";
import { checkPause } from "../../repository/pause.ts";
import { readPullRequest } from "../../repository/pull-request-summary.ts";
import type { LoadedRoster } from "../../roster/load.ts";
import { run } from "../../run.ts";
import { name, type Sentence, type Span, say } from "../../text/sentence.ts";
import { reviewFor } from "../reconcile/review-for.ts";
import { tellNewcomers } from "../welcome/run.ts";
import { messageArguments } from "./ask-approvers.ts";
import { type ChatContext, runRequestOf } from "./context.ts";
import type { ExecutionResult } from "./execute-outcome.ts";
import { isAllGone, offboardingReply } from "./offboarding-reply.ts";
import { readRosterAtHead } from "./read-roster.ts";
import { rememberedRun } from "./remembered-run.ts";
import type { Responder } from "./responder.ts";
import { trailOfChat } from "./trail-of-chat.ts";

/** What is to be applied for a command: the roster in force. */
export interface ApplyRequest {
  /** The keys of users who are offboarded by it. What they lose is not counted. */
  readonly offboards?: readonly string[];
  /** True where a change was merged in chat, and nobody asked for an apply. */
  readonly isAfterChange?: boolean;
  /** The key of who asked for the apply. */
  readonly askedBy?: string;
  /** The Slack id of who asked for the change, where somebody else set the apply off by approving it. */
  readonly tells?: string;
  /** What alone is to be put back, as `subjectText`s. All that differs, unless given. */
  readonly onlyAbout?: readonly string[];
  /** The approval that it follows, for the messages that asked for it. */
  readonly approval?: SettledApproval;
  /** The pull request below which it is answered, where a review asked for it: its event doesn't tell which. */
  readonly reviewOf?: number;
}

/** An approval that was given in Slack. */
export interface SettledApproval {
  /** The pull request. */
  readonly number: number;
  /** The key of who gave it. */
  readonly by: string;
  /** All messages that asked for it. */
  readonly messages: readonly SlackMessageId[];
}

/** Returns an apply request as the output that a later job gets. */
export function applyRequestText(request: ApplyRequest): string {
  return JSON.stringify({ apply: true, ...request });
}

/** Reads the output of an earlier job. What isn't understood offboards nobody. */
export function parseApplyRequest(text: string): ApplyRequest {
  try {
    const fields = JSON.parse(text) as Readonly<Record<keyof ApplyRequest, unknown>>;
    const texts = (list: unknown) =>
      Array.isArray(list) ? (list as unknown[]).filter((each) => typeof each === "string") : [];
    const { offboards, isAfterChange, askedBy, tells, onlyAbout, approval, reviewOf } = fields;
    return {
      offboards: texts(offboards),
      ...(approval === undefined ? {} : { approval: approval as SettledApproval }),
      ...(isAfterChange === true ? { isAfterChange } : {}),
      ...(typeof askedBy === "string" && askedBy.length <= 100 ? { askedBy } : {}),
      ...(typeof tells === "string" && /^[UW][A-Z0-9]{2,20}$/.test(tells) ? { tells } : {}),
      ...(onlyAbout === undefined ? {} : { onlyAbout: texts(onlyAbout) }),
      ...(typeof reviewOf === "number" && Number.isSafeInteger(reviewOf) && reviewOf > 0 ? { reviewOf } : {}),
    };
  } catch {
    return {};
  }
}

/**
 * Returns the output that stands for several: one apply does for all. Undefined when there is none. `reviewOf` is the pull
 * request whose review asked for them.
 */
export function joinedApplyRequests(texts: readonly string[], reviewOf?: number): string | undefined {
  const requests = texts.map(parseApplyRequest);
  const askedBy = requests.flatMap((each) => each.askedBy ?? [])[0];
  const tells = requests.flatMap((each) => each.tells ?? [])[0];
  const offboards = requests.flatMap((each) => each.offboards ?? []);
  const review = reviewOf ?? requests.flatMap((each) => each.reviewOf ?? [])[0];
  if (requests.length === 0) return undefined;
  // Where one of them wants everything, the others have theirs with it.
  const approval = requests.find((each) => each.approval !== undefined)?.approval;
  const isPart = requests.every((each) => each.onlyAbout !== undefined);
  return applyRequestText({
    ...(offboards.length === 0 ? {} : { offboards }),
    ...(approval === undefined ? {} : { approval }),
    ...(requests.every(({ isAfterChange }) => isAfterChange) ? { isAfterChange: true } : {}),
    ...(askedBy === undefined ? {} : { askedBy }),
    ...(tells === undefined ? {} : { tells }),
    ...(isPart ? { onlyAbout: requests.flatMap((each) => each.onlyAbout ?? []) } : {}),
    ...(review === undefined ? {} : { reviewOf: review }),
  });
}

/**
 * Applies the roster in force, and reports it where the command was given. The roster is read from the branch again, since
 * a merge may have gone into another one, and since it may have moved on while this waited.
 */
export async function applyLeft(
  { offboards = [], isAfterChange = false, askedBy, tells, onlyAbout, approval }: ApplyRequest,
  { chatContext, responder }: { readonly chatContext: ChatContext; readonly responder: Responder },
): Promise<ExecutionResult> {
  const { connections, rosters, options } = chatContext;
  const roster = await readRosterAtHead(rosters, options.branch);
  const { pause, findings } = await checkPause(connections.repository);
  const request = runRequestOf(pause === undefined ? "apply" : "plan", roster, chatContext);
  const users = offboards.flatMap((key) => roster.declared?.users.get(key) ?? []);
  // Only who has left loses without being counted.
  const left = users.filter(({ key }) => roster.resolved?.users.get(key)?.present === false);
  const counted =
    left.length > 0 && request.allowRemovals !== true
      ? { ...request, allowRemovals: new Set(left.map(({ key }) => userPrincipal(key))) }
      : request;
  const subjects = onlyAbout?.flatMap((text) => parseSubject(text.split(" ")) ?? []);
  const narrowed = subjects === undefined ? counted : { ...counted, onlyAbout: subjects };
  const leavesSeenTaken = isAfterChange && onlyAbout === undefined;
  const remembered = await rememberedRun({ ...narrowed, leavesSeenTaken }, chatContext);
  const { review, findings: doubts } = await reviewFor({
    inputs: { name: options.name, applyOnlyReviewed: options.appliesOnlyReviewed },
    rosters,
    commit: roster.source.commit,
    roster,
    memory: remembered.memory,
  });
  const notes = [...findings, ...doubts];
  const { memory } = remembered;
  const trail = trailOfChat({ roster, memory, askedBy }, chatContext);
  const reported = await run(
    { ...remembered, ...(review && { review }), ...(trail && { trail }), notes },
    connections,
  );
  const report = trail === undefined ? reported : await trail.end(reported);
  const told = withoutWarningsOf(roster, report);
  const isSame = report.plan.changes.length === 0 && exitCode(report.result) === 0;
  // Who changes a description needn't hear, nor the channel, what else there is to know of the organisation.
  const isQuiet = isAfterChange && users.length === 0 && told.result === "clean";
  if (onlyAbout !== undefined && isSame)
    for (const text of onlyAbout) await responder.reply(answer(nothingDiffers(text)));
  else if (isQuiet && told.findings.every(({ severity }) => severity === "notice"))
    await responder.reply(answer(say`Nothing had to change on the services.`));
  else {
    await responder.sendReport(told);
    if (tells !== undefined)
      await chatContext.slack.send("chat.postMessage", {
        channel: tells,
        ...messageArguments(renderSlack(told)),
      });
  }
  const { slack } = chatContext;
  responder.findings.push(...(await tellNewcomers({ report, roster, memory, rosters, slack })));
  for (const user of users) await responder.reply(offboardingReply(user, report, "sync"));
  const result: ExecutionResult = {
    exitCode: users.every((user) => isAllGone(user, report)) ? exitCode(report.result) : 1,
  };
  if (approval !== undefined) await settleApproved(approval, result, chatContext);
  return result;
}

/** Writes into the messages that asked for an approval what came of it. One that Slack doesn't take stays as it is. */
async function settleApproved(
  { number, by, messages }: SettledApproval,
  result: ExecutionResult,
  chatContext: ChatContext,
): Promise<void> {
  if (messages.length === 0) return;
  const pull = await readPullRequest(chatContext.connections.repository, number);
  if (pull === undefined) return;
  const line = [...say`Approved by ${name(by)}. `, ...appliedSentence(result, chatContext)];
  const message = messageArguments(settledMessage(pull, line));
  for (const { channel, ts } of messages)
    await chatContext.slack.send("chat.update", { channel, ts, ...message });
}

/** Returns what became of a merged change, with the run that applied it. */
function appliedSentence({ exitCode: failed }: ExecutionResult, chatContext: ChatContext): Sentence {
  const run = runSpan(chatContext);
  return failed === 0
    ? say`It is merged, and applied by ${run}.`
    : say`It is merged, and ${run} could not apply all of it.`;
}

/** Returns the run as a sentence names it. */
function runSpan({ options }: ChatContext): Span {
  const link = options.links.run;
  return link === undefined ? "this run" : { text: "this run", link };
}

/** Returns a report without the warnings that the file alone gives rise to: each run and pull request has them. */
function withoutWarningsOf({ findings }: LoadedRoster, report: Report): Report {
  const known = new Set<Finding>(findings.filter(({ severity }) => severity !== "error"));
  return { ...report, findings: report.findings.filter((each) => !known.has(each)) };
}

/** Applies at once, or leaves it to the job that holds the queue of applies. */
export async function applyNowOrLater(
  request: ApplyRequest,
  { chatContext, responder }: { readonly chatContext: ChatContext; readonly responder: Responder },
): Promise<ExecutionResult> {
  if (!chatContext.options.applies) return { exitCode: 0, applyRequest: applyRequestText(request) };
  return applyLeft(request, { chatContext, responder });
}
