import { Agent, request } from "node:http";
import { signatureOf } from "../emulators/slack/http-requests.ts";

/** What became of requests that were sent at an even rate, whether or not earlier ones were answered. */
export interface Load {
  readonly sent: number;
  /** How many were answered with 200. */
  readonly acknowledged: number;
  /** Milliseconds to the answer, in order of size. */
  readonly latencies: readonly number[];
}

/** A body to be sent, and where to. */
export interface LoadOptions {
  readonly url: string;
  readonly perSecond: number;
  readonly seconds: number;
  readonly secret: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Returns the body of the nth request, and its type. */
  readonly body: (index: number) => { readonly text: string; readonly type: string };
}

/** Sends signed requests, as Slack does, over connections that are kept open. */
export async function load(options: LoadOptions): Promise<Load> {
  const { url, perSecond, seconds, secret, headers = {}, body } = options;
  const agent = new Agent({ keepAlive: true, maxSockets: 100 });
  const latencies: number[] = [];
  let acknowledged = 0;
  const send = (index: number, begun = performance.now(), attempts = 1): Promise<void> => {
    const { text, type } = body(index);
    const timestamp = String(Math.floor(Date.now() / 1000));
    const { promise: done, resolve } = Promise.withResolvers<void>();
    const sending = request(url, {
      agent,
      method: "POST",
      headers: {
        "content-type": type,
        "content-length": Buffer.byteLength(text),
        "x-slack-request-timestamp": timestamp,
        "x-slack-signature": signatureOf(secret, timestamp, text),
        ...headers,
      },
    });
    sending.on("response", (answer) => {
      answer.resume().on("end", () => {
        latencies.push(performance.now() - begun);
        if (answer.statusCode === 200) acknowledged += 1;
        resolve();
      });
    });
    // A connection that was kept open may be closed just then. Slack sends again too.
    sending.on("error", () => resolve(attempts < 3 ? send(index, begun, attempts + 1) : undefined));
    sending.end(text);
    return done;
  };
  const start = performance.now();
  const sending: Promise<void>[] = [];
  const sent = perSecond * seconds;
  for (let index = 0; index < sent; index += 1) {
    const wait = start + (index * 1000) / perSecond - performance.now();
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
    sending.push(send(index));
  }
  await Promise.all(sending);
  agent.destroy();
  return { sent, acknowledged, latencies: latencies.sort((one, other) => one - other) };
}

/** Returns the latency that so much of the load stays below: 0.99 for all but a hundredth. */
export function quantile({ latencies }: Pick<Load, "latencies">, part: number): number {
  return latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * part))] ?? Number.NaN;
}
