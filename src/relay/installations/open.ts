import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import { RollcallError } from "../../core/rollcall-error.ts";
import { reasonOf } from "../reason-of.ts";
import { databaseFile, isDatabaseAddress, openDatabase } from "../store/database.ts";
import { examineDatabase } from "../store/examine.ts";
import { storeAddressWrong, storeAway } from "./errors.ts";
import { recordsInDatabase } from "./storage/database.ts";
import { recordsInFolder } from "./storage/files.ts";
import type { RecordStorage } from "./storage/storage.ts";

/** How a store is opened. */
export interface OpenRecordOptions {
  /** What names the store: where its address stands. */
  readonly setting?: string;
  /**
   * - `make` (default): where there is no file or folder yet, it is made, in a folder that must be there.
   * - `change`: it must be there.
   * - `read`: it must be there, and nothing is written.
   * - `examine`: nothing is written; where there is none yet, it is empty.
   */
  readonly access?: "make" | "change" | "read" | "examine";
}

/** True of an address that can be a store's. */
export function isStoreAddress(address: string): boolean {
  return isDatabaseAddress(address) || folderIn(address) !== undefined || bucketIn(address) !== undefined;
}

/**
 * Opens where installations are kept: `sqlite:FILE`, `postgres://…`, `file:FOLDER` or `s3://BUCKET/PREFIX`. For S3 the
 * environment has the region, the credentials, and another address than Amazon's, in Amazon's own variables. Throws where
 * the address is none, or it can't be used; so does what is returned, whatever fails there, and names the setting.
 */
export async function openRecordStorage(
  address: string,
  env: Readonly<Record<string, string | undefined>>,
  { setting, access = "make" }: OpenRecordOptions = {},
): Promise<RecordStorage> {
  if (!isStoreAddress(address)) throw new RollcallError(storeAddressWrong(setting));
  try {
    return namingFailures(await opened(address, env, access), setting);
  } catch (failure) {
    throw storeFailure(failure, setting);
  }
}

/** Returns records whose failures say which setting names them. */
export function namingFailures(storage: RecordStorage, setting?: string): RecordStorage {
  const naming = (failure: unknown): never => {
    throw storeFailure(failure, setting);
  };
  return {
    read: (...args) => storage.read(...args).catch(naming),
    write: (...args) => storage.write(...args).catch(naming),
    addresses: () => storage.addresses().catch(naming),
    close: () => storage.close(),
  };
}

function storeFailure(failure: unknown, setting: string | undefined): RollcallError {
  return failure instanceof RollcallError
    ? failure
    : new RollcallError(storeAway(reasonOf(failure), setting));
}

async function opened(
  address: string,
  env: Readonly<Record<string, string | undefined>>,
  access: NonNullable<OpenRecordOptions["access"]>,
): Promise<RecordStorage> {
  if (isDatabaseAddress(address)) {
    const isReadOnly = access === "read" || access === "examine";
    const found = access === "make" ? "there" : await examineDatabase(address);
    if (found !== "there") {
      if (access === "examine") return noRecords;
      throw Object.assign(new Error(), noStore(found, databaseFile(address)));
    }
    return recordsInDatabase(await openDatabase(address, { isReadOnly }));
  }
  const folder = folderIn(address);
  if (folder !== undefined) {
    await requireFolder(folder, access);
    return recordsInFolder(folder);
  }
  const [bucket = "", prefix = ""] = bucketIn(address) ?? [];
  const [accessKeyId, secretAccessKey] = [env["AWS_ACCESS_KEY_ID"], env["AWS_SECRET_ACCESS_KEY"]];
  const sessionToken = env["AWS_SESSION_TOKEN"];
  // Amazon's library takes memory, and few stores are there.
  const { recordsInS3 } = await import("./storage/s3.ts");
  return recordsInS3({
    bucket,
    // Amazon's library looks for others itself: a machine's role, a profile.
    ...(accessKeyId &&
      secretAccessKey && {
        credentials: { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) },
      }),
    prefix: prefix === "" || prefix.endsWith("/") ? prefix : `${prefix}/`,
    endpoint: env["AWS_ENDPOINT_URL_S3"] || undefined,
    region: env["AWS_REGION"] || env["AWS_DEFAULT_REGION"] || undefined,
  });
}

/** Why there is no store, as the system would say it. */
function noStore(found: "empty" | "new", path: string | undefined) {
  return found === "new" ? { code: "ENOENT", path } : { code: "42P01" };
}

const noRecords: RecordStorage = {
  read: async () => ({}),
  write: async () => false,
  addresses: async () => [],
  close: async () => {},
};

/** A path with a mistake in it makes no store of its own: where the last folder may be made, the one around it must be there. */
async function requireFolder(
  folder: string,
  access: NonNullable<OpenRecordOptions["access"]>,
): Promise<void> {
  const [state] = await Promise.allSettled([stat(folder)]);
  const isAbsent = state.status === "rejected" && (state.reason as { code?: unknown }).code === "ENOENT";
  if (isAbsent && (access === "make" || access === "examine")) return requireFolder(dirname(folder), "read");
  if (state.status === "rejected") throw state.reason;
  if (!state.value.isDirectory()) throw Object.assign(new Error(), { code: "ENOTDIR", path: folder });
}

function folderIn(address: string): string | undefined {
  return /^file:(?:\/\/(?=\/))?(.+)$/.exec(address)?.[1];
}

function bucketIn(address: string): readonly [bucket: string, prefix: string] | undefined {
  const [, bucket, prefix = ""] = /^s3:\/\/([a-z0-9][a-z0-9.-]+)(?:\/(.*))?$/.exec(address) ?? [];
  return bucket === undefined ? undefined : [bucket, prefix];
}
