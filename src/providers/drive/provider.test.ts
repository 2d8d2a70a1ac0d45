import { afterEach, expect, test } from "vitest";
import type { DriveOptions, DriveSeed } from "../../../emulators/drive/seed.ts";
import { directGrants } from "../../../emulators/drive/world.ts";
import {
  changeText,
  type DriveFixture,
  driveRosterOf,
  findingTexts,
  outcomeText,
  SERVICE_ACCOUNT,
  startDriveFixture,
} from "./testing/fixture.ts";

const fixtures: DriveFixture[] = [];

afterEach(async () => {
  for (const each of fixtures.splice(0)) await each.emulator.close();
});

async function startFixture(seed: DriveSeed, options?: DriveOptions): Promise<DriveFixture> {
  const made = await startDriveFixture(seed, options);
  fixtures.push(made);
  return made;
}

const users = { alice: "alice@acme.dev", bob: "bob@acme.dev", carol: "carol@acme.dev" };
const accounts = ["alice@acme.dev", "bob@acme.dev", "carol@acme.dev", { email: "all@acme.dev", group: true }];

test("a folder in My Drive becomes what is declared, and a second run writes nothing", async () => {
  const { emulator, plan, run, writes } = await startFixture({
    accounts,
    items: [
      {
        id: "f1",
        name: "Backend",
        grants: { [SERVICE_ACCOUNT]: "writer", "bob@acme.dev": "reader", "stranger@else.example": "writer" },
      },
    ],
  });
  const roster = driveRosterOf({
    users,
    folders: { f1: { people: { alice: "writer", bob: "commenter" }, groups: { "all@acme.dev": "reader" } } },
  });
  const first = await run(roster);
  expect(first.plan.changes.map(changeText)).toEqual([
    "grant group:all@acme.dev reader",
    "grant user:alice writer",
    "regrade user:bob reader → commenter",
    "revoke email:stranger@else.example writer",
  ]);
  expect(first.outcomes.map(outcomeText)).toEqual(["applied", "applied", "applied", "applied"]);
  expect(directGrants(emulator.world, "f1")).toEqual({
    "owner@acme.dev": "owner",
    [SERVICE_ACCOUNT]: "writer",
    "alice@acme.dev": "writer",
    "bob@acme.dev": "commenter",
    "all@acme.dev": "reader",
  });
  expect(writes()).toEqual(["POST f1", "POST f1", "PATCH f1", "DELETE f1"]);
  const second = await plan(roster);
  expect(second.changes).toEqual([]);
  expect(findingTexts(second)).toEqual([]);
  expect(emulator.mails).toEqual([]);
  expect(emulator.violations).toEqual([]);
});

test("a folder on a shared drive, and the drive itself, are shared just so", async () => {
  const { emulator, plan, run } = await startFixture({
    accounts,
    drives: [
      { id: "sd", name: "Acme", members: { [SERVICE_ACCOUNT]: "organizer", "carol@acme.dev": "reader" } },
    ],
    items: [{ id: "f1", name: "Backend", parent: "sd" }],
  });
  const roster = driveRosterOf({
    users,
    folders: {
      f1: { people: { alice: "fileOrganizer", carol: "writer" } },
      sd: { people: { bob: "organizer", carol: "reader" } },
    },
  });
  const { outcomes } = await run(roster);
  expect(outcomes.map((each) => [changeText(each.change), outcomeText(each)])).toEqual([
    ["grant user:alice fileOrganizer", "applied"],
    ["grant user:carol writer", "applied"],
    ["grant user:bob organizer", "applied"],
  ]);
  expect(directGrants(emulator.world, "f1")).toEqual({
    "alice@acme.dev": "fileOrganizer",
    "carol@acme.dev": "writer",
  });
  const again = await plan(roster);
  expect(again.changes).toEqual([]);
  expect(findingTexts(again)).toEqual(["notice drive_from_above :50"]);
  expect(emulator.violations).toEqual([]);
});

test("a clean plan costs two requests a folder and one for all, however many runs there are", async () => {
  const ids = Array.from({ length: 10 }, (_, index) => `f${index}`);
  const { run } = await startFixture({
    accounts,
    drives: [{ id: "sd", name: "Acme", members: { [SERVICE_ACCOUNT]: "organizer" } }],
    items: ids.map((id) => ({ id, parent: "sd", grants: { "alice@acme.dev": "writer" } })),
  });
  const people = { alice: "writer" } as const;
  const { outcomes, requests } = await run(
    driveRosterOf({ users, folders: Object.fromEntries(ids.map((id) => [id, { people }])) }),
  );
  expect(outcomes).toEqual([]);
  expect(requests).toBe(1 + 2 * ids.length);
});

test("a folder is called by its real name, a shared drive by its own", async () => {
  const { plan } = await startFixture({
    drives: [{ id: "sd", name: "Acme", members: { [SERVICE_ACCOUNT]: "organizer" } }],
    items: [{ id: "f1", name: "Backend", parent: "sd" }],
  });
  const { comparison } = await plan(driveRosterOf({ folders: { f1: {}, sd: {} } }));
  expect([...(comparison.labels ?? [])]).toEqual([
    ["drive-folder/f1", { name: "Backend" }],
    ["drive-folder/sd", { name: "Acme" }],
  ]);
});
