import { ownNetworkIn } from "../notify/own-network.ts";
import { createWebhook, type Webhook, type WebhookOptions } from "../notify/webhook.ts";
import { version } from "./version.ts";

/**
 * Prepares an address for messages. Each request names this version, so that a proxy's or a receiver's log tells it, and
 * takes the way out that the environment sets for webhooks alone.
 */
export function openWebhook(options: WebhookOptions): Webhook {
  const { network } = ownNetworkIn(process.env);
  return createWebhook({
    ...options,
    ...(network === undefined ? {} : { network }),
    userAgentPrefix: `rollcall/${version}`,
  });
}
