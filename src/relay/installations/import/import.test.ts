import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import pg from "pg";
import { afterEach, describe, expect, test } from "vitest";
import { openDatabase } from "../../store/database.ts";
import { startPostgres } from "../../testing/postgres.ts";
import { makeStoreKey, readStoreKeys } from "../sealing.ts";
import { recordsInDatabase } from "../storage/database.ts";
import { createInstallationStore, type InstallationStore } from "../store.ts";
import { importInto } from "./into-store.ts";
import { readImportSource } from "./source.ts";
import { scopesFrom, secondsFrom, timeFrom } from "./values.ts";

const folders: string[] = [];
const stores: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of folders.splice(0)) rmSync(each, { recursive: true, force: true });
  for (const each of stores.splice(0)) await each.close();
});

/** Writes files, objects as JSON, into a new folder. */
function folderWith(files: Readonly<Record<string, unknown>>): string {
  const folder = mkdtempSync(join(tmpdir(), "import-"));
  folders.push(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), typeof content === "string" ? content : JSON.stringify(content));
  }
  return folder;
}

async function importFrom(path: string, clientId = "11.22"): Promise<InstallationStore> {
  const { found, left } = await readImportSource(path);
  expect(left).toEqual([]);
  const store = await newStore(clientId);
  await importInto(
    store,
    found.map(({ record }) => record),
  );
  return store;
}

async function newStore(clientId = "11.22"): Promise<InstallationStore> {
  const database = await openDatabase("sqlite::memory:");
  stores.push(database);
  const keys = readStoreKeys(makeStoreKey());
  return createInstallationStore({
    storage: recordsInDatabase(database),
    keys,
    clientId,
    now: () => 0,
    sleep: async () => {},
  });
}

/** What the Python SDK's file and S3 stores write. */
const python = (change: object = {}) => ({
  app_id: "A1",
  enterprise_id: null,
  enterprise_name: null,
  enterprise_url: null,
  team_id: "T1",
  team_name: "Acme",
  bot_token: "xoxb-1",
  bot_id: "B1",
  bot_user_id: "UB",
  bot_scopes: ["chat:write", "commands"],
  bot_refresh_token: "xoxe-1",
  bot_token_expires_at: 1_767_312_000,
  user_id: "U1",
  user_token: "xoxp-1",
  user_scopes: [],
  user_refresh_token: null,
  user_token_expires_at: null,
  incoming_webhook_url: "https://hooks.slack.test/1",
  incoming_webhook_channel: "#a",
  incoming_webhook_channel_id: "C1",
  incoming_webhook_configuration_url: "https://a.test",
  is_enterprise_install: false,
  token_type: "bot",
  installed_at: 1_767_268_800.25,
  custom_values: { note: "x" },
  ...change,
});

/** What the Node library's file store writes. */
const node = (change: object = {}) => ({
  team: { id: "T1", name: "Acme" },
  user: { token: "xoxp-1", scopes: ["users:read"], id: "U1" },
  tokenType: "bot",
  isEnterpriseInstall: false,
  appId: "A1",
  authVersion: "v2",
  bot: {
    scopes: ["chat:write"],
    token: "xoxb-1",
    userId: "UB",
    id: "B1",
    refreshToken: "xoxe-1",
    expiresAt: 1_767_312_000,
  },
  ...change,
});

const workspace = { teamId: "T1" };
const organisation = { enterpriseId: "E1", isEnterpriseInstall: true };

