import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, describe, expect, test } from "vitest";
import type { DriveOptions, DriveSeed } from "../../../emulators/drive/seed.ts";
import type { credentialFiles } from "../../../emulators/google/credential-files.ts";
import type { DriveOptions as ProviderOptions } from "./provider.ts";
import {
  type DriveFixture,
  driveRosterOf,
  outcomeText,
  SERVICE_ACCOUNT,
  startDriveFixture,
} from "./testing/fixture.ts";

const fixtures: DriveFixture[] = [];

afterEach(async () => {
  for (const each of fixtures.splice(0)) await each.emulator.close();
});

const ADMIN = "drive-admin@acme.dev";
const seed: DriveSeed = {
  accounts: ["alice@acme.dev"],
  items: [
    { id: "robots", grants: { [SERVICE_ACCOUNT]: "writer" } },
    { id: "admins", grants: { [ADMIN]: "writer" } },
  ],
};

/** Starts Drive, and then a provider with the credentials that its emulator hands out. */
async function startFixture(
  provided: (files: ReturnType<typeof credentialFiles>) => Partial<ProviderOptions>,
  options?: DriveOptions,
): Promise<DriveFixture> {
  const given: Partial<ProviderOptions> = {};
  const made = await startDriveFixture(seed, options, given);
  fixtures.push(made);
  Object.assign(given, provided(made.emulator.credentials));
  return made;
}

const shares = (folder: string) =>
  driveRosterOf({
    users: { alice: "alice@acme.dev" },
    folders: { [folder]: { people: { alice: "reader" } } },
  });
const paths = ({ emulator }: DriveFixture) =>
  emulator.calls.map((call) => call.path).filter((path) => !path.startsWith("/drive/"));

