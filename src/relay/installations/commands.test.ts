import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type InstallationCommand, runInstallationCommand } from "./commands.ts";
import { makeStoreKey } from "./sealing.ts";
import { sampleInstallation } from "./testing/samples.ts";

let folder: string;
const key = makeStoreKey();
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "commands-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const ask = (name: InstallationCommand["name"], change: Partial<InstallationCommand> = {}) =>
  runInstallationCommand({
    name,
    store: `file:${join(folder, "store")}`,
    key,
    clientId: undefined,
    env: {},
    now: () => 0,
    ...change,
  });

const run = async (...args: Parameters<typeof ask>) => (await ask(...args)).lines;

/** Keeps one installation of each app. */
async function keep(...apps: readonly (readonly [clientId: string, team: string])[]): Promise<void> {
  for (const [clientId, team] of apps) {
    const subject = join(folder, "one.json");
    writeFileSync(subject, JSON.stringify([sampleInstallation({ team, installedAt: 1_700_000_000_000 })]));
    await run("import", { subject, clientId });
  }
}

test.each([
  ["was changed", "{}{}"],
  ["was emptied", ""],
])("one that %s is listed, is an error, hides no other, and can be removed", async (_, content) => {
  await keep(["1.1", "T1"], ["1.1", "T2"]);
  const here = join(folder, "store", "1.1", "T1");
  for (const file of readdirSync(here)) writeFileSync(join(here, file), content);
  const [broken, good] = await run("list");
  expect([broken, good]).toEqual([
    expect.stringMatching(/^T1 +can't be read/),
    expect.stringMatching(/^T2 /),
  ]);
  expect(JSON.parse((await run("list", { json: true }))[0] ?? "")).toMatchObject([
    { id: "T1", problem: "installation_unreadable" },
    { id: "T2", bot: { userId: "UBOT" } },
  ]);
  expect((await ask("list")).findings).toMatchObject([{ code: "installation_unreadable" }]);
  await expect(run("show", { subject: "T1" })).rejects.toThrow("can't be read");
  await run("remove", { subject: "T1", yes: true });
  expect(await run("list")).toHaveLength(1);
});

test("a workspace's name, which strangers choose, reaches the terminal without control characters", async () => {
  const subject = join(folder, "one.json");
  const named = { ...sampleInstallation(), team: { id: "T1", name: "Two\u001b[31mRED\u202e\nT9" } };
  writeFileSync(subject, JSON.stringify([named]));
  await run("import", { subject, clientId: "1.1" });
  for (const told of [await run("list"), await run("show", { subject: "T1" })]) {
    expect(told.join("")).toContain("⟨U+001B⟩[31mRED⟨U+202E⟩");
    expect(told.join("")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  }
});

test("nothing is removed with a key that doesn't open it", async () => {
  await keep(["1.1", "T1"]);
  const before = await run("export", { yes: true });
  const other = makeStoreKey();
  for (const change of [{}, { person: "U1" }])
    await expect(run("remove", { subject: "T1", yes: true, key: other, ...change })).rejects.toThrow(
      "ROLLCALL_STORE_KEY doesn't have",
    );
  expect(await run("export", { yes: true })).toEqual(before);
});

test("S022: an app is named by its client id where several are installed in one workspace", async () => {
  await keep(["1.1", "T1"], ["1.11", "T1"]);
  await expect(run("show", { subject: "T1" })).rejects.toThrow("Several Slack apps are installed in T1");
  for (const named of [{ subject: "1.11/T1" }, { subject: "T1", clientId: "1.11" }])
    expect((await run("show", named)).join()).toContain("client id 1.11");
  await run("remove", { subject: "T1", clientId: "1.1", yes: true });
  expect((await run("list")).join()).toMatch(/app 1\.11$/);
});

test("what was exported comes back in another store: of each app its own, and the same when it is exported again", async () => {
  await keep(["1.1", "T1"], ["1.11", "T1"], ["1.11", "T2"]);
  const subject = join(folder, "all.json");
  await run("export", { to: subject });
  const store = `sqlite:${join(folder, "other.db")}`;
  const [told] = await run("import", { subject, store });
  expect(told).toBe("read 3 records of Slack's Node library: 1.1/T1, 1.11/T1, 1.11/T2");
  expect(await run("export", { yes: true, store })).toEqual(await run("export", { yes: true }));
});

test("an import names the app where nothing else tells it, and takes no other app's", async () => {
  const subject = join(folder, "one.json");
  writeFileSync(subject, JSON.stringify([sampleInstallation()]));
  await expect(run("import", { subject })).rejects.toThrow("which Slack app is meant");
  await keep(["1.1", "T1"]);
  expect(await run("export", { yes: true, clientId: "1.2" })).toEqual(["[]"]);
});
