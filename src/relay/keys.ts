import { createPublicKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { calculateJwkThumbprint, SignJWT } from "jose";
import type { SlackMessageId } from "../chat/approval-button.ts";
import { driftButtonAudience } from "../chat/drift-button.ts";
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

/** A command as a button stands for it, in a message of ours. */
export interface SealedCommand extends SlackMessageId {
  readonly text: string;
}

/** Returns the value of a button that stands for a command, in one message, for one repository (`owner/name`). */
export async function sealButton(
  { text, channel, ts }: SealedCommand,
  { key, repository }: { readonly key: KeyObject; readonly repository: string },
): Promise<string> {
  return new SignJWT({ text, channel, ts })
    .setProtectedHeader({ alg: "EdDSA" })
    .setIssuer(relayIssuer)
    .setAudience(driftButtonAudience(repository))
    .sign(key);
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
