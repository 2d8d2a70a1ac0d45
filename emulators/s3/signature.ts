import { createHash, createHmac } from "node:crypto";
import type { Call } from "../server.ts";

/** What signs requests. */
export interface S3Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/**
 * True of a request that is signed with credentials (AWS Signature Version 4, in the header), body included. See
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
 */
export function isSigned(call: Call, { accessKeyId, secretAccessKey }: S3Credentials): boolean {
  const header = call.headers.authorization ?? "";
  const [, id, scope = "", names = "", signature] =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      header,
    ) ?? [];
  if (id !== accessKeyId) return false;
  const hashed = String(call.headers["x-amz-content-sha256"] ?? "");
  if (/^[0-9a-f]{64}$/.test(hashed) && hashed !== sha256(call.body)) return false;
  const path = call.path.split("/").map(encoded).join("/");
  const query = [...call.query]
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join("&");
  const headers = names.split(";").map((name) => `${name}:${String(call.headers[name] ?? "").trim()}\n`);
  const request = [call.method, path, query, headers.join(""), names, hashed].join("\n");
  const at = String(call.headers["x-amz-date"] ?? "");
  const toSign = ["AWS4-HMAC-SHA256", at, scope, sha256(request)].join("\n");
  const key = scope
    .split("/")
    .reduce<string | Buffer>((before, part) => hmac(before, part), `AWS4${secretAccessKey}`);
  return hmac(key, toSign).toString("hex") === signature;
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}

function encoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
