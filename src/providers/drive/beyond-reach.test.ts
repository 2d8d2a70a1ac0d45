import { afterEach, describe, expect, test } from "vitest";
import type { DriveOptions, DriveSeed } from "../../../emulators/drive/seed.ts";
import { directGrants } from "../../../emulators/drive/world.ts";
import type { ResolvedRoster } from "../../roster/resolved.ts";
import {
  changeText,
  type DriveFixture,
  driveRosterOf,
  findingTexts,
  outcomeText,
  type RosterSpec,
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

const users = { alice: "alice@acme.dev", bob: "bob@acme.dev" };
const accounts = ["alice@acme.dev", "bob@acme.dev", "owner@acme.dev", "x@else.example"];
const robot = { [SERVICE_ACCOUNT]: "writer" };
const withBob: RosterSpec = { users, folders: { f1: { people: { alice: "writer", bob: "writer" } } } };
const withoutBob: RosterSpec = { users, folders: { f1: { people: { alice: "writer" } } } };

/** Bob's line was taken out of the file. */
const bobTakenOut: ResolvedRoster = { ...driveRosterOf(withoutBob), earlier: [driveRosterOf(withBob)] };

describe.each(["absent", "present"] as const)("with permission details %s in My Drive", (myDriveDetails) => {
  const start = (seed: Omit<DriveSeed, "accounts">) =>
    startFixture({ accounts, ...seed }, { myDriveDetails });

  test("who is offered to own a folder, and isn't in the file, loses it, and the offer with it", async () => {
    const pending = { role: "writer", pendingOwner: true };
    const { run, plan, emulator } = await start({
      items: [{ id: "f1", grants: { ...robot, "alice@acme.dev": "writer", "bob@acme.dev": pending } }],
    });
    const { plan: first, outcomes } = await run(driveRosterOf(withoutBob));
    expect(first.changes.map(changeText)).toEqual(["revoke user:bob writer"]);
    expect(outcomes.map(outcomeText)).toEqual(["applied"]);
    expect(directGrants(emulator.world, "f1")).not.toHaveProperty("bob@acme.dev");
    expect((await plan(driveRosterOf(withoutBob))).changes).toEqual([]);
  });

  test("who is offered to own a folder and is to be a reader becomes one, without the offer", async () => {
    const pending = { role: "writer", pendingOwner: true };
    const { run, plan, emulator } = await start({
      items: [{ id: "f1", grants: { ...robot, "bob@acme.dev": pending } }],
    });
    const roster = driveRosterOf({ users, folders: { f1: { people: { bob: "reader" } } } });
    const { plan: first, outcomes } = await run(roster);
    expect(first.changes.map(changeText)).toEqual(["regrade user:bob writer → reader"]);
    expect(outcomes.map(outcomeText)).toEqual(["applied"]);
    expect(directGrants(emulator.world, "f1")).toHaveProperty("bob@acme.dev", "reader");
    expect((await plan(roster)).changes).toEqual([]);
  });

  test("an offer to own an additive folder is told with what its holder has", async () => {
    const { plan } = await start({
      items: [
        {
          id: "f1",
          owner: "alice@acme.dev",
          grants: { ...robot, "bob@acme.dev": { role: "writer", pendingOwner: true } },
        },
      ],
    });
    const planned = await plan(
      driveRosterOf({ users, folders: { f1: { people: { alice: "writer" }, members: "additive" } } }),
    );
    expect(planned.findings.map(({ message }) => message)).toEqual([
      "“f1” (f1) is also shared with 1 that the roster doesn't declare: bob (bob@acme.dev) as writer, who is offered to own it.",
    ]);
  });

  test("an owner who was taken out of the file is a warning at their line, and told in every run after", async () => {
    const { plan } = await start({
      items: [{ id: "f1", owner: "bob@acme.dev", grants: { ...robot, "alice@acme.dev": "writer" } }],
    });
    const first = await plan(bobTakenOut);
    expect([first.changes, findingTexts(first)]).toEqual([[], ["warning drive_owner_stays :11"]]);
    const later = await plan(driveRosterOf(withoutBob));
    expect([findingTexts(later), later.comparison.unmanaged]).toEqual([["notice drive_owned :50"], 1]);
    expect(later.findings[0]?.message).toContain(
      "“f1” (f1) is owned by bob (bob@acme.dev), beyond what the roster gives there",
    );
  });

  test("an owner whom the file makes a writer has what it says, and one whom it makes a reader has more", async () => {
    const { plan } = await start({ items: [{ id: "f1", owner: "bob@acme.dev", grants: robot }] });
    const as = (role: "reader" | "writer") =>
      plan(driveRosterOf({ users, folders: { f1: { people: { bob: role } } } }));
    expect([findingTexts(await as("writer")), findingTexts(await as("reader"))]).toEqual([
      [],
      ["notice drive_owned :50"],
    ]);
  });

  const below = (others: Record<string, string>) =>
    start({
      items: [
        {
          id: "above",
          owner: "alice@acme.dev",
          grants: { ...robot, "bob@acme.dev": "writer", ...others },
        },
        { id: "f1", parent: "above" },
      ],
    });

  test("what a shared folder above gives to others is told in every run, and counted", async () => {
    const { plan } = await below({ "x@else.example": "reader" });
    for (const roster of [bobTakenOut, driveRosterOf(withoutBob)]) {
      const planned = await plan(roster);
      expect(findingTexts(planned)).toEqual(["warning drive_from_above :50"]);
      expect(planned.findings[0]?.message).toBe(
        "A folder or shared drive above “f1” (f1) gives it to 2 to whom the roster doesn't: bob (bob@acme.dev) as writer and x@else.example as reader.",
      );
      expect(planned.comparison.unmanaged).toBe(2);
    }
  });

  test("it is a notice where the list is additive, and where the file gives as much on the folder above", async () => {
    const { plan } = await below({});
    const additive = driveRosterOf({
      users,
      folders: { f1: { people: { alice: "writer" }, members: "additive" } },
    });
    const both = driveRosterOf({
      users,
      folders: {
        f1: { people: { alice: "writer" } },
        above: { people: { bob: "writer" } },
      },
    });
    expect(findingTexts(await plan(additive))).toEqual(["notice drive_from_above :50"]);
    expect(findingTexts(await plan(both))).toContain("notice drive_from_above :50");
  });
});

test("who is in the file no more and still has a folder that left it too is told", async () => {
  const { plan } = await startFixture({
    accounts,
    items: [
      { id: "above", owner: "alice@acme.dev", grants: { ...robot, "bob@acme.dev": "writer" } },
      { id: "f1", parent: "above" },
    ],
  });
  const roster: ResolvedRoster = {
    ...driveRosterOf({ users, folders: {} }),
    earlier: [driveRosterOf(withBob)],
  };
  const planned = await plan(roster);
  expect(findingTexts(planned)).toContain("warning drive_from_above :?");
});
