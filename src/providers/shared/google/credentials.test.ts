import { generateKeyPairSync } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { credentialFiles } from "../../../../emulators/google/credential-files.ts";
import { RollcallError } from "../../../core/rollcall-error.ts";
import { parseCredentials } from "./credentials.ts";
import { findCredentials } from "./default-credentials.ts";

const files = credentialFiles("http://127.0.0.1:1");
const KEY = JSON.parse(files.serviceAccountKey("robot@acme.iam.gserviceaccount.com"));
const POOL = JSON.parse(files.workloadIdentity("robot@acme.iam.gserviceaccount.com"));
const USER = JSON.parse(files.authorizedUser("alice@acme.dev"));
const ACTOR = JSON.parse(files.impersonation("robot@acme.iam.gserviceaccount.com", "alice@acme.dev"));
const SECRETS = [
  KEY.private_key.split("\n")[1],
  "d-client-secret",
  "refresh:",
  "request-token",
  "robot@acme",
  "sesame",
];

function problem(json: string): string {
  try {
    parseCredentials(json, { from: "google-credentials", provider: "drive" });
  } catch (error) {
    if (!(error instanceof RollcallError)) throw error;
    const [found] = error.findings;
    const text = JSON.stringify(error.findings) + error.message + String(error.stack);
    for (const secret of SECRETS) expect(text).not.toContain(secret);
    expect(found).toMatchObject({ severity: "error", provider: "drive" });
    return `${found?.code}: ${found?.message}`;
  }
  return "fine";
}

const directories: string[] = [];

afterEach(() => {
  for (const each of directories.splice(0)) rmSync(each, { recursive: true });
});

function fileWith(name: string, text: string): string {
  const directory = mkdtempSync(join(tmpdir(), "rollcall-"));
  directories.push(directory);
  const path = join(directory, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

describe("every form that Google's tools write is understood", () => {
  test("a service account's key", () => {
    expect(parseCredentials(JSON.stringify(KEY), { from: "x", provider: "drive" })).toMatchObject({
      type: "service-account",
      email: "robot@acme.iam.gserviceaccount.com",
      keyId: "0123456789abcdef",
    });
  });

  test("a workload identity configuration, as google-github-actions/auth writes it", () => {
    expect(parseCredentials(JSON.stringify(POOL), { from: "x", provider: "drive" })).toMatchObject({
      type: "workload-identity",
      email: "robot@acme.iam.gserviceaccount.com",
      tokenUrl: "https://sts.googleapis.com/v1/token",
      source: {
        headers: { Authorization: "Bearer request-token" },
        format: { type: "json", field: "value" },
      },
    });
  });

  test("one whose token is in a file", () => {
    const json = JSON.stringify({ ...POOL, credential_source: { file: "/var/run/token" } });
    expect(parseCredentials(json, { from: "x", provider: "drive" })).toMatchObject({
      source: { file: "/var/run/token" },
    });
  });

  test("a user's credentials, with the project that their quota is counted on", () => {
    expect(
      parseCredentials(JSON.stringify({ ...USER, quota_project_id: "acme" }), {
        from: "x",
        provider: "drive",
      }),
    ).toMatchObject({
      type: "authorized-user",
      quotaProject: "acme",
    });
  });
});

test("R140: a service account that a user acts as, with those in between", () => {
  expect(
    parseCredentials(JSON.stringify({ ...ACTOR, delegates: ["hop@acme"] }), { from: "x", provider: "drive" }),
  ).toMatchObject({
    type: "impersonation",
    email: "robot@acme.iam.gserviceaccount.com",
    delegates: ["hop@acme"],
    user: { refreshToken: "refresh:alice@acme.dev" },
  });
});

describe("R140: malformed credentials are a hard, clear error that repeats nothing of them", () => {
  test.each([
    ["sesame", "google-credentials is not a JSON object."],
    ["", "google-credentials is not a JSON object."],
    ['["sesame"]', "google-credentials is not a JSON object."],
    [Buffer.from(JSON.stringify(KEY)).toString("base64"), "it looks like base64."],
    ["/home/runner/sesame.json", "it looks like a file's path."],
    [KEY.private_key, "it looks like a bare private key."],
    ['{"type":"sesame"}', "the type in google-credentials is none that Rollcall knows."],
    ['{"client_email":"robot@acme"}', "the type in google-credentials is none that Rollcall knows."],
  ])("text that is no credentials at all: %#", (text, words) => {
    expect(problem(text)).toContain("google_credentials_malformed: Google credentials: ");
    expect(problem(text)).toContain(words);
  });

  test.each([
    ["client_email, private_key", { type: "service_account" }],
    ["private_key", { ...KEY, private_key: "sesame" }],
    ["private_key", { ...KEY, private_key: KEY.private_key.replaceAll("\n", "\\n") }],
    [
      "private_key",
      {
        ...KEY,
        private_key: generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }),
      },
    ],
    ["client_email", { ...KEY, client_email: "sesame" }],
    ["client_secret, refresh_token", { ...USER, client_secret: "", refresh_token: 7 }],
    ["audience", { ...POOL, audience: "sesame" }],
    ["token_url", { ...POOL, token_url: "http://sts.googleapis.com/v1/token" }],
    [
      "service_account_impersonation_url",
      { ...POOL, service_account_impersonation_url: "https://x.example/sesame" },
    ],
    ["source_credentials.type", { ...ACTOR, source_credentials: { ...USER, type: "service_account" } }],
    ["source_credentials.refresh_token", { ...ACTOR, source_credentials: { ...USER, refresh_token: "" } }],
    ["service_account_impersonation_url", { ...ACTOR, service_account_impersonation_url: "sesame" }],
    ["credential_source", { ...POOL, credential_source: {} }],
    ["credential_source", { ...POOL, credential_source: undefined }],
    [
      "credential_source.format",
      { ...POOL, credential_source: { ...POOL.credential_source, format: { type: "json" } } },
    ],
    [
      "credential_source.format.type",
      { ...POOL, credential_source: { ...POOL.credential_source, format: { type: "x" } } },
    ],
  ])("a field that is missing or wrong is named: %s", (fields, json) => {
    const found = problem(JSON.stringify(json));
    expect(found.slice(found.indexOf("missing or wrong: "))).toBe(
      `missing or wrong: ${fields.replace(/, (?=[^,]*$)/, " and ")}.`,
    );
  });

  test("a workload identity without a service account cannot be shared with", () => {
    const { service_account_impersonation_url: _, ...direct } = POOL;
    expect(problem(JSON.stringify(direct))).toContain("names no service account to act as");
  });
});

