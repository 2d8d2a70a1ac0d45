import { afterEach, describe, expect, test } from "vitest";
import type { DriveSeed, GrantsSeed } from "../../../emulators/drive/seed.ts";
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

async function startFixture(seed: DriveSeed): Promise<DriveFixture> {
  const made = await startDriveFixture(seed);
  fixtures.push(made);
  return made;
}

const users = { alice: "alice@acme.dev", bob: "bob@acme.dev" };
const mine = (grants: GrantsSeed): DriveSeed => ({
  accounts: ["alice@acme.dev", "bob@acme.dev", "robert@acme.dev", { email: "all@acme.dev", group: true }],
  items: [{ id: "f1", name: "Backend", grants: { [SERVICE_ACCOUNT]: "writer", ...grants } }],
});
const until = { role: "reader", expirationTime: "2027-06-30T00:00:00.000Z" };

describe("who has left loses every grant on a declared folder", () => {
  test.each([
    ["an additive one", { members: "additive" }, "writer"],
    ["one on which nobody's access is managed", { listsPeople: false }, "writer"],
    ["a grant that would end by itself", { members: "additive" }, until],
  ] as const)("%s", async (_, folder, grant) => {
    const { run, plan, emulator } = await startFixture(mine({ "bob@acme.dev": grant }));
    const roster = driveRosterOf({ users, gone: ["bob"], folders: { f1: folder } });
    const { plan: first, outcomes } = await run(roster);
    const role = typeof grant === "string" ? grant : grant.role;
    expect(first.changes.map(changeText)).toEqual([`revoke user:bob ${role}`]);
    expect([...(first.comparison.departed ?? [])]).toEqual(["user:bob"]);
    expect(first.comparison.unmanaged).toBe(1);
    expect(findingTexts(first)).toEqual([]);
    expect(outcomes.map(outcomeText)).toEqual(["applied"]);
    expect(directGrants(emulator.world, "f1")).not.toHaveProperty("bob@acme.dev");
    const again = await plan(roster);
    expect([again.changes, again.comparison.departed?.size]).toEqual([[], 0]);
  });

  test("before anybody else gains anything", async () => {
    const { plan } = await startFixture(mine({ "bob@acme.dev": "writer" }));
    const planned = await plan(
      driveRosterOf({ users, gone: ["bob"], folders: { f1: { people: { alice: "writer" } } } }),
    );
    expect(planned.changes.map(changeText)).toEqual(["revoke user:bob writer", "grant user:alice writer"]);
  });

  test("a present person with the same address keeps it", async () => {
    const { plan } = await startFixture(mine({ "bob@acme.dev": "writer" }));
    const planned = await plan(
      driveRosterOf({
        users: { "bob-old": "bob@acme.dev", bob: "Bob@acme.dev" },
        gone: ["bob-old"],
        folders: { f1: { people: { bob: "writer" }, members: "additive" } },
      }),
    );
    expect(planned.changes).toEqual([]);
    expect(planned.comparison.departed?.size).toBe(0);
  });
});

describe("what somebody who has left keeps, since Rollcall cannot take it, is a warning at their line", () => {
  test("a folder that they own", async () => {
    const { plan } = await startFixture({
      accounts: ["bob@acme.dev"],
      items: [{ id: "f1", name: "Backend", owner: "bob@acme.dev", grants: { [SERVICE_ACCOUNT]: "writer" } }],
    });
    const planned = await plan(driveRosterOf({ users, gone: ["bob"], folders: { f1: {} } }));
    expect(planned.changes).toEqual([]);
    expect(findingTexts(planned)).toEqual(["warning drive_departed_owner :11"]);
  });

  test("access through a folder or shared drive above", async () => {
    const { plan } = await startFixture({
      accounts: ["bob@acme.dev"],
      drives: [
        { id: "sd", name: "Acme", members: { [SERVICE_ACCOUNT]: "organizer", "bob@acme.dev": "writer" } },
      ],
      items: [{ id: "f1", name: "Backend", parent: "sd", grants: { "bob@acme.dev": "fileOrganizer" } }],
    });
    const planned = await plan(driveRosterOf({ users, gone: ["bob"], folders: { f1: {} } }));
    expect(planned.changes.map(changeText)).toEqual(["revoke user:bob fileOrganizer"]);
    expect(findingTexts(planned)).toEqual(["warning drive_departed_inherits :11"]);
    expect(planned.findings[0]?.message).toContain("is writer on “Backend” (f1) through a folder");
  });
});

describe("who has left and is on no folder by their address", () => {
  const gone = { users: { ...users, carol: "carol@acme.dev" }, gone: ["bob", "carol"] };
  const stranger = mine({ "robert@acme.dev": "writer", "all@acme.dev": "reader" });

  test("is told in one line with a count, where accounts that nobody declares keep access", async () => {
    const { plan } = await startFixture(stranger);
    const planned = await plan(driveRosterOf({ ...gone, folders: { f1: { members: "additive" } } }));
    const told = planned.findings.filter(({ code }) => code === "drive_departed_not_found");
    expect(told.map(({ message }) => message)).toEqual([
      "No folder is shared with the address of 2 people who have left (bob and carol), and 1 account has access that no entry of the roster names. An account under another address keeps what it has.",
    ]);
  });

  test("is not told of accounts of entries on a folder that is handed over, which nobody is asked to declare there", async () => {
    const { plan } = await startFixture(mine({ "alice@acme.dev": "writer" }));
    const roster = driveRosterOf({ ...gone, folders: { f1: { handsOff: true, listsPeople: false } } });
    const codes = async (each: typeof roster) => (await plan(each)).findings.map(({ code }) => code);
    expect(await codes(roster)).toEqual([]);
    const kept = driveRosterOf({ ...gone, folders: { f1: { listsPeople: false } } });
    expect(await codes(kept)).toEqual(["drive_owned", "drive_unmanaged"]);
  });

  test("is not told where every such account goes", async () => {
    const { plan } = await startFixture(stranger);
    const planned = await plan(driveRosterOf({ ...gone, folders: { f1: { members: "exact" } } }));
    expect(planned.findings.map(({ code }) => code)).not.toContain("drive_departed_not_found");
  });
});
