import { afterEach, describe, expect, test } from "vitest";
import type { DriveSeed, GrantsSeed } from "../../../emulators/drive/seed.ts";
import { directGrants } from "../../../emulators/drive/world.ts";
import { googleError } from "../../../emulators/google/google-error.ts";
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
  withoutUsualOwner,
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
const accounts = ["alice@acme.dev", "bob@acme.dev", { email: "all@acme.dev", group: true }];
const mine = (grants: GrantsSeed): DriveSeed => ({
  accounts,
  items: [{ id: "f1", name: "Backend", grants: { [SERVICE_ACCOUNT]: "writer", ...grants } }],
});

/** Returns a roster that follows another one. */
function rosterAfter(earlier: RosterSpec, now: RosterSpec): ResolvedRoster {
  return { ...driveRosterOf(now), earlier: [driveRosterOf(earlier)] };
}

const shared: RosterSpec = {
  users,
  folders: {
    f1: {
      people: { alice: "writer", bob: "reader" },
      groups: { "all@acme.dev": "reader" },
      members: "additive",
    },
  },
};

describe("declared and taken out means gone", () => {
  test("a folder that is handed over, now or in an earlier roster, keeps all but what people who left hold", async () => {
    const { plan } = await startFixture(
      mine({ "alice@acme.dev": "writer", "bob@acme.dev": "reader", "all@acme.dev": "reader" }),
    );
    const handedOver = (roster: ResolvedRoster): ResolvedRoster => ({
      ...roster,
      folders: new Map([...roster.folders].map(([id, each]) => [id, { ...each, handsOff: true }])),
    });
    const old = handedOver(driveRosterOf(shared));
    const gone = driveRosterOf({ users, folders: {} });
    const given = driveRosterOf(shared);
    for (const earlier of [[old], [given, old, gone], [given, { ...old, unapplied: true }]])
      expect((await plan({ ...gone, earlier })).changes.map(changeText)).toEqual([]);
    expect(
      (await plan({ ...gone, earlier: [{ ...given, unapplied: true }] })).changes.map(changeText),
    ).toEqual([]);
    const emptied: RosterSpec = { users, folders: { f1: { people: {}, members: "exact" } } };
    const now = handedOver({ ...driveRosterOf(emptied), earlier: [driveRosterOf(shared)] });
    expect((await plan(now)).changes.map(changeText)).toEqual([]);
    const users2 = new Map(now.users);
    const bob = users2.get("bob");
    if (bob !== undefined) users2.set("bob", { ...bob, active: false, present: false });
    expect((await plan({ ...now, users: users2 })).changes.map(changeText)).toEqual([
      "revoke user:bob reader",
    ]);
  });

  test("a folder that several declare keeps whom the one that was handed over gave it to", async () => {
    const { plan } = await startFixture(mine({ "alice@acme.dev": "writer", "bob@acme.dev": "reader" }));
    const folder = { people: { alice: "writer", bob: "reader" }, members: "additive" } as const;
    const now: RosterSpec = { users, folders: { f1: { ...folder, people: { alice: "writer" } } } };
    const handedOver = { users, folders: { f1: { ...folder, handedOver: ["bob"] } } };
    expect((await plan(rosterAfter(handedOver, now))).changes.map(changeText)).toEqual([]);
    const later = { ...driveRosterOf(now), earlier: [shared, handedOver, now].map(driveRosterOf) };
    expect((await plan(later)).changes.map(changeText)).toEqual([]);
    const kept = { users, folders: { f1: folder } };
    expect((await plan(rosterAfter(kept, now))).changes.map(changeText)).toEqual(["revoke user:bob reader"]);
  });

  test("a folder whose entry has left loses what the file gave, and nothing else", async () => {
    const { run, plan, emulator } = await startFixture(
      mine({
        "alice@acme.dev": "writer",
        "bob@acme.dev": "reader",
        "all@acme.dev": "reader",
        "x@else.example": "reader",
        anyone: "reader",
      }),
    );
    const roster = rosterAfter(shared, { users, folders: {} });
    const { plan: first, outcomes } = await run(roster);
    expect(first.changes.map(changeText)).toEqual([
      "revoke group:all@acme.dev reader",
      "revoke user:alice writer",
      "revoke user:bob reader",
    ]);
    expect(first.findings).toEqual([]);
    expect(outcomes.map(outcomeText)).toEqual(["applied", "applied", "applied"]);
    expect(directGrants(emulator.world, "f1")).toEqual({
      "owner@acme.dev": "owner",
      [SERVICE_ACCOUNT]: "writer",
      "x@else.example": "reader",
      anyone: "reader",
    });
    expect((await plan(roster)).changes).toEqual([]);
  });

  test("a person and a group that leave an additive folder lose it, and an undeclared one stays", async () => {
    const { plan } = await startFixture(
      mine({
        "alice@acme.dev": "writer",
        "bob@acme.dev": "reader",
        "all@acme.dev": "reader",
        "x@else.example": "reader",
      }),
    );
    const now: RosterSpec = { users, folders: { f1: { people: { alice: "writer" }, members: "additive" } } };
    const planned = await plan(rosterAfter(shared, now));
    expect(planned.changes.map(changeText)).toEqual([
      "revoke group:all@acme.dev reader",
      "revoke user:bob reader",
    ]);
    expect([findingTexts(planned), planned.comparison.unmanaged]).toEqual([
      ["notice drive_unmanaged :50"],
      2,
    ]);
  });

  test("a team that lists nobody any more takes back what its list gave", async () => {
    const { plan } = await startFixture(mine({ "bob@acme.dev": "reader" }));
    const now: RosterSpec = { users, folders: { f1: { listsPeople: false } } };
    expect((await plan(rosterAfter(shared, now))).changes.map(changeText)).toEqual([
      "revoke user:bob reader",
    ]);
  });

  test("an address that a user has no more loses what it got under that user", async () => {
    const { run, emulator } = await startFixture({
      ...mine({ "bob@acme.dev": "reader" }),
      accounts: [...accounts, "bob@new.example"],
    });
    const folders = { f1: { people: { bob: "reader" }, members: "additive" } } as const;
    const { outcomes } = await run(
      rosterAfter({ users, folders }, { users: { bob: "bob@new.example" }, folders }),
    );
    expect(outcomes.map((each) => [changeText(each.change), outcomeText(each)])).toEqual([
      ["grant user:bob reader", "applied"],
      ["revoke email:bob@acme.dev reader", "applied"],
    ]);
    expect(directGrants(emulator.world, "f1")).toMatchObject({ "bob@new.example": "reader" });
  });

  test("what another entry still gives to the same account is not taken out", async () => {
    const { plan } = await startFixture(mine({ "bob@acme.dev": "reader", "alice@acme.dev": "writer" }));
    const now: RosterSpec = {
      users: { alice: "alice@acme.dev", robert: "BOB@acme.dev" },
      folders: { f1: { people: { robert: "reader", alice: "writer" }, members: "additive" } },
    };
    expect((await plan(rosterAfter(shared, now))).changes).toEqual([]);
  });

  test("who shares the folders is never taken out", async () => {
    const { plan } = await startFixture(mine({}));
    const robots: RosterSpec = {
      users: { robot: SERVICE_ACCOUNT },
      folders: { f1: { people: { robot: "writer" } } },
    };
    expect((await plan(rosterAfter(robots, { folders: {} }))).changes).toEqual([]);
  });
});

