import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { RollcallError } from "../../../core/rollcall-error.ts";
import { credentialErrors } from "../errors.ts";
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
): Promise<GoogleCredentials> {
  if (given !== undefined && given.trim() !== "") return parseCredentials(given, "google-credentials");
  const named = env["GOOGLE_APPLICATION_CREDENTIALS"];
  if (named !== undefined && named !== "") {
    const from = "the file that GOOGLE_APPLICATION_CREDENTIALS names";
    const json = await contentOf(named);
    if (json === undefined) {
      throw new RollcallError(credentialErrors.unreadable(from), { provider: "drive" });
    }
    return parseCredentials(json, from);
  }
  const wellKnown = wellKnownFile(env);
  const json = wellKnown === undefined ? undefined : await contentOf(wellKnown);
  if (json === undefined) throw new RollcallError(credentialErrors.missing(), { provider: "drive" });
  return parseCredentials(json, "gcloud's application default credentials");
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
