import { SocketModeReceiver } from "@slack/bolt";
import { appLevelToken } from "./app.ts";
import type { SlackEmulator } from "./slack.ts";

/** Slack's own client of Socket Mode, as Bolt brings it along. */
export type SocketClient = SocketModeReceiver["client"];

/** Something that the client received. */
export interface Received {
  readonly type: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly retry_num?: number;
  readonly retry_reason?: string;
  readonly accepts_response_payload?: boolean;
  readonly ack: (answer?: unknown) => Promise<void>;
}

const silent = () => undefined;
const logger = {
  debug: silent,
  info: silent,
  warn: silent,
  error: silent,
  setLevel: silent,
  setName: silent,
  getLevel: () => "error" as never,
};

/** Creates Slack's own client for an emulator. `hear` gets all that it receives. */
export function socketClient(slack: SlackEmulator, hear: (received: Received) => void): SocketClient {
  const clientOptions = { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } };
  const { client } = new SocketModeReceiver({
    appToken: appLevelToken,
    logger,
    installerOptions: { clientOptions },
  });
  client.on("slack_event", hear);
  return client;
}

/** Reads the messages of a WebSocket that is not Slack's own client. */
export interface BareSocket {
  /** Resolves with the next message that was not read yet. */
  next(): Promise<Readonly<Record<string, unknown>>>;
  send(message: object): void;
  close(): void;
  /** Resolves when Slack has closed it. */
  readonly closed: Promise<void>;
}

/** Opens a WebSocket to an address of `apps.connections.open`. */
export function bareSocket(url: string): BareSocket {
  const socket = new WebSocket(url);
  const read: Readonly<Record<string, unknown>>[] = [];
  const waiting: ((message: Readonly<Record<string, unknown>>) => void)[] = [];
  socket.addEventListener("message", ({ data }) => {
    const message = JSON.parse(String(data)) as Readonly<Record<string, unknown>>;
    const waiter = waiting.shift();
    if (waiter === undefined) read.push(message);
    else waiter(message);
  });
  return {
    next: () => {
      const message = read.shift();
      return message === undefined
        ? new Promise((resolve) => waiting.push(resolve))
        : Promise.resolve(message);
    },
    send: (message) => socket.send(JSON.stringify(message)),
    close: () => socket.close(),
    closed: new Promise((resolve) => {
      socket.addEventListener("close", () => resolve());
      socket.addEventListener("error", () => resolve());
    }),
  };
}
