import type { Clock } from "../../core/clock.ts";
import { createWebhook } from "../../notify/webhook.ts";
import { type IncomingSlack, responseUrlOf } from "../incoming.ts";

/** What becomes of a request, as its sender is told. */
export type RequestProgress =
  | "started"
  | "waits"
  | "not begun"
  | "failed"
  | "done"
  | "github away"
  | "refused"
  | "too late";

/** Tells who asked. Nothing throws: Slack takes five messages for half an hour, and what it doesn't take is lost. */
export interface ProgressTeller {
  /** Sends an answer. */
  answer(incoming: IncomingSlack, text: string): Promise<void>;
  /** Tells what becomes of a request, in place of what was told before. */
  tell(incoming: IncomingSlack, progress: RequestProgress, url?: string, reason?: string): Promise<void>;
  /** Writes what becomes of a click into its message, where there is something that does. False where there isn't. */
  follow: ClickFollower["tell"];
}

/** Writes what becomes of a click into the message that was clicked. */
export interface ClickFollower {
  /** False: the message isn't of this kind, and nothing was written. */
  tell(incoming: IncomingSlack, progress: RequestProgress, url?: string, reason?: string): Promise<boolean>;
}

/** What it takes to tell somebody. */
export interface ProgressTellerOptions {
  /** The configured address of Slack's API, whose origin may be answered to beside Slack's own. */
  readonly apiUrl: string | undefined;
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  /** What is told of some clicks is written into their messages, for all who see them. */
  readonly followers?: readonly ClickFollower[];
}

/** Returns what tells the senders of requests, through the addresses that their requests have. */
export function createProgressTeller({
  apiUrl,
  fetch,
  clock,
  followers = [],
}: ProgressTellerOptions): ProgressTeller {
  const root = apiUrl === undefined ? {} : { root: new URL(apiUrl).origin };

  async function send(incoming: IncomingSlack, text: string, replaces: boolean): Promise<void> {
    const url = responseUrlOf(incoming);
    if (url === undefined) return;
    const webhook = createWebhook({
      url,
      purpose: "response_url",
      ...root,
      timeout: 10_000,
      retry: { attempts: 2, budget: 5_000 },
      fetch,
      clock,
    });
    await webhook.send({
      text,
      response_type: "ephemeral",
      replace_original: replaces,
      unfurl_links: false,
      unfurl_media: false,
    });
  }

  async function follow(...[incoming, ...what]: Parameters<ClickFollower["tell"]>): Promise<boolean> {
    if (incoming.kind !== "interactive") return false;
    for (const follower of followers) if (await follower.tell(incoming, ...what)) return true;
    return false;
  }

  return {
    answer: (incoming, text) => send(incoming, text, false),
    follow,
    async tell(incoming, progress, url, reason) {
      if (await follow(incoming, progress, url, reason)) return;
      // A click's message has its buttons until the run has decided: it is never replaced from here.
      const replaces =
        incoming.kind === "command" &&
        (progress === "waits" || progress === "not begun" || progress === "done");
      await send(incoming, progressText(progress, url, reason), replaces);
    },
  };
}

/** Returns what becomes of a request, in words. */
export function progressText(progress: RequestProgress, url?: string, reason?: string): string {
  const run = url === undefined ? "" : ` <${url}|See the run>.`;
  switch (progress) {
    case "started":
      return `I'm on it.${run}`;
    case "waits":
      return `It waits until somebody approves the environment.${run}`;
    case "not begun":
      return `It was started, and has not begun yet: no runner has taken it.${run}`;
    case "failed":
      return `The run failed.${run}`;
    case "done":
      return `Done.${run}`;
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