describe("application default credentials come from the environment that is handed over", () => {
  test("from the file that GOOGLE_APPLICATION_CREDENTIALS names", async () => {
    const path = fileWith("gha-creds-1.json", JSON.stringify(POOL));
    expect(await findCredentials(undefined, { GOOGLE_APPLICATION_CREDENTIALS: path }, "drive")).toMatchObject(
      {
        type: "workload-identity",
      },
    );
  });

  test.each([
    ["CLOUDSDK_CONFIG", "application_default_credentials.json"],
    ["APPDATA", "gcloud/application_default_credentials.json"],
    ["HOME", ".config/gcloud/application_default_credentials.json"],
  ])("from gcloud's own file under %s", async (variable, name) => {
    const path = fileWith(name, JSON.stringify(USER));
    const directory = path.slice(0, -name.length - 1);
    expect(await findCredentials("  ", { [variable]: directory }, "drive")).toMatchObject({
      type: "authorized-user",
    });
  });

  test("what is given beats what the environment names", async () => {
    const env = { GOOGLE_APPLICATION_CREDENTIALS: "/nowhere.json" };
    expect(await findCredentials(JSON.stringify(KEY), env, "drive")).toMatchObject({
      type: "service-account",
    });
  });

  test("a named file that cannot be read is an error, not a reason to look elsewhere", async () => {
    const path = fileWith(".config/gcloud/application_default_credentials.json", JSON.stringify(USER));
    const HOME = path.slice(0, path.indexOf("/.config"));
    const env = { HOME, GOOGLE_APPLICATION_CREDENTIALS: "/nowhere/sesame.json" };
    await expect(findCredentials(undefined, env, "drive")).rejects.toMatchObject({
      findings: [{ code: "google_credentials_unreadable", message: expect.not.stringContaining("sesame") }],
    });
  });

  test("a malformed file is an error that repeats nothing of it", async () => {
    const env = { GOOGLE_APPLICATION_CREDENTIALS: fileWith("x.json", "sesame") };
    await expect(findCredentials(undefined, env, "drive")).rejects.toMatchObject({
      findings: [{ code: "google_credentials_malformed", message: expect.not.stringContaining("sesame") }],
    });
  });

  test("R140: no credentials at all are an error, not a silent rest", async () => {
    await expect(findCredentials(undefined, {}, "drive")).rejects.toMatchObject({
      findings: [{ code: "google_credentials_missing", severity: "error", provider: "drive" }],
    });
  });
});
