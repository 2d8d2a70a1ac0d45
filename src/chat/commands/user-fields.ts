import type { Edit, Value } from "../../roster/edit/edit.ts";
import type { Flag, Given } from "./command.ts";

/** A flag that sets a field of a user. */
type Field = Flag & { readonly field: string };

const fields: readonly Field[] = [
  { name: "name", field: "name", kind: "text", says: "what people call them" },
  { name: "email", field: "email", kind: "email", says: "their address, for Slack and Drive" },
  { name: "github", field: "github", kind: "login", says: "their GitHub login" },
  { name: "github-id", field: "github_id", kind: "number", says: "their GitHub account's number" },
  {
    name: "slack",
    field: "slack",
    kind: "slack-id",
    says: "their Slack id or a mention; `none` for somebody who isn't there",
  },
  { name: "permission", field: "permission", kind: "tier", says: "member, team_lead or admin" },
  { name: "title", field: "title", kind: "text", says: "their position", also: ["pos", "position"] },
  { name: "major", field: "major", kind: "text", says: "what they study" },
  { name: "bio", field: "bio", kind: "text", says: "a few words about them", also: ["biography"] },
  { name: "image", field: "image", kind: "url", says: "the address of a picture" },
  { name: "until", field: "until", kind: "day", says: "their last day" },
];

/** The flags that set a user's fields; an empty text clears a field. */
export const userFlags: readonly Flag[] = fields.map(({ field: _, ...flag }) => flag);

/** What was given for a user's fields; undefined is to be cleared. */
export function givenFields(given: Given): ReadonlyMap<string, Value | undefined> {
  const found = new Map<string, Value | undefined>();
  for (const { name, field, kind } of fields) {
    const text = given.text(name);
    if (text === undefined) continue;
    found.set(field, text === "" ? undefined : kind === "number" ? Number(text) : onSlack(field, text));
  }
  return found;
}

function onSlack(field: string, text: string): Value {
  return field === "slack" && /^(?:none|false)$/i.test(text) ? false : text;
}

/** The edits that give a user these fields. */
export function fieldEdits(key: string, given: ReadonlyMap<string, Value | undefined>): readonly Edit[] {
  return [...given].map(([field, value]): Edit => {
    const path = ["users", key, field] as const;
    return value === undefined ? { edit: "unset", path } : { edit: "set", path, value };
  });
}