describe("values of other stores", () => {
  test("S004: scopes are a text with commas, or a list, or nothing", () => {
    expect(["a,b", ["a", "b"], " a , b,", "", null, undefined].map(scopesFrom)).toEqual([
      ["a", "b"],
      ["a", "b"],
      ["a", "b"],
      [],
      [],
      [],
    ]);
  });

  test.each([
    [1_767_312_000, 1_767_312_000],
    [1_767_312_000.5, 1_767_312_000],
    [1_767_312_000_000, 1_767_312_000],
    ["1767312000", 1_767_312_000],
    ["2026-01-02T00:00:00Z", 1_767_312_000],
    ["2026-01-02T00:00:00", 1_767_312_000],
    ["2026-01-02 00:00:00.000000", 1_767_312_000],
    ["2026-01-01T19:00:00-05:00", 1_767_312_000],
    ["2026-01-02T05:30:00+05:30", 1_767_312_000],
    ["2026-01-01 19:00:00-05", 1_767_312_000],
    ["2026-01-02", 1_767_312_000],
    [1_767_312_000n, 1_767_312_000],
    ["yesterday", undefined],
    ["2026-13-40", undefined],
    [null, undefined],
  ])("S005, S006: a time is a number, a text, with Z, an offset or none: %s", (given, seconds) => {
    expect(secondsFrom(given)).toBe(seconds);
  });

  test("keep the moment of an installation to the millisecond", () => {
    expect([timeFrom(1_767_268_800.25), timeFrom("2026-01-01 12:00:00.25")]).toEqual([
      1_767_268_800_250, 1_767_268_800_250,
    ]);
  });
});

