import { createHmac, randomUUID } from "node:crypto";
import type { GithubWorld } from "../world.ts";
import type { HookDelivery } from "./delivery.ts";
import { payloadProblems } from "./schemas.ts";

/** An event of the organisation, as a webhook tells it. */
export interface HookEvent {
  readonly name: string;
  /** Null for an event without actions. */
  readonly action: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly repositoryId?: number;
}

/** The webhook of the App: what was sent, and how to send. */
export interface AppHook {
  /** In order of the attempts. */
  readonly deliveries: readonly HookDelivery[];
  /** Sends an event if the App is subscribed to it. */
  send(event: HookEvent): void;
  /** Sends a delivery's payload again, under the same guid. */
  redeliver(delivery: HookDelivery): void;
  /** Sends a ping, as when the webhook is saved. */
  ping(): void;
  /** Resolves when no delivery waits for an answer. */
  settled(): Promise<void>;
  /** Gives up on deliveries that were not answered within ten seconds of the emulator's clock. */
  tick(): void;
}

const answerMs = 10_000;

/** Creates the webhook of a world's App. Payloads that GitHub's description doesn't allow become violations. */
export function createAppHook(
  world: GithubWorld,
  { now, violations }: { readonly now: () => Date; readonly violations: string[] },
): AppHook {
  const deliveries: HookDelivery[] = [];
  const open = new Set<HookDelivery>();
  let waiters: (() => void)[] = [];

  function start(event: HookEvent, former?: HookDelivery): void {
    const { app } = world;
    const url = app?.webhook.url;
    if (app === undefined || url === undefined) return;
    const guid = former?.guid ?? randomUUID();
    const body = JSON.stringify(event.payload);
    const headers = headersFor(body, { event: event.name, guid, appId: app.id, secret: app.webhook.secret });
    const delivery: HookDelivery = {
      id: world.nextId("hook delivery", 40_001),
      guid,
      deliveredAt: now(),
      redelivery: former !== undefined,
      event: event.name,
      action: event.action,
      installationId: event.name === "ping" ? null : app.installation.id,
      repositoryId: event.repositoryId ?? null,
      url,
      request: { headers, payload: event.payload },
      isOver: false,
      status: "",
      statusCode: 0,
      duration: 0,
      response: { headers: {}, payload: "" },
    };
    deliveries.push(delivery);
    open.add(delivery);
    fetch(url, { method: "POST", headers, body, redirect: "manual" })
      .then(async (response) => {
        const payload = await response.text();
        end(delivery, {
          status: response.statusText || "Invalid HTTP Response",
          statusCode: response.status,
          response: { headers: Object.fromEntries(response.headers), payload },
        });
      })
      .catch(() => end(delivery, { status: "failed to connect to host", statusCode: 502 }));
  }

  function end(delivery: HookDelivery, result: Partial<HookDelivery>): void {
    if (!open.delete(delivery)) return;
    const duration = Math.max(0, now().getTime() - delivery.deliveredAt.getTime()) / 1_000;
    Object.assign(delivery, result, { isOver: true, duration });
    announce();
  }

  function announce(): void {
    if (open.size > 0) return;
    const settled = waiters;
    waiters = [];
    for (const each of settled) each();
  }

  return {
    deliveries,
    send(event) {
      const name = event.action === null ? event.name : `${event.name}-${event.action}`;
      const { app } = world;
      const isAlways = event.name === "installation";
      if (app === undefined || !(isAlways || app.events.includes(event.name))) return;
      violations.push(...payloadProblems(name.replaceAll("_", "-"), event.payload));
      start(event);
    },
    redeliver: (delivery) =>
      start(
        {
          name: delivery.event,
          action: delivery.action,
          payload: delivery.request.payload,
          ...(delivery.repositoryId === null ? {} : { repositoryId: delivery.repositoryId }),
        },
        delivery,
      ),
    ping() {
      const { app } = world;
      const payload = {
        zen: "Keep it logically awesome.",
        hook_id: 1,
        hook: {
          type: "App",
          id: 1,
          name: "web",
          active: true,
          app_id: app?.id,
          events: app?.events ?? [],
          config: { content_type: "json", insecure_ssl: "0", url: app?.webhook.url },
          created_at: world.org.createdAt.toISOString(),
          updated_at: world.org.createdAt.toISOString(),
        },
      };
      violations.push(...payloadProblems("ping", payload));
      start({ name: "ping", action: null, payload });
    },
    settled: () =>
      new Promise((resolve) => {
        waiters.push(resolve);
        setImmediate(announce);
      }),
    tick() {
      const late = now().getTime() - answerMs;
      for (const each of [...open]) {
        if (each.deliveredAt.getTime() <= late) end(each, { status: "timed out", statusCode: 504 });
      }
    },
  };
}

function headersFor(
  body: string,
  sent: {
    readonly event: string;
    readonly guid: string;
    readonly appId: number;
    readonly secret: string | undefined;
  },
): Record<string, string> {
  const sign = (kind: string, secret: string) =>
    `${kind}=${createHmac(kind, secret).update(body).digest("hex")}`;
  return {
    accept: "*/*",
    "content-type": "application/json",
    "user-agent": "GitHub-Hookshot/emulated",
    "x-github-delivery": sent.guid,
    "x-github-event": sent.event,
    "x-github-hook-id": "1",
    "x-github-hook-installation-target-id": String(sent.appId),
    "x-github-hook-installation-target-type": "integration",
    // Without a secret nothing is signed.
    ...(sent.secret === undefined
      ? {}
      : {
          "x-hub-signature": sign("sha1", sent.secret),
          "x-hub-signature-256": sign("sha256", sent.secret),
        }),
  };
}
