import type { SlackLiveEvent } from "./events.ts";

/** A channel as Slack knows it, with the names that it had before. */
export interface LiveChannel {
  readonly name: string;
  readonly formerNames: readonly string[];
  readonly isGeneral: boolean;
}

/** A person as Slack knows them. */
export interface LivePerson {
  readonly name: string;
  readonly email: string | undefined;
  /** True of apps, whom no roster declares. */
  readonly isApp: boolean;
}

/** What Slack says of ids. Undefined for what it doesn't tell. */
export interface SlackNames {
  channel(id: string): LiveChannel | undefined;
  person(id: string): LivePerson | undefined;
  /** The handle of a user group. */
  handle(group: string): string | undefined;
  /** Who is in a user group, where that was read. */
  members(group: string): readonly string[] | undefined;
}

type Fields = Readonly<Record<string, unknown>>;

/** Asks Slack's Web API. Undefined where it doesn't answer or refuses. */
export type AskSlack = (
  method: string,
  args?: Readonly<Record<string, string>>,
) => Promise<Fields | undefined>;

/** Beyond so many people, all are listed at once. */
const mostAsked = 50;

/** Asks Slack for what events name by ids alone. Throws what `ask` throws. */
export async function readSlackNames(events: readonly SlackLiveEvent[], ask: AskSlack): Promise<SlackNames> {
  const named = (read: (event: SlackLiveEvent) => readonly (string | undefined)[]) => [
    ...new Set(events.flatMap(read).filter((id) => id !== undefined)),
  ];
  const groups = named((event) => ("group" in event ? [event.group] : []));
  const lists = named((event) => (event.is === "group list" ? [event.group] : []));
  const members = await readEach(lists, (id) => readGroupMembers(id, ask));
  const listed = [...members.values()].flatMap((each) => each ?? []);
  const channels = await readEach(
    named((event) => ("channel" in event ? [event.channel] : [])),
    (id) => readChannel(id, ask),
  );
  const handles = groups.length === 0 ? new Map<string, string>() : await readHandles(ask);
  const ids = [
    ...new Set([...named((event) => ["who" in event ? event.who : undefined, event.by]), ...listed]),
  ];
  const people =
    ids.length > mostAsked ? await listPeople(ask) : await readEach(ids, (id) => readPerson(id, ask));
  return {
    channel: (id) => channels.get(id),
    person: (id) => people.get(id),
    handle: (id) => handles.get(id),
    members: (id) => members.get(id),
  };
}

async function readEach<Read>(
  ids: readonly string[],
  read: (id: string) => Promise<Read>,
): Promise<ReadonlyMap<string, Read>> {
  const found = new Map<string, Read>();
  for (const id of ids) found.set(id, await read(id));
  return found;
}

async function listPeople(ask: AskSlack): Promise<ReadonlyMap<string, LivePerson>> {
  const people = new Map<string, LivePerson>();
  let cursor = "";
  do {
    const page = await ask("users.list", { limit: "500", ...(cursor === "" ? {} : { cursor }) });
    for (const user of Array.isArray(page?.["members"]) ? (page["members"] as unknown[]) : []) {
      const person = personIn(user);
      const { id } = fieldsOf(user);
      if (person !== undefined && typeof id === "string") people.set(id, person);
    }
    const next = fieldsOf(page?.["response_metadata"])["next_cursor"];
    cursor = typeof next === "string" ? next : "";
  } while (cursor !== "");
  return people;
}

/** Reads what a channel is called. */
async function readChannel(id: string, ask: AskSlack): Promise<LiveChannel | undefined> {
  const {
    name,
    previous_names: former,
    is_general: general,
  } = fieldsOf((await ask("conversations.info", { channel: id }))?.["channel"]);
  if (typeof name !== "string") return undefined;
  return { name, formerNames: textsOf(former), isGeneral: general === true };
}

/** Reads who somebody is. */
async function readPerson(id: string, ask: AskSlack): Promise<LivePerson | undefined> {
  return personIn((await ask("users.info", { user: id }))?.["user"]);
}

function personIn(value: unknown): LivePerson | undefined {
  const user = fieldsOf(value);
  if (typeof user["name"] !== "string") return undefined;
  const { email } = fieldsOf(user["profile"]);
  return {
    name: user["name"],
    email: typeof email === "string" ? email : undefined,
    isApp: user["is_bot"] === true || user["id"] === "USLACKBOT",
  };
}

/** Reads the handles of all user groups, by id. */
async function readHandles(ask: AskSlack): Promise<ReadonlyMap<string, string>> {
  const listed = (await ask("usergroups.list", { include_disabled: "true" }))?.["usergroups"];
  const groups = Array.isArray(listed) ? (listed as unknown[]).map(fieldsOf) : [];
  return new Map(
    groups.flatMap(({ id, handle }) =>
      typeof id === "string" && typeof handle === "string" ? [[id, handle] as const] : [],
    ),
  );
}

/** Reads who is in a user group. */
async function readGroupMembers(group: string, ask: AskSlack): Promise<readonly string[] | undefined> {
  const answer = await ask("usergroups.users.list", { usergroup: group, include_disabled: "true" });
  return answer === undefined ? undefined : textsOf(answer["users"]);
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? (value as unknown[]).filter((each) => typeof each === "string") : [];
}

function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null ? (value as Fields) : {};
}
