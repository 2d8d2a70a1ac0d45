import { appBot } from "../../../../emulators/slack/seed.ts";
import { type RelayFixture, relayForTests } from "../../testing/fixture.ts";
import { type CallbackReceiver, receiverSecret, receiversForTests } from "./receiver.ts";

/** A relay with handlers, and the service that they tell. */
export interface HandlersFixture extends RelayFixture {
  readonly service: CallbackReceiver;
  /** The id of the channel in which the bot is. */
  readonly channel: string;
  /** What the bot has posted, with its thread, oldest first. */
  posted(): readonly { readonly channel: unknown; readonly text: unknown; readonly thread?: unknown }[];
  /** Keeps a message that somebody has written in the channel, and does all that is due. */
  write(text: string, more?: Readonly<Record<string, unknown>>): Promise<void>;
}

/** The scopes that handlers of messages and reactions need. */
export const handlerScopes: readonly string[] = [
  "app_mentions:read",
  "channels:history",
  "groups:history",
  "im:history",
  "reactions:read",
  "reactions:write",
];

/** Somebody of the roster: a lead of the team red. */
export const lea = "U0LEA0000";

/**
 * Returns a function that starts a relay with handlers, each a name and its fields in YAML. `CALLBACK` stands for a callback to the
 * service.
 */
export function handlersForTests(): (
  handlers: Readonly<Record<string, string>>,
  env?: Readonly<Record<string, string>>,
) => Promise<HandlersFixture> {
  const start = relayForTests();
  const startService = receiversForTests();
  return async (handlers, env = {}) => {
    const service = await startService();
    const callback = `callback: { url: '${service.url}', secret: SERVICE_SECRET }`;
    const lines = Object.entries(handlers).map(
      ([name, fields]) => `  ${name}: { ${fields.replace("CALLBACK", callback)} }`,
    );
    const relay = await start({
      file: ["handlers:", ...lines].join("\n"),
      env: { SERVICE_SECRET: receiverSecret, ...env },
    });
    const { slack } = relay;
    slack.world.tokens.get(appBot.token)?.scopes.push(...handlerScopes);
    const [channel] = [...slack.world.channels.values()].filter(({ private: isPrivate }) => !isPrivate);
    channel?.members.add(appBot.id);
    let written = 0;
    return {
      ...relay,
      service,
      channel: channel?.id ?? "",
      posted: () =>
        slack.messages
          .filter(({ via, status }) => via === "chat.postMessage" && status === 200)
          .map(({ body = {} }) => ({
            channel: body["channel"],
            text: body["text"],
            ...(body["thread_ts"] !== undefined && { thread: body["thread_ts"] }),
          })),
      async write(text, more = {}) {
        written += 1;
        await relay.takeEvent({
          type: "message",
          channel: channel?.id,
          channel_type: "channel",
          user: lea,
          ts: `1000.${written}`,
          text,
          ...more,
        });
        await relay.work();
      },
    };
  };
}
