import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as an emulator sees it. */
export interface Call {
  readonly method: string;
  /** Without the query string. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage["headers"];
  /** The raw body. */
  readonly body: string;
}

/** An answer: a string body goes out as it is, anything else as JSON, undefined as no body. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/**
 * - `answer`: refused, nothing is applied.
 * - `reset`: the connection is cut before anything is applied.
 * - `lost`: applied, then the connection is cut, or `answer` is sent in place of the true one.
 * - `slow`: handled after so many milliseconds.
 * - `quirk`: handled by the emulator itself, which looks for the name (`partial`, `short-page`, …).
 */
export type Fault =
  | { readonly kind: "answer"; readonly answer: Answer }
  | { readonly kind: "reset" }
  | { readonly kind: "lost"; readonly answer?: Answer }
  | { readonly kind: "slow"; readonly ms: number }
  | { readonly kind: "quirk"; readonly name: string };

/** When a fault strikes: on calls that match, leaving the first `after` (0) alone, `times` (1) times. */
export interface FaultRule {
  readonly matches: (call: Call) => boolean;
  readonly fault: Fault;
  readonly after?: number;
  readonly times?: number;
}

export interface LoggedCall extends Call {
  /** 0 when the connection was cut. */
  status: number;
}

export interface Emulator {
  /** Without a trailing slash. */
  readonly url: string;
  /** Every call since the start, in order of arrival. */
  readonly calls: LoggedCall[];
  /** Milliseconds that every answer takes. */
  latency: number;
  fail(rule: FaultRule): void;
  /** Forgets all fault rules. */
  heal(): void;
  close(): Promise<void>;
}

/** Answers a call; `quirk` is the name of a fault that the emulator itself acts out. */
export type Handler = (call: Call, quirk: string | undefined) => Answer | Promise<Answer>;

/** Serves a handler on a free loopback port, with faults on demand. */
export async function serve(handler: Handler): Promise<Emulator> {
  const calls: LoggedCall[] = [];
  let rules: { rule: FaultRule; seen: number; struck: number }[] = [];
  const emulator = { latency: 0 };

  function faultFor(call: Call): Fault | undefined {
    for (const entry of rules) {
      if (!entry.rule.matches(call)) continue;
      entry.seen += 1;
      if (entry.seen <= (entry.rule.after ?? 0) || entry.struck >= (entry.rule.times ?? 1)) continue;
      entry.struck += 1;
      return entry.rule.fault;
    }
    return undefined;
  }

  async function answer(call: Call): Promise<Answer | "reset"> {
    const fault = faultFor(call);
    const wait = emulator.latency + (fault?.kind === "slow" ? fault.ms : 0);
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    if (fault?.kind === "answer") return fault.answer;
    if (fault?.kind === "reset") return "reset";
    const real = await handler(call, fault?.kind === "quirk" ? fault.name : undefined);
    if (fault?.kind === "lost") return fault.answer ?? "reset";
    return real;
  }

  const server = createServer((request, response) => {
    receive(request)
      .then(async (call) => {
        const logged: LoggedCall = { ...call, status: 0 };
        calls.push(logged);
        const reply = await answer(call);
        if (reply === "reset") {
          request.socket.destroy();
          return;
        }
        logged.status = reply.status;
        send(response, reply);
      })
      .catch((error: unknown) => send(response, { status: 599, body: String(error) }));
  });
  server.keepAliveTimeout = 1_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;

  return Object.assign(emulator, {
    url: `http://127.0.0.1:${port}`,
    calls,
    fail: (rule: FaultRule) => void rules.push({ rule, seen: 0, struck: 0 }),
    heal: () => {
      rules = [];
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
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

function send(response: ServerResponse, reply: Answer): void {
  const text = typeof reply.body === "string";
  const body = reply.body === undefined ? "" : text ? (reply.body as string) : JSON.stringify(reply.body);
  response.writeHead(reply.status, {
    ...(reply.body === undefined
      ? {}
      : { "content-type": text ? "text/plain; charset=utf-8" : "application/json; charset=utf-8" }),
    ...reply.headers,
  });
  response.end(body);
}
