import { answerWith, onTheWire, type Sent, type WireAnswer } from "./answering.ts";
import type { Call, Host } from "./server.ts";

/** Emulators without sockets, and the `fetch` that reaches them and nothing else. */
export interface InProcessNetwork {
  readonly host: Host;
  readonly fetch: typeof fetch;
}

/** The most redirects that one request follows, as in the standard of `fetch`. */
const maxRedirects = 20;
/** Statuses whose answers have no body. */
const bodiless = new Set([204, 205, 304]);

/** Creates a network of this process. `sleep` is what latency and slow answers wait by. */
export function inProcessNetwork(sleep: (ms: number) => Promise<void>): InProcessNetwork {
  const answers = new Map<string, (call: Call) => Promise<Sent>>();
  let count = 0;

  async function follow(url: URL, init: RequestInit, redirects: number): Promise<Response> {
    const answer = answers.get(url.origin);
    if (answer === undefined) throw failure("connect ECONNREFUSED", "ECONNREFUSED");
    const sent = await answer(callOf(url, init));
    init.signal?.throwIfAborted();
    if (sent === "reset") throw failure("read ECONNRESET", "ECONNRESET");
    if ("cut" in sent) return responseOf(onTheWire(sent.cut), true);
    const wire = onTheWire(sent);
    const location = wire.status >= 300 && wire.status < 400 ? wire.headers["location"] : undefined;
    if (location === undefined || init.redirect === "manual") return responseOf(wire);
    if (init.redirect === "error" || redirects === maxRedirects)
      throw failure("unexpected redirect", "UND_ERR_INVALID_ARG");
    const next = new URL(location, url);
    return follow(next, redirected(init, { status: wire.status, from: url, to: next }), redirects + 1);
  }

  return {
    async host(handler) {
      count += 1;
      const url = `http://emulated-${count}`;
      const { answer, controls } = answerWith(handler, sleep);
      answers.set(url, answer);
      return Object.assign(controls, { url, close: async () => void answers.delete(url) });
    },
    fetch: (input, init = {}) =>
      input instanceof Request
        ? Promise.reject(new TypeError("A Request object is not supported here."))
        : follow(new URL(input), init, 0),
  };
}

/** Returns a request's options for the address that it is sent on to, as the standard of `fetch` has it. */
function redirected(
  init: RequestInit,
  { status, from, to }: { readonly status: number; readonly from: URL; readonly to: URL },
): RequestInit {
  const headers = new Headers(init.headers);
  if (from.origin !== to.origin) headers.delete("authorization");
  const becomesGet = status === 303 || (status < 303 && init.method?.toUpperCase() === "POST");
  if (!becomesGet) return { ...init, headers };
  headers.delete("content-type");
  return { ...init, headers, method: "GET", body: null };
}

function callOf(url: URL, { method = "GET", headers, body }: RequestInit): Call {
  const text = body === undefined || body === null ? "" : textOf(body);
  const sent = Object.fromEntries(new Headers(headers));
  // `fetch` says so itself, where nobody does.
  if (body instanceof URLSearchParams) sent["content-type"] ??= "application/x-www-form-urlencoded";
  else if (text !== "") sent["content-type"] ??= "text/plain;charset=UTF-8";
  return {
    method: method.toUpperCase(),
    path: decodeURIComponent(url.pathname),
    query: url.searchParams,
    headers: sent,
    body: text,
  };
}

function textOf(body: NonNullable<RequestInit["body"]>): string {
  if (typeof body === "string" || body instanceof URLSearchParams) return String(body);
  throw new TypeError("Only a text can be sent here.");
}

function responseOf({ status, headers, body }: WireAnswer, isCut = false): Response {
  if (body === undefined || bodiless.has(status)) return new Response(null, { status, headers });
  return isCut ? new Response(brokenOff(body), { status, headers }) : textResponse({ status, headers, body });
}

/** Returns a response whose text is read without a stream, which takes most of a small response's time. */
function textResponse({ status, headers, body }: WireAnswer): Response {
  const response = new Response(null, { status: bodiless.has(status) ? 200 : status, headers });
  const text = body ?? "";
  let isRead = false;
  async function read(): Promise<string> {
    if (isRead) throw new TypeError("Body is unusable: Body has already been read");
    isRead = true;
    return text;
  }
  return Object.assign(response, {
    text: read,
    json: async () => JSON.parse(await read()),
    arrayBuffer: async () => new TextEncoder().encode(await read()).buffer,
  });
}

/** Returns a body of which the first half arrives. */
function brokenOff(body: string): ReadableStream {
  const bytes = Buffer.from(body);
  let isSent = false;
  return new ReadableStream({
    pull(controller) {
      if (isSent) return controller.error(new TypeError("terminated", { cause: reset("other side closed") }));
      isSent = true;
      controller.enqueue(new Uint8Array(bytes.subarray(0, bytes.length / 2)));
    },
  });
}

/** Returns what `fetch` throws when nothing answers. */
function failure(message: string, code: string): TypeError {
  return new TypeError("fetch failed", { cause: reset(message, code) });
}

function reset(message: string, code = "UND_ERR_SOCKET"): Error {
  return Object.assign(new Error(message), { code });
}
