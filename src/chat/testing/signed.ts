import { createHmac } from "node:crypto";

/** Signs a body as Slack does, and returns what a bridge would dispatch. */
export function signedAsSlack(
  body: string,
  { secret, at }: { readonly secret: string; readonly at: Date },
): { readonly body: string; readonly timestamp: string; readonly signature: string } {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signature = `v0=${createHmac("sha256", secret).update(`v0:${timestamp}:${body}`, "utf8").digest("hex")}`;
  return { body, timestamp, signature };
}