describe("an import", () => {
  test("S009: reads the Python SDK's folder: each person, the newest bot, and what was before", async () => {
    const old = python({ bot_token: "xoxb-0", installed_at: 1_767_000_000.5 });
    const other = python({
      user_id: "U2",
      user_token: "xoxp-2",
      bot_token: null,
      installed_at: 1_767_300_000.5,
    });
    const store = await importFrom(
      folderWith({
        "11.22/none-T1/installer-latest": other,
        "11.22/none-T1/installer-1767300000.5": other,
        "11.22/none-T1/installer-U2-latest": other,
        "11.22/none-T1/installer-U1-latest": python(),
        "11.22/none-T1/installer-U1-1767000000.5": old,
        "11.22/none-T1/bot-latest": python(),
        "11.22/E1-T7/installer-latest": python({
          enterprise_id: "E1",
          team_id: "T7",
          is_enterprise_install: true,
        }),
      }),
    );
    expect(await store.places()).toEqual(["E1", "T1"]);
    const found = await store.fetchInstallation({ ...workspace, userId: "U1" });
    expect(found).toMatchObject({
      team: { id: "T1", name: "Acme" },
      user: { token: "xoxp-1" },
      installedAt: 1_767_268_800_250,
      customValues: { note: "x" },
      bot: {
        token: "xoxb-1",
        refreshToken: "xoxe-1",
        expiresAt: 1_767_312_000,
        scopes: ["chat:write", "commands"],
      },
      incomingWebhook: { url: "https://hooks.slack.test/1", channelId: "C1" },
    });
    expect((await store.fetchInstallation(workspace)).user.token).toBe("xoxp-2");
    expect((await store.history(workspace)).bots.map(({ token }) => token)).toEqual(["xoxb-1", "xoxb-0"]);
    expect((await store.fetchInstallation(organisation)).bot?.token).toBe("xoxb-1");
  });

  test("S010: reads a Python folder without history, where only each person's file is", async () => {
    const store = await importFrom(
      folderWith({ "none-T1/installer-U1-latest": python(), "none-T1/bot-latest": python() }),
    );
    expect(await store.fetchInstallation(workspace)).toMatchObject({
      user: { token: "xoxp-1" },
      bot: { token: "xoxb-1" },
    });
  });

  test("S043, S044: reads the Node library's folder, and workspaces that lie beside it", async () => {
    const base = folderWith({});
    const kept = join(base, ".bolt-js-app-installation");
    const write = (path: string, content: object) => {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, JSON.stringify(content));
    };
    const second = node({
      user: { token: "xoxp-2", scopes: [], id: "U2" },
      bot: { ...node().bot, token: "xoxb-2" },
    });
    write(
      join(kept, "11.22", "E1", "app-latest"),
      node({ team: null, enterprise: { id: "E1", name: "Org" }, isEnterpriseInstall: true }),
    );
    write(join(kept, "11.22", "E1-T2", "app-latest"), node({ team: { id: "T2" }, enterprise: { id: "E1" } }));
    write(join(kept, "11.22T1", "user-U1-1767268800000"), node());
    write(join(kept, "11.22T1", "app-1767268900000"), second);
    write(`${kept}T3/app-latest`, node({ team: { id: "T3" } }));
    writeFileSync(join(base, "unrelated"), "x");
    for (const name of ["user-U1-1767268800000", "app-1767268900000"])
      utimesSync(join(kept, "11.22T1", name), 1, 1);
    const { found, left } = await readImportSource(kept);
    expect(left).toEqual([]);
    expect(new Set(found.map(({ clientId }) => clientId))).toEqual(new Set(["11.22", undefined]));
    const store = await importFrom(kept);
    expect(await store.places()).toEqual(["E1", "T1", "T2", "T3"]);
    expect(await store.fetchInstallation(workspace)).toMatchObject({
      user: { id: "U2" },
      bot: { token: "xoxb-2" },
      installedAt: 1_767_268_900_000,
    });
    expect((await store.fetchInstallation({ ...workspace, userId: "U1" })).user.token).toBe("xoxp-1");
    expect((await store.fetchInstallation({ teamId: "T2" })).enterprise?.id).toBe("E1");
  });

  test("reads the folder of Bolt for Java, whose times are seconds or milliseconds", async () => {
    const java = {
      appId: "A1",
      teamId: "T1",
      teamName: "Acme",
      enterpriseId: null,
      isEnterpriseInstall: false,
      tokenType: "bot",
      installerUserId: "U1",
      installerUserAccessToken: "xoxp-1",
      installerUserScope: "users:read",
      botScope: "chat:write,commands",
      botAccessToken: "xoxb-1",
      botId: "B1",
      botUserId: "UB",
      botRefreshToken: "xoxe-1",
      botTokenExpiresAt: 1_767_312_000_000,
      installedAt: 1_767_268_800_250,
    };
    const store = await importFrom(
      folderWith({
        "11.22/installation/installer/none-T1-U1-latest": java,
        "11.22/installation/bot/none-T1-latest": { ...java, installerUserId: undefined },
      }),
    );
    expect(await store.fetchInstallation(workspace)).toMatchObject({
      user: { id: "U1", token: "xoxp-1", scopes: ["users:read"] },
      installedAt: 1_767_268_800_250,
      bot: {
        token: "xoxb-1",
        refreshToken: "xoxe-1",
        expiresAt: 1_767_312_000,
        scopes: ["chat:write", "commands"],
      },
    });
  });

  test("S020: reads the Python SDK's SQLite, where none is an empty text, and of two in a second the later row counts", async () => {
    const file = join(folderWith({}), "slack.db");
    const database = new DatabaseSync(file);
    fillTables((sql) => database.exec(sql), "''");
    database.close();
    await expectTables(file);
  });

  test("S021: reads SQLAlchemy's tables in Postgres, where none is null and a time has no offset", async ({
    skip,
  }) => {
    const postgres = await startPostgres();
    if (postgres === undefined) return skip("NO POSTGRES on this machine");
    const client = new pg.Client({ connectionString: postgres.address });
    try {
      await client.connect();
      const statements: string[] = [];
      fillTables((sql) => void statements.push(sql), "null");
      for (const sql of statements) await client.query(sql);
      await expectTables(postgres.address);
    } finally {
      await client.end();
      await postgres.stop();
    }
  });

  test("tells what it left and why, and takes the rest", async () => {
    const folder = folderWith({
      "none-T1/installer-latest": python(),
      "none-T1/installer-U1-latest": "{ half",
      "none-T2/installer-latest": python({ team_id: "T2", bot_token: null, user_token: null }),
      "none-T3/installer-latest": python({ team_id: "../T3" }),
      readme: "{}",
    });
    const { found, left } = await readImportSource(folder);
    expect(found).toHaveLength(1);
    expect(left.map(({ what, why }) => `${what.slice(folder.length + 1)}: ${why}`).sort()).toEqual([
      "none-T1/installer-U1-latest: no JSON of an installation",
      "none-T2/installer-latest: no workspace or organisation, or no token",
      "none-T3/installer-latest: no workspace or organisation, or no token",
      "readme: no installation",
    ]);
    await expect(readImportSource(join(folder, "nowhere"))).rejects.toThrow("there is nothing");
  });

  test("can be done again, and takes nothing back that is newer in the store", async () => {
    const { found } = await readImportSource(folderWith({ "none-T1/installer-latest": python() }));
    const store = await newStore();
    const records = found.map(({ record }) => record);
    await importInto(store, records);
    const before = await store.history(workspace);
    await importInto(store, records);
    expect(await store.history(workspace)).toEqual(before);
    await store.storeBot({
      ...(await store.findBot(workspace)),
      token: "xoxb-new",
      installedAt: 1_800_000_000_000,
    } as never);
    await importInto(store, records);
    expect((await store.findBot(workspace))?.token).toBe("xoxb-new");
  });
});

