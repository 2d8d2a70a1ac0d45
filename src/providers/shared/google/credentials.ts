import { createPrivateKey } from "node:crypto";
import { z } from "zod";
import { RollcallError } from "../../../core/rollcall-error.ts";
import { isAddress } from "./address.ts";
import { credentialErrors } from "./credential-errors.ts";

/** Well-formed credentials. Whether Google accepts them shows at the first request. */
export type GoogleCredentials =
  | {
      readonly type: "service-account";
      readonly email: string;
      readonly key: string;
      readonly keyId?: string;
    }
  | ({ readonly type: "authorized-user"; readonly quotaProject?: string } & GoogleUserToken)
  | {
      readonly type: "impersonation";
      /** The address of the service account to act as. */
      readonly email: string;
      /** Service accounts in between, each of which may act as the next one. */
      readonly delegates: readonly string[];
      readonly user: GoogleUserToken;
    }
  | {
      readonly type: "workload-identity";
      /** The address of the service account to act as. */
      readonly email: string;
      readonly audience: string;
      readonly subjectTokenType: string;
      readonly tokenUrl: string;
      readonly impersonationUrl: string;
      readonly source: TokenSource;
    };

/** Where credentials come from, in words, and the provider that needs them. */
export interface CredentialOrigin {
  readonly from: string;
  readonly provider: string;
}

/** The secrets that get a user's access tokens. */
export interface GoogleUserToken {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly refreshToken: string;
}

/** The source of a workload identity's token: a URL or a file. */
export interface TokenSource {
  readonly url?: string;
  readonly file?: string;
  readonly headers?: Record<string, string>;
  readonly format?: { readonly type: "text" | "json"; readonly field?: string };
}

const text = z.string().min(1);
const https = text.refine((value) => URL.canParse(value) && new URL(value).protocol === "https:");

const serviceAccount = z.object({
  client_email: text.refine(isAddress),
  private_key: text.refine(isPrivateKey),
  private_key_id: text.optional(),
});

const authorizedUser = z.object({
  client_id: text,
  client_secret: text,
  refresh_token: text,
  quota_project_id: text.optional(),
});

const impersonationUrl = https.regex(/\/serviceAccounts\/[^/:]+@[^/:]+:generateAccessToken$/);

const impersonation = z.object({
  service_account_impersonation_url: impersonationUrl,
  delegates: z.array(text).default([]),
  source_credentials: authorizedUser.extend({ type: z.literal("authorized_user") }),
});

const workloadIdentity = z.object({
  audience: text.startsWith("//iam.googleapis.com/"),
  subject_token_type: text,
  token_url: https,
  service_account_impersonation_url: impersonationUrl,
  credential_source: z
    .object({
      url: text.refine((value) => URL.canParse(value)).optional(),
      file: text.optional(),
      headers: z.record(z.string(), z.string()).optional(),
      format: z
        .object({ type: z.enum(["text", "json"]), subject_token_field_name: text.optional() })
        .refine((format) => format.type === "text" || format.subject_token_field_name !== undefined)
        .optional(),
    })
    .refine((source) => (source.url === undefined) !== (source.file === undefined)),
});

/**
 * Parses a service account's key, a user's refresh token, an impersonation of a service account, or a workload identity
 * configuration. Throws a `RollcallError` that names its origin and the wrong fields, and repeats nothing of the text.
 */
export function parseCredentials(json: string, origin: CredentialOrigin): GoogleCredentials {
  const read = objectIn(json, origin);
  switch (read["type"]) {
    case "service_account": {
      const fields = checked(serviceAccount, read, { ...origin, form: "a service account's key" });
      const keyId = fields.private_key_id;
      return {
        type: "service-account",
        email: fields.client_email,
        key: fields.private_key,
        ...(keyId === undefined ? {} : { keyId }),
      };
    }
    case "authorized_user": {
      const fields = checked(authorizedUser, read, { ...origin, form: "a user's credentials" });
      const quotaProject = fields.quota_project_id;
      return {
        type: "authorized-user",
        ...userToken(fields),
        ...(quotaProject === undefined ? {} : { quotaProject }),
      };
    }
    case "impersonated_service_account": {
      const fields = checked(impersonation, read, {
        ...origin,
        form: "gcloud's impersonation of a service account",
      });
      return {
        type: "impersonation",
        email: accountIn(fields.service_account_impersonation_url),
        delegates: fields.delegates,
        user: userToken(fields.source_credentials),
      };
    }
    case "external_account":
      return workloadIdentityOf(read, origin);
    default:
      throw stop(credentialErrors.unknownType(origin.from), origin);
  }
}

function workloadIdentityOf(read: Record<string, unknown>, origin: CredentialOrigin): GoogleCredentials {
  if (read["service_account_impersonation_url"] === undefined) {
    throw stop(credentialErrors.withoutServiceAccount(origin.from), origin);
  }
  const fields = checked(workloadIdentity, read, { ...origin, form: "a workload identity configuration" });
  const { url, file, headers, format } = fields.credential_source;
  const field = format?.subject_token_field_name;
  return {
    type: "workload-identity",
    email: accountIn(fields.service_account_impersonation_url),
    audience: fields.audience,
    subjectTokenType: fields.subject_token_type,
    tokenUrl: fields.token_url,
    impersonationUrl: fields.service_account_impersonation_url,
    source: {
      ...(url === undefined ? {} : { url }),
      ...(file === undefined ? {} : { file }),
      ...(headers === undefined ? {} : { headers }),
      ...(format === undefined
        ? {}
        : { format: { type: format.type, ...(field === undefined ? {} : { field }) } }),
    },
  };
}

function userToken(fields: z.infer<typeof authorizedUser>): GoogleUserToken {
  return {
    clientId: fields.client_id,
    clientSecret: fields.client_secret,
    refreshToken: fields.refresh_token,
  };
}

function accountIn(url: string): string {
  return decodeURIComponent(/\/serviceAccounts\/([^/:]+):/.exec(url)?.[1] ?? "");
}

function objectIn(json: string, origin: CredentialOrigin): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  } catch {}
  throw stop(credentialErrors.notJson(origin.from, likelyForm(json)), origin);
}

/** Returns what people paste by mistake in place of JSON. */
function likelyForm(given: string): string | undefined {
  const trimmed = given.trim();
  if (/^ey[A-Za-z0-9+/=\s]+$/.test(trimmed) || /^ew[A-Za-z0-9+/=\s]+$/.test(trimmed)) return "base64";
  if (/^[^\s{}]+\.json$/.test(trimmed)) return "a file's path";
  if (trimmed.startsWith("-----BEGIN")) return "a bare private key";
  return undefined;
}

function checked<Fields>(
  schema: z.ZodType<Fields>,
  read: Record<string, unknown>,
  about: CredentialOrigin & { readonly form: string },
): Fields {
  const result = schema.safeParse(read);
  if (result.success) return result.data;
  const fields = [...new Set(result.error.issues.map((issue) => issue.path.join(".")))].sort();
  throw stop(credentialErrors.malformed({ ...about, fields }), about);
}

function isPrivateKey(pem: string): boolean {
  try {
    return createPrivateKey(pem).asymmetricKeyType === "rsa";
  } catch {
    return false;
  }
}

function stop(
  problem: ReturnType<typeof credentialErrors.missing>,
  { provider }: CredentialOrigin,
): RollcallError {
  return new RollcallError(problem, { provider });
}
