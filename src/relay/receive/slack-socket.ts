import { SocketModeReceiver } from "@slack/bolt";
import type { Clock } from "../../core/clock.ts";
import type { IncomingSlack } from "../incoming.ts";
import type { Log } from "../log.ts";
import { type Acknowledgement, acknowledgementBody } from "./acknowledge.ts";

type SocketModeClient = SocketModeReceiver["client"];

/** What listening over sockets needs. */
export interface SlackSocketOptions {
  readonly appToken: string;
  readonly apiUrl: string | undefined;
  /** Keeps a request, and says what Slack is to be answered. Throws where it couldn't be kept. */
  readonly acknowledge: (incoming: IncomingSlack) => Promise<Acknowledgement>;
  /** Is told after each gap in which events may have been missed. */
  readonly onGap: () => void;
  readonly clock: Clock;
  readonly log: Log;
}

/** A listener over sockets. */
export interface SlackSocket {
  start(): void;
  stop(): Promise<void>;
  /** Whether requests come in now, and what Slack said last where they don't. */
  state(): { readonly isConnected: boolean; readonly reason?: string; readonly connections: number };
}

/** What Slack sends over a socket. `hello` and `disconnect` have no envelope. */
interface Envelope {
  readonly type?: string;
  readonly envelope_id?: string;
  readonly payload?: Readonly<Record<string, unknown>>;
  readonly accepts_response_payload?: boolean;
  readonly reason?: string;
  readonly num_connections?: number;
}

const second = 1000;
/** Slack answers requests for a new socket about once a minute, if asked too often. */
const longestPause = 60 * second;
/** How long a socket that is to be closed may still be used for what comes over it. */
const overlap = 10 * second;

/**
 * Listens over sockets. A request is kept before it is acknowledged, and one that can't be kept isn't acknowledged, so that
 * Slack sends an event again. A new socket is opened before Slack closes the old one; one that breaks is opened anew, after
 * a pause that grows to a minute. The client's own reconnecting isn't used: it may end the process.
 */
