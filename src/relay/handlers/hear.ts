import { fieldsIn } from "../../providers/slack/model/remote-state.ts";
import { type Incoming, type IncomingHandled, type IncomingSlack, identityOf } from "../incoming.ts";
import type { NameOf } from "../mentions/inbound.ts";
import { addressingOf } from "./addressing.ts";
import { botIn, type HeardMessage, heardIn, mayBeHeard } from "./heard.ts";
import { helpText } from "./help.ts";
import { handlersAt, type Matched, matchMessage, matchReaction, type WorkspaceIdOf } from "./match.ts";
import {
  interactionIds,
  type Occurrence,
  occurrenceOfCommand,
  occurrenceOfInteraction,
  occurrenceOfMessage,
  occurrenceOfReaction,
} from "./payload.ts";
import type { HandlerPeople, RosterPerson } from "./people.ts";
import type { Handler, Handlers } from "./section.ts";

/** The name of the handler that answers what nobody else understands. No handler of the file can have it. */
export const helpName = "";

/** What decides which handlers are told of something. */
export interface HearingContext {
  readonly handlers: Handlers;
  readonly workspaceId: WorkspaceIdOf;
  readonly people: HandlerPeople;
  /** Returns the token of the workspace. It is asked for only where something may be for a handler. */
  readonly token: () => Promise<string | undefined>;
  /** The name of Rollcall's own slash command. */
  readonly ownCommand: string;
}

/**
 * Returns what is to be told to which handlers of something that came in from Slack: one for each handler. Undefined where it is for
 * no handler. Throws where a service doesn't answer that says whose it is.
 */
export async function handledBy(
  incoming: IncomingSlack,
  context: HearingContext,
): Promise<readonly IncomingHandled[] | undefined> {
  if (Object.keys(context.handlers).length === 0) return undefined;
  const told =
    incoming.kind === "event" ? await eventBy(incoming, context) : await requestBy(incoming, context);
  return told.length === 0 ? undefined : told;
}

interface Found {
  readonly name: string;
  readonly occurrence: Occurrence;
  readonly person?: RosterPerson | undefined;
}

async function eventBy(
  incoming: IncomingSlack,
  context: HearingContext,
): Promise<readonly IncomingHandled[]> {
  if (!mayBeHeard(incoming)) return [];
  const workspace = identityOf(incoming)?.team ?? "";
  const asked = async () => ({ workspace, token: await context.token() });
  const heard = heardIn(incoming, botIn(incoming.payload) ?? (await context.people.bot(await asked())));
  if ("ignored" in heard) return [];
  const here = handlersAt(context.handlers, heard, context.workspaceId);
  const isHelpWanted = heard.is === "message" && wantsHelp(heard, here);
  const matched = heard.is === "message" ? matchMessage(here, heard) : matchReaction(here, heard);
  if (matched.length === 0 && !isHelpWanted) return [];
  // A reaction doesn't say whether a bot has made it, and not every event whether strangers share the channel.
  if (!(await context.people.isOurs(heard.user, await asked(), homeIn(incoming.payload)))) return [];
  const person = await personFor(
    [...matched.map(({ handler }) => handler), ...(isHelpWanted ? here.map(([, each]) => each) : [])],
    heard,
    context,
  );
  const allowed = matched.filter(({ handler }) => isFor(handler, person));
  const ids = { message: `${heard.team} ${heard.channel} ${heard.ts}`, reaction: identityOf(incoming)?.key };
  const finish = ({ name, occurrence }: Found) =>
    handled(
      incoming,
      { name, occurrence, person: context.handlers[name]?.teams && person },
      {
        id: `${name} ${ids[heard.is]}`,
        team: heard.team,
        user: heard.user,
      },
    );
  if (allowed.length > 0) {
    const nameOf =
      heard.is === "message" ? await context.people.namesIn(heard.text, await asked()) : undefined;
    return allowed.map((each) => finish({ name: each.name, occurrence: occurrenceOf(heard, each, nameOf) }));
  }
  if (!isHelpWanted || heard.is !== "message") return [];
  const usable = here.filter(([, handler]) => isFor(handler, person));
  const text = helpText(usable, addressingOf(heard).command);
  const { place } = occurrenceOfMessage(heard, { type: "command", command: "", args: "" });
  return [finish({ name: helpName, occurrence: { payload: { text }, place } })];
}

function occurrenceOf(
  heard: Exclude<ReturnType<typeof heardIn>, { ignored: string }>,
  { by }: Matched,
  nameOf: NameOf | undefined,
): Occurrence {
  return heard.is === "message" ? occurrenceOfMessage(heard, by, nameOf) : occurrenceOfReaction(heard);
}

