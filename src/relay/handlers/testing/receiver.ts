import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";
import { afterEach } from "vitest";

/** What a service got, and whether its signature holds by a library that isn't ours. */
export interface ReceivedCallback {
  readonly id: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly isVerified: boolean;
}

/** What a service answers. `never`: nothing. */
export type ReceiverAnswer =
  | "never"
  | {
      readonly status?: number;
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
    };

/** A service that is told things, on this machine. */
export interface CallbackReceiver {
  readonly url: string;
  readonly received: readonly ReceivedCallback[];
  /** What it answers from now on; one after the other, the last one for ever. */
  answers: ReceiverAnswer[];
  close(): Promise<void>;
}

/** A secret as services make them. */
export const receiverSecret = `whsec_${Buffer.from("a secret of thirty-two bytes 123").toString("base64")}`;

/** Starts a service. */
export async function startReceiver(secret = receiverSecret): Promise<CallbackReceiver> {
  const received: ReceivedCallback[] = [];
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => void chunks.push(chunk));
    request.on("end", () => {
      const text = Buffer.concat(chunks).toString("utf8");
      received.push({
        id: String(request.headers["webhook-id"]),
        body: JSON.parse(text) as Readonly<Record<string, unknown>>,
        isVerified: isVerified(text, request.headers as Record<string, string>, secret),
      });
      const answer = made.answers.length > 1 ? made.answers.shift() : made.answers[0];
      if (answer === "never") return;
      const { status = 200, body, headers = {} } = answer ?? {};
      response.writeHead(status, headers);
      response.end(body === undefined || typeof body === "string" ? body : JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const made: CallbackReceiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack`,
    received,
    answers: [{}],
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return made;
}

function isVerified(text: string, headers: Record<string, string>, secret: string): boolean {
  try {
    new Webhook(secret).verify(text, headers);
    return true;
  } catch {
    return false;
  }
}

/** Returns a function that starts services. They are closed after each test. */
export function receiversForTests(): (secret?: string) => Promise<CallbackReceiver> {
  const open: CallbackReceiver[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map((each) => each.close()));
  });
  return async (secret) => {
    const receiver = await startReceiver(secret);
    open.push(receiver);
    return receiver;
  };
}
