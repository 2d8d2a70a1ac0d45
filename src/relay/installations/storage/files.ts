import { randomUUID } from "node:crypto";
import { link, mkdir, open, readdir, readFile, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { RecordAddress } from "../sealing.ts";
import type { RecordStorage, RecordVersion } from "./storage.ts";

/** What stands in place of a record that was removed. An empty file is none: something else has emptied it. */
const removed = "{}";

/**
 * Returns the records of a folder: `CLIENT/PLACE/NUMBER`, where the greatest number counts, and a file that is `{}` says that the
 * record was removed. A version is written beside and then linked to its name, which the file system does once for each
 * name, so that processes may write the same folder, and one that is killed leaves the former version as it was.
 */
export function recordsInFolder(folder: string): RecordStorage {
  const folderOf = ({ clientId, place }: RecordAddress) => join(folder, clientId, place);

  async function read(at: RecordAddress): Promise<RecordVersion> {
    const here = folderOf(at);
    for (;;) {
      const version = (await versionsIn(here)).at(-1);
      if (version === undefined) return {};
      const text = await readFile(join(here, String(version)), "utf8").catch(unlessGone);
      // A newer version came in between, and its writer has taken this one away.
      if (text === undefined) continue;
      return text === removed ? { version: String(version) } : { text, version: String(version) };
    }
  }

  return {
    read,
    async write(at, text = removed, from = "0") {
      const here = folderOf(at);
      const number = Number(from) + 1;
      for (const each of [folder, dirname(here), here])
        await mkdir(each, { mode: 0o700 }).catch((failure: unknown) => {
          if (!isCoded(failure, "EEXIST")) throw failure;
        });
      const draft = join(here, `.${randomUUID()}`);
      const made = join(here, String(number));
      try {
        await writeThrough(draft, text);
        await link(draft, made);
      } catch (failure) {
        if (isCoded(failure, "EEXIST")) return false;
        throw failure;
      } finally {
        await rm(draft, { force: true });
      }
      const versions = await versionsIn(here);
      // This number was used before, and taken away since: the record is newer than what this write was made from.
      if (versions.at(-1) !== number) {
        await rm(made, { force: true });
        return false;
      }
      await syncFolder(here);
      for (const each of versions.slice(0, -1)) await rm(join(here, String(each)), { force: true });
      return true;
    },
    async addresses() {
      const found: RecordAddress[] = [];
      for (const clientId of await namesIn(folder)) {
        for (const place of await namesIn(join(folder, clientId))) {
          const at = { clientId, place };
          const version = (await versionsIn(folderOf(at))).at(-1);
          if (version === undefined) continue;
          const state = await stat(join(folderOf(at), String(version))).catch(unlessGone);
          if (state === undefined || state.size !== removed.length) found.push(at);
        }
      }
      return found;
    },
    async close() {},
  };
}

async function namesIn(folder: string): Promise<readonly string[]> {
  const entries = (await readdir(folder, { withFileTypes: true }).catch(unlessGone)) ?? [];
  return entries
    .filter((each) => each.isDirectory())
    .map(({ name }) => name)
    .sort();
}

async function versionsIn(folder: string): Promise<readonly number[]> {
  const names = (await readdir(folder).catch(unlessGone)) ?? [];
  return names
    .filter((name) => /^[1-9]\d{0,14}$/.test(name))
    .map(Number)
    .sort((left, right) => left - right);
}

async function writeThrough(file: string, text: string): Promise<void> {
  const handle = await open(file, "wx", 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes a name in a folder outlive a loss of power. Some systems can't, and do so by themselves. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => undefined);
  await handle?.sync().catch(() => {});
  await handle?.close();
}

function unlessGone(failure: unknown): undefined {
  if (!isCoded(failure, "ENOENT")) throw failure;
}

function isCoded(failure: unknown, code: string): boolean {
  return failure instanceof Error && "code" in failure && failure.code === code;
}
