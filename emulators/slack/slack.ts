import { type Answer, type Call, type Emulator, type Host, serve } from "../server.ts";
import { type App, buildApp } from "./app.ts";
import { changeByHand } from "./by-hand.ts";
import { type Conversation, createConversation } from "./conversation.ts";
import { createDeliveries, type Delivery } from "./deliveries.ts";
import { createEvents, type Events } from "./events.ts";
import { createHooks, type Message, type Origin } from "./hooks.ts";
import { createHttpRequests } from "./http-requests.ts";
import { createMessageLog } from "./message-log.ts";
import { appLevelMethods } from "./methods/apps.ts";
import { channelMethods } from "./methods/channels.ts";
import { chatMethods } from "./methods/chat.ts";
import { conversationMethods } from "./methods/conversations.ts";
import { fileMethods } from "./methods/files.ts";
import { identityMethods } from "./methods/identity.ts";
import { membershipMethods } from "./methods/membership.ts";
import { messageMethods } from "./methods/messages.ts";
import { usergroupMethods } from "./methods/usergroups.ts";
import { viewMethods } from "./methods/views.ts";
import { createOauth, type Oauth } from "./oauth.ts";
import { defaultOptions, type SlackOptions } from "./options.ts";
import { createPeople, createTriggers, type OpenView, type People } from "./people.ts";
import { sampleOf, sampleProblems } from "./samples.ts";
import { appBot, buildWorld, type SlackSeed } from "./seed.ts";
import { type Connection, createSockets } from "./sockets.ts";
import { createMeter, type Tiers } from "./tiers.ts";
import { upload, uploadPath } from "./uploads.ts";
import { argsOf, hasScope, type Methods, missingScope, type Reply, refuse, success } from "./wire.ts";
import { type Token, userNamed, type World } from "./world.ts";

/** A running emulator of Slack: its Web API, webhooks and response_urls, and all that it sends to an app. */
export interface SlackEmulator extends Emulator, People, Pick<Conversation, "write" | "react"> {
  /** The Web API's root, with a trailing slash. */
  readonly apiUrl: string;
  /** An incoming webhook that works. */
  readonly webhookUrl: string;
  /** A webhook that starts a workflow. */
  readonly triggerUrl: string;
  /** Creates a response_url. It allows five uses within thirty minutes of the emulator's clock. */
  responseUrl(): string;
  /** All messages sent through webhooks, response_urls and chat.*, in order, refused ones included. */
  readonly messages: Message[];
  readonly world: World;
  /** What was sent that differs from all that Slack was seen to send. Tests assert that there is nothing. */
  readonly violations: string[];
  readonly tiers: Tiers;
  /** Tests may change them at any time. */
  readonly options: SlackOptions;
  /** The app's settings page. */
  readonly app: App;
  /** How it is installed through OAuth, at `/oauth/v2/authorize`, and how its tokens are renewed. */
  readonly oauth: Oauth;
  /** Every event, command and click that was sent to the app, in order. */
  readonly deliveries: readonly Delivery[];
  /** Every WebSocket of the app since the start. */
  readonly connections: readonly Connection[];
  /** The modals that are open. */
  readonly views: readonly OpenView[];
  readonly events: Pick<Events, "emit" | "rateLimited">;
  /** Changes the workspace as a person does by hand, and sends the events that follow. `by` is a user's name. */
  byHand(by: string, change: (world: World) => void): void;
  /** Takes the app out of the workspace. Its tokens are dead at once. */
  uninstall(): void;
  /** Saves an address for events if it repeats the challenge that Slack sends there. Returns whether it did. */
  saveEventsUrl(url: string): Promise<boolean>;
  /** Resolves when nothing waits for the app to acknowledge. */
  settled(): Promise<void>;
  /** Looks at the clock: what is overdue fails, what is due is tried again. It happens by itself soon, too. */
  tick(): void;
}

/** Every method that is served. */
export const methods: Methods = {
  ...identityMethods,
  ...conversationMethods,
  ...channelMethods,
  ...membershipMethods,
  ...usergroupMethods,
  ...chatMethods,
  ...fileMethods,
  ...messageMethods,
  ...viewMethods,
  ...appLevelMethods,
};

const tickMs = 50;
const pingMs = 2_000;

