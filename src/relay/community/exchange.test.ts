import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { openDatabase } from "../store/database.ts";
import { readExchange } from "./exchange.ts";
import { runCommunityCommand } from "./exchange-command.ts";
import { ledgerIn } from "./ledger.ts";
import { pairingsIn } from "./pairing-store.ts";

const folder = mkdtempSync(join(tmpdir(), "community-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let counter = 0;
let at = "";
beforeEach(() => {
  counter += 1;
  at = join(folder, String(counter));
});

const database = (name: string) => `sqlite:${at}-${name}.db`;
const fileOf = (name: string, content: unknown) => {
  const path = `${at}-${name}`;
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
};
const count = async (address: string, person: string) => {
  const opened = await openDatabase(address);
  try {
    return await ledgerIn(opened).count("T0ACME", person);
  } finally {
    await opened.close();
  }
};
const met = async (address: string, one: string, other: string) => {
  const opened = await openDatabase(address);
  try {
    return (await pairingsIn(opened).met("T0ACME"))(one, other);
  } finally {
    await opened.close();
  }
};

describe("kudos and pairs", () => {
  test("go into a file for one's own eyes and come back from it, once, with none as none", async () => {
    const [one, other] = [database("one"), database("other")];
    const opened = await openDatabase(one);
    const { query } = opened;
    await ledgerIn(opened).set("T0ACME", "U0ADA", 7);
    await ledgerIn(opened).set("T0ACME", "U0ZOE", 0);
    const groups = [
      ["U0ADA", "U0ZOE"],
      ["U0LEA", "U0MAX", "U0KIM"],
    ];
    await pairingsIn(opened).plan({ workspace: "T0ACME", at: 1000, groups }, query);
    await query.updateTable("pairing").set({ state: "told" }).execute();
    await pairingsIn(opened).plan({ workspace: "T0ACME", at: 2000, groups: [["U0ADA", "U0LEA"]] }, query);
    await query.insertInto("welcomed").values({ workspace: "T0ACME", person: "U0ADA", at: 5 }).execute();
    await query.insertInto("featured").values({ workspace: "T0ACME", channel: "C0NEWS", at: 6 }).execute();
    await opened.close();

    const file = `${at}-kudos.json`;
    expect(await runCommunityCommand({ name: "export", file, database: one })).toEqual([
      `wrote the kudos of 2 people and 2 groups to ${file}`,
    ]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    for (let time = 0; time < 2; time += 1)
      expect(await runCommunityCommand({ name: "import", file, database: other })).toEqual([
        `read the kudos of 2 people and 2 groups from ${file}`,
      ]);
    const again = `${at}-again.json`;
    await runCommunityCommand({ name: "export", file: again, database: other });
    const sorted = (path: string) => {
      const { pairings, ...rest } = JSON.parse(readFileSync(path, "utf8"));
      return {
        ...rest,
        pairings: pairings.toSorted(
          (a: { members: string[] }, b: { members: string[] }) => a.members.length - b.members.length,
        ),
      };
    };
    expect(sorted(again)).toEqual(sorted(file));
    expect([await count(other, "U0ADA"), await count(other, "U0ZOE")]).toEqual([7, 0]);
    expect([await met(other, "U0KIM", "U0LEA"), await met(other, "U0ADA", "U0LEA")]).toEqual([1, 0]);
  });

  test("an export writes over no file, and an import needs one", async () => {
    const file = fileOf("there.json", "mine");
    await (await openDatabase(database("one"))).close();
    await expect(runCommunityCommand({ name: "export", file, database: database("one") })).rejects.toThrow(
      "can't be used: EEXIST",
    );
    expect(readFileSync(file, "utf8")).toBe("mine");
    await expect(
      runCommunityCommand({ name: "import", file: `${at}-none`, database: database("one") }),
    ).rejects.toThrow("can't be used: ENOENT");
  });
});

const rocketUsers = [
  { slack_id: { S: "U0ADA" }, karma: { N: "12" }, name: { S: "Ada" }, permission_level: { S: "admin" } },
  // Rocket writes no karma down that is nothing, and reads it back as one.
  { slack_id: { S: "U0LEA" }, permission_level: { S: "member" } },
  { slack_id: { S: "not an id" }, karma: { N: "3" } },
];
const rocketPairings = [
  {
    pairing_id: { S: "a" },
    user1_slack_id: { S: "U0LEA" },
    user2_slack_id: { S: "U0ADA" },
    ttl: { S: "TODO" },
  },
  { pairing_id: { S: "b" }, user1_slack_id: { S: "U0ADA" }, user2_slack_id: { S: "U0ADA" } },
];

describe.for([
  ["as it is scanned", (items: readonly object[]) => JSON.stringify({ Items: items, Count: items.length })],
  [
    "as it is exported to S3",
    (items: readonly object[]) => `${items.map((each) => JSON.stringify({ Item: each })).join("\n")}\n`,
  ],
] as const)("Rocket 2's tables, %s", ([, written]) => {
  test("bring kudos and who has met whom, however often they are read", async () => {
    const address = database("relay");
    const asked = { name: "import", workspace: "T0ACME", database: address } as const;
    const users = fileOf("users.json", written(rocketUsers));
    const pairings = fileOf("pairings.json", written(rocketPairings));
    for (let time = 0; time < 2; time += 1) {
      expect(await runCommunityCommand({ ...asked, file: users })).toEqual([
        `read the kudos of 2 people and 0 groups from ${users}, of Rocket 2`,
        "left 1 entry without the ids of accounts",
      ]);
      expect(await runCommunityCommand({ ...asked, file: pairings })).toEqual([
        `read the kudos of 0 people and 1 group from ${pairings}, of Rocket 2`,
        "left 1 entry without the ids of accounts",
      ]);
    }
    expect([await count(address, "U0ADA"), await count(address, "U0LEA")]).toEqual([12, 1]);
    expect(await met(address, "U0ADA", "U0LEA")).toBe(1);
  });

  test("need the workspace that they don't name", async () => {
    const file = fileOf("users.json", written(rocketUsers));
    for (const workspace of [undefined, "acme"])
      await expect(
        runCommunityCommand({ name: "import", file, workspace, database: database("relay") }),
      ).rejects.toThrow("has no workspace");
  });
});

test.for([
  "",
  "[]",
  "{}",
  "not JSON",
  '{ "version": 2 }',
  '{ "version": 1, "kudos": [{ "workspace": "T0ACME", "person": "U0ADA", "count": -1 }] }',
  '{ "version": 1, "pairings": [{ "workspace": "T0ACME", "at": 1, "members": ["U0ADA"] }] }',
  '{ "version": 1, "karma": [] }',
  '{ "Items": [{ "team_id": { "S": "x" } }] }',
])("a file that is neither is taken for none: %j", async (source) => {
  expect(readExchange(source, "T0ACME")).toBeUndefined();
  const file = fileOf("wrong.json", source);
  await expect(
    runCommunityCommand({ name: "import", file, workspace: "T0ACME", database: database("relay") }),
  ).rejects.toThrow("is neither what rollcall serve community export writes");
});

test("an export from a database that isn't there says so, makes none, and writes no file", async () => {
  const file = join(folder, "of-nothing.json");
  const mistyped = join(folder, "mistyped.db");
  await expect(runCommunityCommand({ name: "export", file, database: `sqlite:${mistyped}` })).rejects.toThrow(
    `The relay's database can't be opened: ${mistyped} isn't there (ENOENT).`,
  );
  for (const name of ["export", "import"] as const)
    await expect(
      runCommunityCommand({
        name,
        file: name === "export" ? file : fileOf("some.json", '{ "version": 1 }'),
        database: "postgres://me:hunter2@127.0.0.1:1/x",
      }),
    ).rejects.toThrow("The relay's database can't be opened: nothing listens there (ECONNREFUSED).");
  expect([existsSync(mistyped), existsSync(file)]).toEqual([false, false]);
});
