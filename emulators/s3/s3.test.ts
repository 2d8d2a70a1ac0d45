import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type S3Emulator, startS3 } from "./s3.ts";

let s3: S3Emulator;
let client: S3Client;

beforeEach(async () => {
  s3 = await startS3({ pageCap: 2 });
  client = clientWith(s3.credentials);
});

afterEach(async () => {
  client.destroy();
  await s3.close();
});

function clientWith(credentials: S3Emulator["credentials"]): S3Client {
  return new S3Client({ region: "eu-central-1", endpoint: s3.url, forcePathStyle: true, credentials });
}

const put = (Key: string, Body: string, conditions: object = {}) =>
  client.send(new PutObjectCommand({ Bucket: s3.bucket, Key, Body, ...conditions }));

test("Amazon's client writes, reads, lists page by page, and deletes", async () => {
  for (const name of ["a/1", "a/2 & <3>", "a/3", "b/1"]) await put(name, `of ${name}`);
  const object = await client.send(new GetObjectCommand({ Bucket: s3.bucket, Key: "a/2 & <3>" }));
  expect(await object.Body?.transformToString()).toBe("of a/2 & <3>");
  const first = await client.send(new ListObjectsV2Command({ Bucket: s3.bucket, Prefix: "a/" }));
  const second = await client.send(
    new ListObjectsV2Command({
      Bucket: s3.bucket,
      Prefix: "a/",
      ContinuationToken: first.NextContinuationToken,
    }),
  );
  const names = [first, second].flatMap(({ Contents = [] }) => Contents.map(({ Key }) => Key));
  expect(names).toEqual(["a/1", "a/2 & <3>", "a/3"]);
  expect(second.IsTruncated).toBe(false);
  await client.send(new DeleteObjectCommand({ Bucket: s3.bucket, Key: "a/1" }));
  await expect(client.send(new GetObjectCommand({ Bucket: s3.bucket, Key: "a/1" }))).rejects.toMatchObject({
    name: "NoSuchKey",
  });
});

test("a write happens only when its condition holds", async () => {
  const { ETag } = await put("a", "1", { IfNoneMatch: "*" });
  const failed = (status: number) => ({ $metadata: { httpStatusCode: status } });
  await expect(put("a", "2", { IfNoneMatch: "*" })).rejects.toMatchObject(failed(412));
  await expect(put("b", "2", { IfMatch: ETag })).rejects.toMatchObject({ name: "NoSuchKey", ...failed(404) });
  await put("a", "2", { IfMatch: ETag });
  await expect(put("a", "3", { IfMatch: ETag })).rejects.toMatchObject(failed(412));
  expect(s3.objects.get("a")?.body).toBe("2");
});

test("nothing is taken that another key has signed", async () => {
  const other = clientWith({ ...s3.credentials, secretAccessKey: "another" });
  await expect(
    other.send(new PutObjectCommand({ Bucket: s3.bucket, Key: "a", Body: "1" })),
  ).rejects.toMatchObject({ name: "SignatureDoesNotMatch" });
  other.destroy();
  expect(s3.objects.size).toBe(0);
});
