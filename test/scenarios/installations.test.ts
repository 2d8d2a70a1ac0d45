import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCli } from "../../emulators/runner.ts";

/** `rollcall installations`, as a person types it, through the built bundle. */
const cwd = mkdtempSync(join(tmpdir(), "installations-"));
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const env: Record<string, string> = { ROLLCALL_STORE: "file:store", SLACK_CLIENT_ID: "11.22" };
const ask = (...args: string[]) => runCli(["installations", ...args], { cwd, env });

const record = (team: string, user: string) => ({
  app_id: "A1",
  team_id: team,
  team_name: `Team ${team}`,
  bot_token: `xoxb-${team}`,
  bot_id: "B1",
  bot_user_id: "UB",
  bot_scopes: ["chat:write"],
  user_id: user,
  user_token: `xoxp-${user}`,
  user_scopes: ["users:read"],
  is_enterprise_install: false,
  installed_at: 1_767_268_800.5,
});

beforeAll(async () => {
  const { stdout } = await runCli(["installations", "key"], { cwd });
  env["ROLLCALL_STORE_KEY"] = stdout.trim();
  const files = [
    ["none-T1", "U1"],
    ["none-T2", "U2"],
  ] as const;
  for (const [folder, user] of files) {
    mkdirSync(join(cwd, "python", folder), { recursive: true });
    writeFileSync(
      join(cwd, "python", folder, "installer-latest"),
      JSON.stringify(record(folder.slice(5), user)),
    );
  }
  writeFileSync(join(cwd, "python", "notes.txt"), "nothing");
});

describe("rollcall installations", () => {
  test("takes over another store, says what it left, lists and shows, and prints no token", async () => {
    const imported = await ask("import", "python");
    expect([imported.exitCode, imported.stderr]).toEqual([0, ""]);
    expect(imported.stdout).toContain("read 2 records of Slack's Python SDK: 11.22/T1, 11.22/T2");
    expect(imported.stdout).toContain("notes.txt: no JSON of an installation");
    const listed = await ask("list");
    expect(listed.stdout).toBe(
      "T1            Team T1                   bot UB  1 person  installed 2026-01-01  app 11.22\n" +
        "T2            Team T2                   bot UB  1 person  installed 2026-01-01  app 11.22\n",
    );
    const shown = await ask("show", "T1", "--json");
    expect(JSON.parse(shown.stdout)).toMatchObject({
      id: "T1",
      bot: { userId: "UB" },
      people: [{ id: "U1", hasToken: true }],
    });
    const plain = await ask("show", "11.22/T1");
    expect(plain.stdout).toContain("Person: U1, with a token for users:read");
    expect([imported, listed, shown, plain].map(({ stdout, stderr }) => stdout + stderr).join()).not.toMatch(
      /xox[a-z]-/,
    );
  });

  test("gives tokens out to a file that only its owner may read, or where somebody says yes", async () => {
    const refused = await ask("export");
    expect(refused.exitCode).toBe(1);
    expect(refused.stdout + refused.stderr).not.toMatch(/xox[a-z]-/);
    const written = await ask("export", "--to", "all.json");
    expect(written.stdout).not.toMatch(/xox[a-z]-/);
    expect(statSync(join(cwd, "all.json")).mode & 0o777).toBe(0o600);
    const all = JSON.parse(readFileSync(join(cwd, "all.json"), "utf8"));
    expect(all).toMatchObject([
      { team: { id: "T1" }, user: { token: "xoxp-U1" }, bot: { token: "xoxb-T1" } },
      { team: { id: "T2" } },
    ]);
    expect((await ask("export", "--to", "all.json")).exitCode).toBe(1);
    const printed = await ask("export", "--yes");
    expect(JSON.parse(printed.stdout)).toEqual(all);
    const again = await ask("import", "all.json", "--store", `sqlite:${join(cwd, "other.db")}`);
    expect(again.stdout).toContain("read 2 records of Slack's Node library: 11.22/T1, 11.22/T2");
  });

  test("removes one person's tokens, or all, once somebody says yes", async () => {
    const refused = await ask("remove", "T1");
    expect(refused.stderr.replace(/\s+/g, " ")).toContain("this removes all tokens of T1 from the store");
    expect((await ask("remove", "T1", "--person", "U1", "--yes")).stdout).toContain(
      "removed the tokens of U1 in T1",
    );
    expect((await ask("show", "T1")).stdout).toContain("Person: U1\n");
    expect((await ask("remove", "T1", "--yes")).exitCode).toBe(0);
    expect((await ask("list")).stdout).not.toContain("T1 ");
    expect((await ask("show", "T1")).stderr).toContain("There is no installation T1");
  });

  test("says so where the key is missing, another one, or none, and where the store is none", async () => {
    const asked = async (change: Record<string, string>, ...args: string[]) => {
      const { exitCode, stdout, stderr } = await runCli(["installations", ...args], {
        cwd,
        env: { ...env, ...change },
      });
      expect([exitCode, stdout]).toEqual([1, ""]);
      expect(stderr).not.toMatch(/unexpected|defect/);
      return stderr.replace(/\s+/g, " ");
    };
    expect(await asked({ ROLLCALL_STORE_KEY: "" }, "list")).toContain("ROLLCALL_STORE_KEY isn't set");
    expect(await asked({ ROLLCALL_STORE_KEY: "xoxb-secret" }, "list")).not.toContain("secret");
    const other = Buffer.alloc(32, 7).toString("base64");
    expect(await asked({ ROLLCALL_STORE_KEY: `new:${other}` }, "show", "T2")).toContain(
      "encrypted with the key",
    );
    expect(await asked({ ROLLCALL_STORE: "ftp://secret" }, "list")).not.toContain("secret");
    expect(existsSync(join(cwd, "store", "11.22", "T2"))).toBe(true);
  });
});

test("what an admin has mistaken is told as such, with what names it, and ends with 1", async () => {
  const failing = async (...args: string[]) => {
    const { exitCode, stdout, stderr } = await ask(...args);
    const told = (stdout + stderr).replace(/\s+/g, " ");
    expect([exitCode, told]).toEqual([1, expect.not.stringMatching(/unexpected|defect|hunter2| at .*js:/)]);
    return told;
  };
  const away = await failing("list", "--store", "postgres://me:hunter2@127.0.0.1:1/rollcall");
  expect(away).toMatch(/nothing listens there \(ECONNREFUSED\).*Check --store/);
  expect(await failing("list", "--store", "s3://bucket")).toContain("AWS_REGION isn't set");
  writeFileSync(join(cwd, "none.json"), "[]");
  expect(await failing("import", "none.json")).toContain("Nothing was imported");
  const store = mkdtempSync(join(cwd, "emptied-"));
  expect((await ask("import", "all.json", "--store", `file:${store}`)).exitCode).toBe(0);
  const here = join(store, "11.22", "T1");
  for (const file of readdirSync(here)) writeFileSync(join(here, file), "");
  expect(await failing("list", "--store", `file:${store}`)).toMatch(
    /T1 can't be read.*T2 +Team T2.*The installation of T1 can't be read/,
  );
});
