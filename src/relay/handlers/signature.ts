import { createHash, createHmac } from "node:crypto";

/** What an id, a time and a body are signed with: the bytes of one or two secrets. */
export type SigningSecrets = readonly Uint8Array[];

const fewestBytes = 24;
const mostBytes = 64;

/** Returns the secrets in a setting: `whsec_` and base64, one or two, the newer one first. Undefined where one has another form. */
export function secretsIn(setting: string | undefined): SigningSecrets | undefined {
  const texts = setting?.split(/\s+/).filter(Boolean) ?? [];
  if (texts.length < 1 || texts.length > 2) return undefined;
  const secrets = texts.map((text) => {
    const base64 = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(text)?.[1];
    return base64 === undefined ? new Uint8Array() : Buffer.from(base64, "base64");
  });
  const isWhole = secrets.every(({ length }) => length >= fewestBytes && length <= mostBytes);
  return isWhole ? secrets : undefined;
}

/** Returns the id of what is told to a handler: the same for the same key, and never with a full stop in it. */
export function webhookIdOf(key: string): string {
  return `msg_${createHash("sha256").update(key).digest("base64url").slice(0, 32)}`;
}

/** What is signed. `at` is in seconds since 1970. */
export interface SignedDelivery {
  readonly id: string;
  readonly at: number;
  readonly body: string;
}

/** Returns the headers of a delivery as https://www.standardwebhooks.com has them, with a signature of each secret. */
export function webhookHeaders(
  { id, at, body }: SignedDelivery,
  secrets: SigningSecrets,
): Readonly<Record<string, string>> {
  const signatures = secrets.map(
    (secret) => `v1,${createHmac("sha256", secret).update(`${id}.${at}.${body}`).digest("base64")}`,
  );
  return {
    "webhook-id": id,
    "webhook-timestamp": String(at),
    "webhook-signature": signatures.join(" "),
  };
}
