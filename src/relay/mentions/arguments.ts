import type { MentionDirectory } from "./directory.ts";
import { type MentionKind, toSlackText, withoutRinging } from "./outbound.ts";

/** Which fields of a call may have which mentions. A field that the call doesn't have is passed over. */
export type MentionsByField = Readonly<Record<string, readonly MentionKind[]>>;

type Arguments = Readonly<Record<string, unknown>>;

/** The fields whose text Slack reads for mentions, whether somebody asked for it or not. */
const texts: ReadonlySet<string> = new Set(["text", "markdown_text"]);
/** The fields that hold texts at any depth, as JSON or as values. */
const layouts: ReadonlySet<string> = new Set(["blocks", "attachments"]);
/** Slack's own switches that make mentions of bare words. */
const switches: ReadonlySet<string> = new Set(["parse", "link_names"]);

/**
 * Returns the arguments of a call of Slack's, with the mentions that were asked for, and with no other. What would have Slack find
 * mentions by itself is left out.
 */
export function withMentions(
  args: Arguments,
  byField: MentionsByField,
  directory: MentionDirectory,
): Arguments {
  const fields = Object.entries(args).filter(([field]) => !switches.has(field));
  return Object.fromEntries(
    fields.map(([field, value]) => {
      const kinds = Object.hasOwn(byField, field) ? (byField[field] ?? []) : [];
      if (layouts.has(field)) return [field, layoutOf(value, { kinds, directory })];
      const isText = texts.has(field) || Object.hasOwn(byField, field);
      return [field, isText && typeof value === "string" ? toSlackText(value, { kinds, directory }) : value];
    }),
  );
}

type Mentioning = Parameters<typeof toSlackText>[1];

/** A layout comes as JSON or as a value, and goes as it came. JSON that can't be read is Slack's to refuse. */
function layoutOf(value: unknown, mentioning: Mentioning): unknown {
  if (typeof value !== "string") return quietly(value, mentioning);
  try {
    return JSON.stringify(quietly(JSON.parse(value) as unknown, mentioning));
  } catch {
    return withoutRinging(value, mentioning.kinds);
  }
}

function quietly(value: unknown, mentioning: Mentioning): unknown {
  if (typeof value === "string") return withoutRinging(value, mentioning.kinds);
  if (Array.isArray(value)) return value.map((each) => quietly(each, mentioning));
  if (typeof value !== "object" || value === null) return value;
  const fields = value as Arguments;
  const called = calledBy(fields, mentioning.kinds);
  if (called !== undefined) return { type: "text", text: called };
  const isMrkdwn = fields["type"] === "mrkdwn";
  return Object.fromEntries(
    Object.entries(fields).map(([field, each]) => [
      field,
      isMrkdwn && field === "text" && typeof each === "string"
        ? toSlackText(each, mentioning)
        : quietly(each, mentioning),
    ]),
  );
}

/** The elements of rich text that ring: the field that says whom, and what has to be asked for. */
const ringing: Readonly<Record<string, readonly [field: string, kind: MentionKind]>> = {
  user: ["user_id", "users"],
  usergroup: ["usergroup_id", "users"],
  broadcast: ["range", "specials"],
};

/** Returns the words for an element of rich text that would ring without having been asked for; undefined for any other. */
function calledBy(element: Arguments, kinds: readonly MentionKind[]): string | undefined {
  const { type } = element;
  const rings = typeof type === "string" && Object.hasOwn(ringing, type) ? ringing[type] : undefined;
  if (rings === undefined) return undefined;
  const [field, kind] = rings;
  const whom = element[field];
  if (typeof whom !== "string") return undefined;
  return kinds.includes(kind) && whom !== "everyone" ? undefined : `@${whom}`;
}
