import { errors, importJWK, type JWK, jwtVerify } from "jose";
import type { Problem } from "../core/finding.ts";
import { relayKeyMissing, relayKeyUnreadable, relaySignatureWrong, slackRequestMalformed } from "./errors.ts";
import { type AgedRequest, atItsAge } from "./request-age.ts";
import { readClick, readCommand } from "./slack-payload.ts";

/** Who signs what a relay forwards. */
export const relayIssuer = "rollcall-relay";

/** A relay's keys and what its requests are held against. */
export interface RelayVerification {
  /** The public keys: a JWK or a JWK set as JSON, the input `relay-key`. */
  readonly keys: string | undefined;
  /** The roster's repository, `owner/name`: a request to another one counts for nothing here. */
  readonly audience: string;
  readonly now: Date;
  /** True for a request that an earlier job has accepted. */
  readonly isAccepted?: boolean | undefined;
}

/** What a relay forwards, beside who signed it and when. */
interface RelayClaims {
  readonly kind?: unknown;
  readonly payload?: unknown;
}

/**
 * Verifies what a relay had from Slack over a socket, where Slack signs nothing: a JWS by EdDSA with the relay's key, for
 * this repository. What it says is read only after that.
 */
export async function verifyRelayRequest(
  jws: string,
  { keys, audience, now, isAccepted = false }: RelayVerification,
): Promise<AgedRequest> {
  if (keys === undefined || keys === "") return { problem: relayKeyMissing() };
  const jwks = publicKeysIn(keys);
  if (jwks === undefined) return { problem: relayKeyUnreadable() };
  const verified = await firstVerified(jws, jwks, { audience, now });
  if ("problem" in verified) return verified;
  const { kind, payload, iat } = verified;
  const signed = { signedAt: iat, vouchedBy: "relay" } as const;
  if (typeof payload !== "object" || payload === null)
    return { problem: slackRequestMalformed("is signed by the relay, and has nothing in it") };
  const request =
    kind === "command"
      ? readCommand(payload as Readonly<Record<string, unknown>>, signed)
      : readClick(payload, signed);
  return atItsAge(request, iat, { now, isAccepted });
}

/** Returns the public keys in a JWK or a JWK set; undefined unless all are public Ed25519 keys. */
export function publicKeysIn(text: string): readonly JWK[] | undefined {
  try {
    const parsed = JSON.parse(text) as JWK | { readonly keys: readonly JWK[] };
    const keys = "keys" in parsed ? (parsed as { readonly keys: readonly JWK[] }).keys : [parsed as JWK];
    const isPublic = keys.every(({ kty, crv, x, d }) => kty === "OKP" && crv === "Ed25519" && x && !d);
    return isPublic && keys.length > 0 ? keys : undefined;
  } catch {
    return undefined;
  }
}

type Verified = (RelayClaims & { readonly iat: number }) | { readonly problem: Problem };

/** Verifies with each key in turn: while the key is changed, there are two. */
async function firstVerified(
  jws: string,
  keys: readonly JWK[],
  { audience, now }: Pick<RelayVerification, "audience" | "now">,
): Promise<Verified> {
  const options = {
    algorithms: ["EdDSA"],
    issuer: relayIssuer,
    audience,
    requiredClaims: ["iat", "jti"],
    currentDate: now,
  };
  let isForAnother = false;
  for (const key of keys) {
    try {
      const { payload } = await jwtVerify<RelayClaims>(jws, await importJWK(key, "EdDSA"), options);
      return { ...payload, iat: payload.iat ?? 0 };
    } catch (failure) {
      isForAnother ||= failure instanceof errors.JWTClaimValidationFailed && failure.claim === "aud";
    }
  }
  return {
    problem: relaySignatureWrong(
      isForAnother
        ? `was meant for another repository than ${audience}`
        : "wasn't signed with the relay's key",
    ),
  };
}
