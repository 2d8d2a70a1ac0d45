import type { Problem } from "../../core/finding.ts";
import type { RosterFile } from "../parse.ts";
import type { Data, DataFields } from "./data.ts";
import { isItems, sameData } from "./data.ts";
import type { Edit } from "./edit.ts";
import { intendedData } from "./edit-data.ts";
import type { ParsedFile } from "./edit-text.ts";
import { editText, parseForEdit } from "./edit-text.ts";
import { editMissed, notEditable, nothingToEdit } from "./errors.ts";

/** The files after the edits, an unchanged file being the same object; or why nothing was changed. */
export type Edited = { readonly files: readonly RosterFile[] } | { readonly problems: readonly Problem[] };

interface SourceFile {
  readonly file: RosterFile;
  readonly mark: string;
  readonly text: string;
  readonly parsed: ParsedFile;
  readonly edits: Edit[];
}

const byteOrderMark = "\ufeff";

/**
 * Edits a roster's files. Every byte that no edit concerns stays: comments, order, quotes, anchors, indentation, line
 * ends. An edit goes into the file that declares its entry, a new entry into the file that has most of its section.
 * The result is parsed again, and returned only if its content is exactly what the edits ask for.
 */
export function editRoster(files: readonly RosterFile[], edits: readonly Edit[]): Edited {
  const sourceFiles: SourceFile[] = [];
  for (const file of files) {
    const decoded = new TextDecoder("utf-8", { ignoreBOM: true }).decode(file.bytes);
    const mark = decoded.startsWith(byteOrderMark) ? byteOrderMark : "";
    const text = decoded.slice(mark.length);
    const parsed = parseForEdit(text);
    if (parsed === undefined) return { problems: [notEditable(file.path)] };
    sourceFiles.push({ file, mark, text, parsed, edits: [] });
  }
  const chooser = createFileChooser(sourceFiles);
  for (const edit of edits) {
    const sourceFile = chooser.of(edit);
    if (sourceFile === undefined) return { problems: [nothingToEdit()] };
    sourceFile.edits.push(edit);
  }
  const edited: RosterFile[] = [];
  for (const sourceFile of sourceFiles) {
    const result = editSourceFile(sourceFile);
    if ("code" in result) return { problems: [result] };
    edited.push(result);
  }
  return { files: edited };
}

function editSourceFile({ file, mark, text, parsed, edits }: SourceFile): RosterFile | Problem {
  if (edits.length === 0) return file;
  const wanted = intendedData(parsed.data, edits);
  if (sameData(wanted, parsed.data)) return file;
  const result = editText(text, edits);
  if (typeof result !== "string") return result;
  const data = parseForEdit(result)?.data;
  if (!sameData(data, wanted)) return editMissed(file.path);
  return { path: file.path, bytes: new TextEncoder().encode(mark + result) };
}

/** Chooses the file of each edit; entries that earlier edits add count too. */
function createFileChooser(sourceFiles: readonly SourceFile[]): { of(edit: Edit): SourceFile | undefined } {
  const fileOfEntry = new Map<string, SourceFile>();
  const sections = new Map<string, Map<SourceFile, number>>();
  for (const sourceFile of sourceFiles) {
    const { data } = sourceFile.parsed;
    if (typeof data === "string" || isItems(data)) continue;
    for (const [section, entries] of Object.entries(data)) {
      const keys = typeof entries === "string" || isItems(entries) ? [] : Object.keys(entries);
      const counts = sections.get(section) ?? new Map<SourceFile, number>();
      sections.set(section, counts.set(sourceFile, keys.length));
      for (const key of keys) fileOfEntry.set(nameOf([section, key]), sourceFile);
    }
    // Several files may have rules, each its own.
    for (const rule of rulesIn(data)) fileOfEntry.set(nameOf(["permissions", "rules", rule]), sourceFile);
  }
  return {
    of({ path: [section, entry = "", ...steps] }) {
      const name = nameOf([section, entry]);
      const isRule = section === "permissions" && entry === "rules" && steps.length > 0;
      const fileOfRule = isRule ? fileOfEntry.get(nameOf([section, entry, ...steps])) : undefined;
      if (fileOfRule !== undefined) return fileOfRule;
      const counts = [...(sections.get(section) ?? [])];
      const fullest = counts.reduce<[SourceFile, number] | undefined>(
        (best, each) => (best === undefined || each[1] > best[1] ? each : best),
        undefined,
      );
      const sourceFile = fileOfEntry.get(name) ?? fullest?.[0] ?? sourceFiles[0];
      if (sourceFile !== undefined) fileOfEntry.set(name, sourceFile);
      return sourceFile;
    },
  };
}

function nameOf(path: readonly string[]): string {
  return JSON.stringify(path);
}

function rulesIn({ permissions }: DataFields): readonly string[] {
  const rules = isFields(permissions) ? permissions["rules"] : undefined;
  return isFields(rules) ? Object.keys(rules) : [];
}

function isFields(data: Data | undefined): data is DataFields {
  return typeof data === "object" && !isItems(data);
}
