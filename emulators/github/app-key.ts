import { createPublicKey, createVerify, generateKeyPairSync } from "node:crypto";

let made: string | undefined;

/** Returns the private key of every emulated App, as PEM. It is made once per process, when it is first asked for. */
export function appPrivateKey(): string {
  made ??= generateKeyPairSync("rsa", { modulusLength: 2048 })
    .privateKey.export({ type: "pkcs1", format: "pem" })
    .toString();
  return made;
}

/** Returns the claims of an App's JSON web token. Undefined: it is none, or its signature is wrong. */
export function appClaims(token: string): Readonly<Record<string, unknown>> | undefined {
  const [header, payload, signature] = token.split(".");
  if (header === undefined || payload === undefined || signature === undefined) return undefined;
  try {
    const isRight = createVerify("RSA-SHA256")
      .update(`${header}.${payload}`)
      .verify(createPublicKey(appPrivateKey()), signature, "base64url");
    const claims: unknown = isRight
      ? JSON.parse(Buffer.from(payload, "base64url").toString("utf8"))
      : undefined;
    return typeof claims === "object" && claims !== null ? { ...claims } : undefined;
  } catch {
    return undefined;
  }
}
