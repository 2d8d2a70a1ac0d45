import { RollcallError } from "../../core/rollcall-error.ts";
import { openDatabase } from "../store/database.ts";
import { storeAddressWrong, storeAway } from "./errors.ts";
import { recordsInDatabase } from "./storage/database.ts";
import { recordsInFolder } from "./storage/files.ts";
import { recordsInS3 } from "./storage/s3.ts";
import type { RecordStorage } from "./storage/storage.ts";

/**
 * Opens where installations are kept: `sqlite:FILE`, `postgres://…`, `file:FOLDER` or `s3://BUCKET/PREFIX`. For S3 the
 * environment has the region, the credentials, and another address than Amazon's, in Amazon's own variables. Throws where
 * the address is none, or a database can't be opened.
 */
export async function openRecordStorage(
  address: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<RecordStorage> {
  if (/^(?:sqlite:|postgres(?:ql)?:\/\/)./.test(address)) {
    try {
      return recordsInDatabase(await openDatabase(address));
    } catch (failure) {
      throw new RollcallError(storeAway(failure instanceof Error ? failure.message : String(failure)));
    }
  }
  const folder = /^file:(?:\/\/(?=\/))?(.+)$/.exec(address)?.[1];
  if (folder !== undefined) return recordsInFolder(folder);
  const [, bucket, prefix = ""] = /^s3:\/\/([a-z0-9][a-z0-9.-]+)(?:\/(.*))?$/.exec(address) ?? [];
  if (bucket === undefined) throw new RollcallError(storeAddressWrong());
  const [accessKeyId, secretAccessKey] = [env["AWS_ACCESS_KEY_ID"], env["AWS_SECRET_ACCESS_KEY"]];
  const sessionToken = env["AWS_SESSION_TOKEN"];
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
