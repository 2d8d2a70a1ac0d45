import { otherWorkspaceReply, problemReply } from "../../chat/error-replies.ts";
import { slackRequestOvertaken, slackRequestRepeated, wrongWorkspace } from "../../chat/errors.ts";
import type { Reply } from "../../chat/reply.ts";
import { type Finding, finding } from "../../core/finding.ts";
import { claimRequest } from "../../repository/request-claims.ts";
import type { LoadedRoster } from "../../roster/load.ts";
import type { ChatSlack } from "./chat-slack.ts";
import type { ChatContext } from "./context.ts";
import { type IncomingRequest, slackSenderOf } from "./request.ts";

/**
 * Returns why a request is rejected: it comes from another workspace, or it was executed before. Returns undefined when
 * the request is accepted, and records it then. Comments are always accepted. `whoAsks` finds the person in the roster.
 */
export async function rejectionOf(
  request: IncomingRequest,
  roster: LoadedRoster,
  { options, connections, slack }: ChatContext,
  whoAsks: () => Promise<string | undefined>,
): Promise<{ readonly reply?: Reply; readonly findings: readonly Finding[] } | undefined> {
  const sender = slackSenderOf(request);
  if (sender === undefined) return undefined;
  const { teamId, teamDomain, homeTeamId = teamId, userId, triggerId, signedAt } = sender;
  if (await isFromElsewhere(request, roster, slack)) {
    const workspace = roster.declared?.slack?.workspace ?? "";
    const isNamedAlike = teamDomain.toLowerCase() === workspace.toLowerCase();
    const from = homeTeamId !== teamId || isNamedAlike ? homeTeamId : teamDomain || teamId;
    return { reply: otherWorkspaceReply(), findings: [finding(wrongWorkspace(from, workspace))] };
  }
  const claim = {
    id: `${teamId} ${triggerId}`,
    senders: sendersOf(`${teamId} ${userId}`, await whoAsks()),
    signedAt,
  };
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

/** Returns under whom a request is claimed: its account, and the person, who may ask in comments and on Slack. */
export function sendersOf(account: string, person: string | undefined): readonly string[] {
  return person === undefined ? [account] : [account, `person ${person}`];
}

/**
 * True of a request from another Slack workspace than the roster's, or by somebody of another one. A workspace's id counts
 * more than its domain, which can be given up and taken: where the roster names a domain, the token's own id is asked for.
 */
export async function isFromElsewhere(
  request: IncomingRequest,
  { declared }: LoadedRoster,
  slack: ChatSlack,
): Promise<boolean> {
  const sender = slackSenderOf(request);
  const workspace = declared?.slack?.workspace;
  if (sender === undefined || workspace === undefined) return false;
  const { teamId, teamDomain, homeTeamId = teamId } = sender;
  if (homeTeamId !== teamId) return true;
  if (workspace === teamId) return false;
  if (workspace.toLowerCase() !== teamDomain.toLowerCase()) return true;
  const own = (await slack.read("auth.test"))?.["team_id"];
  // The token of an enterprise names that, and no workspace.
  return typeof own === "string" && own.startsWith("T") && own !== teamId;
}
