import { afterEach, describe, expect, test } from "vitest";
import type { DriveOptions, DriveSeed, GrantsSeed } from "../../../emulators/drive/seed.ts";
import { directGrants } from "../../../emulators/drive/world.ts";
import { googleError } from "../../../emulators/google/google-error.ts";
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
const mine = (grants: GrantsSeed = {}): DriveSeed => ({
  accounts,
  items: [{ id: "f1", name: "Backend", grants: { [SERVICE_ACCOUNT]: "writer", ...grants } }],
});

test("R142: one is created, one deleted, and member, actor and inherited are kept", async () => {
  const { run, emulator, writes } = await startFixture({
    accounts,
    items: [
      { id: "top", grants: { "inherited@acme.dev": "writer", [SERVICE_ACCOUNT]: "writer" } },
      { id: "f1", parent: "top", grants: { "alice@acme.dev": "writer", "old@acme.dev": "writer" } },
    ],
  });
  const roster = driveRosterOf({ users, folders: { f1: { people: { alice: "writer", bob: "writer" } } } });
  const { plan, outcomes } = await run(roster);
  expect(plan.changes.map(changeText)).toEqual(["grant user:bob writer", "revoke email:old@acme.dev writer"]);
  expect(outcomes.map(outcomeText)).toEqual(["applied", "applied"]);
  expect(writes()).toEqual(["POST f1", "DELETE f1"]);
  expect(emulator.mails).toEqual([]);
});

describe("R143: an empty team empties its folder", () => {
  test("members: [] takes everybody's grant away", async () => {
    const { run, emulator } = await startFixture(
      mine({ "alice@acme.dev": "writer", "bob@acme.dev": "writer" }),
    );
    const { outcomes } = await run(driveRosterOf({ users, folders: { f1: {} } }));
    expect(outcomes.map(outcomeText)).toEqual(["applied", "applied"]);
    expect(directGrants(emulator.world, "f1")).toEqual({
      "owner@acme.dev": "owner",
      [SERVICE_ACCOUNT]: "writer",
    });
  });

  test("a folder that couldn't be read isn't emptied", async () => {
    const { run, emulator, writes } = await startFixture(mine({ "alice@acme.dev": "writer" }));
    const answer = googleError(500, "backendError");
    emulator.fail({
      matches: (call) => call.path.endsWith("/permissions"),
      fault: { kind: "answer", answer },
      times: 100,
    });
    const { plan } = await run(driveRosterOf({ users, folders: { f1: {} } }));
    expect([plan.changes, writes()]).toEqual([[], []]);
    expect(findingTexts(plan)).toEqual(["error drive_folder_unread :50"]);
  });
});

describe("R144: an address stays as it is written", () => {
  test("a dotted corporate address is shared with its dots", async () => {
    const { run, plan, emulator } = await startFixture({ ...mine(), accounts: ["john.doe@corp.com"] });
    const roster = driveRosterOf({
      users: { john: "John.Doe@corp.com" },
      folders: { f1: { people: { john: "writer" } } },
    });
    await run(roster);
    expect(directGrants(emulator.world, "f1")).toMatchObject({ "john.doe@corp.com": "writer" });
    expect((await plan(roster)).changes).toEqual([]);
  });

  test("a dotted, upper-case actor isn't deleted from its own folder", async () => {
    const seed: DriveSeed = {
      items: [{ id: "f1", owner: "boss@acme.dev", grants: { "drive.admin@acme.dev": "writer" } }],
    };
    const made = await startDriveFixture(
      seed,
      { delegates: [SERVICE_ACCOUNT] },
      { subject: "Drive.Admin@acme.dev" },
    );
    fixtures.push(made);
    expect((await made.plan(driveRosterOf({ folders: { f1: {} } }))).changes).toEqual([]);
  });
});

