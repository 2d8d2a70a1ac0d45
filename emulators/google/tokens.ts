import type { Answer, Call } from "../server.ts";
import { PROVIDER } from "./credential-files.ts";
import { oauthError, refuse } from "./google-error.ts";
import { type Claims, signJwt, verifyJwt } from "./signing.ts";
import { bodyOf } from "./vocabulary.ts";

/** What people who signed in with gcloud have allowed it. */
const USER_SCOPES = [
  "https://www.googleapis.com/auth/drive",
  "https://www.googleapis.com/auth/admin.directory.group",
];
const CLOUD_SCOPE = "https://www.googleapis.com/auth/cloud-platform";
const TOKEN_AUDIENCE = "https://oauth2.googleapis.com/token";
const LIFETIME = 3599;

/** Who may get which tokens. */
export interface TokenOptions {
  /** Service accounts that may act for users by delegation. */
  readonly delegates?: readonly string[];
  /** People who may create tokens for service accounts. */
  readonly tokenCreators?: readonly string[];
  /** The repository whose OIDC tokens the workload identity pool accepts. */
  readonly repository?: string;
  readonly now?: () => Date;
}

/** Google's token endpoints, and the callers that they have given tokens to. */
export interface Tokens {
  /** Answers the token, token exchange, service account credentials and OIDC endpoints. Undefined: another path. */
  answer(call: Call): Answer | undefined;
  /** Returns the caller's address. Throws without a valid token that has one of the scopes. */
  callerOf(call: Call, ...scopes: readonly string[]): string;
  /** Makes all tokens invalid. */
  expire(): void;
}