describe("signing in", () => {
  test("with a service account's key", async () => {
    const made = await startFixture((files) => ({ credentials: files.serviceAccountKey(SERVICE_ACCOUNT) }));
    expect((await made.run(shares("robots"))).outcomes.map(outcomeText)).toEqual(["applied"]);
    expect(paths(made)).toEqual(["/token"]);
  });

  test("with a key, as a user who delegated that", async () => {
    const made = await startFixture(
      (files) => ({ credentials: files.serviceAccountKey(SERVICE_ACCOUNT), subject: ADMIN }),
      {
        delegates: [SERVICE_ACCOUNT],
      },
    );
    expect((await made.run(shares("admins"))).outcomes.map(outcomeText)).toEqual(["applied"]);
  });

  test("without a key, by the workflow's own identity", async () => {
    const made = await startFixture((files) => ({ credentials: files.workloadIdentity(SERVICE_ACCOUNT) }));
    expect((await made.run(shares("robots"))).outcomes.map(outcomeText)).toEqual(["applied"]);
    expect(paths(made)).toEqual([
      "/github-oidc",
      "/v1/token",
      `/v1/projects/-/serviceAccounts/${SERVICE_ACCOUNT}:generateAccessToken`,
    ]);
  });

  test("without a key, as a user who delegated that", async () => {
    const made = await startFixture(
      (files) => ({ credentials: files.workloadIdentity(SERVICE_ACCOUNT), subject: ADMIN }),
      {
        delegates: [SERVICE_ACCOUNT],
      },
    );
    expect((await made.run(shares("admins"))).outcomes.map(outcomeText)).toEqual(["applied"]);
    expect(paths(made)).toEqual([
      "/github-oidc",
      "/v1/token",
      `/v1/projects/-/serviceAccounts/${SERVICE_ACCOUNT}:signJwt`,
      "/token",
    ]);
  });

  test("with a user's default credentials from the environment", async () => {
    const directory = mkdtempSync(join(tmpdir(), "rollcall-"));
    const path = join(directory, "adc.json");
    const made = await startFixture((files) => {
      writeFileSync(path, files.authorizedUser(ADMIN));
      return { credentials: "", env: { GOOGLE_APPLICATION_CREDENTIALS: path } };
    });
    expect((await made.run(shares("admins"))).outcomes.map(outcomeText)).toEqual(["applied"]);
    rmSync(directory, { recursive: true });
  });

  test("on somebody's own machine, as a service account that they may act as", async () => {
    const made = await startFixture(
      (files) => ({ credentials: files.impersonation(SERVICE_ACCOUNT, ADMIN) }),
      {
        tokenCreators: [ADMIN],
      },
    );
    expect((await made.run(shares("robots"))).outcomes.map(outcomeText)).toEqual(["applied"]);
    expect(paths(made)).toEqual([
      "/token",
      `/v1/projects/-/serviceAccounts/${SERVICE_ACCOUNT}:generateAccessToken`,
    ]);
  });

  test("on somebody's own machine, as a user who delegated that to the service account", async () => {
    const made = await startFixture(
      (files) => ({ credentials: files.impersonation(SERVICE_ACCOUNT, ADMIN), subject: ADMIN }),
      {
        tokenCreators: [ADMIN],
        delegates: [SERVICE_ACCOUNT],
      },
    );
    expect((await made.run(shares("admins"))).outcomes.map(outcomeText)).toEqual(["applied"]);
    expect(paths(made)).toEqual([
      "/token",
      `/v1/projects/-/serviceAccounts/${SERVICE_ACCOUNT}:signJwt`,
      "/token",
    ]);
  });

  test("a stale token of a service account that a user acts as is renewed", async () => {
    const made = await startFixture(
      (files) => ({ credentials: files.impersonation(SERVICE_ACCOUNT, ADMIN) }),
      {
        tokenCreators: [ADMIN],
      },
    );
    const { outcomes } = await made.run(shares("robots"), () => made.emulator.expireTokens());
    expect(outcomes.map(outcomeText)).toEqual(["applied"]);
  });

  test.each(["serviceAccountKey", "workloadIdentity", "authorizedUser"] as const)(
    "a stale token is renewed once: %s",
    async (form) => {
      const who = form === "authorizedUser" ? ADMIN : SERVICE_ACCOUNT;
      const made = await startFixture((files) => ({ credentials: files[form](who) }));
      const { outcomes } = await made.run(shares(form === "authorizedUser" ? "admins" : "robots"), () =>
        made.emulator.expireTokens(),
      );
      expect(outcomes.map(outcomeText)).toEqual(["applied"]);
      expect(made.emulator.violations).toEqual([]);
    },
  );

  test("a stale token of a delegated user is renewed too", async () => {
    const made = await startFixture(
      (files) => ({ credentials: files.workloadIdentity(SERVICE_ACCOUNT), subject: ADMIN }),
      {
        delegates: [SERVICE_ACCOUNT],
      },
    );
    const { outcomes } = await made.run(shares("admins"), () => made.emulator.expireTokens());
    expect(outcomes.map(outcomeText)).toEqual(["applied"]);
  });
});

