import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import type { LookupFunction } from "node:net";
import { retryAfter } from "../../notify/retry.ts";
import { addressesFor, PrivateAddressError, type Resolve } from "./address.ts";

/**
 * What became of a request to a service.
 * - `answered`: it was taken, and this is what was answered.
 * - `later`: it may be taken when it is tried again, at the earliest after some milliseconds where that is said.
 * - `refused`: it will not be taken, however often it is tried.
 */
export type CallbackResult =
  | { readonly is: "answered"; readonly body: string }
  | { readonly is: "later"; readonly reason: string; readonly after?: number }
  | { readonly is: "refused"; readonly reason: string };

/** What is posted where. */
export interface CallbackRequest {
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly allowsPrivate: boolean;
}

/** What posting needs of the machine. */
export interface CallbackNetwork {
  readonly resolve: Resolve;
  /** Milliseconds for all of a request. */
  readonly timeout: number;
  readonly now: () => number;
}

/** A service has so long to answer. */
export const callbackTimeout = 10_000;
/** Longer answers aren't read. */
const mostBytes = 256 * 1024;

/** Statuses after which another try may succeed. */
const passing: ReadonlySet<number> = new Set([408, 425, 429]);

/**
 * Posts to a service, once. It follows no redirect, and connects to no private address that isn't allowed, wherever a name leads.
 * Never throws.
 */
export async function postCallback(
  request: CallbackRequest,
  network: CallbackNetwork,
): Promise<CallbackResult> {
  const url = new URL(request.url);
  const signal = AbortSignal.timeout(network.timeout);
  try {
    const addresses = await aborted(addressesFor(url, { ...request, ...network }), signal);
    const { status, body, after } = await send(url, { request, addresses, signal, now: network.now });
    if (status >= 200 && status < 300) return { is: "answered", body };
    const reason = `it answered ${status}`;
    if (status >= 500 || passing.has(status)) return { is: "later", reason, ...(after && { after }) };
    return {
      is: "refused",
      reason: status >= 300 && status < 400 ? `${reason}: redirects aren't followed` : reason,
    };
  } catch (failure) {
    if (failure instanceof PrivateAddressError || failure instanceof AnswerTooLongError)
      return { is: "refused", reason: failure.message };
    if (signal.aborted) return { is: "later", reason: "it didn't answer in time" };
    return { is: "later", reason: codeOf(failure) };
  }
}

class AnswerTooLongError extends Error {}

interface Sending {
  readonly request: CallbackRequest;
  readonly addresses: Awaited<ReturnType<typeof addressesFor>>;
  readonly signal: AbortSignal;
  readonly now: () => number;
}

interface ServiceAnswer {
  readonly status: number;
  readonly body: string;
  readonly after: number | undefined;
}

function send(url: URL, { request, addresses, signal, now }: Sending): Promise<ServiceAnswer> {
  const { body, headers } = request;
  const lookup: LookupFunction = (_, options, found) => {
    const [first] = addresses;
    if (options.all) found(null, [...addresses]);
    else found(null, first?.address ?? "", first?.family);
  };
  const open = url.protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const sent = open(
      url,
      {
        method: "POST",
        agent: false,
        lookup,
        signal,
        headers: { ...headers, "content-length": Buffer.byteLength(body) },
      },
      (response) => {
        const chunks: Buffer[] = [];
        let length = 0;
        response.on("data", (chunk: Buffer) => {
          length += chunk.length;
          chunks.push(chunk);
          if (length > mostBytes)
            response.destroy(new AnswerTooLongError(`its answer is longer than ${mostBytes} bytes`));
        });
        response.on("error", reject);
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            body: Buffer.concat(chunks).toString("utf8"),
            after: retryAfter(response.headers["retry-after"] ?? null, now()),
          }),
        );
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}

/** Rejects when a signal is aborted, whatever is waited for. */
async function aborted<Value>(value: Promise<Value>, signal: AbortSignal): Promise<Value> {
  const { promise, reject } = Promise.withResolvers<never>();
  const end = () => reject(new Error("aborted"));
  signal.addEventListener("abort", end);
  try {
    return await Promise.race([value, promise]);
  } finally {
    signal.removeEventListener("abort", end);
  }
}

/** The word for what failed. A message may have an address in it that the log shouldn't. */
function codeOf(failure: unknown): string {
  const { code } = (failure ?? {}) as { readonly code?: unknown };
  return `no connection (${typeof code === "string" ? code : "no reason given"})`;
}
