import { afterEach } from "vitest";
import type { Call, Emulator, Handler } from "../../../emulators/server.ts";
import { serve } from "../../../emulators/server.ts";
import { type FakeClock, fakeClock } from "../../core/testing/fake-clock.ts";
import { createWebhook, type Webhook, type WebhookOptions } from "../webhook.ts";

/** A webhook on loopback: a real server, the client that writes to it, and the requests that arrived. */
export interface FakeWebhook {
  readonly server: Emulator;
  readonly webhook: Webhook;
  readonly clock: FakeClock;
  /** The body of the nth request, parsed. */
  body(index?: number): unknown;
}

/** Starts webhooks on loopback, and stops them after each test. */
export function fakeWebhooks(): (
  handler: Handler,
  options?: Partial<WebhookOptions>,
) => Promise<FakeWebhook> {
  const servers: Emulator[] = [];
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.close()));
  });
  return async (handler, options = {}) => {
    const server = await serve(handler);
    servers.push(server);
    const clock = fakeClock();
    const url = `${server.url}/services/T0/B0/secret`;
    const webhook = createWebhook({ url, root: server.url, fetch, clock, ...options });
    return { server, webhook, clock, body: (index = 0) => JSON.parse(server.calls[index]?.body ?? "null") };
  };
}

/** Accepts everything, as Slack does: 200, `ok`. */
export const acceptAll: Handler = () => ({ status: 200, body: "ok" });

/** Gives the answers in turn, and the last one from then on. */
export function answerInTurn(
  ...answers: readonly (readonly [status: number, body: string, headers?: Record<string, string>])[]
): Handler {
  let turn = 0;
  return (_call: Call) => {
    const [status, body, headers = {}] = answers[Math.min(turn, answers.length - 1)] ?? [500, ""];
    turn += 1;
    return { status, body, headers };
  };
}
