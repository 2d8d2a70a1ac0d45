import { open, readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, join, sep } from "node:path";
import { RollcallError } from "../../../core/rollcall-error.ts";
import { reasonOf } from "../../reason-of.ts";
import { importUnreadable } from "../errors.ts";
import { readInstallationTables } from "./databases.ts";
import { type ForeignLayout, type ForeignRecord, layoutOf, readForeignRecord } from "./records.ts";
import { type ForeignFields, isFields, textFrom } from "./values.ts";

/** A record that was found, and of which app. */
export interface FoundRecord {
  readonly record: ForeignRecord;
  readonly layout: ForeignLayout;
  /** Undefined where nothing tells which app's it is. */
  readonly clientId: string | undefined;
}

/** All that a place had, and what of it was left, and why. */
export interface ImportSource {
  readonly found: readonly FoundRecord[];
  readonly left: readonly { readonly what: string; readonly why: string }[];
}

/** Fields as they were found, before they are understood. */
export interface RawRecord {
  readonly what: string;
  readonly fields: ForeignFields;
  readonly clientId?: string | undefined;
  /** When it was made, where its fields don't say so: in milliseconds since 1970. */
  readonly at: number;
}

/** How deep a folder may be: a base folder, an app, a part, a workspace. */
const deepest = 6;
const largest = 1_000_000;

/**
 * Reads somebody else's installations: a folder of Slack's Python SDK, of its Node library (whose workspaces may lie beside the
 * folder, by a mistake of theirs) or of Bolt for Java; a JSON file; or the Python SDK's tables in SQLite or Postgres. Tells
 * by itself which it is. Throws when nothing can be read there at all.
 */
export async function readImportSource(path: string): Promise<ImportSource> {
  const left: { what: string; why: string }[] = [];
  const leave = (what: string, why: string) => void left.push({ what, why });
  const raw = await rawRecords(path, leave).catch((failure: unknown) => {
    throw failure instanceof RollcallError ? failure : new RollcallError(importUnreadable(reasonOf(failure)));
  });
  const found: FoundRecord[] = [];
  const known = new Set<string>();
  for (const { what, fields, clientId, at } of raw) {
    const layout = layoutOf(fields);
    const record = layout && readForeignRecord(fields, layout, at);
    if (layout === undefined) leave(what, "no installation");
    else if (record === undefined) leave(what, "no workspace or organisation, or no token");
    else {
      const name = JSON.stringify([clientId, record]);
      if (!known.has(name)) found.push({ record, layout, clientId });
      known.add(name);
    }
  }
  return { found, left };
}

type Leave = (what: string, why: string) => void;

async function rawRecords(path: string, leave: Leave): Promise<readonly RawRecord[]> {
  if (/^postgres(?:ql)?:\/\//.test(path)) return readInstallationTables(path);
  const state = await stat(path).catch(() => undefined);
  if (state?.isFile())
    return (await isSqlite(path)) ? readInstallationTables(`sqlite:${path}`) : fromFile(path, leave);
  const folders = state?.isDirectory() ? [path, ...(await foldersBeside(path))] : await foldersBeside(path);
  if (folders.length === 0) throw new RollcallError(importUnreadable("there is nothing"));
  const files = (await Promise.all(folders.map((folder) => filesBelow(folder, deepest)))).flat();
  return (await Promise.all(files.map((file) => fromFile(file, leave)))).flat();
}

/** `<folder>T1`: where the Node library has kept workspaces since its version 3.0.5. */
async function foldersBeside(folder: string): Promise<readonly string[]> {
  const here = dirname(folder);
  const entries = await readdir(here, { withFileTypes: true }).catch(() => []);
  const name = basename(folder);
  return entries
    .filter(
      (each) =>
        each.isDirectory() &&
        each.name.startsWith(`${name}T`) &&
        /^T[A-Z0-9]+$/.test(each.name.slice(name.length)),
    )
    .map((each) => join(here, each.name));
}

async function filesBelow(folder: string, levels: number): Promise<readonly string[]> {
  if (levels === 0) return [];
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const parts = await Promise.all(
    entries
      .toSorted((left, right) => (left.name < right.name ? -1 : 1))
      .map((each) =>
        each.isDirectory()
          ? filesBelow(join(folder, each.name), levels - 1)
          : each.isFile()
            ? [join(folder, each.name)]
            : [],
      ),
  );
  return parts.flat();
}

async function fromFile(file: string, leave: Leave): Promise<readonly RawRecord[]> {
  const { size, mtimeMs } = await stat(file);
  if (size > largest) {
    leave(file, "too large");
    return [];
  }
  const parsed = await readFile(file, "utf8").then(parsedJson, () => undefined);
  const all = Array.isArray(parsed) ? parsed : [parsed];
  const records = all.filter(isFields);
  if (records.length < all.length) leave(file, "no JSON of an installation");
  const at = Number(/-(\d{13})$/.exec(file)?.[1] ?? Math.round(mtimeMs));
  return records.map((fields) => ({
    what: file,
    fields,
    clientId: textFrom(fields["clientId"]) ?? clientIdIn(file),
    at,
  }));
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The client id that a path tells, also where a workspace's id is glued to it. */
function clientIdIn(file: string): string | undefined {
  const parts = dirname(file).split(sep).reverse();
  return parts
    .map((part) => /^(\d+\.\d+)(?:[TE][A-Z0-9]+)?$/.exec(part)?.[1])
    .find((each) => each !== undefined);
}

async function isSqlite(file: string): Promise<boolean> {
  const handle = await open(file, "r");
  try {
    const { buffer } = await handle.read(Buffer.alloc(15), 0, 15, 0);
    return buffer.toString("latin1") === "SQLite format 3";
  } finally {
    await handle.close();
  }
}
