import type { Edit } from "../../roster/edit/edit.ts";
import type { Team } from "../../roster/roster.ts";
import { name, type Sentence, say } from "../../text/sentence.ts";
import type { CommandArguments, CommandFlag } from "./command.ts";

/** The flags that set a team's fields, both when it is created and later. */
export const teamFlags: readonly CommandFlag[] = [
  {
    name: "name",
    kind: "text",
    description: "what people call it",
    aliases: ["displayname", "display-name"],
  },
  { name: "description", kind: "text", description: "what it is for", aliases: ["platform"] },
  { name: "parent", kind: "team", description: "the team that it is nested in" },
  { name: "folder", kind: "folder", description: "its folder on Google Drive" },
];

const textFields: readonly (readonly [flag: string, field: string])[] = [
  ["name", "name"],
  ["description", "description"],
];

/** Returns the edits that the flags ask for, or why one can't be made. */
export function teamEdits(
  team: Team,
  given: CommandArguments,
): readonly Edit[] | { readonly reason: Sentence } {
  const edits: Edit[] = [];
  for (const [flag, field] of textFields) {
    const text = given.text(flag);
    if (text !== undefined) edits.push(textEdit(team.key, field, text));
  }
  if (given.has("parent")) edits.push(textEdit(team.key, "parent", given.team("parent")?.key ?? ""));
  const folder = folderEdits(team, given.text("folder"));
  if ("reason" in folder) return folder;
  const renamed = given.text("github");
  return [...edits, ...folder, ...(renamed === undefined ? [] : renameEdits(team, renamed))];
}

function textEdit(key: string, field: string, text: string): Edit {
  const path = ["teams", key, field] as const;
  return text === "" ? { edit: "unset", path } : { edit: "set", path, value: text };
}

/** Returns the edits that replace a team's only folder. With several folders, the reason why that is not clear. */
function folderEdits(
  team: Team,
  folder: string | undefined,
): readonly Edit[] | { readonly reason: Sentence } {
  if (folder === undefined || team.folders.some(({ id }) => id === folder)) return [];
  const path = ["teams", team.key, "drive", "folders"] as const;
  const [first, second] = team.folders;
  if (second !== undefined) {
    return {
      reason: say`${name(team.key)} has ${team.folders.length} folders, and I can't tell which one you mean. Please edit the file.`,
    };
  }
  if (first === undefined) return [{ edit: "add", path, item: { id: folder } }];
  return [{ edit: "set", path: [...path, first.id, "id"], value: folder }];
}

/** Returns the edits that rename a team on GitHub. The former name is declared, so that it is not created anew. */
function renameEdits(team: Team, to: string): readonly Edit[] {
  const from = team.github === false ? undefined : team.github.name;
  if (from === to) return [];
  const path = ["teams", team.key, "github"] as const;
  const now: Edit = { edit: "set", path: [...path, "name"], value: to };
  return from === undefined ? [now] : [now, { edit: "add", path: [...path, "previously"], item: from }];
}
