import { createPublicKey, createSign, createVerify, generateKeyPairSync } from "node:crypto";

/** The smallest that the signature fits in. Nothing hangs on its strength, and signing with it is fast. */
const keyBits = 512;

/** The emulator's private key. It is generated once per process, since that is slow. */
export const PRIVATE_KEY: string = generateKeyPairSync("rsa", { modulusLength: keyBits })
  .privateKey.export({ type: "pkcs8", format: "pem" })
  .toString();

const PUBLIC_KEY = createPublicKey(PRIVATE_KEY);

/** The claims of a JSON web token. */
export type Claims = Readonly<Record<string, unknown>>;

/** Signs claims as a JSON web token (RS256) with the emulator's key. */
export function signJwt(claims: Claims): string {
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const content = `${encode({ alg: "RS256", typ: "JWT" })}.${encode(claims)}`;
  return `${content}.${createSign("RSA-SHA256").update(content).sign(PRIVATE_KEY, "base64url")}`;
}

/** Returns a token's claims. Undefined: its signature is wrong. */
export function verifyJwt(token: string): Claims | undefined {
  const [header, payload, signature] = token.split(".");
  if (header === undefined || payload === undefined || signature === undefined) return undefined;
  const good = createVerify("RSA-SHA256")
    .update(`${header}.${payload}`)
    .verify(PUBLIC_KEY, signature, "base64url");
  if (!good) return undefined;
  const claims: unknown = JSON.parse(Buffer.from(payload, "base64url").toString("utf8"));
  return typeof claims === "object" && claims !== null ? { ...claims } : undefined;
}
