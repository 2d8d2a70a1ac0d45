import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import { type Answer, type Call, type Emulator, serve } from "../server.ts";
import { isSigned, type S3Credentials } from "./signature.ts";

/** The behaviour of an emulated object store where services differ. Tests may change it while it runs. */
export interface S3Options {
  /** Conditions of writes are ignored, as some services do. */
  ignoresConditions: boolean;
  /** `If-Match` on an object that isn't there: S3 answers 404, some services 412. */
  absentMatch: 404 | 412;
  /** The most names of one answer. */
  pageCap: number;
}

/** A running emulator of S3: one bucket, with conditional writes. */
export interface S3Emulator extends Emulator {
  readonly bucket: string;
  readonly credentials: S3Credentials;
  /** Objects by their names. Tests may change them. */
  readonly objects: Map<string, StoredObject>;
  readonly options: S3Options;
}

interface StoredObject {
  readonly body: string;
  readonly etag: string;
}

/** Starts an emulated S3 on a free loopback port. It takes requests that are signed with its credentials alone. */
export async function startS3(options: Partial<S3Options> = {}): Promise<S3Emulator> {
  const settings: S3Options = { ignoresConditions: false, absentMatch: 404, pageCap: 1000, ...options };
  const objects = new Map<string, StoredObject>();
  const bucket = "installations";
  const credentials: S3Credentials = { accessKeyId: "AKIAEMULATED", secretAccessKey: "an-emulated-secret" };

  function put(call: Call, name: string): Answer {
    const { "if-none-match": ifNoneMatch, "if-match": ifMatch, "x-amz-checksum-crc32": sum } = call.headers;
    if (sum !== undefined && sum !== checksumOf(call.body)) return refused(400, "BadDigest");
    const kept = objects.get(name);
    if (!settings.ignoresConditions) {
      if (ifNoneMatch === "*" && kept !== undefined) return refused(412, "PreconditionFailed");
      if (ifMatch !== undefined && kept === undefined)
        return settings.absentMatch === 404 ? refused(404, "NoSuchKey") : refused(412, "PreconditionFailed");
      if (ifMatch !== undefined && kept?.etag !== ifMatch) return refused(412, "PreconditionFailed");
    }
    const etag = `"${createHash("md5").update(call.body).digest("hex")}"`;
    objects.set(name, { body: call.body, etag });
    return { status: 200, headers: { etag } };
  }

  function get(name: string): Answer {
    const kept = objects.get(name);
    if (kept === undefined) return refused(404, "NoSuchKey");
    const headers = { etag: kept.etag, "content-type": "application/json", "last-modified": lastModified };
    return { status: 200, headers, body: kept.body };
  }

  function list({ query }: Call): Answer {
    const prefix = query.get("prefix") ?? "";
    const after = query.get("continuation-token") ?? "";
    const names = [...objects.keys()].filter((name) => name.startsWith(prefix) && name > after).sort();
    const page = names.slice(0, settings.pageCap);
    const isTruncated = names.length > page.length;
    const contents = page.map((name) => {
      const { body = "", etag = "" } = objects.get(name) ?? {};
      return `<Contents><Key>${escaped(name)}</Key><ETag>${escaped(etag)}</ETag><Size>${Buffer.byteLength(body)}</Size></Contents>`;
    });
    const next = isTruncated
      ? `<NextContinuationToken>${escaped(page.at(-1) ?? "")}</NextContinuationToken>`
      : "";
    return xml(
      200,
      `<ListBucketResult><Name>${bucket}</Name><Prefix>${escaped(prefix)}</Prefix><KeyCount>${page.length}</KeyCount><IsTruncated>${isTruncated}</IsTruncated>${next}${contents.join("")}</ListBucketResult>`,
    );
  }

  const emulator = await serve((call) => {
    if (!isSigned(call, credentials)) return refused(403, "SignatureDoesNotMatch");
    const [, named, ...rest] = call.path.split("/");
    if (named !== bucket) return refused(404, "NoSuchBucket");
    const name = rest.join("/");
    if (name === "") return call.method === "GET" ? list(call) : refused(405, "MethodNotAllowed");
    if (call.method === "PUT") return put(call, name);
    if (call.method === "GET") return get(name);
    if (call.method !== "DELETE") return refused(405, "MethodNotAllowed");
    objects.delete(name);
    return { status: 204 };
  });
  return Object.assign(emulator, { bucket, credentials, objects, options: settings });
}

const lastModified = "Mon, 30 Nov 2026 00:00:00 GMT";

function checksumOf(body: string): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(crc32(body));
  return bytes.toString("base64");
}

function refused(status: number, code: string): Answer {
  return xml(status, `<Error><Code>${code}</Code><Message>${code}</Message></Error>`);
}

function xml(status: number, text: string): Answer {
  return {
    status,
    headers: { "content-type": "application/xml" },
    body: `<?xml version="1.0" encoding="UTF-8"?>${text}`,
  };
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
