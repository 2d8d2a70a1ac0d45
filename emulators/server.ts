import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { setTimeout } from "node:timers/promises";
import { answerWith, onTheWire, type Sent } from "./answering.ts";

/** An HTTP request as an emulator receives it. */
export interface Call {
  readonly method: string;
  /** Without the query string. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage["headers"];
  /** The raw body. */
  readonly body: string;
}

/** An HTTP answer. A string body is sent as it is, any other value as JSON. Undefined: no body. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/**
 * A fault of one call:
 * - `answer`: this answer is sent, and nothing is applied.
 * - `reset`: the connection is cut before anything is applied.
 * - `lost`: the call is applied, then the connection is cut, or `answer` is sent in place of the real one.
 * - `cut`: the call is applied, and the connection is cut in the middle of the real answer's body.
 * - `slow`: the call is handled after so many milliseconds.
 * - `quirk`: the emulator itself handles the fault, by its name (`partial`, `short-page`, …).
 */
export type Fault =
  | { readonly kind: "answer"; readonly answer: Answer }
  | { readonly kind: "reset" }
  | { readonly kind: "lost"; readonly answer?: Answer }
  | { readonly kind: "cut" }
  | { readonly kind: "slow"; readonly ms: number }
  | { readonly kind: "quirk"; readonly name: string };

/** A fault that strikes calls that match: `times` (1) of them, after the first `after` (0). */
export interface FaultRule {
  readonly matches: (call: Call) => boolean;
  readonly fault: Fault;
  readonly after?: number;
  readonly times?: number;
}

/** A call and the status of its answer. */
export interface LoggedCall extends Call {
  /** 0 when the connection was cut. */
  status: number;
}

/** A running emulator on loopback. */
export interface Emulator {
  /** Without a trailing slash. */
  readonly url: string;
  /** Every call since the start, in order of arrival. */
  readonly calls: LoggedCall[];
  /** Milliseconds that every answer takes. */
  latency: number;
  /** True: the service is away. Every connection is cut before anything is applied. */
  isAway: boolean;
  /** Adds a fault rule. The first rule that applies to a call decides. */
  fail(rule: FaultRule): void;
  /** Removes all fault rules. */
  clearFaults(): void;
  close(): Promise<void>;
}

/** Answers a call. `quirk` names a fault that the emulator itself handles. */
export type Handler = (call: Call, quirk: string | undefined) => Answer | Promise<Answer>;

/** Takes over a connection whose client asks for another protocol, as a WebSocket does. */
export type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

/** Starts an emulator that answers by a handler. What carries the calls is the host's matter; some carry no upgrades. */
export type Host = (handler: Handler, upgrade?: Upgrade) => Promise<Emulator>;

/** Serves a handler on a free loopback port. A handler that throws answers 599. */
export async function serve(handler: Handler, upgrade?: Upgrade): Promise<Emulator> {
  const { answer, controls } = answerWith(handler, async (ms) => setTimeout(ms));
  const server = createServer((request, response) => {
    receive(request)
      .then(async (call) => send(response, await answer(call)))
      .catch((error: unknown) => send(response, { status: 599, body: String(error) }));
  });
  const upgraded = new Set<Duplex>();
  if (upgrade !== undefined) {
    server.on("upgrade", (request, socket, head) => {
      upgraded.add(socket);
      socket.once("close", () => upgraded.delete(socket));
      upgrade(request, socket, head);
    });
  }
  // Longer than any test: an idle connection that is closed may have the next request on its way.
  server.keepAliveTimeout = 600_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;

  return Object.assign(controls, {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
        for (const socket of upgraded) socket.destroy();
      }),
  });
}

async function receive(request: IncomingMessage): Promise<Call> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const url = new URL(request.url ?? "/", "http://emulator");
  return {
    method: request.method ?? "GET",
    path: decodeURIComponent(url.pathname),
    query: url.searchParams,
    headers: request.headers,
    body: Buffer.concat(chunks).toString("utf8"),
  };
}

function send(response: ServerResponse, sent: Sent): void {
  if (sent === "reset") {
    response.socket?.destroy();
    return;
  }
  if ("cut" in sent) {
    const { status, headers, body = "" } = onTheWire(sent.cut);
    const bytes = Buffer.from(body);
    response.writeHead(status, { ...headers, "content-length": bytes.length });
    response.write(bytes.subarray(0, bytes.length / 2), () => response.socket?.destroy());
    return;
  }
  const { status, headers, body = "" } = onTheWire(sent);
  response.writeHead(status, headers);
  response.end(body);
}
