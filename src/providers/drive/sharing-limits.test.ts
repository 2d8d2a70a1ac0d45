import { afterEach, expect, test } from "vitest";
import type { DriveSeed, GrantsSeed } from "../../../emulators/drive/seed.ts";
import { type DriveFixture, driveRosterOf, SERVICE_ACCOUNT, startDriveFixture } from "./testing/fixture.ts";

const fixtures: DriveFixture[] = [];
afterEach(async () => {
  for (const each of fixtures.splice(0)) await each.emulator.close();
});

const addresses = (what: string, number: number) =>
  [...Array(number).keys()].map((index) => `${what}${index}@acme.dev`);
const grants = (all: readonly string[]): GrantsSeed =>
  Object.fromEntries(all.map((each) => [each, "reader"]));

async function told(seed: DriveSeed, folder: Parameters<typeof driveRosterOf>[0]["folders"], users = {}) {
  const fixture = await startDriveFixture(seed);
  fixtures.push(fixture);
  const { findings } = await fixture.plan(driveRosterOf({ users, folders: folder }));
  return findings.flatMap(({ code, message }) => (code === "drive_sharing_limit" ? [message] : []));
}

const groups = addresses("g", 103);
const groupAccounts = groups.map((email) => ({ email, group: true }));
const wanted = Object.fromEntries(groups.map((each) => [each, "reader" as const]));

test("a plan tells how many groups a folder of a shared drive won't take, whatever it takes away", async () => {
  const seed: DriveSeed = {
    accounts: [...groupAccounts, { email: "other@acme.dev", group: true }],
    drives: [{ id: "sd", name: "Acme", members: { [SERVICE_ACCOUNT]: "organizer" } }],
    items: [
      { id: "f1", name: "Backend", parent: "sd", grants: grants([...groups.slice(0, 98), "other@acme.dev"]) },
    ],
  };
  expect(await told(seed, { f1: { groups: wanted } })).toEqual([
    "“Backend” (f1) has 99 groups, and this plan shares it with 5 more. Drive takes 100: 4 won't fit.",
  ]);
  const fits = { f1: { groups: Object.fromEntries(Object.entries(wanted).slice(0, 99)) } };
  expect(await told(seed, fits)).toEqual([]);
});

test("a plan tells how many members a shared drive won't take", async () => {
  const people = addresses("p", 601);
  const users = Object.fromEntries(people.map((each, index) => [`p${index}`, each]));
  const seed: DriveSeed = {
    accounts: people,
    drives: [
      {
        id: "sd",
        name: "Acme",
        members: { [SERVICE_ACCOUNT]: "organizer", ...grants(people.slice(0, 599)) },
      },
    ],
  };
  const all = Object.fromEntries(Object.keys(users).map((key) => [key, "reader" as const]));
  expect(await told(seed, { sd: { people: all } }, users)).toEqual([
    "“Acme” (sd) has 600 members, and this plan shares it with 2 more. Drive takes 600: 2 won't fit.",
  ]);
});

test("a folder of My Drive has no such limit, and a full one that gets nothing new is no news", async () => {
  const mine: DriveSeed = {
    accounts: groupAccounts,
    items: [{ id: "f1", name: "Backend", grants: { [SERVICE_ACCOUNT]: "writer" } }],
  };
  expect(await told(mine, { f1: { groups: wanted } })).toEqual([]);
  const full: DriveSeed = {
    accounts: groupAccounts,
    drives: [{ id: "sd", name: "Acme", members: { [SERVICE_ACCOUNT]: "organizer" } }],
    items: [{ id: "f1", name: "Backend", parent: "sd", grants: grants(groups.slice(0, 100)) }],
  };
  const same = Object.fromEntries(Object.entries(wanted).slice(0, 100));
  expect(await told(full, { f1: { groups: same } })).toEqual([]);
});
