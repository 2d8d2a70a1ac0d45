import { createRosterLoader, type RosterLoader } from "../../app/load-roster.ts";
import type { RunRequest } from "../../app/request.ts";
import type { CommandContext, Stranger } from "../../chat/command-context.ts";
import { otherWorkspaceReply, problemReply } from "../../chat/error-replies.ts";
import {
  slackPersonUnknown,
  slackRequestOvertaken,
  slackRequestRepeated,
  wrongWorkspace,
} from "../../chat/errors.ts";
import { userOfSlackId } from "../../chat/find.ts";
import type { Reply } from "../../chat/reply.ts";
import { currentDay } from "../../core/clock.ts";
import { type Finding, finding } from "../../core/finding.ts";
import type { NotifyOn } from "../../core/policies.ts";
import type { Links } from "../../core/report.ts";
import type { Webhook } from "../../notify/webhook.ts";
import { rightsIn } from "../../permissions/rights.ts";
import type { Word } from "../../permissions/word.ts";
import type { Connections } from "../../providers/index.ts";
import type { RosterRepository } from "../../repository/repository.ts";
import { claimRequest } from "../../repository/request-claims.ts";
import { isAboveMember, matchAccount } from "../../roster/account-match.ts";
import type { LoadedRoster, ValidRoster } from "../../roster/load.ts";
import { type ChatSlack, chatSlackOf } from "./chat-slack.ts";
import { lookupsOf } from "./lookups.ts";
import { readRosterAt } from "./read-roster.ts";
import { type ChatEvent, type ChatRequest, type IncomingRequest, slackSenderOf } from "./request.ts";
import type { ReplyChannels } from "./responder.ts";

/** The options of one chat run. */
export interface ChatRunOptions {
  readonly event: ChatEvent;
  /** Paths and globs of the roster's files. */
  readonly config: readonly string[];
  /** The branch that the roster is on: the repository's default branch. */
  readonly branch: string;
  /** The input `slack-signing-secret`. */
  readonly signingSecret?: string;
  /** The input `relay-key`. */
  readonly relayKeys?: string;
  /** The input `slack-command`. */
  readonly slackCommand: string;
  /** The input `slack-app-id`. */
  readonly slackAppId?: string;
  /** The input `chat-apply`. False: what is to be applied is left to a later job. */
  readonly applies: boolean;
  /** The input `apply-only-reviewed`. */
  readonly appliesOnlyReviewed: boolean;
  /** The input `apply-request`: what an earlier job left to this one. */
  readonly applyRequest?: string;
  /** The input `chat-merge`: whether a change that needs no approval is merged at once. */
  readonly merge: boolean;
  readonly providers?: readonly string[];
  readonly allowRemovals: boolean;
  /** The input `notify-on`. */
  readonly notifyOn: NotifyOn;
  readonly links: Links;
  /** The input `name`: what tells the roster's verdict from that of another one. */
  readonly name?: string | undefined;
  /** An id unique to the run. It marks comments, so that each is written once. */
  readonly run: string;
}

/** The services and the clock that a chat run uses. */
export interface ChatConnections extends Connections {
  readonly repository: RosterRepository;
  /** Receive answers when a response_url has expired. */
  readonly webhooks: readonly Webhook[];
}

/** The options and the connections of one chat run, and what follows from both. */
export interface ChatContext {
  readonly options: ChatRunOptions;
  readonly connections: ChatConnections;
  readonly rosters: RosterLoader;
  readonly channels: ReplyChannels;
  readonly slack: ChatSlack;
}

/** Returns the context of one run. Its day is the UTC day of the clock. */
export function chatContextOf(options: ChatRunOptions, connections: ChatConnections): ChatContext {
  const { repository, webhooks, fetch, clock, slackApiUrl } = connections;
  const root = slackApiUrl === undefined ? {} : { slackRoot: new URL(slackApiUrl).origin };
  const slack = chatSlackOf(connections);
  return {
    options,
    connections,
    rosters: createRosterLoader(repository, options.config, currentDay(clock)),
    channels: {
      repository,
      webhooks,
      notifyOn: options.notifyOn,
      fetch,
      clock,
      ...root,
      run: options.run,
      async sendDirectly(id, message) {
        const { text = "", blocks } = message;
        const more = blocks === undefined ? {} : { blocks: JSON.stringify(blocks) };
        const args = { channel: id, text, ...more, unfurl_links: false, unfurl_media: false };
        return (await slack.send("chat.postMessage", args)) !== undefined;
      },
    },
    slack,
  };
}

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

