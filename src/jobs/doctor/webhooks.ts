import { webhookDead } from "../../adopt/errors.ts";
import { openWebhook } from "../../app/open-webhook.ts";
import { type DoctorCheck, doctorCheck } from "../../core/doctor.ts";
import { isWorkflowTrigger } from "../../notify/workflow-trigger.ts";
import type { Connections } from "../../providers/index.ts";

/** Slack's answers to a message without a text, from a working webhook. */
const working = /^(?:no_text|invalid_payload|missing_text_or_fallback_or_attachments)$/;

/**
 * Checks incoming webhooks without posting. To a message without a text, a working webhook answers that the text is
 * missing, and a deleted one that it is gone. Addresses are secrets: the first of two is `webhook 1 of 2`.
 */
export async function checkWebhooks(
  urls: readonly string[],
  { fetch, clock, slackApiUrl }: Connections,
): Promise<readonly DoctorCheck[]> {
  return Promise.all(
    urls.map(async (url, index) => {
      const name = urls.length === 1 ? "the webhook" : `webhook ${index + 1} of ${urls.length}`;
      if (isWorkflowTrigger(url))
        return doctorCheck(`${name} starts a workflow, and isn't tried, since that would start it`);
      const root = slackApiUrl === undefined ? {} : { root: slackApiUrl };
      const retry = { attempts: 2, budget: 10_000 };
      const sent = await openWebhook({ url, fetch, clock, retry, ...root }).sendRaw("{}");
      const problem = sent.ok || working.test(sent.body) ? undefined : webhookDead(name, sent);
      return doctorCheck(`${name} takes messages`, problem);
    }),
  );
}