describe("R145: a malformed address spoils nothing but itself", () => {
  test("in the roster it is a finding at its line", async () => {
    const { plan } = await startFixture(mine());
    const roster = driveRosterOf({
      users: { alice: "alice@acme.dev", odd: "odd@@acme.dev" },
      folders: { f1: { people: { alice: "writer", odd: "writer" }, groups: { "no group": "reader" } } },
    });
    const planned = await plan(roster);
    expect(planned.changes.map(changeText)).toEqual(["grant user:alice writer"]);
    expect(findingTexts(planned)).toEqual([
      "warning drive_bad_address :11",
      "warning drive_bad_address :102",
    ]);
  });

  test("in Drive it is left alone, and nobody is invited anew for it", async () => {
    const { plan } = await startFixture(mine({ "no-at-sign": "writer", "alice@acme.dev": "writer" }));
    const planned = await plan(driveRosterOf({ users, folders: { f1: { people: { alice: "writer" } } } }));
    expect(planned.changes).toEqual([]);
    expect(findingTexts(planned)).toEqual(["notice drive_left_alone :50"]);
  });

  test("somebody without an address in the roster spoils nothing for others", async () => {
    const { plan } = await startFixture(mine());
    const roster = driveRosterOf({
      users: { alice: "alice@acme.dev", dave: null, idle: null },
      folders: { f1: { people: { alice: "writer", dave: "writer" } }, f2: { people: { dave: "reader" } } },
    });
    const planned = await plan(roster);
    expect(planned.changes.map(changeText)).toEqual(["grant user:alice writer"]);
    expect(findingTexts(planned)).toEqual(["error drive_folder_not_found :50"]);
  });

  test("two people with one address are one to Google, who gets the higher role", async () => {
    const { plan } = await startFixture(mine());
    const roster = driveRosterOf({
      users: { alice: "alice@acme.dev", alison: "ALICE@acme.dev" },
      folders: { f1: { people: { alice: "reader", alison: "writer" } } },
    });
    const planned = await plan(roster);
    expect(planned.changes.map(changeText)).toEqual(["grant user:alice writer"]);
    expect(findingTexts(planned)).toEqual(["warning drive_shared_address :11"]);
  });
});

describe("R146: lists are read to their last page", () => {
  test.each([101, 350])("with %i grants a second run writes nothing, and mails nobody", async (count) => {
    const people = Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`p${index}`, `p${index}@acme.dev`]),
    );
    const roster = driveRosterOf({
      users: people,
      folders: {
        f1: { people: Object.fromEntries(Object.keys(people).map((key) => [key, "reader" as const])) },
      },
    });
    const { run, plan, emulator, writes } = await startFixture(
      { ...mine(), accounts: Object.values(people) },
      { writeMs: 0 },
    );
    const first = await run(roster);
    expect(new Set(first.outcomes.map(outcomeText))).toEqual(new Set(["applied"]));
    expect(writes()).toHaveLength(count);
    const second = await plan(roster);
    expect(second.changes).toEqual([]);
    const third = await run(roster);
    expect(third.outcomes).toEqual([]);
    expect(third.requests).toBe(1 + 1 + Math.ceil((count + 2) / 100));
    expect(writes()).toHaveLength(count);
    expect(emulator.mails).toEqual([]);
    expect(emulator.violations).toEqual([]);
  });

  test("every list asks for nextPageToken", async () => {
    const { plan, emulator } = await startFixture(mine());
    await plan(driveRosterOf({ folders: { f1: {} } }));
    const lists = emulator.calls.filter((call) => call.path.endsWith("/permissions"));
    expect(lists.map((call) => call.query.get("fields")?.split(",")[0])).toEqual(["nextPageToken"]);
  });
});

describe("R147: nothing is written after a failed read", () => {
  const roster = driveRosterOf({ users, folders: { f1: { people: { alice: "writer", bob: "writer" } } } });

  test("not of the list: nobody is invited anew", async () => {
    const { run, emulator, writes } = await startFixture(mine({ "alice@acme.dev": "writer" }));
    emulator.fail({
      matches: (call) => call.path.endsWith("/permissions"),
      fault: { kind: "reset" },
      times: 100,
    });
    const { plan } = await run(roster);
    expect([plan.changes, writes()]).toEqual([[], []]);
  });

  test("not of the parent's: what is inherited isn't deleted", async () => {
    const { run, emulator, writes } = await startFixture({
      accounts,
      items: [
        { id: "top", grants: { [SERVICE_ACCOUNT]: "writer", "carol@acme.dev": "writer" } },
        { id: "f1", parent: "top" },
      ],
    });
    emulator.fail({ matches: (call) => call.path.includes("/top/"), fault: { kind: "reset" }, times: 100 });
    const { plan } = await run(roster);
    expect([plan.changes, writes()]).toEqual([[], []]);
    expect(findingTexts(plan)).toEqual(["error drive_parent_unread :50"]);
  });

  test("not of the list that is read before writing either", async () => {
    const { run, emulator, writes } = await startFixture(mine());
    const { outcomes } = await run(roster, () =>
      emulator.fail({
        matches: (call) => call.path.endsWith("/permissions"),
        fault: { kind: "reset" },
        times: 100,
      }),
    );
    expect(outcomes.map(outcomeText)).toEqual(["drive_folder_unread", "drive_folder_unread"]);
    expect(writes()).toEqual([]);
  });
});