describe("a folder that has left the roster and cannot be read", () => {
  test("is a warning when it may be deleted, and the rest of the plan goes on", async () => {
    const { plan } = await startFixture({ accounts, items: [] });
    const planned = await plan(rosterAfter(shared, { users, folders: {} }));
    expect(planned.findings).toMatchObject([
      { severity: "warning", code: "drive_taken_out_unseen", provider: "drive" },
    ]);
    expect(planned.changes).toEqual([]);
  });

  test("is an error when the read failed, so that the next run takes it back", async () => {
    const { plan, emulator } = await startFixture(mine({ "bob@acme.dev": "reader" }));
    emulator.fail({
      matches: (call) => call.path.endsWith("/permissions"),
      fault: { kind: "answer", answer: googleError(500, "backendError") },
      times: 100,
    });
    const planned = await plan(rosterAfter(shared, { users, folders: {} }));
    expect(planned.findings).toMatchObject([
      { severity: "error", code: "drive_folder_unread", resource: "drive-folder/f1" },
    ]);
    expect(planned.changes).toEqual([]);
  });
});

describe("Drive does not lock itself out", () => {
  const robots = { email: "automation@acme.dev", group: true, members: [SERVICE_ACCOUNT] };
  const through = (grants: GrantsSeed): DriveSeed => ({
    accounts: [...accounts, robots],
    items: [{ id: "f1", name: "Backend", grants: { "automation@acme.dev": "writer", ...grants } }],
  });

  test("a group stays on an exact folder when the acting account may share it through that group alone", async () => {
    const { run, plan } = await startFixture(through({ "bob@acme.dev": "reader" }));
    const roster = driveRosterOf({ users, folders: { f1: { people: { alice: "reader" } } } });
    const { plan: first, outcomes } = await run(roster);
    expect(first.changes.map(changeText)).toEqual(["grant user:alice reader", "revoke user:bob reader"]);
    expect(outcomes.map(outcomeText)).toEqual(["applied", "applied"]);
    expect(findingTexts(first)).toEqual(["warning drive_only_way_in :50"]);
    expect(first.comparison.unmanaged).toBe(2);
    expect(findingTexts(await plan(roster))).toEqual(["warning drive_only_way_in :50"]);
  });

  test.each([
    ["a declared group is not lowered", { groups: { "automation@acme.dev": "reader" } }, ":100"],
    ["a group is not taken back", { listsPeople: false }, ":50"],
  ] as const)("%s", async (_, folder, line) => {
    const { plan } = await startFixture(through({}));
    const earlier: RosterSpec = { folders: { f1: { groups: { "automation@acme.dev": "writer" } } } };
    const planned = await plan(rosterAfter(earlier, { folders: { f1: folder } }));
    expect(planned.changes).toEqual([]);
    expect(findingTexts(planned)).toEqual([`warning drive_only_way_in ${line}`]);
  });

  test("the group goes once the acting account has an entry of its own", async () => {
    const { plan } = await startFixture(through({ [SERVICE_ACCOUNT]: "writer" }));
    const planned = await plan(driveRosterOf({ folders: { f1: {} } }));
    expect(planned.changes.map(changeText)).toEqual(["revoke group:automation@acme.dev writer"]);
    expect(findingTexts(planned)).toEqual([]);
  });

  test("an entry of its own that cannot share doesn't count", async () => {
    const { plan } = await startFixture(through({ [SERVICE_ACCOUNT]: "reader" }));
    expect((await plan(driveRosterOf({ folders: { f1: {} } }))).changes).toEqual([]);
  });
});

test("what the roster neither declares nor takes away is told and counted: people, groups, links and domains", async () => {
  const { plan } = await startFixture(
    mine({
      "x@else.example": "reader",
      "all@acme.dev": "reader",
      anyone: "reader",
      "domain:acme.dev": "writer",
    }),
  );
  for (const folder of [{ members: "additive" }, { listsPeople: false }] as const) {
    const planned = await plan(driveRosterOf({ users, folders: { f1: folder } }));
    expect(planned.changes).toEqual([]);
    expect(planned.comparison.unmanaged).toBe(5);
    expect(findingTexts(planned)).toEqual(["notice drive_unmanaged :50", "notice drive_open :50"]);
    expect(withoutUsualOwner(planned.findings)[1]?.message).toBe(
      "“Backend” (f1) is open to anyone with the link (reader) and everybody at acme.dev (writer). The roster doesn't decide on that, and Rollcall leaves it alone.",
    );
  }
});
