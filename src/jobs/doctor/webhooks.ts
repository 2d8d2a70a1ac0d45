import { setTimeout } from "node:timers/promises";
import { webhookDead } from "../../adopt/errors.ts";
import { type DoctorCheck, doctorCheck } from "../../core/doctor.ts";
import { createWebhook } from "../../notify/webhook.ts";
import type { Connections } from "../../providers/index.ts";

/** Slack's answers to a message without a text, from a webhook that would have taken one with. */
const alive = /^(?:no_text|invalid_payload|missing_text_or_fallback_or_attachments)$/;

/**
 * Checks incoming webhooks without posting: to a message that says nothing a live one answers that there is no text, and
 * a dead one that it is no more. No address is ever told; the first of two is `webhook 1 of 2`.
 */
export async function checkWebhooks(
  urls: readonly string[],
  { fetch, now, slackApiUrl }: Connections,
): Promise<readonly DoctorCheck[]> {
  return Promise.all(
    urls.map(async (url, index) => {
      const name = urls.length === 1 ? "the webhook" : `webhook ${index + 1} of ${urls.length}`;
      const sleep = (milliseconds: number) => setTimeout<void>(milliseconds);
      const clock = { now: () => now().getTime(), sleep, random: Math.random };
      const root = slackApiUrl === undefined ? {} : { root: slackApiUrl };
      const patience = { attempts: 2, budget: 10_000 };
      const sent = await createWebhook({ url, fetch, clock, patience, ...root }).sendRaw("{}");
      const problem = sent.ok || alive.test(sent.body) ? undefined : webhookDead(name, sent);
      return doctorCheck(`${name} takes messages`, problem);
    }),
  );
}
