import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startS3 } from "../../../../emulators/s3/s3.ts";
import { openDatabase } from "../../store/database.ts";
import { startPostgres } from "../../testing/postgres.ts";
import { openRecordStorage } from "../open.ts";
import { cachedRecords } from "../storage/cache.ts";
import type { RecordStorage } from "../storage/storage.ts";

/** A kind of storage, empty at the start of each test. */
export interface TestStorage {
  /** Opens it once more, as another process does. */
  open(): Promise<RecordStorage>;
  clear(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a kind of storage. Undefined, with a loud word, where this machine can't. */
export type StartStorage = () => Promise<TestStorage | undefined>;

/** How long tests let a cache answer from memory: longer than any test. */
const cachedFor = 3_600_000;

async function startDatabase(address: string, stop: () => Promise<void>): Promise<TestStorage> {
  const keeper = await openDatabase(address);
  return {
    open: () => openRecordStorage(address, {}),
    async clear() {
      await keeper.query.deleteFrom("installation").execute();
    },
    async close() {
      await keeper.close();
      await stop();
    },
  };
}

const startSqlite: StartStorage = async () => {
  const folder = await mkdtemp(join(tmpdir(), "installations-"));
  return startDatabase(`sqlite:${join(folder, "relay.db")}`, () =>
    rm(folder, { recursive: true, force: true }),
  );
};

const startOnPostgres: StartStorage = async () => {
  const postgres = await startPostgres();
  return postgres && startDatabase(postgres.address, () => postgres.stop());
};

const startFiles: StartStorage = async () => {
  const folder = await mkdtemp(join(tmpdir(), "installations-"));
  const within = join(folder, "store");
  return {
    open: () => openRecordStorage(`file:${within}`, {}),
    clear: () => rm(within, { recursive: true, force: true }),
    close: () => rm(folder, { recursive: true, force: true }),
  };
};

const startOnS3: StartStorage = async () => {
  const s3 = await startS3({ pageCap: 2 });
  return {
    open: () => openRecordStorage(`s3://${s3.bucket}/rollcall`, s3Environment(s3)),
    async clear() {
      s3.objects.clear();
    },
    close: () => s3.close(),
  };
};

/** The variables that lead Amazon's client to an emulated S3. */
export function s3Environment({ url, credentials }: Awaited<ReturnType<typeof startS3>>) {
  return {
    AWS_ENDPOINT_URL_S3: url,
    AWS_REGION: "eu-central-1",
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  };
}

/** The same storage behind a cache. */
function cached(start: StartStorage): StartStorage {
  return async () => {
    const storage = await start();
    return (
      storage && {
        ...storage,
        open: async () => cachedRecords(await storage.open(), { milliseconds: cachedFor, now: () => 0 }),
      }
    );
  };
}

const plain: readonly (readonly [name: string, start: StartStorage])[] = [
  ["SQLite", startSqlite],
  ["Postgres", startOnPostgres],
  ["files", startFiles],
  ["S3", startOnS3],
];

/** Every kind of storage, and each again behind a cache. */
export const storages: readonly (readonly [name: string, start: StartStorage])[] = [
  ...plain,
  ...plain.map(([name, start]) => [`a cache over ${name}`, cached(start)] as const),
];
