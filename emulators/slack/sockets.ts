import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import type { App } from "./app.ts";
import type { Attempt, AttemptResult, Delivery, Transport } from "./deliveries.ts";
import type { SlackOptions } from "./options.ts";

/** Why Slack asks a client to leave. */
export type DisconnectReason = "warning" | "refresh_requested" | "link_disabled" | "too_many_websockets";

/** One WebSocket of the app, as Slack sees it. */
export interface Connection {
  /** Counts from 1. */
  readonly number: number;
  readonly openedAt: Date;
  /** True until either side has closed it. A connection whose client is gone without a word stays open. */
  readonly isOpen: boolean;
  /** True once either side has said goodbye. */
  readonly isClosing: boolean;
  /** All that the client sent, parsed. */
  readonly received: readonly unknown[];
  /** The pings and pongs that came from the client. */
  readonly pings: number;
  readonly pongs: number;
  /** True: Slack sends nothing on it, answers no ping and reads nothing. What it picks this connection for is lost. */
  silent: boolean;
  /** True: TCP stays open after the close handshake. */
  lingers: boolean;
  /** Asks the client to leave. After a warning or a refresh, Slack closes ten seconds later; else at once. */
  disconnect(reason: DisconnectReason): void;
  ping(): void;
  /** Cuts TCP, without a close frame. */
  cut(): void;
}

/** Slack's side of Socket Mode. */
export interface Sockets {
  /** Every connection since the start. */
  readonly connections: readonly Connection[];
  /** Makes a URL that works once. */
  link(root: string): string;
  readonly transport: Transport;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Asks old connections to leave, and closes those that were asked, by the emulator's clock. */
  tick(): void;
  /** Sends pings on all connections. */
  ping(): void;
}

const mostConnections = 10;
const testedConnectionSeconds = 360;
const leaveAfterMs = 10_000;

type Live = { -readonly [Key in keyof Connection]: Connection[Key] } & {
  readonly received: unknown[];
  readonly socket: WebSocket;
  /** By the envelope's id. */
  readonly unanswered: Map<string, (result: AttemptResult) => void>;
  readonly seconds: number;
  closesAt?: number;
};

/** Creates Slack's side of Socket Mode. */
export function createSockets(app: App, options: SlackOptions): Sockets {
  const server = new WebSocketServer({ noServer: true, autoPong: false });
  const tickets = new Set<string>();
  const connections: Live[] = [];
  let turn = 0;
  const open = () => connections.filter((each) => each.isOpen);

  function accept(socket: WebSocket, tcp: Duplex, seconds: number): void {
    const live: Live = {
      number: connections.length + 1,
      openedAt: options.now(),
      isOpen: true,
      get isClosing() {
        return socket.readyState >= socket.CLOSING;
      },
      received: [],
      pings: 0,
      pongs: 0,
      silent: false,
      lingers: false,
      socket,
      unanswered: new Map(),
      seconds,
      disconnect: (reason) => disconnect(live, reason),
      ping: () => {
        if (!live.silent && live.isOpen) socket.ping();
      },
      cut: () => tcp.destroy(),
    };
    connections.push(live);
    keepOpen(live, tcp);
    socket.on("message", (data) => hear(live, String(data)));
    socket.on("ping", (data) => {
      live.pings += 1;
      if (!live.silent) socket.pong(data);
    });
    socket.on("pong", () => {
      live.pongs += 1;
    });
    socket.on("error", () => undefined);
    socket.on("close", () => leave(live));
    tcp.on("close", () => leave(live));
    if (!app.socketMode) disconnect(live, "link_disabled");
    else if (open().length > mostConnections) disconnect(live, "too_many_websockets");
    else write(live, hello(open().length, seconds));
  }

  function hello(count: number, seconds: number): object {
    return {
      type: "hello",
      num_connections: count,
      debug_info: { host: "applink-1", build_number: 1, approximate_connection_time: seconds },
      connection_info: { app_id: options.appId },
    };
  }

  function write(live: Live, message: object): void {
    if (!live.silent && live.isOpen) live.socket.send(JSON.stringify(message));
  }

  function disconnect(live: Live, reason: DisconnectReason): void {
    write(live, { type: "disconnect", reason, debug_info: { host: "applink-1" } });
    if (reason === "link_disabled" || reason === "too_many_websockets") live.socket.close(1000);
    else live.closesAt ??= options.now().getTime() + leaveAfterMs;
  }

  function hear(live: Live, text: string): void {
    if (live.silent) return;
    const message = parse(text);
    live.received.push(message);
    const id = message?.["envelope_id"];
    const finish = typeof id === "string" ? live.unanswered.get(id) : undefined;
    if (finish === undefined) return;
    live.unanswered.delete(String(id));
    finish({ ok: true, answer: message?.["payload"] });
  }

  function leave(live: Live): void {
    if (!live.isOpen) return;
    live.isOpen = false;
    for (const finish of live.unanswered.values()) finish({ ok: false, reason: "connection_failed" });
    live.unanswered.clear();
  }

  function send(delivery: Delivery, attempt: Attempt, finish: (result: AttemptResult) => void): void {
    const live = open();
    const chosen = live[turn % Math.max(1, live.length)];
    turn += 1;
    if (chosen === undefined) {
      const isFinal = options.unconnectedEvents === "lost";
      finish({ ok: false, reason: "connection_failed", final: isFinal });
      return;
    }
    chosen.unanswered.set(attempt.id, finish);
    write(chosen, envelope(delivery, attempt));
  }

  return {
    connections,
    link(root) {
      const ticket = randomUUID();
      tickets.add(ticket);
      return `${root.replace(/^http/, "ws")}/link/?ticket=${ticket}&app_id=${options.appId}`;
    },
    transport: send,
    upgrade(request, socket, head) {
      const url = new URL(request.url ?? "/", "http://emulator");
      if (url.pathname !== "/link/" || !tickets.delete(url.searchParams.get("ticket") ?? "")) {
        socket.end("HTTP/1.1 404 Not Found\r\nconnection: close\r\n\r\n");
        return;
      }
      const isTest = url.searchParams.get("debug_reconnects") === "true";
      const seconds = isTest ? testedConnectionSeconds : options.connectionSeconds;
      server.handleUpgrade(request, socket, head, (made) => accept(made, socket, seconds));
    },
    tick() {
      const now = options.now().getTime();
      for (const live of open()) {
        const left = live.openedAt.getTime() + live.seconds * 1_000 - now;
        if (!app.socketMode) disconnect(live, "link_disabled");
        else if (live.closesAt !== undefined && live.closesAt <= now) live.socket.close(1000);
        else if (live.closesAt === undefined && left <= leaveAfterMs) {
          disconnect(live, "warning");
          disconnect(live, "refresh_requested");
        }
      }
    },
    ping() {
      for (const live of open()) live.ping();
    },
  };
}

/** Makes an envelope. Only events say whether they were tried before. */
function envelope({ type, payload }: Delivery, { id, retry, reason }: Attempt): object {
  return {
    envelope_id: id,
    payload,
    type,
    accepts_response_payload: type !== "events_api",
    ...(type === "events_api" ? { retry_attempt: retry, retry_reason: reason } : {}),
  };
}

/** Lets TCP stay open after the close handshake, while the connection lingers. */
function keepOpen(live: Live, tcp: Duplex): void {
  const end = tcp.end.bind(tcp) as (...args: unknown[]) => Duplex;
  tcp.end = (...args: unknown[]) => (live.lingers ? tcp : end(...args));
}

function parse(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
