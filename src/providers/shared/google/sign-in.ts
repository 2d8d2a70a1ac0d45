import type { auth } from "@googleapis/drive";
import type { Clock } from "../../../core/clock.ts";
import type { GoogleCredentials, GoogleUserToken } from "./credentials.ts";

const CLOUD_SCOPE = "https://www.googleapis.com/auth/cloud-platform";
const TOKEN_URL = "https://oauth2.googleapis.com/token";

/** Without this, the library prints requests with their tokens when its debugging variable is set. */
const QUIET = { useAuthRequestParameters: false };

/** Google's sign-in classes. Each client gives those of its own copy of the library. */
export type Google = typeof auth;

/** Google's client for OAuth tokens. Its client for keys extends it. */
export type GoogleOAuth = InstanceType<Google["OAuth2"]>;
/** A client that adds an access token to every request, and renews it in time. */
export type GoogleSignIn = GoogleOAuth | InstanceType<Google["IdentityPoolClient"]>;

/** What a sign-in needs. */
export interface SignInOptions {
  readonly credentials: GoogleCredentials;
  /** The user to act as, by domain-wide delegation. */
  readonly subject: string | undefined;
  /** What a token may be used for. */
  readonly scope: string;
  /** The address that replaces Google's. */
  readonly apiUrl: string | undefined;
  readonly fetch: typeof fetch;
  readonly clock: Clock;
}

/** Creates a signed-in client. Sends no request. */
export function signIn(google: Google, options: SignInOptions): GoogleSignIn {
  const { credentials, subject, scope } = options;
  const transporter = createTransporter(google, options);
  const common = { transporter, ...QUIET };
  switch (credentials.type) {
    case "service-account": {
      const { email, key, keyId } = credentials;
      return new google.JWT({
        ...common,
        email,
        key,
        scopes: [scope],
        ...(keyId === undefined ? {} : { keyId }),
        ...(subject === undefined ? {} : { subject }),
      });
    }
    case "authorized-user":
      return createUserClient(google, { ...credentials, transporter });
    case "impersonation": {
      const { email, delegates, user } = credentials;
      const client = new google.OAuth2(common);
      client.refreshHandler = () => {
        const source = createUserClient(google, { ...user, transporter });
        return subject === undefined
          ? getImpersonatedToken(source, { email, delegates, scope })
          : getDelegatedToken(source, { email, delegates, scope, subject, clock: options.clock });
      };
      return client;
    }
    case "workload-identity": {
      const pool = { credentials, transporter, apiUrl: options.apiUrl };
      if (subject === undefined) {
        const impersonation = reroute(credentials.impersonationUrl, options.apiUrl);
        return createPoolClient(google, { ...pool, scope, impersonation });
      }
      const client = new google.OAuth2(common);
      client.refreshHandler = () => {
        const source = createPoolClient(google, { ...pool, scope: CLOUD_SCOPE });
        return getDelegatedToken(source, {
          email: credentials.email,
          delegates: [],
          scope,
          subject,
          clock: options.clock,
        });
      };
      return client;
    }
    default:
      return credentials satisfies never;
  }
}

/** Forgets the access token, so that the next request gets a new one. */
export function forgetToken(client: GoogleSignIn): void {
  client.setCredentials({ ...client.credentials, expiry_date: 1 });
}

interface UserClientOptions extends GoogleUserToken {
  readonly quotaProject?: string;
  readonly transporter: GoogleOAuth["transporter"];
}

function createUserClient(
  google: Google,
  { clientId, clientSecret, refreshToken, quotaProject, transporter }: UserClientOptions,
): GoogleOAuth {
  const quota = quotaProject === undefined ? {} : { quotaProjectId: quotaProject };
  const client = new google.OAuth2({ transporter, ...QUIET, clientId, clientSecret, ...quota });
  client.setCredentials({ refresh_token: refreshToken });
  return client;
}

interface IdentityPool {
  readonly credentials: Extract<GoogleCredentials, { readonly type: "workload-identity" }>;
  readonly apiUrl: string | undefined;
  readonly transporter: GoogleOAuth["transporter"];
  readonly scope: string;
  readonly impersonation?: string;
}

