import type { Problem } from "../core/finding.ts";
import { slackRequestMalformed } from "./errors.ts";
import type { SlackClick, SlackSender, SlashCommand } from "./slack-sender.ts";

/** A command or a click, or why what came in is neither. */
export type ReadRequest =
  | { readonly command: SlashCommand }
  | { readonly click: SlackClick }
  | { readonly problem: Problem };

/** When a request was signed, and by whom. */
export type SignedBy = Pick<SlackSender, "signedAt" | "vouchedBy">;

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads a slash command from its fields, which Slack sends as a form or as JSON.
 * See https://docs.slack.dev/interactivity/implementing-slash-commands
 */
export function readCommand(fields: Fields, signed: SignedBy): ReadRequest {
  const sender = senderOf(
    {
      userId: fields["user_id"],
      teamId: fields["team_id"],
      teamDomain: fields["team_domain"],
      homeTeamId: undefined,
      appId: fields["api_app_id"],
      responseUrl: fields["response_url"],
      triggerId: fields["trigger_id"],
    },
    signed,
  );
  if (sender === undefined)
    return malformed("is signed, but is no slash command: it has no user_id, team_id or trigger_id");
  const [command, text] = [textOf(fields["command"]) ?? "", textOf(fields["text"]) ?? ""];
  return { command: { ...sender, command, text } };
}

/** See https://docs.slack.dev/reference/interaction-payloads/block_actions-payload */
interface Interaction {
  readonly type?: unknown;
  readonly user?: { readonly id?: unknown; readonly team_id?: unknown } | null;
  readonly team?: { readonly id?: unknown; readonly domain?: unknown } | null;
  readonly enterprise?: unknown;
  readonly api_app_id?: unknown;
  readonly response_url?: unknown;
  readonly trigger_id?: unknown;
  readonly container?: { readonly channel_id?: unknown; readonly message_ts?: unknown } | null;
  readonly actions?: readonly { readonly action_id?: unknown; readonly value?: unknown }[];
}

/** Reads a click on a button. */
export function readClick(payload: unknown, signed: SignedBy): ReadRequest {
  const interaction = payload as Interaction | null;
  if (interaction?.type !== "block_actions") return malformed("is signed, and is no click on a button");
  const { user, team, actions } = interaction;
  const sender = senderOf(
    {
      userId: user?.id,
      teamId: team?.id ?? user?.team_id,
      teamDomain: team?.domain,
      homeTeamId: interaction.enterprise ? undefined : user?.team_id,
      appId: interaction.api_app_id,
      responseUrl: interaction.response_url,
      triggerId: interaction.trigger_id,
    },
    signed,
  );
  const [button] = Array.isArray(actions) ? actions : [];
  const action = textOf(button?.action_id);
  if (sender === undefined || action === undefined)
    return malformed("is signed, but says not who clicked on what");
  const [channel, ts] = [
    textOf(interaction.container?.channel_id),
    textOf(interaction.container?.message_ts),
  ];
  const message = channel === undefined || ts === undefined ? undefined : { channel, ts };
  return { click: { ...sender, action, value: textOf(button?.value) ?? "", message } };
}

type SenderFields = Readonly<Record<Exclude<keyof SlackSender, keyof SignedBy>, unknown>>;

function senderOf(fields: SenderFields, signed: SignedBy): SlackSender | undefined {
  const [userId, teamId, triggerId] = [fields.userId, fields.teamId, fields.triggerId].map(textOf);
  if (userId === undefined || teamId === undefined || triggerId === undefined) return undefined;
  return {
    userId,
    teamId,
    teamDomain: textOf(fields.teamDomain) ?? "",
    homeTeamId: textOf(fields.homeTeamId),
    appId: textOf(fields.appId),
    responseUrl: textOf(fields.responseUrl),
    triggerId,
    ...signed,
  };
}

function malformed(what: string): { readonly problem: Problem } {
  return { problem: slackRequestMalformed(what) };
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
