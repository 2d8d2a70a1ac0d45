/**
 * What came in from Slack, as it is kept until it is done: a command, a click, or an event.
 * - Over HTTP, with Slack's signature, to be forwarded untouched.
 * - Over a socket, where Slack signs nothing.
 */
export interface IncomingSlack {
  readonly kind: "command" | "interactive" | "event";
  /** The fields of the request, without Slack's old verification token. */
  readonly payload: Readonly<Record<string, unknown>>;
  /** When it came in, in seconds since 1970; over HTTP, when Slack signed it. */
  readonly at: number;
  /** The request as Slack signed it; absent over a socket. */
  readonly signed?: { readonly body: string; readonly timestamp: string; readonly signature: string };
}

/** What came in from GitHub: an event of the App's webhook, as GitHub signed it. */
export interface IncomingGithub {
  readonly kind: "github";
  /** The event's name: `membership`. */
  readonly name: string;
  /** The same however often GitHub delivers the event. */
  readonly delivery: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** When it came in, in seconds since 1970. */
  readonly at: number;
}

/** What is to be told to one handler of what came in from Slack. */
export interface IncomingHandled {
  readonly kind: "handler";
  /** The handler's name in the relay's file. */
  readonly handler: string;
  /** Unique to what happened and the handler, however often Slack tells it. */
  readonly id: string;
  readonly team: string;
  readonly person: string;
  /** The fields of what came in that say in which workspace it was. */
  readonly origin: Readonly<Record<string, unknown>>;
  /** What the handler is told. */
  readonly payload: Readonly<Record<string, unknown>>;
  /** Where its answer goes. */
  readonly place: AnswerPlace;
  /** When it came in, in seconds since 1970. */
  readonly at: number;
}

/** Where a handler's answer goes: to an address of Slack's, or to a conversation. */
export interface AnswerPlace {
  /** Takes five messages within half an hour. */
  readonly responseUrl?: string;
  readonly channel?: string;
  /** The message that it is about. */
  readonly ts?: string;
  /** The thread in which messages are, where nothing else is said. */
  readonly threadTs?: string;
  /** Somebody waits for an answer, and is told when none comes. */
  readonly isAsked: boolean;
}

/** What came in, as it is kept until it is done. */
export type Incoming = IncomingSlack | IncomingGithub | IncomingHandled;

/** Who sent a request, and what tells it from all others. */
export interface IncomingIdentity {
  /** Unique to the request, however often Slack sends it. */
  readonly key: string;
  readonly app: string;
  readonly team: string;
  readonly person: string;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Returns who sent a request; undefined when it doesn't say. Every id may be missing where an app is installed for a whole
 * organisation, so the next best one counts.
 */
export function identityOf(incoming: Incoming): IncomingIdentity | undefined {
  const { kind, payload } = incoming;
  if (incoming.kind === "github") {
    const { name, delivery } = incoming;
    const app = textOf(fieldsOf(payload["installation"])["id"]) ?? "";
    return { key: `github ${name} ${delivery}`, app, team: "github", person: "" };
  }
  if (incoming.kind === "handler") {
    const { id, team, person } = incoming;
    return { key: `handler ${id}`, app: "", team, person };
  }
  const user = fieldsOf(payload["user"]);
  const view = fieldsOf(payload["view"]);
  const [authorization] = Array.isArray(payload["authorizations"]) ? payload["authorizations"] : [];
  const event = fieldsOf(payload["event"]);
  const app = textOf(payload["api_app_id"]) ?? "";
  const team =
    textOf(fieldsOf(authorization)["team_id"]) ??
    textOf(payload["context_team_id"]) ??
    textOf(payload["team_id"]) ??
    textOf(view["app_installed_team_id"]) ??
    textOf(fieldsOf(payload["team"])["id"]) ??
    textOf(user["team_id"]) ??
    textOf(payload["enterprise_id"]) ??
    "";
  const person = textOf(payload["user_id"]) ?? textOf(user["id"]) ?? textOf(event["user"]) ?? "";
  const unique = textOf(kind === "event" ? payload["event_id"] : payload["trigger_id"]);
  return unique === undefined ? undefined : { key: `${kind} ${app} ${unique}`, app, team, person };
}

/** Returns the address for answers that a request has; undefined when it has none. */
export function responseUrlOf({ payload }: Pick<IncomingSlack, "payload">): string | undefined {
  return textOf(payload["response_url"]);
}

function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null ? (value as Fields) : {};
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
