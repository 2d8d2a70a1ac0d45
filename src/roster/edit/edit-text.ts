import type { ParsedNode } from "yaml";
import { parseDocument } from "yaml";
import type { Problem } from "../../core/finding.ts";
import type { Data } from "./data.ts";
import { dataOf, sameData } from "./data.ts";
import type { Edit, EditPath } from "./edit.ts";
import { effectOf } from "./edit-data.ts";
import { editBlocked } from "./errors.ts";
import type { PathLocation } from "./locate.ts";
import { findEntry, locatePath } from "./locate.ts";
import type { Layout } from "./one-edit.ts";
import { textEditsFor } from "./one-edit.ts";
import { textOutlineOf } from "./outline.ts";
import type { SharedNodes } from "./sharing.ts";
import { editsThatUnshare, sharedNodesIn } from "./sharing.ts";
import { fileStyleOf } from "./style.ts";
import type { TextEdit } from "./text-edit.ts";
import { applyTextEdits, compatibleEdits } from "./text-edit.ts";

/** A file's text, parsed: its content, and where that stands. */
export interface ParsedFile extends Layout {
  readonly data: Data;
  readonly shared: SharedNodes;
}

/** Parses a roster file's text; undefined when it is not well-formed, or is no map. */
export function parseForEdit(text: string): ParsedFile | undefined {
  const document = parseDocument(text, {
    version: "1.2",
    merge: false,
    uniqueKeys: false,
    keepSourceTokens: true,
    prettyErrors: false,
    logLevel: "silent",
  });
  const root = document.contents;
  if (document.errors.length > 0 || root === null) return undefined;
  const outline = textOutlineOf(text, root);
  if (outline.collection(root)?.shape !== "map") return undefined;
  const dataOfNodes = new Map<ParsedNode, Data>();
  const data = dataOf(root, (node, each) => void dataOfNodes.set(node, each));
  return { outline, data, style: fileStyleOf(outline), shared: sharedNodesIn(outline, dataOfNodes) };
}

/**
 * Makes edits in a well-formed text, in passes. Edits of different entries are made in one pass; edits of one entry in
 * the order given, a pass each. A problem means that an edit is impossible.
 */
export function editText(text: string, edits: readonly Edit[]): string | Problem {
  let current = text;
  let waiting = edits;
  while (waiting.length > 0) {
    const parsed = parseForEdit(current);
    if (parsed === undefined) throw new Error("An edit left text that can't be read.");
    const pass = passOf(parsed, waiting);
    if ("problem" in pass) return pass.problem;
    current = applyTextEdits(current, pass.textEdits);
    waiting = pass.waiting;
  }
  return current;
}

interface Pass {
  readonly textEdits: readonly TextEdit[];
  readonly waiting: readonly Edit[];
}

function passOf(parsed: ParsedFile, edits: readonly Edit[]): Pass | { readonly problem: Problem } {
  const made = new Map<Edit, readonly TextEdit[]>();
  const waiting = new Set<Edit>();
  const reservations = createEntryReservations();
  for (const [index, edit] of edits.entries()) {
    const location = locatePath(parsed.outline, edit.path);
    const isNew = location.trail.length < 2 || edit.path.length < 3;
    if (!reservations.take(edit.path, isNew)) {
      waiting.add(edit);
      continue;
    }
    const { before, after } = effectOf(parsed.data, edit);
    if (sameData(before, after, edit.path)) continue;
    const first = editsThatUnshare(parsed, contentOf(edit, location), removedBy(edit, location, parsed));
    if (first.length > 0 && made.size === 0) {
      return { textEdits: first, waiting: edits.filter((each, at) => at >= index || waiting.has(each)) };
    }
    if (first.length > 0) {
      for (const each of edits.slice(index)) waiting.add(each);
      break;
    }
    const textEdits = textEditsFor(edit, location, parsed);
    if (textEdits === undefined) return { problem: editBlocked(edit.path) };
    made.set(edit, textEdits);
  }
  const chosen = compatibleEdits([...made.values()]);
  for (const [edit, textEdits] of made) if (!chosen.has(textEdits)) waiting.add(edit);
  return { textEdits: [...chosen].flat(), waiting: edits.filter((each) => waiting.has(each)) };
}

/** Returns the part of a path whose content an edit changes: a new key leaves the value alone. */
function contentOf(edit: Edit, location: PathLocation): PathLocation {
  const { trail, rest } = location;
  const isKey = edit.edit === "rename" && rest.length === 0 && trail.at(-1)?.collection.shape === "map";
  return isKey ? { trail: trail.slice(0, -1), rest } : location;
}

/** Returns the node that an edit removes or replaces as a whole. */
function removedBy(
  edit: Edit,
  { trail, rest }: PathLocation,
  { outline }: ParsedFile,
): ParsedNode | undefined {
  if (rest.length > 0 || edit.edit === "add" || edit.edit === "rename") return undefined;
  const value = trail.at(-1)?.entry.value;
  if (edit.edit !== "drop") return value;
  const list = outline.collection(value);
  return list === undefined ? undefined : findEntry(list, edit.item)?.value;
}

/** Keeps edits that may overlap in the text out of one pass. */
function createEntryReservations(): { take(path: EditPath, wholeSection: boolean): boolean } {
  const entries = new Set<string>();
  const sections = new Set<string>();
  const touched = new Set<string>();
  return {
    take([section, entry = ""], wholeSection) {
      const name = JSON.stringify([section, entry]);
      const free = !sections.has(section) && !(wholeSection ? touched.has(section) : entries.has(name));
      entries.add(name);
      touched.add(section);
      if (wholeSection) sections.add(section);
      return free;
    },
  };
}