/** A message to the bot, where it takes commands, is answered whatever it says. In a thread, others talk. */
function wantsHelp(heard: HeardMessage, here: readonly (readonly [string, Handler])[]): boolean {
  const takesCommands = here.some(([, { command }]) => command !== undefined);
  return takesCommands && heard.threadTs === undefined && addressingOf(heard).isDirected;
}

async function requestBy(
  incoming: IncomingSlack,
  context: HearingContext,
): Promise<readonly IncomingHandled[]> {
  const { payload } = incoming;
  const { key, team, person: user } = identityOf(incoming) ?? { key: "", team: "", person: "" };
  const ids = interactionIds(incoming);
  const slash = payload["command"];
  if (incoming.kind === "command" && slash === context.ownCommand) return [];
  // What Rollcall's own messages have is Rollcall's, whatever a file says.
  if (ids.some((id) => id.startsWith("rollcall"))) return [];
  const { place } =
    incoming.kind === "command" ? occurrenceOfCommand(incoming) : occurrenceOfInteraction(incoming, "");
  const [first] = handlersAt(context.handlers, { team, channel: place.channel }, context.workspaceId).filter(
    ([, handler]) =>
      incoming.kind === "command"
        ? handler.slash === slash
        : handler.interactive !== undefined && ids.includes(handler.interactive),
  );
  if (first === undefined) return [];
  const [name, handler] = first;
  const asked = { workspace: team, token: await context.token() };
  const isOurs = await context.people.isOurs(user, asked, homeIn(payload));
  const person = await personFor([handler], { user, team }, context);
  const at = { id: `${name} ${key}`, team, user };
  if (!isOurs || !isFor(handler, person)) {
    const text =
      handler.teams === undefined
        ? "This is for people of this workspace alone."
        : "This is for some teams alone, and you are in none of them.";
    return [handled(incoming, { name: helpName, occurrence: { payload: { text }, place } }, at)];
  }
  const told =
    incoming.kind === "command"
      ? occurrenceOfCommand(incoming, await context.people.namesIn(String(payload["text"] ?? ""), asked))
      : occurrenceOfInteraction(incoming, handler.interactive ?? "");
  return [handled(incoming, { name, occurrence: told, person }, at)];
}

/** Returns the workspace that somebody is of, as what came in says it; undefined where it doesn't. */
function homeIn(payload: IncomingSlack["payload"]): string | undefined {
  const { user_team: home, team } = fieldsIn(payload["event"]);
  const by = fieldsIn(payload["user"])["team_id"];
  const ofCommand = payload["command"] === undefined ? undefined : payload["team_id"];
  return [home, team, by, ofCommand].find((each) => typeof each === "string");
}

async function personFor(
  handlers: readonly Handler[],
  { user, team }: { readonly user: string; readonly team: string },
  { people, token }: HearingContext,
): Promise<RosterPerson | undefined> {
  if (!handlers.some(({ teams }) => teams !== undefined)) return undefined;
  return people.personOf(user, { workspace: team, token: await token() });
}

function isFor({ teams }: Handler, person: RosterPerson | undefined): boolean {
  return teams === undefined || teams.some((team) => person?.teams.has(team) === true);
}

/** The fields that say in which workspace, and of which organisation, something is. */
const originFields = ["enterprise_id", "authorizations"] as const;

function handled(
  incoming: IncomingSlack,
  { name, occurrence, person }: Found,
  { id, team, user }: { readonly id: string; readonly team: string; readonly user: string },
): IncomingHandled {
  const { payload, at } = incoming;
  const given = originFields.flatMap((field) =>
    payload[field] === undefined ? [] : [[field, payload[field]]],
  );
  const enterprise = (payload["enterprise"] ?? {}) as { readonly id?: unknown };
  const organisation = enterprise.id === undefined ? {} : { enterprise_id: enterprise.id };
  const eventId = payload["event_id"] ?? payload["trigger_id"] ?? null;
  return {
    kind: "handler",
    handler: name,
    id,
    team,
    person: user,
    origin: { ...organisation, ...Object.fromEntries(given), team_id: team },
    payload: {
      handler: name,
      event_id: eventId,
      ...occurrence.payload,
      ...(person === undefined ? {} : { person: person.key, teams: [...person.teams].sort() }),
    },
    place: occurrence.place,
    at,
  };
}

/** Returns the handler that a slash command is for; undefined where it is for none. */
export function slashHandler(
  incoming: Incoming,
  { handlers, workspaceId, ownCommand }: Pick<HearingContext, "handlers" | "workspaceId" | "ownCommand">,
): Handler | undefined {
  if (incoming.kind !== "command" || incoming.payload["command"] === ownCommand) return undefined;
  const channel = incoming.payload["channel_id"];
  const place = {
    team: identityOf(incoming)?.team ?? "",
    channel: typeof channel === "string" ? channel : undefined,
  };
  return handlersAt(handlers, place, workspaceId).find(
    ([, { slash }]) => slash === incoming.payload["command"],
  )?.[1];
}
