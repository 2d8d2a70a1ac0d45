import { randomUUID } from "node:crypto";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  type S3ClientConfig,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { RollcallError } from "../../../core/rollcall-error.ts";
import { storeKeepsNoConditions } from "../errors.ts";
import type { RecordAddress } from "../sealing.ts";
import type { RecordStorage } from "./storage.ts";

/** A bucket, and what the names of all objects in it begin with. */
export interface S3Location {
  readonly bucket: string;
  /** Empty, or with a slash at its end. */
  readonly prefix: string;
  /** Another service than Amazon's. */
  readonly endpoint?: string | undefined;
  readonly region?: string | undefined;
  readonly credentials?: S3ClientConfig["credentials"];
}

/** What stands in place of a record that was removed: only then can the next write be conditional on it. */
const removed = "{}";

/**
 * Returns the records of a bucket: `PREFIX/CLIENT/PLACE`, where an object that is `{}` says that the record was removed. Before the
 * first write the service is tried: one that ignores conditions would lose what two write at once, and is refused.
 */
export function recordsInS3({ bucket, prefix, endpoint, region, credentials }: S3Location): RecordStorage {
  const client = new S3Client({
    ...(credentials !== undefined && { credentials }),
    ...(region !== undefined && { region }),
    ...(endpoint !== undefined && { endpoint, forcePathStyle: true }),
  });
  const nameOf = ({ clientId, place }: RecordAddress) => `${prefix}${clientId}/${place}`;

  /** Writes when its condition holds. Services tell in three ways that it doesn't. */
  async function put(Key: string, Body: string, condition: object): Promise<boolean> {
    try {
      await client.send(
        new PutObjectCommand({ Bucket: bucket, Key, Body, ContentType: "application/json", ...condition }),
      );
      return true;
    } catch (failure) {
      const status = statusOf(failure);
      const isGone = status === 404 && failure instanceof S3ServiceException && failure.name === "NoSuchKey";
      if (status === 412 || status === 409 || isGone) return false;
      throw failure;
    }
  }

  let tried: Promise<void> | undefined;
  async function tryConditions(): Promise<void> {
    const Key = `${prefix}.try-${randomUUID()}`;
    try {
      const first = await put(Key, "1", { IfNoneMatch: "*" });
      const second = await put(Key, "2", { IfNoneMatch: "*" });
      const other = await put(Key, "3", { IfMatch: '"00000000000000000000000000000000"' });
      const absent = await put(`${Key}-absent`, "4", { IfMatch: '"00000000000000000000000000000000"' });
      if (!first || second || other || absent) throw new RollcallError(storeKeepsNoConditions());
    } finally {
      for (const each of [Key, `${Key}-absent`])
        await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: each })).catch(() => {});
    }
  }

  return {
    async read(at) {
      try {
        const object = await client.send(new GetObjectCommand({ Bucket: bucket, Key: nameOf(at) }));
        const text = (await object.Body?.transformToString()) ?? "";
        const version = object.ETag ?? "";
        return text === removed ? { version } : { text, version };
      } catch (failure) {
        if (failure instanceof S3ServiceException && failure.name === "NoSuchKey") return {};
        throw failure;
      }
    },
    async write(at, text, from) {
      if (text === undefined && from === undefined) return true;
      tried ??= tryConditions();
      await tried.catch((failure: unknown) => {
        tried = undefined;
        throw failure;
      });
      return put(nameOf(at), text ?? removed, from === undefined ? { IfNoneMatch: "*" } : { IfMatch: from });
    },
    async addresses() {
      const found: RecordAddress[] = [];
      let token: string | undefined;
      do {
        const page = await client.send(
          new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken: token }),
        );
        for (const { Key = "", Size = 0 } of page.Contents ?? []) {
          const [clientId = "", place = "", ...more] = Key.slice(prefix.length).split("/");
          if (Size !== removed.length && place !== "" && more.length === 0) found.push({ clientId, place });
        }
        token = page.IsTruncated ? page.NextContinuationToken : undefined;
      } while (token !== undefined);
      return found;
    },
    async close() {
      client.destroy();
    },
  };
}

function statusOf(failure: unknown): number | undefined {
  return failure instanceof S3ServiceException ? failure.$metadata.httpStatusCode : undefined;
}
