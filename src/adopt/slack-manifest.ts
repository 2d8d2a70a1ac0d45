import type { NewFile } from "./write-roster.ts";

/** The manifest of the Slack app. It is pasted once, and may be deleted. */
export const slackManifestPath = "rollcall-slack-app.yaml";

/** An address that is nobody's, and can't be reached: the bridge's goes in its place. */
const bridge = "https://bridge.example/";

/** What the bot asks for: to keep channels and user groups, to report, and to answer. */
const scopes = [
  "channels:join",
  "channels:manage",
  "channels:read",
  "groups:read",
  "groups:write",
  "usergroups:read",
  "usergroups:write",
  "users:read",
  "users:read.email",
  "incoming-webhook",
  "commands",
  "chat:write",
] as const;

/** What the relay's own file may turn on, and the scopes of the bot and the events that it takes beside the others. */
const furtherScopes = [
  ["app_mentions:read", "handlers: commands to the bot"],
  ["channels:history", "kudos, and handlers of messages"],
  ["files:write", "/rollcall export emails, as a file"],
  ["im:history", "handlers: commands in direct messages"],
  ["im:write", "pairing, and addresses as a file"],
  ["mpim:write", "pairing"],
  ["reactions:read", "handlers of reactions"],
] as const;
const furtherEvents = [
  ["app_mention", "handlers: commands to the bot"],
  ["message.channels", "kudos, and handlers of messages"],
  ["message.im", "handlers: commands in direct messages"],
  ["reaction_added", "handlers of reactions"],
  ["team_join", "welcome"],
] as const;

const further = (each: readonly (readonly [name: string, use: string])[]) =>
  each.map(([name, use]) => `      # - ${name} # ${use}\n`).join("");

const throughBridge = `# For /rollcall in Slack, put the address of your bridge in the place of ${bridge} (twice): Rollcall's
# examples/slack-bridge/README.md says how to get one. Until then the command has no answer, and all else works.
`;
const throughRelay = `# /rollcall goes to the relay over a socket, which needs no address. Until it runs (Rollcall's docs/relay.md) the command has
# no answer, and all else works.
`;

/** What the app's requests go to. */
export interface SlackManifestOptions {
  /** True: to the relay, over a socket. False: to a bridge. */
  readonly relay: boolean;
  /** The events that the relay listens for. */
  readonly events: readonly string[];
  /** The relay's own address, where it installs the app itself. */
  readonly relayUrl?: string;
}

/**
 * Returns the manifest from which Slack makes the app, with the slash command and the buttons of its messages, which go to a
 * bridge, or over a socket to the relay, which also hears events.
 * https://docs.slack.dev/reference/app-manifest
 */
export function slackManifest({ relay, relayUrl, events }: SlackManifestOptions): NewFile {
  const subscriptions = `  event_subscriptions:
    bot_events: # what people change by hand, and what ends the app's tokens
${events.map((event) => `      - ${event}\n`).join("")}      # what relay.yaml turns on; take away the sign where you use it:
${further(furtherEvents)}`;
  const redirect = `  redirect_urls:
    - ${relayUrl}/slack/oauth_redirect
`;
  const text = `# The Slack app that Rollcall acts as. Paste this at https://api.slack.com/apps → Create New App → From a manifest.
${relay ? throughRelay : throughBridge}display_information:
  name: Rollcall
  description: Keeps channels and user groups as the roster says
features:
  bot_user:
    display_name: rollcall
    always_online: false
  slash_commands:
    - command: /rollcall
${relay ? "" : `      url: ${bridge}\n`}      description: Who has access to what, and changes of it
      usage_hint: help
      should_escape: true # so that a mention says whose it is
oauth_config:
${relayUrl === undefined ? "" : redirect}  scopes:
    bot:
${scopes.map((scope) => `      - ${scope}\n`).join("")}${relay ? `      # what relay.yaml turns on; take away the sign where you use it:\n${further(furtherScopes)}` : ""}settings:
${relay ? subscriptions : ""}  interactivity:
    is_enabled: true # for the buttons of messages
${relay ? "" : `    request_url: ${bridge}\n`}  org_deploy_enabled: false
  socket_mode_enabled: ${relay}
  token_rotation_enabled: false
`;
  return { path: slackManifestPath, text };
}