/** Starts an emulated Slack, with one workspace: on a free loopback port, unless another host is given. */
export async function startSlack(
  seed: SlackSeed,
  options: Partial<SlackOptions> = {},
  host: Host = serve,
): Promise<SlackEmulator> {
  const settings: SlackOptions = { ...defaultOptions, ...options };
  const world = buildWorld(seed, settings.now());
  const app = buildApp(seed.app);
  const oauth = createOauth(world, settings);
  const log = createMessageLog(settings);
  const { messages, post, update } = log;
  const tiers = createMeter(() => settings.now());
  const triggers = createTriggers(settings);
  const sockets = createSockets(app, settings);
  const requests = createHttpRequests(app, settings);
  const violations: string[] = [];
  const deliveries = createDeliveries(
    settings,
    () => (app.socketMode ? sockets.transport : requests.transport),
    ({ type, payload }) => void violations.push(...sampleProblems(sampleOf(type, payload), payload)),
  );
  const events = createEvents(world, app, { options: settings, deliveries });
  const conversation = createConversation({ world, options: settings, events });
  const endpoints = createHooks(world.team.id, settings, {
    record: (message) => void messages.push(message),
    replace: log.replace,
  });

  function openConnection(bearer: string | undefined, root: string): Reply {
    const token = app.tokens.get(bearer ?? "");
    if (token === undefined) return refuse(bearer === undefined ? "not_authed" : "invalid_auth");
    if (token.status === "revoked") return refuse("token_revoked");
    if (!token.scopes.includes("connections:write")) {
      return refuse("missing_scope", { needed: "connections:write", provided: token.scopes.join(",") });
    }
    return success({ url: sockets.link(root) });
  }

  function callMethod(call: Call, quirk: string | undefined): Answer {
    const name = call.path.slice("/api/".length);
    oauth.expire();
    if (name === "oauth.v2.access") {
      const args = argsOf(call, false);
      if (typeof args === "string") return answer(refuse(args));
      return answer(oauth.access(args.text, /^Basic .+/.exec(call.headers.authorization ?? "")?.[0]));
    }
    const method = methods[name];
    if (method === undefined) return answer(refuse("unknown_method"));
    const wait = tiers.count(name, method.tier, settings.enforceTiers);
    if (wait !== undefined) return rateLimited(wait);
    const args = argsOf(call, method.formOnly ?? false);
    if (typeof args === "string") return answer(refuse(args));
    const header = /^Bearer (.+)$/.exec(call.headers.authorization ?? "")?.[1];
    const bearer = header ?? args.text("token");
    const caller = world.tokens.get(bearer ?? "");
    // The app's own token counts in the header alone.
    if (name === "apps.connections.open" && caller === undefined) {
      return answer(openConnection(header, emulator.url));
    }
    if (bearer === undefined) return answer(refuse("not_authed"));
    if (caller === undefined)
      return answer(refuse(app.tokens.has(bearer) ? "not_allowed_token_type" : "invalid_auth"));
    const reply = (() => {
      if (caller.status !== "active") return refuse(statusErrors[caller.status]);
      if (!hasScope(caller, method.scopes ?? [])) return missingScope(method.scopes ?? [], caller);
      if (caller.org && method.perTeam) {
        const team = args.text("team_id");
        if (team === undefined) return refuse("missing_argument");
        if (team !== world.team.id) return refuse("team_access_not_granted");
      }
      const missing = (method.required ?? []).filter((each) => (args.text(each) ?? "") === "");
      if (missing.length > 0) {
        const messages = missing.map((each) => `[ERROR] missing required field: ${each}`);
        return refuse("invalid_arguments", { response_metadata: { messages } });
      }
      const uploadUrl = (id: string) => `${emulator.url}${uploadPath}${id}`;
      const request = { args, caller, world, options: settings, post, update, messages, triggers, uploadUrl };
      return events.change(caller.user, () =>
        method.run(quirk === undefined ? request : { ...request, quirk }),
      );
    })();
    if (reply.ok && name === "chat.postMessage") {
      const sent = messages.at(-1);
      if (sent !== undefined) conversation.posted(sent, caller.user);
    }
    if (reply.ok) violations.push(...sampleProblems(name, reply));
    return answer(reply, {
      "x-oauth-scopes": caller.scopes.join(","),
      "x-accepted-oauth-scopes": (method.scopes ?? []).join(","),
    });
  }

  const emulator: Emulator = await host(
    (call, quirk) => {
      const hooked = endpoints.answer(call, quirk);
      if (hooked !== undefined) return hooked;
      if (call.path.startsWith("/api/")) return callMethod(call, quirk);
      const uploaded = upload(world, call);
      if (uploaded !== undefined) return uploaded;
      const page = oauth.authorize(call);
      if (page !== undefined) return page;
      return { status: 404, body: "not found" };
    },
    (request, socket, head) => sockets.upgrade(request, socket, head),
  );

  function tick(): void {
    sockets.tick();
    deliveries.tick();
  }
  const timers = [setInterval(tick, tickMs).unref(), setInterval(sockets.ping, pingMs).unref()];
  const responseUrl = (origin?: Origin) => `${emulator.url}${endpoints.responseUrl(origin)}`;
  const people = createPeople({ world, app, options: settings, deliveries, triggers, responseUrl });
  const { close } = emulator;

  return Object.assign(emulator, people, {
    apiUrl: `${emulator.url}/api/`,
    webhookUrl: `${emulator.url}${endpoints.webhook()}`,
    triggerUrl: `${emulator.url}${endpoints.trigger()}`,
    responseUrl: () => responseUrl(),
    messages,
    world,
    violations,
    tiers,
    options: settings,
    app,
    oauth,
    deliveries: deliveries.all,
    connections: sockets.connections,
    views: triggers.views,
    events,
    byHand: (by: string, change: (world: World) => void) => {
      const user = userNamed(world, by).id;
      events.change(user, () => changeByHand(world, { user, now: settings.now(), change }));
    },
    write: conversation.write,
    react: conversation.react,
    uninstall: () => {
      events.change(appBot.id, () => {
        for (const each of world.tokens.values()) if (each.status === "active") each.status = "revoked";
      });
      events.emit({ type: "app_uninstalled" });
    },
    saveEventsUrl: async (url: string) => {
      const isRight = await requests.verify(url);
      if (isRight) app.urls.events = url;
      return isRight;
    },
    settled: () => deliveries.settled(),
    tick,
    close: () => {
      for (const each of timers) clearInterval(each);
      return close();
    },
  });
}

const statusErrors: Readonly<Record<Exclude<Token["status"], "active">, string>> = {
  revoked: "token_revoked",
  expired: "token_expired",
  inactive: "account_inactive",
};

function answer(body: Reply, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status: 200, body, headers };
}

/** Returns Slack's answer to a call beyond the rate limit. */
export function rateLimited(seconds: number): Answer {
  return { status: 429, headers: { "retry-after": String(seconds) }, body: refuse("ratelimited") };
}
