import type { EnvelopedEvent } from "@slack/bolt";
import type { AppRateLimitedEvent, SlackEvent } from "@slack/types";
import type { App } from "./app.ts";
import { eventsSince, type Snapshot, snapshotOf } from "./changes.ts";
import type { Deliveries } from "./deliveries.ts";
import { mayHear } from "./event-scopes.ts";
import type { SlackOptions } from "./options.ts";
import { appBot } from "./seed.ts";
import { freshId, type Token, type World } from "./world.ts";

/** The names under which an app is subscribed to messages, by the kind of conversation. */
const messageEvents: Readonly<Record<string, string>> = {
  channel: "message.channels",
  group: "message.groups",
  im: "message.im",
};

function subscriptionOf(event: SlackEvent): string {
  if (event.type !== "message" || !("channel_type" in event)) return event.type;
  return messageEvents[event.channel_type] ?? event.type;
}

/** Tells the app of what happens in the workspace. */
export interface Events {
  /** Makes a change, and sends the events that follow from it. `by`: the user who made it. */
  change<Value>(by: string, make: () => Value): Value;
  /** Sends an event as it is, if the app is subscribed to it. Returns whether it was sent. */
  emit(event: SlackEvent): boolean;
  /** Tells the app that events are dropped. */
  rateLimited(): void;
}

const hourMs = 3_600_000;

/** Creates the sender of events. */
export function createEvents(
  world: World,
  app: App,
  { options, deliveries }: { readonly options: SlackOptions; readonly deliveries: Deliveries },
): Events {
  const sentAt: number[] = [];
  let stamps = 0;
  let toldMinute = -1;
  const seconds = () => Math.floor(options.now().getTime() / 1_000);
  const stamp = () => {
    stamps += 1;
    return `${seconds()}.${String(stamps).padStart(6, "0")}`;
  };
  const botToken = (): Token | undefined =>
    [...world.tokens.values()].find(({ user, kind }) => user === appBot.id && kind === "bot");

  function emit(event: SlackEvent): boolean {
    const scopes = botToken()?.scopes ?? [];
    const always = event.type === "app_uninstalled" || event.type === "tokens_revoked";
    const name = subscriptionOf(event);
    if (!app.events.includes(name) || !(always || mayHear(name, scopes))) return false;
    const now = options.now().getTime();
    while ((sentAt[0] ?? now) < now - hourMs) sentAt.shift();
    if (sentAt.length >= options.eventsPerHour) {
      if (Math.floor(now / 60_000) !== toldMinute) rateLimited();
      return false;
    }
    sentAt.push(now);
    deliveries.send("events_api", envelope(event));
    return true;
  }

  function envelope(event: SlackEvent): EnvelopedEvent<SlackEvent> {
    const isOrg = botToken()?.org ?? false;
    const enterprise = world.enterprise?.id;
    const channel = "channel" in event && typeof event.channel === "string" ? event.channel : "";
    return {
      token: app.verificationToken,
      team_id: world.team.id,
      ...(enterprise === undefined ? {} : { enterprise_id: enterprise, context_enterprise_id: enterprise }),
      context_team_id: world.team.id,
      api_app_id: options.appId,
      event,
      type: "event_callback",
      event_id: freshId(world, "Ev"),
      event_time: seconds(),
      authorizations: [
        {
          enterprise_id: enterprise ?? null,
          team_id: isOrg ? null : world.team.id,
          user_id: appBot.id,
          is_bot: true,
          is_enterprise_install: isOrg,
        },
      ],
      is_ext_shared_channel: world.channels.get(channel)?.connect ?? false,
      event_context: `4-${Buffer.from(event.type).toString("base64url")}`,
    };
  }

  function rateLimited(): void {
    toldMinute = Math.floor(options.now().getTime() / 60_000);
    const event: AppRateLimitedEvent = {
      type: "app_rate_limited",
      token: app.verificationToken,
      team_id: world.team.id,
      minute_rate_limited: toldMinute * 60,
      api_app_id: options.appId,
    };
    deliveries.send("events_api", { ...event });
  }

  function tell(before: Snapshot, by: string): void {
    const withEmail = botToken()?.scopes.includes("users:read.email") ?? false;
    const context = { world, bot: appBot.id, by, withEmail, now: seconds(), stamp };
    for (const event of eventsSince(before, context)) emit(event);
  }

  return {
    change(by, make) {
      // Copying a world costs too much for those who don't listen.
      if (app.events.length === 0) return make();
      const before = snapshotOf(world);
      const value = make();
      tell(before, by);
      return value;
    },
    emit,
    rateLimited,
  };
}