describe("a refused sign-in stops the provider, says why, and tells no secret", () => {
  const secrets = ["PRIVATE KEY", "request-token", "d-client-secret", "refresh:", "ya29."];

  async function failure(made: DriveFixture, folder = "robots"): Promise<string> {
    const error = await made.plan(shares(folder)).catch((caught: unknown) => caught);
    const text = JSON.stringify(error) + String(error) + (error instanceof Error ? error.stack : "");
    for (const secret of secrets) expect(text).not.toContain(secret);
    expect(error).toMatchObject({
      findings: [{ code: "drive_sign_in_failed", provider: "drive", severity: "error" }],
    });
    return error instanceof Error ? error.message : "";
  }

  test("a workflow of another repository", async () => {
    const made = await startFixture((files) => ({
      credentials: files.workloadIdentity(SERVICE_ACCOUNT, "mallory/fork"),
    }));
    expect(await failure(made)).toContain("rejected by the attribute condition");
  });

  test("a service account that may act for nobody", async () => {
    const made = await startFixture((files) => ({
      credentials: files.serviceAccountKey(SERVICE_ACCOUNT),
      subject: ADMIN,
    }));
    expect(await failure(made)).toContain("unauthorized_client");
  });

  test("a user who took the consent back", async () => {
    const made = await startFixture((files) => ({
      credentials: files.authorizedUser(ADMIN).replace("refresh:", "revoked-"),
    }));
    expect(await failure(made)).toContain("invalid_grant");
  });

  test("a key that Google doesn't know", async () => {
    const made = await startFixture((files) => ({ credentials: files.serviceAccountKey(SERVICE_ACCOUNT) }));
    made.emulator.fail({
      matches: (call) => call.path === "/token",
      fault: {
        kind: "answer",
        answer: {
          status: 400,
          body: { error: "invalid_grant", error_description: "Invalid JWT Signature." },
        },
      },
      times: 100,
    });
    expect(await failure(made)).toBe(
      "Google refused the credentials: Invalid JWT Signature (invalid_grant).",
    );
  });

  test("a user who may not act as the service account", async () => {
    const made = await startFixture((files) => ({
      credentials: files.impersonation(SERVICE_ACCOUNT, ADMIN),
    }));
    expect(await failure(made)).toContain("iam.serviceAccounts.getAccessToken denied");
  });

  test("a user's credentials cannot act as another", async () => {
    const made = await startFixture((files) => ({
      credentials: files.authorizedUser(ADMIN),
      subject: "boss@acme.dev",
    }));
    await expect(made.plan(shares("admins"))).rejects.toMatchObject({
      findings: [{ code: "google_subject_unsupported" }],
    });
    expect(made.emulator.calls).toEqual([]);
  });
});

test("a Google that doesn't answer is told from one that refuses", async () => {
  const made = await startFixture((files) => ({ credentials: files.serviceAccountKey(SERVICE_ACCOUNT) }));
  await made.emulator.close();
  await expect(made.plan(shares("robots"))).rejects.toMatchObject({
    findings: [{ code: "drive_unreachable", provider: "drive", severity: "error" }],
  });
});

/** Runs a script in a process of its own, with a provider for an address as `provider`. */
async function script(
  body: string,
  address: { apiUrl: string; credentials: string },
  env: NodeJS.ProcessEnv = {},
) {
  const whole = `
    const { driveWriter } = await import(${JSON.stringify(join(import.meta.dirname, "provider.ts"))});
    const progress = { reading() {}, applied() {} };
    const provider = driveWriter({ ...${JSON.stringify(address)}, env: {}, clock: { now: Date.now, sleep: async () => {}, random: Math.random }, progress });
    const roster = { users: new Map(), folders: new Map() };
    ${body}`;
  return promisify(execFile)(process.execPath, ["--input-type=module", "-e", whole], {
    cwd: import.meta.dirname,
    env: { ...process.env, ...env },
  });
}

test("Google's client is loaded by the first read, and not before", async () => {
  const made = await startFixture((files) => ({ credentials: files.serviceAccountKey(SERVICE_ACCOUNT) }));
  const { apiUrl, credentials } = made.emulator;
  const { stdout } = await script(
    `
    const { createRequire } = await import("node:module");
    const { cache } = createRequire(import.meta.url);
    const loaded = () => Object.keys(cache).filter((path) => /@googleapis|google-auth-library|gaxios/.test(path)).length;
    const before = loaded();
    await provider.read([roster]);
    console.log(JSON.stringify({ before, after: loaded() > 0 }));`,
    { apiUrl, credentials: credentials.serviceAccountKey(SERVICE_ACCOUNT) },
  );
  expect(JSON.parse(stdout)).toEqual({ before: 0, after: true });
});

test("Google's library prints no token, even when its own debugging is on", async () => {
  const made = await startFixture((files) => ({ credentials: files.workloadIdentity(SERVICE_ACCOUNT) }));
  const { apiUrl, credentials } = made.emulator;
  const address = { apiUrl, credentials: credentials.workloadIdentity(SERVICE_ACCOUNT) };
  const env = { GOOGLE_SDK_NODE_LOGGING: "all", NODE_DEBUG: "" };
  const { stdout, stderr } = await script("await provider.read([roster]);", address, env);
  expect(made.emulator.calls.some((call) => call.path === "/drive/v3/about")).toBe(true);
  expect(stdout + stderr).not.toMatch(/ya29|request-token|eyJ/);
});
