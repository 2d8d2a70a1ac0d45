import { createPublicKey, generateKeyPairSync, type KeyObject, randomUUID } from "node:crypto";
import { SignJWT } from "jose";
import { type Answer, type Call, type Emulator, serve } from "../server.ts";

/** A running emulator of GitHub's OIDC issuer, and of the address at which a job asks it who it is. */
export interface OidcIssuer extends Emulator {
  /** Claims of each token beside those that every token has. Tests may change them. */
  claims: Readonly<Record<string, unknown>>;
  /** Signs a token for an audience, with other claims or another key. */
  sign(audience: string | readonly string[], change?: Readonly<Record<string, unknown>>): Promise<string>;
  /** Takes a new key. The former one isn't published any more. */
  rotate(): void;
  /** What a runner has in its environment for it. */
  readonly runner: Readonly<Record<string, string>>;
}

/** Seconds that a token of GitHub's lives. */
const lifetime = 300;

/** The claims of a job on the default branch. */
export const mainJob = {
  sub: "repo:acme/access:ref:refs/heads/main",
  repository: "acme/access",
  repository_id: "4242",
  repository_owner: "acme",
  repository_owner_id: "1000",
  ref: "refs/heads/main",
  ref_protected: "true",
  event_name: "schedule",
  workflow_ref: "acme/access/.github/workflows/rollcall.yml@refs/heads/main",
  job_workflow_ref: "acme/access/.github/workflows/rollcall.yml@refs/heads/main",
  run_id: "4711",
  runner_environment: "github-hosted",
} as const;

/** Starts an emulated issuer on a free loopback port. */
export async function startOidcIssuer(now: () => number = Date.now): Promise<OidcIssuer> {
  let key: KeyObject = newKey();
  let kid = randomUUID();
  let claims: Readonly<Record<string, unknown>> = mainJob;

  async function sign(
    audience: string | readonly string[],
    change: Readonly<Record<string, unknown>> = {},
  ): Promise<string> {
    const at = Math.floor(now() / 1000);
    const payload = {
      ...claims,
      iss: issuer.url,
      aud: audience,
      jti: randomUUID(),
      iat: at,
      nbf: at - lifetime,
      exp: at + lifetime,
      ...change,
    };
    return new SignJWT(JSON.parse(JSON.stringify(payload)) as Record<string, unknown>)
      .setProtectedHeader({ alg: "RS256", kid, typ: "JWT" })
      .sign(key);
  }

  async function answer({ path, query, headers }: Call): Promise<Answer> {
    if (path === "/.well-known/jwks") {
      const jwk = createPublicKey(key).export({ format: "jwk" });
      return { status: 200, body: { keys: [{ ...jwk, kid, use: "sig", alg: "RS256" }] } };
    }
    if (path !== "/id-token") return { status: 404 };
    if (headers.authorization !== "Bearer a-request-token") return { status: 401 };
    return { status: 200, body: { count: 1, value: await sign(query.get("audience") ?? "") } };
  }

  const issuer = await serve(answer);
  return Object.defineProperties(
    Object.assign(issuer, {
      claims,
      sign,
      rotate() {
        key = newKey();
        kid = randomUUID();
      },
      runner: {
        ACTIONS_ID_TOKEN_REQUEST_URL: `${issuer.url}/id-token?api-version=2.0`,
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: "a-request-token",
      },
    }),
    {
      claims: {
        get: () => claims,
        set: (next: Readonly<Record<string, unknown>>) => {
          claims = next;
        },
      },
    },
  );
}

function newKey(): KeyObject {
  return generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
}
