import { randomUUID } from "node:crypto";
import type { SlackOptions } from "./options.ts";

/** What Slack sends to an app, by the names that envelopes have for it. */
export type DeliveryType = "events_api" | "slash_commands" | "interactive";

/** How an attempt ended. `final`: nothing comes of trying again. */
export type AttemptResult =
  | { readonly ok: true; readonly answer: unknown }
  | { readonly ok: false; readonly reason: string; readonly final?: boolean };

/** One attempt to hand something to the app. */
export interface Attempt {
  /** The envelope's id over sockets. */
  readonly id: string;
  readonly at: Date;
  /** 0 for the first one. */
  readonly retry: number;
  /** Why there is another attempt. Empty for the first one. */
  readonly reason: string;
  /** Undefined while the app has not answered. */
  result?: AttemptResult;
}

/** Something that Slack sends to the app: an event, a command, a click. */
export interface Delivery {
  readonly type: DeliveryType;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly attempts: readonly Attempt[];
  /** `failed`: Slack gave up. */
  readonly state: "pending" | "acknowledged" | "failed";
  /** What the app answered: the payload of its acknowledgement, or the body of its HTTP answer. */
  readonly answer?: unknown;
  /** Resolves when it is acknowledged, or Slack gives up. */
  readonly done: Promise<Delivery>;
}

/** Hands one attempt to the app, and calls `finish` when it is answered or cannot be. */
export type Transport = (
  delivery: Delivery,
  attempt: Attempt,
  finish: (result: AttemptResult) => void,
) => void;

/** All that is and was sent to the app. */
export interface Deliveries {
  /** In the order in which they came up. */
  readonly all: readonly Delivery[];
  send(type: DeliveryType, payload: Readonly<Record<string, unknown>>): Delivery;
  /** Resolves when no attempt waits for an answer. Attempts that are due later don't count. */
  settled(): Promise<void>;
  /** Gives up on what was not answered in time, and makes the attempts that are due, by the emulator's clock. */
  tick(): void;
}

/** The app has so long to acknowledge. */
export const acknowledgeMs = 3_000;

/** An event is tried again at once, after a minute and after five. Commands and clicks are never tried again. */
const retryAfterMs = [0, 60_000, 300_000];

type Growing = { -readonly [Key in keyof Delivery]: Delivery[Key] } & { readonly attempts: Attempt[] };

/** Creates the list of deliveries. `transport` says how things reach the app; `inspect` sees all that is sent. */
export function createDeliveries(
  options: SlackOptions,
  transport: () => Transport,
  inspect: (delivery: Delivery) => void,
): Deliveries {
  const all: Growing[] = [];
  const open = new Map<
    Attempt,
    { readonly delivery: Growing; readonly finish: (result: AttemptResult) => void }
  >();
  let retries: { readonly delivery: Growing; readonly due: number }[] = [];
  let waiters: (() => void)[] = [];
  const ends = new Map<Growing, (delivery: Delivery) => void>();

  function attempt(delivery: Growing): void {
    const last = delivery.attempts.at(-1)?.result;
    const made: Attempt = {
      id: randomUUID(),
      at: options.now(),
      retry: delivery.attempts.length,
      reason: last?.ok === false ? last.reason : "",
    };
    delivery.attempts.push(made);
    const finish = (result: AttemptResult) => end(delivery, made, result);
    open.set(made, { delivery, finish });
    transport()(delivery, made, finish);
  }

  function end(delivery: Growing, made: Attempt, result: AttemptResult): void {
    // Whoever answers too late is not heard.
    if (!open.delete(made)) return;
    made.result = result;
    const wait = retryAfterMs[made.retry];
    if (result.ok) {
      delivery.state = "acknowledged";
      delivery.answer = result.answer;
    } else if (
      delivery.state === "pending" &&
      (delivery.type !== "events_api" || result.final || wait === undefined)
    ) {
      delivery.state = "failed";
    } else if (delivery.state === "pending" && wait !== undefined) {
      retries.push({ delivery, due: options.now().getTime() + wait });
      if (wait === 0) setImmediate(tick);
    }
    if (delivery.state !== "pending") ends.get(delivery)?.(delivery);
    announce();
  }

  function announce(): void {
    if (open.size > 0 || isDue()) return;
    const settled = waiters;
    waiters = [];
    for (const each of settled) each();
  }

  const isDue = () => retries.some(({ due }) => due <= options.now().getTime());

  function tick(): void {
    const now = options.now().getTime();
    for (const [made, { finish }] of [...open]) {
      if (now - made.at.getTime() >= acknowledgeMs) finish({ ok: false, reason: "timeout" });
    }
    const due = retries.filter((each) => each.due <= now);
    retries = retries.filter((each) => each.due > now);
    for (const each of due) attempt(each.delivery);
    announce();
  }

  return {
    all,
    send(type, payload) {
      let resolveDone: (delivery: Delivery) => void = () => undefined;
      const done = new Promise<Delivery>((resolve) => {
        resolveDone = resolve;
      });
      const delivery: Growing = { type, payload, attempts: [], state: "pending", done };
      ends.set(delivery, resolveDone);
      all.push(delivery);
      inspect(delivery);
      attempt(delivery);
      return delivery;
    },
    settled: () =>
      new Promise((resolve) => {
        waiters.push(resolve);
        setImmediate(announce);
      }),
    tick,
  };
}
