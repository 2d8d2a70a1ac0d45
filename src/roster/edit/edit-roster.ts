import type { Problem } from "../../core/finding.ts";
import type { RosterFile } from "../parse.ts";
import { isItems, sameData } from "./data.ts";
import type { Edit } from "./edit.ts";
import type { Reading } from "./edit-text.ts";
import { editText, readingOf } from "./edit-text.ts";
import { editMissed, notEditable, nothingToEdit } from "./errors.ts";
import { intended } from "./intent.ts";

/** The files after an edit, those that nothing changed in being the same objects; or why nothing was changed at all. */
export type Edited = { readonly files: readonly RosterFile[] } | { readonly problems: readonly Problem[] };

interface Sheet {
  readonly file: RosterFile;
  readonly mark: string;
  readonly text: string;
  readonly reading: Reading;
  readonly edits: Edit[];
}

const byteOrderMark = "\ufeff";

/**
 * Edits a roster's files so that every byte which an edit doesn't concern stays: comments, order, quotes, anchors,
 * indentation, line ends. An edit goes into the file that declares its entry, a new entry into the file that has most
 * of its section. What was written is read again, and answered only if it says exactly what the edits ask for.
 */
export function editRoster(files: readonly RosterFile[], edits: readonly Edit[]): Edited {
  const sheets: Sheet[] = [];
  for (const file of files) {
    const decoded = new TextDecoder("utf-8", { ignoreBOM: true }).decode(file.bytes);
    const mark = decoded.startsWith(byteOrderMark) ? byteOrderMark : "";
    const text = decoded.slice(mark.length);
    const reading = readingOf(text);
    if (reading === undefined) return { problems: [notEditable(file.path)] };
    sheets.push({ file, mark, text, reading, edits: [] });
  }
  const places = createPlaces(sheets);
  for (const edit of edits) {
    const sheet = places.of(edit);
    if (sheet === undefined) return { problems: [nothingToEdit()] };
    sheet.edits.push(edit);
  }
  const edited: RosterFile[] = [];
  for (const sheet of sheets) {
    const result = editSheet(sheet);
    if ("code" in result) return { problems: [result] };
    edited.push(result);
  }
  return { files: edited };
}

function editSheet({ file, mark, text, reading, edits }: Sheet): RosterFile | Problem {
  if (edits.length === 0) return file;
  const wanted = intended(reading.data, edits);
  if (sameData(wanted, reading.data)) return file;
  const result = editText(text, edits);
  if (typeof result !== "string") return result;
  const data = readingOf(result)?.data;
  if (!sameData(data, wanted)) return editMissed(file.path);
  return { path: file.path, bytes: new TextEncoder().encode(mark + result) };
}

/** Which file each edit belongs in, entries counted that earlier edits bring. */
function createPlaces(sheets: readonly Sheet[]): { of(edit: Edit): Sheet | undefined } {
  const holders = new Map<string, Sheet>();
  const sections = new Map<string, Map<Sheet, number>>();
  for (const sheet of sheets) {
    const { data } = sheet.reading;
    if (typeof data === "string" || isItems(data)) continue;
    for (const [section, entries] of Object.entries(data)) {
      const keys = typeof entries === "string" || isItems(entries) ? [] : Object.keys(entries);
      const counts = sections.get(section) ?? new Map<Sheet, number>();
      sections.set(section, counts.set(sheet, keys.length));
      for (const key of keys) holders.set(nameOf(section, key), sheet);
    }
  }
  return {
    of({ path: [section, entry = ""] }) {
      const name = nameOf(section, entry);
      const counts = [...(sections.get(section) ?? [])];
      const fullest = counts.reduce<[Sheet, number] | undefined>(
        (best, each) => (best === undefined || each[1] > best[1] ? each : best),
        undefined,
      );
      const sheet = holders.get(name) ?? fullest?.[0] ?? sheets[0];
      if (sheet !== undefined) holders.set(name, sheet);
      return sheet;
    },
  };
}

function nameOf(section: string, entry: string): string {
  return JSON.stringify([section, entry]);
}
