import { createRosterLoader, type RosterLoader } from "../../app/load-roster.ts";
import type { RunRequest } from "../../app/request.ts";
import { currentMoment } from "../../core/clock.ts";
import type { NotifyOn } from "../../core/policies.ts";
import type { Links } from "../../core/report.ts";
import type { Webhook } from "../../notify/webhook.ts";
import type { Connections } from "../../providers/index.ts";
import type { RosterRepository } from "../../repository/repository.ts";
import type { LoadedRoster } from "../../roster/load.ts";
import { type ChatSlack, chatSlackOf } from "./chat-slack.ts";
import { readRosterAt } from "./read-roster.ts";
import type { ChatEvent, ChatRequest } from "./request.ts";
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
  /** The input `secret-environment`. */
  readonly secretEnvironment?: string;
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
  /** The input `audit`: whether an apply leaves records in the trail. */
  readonly audit?: boolean;
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
    rosters: createRosterLoader(repository, options.config, currentMoment(clock)),
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
