/** What to do about Slack's errors, by their codes: https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks */
const ADVICE: Readonly<Record<string, string>> = {
  no_text: "Slack found no text in the message. This is a defect of Rollcall's; please report it.",
  invalid_payload: "Slack could not read the message. This is a defect of Rollcall's; please report it.",
  invalid_blocks: "Slack refused the message's layout. This is a defect of Rollcall's; please report it.",
  invalid_blocks_format:
    "Slack refused the message's layout. This is a defect of Rollcall's; please report it.",
  invalid_attachments:
    "Slack refused the message's attachments. This is a defect of Rollcall's; please report it.",
  too_many_attachments: "Slack takes 100 attachments. This is a defect of Rollcall's; please report it.",
  msg_blocks_too_long: "The message was too long. This is a defect of Rollcall's; please report it.",
  channel_is_archived:
    "The webhook's channel is archived. Unarchive it, or make a webhook for another channel.",
  channel_not_found:
    "The webhook's channel is gone. Make a webhook for another channel, and put its address in the secret.",
  user_not_found: "The person whom the webhook writes to is gone. Make a webhook for a channel.",
  action_prohibited:
    "An admin of the workspace restricts this webhook. Ask them, or make a webhook for another channel.",
  posting_to_general_channel_denied:
    "Whoever made the webhook may not post in the general channel. Make a webhook for another channel.",
  no_service: "The webhook was removed or never existed. Make a new one, and put its address in the secret.",
  no_service_id: "The webhook's address is incomplete. Copy it again from the app's settings.",
  no_active_hooks: "The webhook is disabled. Enable it in the app's settings, or make a new one.",
  invalid_token:
    "The webhook's address is wrong or was revoked. Make a new one, and put its address in the secret.",
  no_team: "The webhook's workspace is gone. Make a webhook in the workspace that should hear of this.",
  team_disabled: "The webhook's workspace is disabled. Make a webhook in another one.",
  rollup_error: "Slack had a fault of its own. The next run reports again.",
  rate_limited: "Slack hears too much from this webhook. Let fewer runs report, or use one more webhook.",
  ratelimited: "Slack hears too much from this webhook. Let fewer runs report, or use one more webhook.",
  expired_url: "The command was given more than 30 minutes ago, and can no longer be answered.",
  used_url: "The command was answered five times already, which is all that Slack takes.",
};

/** Errors after which the text alone may go through. */
const LAYOUT = new Set([
  "invalid_blocks",
  "invalid_blocks_format",
  "invalid_attachments",
  "msg_blocks_too_long",
]);

/** What to do about an error of Slack's. */
export function adviceOn(status: number, body: string): string {
  const advice = ADVICE[errorCode(body)];
  if (advice !== undefined) return advice;
  if (status === 429) return ADVICE["rate_limited"] ?? "";
  if (status >= 500) return "Slack had a fault of its own. The next run reports again.";
  if (status === 404 || status === 410)
    return "The address is not known to Slack, or no longer. Make a new webhook.";
  return "Check the webhook in the app's settings.";
}

/** True when Slack refused the layout, and not the text or the sender. */
export function isLayoutRefused(body: string): boolean {
  return LAYOUT.has(errorCode(body));
}

/** Slack's error code: the whole body, or `error` in a JSON body. */
function errorCode(body: string): string {
  return /"error"\s*:\s*"([a-z_]+)"/.exec(body)?.[1] ?? body.trim();
}
