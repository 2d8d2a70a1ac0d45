import { describe, expect, test } from "vitest";
import { openDatabase } from "../store/database.ts";
import { makeStoreKey, readStoreKeys, seal, unseal } from "./sealing.ts";
import { recordsInDatabase } from "./storage/database.ts";
import type { RecordStorage } from "./storage/storage.ts";
import { createInstallationStore } from "./store.ts";
import { sampleInstallation } from "./testing/samples.ts";

const [first, second] = [makeStoreKey(), makeStoreKey()];
const at = { clientId: "1.1", place: "T1" };
const workspace = { teamId: "T1" };

const storeWith = (storage: RecordStorage, keys: string) =>
  createInstallationStore({
    storage,
    keys: readStoreKeys(keys),
    clientId: "1.1",
    now: () => 0,
    sleep: async () => {},
  });

async function storage(): Promise<RecordStorage> {
  return recordsInDatabase(await openDatabase("sqlite::memory:"));
}

describe("the key of a store", () => {
  test("is 32 bytes, with an id or without one, and several may be given", () => {
    expect(readStoreKeys(`new:${first}, ${second}\n`)).toMatchObject({ newest: "new" });
    expect(readStoreKeys(`new:${first}, ${second}`).byId.size).toBe(2);
  });

  test.each(["short", `a b:${first}`, `a:${first},a:${second}`, `${first},${first}`, "a:", `${first}x:y`])(
    "is refused without being told: %s",
    (text) => {
      expect(() => readStoreKeys(text)).toThrow(/^ROLLCALL_STORE_KEY is no key/);
    },
  );

  test("must be there: a store is never read or written without one", () => {
    for (const none of [undefined, "", " , "]) expect(() => readStoreKeys(none)).toThrow("isn't set");
  });
});

describe("a record", () => {
  test("is never encrypted to the same text twice, and comes back", () => {
    const keys = readStoreKeys(first);
    const both = [seal("secret", at, keys), seal("secret", at, keys)];
    expect(both[0]).not.toBe(both[1]);
    expect(both.map((each) => unseal(each, at, keys))).toEqual(["secret", "secret"]);
  });

  test("that was put in another one's place is not read", () => {
    const keys = readStoreKeys(first);
    const sealed = seal("secret", at, keys);
    expect(() => unseal(sealed, { ...at, place: "T2" }, keys)).toThrow("can't be read");
    expect(() => unseal(sealed, { ...at, clientId: "1.2" }, keys)).toThrow("can't be read");
  });

  test.each([
    ["cut", (text: string) => text.slice(0, -9)],
    ["of another kind", () => "[]"],
    ["nothing", () => "null"],
    ["with another tag", (text: string) => text.replace(/"tag":"..../, '"tag":"AAAA')],
    ["with a short tag", (text: string) => text.replace(/"tag":"[^"]+"/, '"tag":"AAAA"')],
    ["with a changed text", (text: string) => text.replace(/"text":"..../, '"text":"AAAA')],
  ])("that is %s is told, stays as it is, and only its removal is allowed", async (_, damage) => {
    const records = await storage();
    const store = storeWith(records, first);
    await store.storeInstallation(sampleInstallation());
    const { text = "", version } = await records.read(at);
    const damaged = damage(text);
    await records.write(at, damaged, version);
    for (const use of [
      () => store.fetchInstallation(workspace),
      () => store.findBot(workspace),
      () => store.storeInstallation(sampleInstallation()),
      () => store.deleteInstallation({ ...workspace, userId: "U1" }),
    ])
      await expect(use()).rejects.toThrow("The installation of T1 can't be read");
    expect((await records.read(at)).text).toBe(damaged);
    await store.deleteAll(workspace);
    await store.storeInstallation(sampleInstallation());
    expect((await store.findBot(workspace))?.token).toBe("xoxb-1");
  });
});

describe("keys that are replaced", () => {
  test("read what a former one has written, and write with the newest", async () => {
    const records = await storage();
    await storeWith(records, `old:${first}`).storeInstallation(sampleInstallation());
    const both = storeWith(records, `new:${second},old:${first}`);
    expect((await both.findBot(workspace))?.token).toBe("xoxb-1");
    expect([await both.sealAnew(), await both.sealAnew()]).toEqual([1, 0]);
    expect((await storeWith(records, `new:${second}`).findBot(workspace))?.token).toBe("xoxb-1");
  });

  test("that lack the one of a record name it, and change nothing", async () => {
    const records = await storage();
    await storeWith(records, `old:${first}`).storeInstallation(sampleInstallation());
    const { text } = await records.read(at);
    const other = storeWith(records, `new:${second}`);
    for (const use of [() => other.findBot(workspace), () => other.storeInstallation(sampleInstallation())])
      await expect(use()).rejects.toThrow(
        "encrypted with the key old, which ROLLCALL_STORE_KEY doesn't have",
      );
    expect((await records.read(at)).text).toBe(text);
  });
});
