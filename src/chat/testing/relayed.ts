import { generateKeyPairSync, randomUUID } from "node:crypto";
import { SignJWT } from "jose";

/** A relay of the tests, with a key of its own. */
export interface TestRelay {
  /** The public key, as the input `relay-key` takes it. */
  readonly publicKey: string;
  /** Signs a request as a relay does, and returns what it would dispatch. */
  sign(
    claims: { readonly kind: "command" | "interactive"; readonly payload: unknown },
    at: { readonly at: Date; readonly audience?: string; readonly issuer?: string },
  ): Promise<{ readonly jws: string }>;
  /** Returns the value of a button that stands for a command, as a relay makes it. */
  button(claims: DriftButtonClaims, repository?: string): Promise<string>;
}

/** A command, and the message with its button. */
export interface DriftButtonClaims {
  readonly text: string;
  readonly channel: string;
  readonly ts: string;
}

/** Makes a relay with a new key. */
export function makeTestRelay(): TestRelay {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  return {
    publicKey: JSON.stringify(publicKey.export({ format: "jwk" })),
    sign: async (claims, { at, audience = "acme/access", issuer = "rollcall-relay" }) => ({
      jws: await new SignJWT({ ...claims })
        .setProtectedHeader({ alg: "EdDSA" })
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt(Math.floor(at.getTime() / 1000))
        .setJti(randomUUID())
        .sign(privateKey),
    }),
    button: async (claims, repository = "acme/access") =>
      new SignJWT({ ...claims })
        .setProtectedHeader({ alg: "EdDSA" })
        .setIssuer("rollcall-relay")
        .setAudience(`${repository}#button`)
        .sign(privateKey),
  };
}