/** Creates the endpoints: tokens for service account keys, refresh tokens and workload identity federation. */
export function serveTokens(options: TokenOptions): Tokens {
  const issued = new Map<string, { readonly who: string; readonly scopes: readonly string[] }>();
  let count = 0;
  const now = () => Math.floor((options.now?.() ?? new Date()).getTime() / 1000);

  function issue(who: string, scopes: readonly string[]): string {
    count += 1;
    const token = `ya29.emulated-${count}`;
    issued.set(token, { who, scopes });
    return token;
  }

  function bearer(call: Call): { readonly who: string; readonly scopes: readonly string[] } | undefined {
    return issued.get(/^Bearer (.+)$/.exec(call.headers.authorization ?? "")?.[1] ?? "");
  }

  function token(form: URLSearchParams): Answer {
    if (form.get("grant_type") === "refresh_token") {
      const who = /^refresh:(.+)$/.exec(form.get("refresh_token") ?? "")?.[1];
      if (who === undefined) return oauthError(400, "invalid_grant", "Bad Request");
      return tokenAnswer(issue(who, [...USER_SCOPES, CLOUD_SCOPE]));
    }
    if (form.get("grant_type") !== "urn:ietf:params:oauth:grant-type:jwt-bearer") {
      return oauthError(400, "unsupported_grant_type", "Invalid grant_type");
    }
    return answerAssertion(verifyJwt(form.get("assertion") ?? ""));
  }

  function answerAssertion(claims: Claims | undefined): Answer {
    if (claims === undefined) return oauthError(400, "invalid_grant", "Invalid JWT Signature.");
    const { iss, sub, scope, aud, exp, iat } = claims;
    const isCurrent = Number(exp) > now() && Number(iat) <= now() + 60 && Number(exp) - Number(iat) <= 3600;
    if (aud !== TOKEN_AUDIENCE || !isCurrent)
      return oauthError(400, "invalid_grant", "Invalid JWT: aud or times");
    if (typeof scope !== "string" || scope === "") return oauthError(400, "invalid_scope", "No scope.");
    if (sub !== undefined && !options.delegates?.includes(String(iss))) {
      const text = "Client is unauthorized to retrieve access tokens using this method.";
      return oauthError(401, "unauthorized_client", text);
    }
    return tokenAnswer(issue(String(sub ?? iss), scope.split(" ")));
  }

  function exchange(form: URLSearchParams): Answer {
    const claims = verifyJwt(form.get("subject_token") ?? "");
    const isValid =
      form.get("grant_type") === "urn:ietf:params:oauth:grant-type:token-exchange" &&
      form.get("subject_token_type") === "urn:ietf:params:oauth:token-type:jwt" &&
      form.get("audience") === PROVIDER;
    if (!isValid || claims?.["aud"] !== `https:${PROVIDER}`) {
      return oauthError(400, "invalid_request", "Invalid value for audience or token type.");
    }
    if (claims["repository"] !== (options.repository ?? "acme/teams")) {
      return oauthError(
        401,
        "unauthorized_client",
        "The given credential is rejected by the attribute condition.",
      );
    }
    const access_token = issue("federated", (form.get("scope") ?? "").split(" "));
    const body = { access_token, token_type: "Bearer", expires_in: LIFETIME };
    return {
      status: 200,
      body: { ...body, issued_token_type: "urn:ietf:params:oauth:token-type:access_token" },
    };
  }

  function actAsServiceAccount(call: Call, email: string, method: string): Answer {
    const caller = bearer(call);
    const allowedCallers = ["federated", ...(options.tokenCreators ?? [])];
    if (
      caller === undefined ||
      !allowedCallers.includes(caller.who) ||
      !caller.scopes.includes(CLOUD_SCOPE)
    ) {
      return refuse(
        403,
        "IAM_PERMISSION_DENIED",
        `Permission iam.serviceAccounts.getAccessToken denied on ${email}`,
      );
    }
    const body = bodyOf(call);
    if (method === "signJwt") {
      const claims: Claims = JSON.parse(String(body["payload"]));
      return { status: 200, body: { keyId: "0123456789abcdef", signedJwt: signJwt(claims) } };
    }
    const scopes = Array.isArray(body["scope"]) ? body["scope"].map(String) : [];
    const expireTime = new Date((now() + LIFETIME) * 1000).toISOString();
    return { status: 200, body: { accessToken: issue(email, scopes), expireTime } };
  }

  return {
    answer(call) {
      const form = new URLSearchParams(call.body);
      if (call.method === "POST" && call.path === "/token") return token(form);
      if (call.method === "POST" && call.path === "/v1/token") return exchange(form);
      if (call.method === "GET" && call.path === "/github-oidc") return oidcToken(call, now());
      const account = /^\/v1\/projects\/-\/serviceAccounts\/([^/:]+):(generateAccessToken|signJwt)$/.exec(
        call.path,
      );
      return account === null ? undefined : actAsServiceAccount(call, account[1] ?? "", account[2] ?? "");
    },
    callerOf(call, ...scopes) {
      const caller = bearer(call);
      if (caller === undefined || caller.who === "federated")
        return refuse(401, "authError", "Invalid Credentials");
      if (!scopes.some((scope) => caller.scopes.includes(scope))) {
        return refuse(
          403,
          "insufficientPermissions",
          "Insufficient Permission: insufficient authentication scopes.",
        );
      }
      return caller.who;
    },
    expire: () => issued.clear(),
  };
}

function tokenAnswer(access_token: string): Answer {
  return { status: 200, body: { access_token, expires_in: LIFETIME, token_type: "Bearer" } };
}

/** Answers as ACTIONS_ID_TOKEN_REQUEST_URL does in a workflow. */
function oidcToken(call: Call, now: number): Answer {
  if (call.headers.authorization !== "Bearer request-token") return { status: 401, body: { message: "no" } };
  const repository = call.query.get("repository");
  const claims = {
    aud: call.query.get("audience"),
    repository,
    sub: `repo:${repository}:ref:refs/heads/main`,
  };
  return { status: 200, body: { count: 1, value: signJwt({ ...claims, iat: now, exp: now + 600 }) } };
}
