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
}

/** What it takes to tell somebody. */
export interface ProgressTellerOptions {
  /** The configured address of Slack's API, whose origin may be answered to beside Slack's own. */
  readonly apiUrl: string | undefined;
  readonly fetch: typeof fetch;
  readonly clock: Clock;
}

/** Returns what tells the senders of requests, through the addresses that their requests have. */
export function createProgressTeller({ apiUrl, fetch, clock }: ProgressTellerOptions): ProgressTeller {
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

  return {
    answer: (incoming, text) => send(incoming, text, false),
    // A click's message has its buttons until the run has decided: it is never replaced from here.
    tell: (incoming, progress, url, reason) =>
      send(
        incoming,
        progressText(progress, url, reason),
        incoming.kind === "command" &&
          (progress === "waits" || progress === "not begun" || progress === "done"),
      ),
  };
}

function progressText(progress: RequestProgress, url?: string, reason?: string): string {
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