/** Makes the Python SDK's tables. `none` is what stands for an id that isn't there. */
function fillTables(run: (sql: string) => void, none: "''" | "null"): void {
  const time = none === "null" ? "timestamp" : "text";
  const ends = none === "null" ? "timestamp" : "datetime";
  const bot = `id integer primary key, client_id text, app_id text, enterprise_id text, enterprise_name text, team_id text,
    team_name text, bot_token text, bot_id text, bot_user_id text, bot_scopes text, bot_refresh_token text,
    bot_token_expires_at ${ends}, is_enterprise_install ${none === "null" ? "boolean" : "integer"}, installed_at ${time}`;
  run(`create table slack_bots (${bot})`);
  run(`create table slack_installations (${bot}, enterprise_url text, user_id text, user_token text, user_scopes text,
    incoming_webhook_url text, token_type text)`);
  const [no, ended] = none === "null" ? ["false", "timestamp '2026-01-02 00:00:00'"] : ["0", "1767312000"];
  const yes = none === "null" ? "true" : "1";
  const row = (id: number, team: string, token: string, isForAll = false) =>
    `${id}, '11.22', 'A1', ${isForAll ? "'E1'" : none}, null, ${team}, 'Acme', ${token}, 'B1', 'UB', 'chat:write,commands', 'xoxe-1', ${ended}, ${isForAll ? yes : no}, '2026-01-01 12:00:00'`;
  run(`insert into slack_bots values (${row(1, "'T1'", "'xoxb-1'")}), (${row(2, "'T1'", "'xoxb-2'")})`);
  run(`insert into slack_installations values (${row(1, "'T1'", "'xoxb-1'")}, null, 'U1', 'xoxp-1', 'users:read', null, 'bot'),
    (${row(2, "'T1'", "null")}, null, 'U2', 'xoxp-2', null, null, null),
    (${row(3, none, "'xoxb-org'", true)}, 'https://a.test', 'U1', null, null, null, 'bot')`);
}

async function expectTables(path: string): Promise<void> {
  const store = await importFrom(path);
  expect(await store.places()).toEqual(["E1", "T1"]);
  const found = await store.fetchInstallation({ ...workspace, userId: "U1" });
  expect(found).toMatchObject({
    user: { token: "xoxp-1", scopes: ["users:read"] },
    installedAt: Date.UTC(2026, 0, 1, 12),
    bot: {
      token: "xoxb-2",
      refreshToken: "xoxe-1",
      expiresAt: 1_767_312_000,
      scopes: ["chat:write", "commands"],
    },
  });
  expect((await store.fetchInstallation({ ...workspace, userId: "U2" })).user.token).toBe("xoxp-2");
  expect((await store.fetchInstallation(organisation)).bot?.token).toBe("xoxb-org");
  const { found: all } = await readImportSource(path);
  expect(new Set(all.map(({ clientId }) => clientId))).toEqual(new Set(["11.22"]));
}