/** Returns the context of a command. The actor is undefined unless they are in the roster and present today. */
export async function commandContextOf(
  request: IncomingRequest,
  roster: ValidRoster,
  { connections, slack }: ChatContext,
): Promise<CommandContext> {
  const sender = slackSenderOf(request);
  const base: CommandContext = {
    roster,
    rights: rightsIn(roster),
    actor: undefined,
    isProven: true,
    via: sender === undefined ? "comment" : "slack",
    ...(sender === undefined ? {} : { slackId: sender.userId }),
    lookups: lookupsOf({ connections, slack }, sender?.teamId),
  };
  const match = request.via === "comment" ? matchAccount(roster, request.comment.author) : undefined;
  const onSlack = sender === undefined ? undefined : await userOfSlackId(sender.userId, base);
  if (onSlack !== undefined && "unanswered" in onSlack)
    return { ...base, unidentified: slackPersonUnknown("who you are", onSlack.unanswered) };
  const found = onSlack === undefined ? match?.user : onSlack.user;
  if (found === undefined) {
    const stranger = await strangerOf(request, base);
    return stranger === undefined ? base : { ...base, stranger };
  }
  if (roster.resolved.users.get(found.key)?.present !== true) return base;
  const isProven = match === undefined || match.isProven || !isAboveMember(roster, found.key);
  return { ...base, actor: found, isProven };
}

/**
 * Returns who asks, when they are in no entry: somebody of the workspace, or who belongs to the repository or its
 * organisation. Anybody may comment on a public repository, and asks for nothing.
 */
async function strangerOf(
  request: IncomingRequest,
  { roster, lookups }: Pick<CommandContext, "roster" | "lookups">,
): Promise<Stranger | undefined> {
  if (request.via === "comment") {
    const { author, isInside } = request.comment;
    return isInside ? { identity: `github ${author.id}`, github: author } : undefined;
  }
  const { userId } = slackSenderOf(request) ?? { userId: "" };
  const address = await lookups.slackEmail(userId);
  const isNamed = [...roster.declared.users.values()].some(({ slack }) => slack === userId);
  if (address.is !== "known" || isNamed) return undefined;
  return { identity: `slack ${userId}`, slack: userId, email: address.email };
}

/** Returns the word that a request is, for what it asks. */
export function wordOf(request: IncomingRequest, context: CommandContext, chatContext: ChatContext): Word {
  const { actor, isProven } = context;
  const sender = slackSenderOf(request);
  const user = isProven ? actor?.key : undefined;
  if (request.via === "comment" || sender === undefined) {
    const at = new Date(chatContext.connections.clock.now()).toISOString();
    const github = request.via === "comment" ? { github: request.comment.author } : {};
    return { user, how: "asked", at, vouchedBy: "github", ...github };
  }
  return {
    user,
    how: request.via === "click" ? "clicked" : "asked",
    at: new Date(sender.signedAt * 1000).toISOString(),
    vouchedBy: sender.vouchedBy,
    slack: sender.userId,
  };
}

/** Returns the request of a run on a roster at a commit. */
export function runRequestOf(
  command: "plan" | "apply",
  roster: LoadedRoster,
  { options }: ChatContext,
): RunRequest {
  const { providers, allowRemovals, links } = options;
  return { command, roster, allowRemovals, links, ...(providers && { providers }) };
}

/** Returns the run that `plan` starts. In a comment on a pull request it is of that pull request. */
export async function requestedPlanOf(
  { request, roster }: { readonly request: ChatRequest; readonly roster: LoadedRoster },
  chatContext: ChatContext,
): Promise<RunRequest> {
  if (request.via !== "comment" || !request.comment.onPullRequest)
    return runRequestOf("plan", roster, chatContext);
  const { octokit, owner, repo } = chatContext.connections.repository;
  const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: request.comment.number });
  const head = await readRosterAt(chatContext.rosters, data.head.sha);
  return { ...runRequestOf("plan", head, chatContext), base: roster };
}
