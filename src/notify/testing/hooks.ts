import { afterEach } from "vitest";
import type { Call, Emulator, Handler } from "../../../emulators/server.ts";
import { serve } from "../../../emulators/server.ts";
import type { Clock } from "../retrying.ts";
import { createWebhook, type Webhook, type WebhookOptions } from "../webhook.ts";

/** A clock that stands still but for sleep, and keeps how long was slept. */
export interface FakeClock extends Clock {
  readonly slept: number[];
}

export function fakeClock(start = Date.UTC(2026, 10, 21, 12)): FakeClock {
  const slept: number[] = [];
  let time = start;
  return {
    slept,
    now: () => time,
    sleep: async (milliseconds) => {
      slept.push(milliseconds);
      time += milliseconds;
    },
    random: () => 0.25,
  };
}

/** A hook on loopback: a real server, a webhook that writes to it, and what arrived there. */
export interface Hook {
  readonly server: Emulator;
  readonly webhook: Webhook;
  readonly clock: FakeClock;
  /** The body of the nth request, parsed. */
  body(index?: number): unknown;
}

/** Starts hooks and stops them after each test. */
export function hooksForTests(): (handler: Handler, options?: Partial<WebhookOptions>) => Promise<Hook> {
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

/** Takes everything, as Slack does: 200, `ok`. */
export const takes: Handler = () => ({ status: 200, body: "ok" });

/** Answers the given ones in turn, and the last one ever after. */
export function inTurn(
  ...answers: readonly (readonly [status: number, body: string, headers?: Record<string, string>])[]
): Handler {
  let turn = 0;
  return (_call: Call) => {
    const [status, body, headers = {}] = answers[Math.min(turn, answers.length - 1)] ?? [500, ""];
    turn += 1;
    return { status, body, headers };
  };
}
