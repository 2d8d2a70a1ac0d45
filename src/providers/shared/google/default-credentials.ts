import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { RollcallError } from "../../../core/rollcall-error.ts";
import { credentialErrors } from "./credential-errors.ts";
import { type GoogleCredentials, parseCredentials } from "./credentials.ts";

/** The environment variables. */
export type GoogleEnvironment = Readonly<Record<string, string | undefined>>;

/**
 * Returns the given credentials, else Google's application default ones: the file that GOOGLE_APPLICATION_CREDENTIALS
 * names, else gcloud's own. Asks no metadata server
 * (https://cloud.google.com/docs/authentication/application-default-credentials). Throws a `RollcallError` that repeats
 * nothing of them.
 */
export async function findCredentials(
  given: string | undefined,
  env: GoogleEnvironment,
  provider: string,
): Promise<GoogleCredentials> {
  if (given !== undefined && given.trim() !== "") {
    return parseCredentials(given, { from: "google-credentials", provider });
  }
  const named = env["GOOGLE_APPLICATION_CREDENTIALS"];
  if (named !== undefined && named !== "") {
    const from = "the file that GOOGLE_APPLICATION_CREDENTIALS names";
    const json = await contentOf(named);
    if (json === undefined) {
      throw new RollcallError(credentialErrors.unreadable(from), { provider });
    }
    return parseCredentials(json, { from, provider });
  }
  const wellKnown = wellKnownFile(env);
  const json = wellKnown === undefined ? undefined : await contentOf(wellKnown);
  if (json === undefined) throw new RollcallError(credentialErrors.missing(), { provider });
  return parseCredentials(json, { from: "gcloud's application default credentials", provider });
}

function wellKnownFile(env: GoogleEnvironment): string | undefined {
  const name = "application_default_credentials.json";
  if (env["CLOUDSDK_CONFIG"]) return join(env["CLOUDSDK_CONFIG"], name);
  if (env["APPDATA"]) return join(env["APPDATA"], "gcloud", name);
  return env["HOME"] ? join(env["HOME"], ".config", "gcloud", name) : undefined;
}

async function contentOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch {
    return undefined;
  }
}
