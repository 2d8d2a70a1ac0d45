import type { Edit, EditValue } from "../../roster/edit/edit.ts";
import type { CommandArguments, CommandFlag } from "./command.ts";

/** A flag that sets a field of a user. */
type Field = CommandFlag & { readonly field: string };

const fields: readonly Field[] = [
  { name: "name", field: "name", kind: "text", description: "what people call them" },
  { name: "email", field: "email", kind: "email", description: "their address, for Slack and Drive" },
  { name: "github", field: "github", kind: "login", description: "their GitHub login" },
  { name: "github-id", field: "github_id", kind: "number", description: "their GitHub account's number" },
  {
    name: "slack",
    field: "slack",
    kind: "slack-id",
    description: "their Slack id or a mention; `none` for somebody who isn't there",
  },
  { name: "permission", field: "permission", kind: "tier", description: "member, team_lead or admin" },
  {
    name: "title",
    field: "title",
    kind: "text",
    description: "their position",
    aliases: ["pos", "position"],
  },
  { name: "major", field: "major", kind: "text", description: "what they study" },
  { name: "bio", field: "bio", kind: "text", description: "a few words about them", aliases: ["biography"] },
  { name: "image", field: "image", kind: "url", description: "the address of a picture" },
  { name: "until", field: "until", kind: "day", description: "their last day" },
];

/** The flags that set a user's fields. An empty text clears a field. */
export const userFlags: readonly CommandFlag[] = fields.map(({ field: _, ...flag }) => flag);

/** Returns the values that were given for a user's fields. Undefined clears a field. */
export function userFieldsIn(given: CommandArguments): ReadonlyMap<string, EditValue | undefined> {
  const found = new Map<string, EditValue | undefined>();
  for (const { name, field, kind } of fields) {
    const text = given.text(name);
    if (text === undefined) continue;
    found.set(field, text === "" ? undefined : kind === "number" ? Number(text) : slackValue(field, text));
  }
  return found;
}

function slackValue(field: string, text: string): EditValue {
  return field === "slack" && /^(?:none|false)$/i.test(text) ? false : text;
}

/** Returns the edits that set or clear a user's fields. */
export function userFieldEdits(
  key: string,
  given: ReadonlyMap<string, EditValue | undefined>,
): readonly Edit[] {
  return [...given].map(([field, value]): Edit => {
    const path = ["users", key, field] as const;
    return value === undefined ? { edit: "unset", path } : { edit: "set", path, value };
  });
}