test("R148: a declared group stays, an owner is never attempted, links are ignored, and a reader becomes a writer", async () => {
  const { run, plan, emulator } = await startFixture({
    accounts,
    items: [
      {
        id: "f1",
        owner: "carol@acme.dev",
        grants: {
          [SERVICE_ACCOUNT]: "writer",
          "all@acme.dev": "reader",
          anyone: "reader",
          "bob@acme.dev": "reader",
        },
      },
    ],
  });
  const roster = driveRosterOf({
    users,
    folders: { f1: { people: { bob: "writer" }, groups: { "all@acme.dev": "reader" } } },
  });
  const { plan: first, outcomes } = await run(roster);
  expect(first.changes.map(changeText)).toEqual(["regrade user:bob reader → writer"]);
  expect(outcomes.map(outcomeText)).toEqual(["applied"]);
  expect(directGrants(emulator.world, "f1")).toEqual({
    "carol@acme.dev": "owner",
    [SERVICE_ACCOUNT]: "writer",
    "all@acme.dev": "reader",
    anyone: "reader",
    "bob@acme.dev": "writer",
  });
  expect((await plan(roster)).changes).toEqual([]);
});

test("R149: on a shared drive people are removed, and members of the drive are not", async () => {
  const { run, plan, emulator } = await startFixture({
    accounts,
    drives: [
      { id: "sd", name: "Acme", members: { [SERVICE_ACCOUNT]: "organizer", "carol@acme.dev": "reader" } },
    ],
    items: [{ id: "f1", parent: "sd", grants: { "bob@acme.dev": "writer" } }],
  });
  const roster = driveRosterOf({ users, folders: { f1: { people: { alice: "writer" } } } });
  const { outcomes } = await run(roster);
  expect(outcomes.map((each) => changeText(each.change))).toEqual([
    "grant user:alice writer",
    "revoke user:bob writer",
  ]);
  expect(directGrants(emulator.world, "f1")).toEqual({ "alice@acme.dev": "writer" });
  expect((await plan(roster)).changes).toEqual([]);
});

test("R150: mails go out only where the roster asks, with the team's name, and only to who is new", async () => {
  const { run, emulator } = await startFixture(mine({ "bob@acme.dev": "reader" }));
  const folder = { people: { alice: "writer", bob: "writer" }, notifyAs: "Backend" } as const;
  await run(driveRosterOf({ users, folders: { f1: folder } }));
  await run(driveRosterOf({ users, folders: { f1: folder } }));
  expect(emulator.mails).toEqual([
    { to: "alice@acme.dev", item: "f1", message: "You are in Backend, and this folder is shared with it." },
  ]);
});

describe("R150: no mail goes out again and again for one account with two addresses", () => {
  const aliased = {
    ...mine(),
    accounts: [{ email: "alice@acme.dev", aliases: ["al@acme.dev"] }, "bob@acme.dev"],
  };

  test("it is mailed once, though Google lists it by the other address, and every run takes it for new", async () => {
    const { run, emulator } = await startFixture(aliased);
    const people = { users: { alice: "al@acme.dev" } };
    const folder = { people: { alice: "writer" }, notifyAs: "Backend" } as const;
    for (let count = 0; count < 3; count += 1)
      await run(driveRosterOf({ ...people, folders: { f1: folder } }));
    expect(emulator.mails.map((each) => each.to)).toEqual(["al@acme.dev"]);
  });

  test("who has no account is mailed all the same, since else they could not be let in", async () => {
    const { run, emulator } = await startFixture(mine({ "someone@acme.dev": "reader" }));
    const folder = {
      people: { alice: "writer", visitor: "reader" },
      members: "additive",
      notifyAs: "Backend",
    } as const;
    const { outcomes } = await run(
      driveRosterOf({ users: { ...users, visitor: "visitor@else.example" }, folders: { f1: folder } }),
    );
    expect(outcomes.map(outcomeText)).toEqual(["applied", "applied"]);
    expect(emulator.mails.map((each) => each.to)).toEqual(["visitor@else.example"]);
  });
});
