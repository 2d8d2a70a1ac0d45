import { readEscape, type SlackReference } from "../../chat/language/reference.ts";
import type { ChatSlack } from "../../jobs/chat/chat-slack.ts";
import { fieldsIn, slackUsergroupOf, textIn } from "../../providers/slack/model/remote-state.ts";
import type { NameOf } from "../mentions/inbound.ts";

/** What names people, channels and groups. */
export interface NamingSources {
  readonly slack: ChatSlack;
  /** Returns the key of who in the roster a user is. */
  keyOf(user: string): Promise<string | undefined>;
}

/** So many references of one text are looked up. */
const mostReferences = 20;

/**
 * Returns what the references in a text are called: people by their keys in the roster, or else as they call themselves; user
 * groups by their handles; public channels by their names. What Slack doesn't say has the name that the message shows.
 */
export async function namesInText(text: string, { slack, keyOf }: NamingSources): Promise<NameOf> {
  const references = new Map<string, SlackReference>();
  for (const [raw] of text.matchAll(/<[^<>\n]+>/g)) {
    const { reference } = readEscape(raw) ?? {};
    if (reference !== undefined && reference.kind !== "everyone")
      references.set(marked(reference), reference);
  }
  const names = new Map<string, string | undefined>();
  for (const [mark, reference] of [...references].slice(0, mostReferences)) {
    // A name is worth no other try of the whole event.
    names.set(mark, await nameOf(reference, { slack, keyOf }).catch(() => undefined));
  }
  return (reference) => names.get(marked(reference));
}

function marked({ kind, id }: SlackReference): string {
  return `${kind} ${id}`;
}

async function nameOf(
  { kind, id, label }: SlackReference,
  { slack, keyOf }: NamingSources,
): Promise<string | undefined> {
  switch (kind) {
    case "user":
      return (await keyOf(id)) ?? label ?? (await nameOfUser(id, slack));
    case "usergroup":
      return label ?? (await handleOf(id, slack));
    case "channel":
      return label ?? (await nameOfChannel(id, slack));
    default:
      return undefined;
  }
}

async function nameOfUser(user: string, slack: ChatSlack): Promise<string | undefined> {
  const found = fieldsIn((await slack.read("users.info", { user }))?.["user"]);
  const profile = fieldsIn(found["profile"]);
  return (
    textIn(profile["display_name"]) || textIn(profile["real_name"]) || textIn(found["name"]) || undefined
  );
}

async function nameOfChannel(channel: string, slack: ChatSlack): Promise<string | undefined> {
  const found = fieldsIn((await slack.read("conversations.info", { channel }))?.["channel"]);
  return found["is_private"] === false ? textIn(found["name"]) || undefined : undefined;
}

async function handleOf(group: string, slack: ChatSlack): Promise<string | undefined> {
  const { usergroups } = (await slack.read("usergroups.list")) ?? {};
  const all = Array.isArray(usergroups) ? usergroups : [];
  return all.map((each) => slackUsergroupOf(fieldsIn(each))).find((each) => each?.id === group)?.handle;
}
