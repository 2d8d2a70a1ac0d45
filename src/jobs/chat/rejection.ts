import { otherWorkspaceReply, problemReply } from "../../chat/error-replies.ts";
import { slackRequestOvertaken, slackRequestRepeated, wrongWorkspace } from "../../chat/errors.ts";
import type { Reply } from "../../chat/reply.ts";
import { type Finding, finding } from "../../core/finding.ts";
import { claimRequest } from "../../repository/request-claims.ts";
import type { LoadedRoster } from "../../roster/load.ts";
import type { ChatContext } from "./context.ts";
import { type IncomingRequest, slackSenderOf } from "./request.ts";

/**
 * Returns why a request is rejected: it comes from another workspace, or it was executed before. Returns undefined when
 * the request is accepted, and records it then. Comments are always accepted.
 */
export async function rejectionOf(
  request: IncomingRequest,
  roster: LoadedRoster,
  { options, connections }: ChatContext,
): Promise<{ readonly reply?: Reply; readonly findings: readonly Finding[] } | undefined> {
  const sender = slackSenderOf(request);
  if (sender === undefined) return undefined;
  const { teamId, teamDomain, userId, triggerId, signedAt } = sender;
  if (isFromElsewhere(request, roster)) {
    return {
      reply: otherWorkspaceReply(),
      findings: [finding(wrongWorkspace(teamDomain || teamId, roster.declared?.slack?.workspace ?? ""))],
    };
  }
  const claim = { id: `${teamId} ${triggerId}`, sender: `${teamId} ${userId}`, signedAt };
  const result = await claimRequest(connections.repository, claim, {
    branch: options.branch,
    clock: connections.clock,
  });
  switch (result) {
    case "first":
      return undefined;
    case "repeated":
      return { findings: [finding(slackRequestRepeated())] };
    case "overtaken":
      return { reply: problemReply(slackRequestOvertaken()), findings: [finding(slackRequestOvertaken())] };
    default:
      return result satisfies never;
  }
}

/** True of a request from another Slack workspace than the roster's. */
export function isFromElsewhere(request: IncomingRequest, { declared }: LoadedRoster): boolean {
  const sender = slackSenderOf(request);
  const workspace = declared?.slack?.workspace;
  return (
    sender !== undefined &&
    workspace !== undefined &&
    workspace !== sender.teamId &&
    workspace.toLowerCase() !== sender.teamDomain.toLowerCase()
  );
}
