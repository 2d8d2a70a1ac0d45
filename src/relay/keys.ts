import { createPublicKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { calculateJwkThumbprint, SignJWT } from "jose";
import { relayIssuer } from "../chat/relay-request.ts";
import type { IncomingSlack } from "./incoming.ts";

/** A new pair: the private half for the relay, the public one for the Action's input `relay-key`. Both are JSON. */
export interface RelayKeys {
  readonly privateKey: string;
  readonly publicKey: string;
}

/** Makes a new pair of keys. */
export async function makeRelayKeys(): Promise<RelayKeys> {
  const { privateKey } = generateKeyPairSync("ed25519");
  return {
    privateKey: JSON.stringify(privateKey.export({ format: "jwk" })),
    publicKey: await publicKeyOf(privateKey),
  };
}

/** Returns the public half of a key, as the Action's input `relay-key` takes it. */
export async function publicKeyOf(key: KeyObject): Promise<string> {
  const jwk = createPublicKey(key).export({ format: "jwk" });
  return JSON.stringify({ ...jwk, kid: await calculateJwkThumbprint(jwk as { kty: string }), use: "sig" });
}

/** Signs what came over a socket, for one repository (`owner/name`). `key` tells the request from all others. */
export async function signRequest(
  { kind, payload, at }: IncomingSlack,
  { key, audience, id }: { readonly key: KeyObject; readonly audience: string; readonly id: string },
): Promise<string> {
  const jwk = createPublicKey(key).export({ format: "jwk" });
  return new SignJWT({ kind, payload })
    .setProtectedHeader({ alg: "EdDSA", kid: await calculateJwkThumbprint(jwk as { kty: string }) })
    .setIssuer(relayIssuer)
    .setAudience(audience)
    .setIssuedAt(at)
    .setJti(id)
    .sign(key);
}
