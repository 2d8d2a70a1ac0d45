import { existsSync, readdirSync, statSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { type S3Emulator, type S3Options, startS3 } from "../../../../emulators/s3/s3.ts";
import { openRecordStorage } from "../open.ts";
import { s3Environment } from "../testing/storages.ts";
import { cachedRecords } from "./cache.ts";
import { recordsInFolder } from "./files.ts";
import type { RecordStorage, RecordVersion } from "./storage.ts";

const at = { clientId: "1.1", place: "T1" };
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

describe("records in S3", () => {
  async function begin(options: Partial<S3Options> = {}): Promise<readonly [S3Emulator, RecordStorage]> {
    const s3 = await startS3(options);
    const records = await openRecordStorage(`s3://${s3.bucket}/a/b`, s3Environment(s3));
    closing.push(
      () => records.close(),
      () => s3.close(),
    );
    return [s3, records];
  }

  test("are not written where conditions are ignored, since two writers would lose what one wrote", async () => {
    const [s3, records] = await begin({ ignoresConditions: true });
    await expect(records.write(at, "1", undefined)).rejects.toThrow("ignores conditional writes");
    expect(s3.objects.size).toBe(0);
  });

  test.each([404, 412] as const)("are written where an absent object is answered %s", async (absentMatch) => {
    const [s3, records] = await begin({ absentMatch });
    expect(await records.write(at, "a long text", undefined)).toBe(true);
    expect([...s3.objects.keys()]).toEqual(["a/b/1.1/T1"]);
    expect(await records.write(at, "another text", '"gone"')).toBe(false);
  });

  test("that somebody else writes in the same moment are left to them", async () => {
    const [s3, records] = await begin();
    await records.write(at, "a long text", undefined);
    const { version } = await records.read(at);
    const body = "<Error><Code>ConditionalRequestConflict</Code></Error>";
    s3.fail({
      matches: ({ method, path }) => method === "PUT" && path.endsWith("/T1"),
      fault: {
        kind: "answer",
        answer: { status: 409, headers: { "content-type": "application/xml" }, body },
      },
    });
    expect(await records.write(at, "another text", version)).toBe(false);
    expect((await records.read(at)).text).toBe("a long text");
  });

  test("are all listed, page by page, and nothing else that is in the bucket", async () => {
    const [s3, records] = await begin({ pageCap: 3 });
    for (let n = 0; n < 10; n += 1) await records.write({ ...at, place: `T${n}` }, "a long text", undefined);
    for (const name of ["a/b/readme", "a/b/1.1/T1/deeper", "a/bc/1.1/T1", "other"])
      s3.objects.set(name, { body: "not ours", etag: '"1"' });
    const places = (await records.addresses()).map(({ place }) => place);
    expect(places).toEqual(["T0", "T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9"]);
  });

  test("that something has emptied are there, and aren't taken for removed ones", async () => {
    const [s3, records] = await begin();
    s3.objects.set("a/b/1.1/T1", { body: "", etag: '"1"' });
    expect(await records.addresses()).toEqual([at]);
    expect((await records.read(at)).text).toBe("");
  });

  test("that can't be reached are no records that aren't there", async () => {
    const [s3, records] = await begin();
    const body = "<Error><Code>AccessDenied</Code><Message>no</Message></Error>";
    const answer = { status: 403, headers: { "content-type": "application/xml" }, body };
    s3.fail({ matches: () => true, fault: { kind: "answer", answer }, times: 9 });
    const refused = "the service doesn't let these credentials do it";
    await expect(records.read(at)).rejects.toThrow(refused);
    await expect(records.write(at, "1", undefined)).rejects.toThrow(refused);
  });
});

describe("records in a folder", () => {
  async function begin() {
    const folder = await mkdtemp(join(tmpdir(), "installations-"));
    closing.push(() => rm(folder, { recursive: true, force: true }));
    const within = join(folder, "store");
    return { within, here: join(within, "1.1", "T1"), records: recordsInFolder(within) };
  }

  test("S044: are within it, and nobody else on the machine may read them", async () => {
    const { within, here, records } = await begin();
    await records.write(at, "1", undefined);
    expect(readdirSync(within)).toEqual(["1.1"]);
    expect([statSync(here).mode & 0o777, statSync(join(here, "1")).mode & 0o777]).toEqual([0o700, 0o600]);
  });

  test("that something has emptied are there, and aren't taken for removed ones", async () => {
    const { here, records } = await begin();
    await records.write(at, "1", undefined);
    await writeFile(join(here, "1"), "");
    expect(await records.addresses()).toEqual([at]);
    expect(await records.read(at)).toEqual({ text: "", version: "1" });
  });

  test("have their former version when a writer was killed before its own was there, and the new one after", async () => {
    const { here, records } = await begin();
    await records.write(at, "1", undefined);
    await writeFile(join(here, ".draft-of-a-killed-one"), "half a rec");
    expect(await records.read(at)).toEqual({ text: "1", version: "1" });
    await writeFile(join(here, "2"), "2");
    expect(await records.read(at)).toEqual({ text: "2", version: "2" });
    expect(await records.write(at, "3", "2")).toBe(true);
    expect(existsSync(join(here, "1"))).toBe(false);
  });

  test("are not written from a version of long ago, whose next name is free again", async () => {
    const { records } = await begin();
    for (const n of [1, 2, 3, 4]) await records.write(at, `${n}`, n === 1 ? undefined : `${n - 1}`);
    expect(await records.write(at, "stale", "1")).toBe(false);
    expect(await records.read(at)).toEqual({ text: "4", version: "4" });
    await records.write(at, undefined, "4");
    expect(await records.write(at, "stale", undefined)).toBe(false);
    expect([await records.read(at), await records.addresses()]).toEqual([{ version: "5" }, []]);
  });
});

describe("a cache", () => {
  function begin() {
    let time = 0;
    let record: RecordVersion = { text: "1", version: "1" };
    let reads = 0;
    let hold: Promise<void> | undefined;
    const behind: RecordStorage = {
      async read() {
        reads += 1;
        const found = record;
        await hold;
        return found;
      },
      async write(_, text) {
        record = text === undefined ? { version: "2" } : { text, version: "2" };
        return true;
      },
      addresses: async () => [],
      close: async () => {},
    };
    return {
      cache: cachedRecords(behind, { milliseconds: 30, now: () => time }),
      wait: (by: number) => {
        time += by;
      },
      holdReads: (until: Promise<void> | undefined) => {
        hold = until;
      },
      behind,
      reads: () => reads,
    };
  }

  test("asks again after a while, and so hears of what another process has revoked", async () => {
    const { cache, wait, behind, reads } = begin();
    for (let n = 0; n < 3; n += 1) expect((await cache.read(at)).text).toBe("1");
    expect(reads()).toBe(1);
    await behind.write(at, undefined, "1");
    wait(31);
    expect((await cache.read(at)).text).toBeUndefined();
  });

  test("doesn't remember that nothing was there", async () => {
    const { cache, behind } = begin();
    await behind.write(at, undefined, "1");
    expect((await cache.read(at)).text).toBeUndefined();
    await behind.write(at, "3", "2");
    expect((await cache.read(at)).text).toBe("3");
  });

  test("doesn't keep what was read before a write and arrives after it", async () => {
    const { cache, holdReads } = begin();
    const { promise, resolve } = Promise.withResolvers<void>();
    holdReads(promise);
    const slow = cache.read(at);
    holdReads(undefined);
    await cache.write(at, undefined, "1");
    resolve();
    expect((await slow).text).toBe("1");
    expect((await cache.read(at)).text).toBeUndefined();
  });
});

test.each(["", "teams.yaml", "sqlite:", "s3://", "s3://Bad_Name/x", "ftp://a", "file:"])(
  "an address that is none is refused, and not told: %j",
  async (address) => {
    await expect(openRecordStorage(address, {}, { setting: "--store" })).rejects.toThrow(
      /^--store is no address of an installation store\.$/,
    );
  },
);