function createPoolClient(
  google: Google,
  { credentials, apiUrl, transporter, scope, impersonation }: IdentityPool,
) {
  const { url, file, headers, format } = credentials.source;
  return new google.IdentityPoolClient({
    type: "external_account",
    transporter,
    ...QUIET,
    scopes: [scope],
    audience: credentials.audience,
    subject_token_type: credentials.subjectTokenType,
    token_url: reroute(credentials.tokenUrl, apiUrl),
    ...(impersonation === undefined ? {} : { service_account_impersonation_url: impersonation }),
    credential_source: {
      ...(url === undefined ? {} : { url }),
      ...(file === undefined ? {} : { file }),
      ...(headers === undefined ? {} : { headers }),
      ...(format === undefined
        ? {}
        : {
            format: {
              type: format.type,
              ...(format.field === undefined ? {} : { subject_token_field_name: format.field }),
            },
          }),
    },
  });
}

/** A service account to act as, the delegates in between, and what for. */
interface ServiceAccount {
  readonly email: string;
  readonly delegates: readonly string[];
  readonly scope: string;
}

/** Gets a service account's token, as an account that may act as it. */
async function getImpersonatedToken(source: GoogleSignIn, { email, delegates, scope }: ServiceAccount) {
  const { data } = await source.request<{ accessToken: string; expireTime: string }>({
    method: "POST",
    url: `${credentialsOf(email)}:generateAccessToken`,
    data: { scope: [scope], delegates: delegates.map(delegateName) },
  });
  return { access_token: data.accessToken, expiry_date: Date.parse(data.expireTime) };
}

/** Returns a resource name. gcloud writes addresses, and Google's endpoint needs resource names. */
function delegateName(email: string): string {
  return email.startsWith("projects/") ? email : `projects/-/serviceAccounts/${email}`;
}

function credentialsOf(email: string): string {
  return `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${email}`;
}

/**
 * Gets a user's token without a key: the service account signs the request for it. Google's library doesn't combine
 * federation with delegation.
 */
async function getDelegatedToken(
  source: GoogleSignIn,
  who: ServiceAccount & { readonly subject: string; readonly clock: Clock },
) {
  const issued = Math.floor(who.clock.now() / 1_000);
  const claims = {
    iss: who.email,
    sub: who.subject,
    scope: who.scope,
    aud: TOKEN_URL,
    iat: issued,
    exp: issued + 3_600,
  };
  const { data } = await source.request<{ signedJwt: string }>({
    method: "POST",
    url: `${credentialsOf(who.email)}:signJwt`,
    data: { payload: JSON.stringify(claims), delegates: who.delegates.map(delegateName) },
  });
  const granted = await source.transporter.request<{ access_token: string; expires_in: number }>({
    method: "POST",
    url: TOKEN_URL,
    data: new URLSearchParams({
      grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer",
      assertion: data.signedJwt,
    }),
  });
  const { access_token, expires_in } = granted.data;
  return { access_token, expiry_date: (issued + expires_in) * 1_000 };
}

/**
 * Returns a transporter for tokens and for the service itself. It sends by the given `fetch`, since the library's own opens a
 * connection for each request, and changes the address of each request, since the library has fixed addresses.
 */
function createTransporter(
  google: Google,
  { apiUrl, fetch }: Pick<SignInOptions, "apiUrl" | "fetch">,
): GoogleOAuth["transporter"] {
  const { transporter } = new google.OAuth2(QUIET);
  transporter.defaults.fetchImplementation = fetch;
  if (apiUrl === undefined) return transporter;
  const send = transporter.request;
  transporter.request = (request = {}) => {
    const url = request.url === undefined ? {} : { url: reroute(String(request.url), apiUrl) };
    return send.call(transporter, { ...request, ...url }) as ReturnType<typeof send<never>>;
  };
  return transporter;
}

function reroute(url: string, apiUrl: string | undefined): string {
  if (apiUrl === undefined || !/^https:\/\/[\w.-]+\.googleapis\.com\//.test(url)) return url;
  const { pathname, search } = new URL(url);
  return `${apiUrl.replace(/\/+$/, "")}${pathname}${search}`;
}
