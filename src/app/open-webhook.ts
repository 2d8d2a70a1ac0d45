import { createWebhook, type Webhook, type WebhookOptions } from "../notify/webhook.ts";
import { version } from "./version.ts";

/** Prepares an address for messages. Each request names this version, so that a proxy's or a receiver's log tells it. */
export function openWebhook(options: WebhookOptions): Webhook {
  return createWebhook({ ...options, userAgentPrefix: `rollcall/${version}` });
}
