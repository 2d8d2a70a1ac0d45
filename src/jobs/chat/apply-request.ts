import { exitCode } from "../../core/result.ts";
import { userPrincipal } from "../../providers/shared/principals.ts";
import { checkPause } from "../../repository/pause.ts";
import { run } from "../../run.ts";
import { type ChatContext, runRequestOf } from "./context.ts";
import type { ExecutionResult } from "./execute-outcome.ts";
import { isAllGone, offboardingReply } from "./offboarding-reply.ts";
import { readRosterAtHead } from "./read-roster.ts";
import { rememberedRun } from "./remembered-run.ts";
import type { Responder } from "./responder.ts";

/** What is to be applied for a command: the roster in force. */
export interface ApplyRequest {
  /** The key of a user who is offboarded by it. What they lose is not counted. */
  readonly offboards?: string;
}

/** Returns an apply request as the output that a later job gets. */
export function applyRequestText(request: ApplyRequest): string {
  return JSON.stringify({ apply: true, ...request });
}

/** Reads the output of an earlier job. What isn't understood offboards nobody. */
export function parseApplyRequest(text: string): ApplyRequest {
  try {
    const { offboards } = JSON.parse(text) as { readonly offboards?: unknown };
    return typeof offboards === "string" ? { offboards } : {};
  } catch {
    return {};
  }
}

/**
 * Applies the roster in force, and reports it where the command was given. The roster is read from the branch again, since
 * a merge may have gone into another one, and since it may have moved on while this waited.
 */
export async function applyLeft(
  { offboards }: ApplyRequest,
  { chatContext, responder }: { readonly chatContext: ChatContext; readonly responder: Responder },
): Promise<ExecutionResult> {
  const { connections, rosters, options } = chatContext;
  const roster = await readRosterAtHead(rosters, options.branch);
  const { pause, findings } = await checkPause(connections.repository);
  const request = runRequestOf(pause === undefined ? "apply" : "plan", roster, chatContext);
  const user = offboards === undefined ? undefined : roster.declared?.users.get(offboards);
  // Only who has left loses without being counted.
  const hasLeft = user !== undefined && roster.resolved?.users.get(user.key)?.present === false;
  const counted =
    hasLeft && request.allowRemovals !== true
      ? { ...request, allowRemovals: new Set([userPrincipal(user.key)]) }
      : request;
  const remembered = await rememberedRun({ ...counted, notes: findings }, chatContext);
  const report = await run(remembered, connections);
  await responder.sendReport(report);
  if (user === undefined) return { exitCode: exitCode(report.result) };
  await responder.reply(offboardingReply(user, report));
  return { exitCode: isAllGone(user, report) ? exitCode(report.result) : 1 };
}

/** Applies at once, or leaves it to the job that holds the queue of applies. */
export async function applyNowOrLater(
  request: ApplyRequest,
  { chatContext, responder }: { readonly chatContext: ChatContext; readonly responder: Responder },
): Promise<ExecutionResult> {
  if (!chatContext.options.applies) return { exitCode: 0, applyRequest: applyRequestText(request) };
  return applyLeft(request, { chatContext, responder });
}