export function createSlackSocket(options: SlackSocketOptions): SlackSocket {
  const { clock, log } = options;
  let isStopped = false;
  let connections = 0;
  let current: SocketModeClient | undefined;
  let reason: string | undefined;
  const open = new Set<SocketModeClient>();

  async function run(): Promise<void> {
    for (let failures = 0; !isStopped; ) {
      const opened = await connect().catch((failure: unknown) => ({ failed: failureText(failure) }));
      if ("failed" in opened) {
        reason = opened.failed;
        failures += 1;
        log.warn({ service: "slack", reason, failures }, "Slack opens no socket");
        await clock.sleep(Math.min(2 ** failures * second, longestPause));
        continue;
      }
      reason = undefined;
      failures = 0;
      log.info({ service: "slack", connections }, "listening over a socket");
      const end = await opened.ended;
      if (isStopped) return;
      if (end === "broken") options.onGap();
      reason = refusals[end];
      if (reason === undefined) continue;
      log.error({ service: "slack", reason }, "Slack closes the socket");
      options.onGap();
      await clock.sleep(longestPause);
    }
  }

  /** Opens a socket. `ended` resolves when another one has to take its place. Throws what Slack says. */
  async function connect(): Promise<{ readonly ended: Promise<string> }> {
    const { client } = new SocketModeReceiver({
      appToken: options.appToken,
      autoReconnectEnabled: false,
      logger: quietLogger,
      installerOptions: {
        clientOptions: {
          retryConfig: { retries: 0 },
          timeout: 10_000,
          ...(options.apiUrl === undefined ? {} : { slackApiUrl: options.apiUrl }),
        },
      },
    });
    const { promise: ended, resolve } = Promise.withResolvers<string>();
    let said: string | undefined;
    const end = (why: string) => {
      said ??= why;
      resolve(why);
    };
    const close = () => {
      open.delete(client);
      client.disconnect().catch(() => {});
    };
    // The client's own reading of messages throws on some that Slack sends.
    client.removeAllListeners("ws_message");
    client.on("ws_message", (data: unknown, isBinary: boolean) => {
      const envelope = isBinary ? undefined : envelopeIn(data);
      if (envelope === undefined) return;
      if (envelope.type === "hello") {
        connections = envelope.num_connections ?? 0;
        client.emit("connected");
      } else if (envelope.type === "disconnect") {
        end(envelope.reason ?? "refresh_requested");
        clock.sleep(overlap).then(close, close);
      } else {
        receive(envelope, client).catch((failure: unknown) =>
          log.error(
            { service: "slack", type: envelope.type, reason: failureText(failure) },
            "a request was not kept",
          ),
        );
      }
    });
    client.on("error", () => {});
    client.on("disconnected", () => {
      open.delete(client);
      if (current === client) current = undefined;
      end("broken");
    });
    open.add(client);
    try {
      await client.start();
    } catch (failure) {
      open.delete(client);
      const refused = refusals[said ?? ""];
      throw refused === undefined ? failure : new Error(refused);
    }
    if (isStopped) close();
    current = client;
    return { ended };
  }

  async function receive(
    { type, payload, envelope_id: id, ...rest }: Envelope,
    client: SocketModeClient,
  ): Promise<void> {
    if (id === undefined) return;
    const kind = kinds[type ?? ""];
    if (kind === undefined || payload === undefined) {
      log.info({ service: "slack", type }, "an unknown kind of request was acknowledged");
      await send(client, { envelope_id: id });
      return;
    }
    const { token: _, ...fields } = payload;
    const incoming = { kind, at: Math.floor(clock.now() / second), payload: fields };
    const body = acknowledgementBody(await options.acknowledge(incoming));
    const answer = body !== undefined && rest.accepts_response_payload ? { payload: body } : {};
    await send(client, { envelope_id: id, ...answer });
  }

  return {
    start: () => {
      run().catch((failure: unknown) =>
        log.error({ service: "slack", reason: failureText(failure) }, "no longer listening"),
      );
    },
    async stop() {
      isStopped = true;
      // Slack doesn't always answer a goodbye.
      const goodbye = Promise.all([...open].map((client) => client.disconnect().catch(() => {})));
      await Promise.race([goodbye, clock.sleep(2 * second)]);
    },
    state: () => ({
      isConnected: current !== undefined,
      ...(reason === undefined ? {} : { reason }),
      connections,
    }),
  };
}

/** Why Slack closes a socket for longer than a moment. */
const refusals: Readonly<Record<string, string>> = {
  link_disabled: "Socket Mode is switched off in the Slack app's settings",
  too_many_websockets: "the app has ten sockets already, and Slack allows no more",
};

const kinds: Readonly<Record<string, IncomingSlack["kind"]>> = {
  slash_commands: "command",
  interactive: "interactive",
  events_api: "event",
};

/** Sends over the very socket on which a request came. Throws where that has closed meanwhile. */
async function send({ websocket }: SocketModeClient, message: object): Promise<void> {
  if (websocket === undefined) throw new Error("the socket is closed");
  await new Promise<void>((resolve, reject) => {
    websocket.send(JSON.stringify(message), (failure) => (failure ? reject(failure) : resolve()));
  });
}

function envelopeIn(data: unknown): Envelope | undefined {
  try {
    const text = typeof data === "string" ? data : new TextDecoder().decode(data as Uint8Array);
    const value = JSON.parse(text) as unknown;
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function failureText(failure: unknown): string {
  const { data } = (failure ?? {}) as { data?: { error?: unknown } };
  if (typeof data?.error === "string") return data.error;
  return failure instanceof Error ? failure.message : "the socket was closed";
}

/** The client's log has whole payloads in it, and addresses of sockets, which are secrets. */
const quietLogger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => "error" as never,
  setName() {},
};
