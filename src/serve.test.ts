import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { RollcallError } from "./core/rollcall-error.ts";
import { makeStoreKey } from "./relay/installations/sealing.ts";
import { sampleInstallation } from "./relay/installations/testing/samples.ts";
import { installations } from "./serve.ts";

const folder = mkdtempSync(join(tmpdir(), "serve-"));
const here = (path: string) => join(folder, path);
const key = makeStoreKey();
beforeAll(() => {
  writeFileSync(here("words.txt"), "words that are no database, and many of them");
  writeFileSync(here("one.json"), JSON.stringify([sampleInstallation()]));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What somebody is told of a command that can't be carried out. */
async function told(flags: Parameters<typeof installations>[0], env: Readonly<Record<string, string>> = {}) {
  const failure = await installations(flags, {
    ROLLCALL_STORE_KEY: key,
    SLACK_CLIENT_ID: "1.1",
    ...env,
  }).then(
    ({ findings }) => new RollcallError(findings),
    (thrown: unknown) => thrown,
  );
  if (!(failure instanceof RollcallError)) throw failure;
  return failure.findings.map(({ message, remedy }) => `${message} ${remedy}`).join("\n");
}

describe("a store that can't be used is told with the reason and with what names it, and none is made", () => {
  test.each([
    [`file:${here("nowhere/store")}`, "nowhere isn't there", "nowhere/store isn't there"],
    ["file:/proc/none", "/proc/none", "/proc/none isn't there"],
    [`file:${here("words.txt")}`, "words.txt is no folder", undefined],
    [`sqlite:${here("nowhere/relay.db")}`, "isn't there (ENOENT)", undefined],
    [`sqlite:${here("words.txt")}`, "the file is no SQLite database", undefined],
    [`sqlite:${folder}`, "", undefined],
    ["postgres://me:hunter2@127.0.0.1:1/rollcall", "nothing listens there", undefined],
    ["s3://bucket", "AWS_REGION isn't set", undefined],
    ["ftp://hunter2", "is no address of an installation store", undefined],
  ])("%s", async (store, making, asking = making) => {
    const asked = [
      [await told({ name: "list", store }), "--store"],
      [await told({ name: "show", subject: "T1" }, { ROLLCALL_STORE: store }), "ROLLCALL_STORE"],
      [await told({ name: "list" }, { ROLLCALL_DATABASE: store }), "ROLLCALL_DATABASE"],
    ] as const;
    for (const [text, setting] of asked) {
      expect(text).toContain(asking);
      expect(text).toContain(setting);
    }
    const imported = await told({ name: "import", subject: here("one.json") }, { ROLLCALL_STORE: store });
    expect(imported).toContain(making);
    expect(imported).toContain("ROLLCALL_STORE");
    expect(asked.join() + imported).not.toContain("hunter2");
    expect(existsSync(here("nowhere"))).toBe(false);
  });
});

test("a store that isn't there is made by an import alone", async () => {
  for (const store of [`sqlite:${here("new.db")}`, `file:${here("new")}`]) {
    expect(await told({ name: "list", store })).toContain("isn't there");
    expect(await told({ name: "remove", subject: "T1", yes: true, store })).toContain("isn't there");
    expect(existsSync(store.slice(store.indexOf(":") + 1))).toBe(false);
    expect(await told({ name: "import", subject: here("one.json"), store })).toBe("");
    expect(await told({ name: "list", store })).toBe("");
  }
});

test("an export doesn't take the place of a file, and an import of nothing is no success", async () => {
  const env = { ROLLCALL_STORE: `file:${here("kept")}` };
  expect(await told({ name: "import", subject: here("one.json") }, env)).toBe("");
  expect(await told({ name: "export", to: here("words.txt") }, env)).toContain("words.txt is there already");
  expect(await told({ name: "export", to: here("nowhere/all.json") }, env)).toContain("isn't there (ENOENT)");
  writeFileSync(here("none.json"), "[]");
  for (const subject of ["none.json", "words.txt"])
    expect(await told({ name: "import", subject: here(subject) }, env)).toContain("Nothing was imported");
  const elsewhere = await told({ name: "import", subject: "postgres://me:hunter2@127.0.0.1:1/x" }, env);
  expect(elsewhere).toContain("nothing listens there");
  expect(elsewhere).not.toContain("hunter2");
});
