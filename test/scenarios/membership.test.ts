import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCli } from "../../emulators/runner.ts";

/** The questions of other jobs, asked of the built command line. */
const folder = mkdtempSync(join(tmpdir(), "rollcall-membership-"));
const ask = (...args: readonly string[]) => runCli(args, { cwd: folder });

beforeAll(() =>
  writeFileSync(
    join(folder, "teams.yaml"),
    `version: 1
github: { org: acme }
permissions: { grants: { deploy: [team:backend] } }
users:
  ada: { github: ada-gh, email: ada@acme.dev, name: Sam }
  bob: { github: bob-gh, name: Sam }
teams:
  infra: { members: [{ user: bob, until: 2099-12-24 }] }
  backend: { leads: [ada], include: [infra] }
  staff: { leads: [ada] }
`,
  ),
);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const answers: readonly (readonly [asked: string, code: number, told: string])[] = [
  ["is-member bob backend", 0, "bob is in backend, through infra, until 2099-12-24.\n"],
  ["is-member ada@acme.dev backend", 0, "ada leads backend.\n"],
  ["is-member bob-gh staff", 1, "bob is not in staff.\n"],
  ["is-member zoe staff", 2, "The roster has no person zoe."],
  ["is-member bob stafff", 2, "Did you mean staff?"],
  ["is-member sam staff", 2, "Write one of: ada, bob."],
  ["is-member bob", 2, "missing required argument"],
  ["teams-of ada", 0, "backend\nstaff\n"],
  ["teams-of bob", 0, "backend\ninfra\n"],
  ["may bob deploy", 0, "bob has the permission deploy, through backend.\n"],
  ["may bob deplyo", 2, "Did you mean deploy?"],
];

describe("another job that asks", () => {
  it.each(answers)("%s: exit code %i", async (asked, code, told) => {
    const { exitCode, stdout, stderr } = await ask(...asked.split(" "));
    expect([exitCode, stdout + stderr]).toEqual([code, expect.stringContaining(told)]);
  });

  it("gets JSON", async () => {
    const { exitCode, stdout } = await ask("may", "bob", "deploy", "--json");
    expect([exitCode, JSON.parse(stdout)]).toEqual([
      0,
      { version: 1, person: "bob", permission: "deploy", has: true, through: ["team:backend"] },
    ]);
  });

  it("gets a file of everybody", async () => {
    const { exitCode, stdout, stderr } = await ask("export", "--without", "emails", "--out", "all.json");
    expect([exitCode, stdout, stderr]).toEqual([0, "", "Wrote all.json.\n"]);
    const text = readFileSync(join(folder, "all.json"), "utf8");
    expect(Object.keys((JSON.parse(text) as { readonly people: object }).people)).toEqual(["ada", "bob"]);
    expect(text).not.toContain("@acme.dev");
  });

  it("is told what is wrong with a roster, and gets no answer from it", async () => {
    writeFileSync(join(folder, "wrong.yaml"), "version: 1\nteams: { a: { leads: [zoe] } }\n");
    const { exitCode, stdout, stderr } = await ask("is-member", "zoe", "a", "--config", "wrong.yaml");
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("wrong.yaml:2");
  });
});
