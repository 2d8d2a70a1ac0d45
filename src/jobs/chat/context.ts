import { createRosterLoader, type RosterLoader } from "../../app/load-roster.ts";
import type { RunRequest } from "../../app/request.ts";
import type { CommandContext } from "../../chat/command-context.ts";
import { otherWorkspaceReply } from "../../chat/error-replies.ts";
import { slackRequestRepeated, wrongWorkspace } from "../../chat/errors.ts";
import { userOfSlackId } from "../../chat/find.ts";
import { interpret } from "../../chat/interpret.ts";
import type { Reply } from "../../chat/reply.ts";
import { currentDay } from "../../core/clock.ts";
import { type Finding, finding } from "../../core/finding.ts";
import type { Links } from "../../core/report.ts";
import type { NotifyOn } from "../../notify/notify.ts";
import type { Webhook } from "../../notify/webhook.ts";
import { rightsIn } from "../../permissions/rights.ts";
import type { Word } from "../../permissions/word.ts";
import type { Connections } from "../../providers/index.ts";
import { claimRequest } from "../../repository/replay-guard.ts";
import type { RosterRepository } from "../../repository/repository.ts";
import { isValid, type LoadedRoster, type ValidRoster } from "../../roster/load.ts";
import { judgePullRequest } from "../permissions/run.ts";
import { verdictName } from "../permissions/verdict-name.ts";
import { lookupsOf } from "./lookups.ts";
import type { ProposalContext } from "./proposal.ts";
import { readRosterAt, readRosterAtHead } from "./read-roster.ts";
import { type ChatEvent, type ChatRequest, userOfAccount } from "./request.ts";
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
}

/** Returns the context of one run. Its day is the UTC day of the clock. */
export function chatContextOf(options: ChatRunOptions, connections: ChatConnections): ChatContext {
  const { repository, webhooks, fetch, clock, slackApiUrl } = connections;
  const root = slackApiUrl === undefined ? {} : { slackRoot: new URL(slackApiUrl).origin };
  return {
    options,
    connections,
    rosters: createRosterLoader(repository, options.config, currentDay(clock)),
    channels: { repository, webhooks, notifyOn: options.notifyOn, fetch, clock, ...root, run: options.run },
  };
}

/**
 * Returns why a request is rejected: it comes from another workspace, or it was executed before. Returns undefined when
 * the request is accepted, and records it then. Comments are always accepted.
 */
export async function rejectionOf(
  request: ChatRequest,
  { source, declared }: LoadedRoster,
  { connections }: ChatContext,
): Promise<{ readonly reply?: Reply; readonly findings: readonly Finding[] } | undefined> {
  if (request.via !== "slack") return undefined;
  const { teamId, teamDomain, triggerId, signedAt } = request.slash;
  const workspace = declared?.slack?.workspace;
  if (
    workspace !== undefined &&
    workspace !== teamId &&
    workspace.toLowerCase() !== teamDomain.toLowerCase()
  ) {
    return {
      reply: otherWorkspaceReply(),
      findings: [finding(wrongWorkspace(teamDomain || teamId, workspace))],
    };
  }
  const claim = {
    id: `${teamId} ${triggerId}`,
    signedAt,
    commit: source.commit ?? "",
    now: new Date(connections.clock.now()),
  };
  if (await claimRequest(connections.repository, claim)) return undefined;
  return { findings: [finding(slackRequestRepeated())] };
}

/** Returns the context of a command. The actor is undefined unless they are in the roster and present today. */
export async function commandContextOf(
  request: ChatRequest,
  roster: ValidRoster,
  { connections }: ChatContext,
): Promise<CommandContext> {
  const team = request.via === "slack" ? request.slash.teamId : undefined;
  const base: CommandContext = {
    roster,
    rights: rightsIn(roster),
    actor: undefined,
    via: request.via,
    ...(request.via === "slack" ? { slackId: request.slash.userId } : {}),
    lookups: lookupsOf(connections, team),
  };
  const found =
    request.via === "slack"
      ? await userOfSlackId(request.slash.userId, base)
      : userOfAccount(roster, request.comment.author);
  const isPresent = found !== undefined && roster.resolved.users.get(found.key)?.present === true;
  return { ...base, actor: isPresent ? found : undefined };
}

/** Returns the request of a run on a roster at a commit. */
export function runRequestOf(
  command: "plan" | "apply",
  roster: LoadedRoster,
  { options }: ChatContext,
): RunRequest {
  const { providers, allowRemovals, links } = options;
  return {
    command,
    roster,
    allowRemovals,
    links,
    ...(providers && { providers }),
  };
}

/** Returns the run that `plan` or `sync` starts. A `plan` in a comment on a pull request is of that pull request. */
export async function requestedRunOf(
  command: "plan" | "apply",
  { request, roster }: { readonly request: ChatRequest; readonly roster: LoadedRoster },
  chatContext: ChatContext,
): Promise<RunRequest> {
  if (command === "apply" || request.via !== "comment" || !request.comment.onPullRequest)
    return runRequestOf(command, roster, chatContext);
  const { octokit, owner, repo } = chatContext.connections.repository;
  const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: request.comment.number });
  const head = await readRosterAt(chatContext.rosters, data.head.sha);
  return { ...runRequestOf(command, head, chatContext), base: roster };
}

/** Returns the context of a proposal. */
export function proposalContextOf(
  request: ChatRequest,
  { actor }: CommandContext,
  chatContext: ChatContext,
): ProposalContext {
  const { options, connections, rosters } = chatContext;
  return {
    repository: connections.repository,
    branch: options.branch,
    merge: options.merge,
    actor: actor?.key ?? "",
    commandText: `/rollcall ${request.text}`,
    where: request.via === "slack" ? "on Slack" : "in a comment",
    word: wordOf(request, actor?.key, connections.clock.now()),
    verdictName: (org) =>
      verdictName({
        name: options.name,
        org,
        owner: connections.repository.owner,
        config: options.config,
        exists: true,
      }),
    now: () => new Date(connections.clock.now()).toISOString(),
    judgeAgain: (number, digest) => {
      const given = { digest, words: [wordOf(request, actor?.key, connections.clock.now())] };
      const { links, name } = options;
      return judgePullRequest({ number, given, runUrl: links.run, name }, rosters, connections);
    },
    runUrl: options.links.run,
    sleep: connections.clock.sleep,
    async reload() {
      const roster = await readRosterAtHead(rosters, options.branch);
      if (!isValid(roster)) return { roster, outcome: { is: "reply", reply: otherWorkspaceReply() } };
      const commandContext = await commandContextOf(request, roster, chatContext);
      return { roster, outcome: await interpret(request.text, commandContext) };
    },
  };
}

/** Returns a request as its sender's word, given now. */
function wordOf(request: ChatRequest, user: string | undefined, now: number): Word {
  const word = { user, how: "asked", at: new Date(now).toISOString() } as const;
  return request.via === "slack"
    ? { ...word, vouchedBy: "slack", slack: request.slash.userId }
    : { ...word, vouchedBy: "github", github: request.comment.author };
}
