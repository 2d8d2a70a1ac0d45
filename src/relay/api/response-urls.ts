import { createHash } from "node:crypto";
import type { Clock } from "../../core/clock.ts";
import { createWebhook, type SendResult } from "../../notify/webhook.ts";
import { withMentions } from "../mentions/arguments.ts";
import { emptyDirectory } from "../mentions/directory.ts";
import type { ApiRecords } from "../store/api-records.ts";
import { unreached } from "./slack-calls.ts";

/** Why a message was not sent. `limited`: for so many seconds. `away`: it hasn't reached Slack. `unclear`: it may be there. */
export type NotSent =
  | { readonly is: "refused" | "away" | "unclear"; readonly reason: string }
  | { readonly is: "limited"; readonly reason: string; readonly seconds: number };

/** Answers commands and clicks through the addresses that Slack gave for them. */
export interface ResponseUrls {
  /**
   * Sends messages, one after the other, until one isn't sent or the address is used up: it takes five within 30 minutes. Returns
   * how many were sent, how many are left, and why the next was not sent.
   */
  answer(
    url: string,
    messages: readonly Readonly<Record<string, unknown>>[],
  ): Promise<{ readonly sent: number; readonly left: number; readonly failure: NotSent | undefined }>;
}

/** Addresses of Slack's that post into a channel or start something, without anybody's having asked. */
const forOthers = /^https:\/\/hooks\.slack(?:-gov)?\.com\/(?:services|workflows|triggers)\//i;

/** Returns what answers by addresses. Only an address of Slack's for answers is written to. */
export function responseUrls({
  records,
  apiUrl,
  fetch,
  clock,
}: {
  readonly records: ApiRecords;
  readonly apiUrl: string | undefined;
  readonly fetch: typeof globalThis.fetch;
  readonly clock: Clock;
}): ResponseUrls {
  return {
    async answer(url, messages) {
      const hash = createHash("sha256").update(url).digest("hex");
      const root = apiUrl === undefined ? {} : { root: apiUrl };
      const webhook = createWebhook({
        url,
        purpose: "response_url",
        ...root,
        timeout: 10_000,
        retry: { attempts: 1, budget: 0 },
        fetch,
        clock,
      });
      let sent = 0;
      let failure: NotSent | undefined;
      if (forOthers.test(URL.parse(url)?.href ?? ""))
        failure = { is: "refused", reason: "it is the address of a webhook, and of no command or click" };
      for (const message of failure === undefined ? messages : []) {
        if ((await records.useResponse(hash)) === undefined) {
          failure = { is: "refused", reason: "it was used five times, or half an hour has passed" };
          break;
        }
        const quiet = {
          unfurl_links: false,
          unfurl_media: false,
          ...withMentions(message, {}, emptyDirectory),
        };
        failure = failureOf(await webhook.sendRaw(JSON.stringify(quiet)));
        if (failure?.is === "away" || failure?.is === "limited") await records.giveBackResponse(hash);
        if (failure !== undefined) break;
        sent += 1;
      }
      return { sent, left: await records.responsesLeft(hash), failure };
    },
  };
}

const defaultWait = 30;

function failureOf(result: SendResult): NotSent | undefined {
  if (result.ok) return undefined;
  const { status, body, headers } = result;
  if (status === 429) {
    const seconds = Number(headers["retry-after"]);
    const isTime = Number.isInteger(seconds) && seconds > 0;
    return { is: "limited", reason: "Slack takes no answer now", seconds: isTime ? seconds : defaultWait };
  }
  const noAnswer = status === 0 && /^no (?:connection|answer)/.test(body);
  if (noAnswer) return { is: unreached.test(body) ? "away" : "unclear", reason: body };
  return { is: status >= 500 ? "unclear" : "refused", reason: body };
}
