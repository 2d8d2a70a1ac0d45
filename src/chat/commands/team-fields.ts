import type { Edit } from "../../roster/edit/edit.ts";
import type { Team } from "../../roster/roster.ts";
import { name, type Sentence, say } from "../reply.ts";
import type { Flag, Given } from "./command.ts";

/** The flags that set a team's fields when it is made and later. */
export const teamFlags: readonly Flag[] = [
  { name: "name", kind: "text", says: "what people call it", also: ["displayname", "display-name"] },
  { name: "description", kind: "text", says: "what it is for", also: ["platform"] },
  { name: "parent", kind: "team", says: "the team that it is nested in" },
  { name: "folder", kind: "folder", says: "its folder on Google Drive" },
];

const asText: readonly (readonly [flag: string, field: string])[] = [
  ["name", "name"],
  ["description", "description"],
];

/** The edits that give a team what the flags say, or why one can't be. */
export function teamEdits(team: Team, given: Given): readonly Edit[] | { readonly reason: Sentence } {
  const edits: Edit[] = [];
  for (const [flag, field] of asText) {
    const text = given.text(flag);
    if (text !== undefined) edits.push(settled(team.key, field, text));
  }
  if (given.has("parent")) edits.push(settled(team.key, "parent", given.team("parent")?.key ?? ""));
  const folder = folderEdits(team, given.text("folder"));
  if ("reason" in folder) return folder;
  const renamed = given.text("github");
  return [...edits, ...folder, ...(renamed === undefined ? [] : renaming(team, renamed))];
}

function settled(key: string, field: string, text: string): Edit {
  const path = ["teams", key, field] as const;
  return text === "" ? { edit: "unset", path } : { edit: "set", path, value: text };
}

/** A team's one folder is replaced; of several, somebody has to say which. */
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

/** GitHub's team keeps its repositories and mentions when it is renamed, and not made anew. */
function renaming(team: Team, to: string): readonly Edit[] {
  const from = team.github === false ? undefined : team.github.name;
  if (from === to) return [];
  const path = ["teams", team.key, "github"] as const;
  const now: Edit = { edit: "set", path: [...path, "name"], value: to };
  return from === undefined ? [now] : [now, { edit: "add", path: [...path, "previously"], item: from }];
}
