import { createRemoteJWKSet, decodeJwt, errors, type JWTPayload, jwtVerify } from "jose";

/** Who asks for a token, as GitHub's OIDC token says; or why that counts for nothing, with what it claims all the same. */
export type Caller =
  | { readonly claims: JWTPayload }
  | { readonly refused: string; readonly unverified?: JWTPayload }
  | { readonly away: string };

/** What a caller's OIDC token is held against. */
export interface CallerOptions {
  /** The only issuer that counts. None is ever taken from a token. */
  readonly issuer: string;
  /** The relay's own address. */
  readonly audience: string;
  readonly now: () => number;
  /** Milliseconds before the issuer's keys are asked for again because of a key that isn't known. */
  readonly cooldown?: number;
}

const longest = 16_000;
const maxAge = "15 minutes";

/**
 * Returns what verifies OIDC tokens: by the issuer's keys, which are asked for again when it has a new one, for this relay, in
 * time, with an id that counts once.
 */
export function createCallerReader(options: CallerOptions): (token: string) => Promise<Caller> {
  const { issuer, audience, now, cooldown = 30_000 } = options;
  const keys = createRemoteJWKSet(new URL(`${issuer.replace(/\/$/, "")}/.well-known/jwks`), {
    cooldownDuration: cooldown,
    timeoutDuration: 5_000,
  });
  return async (token) => {
    if (token === "" || token.length > longest) return { refused: "no token" };
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms: ["RS256", "ES256"],
        currentDate: new Date(now()),
        clockTolerance: 30,
        maxTokenAge: maxAge,
        requiredClaims: ["jti", "exp", "iat", "repository_id", "event_name"],
      });
      // One audience: a token for two is another one's to use, too.
      if (payload.aud !== audience) return { refused: "several audiences", unverified: payload };
      return { claims: payload };
    } catch (failure) {
      if (failure instanceof errors.JWKSTimeout || !(failure instanceof errors.JOSEError))
        return { away: failure instanceof Error ? failure.message : String(failure) };
      const unverified = unverifiedClaims(token);
      if (failure instanceof errors.JWTClaimValidationFailed)
        return { refused: `${failure.claim}: ${failure.reason}`, ...unverified };
      return { refused: failure.code, ...unverified };
    }
  };
}

/** What a token says of itself, which nobody vouches for: it may help who looks for a run that was refused. */
function unverifiedClaims(token: string): { readonly unverified?: JWTPayload } {
  try {
    return { unverified: decodeJwt(token) };
  } catch {
    return {};
  }
}

/** Returns what verifies OIDC tokens by the issuer that counts when one comes in. Its keys are kept for as long as it counts. */
export function createCurrentCallerReader(
  issuer: () => string,
  options: Omit<CallerOptions, "issuer">,
): (token: string) => Promise<Caller> {
  let reader: { readonly of: string; readonly read: (token: string) => Promise<Caller> } | undefined;
  return (token) => {
    const of = issuer();
    if (reader?.of !== of) reader = { of, read: createCallerReader({ ...options, issuer: of }) };
    return reader.read(token);
  };
}
