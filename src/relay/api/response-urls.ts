import { createHash } from "node:crypto";
import type { Clock } from "../../core/clock.ts";
import { createWebhook } from "../../notify/webhook.ts";
import { withMentions } from "../mentions/arguments.ts";
import { emptyDirectory } from "../mentions/directory.ts";
import type { ApiRecords } from "../store/api-records.ts";

/** Answers commands and clicks through the addresses that Slack gave for them. */
export interface ResponseUrls {
  /**
   * Sends messages, one after the other, until Slack refuses one or the address is used up: it takes five within 30 minutes. Returns
   * how many were sent, how many are left, and why one was not.
   */
  answer(
    url: string,
    messages: readonly Readonly<Record<string, unknown>>[],
  ): Promise<{ readonly sent: number; readonly left: number; readonly refused: string | undefined }>;
}

/** Returns what answers by addresses. Only an address of Slack's is written to. */
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
      let refused: string | undefined;
      for (const message of messages) {
        if ((await records.useResponse(hash)) === undefined) {
          refused = "it was used five times, or half an hour has passed";
          break;
        }
        const quiet = {
          unfurl_links: false,
          unfurl_media: false,
          ...withMentions(message, {}, emptyDirectory),
        };
        const result = await webhook.sendRaw(JSON.stringify(quiet));
        if (!result.ok) {
          refused = result.body;
          break;
        }
        sent += 1;
      }
      return { sent, left: await records.responsesLeft(hash), refused };
    },
  };
}
