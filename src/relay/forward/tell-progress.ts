import { joinList } from "../../core/lists.ts";
import { createWebhook } from "../../notify/webhook.ts";
import type { Connections } from "../../providers/index.ts";
import { name, say } from "../../text/sentence.ts";
import { toMrkdwn } from "../../text/slack.ts";
import { type IncomingSlack, responseUrlOf } from "../incoming.ts";
import type { SentMessage } from "../store/outbox.ts";
import { directMessages } from "./direct-messages.ts";
import type { AwaitedApproval } from "./workflow-runs.ts";

/** What becomes of a request, as its sender is told. */
export type RequestProgress =
  | "started"
  | "waits"
  | "not begun"
  | "failed"
  | "ended"
  | "github away"
  | "refused"
  | "too late";

/** Whom to tell, and what they were told before. */
export interface Told {
  readonly incoming: IncomingSlack;
  /** True: what is told now takes the place of what was told last. */
  readonly isTold?: boolean;
  /** The direct message in which they were told last. */
  readonly message?: SentMessage | undefined;
}

/** More to say of what becomes of a request. */
export interface ProgressDetails {
  readonly url?: string | undefined;
  readonly reason?: string;
  /** Whose approval it waits for, as far as GitHub says. */
  readonly approval?: AwaitedApproval | undefined;
}

/** What a message's thread says of a click, and where that is said already. */
export interface ClickThread {
  readonly approval?: AwaitedApproval | undefined;
  readonly reply?: SentMessage | undefined;
}

/**
 * Tells who asked: through the address of their request, which takes five messages within half an hour; then in a direct
 * message, which is returned. Nothing throws, and what Slack doesn't take is lost.
 */
export interface ProgressTeller {
  /** Sends an answer. */
  answer(to: Told, text: string): Promise<SentMessage | undefined>;
  /** Tells what becomes of a request. */
  tell(to: Told, progress: RequestProgress, details?: ProgressDetails): Promise<SentMessage | undefined>;
  /** Writes what becomes of a click into its message, where there is something that does. False where there isn't. */
  follow: ClickFollower["tell"];
}

/** Writes what becomes of a click into the message that was clicked. */
export interface ClickFollower {
  /** False: the message isn't of this kind, and nothing was written. A message: the reply in which the next thing is to be said. */
  tell(
    incoming: IncomingSlack,
    progress: RequestProgress,
    url?: string,
    reason?: string,
    thread?: ClickThread,
  ): Promise<boolean | SentMessage>;
}

/** Returns what tells the senders of requests. What is told of some clicks is written into their messages, for all who see them. */
export function createProgressTeller(
  connections: Connections,
  followers: readonly ClickFollower[] = [],
): ProgressTeller {
  const { fetch, clock, slackApiUrl } = connections;
  // Its origin may be answered to beside Slack's own.
  const root = slackApiUrl === undefined ? {} : { root: new URL(slackApiUrl).origin };
  const direct = directMessages(connections);

  async function send({ incoming, isTold = false, message }: Told, text: string) {
    const url = responseUrlOf(incoming);
    if (message === undefined && url !== undefined) {
      const webhook = createWebhook({
        url,
        purpose: "response_url",
        ...root,
        timeout: 10_000,
        retry: { attempts: 2, budget: 5_000 },
        fetch,
        clock,
      });
      const sent = await webhook.send({
        text,
        response_type: "ephemeral",
        // A click's message has its buttons until the run has decided: it is never replaced from here.
        replace_original: isTold && incoming.kind === "command",
        unfurl_links: false,
        unfurl_media: false,
      });
      if (sent.ok) return undefined;
    }
    return direct.send(incoming, text, isTold ? message : undefined);
  }

  async function follow(
    ...[incoming, ...what]: Parameters<ClickFollower["tell"]>
  ): Promise<boolean | SentMessage> {
    if (incoming.kind !== "interactive") return false;
    for (const follower of followers) {
      const told = await follower.tell(incoming, ...what);
      if (told !== false) return told;
    }
    return false;
  }

  return {
    answer: send,
    follow,
    async tell(to, progress, details = {}) {
      const { url, reason, approval } = details;
      const followed = await follow(to.incoming, progress, url, reason, { approval, reply: to.message });
      if (followed !== false) return followed === true ? undefined : followed;
      return send(to, progressText(progress, details));
    },
  };
}

/** Returns a link to a run; nothing where its address isn't known. */
export function runLink(url: string | undefined): string {
  return url === undefined ? "" : `<${url}|See the run>.`;
}

/** A name of GitHub's in Slack. It may have anything in it. */
const shown = (text: string) => toMrkdwn(say`${name(text)}`);

function approvalText(
  { environments, reviewers }: AwaitedApproval = { environments: [], reviewers: [] },
): string {
  const named = environments.map(shown);
  const where = named.length === 0 ? "the environment" : `the environment ${joinList(named)}`;
  const [first, ...others] = reviewers.map(shown);
  if (first === undefined) return `somebody approves ${where}`;
  return others.length === 0
    ? `${first} approves ${where}`
    : `one of ${joinList([first, ...others])} approves ${where}`;
}

/** Returns what becomes of a request, in words. */
export function progressText(progress: RequestProgress, { url, reason, approval }: ProgressDetails): string {
  const run = url === undefined ? "" : ` ${runLink(url)}`;
  switch (progress) {
    case "started":
      return `I'm on it.${run}`;
    case "waits":
      return `It waits until ${approvalText(approval)}.${run}`;
    case "not begun":
      return `It was started, and has not begun yet: no runner has taken it.${run}`;
    case "failed":
      return `The run failed.${run}`;
    case "ended":
      // A run that refuses what was asked succeeds, too.
      return `The run has ended, and has answered what came of it.${run}`;
    case "github away":
      return "GitHub is out of reach. I keep trying, and do this as soon as it answers.";
    case "refused":
      return `Nothing was done: GitHub doesn't start the workflow (${reason ?? "no reason given"}). Please tell an admin.`;
    case "too late":
      return "Nothing was done: GitHub was out of reach for too long. Please type it again.";
    default:
      return progress satisfies never;
  }
}
