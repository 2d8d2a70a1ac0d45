import { afterEach, describe, expect, test } from "vitest";
import type { DriveOptions, DriveSeed, GrantsSeed } from "../../../emulators/drive/seed.ts";
import { directGrants, granteeId, share, unshare } from "../../../emulators/drive/world.ts";
import { googleError } from "../../../emulators/google/google-error.ts";
import {
  changeText,
  type DriveFixture,
  driveRosterOf,
  findingTexts,
  outcomeText,
  SERVICE_ACCOUNT,
  startDriveFixture,
  withoutUsualOwner,
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

/** One folder in My Drive, which the robot edits. */
const mine = (grants: GrantsSeed = {}): DriveSeed => ({
  accounts,
  items: [{ id: "f1", name: "Backend", grants: { [SERVICE_ACCOUNT]: "writer", ...grants } }],
});

/** One folder on a shared drive, which the robot manages. */
const ours = (grants: GrantsSeed = {}, members: GrantsSeed = {}): DriveSeed => ({
  accounts,
  drives: [{ id: "sd", name: "Acme", members: { [SERVICE_ACCOUNT]: "organizer", ...members } }],
  items: [{ id: "f1", name: "Backend", parent: "sd", grants }],
});

/** A folder three levels down in My Drive. */
const nested = (top: GrantsSeed, folder: GrantsSeed = {}): DriveSeed => ({
  accounts,
  items: [
    { id: "top", grants: { [SERVICE_ACCOUNT]: "writer", ...top } },
    { id: "mid", parent: "top" },
    { id: "f1", name: "Backend", parent: "mid", grants: folder },
  ],
});

async function changesOf(
  seed: DriveSeed,
  people: Record<string, "reader" | "writer">,
  options?: DriveOptions,
) {
  const { plan } = await startFixture(seed, options);
  const planned = await plan(driveRosterOf({ users, folders: { f1: { people } } }));
  return { changes: planned.changes.map(changeText), findings: findingTexts(planned), planned };
}

describe("hazard 1: what is inherited is no drift", () => {
  test("on a shared drive, by Drive's own word", async () => {
    const { changes } = await changesOf(ours({}, { "bob@acme.dev": "writer" }), {});
    expect(changes).toEqual([]);
  });

  test("in My Drive, by Drive's own word where it gives it", async () => {
    const { changes } = await changesOf(
      nested({ "bob@acme.dev": "writer" }),
      {},
      { myDriveDetails: "present" },
    );
    expect(changes).toEqual([]);
  });

  test("in My Drive, by the list of the folder above where it doesn't, from any depth", async () => {
    const { changes } = await changesOf(nested({ "bob@acme.dev": "writer" }), {});
    expect(changes).toEqual([]);
  });

  test("what is more than the folder above gives is a grant of its own", async () => {
    const { changes } = await changesOf(
      nested({ "bob@acme.dev": "reader" }, { "bob@acme.dev": "writer" }),
      {},
    );
    expect(changes).toEqual(["revoke user:bob writer"]);
  });

  test("the list above is read once for all the folders under it", async () => {
    const { plan, emulator } = await startFixture({
      accounts,
      items: [
        { id: "top", grants: { [SERVICE_ACCOUNT]: "writer" } },
        ...["f1", "f2", "f3"].map((id) => ({ id, parent: "top" })),
      ],
    });
    await plan(driveRosterOf({ folders: { f1: {}, f2: {}, f3: {} } }));
    expect(emulator.calls.filter((call) => call.path === "/drive/v3/files/top/permissions")).toHaveLength(1);
  });
});

test("hazard 2: a role below the inherited one is an error at its line, not a change in every run", async () => {
  const { changes, findings, planned } = await changesOf(ours({}, { "bob@acme.dev": "writer" }), {
    alice: "reader",
    bob: "reader",
  });
  expect(changes).toEqual(["grant user:alice reader"]);
  expect(findings).toEqual(["error drive_role_below_inherited :101"]);
  expect(planned.findings[0]).toMatchObject({ provider: "drive", resource: "drive-folder/f1" });
  expect(planned.findings[0]?.message).toContain("bob (bob@acme.dev) is to be reader on “Backend” (f1)");
});

describe("hazard 3: the direct role counts, not the effective one", () => {
  test("a grant under an equal inherited role is as good as declared", async () => {
    const seed = ours({ "bob@acme.dev": "reader" }, { "bob@acme.dev": "writer" });
    expect((await changesOf(seed, { bob: "writer" })).changes).toEqual([]);
  });

  test("a grant above an inherited role is lowered, and stays lowered", async () => {
    const { run, plan } = await startFixture(
      ours({ "bob@acme.dev": "writer" }, { "bob@acme.dev": "reader" }),
    );
    const roster = driveRosterOf({ users, folders: { f1: { people: { bob: "reader" } } } });
    const { plan: first, outcomes } = await run(roster);
    expect(first.changes.map(changeText)).toEqual(["regrade user:bob writer → reader"]);
    expect(outcomes.map(outcomeText)).toEqual(["applied"]);
    expect((await plan(roster)).changes).toEqual([]);
  });

  test("a role above the inherited one is a grant of its own", async () => {
    const { run, plan, emulator } = await startFixture(ours({}, { "bob@acme.dev": "reader" }));
    const roster = driveRosterOf({ users, folders: { f1: { people: { bob: "writer" } } } });
    expect((await run(roster)).plan.changes.map(changeText)).toEqual(["grant user:bob writer"]);
    expect((await plan(roster)).changes).toEqual([]);
    expect(emulator.violations).toEqual([]);
  });

  test("taking a grant away leaves what is inherited, and is done with", async () => {
    const { run, plan } = await startFixture(
      ours({ "bob@acme.dev": "writer" }, { "bob@acme.dev": "reader" }),
    );
    const roster = driveRosterOf({ users, folders: { f1: {} } });
    const { plan: first, outcomes } = await run(roster);
    expect(first.changes.map(changeText)).toEqual(["revoke user:bob writer"]);
    expect(outcomes.map(outcomeText)).toEqual(["applied"]);
    expect((await plan(roster)).changes).toEqual([]);
  });
});

test("hazard 4: nobody is mailed, neither in the first run nor in any other", async () => {
  const { run, emulator } = await startFixture(mine());
  const roster = driveRosterOf({ users, folders: { f1: { people: { alice: "writer", bob: "reader" } } } });
  await run(roster);
  await run(roster);
  expect(emulator.mails).toEqual([]);
});

describe("hazard 5: an address is shared as written, and compared by what it means", () => {
  test("case is no difference", async () => {
    const { run, plan, emulator } = await startFixture({
      ...mine(),
      accounts: ["Alice@Acme.dev"],
    });
    const roster = driveRosterOf({
      users: { alice: "ALICE@acme.dev" },
      folders: { f1: { people: { alice: "writer" } } },
    });
    await run(roster);
    const created = emulator.calls.find((call) => call.method === "POST" && call.path.includes("/files/"));
    expect(JSON.parse(created?.body ?? "{}")).toEqual({
      type: "user",
      role: "writer",
      emailAddress: "ALICE@acme.dev",
    });
    expect((await plan(roster)).changes).toEqual([]);
  });

  test("dots and tags are no difference in consumer Gmail, and are one elsewhere", async () => {
    const { plan } = await startFixture(mine({ "john.doe@gmail.com": "writer", "j.doe@acme.dev": "writer" }));
    const roster = driveRosterOf({
      users: { john: "JohnDoe+work@googlemail.com", jd: "jdoe@acme.dev" },
      folders: { f1: { people: { john: "writer", jd: "writer" } } },
    });
    expect((await plan(roster)).changes.map(changeText)).toEqual([
      "grant user:jd writer",
      "revoke email:j.doe@acme.dev writer",
    ]);
  });

  test("an alias is said to be one, and nobody is evicted for it, in this run or the next", async () => {
    const { run, emulator } = await startFixture({
      ...mine(),
      accounts: [{ email: "alice@acme.dev", aliases: ["al@acme.dev"] }],
    });
    const roster = driveRosterOf({
      users: { alice: "al@acme.dev" },
      folders: { f1: { people: { alice: "writer" } } },
    });
    const first = await run(roster);
    expect(first.outcomes.map(outcomeText)).toEqual(["drive_address_is_alias"]);
    expect(first.outcomes[0]).toMatchObject({ error: { remedy: "Write alice@acme.dev in the roster." } });
    expect(directGrants(emulator.world, "f1")).toMatchObject({ "alice@acme.dev": "writer" });

    const second = await run(roster);
    expect(second.outcomes.map((each) => [changeText(each.change), outcomeText(each)])).toEqual([
      ["grant user:alice writer", "drive_address_is_alias"],
      ["revoke email:alice@acme.dev writer", "drive_address_is_alias"],
    ]);
    expect(directGrants(emulator.world, "f1")).toMatchObject({ "alice@acme.dev": "writer" });
  });

  test("an alias that reads back as written is no problem", async () => {
    const seed = { ...mine(), accounts: [{ email: "alice@acme.dev", aliases: ["al@acme.dev"] }] };
    const { run, plan } = await startFixture(seed, { aliases: "as-given" });
    const roster = driveRosterOf({
      users: { alice: "al@acme.dev" },
      folders: { f1: { people: { alice: "writer" } } },
    });
    expect((await run(roster)).outcomes.map(outcomeText)).toEqual(["applied"]);
    expect((await plan(roster)).changes).toEqual([]);
  });

  test("a group that is declared as a person is said to be a group", async () => {
    const { run } = await startFixture(mine());
    const roster = driveRosterOf({
      users: { all: "all@acme.dev" },
      folders: { f1: { people: { all: "writer" } } },
    });
    expect((await run(roster)).outcomes.map(outcomeText)).toEqual(["drive_not_that_type"]);
  });
});

describe("hazard 6: what isn't ours to manage is left alone", () => {
  test("owners, links, domains and deleted accounts are never in a plan", async () => {
    const { plan } = await startFixture({
      accounts: [...accounts, { email: "gone@acme.dev", deleted: true }],
      items: [
        {
          id: "f1",
          name: "Backend",
          owner: "alice@acme.dev",
          grants: {
            [SERVICE_ACCOUNT]: "writer",
            anyone: "reader",
            "domain:acme.dev": "reader",
            "gone@acme.dev": "writer",
          },
        },
      ],
    });
    const roster = driveRosterOf({ users, folders: { f1: { people: { alice: "reader" } } } });
    const planned = await plan(roster);
    expect(planned.changes).toEqual([]);
    expect(findingTexts(planned)).toEqual(["notice drive_owned :50", "notice drive_open :50"]);
    expect(planned.findings[1]?.message).toContain(
      "anyone with the link (reader) and everybody at acme.dev (reader)",
    );
  });

  test("who only sees the name of a limited folder has no grant on it", async () => {
    const { plan } = await startFixture({
      accounts,
      items: [
        { id: "top", grants: { "bob@acme.dev": "writer" } },
        { id: "f1", parent: "top", limited: true, grants: { [SERVICE_ACCOUNT]: "writer" } },
      ],
    });
    const roster = driveRosterOf({ users, folders: { f1: { people: { bob: "reader" } } } });
    expect((await plan(roster)).changes.map(changeText)).toEqual(["grant user:bob reader"]);
  });

  test("somebody from above who owns the folder there is never in a plan", async () => {
    const { changes, findings } = await changesOf(
      {
        accounts,
        items: [
          { id: "top", owner: "alice@acme.dev", grants: { [SERVICE_ACCOUNT]: "writer" } },
          { id: "f1", parent: "top", owner: "bob@acme.dev" },
        ],
      },
      { alice: "reader" },
    );
    expect([changes, findings]).toEqual([[], ["notice drive_owned :50"]]);
  });
});

describe("hazard 7: the acting identity is never touched", () => {
  test("its grant stays, though nobody declares it", async () => {
    const { plan } = await startFixture(mine({ "bob@acme.dev": "writer" }));
    const planned = await plan(driveRosterOf({ users, folders: { f1: {} } }));
    expect(planned.changes.map(changeText)).toEqual(["revoke user:bob writer"]);
    expect([...planned.comparison.self]).toEqual([`email:${SERVICE_ACCOUNT}`]);
  });

  test("its grant stays as it is, though somebody declares another role for it", async () => {
    const { plan } = await startFixture(mine());
    const roster = driveRosterOf({
      users: { robot: SERVICE_ACCOUNT.toUpperCase() },
      folders: { f1: { people: { robot: "reader" } } },
    });
    expect((await plan(roster)).changes).toEqual([]);
  });

  test("a shared drive is never left without a manager", async () => {
    const seed: DriveSeed = {
      accounts,
      drives: [
        {
          id: "sd",
          name: "Acme",
          members: { "bob@acme.dev": "organizer", [SERVICE_ACCOUNT]: "fileOrganizer" },
        },
      ],
    };
    const { plan } = await startFixture(seed);
    const planned = await plan(driveRosterOf({ users, folders: { sd: { people: { alice: "writer" } } } }));
    expect(findingTexts(planned)).toContain("error drive_last_organizer :50");
    expect(
      findingTexts(await plan(driveRosterOf({ users, folders: { sd: { people: { alice: "organizer" } } } }))),
    ).not.toContain("error drive_last_organizer :50");
  });
});

describe("hazard 8: strangers are reported, and removed only where the list is exact", () => {
  test("additive: one notice a folder tells of them all", async () => {
    const { plan } = await startFixture(
      mine({ "x@else.example": "writer", "all@acme.dev": "reader", "bob@acme.dev": "reader" }),
    );
    const roster = driveRosterOf({
      users,
      folders: { f1: { members: "additive", people: { bob: "writer" } } },
    });
    const planned = await plan(roster);
    expect(planned.changes.map(changeText)).toEqual(["regrade user:bob reader → writer"]);
    expect(findingTexts(planned)).toEqual(["notice drive_unmanaged :50"]);
    expect(withoutUsualOwner(planned.findings)[0]?.message).toBe(
      "“Backend” (f1) is also shared with 2 that the roster doesn't declare: x@else.example as writer and the group all@acme.dev as reader.",
    );
  });

  test("exact: people and groups that nobody declares are removed, departed people by their names", async () => {
    const { plan } = await startFixture(
      mine({ "x@else.example": "writer", "all@acme.dev": "reader", "bob@acme.dev": "reader" }),
    );
    const planned = await plan(driveRosterOf({ users, gone: ["bob"], folders: { f1: {} } }));
    expect(planned.changes.map(changeText)).toEqual([
      "revoke user:bob reader",
      "revoke email:x@else.example writer",
      "revoke group:all@acme.dev reader",
    ]);
  });

  test("people are left alone where no team lists any, and groups with them unless some are declared", async () => {
    const { plan } = await startFixture(mine({ "x@else.example": "writer", "all@acme.dev": "reader" }));
    expect((await plan(driveRosterOf({ folders: { f1: { listsPeople: false } } }))).changes).toEqual([]);
    const roster = driveRosterOf({
      folders: { f1: { listsPeople: false, groups: { "all@acme.dev": "writer" } } },
    });
    expect((await plan(roster)).changes.map(changeText)).toEqual([
      "regrade group:all@acme.dev reader → writer",
    ]);
  });
});

describe("hazard 9: an end date that somebody set by hand stays with a declared role, and protects nothing else", () => {
  const until = { role: "reader", expirationTime: "2027-01-31T00:00:00.000Z" };

  test("who is declared in that role keeps the date, with a notice at the line", async () => {
    const { changes, findings } = await changesOf(mine({ "bob@acme.dev": until }), { bob: "reader" });
    expect(changes).toEqual([]);
    expect(findings).toEqual(["notice drive_expires :100"]);
  });

  test("a declared writer who is reader until a day becomes a writer, without the date in My Drive", async () => {
    const { run, plan, emulator } = await startFixture(mine({ "bob@acme.dev": until }));
    const roster = driveRosterOf({ users, folders: { f1: { people: { bob: "writer" } } } });
    const { plan: first, outcomes } = await run(roster);
    expect(first.changes.map(changeText)).toEqual(["regrade user:bob reader → writer"]);
    expect(outcomes.map(outcomeText)).toEqual(["applied"]);
    expect(emulator.world.items.get("f1")?.acl.get(granteeId("bob@acme.dev"))).toMatchObject({
      role: "writer",
    });
    const again = await plan(roster);
    expect([again.changes, findingTexts(again)]).toEqual([[], []]);
  });

  test("and with the date on a shared drive, where a writer can have one", async () => {
    const { run, plan, emulator } = await startFixture(ours({ "bob@acme.dev": until }));
    const roster = driveRosterOf({ users, folders: { f1: { people: { bob: "writer" } } } });
    expect((await run(roster)).outcomes.map(outcomeText)).toEqual(["applied"]);
    expect(emulator.world.items.get("f1")?.acl.get(granteeId("bob@acme.dev"))).toMatchObject({
      role: "writer",
      expirationTime: until.expirationTime,
    });
    const again = await plan(roster);
    expect([again.changes, findingTexts(again)]).toEqual([[], ["notice drive_expires :100"]]);
  });

  test("a date that Google refuses with the new role is taken away", async () => {
    const { run, emulator } = await startFixture(ours({ "bob@acme.dev": until }));
    emulator.fail({
      matches: (call) => call.method === "PATCH" && !call.query.has("removeExpiration"),
      fault: { kind: "answer", answer: googleError(400, "cannotSetExpiration") },
      times: 10,
    });
    const roster = driveRosterOf({ users, folders: { f1: { people: { bob: "writer" } } } });
    expect((await run(roster)).outcomes.map(outcomeText)).toEqual(["applied"]);
  });

  test("an undeclared grant with a date is taken away from an exact folder", async () => {
    const { run, plan, emulator } = await startFixture(mine({ "x@else.example": until }));
    const roster = driveRosterOf({ users, folders: { f1: {} } });
    const { plan: first, outcomes } = await run(roster);
    expect(first.changes.map(changeText)).toEqual(["revoke email:x@else.example reader"]);
    expect(outcomes.map(outcomeText)).toEqual(["applied"]);
    expect(directGrants(emulator.world, "f1")).not.toHaveProperty("x@else.example");
    expect(findingTexts(await plan(roster))).toEqual([]);
  });

  test("an undeclared grant with a date on an additive folder is told with its date", async () => {
    const { plan } = await startFixture(mine({ "x@else.example": until }));
    const planned = await plan(driveRosterOf({ users, folders: { f1: { members: "additive" } } }));
    expect(planned.changes).toEqual([]);
    expect(withoutUsualOwner(planned.findings)[0]?.message).toContain(
      "x@else.example as reader until 2027-01-31T00:00:00.000Z",
    );
  });
});

describe("hazard 10: a role that cannot be held there is an error at its line, in the browser's words", () => {
  test("fileOrganizer in My Drive", async () => {
    const { plan } = await startFixture(mine());
    const planned = await plan(
      driveRosterOf({ users, folders: { f1: { people: { bob: "fileOrganizer" } } } }),
    );
    expect(findingTexts(planned)).toEqual(["error drive_role_impossible :100"]);
    expect(planned.findings[0]?.message).toContain("fileOrganizer (Content manager)");
    expect(planned.changes).toEqual([]);
  });

  test("organizer on a folder of a shared drive", async () => {
    const { plan } = await startFixture(ours());
    const planned = await plan(driveRosterOf({ users, folders: { f1: { people: { bob: "organizer" } } } }));
    expect(findingTexts(planned)).toEqual(["error drive_role_impossible :100"]);
  });
});

describe("hazard 11: of two changes to one folder at once Drive keeps one", () => {
  test("a folder's writes go one after the other, and folders side by side", async () => {
    const ids = ["f1", "f2", "f3", "f4"];
    const { run, emulator } = await startFixture(
      {
        accounts,
        items: ids.map((id) => ({ id, grants: { [SERVICE_ACCOUNT]: "writer", "x@else.example": "reader" } })),
      },
      { writeMs: 15 },
    );
    const people = { alice: "writer", bob: "reader" } as const;
    const { outcomes } = await run(
      driveRosterOf({ users, folders: Object.fromEntries(ids.map((id) => [id, { people }])) }),
    );
    expect(new Set(outcomes.map(outcomeText))).toEqual(new Set(["applied"]));
    expect(emulator.violations).toEqual([]);
    const first = emulator.calls
      .filter((call) => call.method === "POST" && call.path.includes("/files/"))
      .slice(0, 4);
    expect(new Set(first.map((call) => call.path)).size).toBe(4);
  });

  test("a write that somebody else's at the same moment undid has failed, whatever Google answered", async () => {
    const { run, emulator } = await startFixture(mine());
    const roster = driveRosterOf({ users, folders: { f1: { people: { alice: "writer", bob: "reader" } } } });
    let posts = 0;
    emulator.fail({
      matches: (call) => {
        if (call.method === "POST" && call.path.includes("/files/")) posts += 1;
        if (call.method === "GET" && posts === 2) unshare(emulator.world, "f1", "alice@acme.dev");
        return false;
      },
      fault: { kind: "reset" },
    });
    expect((await run(roster)).outcomes.map(outcomeText)).toEqual(["drive_write_lost", "applied"]);
    expect((await run(roster)).outcomes.map(outcomeText)).toEqual(["applied"]);
  });

  test("what somebody did meanwhile isn't done again", async () => {
    const { run, writes, emulator } = await startFixture(mine({ "carol@acme.dev": "reader" }));
    const roster = driveRosterOf({ users, folders: { f1: { people: { alice: "writer", bob: "reader" } } } });
    const { outcomes } = await run(roster, () => {
      share(emulator.world, "f1", { "alice@acme.dev": "writer", "bob@acme.dev": "commenter" });
      unshare(emulator.world, "f1", "carol@acme.dev");
    });
    expect(outcomes.map(outcomeText)).toEqual(["applied", "applied", "applied"]);
    expect(writes()).toEqual(["PATCH f1"]);
    expect(emulator.violations).toEqual([]);
  });

  test("who became an owner meanwhile is left alone", async () => {
    const { run, writes, emulator } = await startFixture(mine({ "bob@acme.dev": "reader" }));
    const { outcomes } = await run(driveRosterOf({ users, folders: { f1: {} } }), () =>
      share(emulator.world, "f1", { "bob@acme.dev": "owner" }),
    );
    expect(outcomes.map(outcomeText)).toEqual(["drive_changed_meanwhile"]);
    expect(writes()).toEqual([]);
  });
});

test("hazard 12: what is in a folder is never read, since grants reach it in their own time", async () => {
  const { run, emulator } = await startFixture({
    accounts,
    items: [
      { id: "f1", grants: { [SERVICE_ACCOUNT]: "writer" } },
      { id: "child", parent: "f1" },
    ],
  });
  await run(driveRosterOf({ users, folders: { f1: { people: { alice: "writer" } } } }));
  expect(emulator.calls.filter((call) => call.path.includes("child"))).toEqual([]);
});

test("hazard 13: somebody whom a group lets in is shared with all the same, when declared", async () => {
  const { plan } = await startFixture({
    ...mine({ "team@acme.dev": "writer" }),
    accounts: [...accounts, { email: "team@acme.dev", group: true, members: ["alice@acme.dev"] }],
  });
  const roster = driveRosterOf({
    users,
    folders: { f1: { people: { alice: "reader" }, groups: { "Team@acme.dev": "writer" } } },
  });
  expect((await plan(roster)).changes.map(changeText)).toEqual(["grant user:alice reader"]);
});

describe("hazard 14: a lost answer is looked for before anything is tried again", () => {
  const post = (call: { method: string; path: string }) =>
    call.method === "POST" && call.path.includes("/files/");
  const roster = driveRosterOf({
    users,
    folders: { f1: { people: { alice: "writer" }, notifyAs: "Backend" } },
  });

  test("a grant that was made isn't made twice, and mails once", async () => {
    const { run, emulator, writes } = await startFixture(mine());
    emulator.fail({ matches: post, fault: { kind: "lost" } });
    expect((await run(roster)).outcomes.map(outcomeText)).toEqual(["applied"]);
    expect(writes()).toEqual(["POST f1"]);
    expect(emulator.mails).toHaveLength(1);
    expect(emulator.violations).toEqual([]);
  });

  test("a grant that wasn't made is made", async () => {
    const { run, emulator, writes } = await startFixture(mine());
    emulator.fail({ matches: post, fault: { kind: "reset" } });
    expect((await run(roster)).outcomes.map(outcomeText)).toEqual(["applied"]);
    expect(writes()).toEqual(["POST f1", "POST f1"]);
    expect(emulator.mails).toHaveLength(1);
    expect(emulator.violations).toEqual([]);
  });

  test("a removal that was done isn't done twice", async () => {
    const { run, emulator, writes } = await startFixture(mine({ "bob@acme.dev": "reader" }));
    emulator.fail({ matches: (call) => call.method === "DELETE", fault: { kind: "lost" } });
    expect((await run(driveRosterOf({ users, folders: { f1: {} } }))).outcomes.map(outcomeText)).toEqual([
      "applied",
    ]);
    expect(writes()).toEqual(["DELETE f1"]);
  });

  test("a role that was changed isn't changed twice", async () => {
    const { run, emulator, writes } = await startFixture(mine({ "alice@acme.dev": "reader" }));
    emulator.fail({ matches: (call) => call.method === "PATCH", fault: { kind: "lost" } });
    expect((await run(roster)).outcomes.map(outcomeText)).toEqual(["applied"]);
    expect(writes()).toEqual(["PATCH f1"]);
  });

  test("it gives up after some attempts, and says so", async () => {
    const { run, emulator, waits } = await startFixture(mine());
    emulator.fail({ matches: post, fault: { kind: "reset" }, times: 100 });
    expect((await run(roster)).outcomes.map(outcomeText)).toEqual(["drive_unanswered"]);
    expect(waits.length).toBe(5);
  });
});

describe("hazard 15: only a folder that is in use is shared", () => {
  async function planFor(item: Partial<NonNullable<DriveSeed["items"]>[number]>) {
    const { plan } = await startFixture({
      accounts,
      items: [{ id: "f1", name: "Backend", grants: { [SERVICE_ACCOUNT]: "writer" }, ...item }],
    });
    return plan(driveRosterOf({ users, folders: { f1: { people: { alice: "writer" } } } }));
  }

  test("not a file", async () => {
    const planned = await planFor({ mimeType: "application/pdf" });
    expect([findingTexts(planned), planned.changes]).toEqual([["error drive_not_a_folder :50"], []]);
  });

  test("not a shortcut, whose target is named instead", async () => {
    const planned = await planFor({ target: "real" });
    expect([findingTexts(planned), planned.changes]).toEqual([["error drive_not_a_folder :50"], []]);
    expect(planned.findings[0]?.remedy).toBe("Name the id of what it points to: real.");
  });

  test("not what is in the trash", async () => {
    const planned = await planFor({ trashed: true });
    expect([findingTexts(planned), planned.changes]).toEqual([["error drive_folder_trashed :50"], []]);
  });
});

test("hazard 16: a folder out of reach is left alone, others are not, and none is ever created", async () => {
  const { run, writes } = await startFixture({
    accounts,
    items: [{ id: "f1", grants: { [SERVICE_ACCOUNT]: "writer" } }, { id: "hidden" }],
  });
  const people = { alice: "writer" } as const;
  const { plan, outcomes } = await run(
    driveRosterOf({ users, folders: { f1: { people }, hidden: { people }, none: { people } } }),
  );
  expect(findingTexts(plan)).toEqual([
    "error drive_folder_not_found :50",
    "error drive_folder_not_found :50",
  ]);
  expect([...plan.comparison.unread]).toEqual(["drive-folder/hidden", "drive-folder/none"]);
  expect(outcomes.map(outcomeText)).toEqual(["applied"]);
  expect(writes()).toEqual(["POST f1"]);
});

test("hazard 17: a folder with limited access says so", async () => {
  const { plan } = await startFixture({
    accounts,
    items: [{ id: "f1", limited: true, grants: { [SERVICE_ACCOUNT]: "writer" } }],
  });
  expect(findingTexts(await plan(driveRosterOf({ folders: { f1: {} } })))).toEqual([
    "notice drive_limited_access :50",
  ]);
});

describe("hazard 18: a list is complete, or the folder is left alone", () => {
  const many = Object.fromEntries(
    Array.from({ length: 120 }, (_, index) => [`p${index}@acme.dev`, "reader"]),
  );
  const secondPage = (call: { query: URLSearchParams }) => call.query.has("pageToken");
  const roster = driveRosterOf({ users, folders: { f1: { people: { alice: "writer" } } } });

  test("a page that fails to the end", async () => {
    const { run, emulator, writes } = await startFixture(mine(many));
    emulator.fail({
      matches: secondPage,
      fault: { kind: "answer", answer: { status: 500, body: "oops" } },
      times: 100,
    });
    const { plan } = await run(roster);
    expect(findingTexts(plan)).toEqual(["error drive_folder_unread :50"]);
    expect([plan.changes, writes()]).toEqual([[], []]);
  });

  test("a page without its entries", async () => {
    const { run, emulator, writes } = await startFixture(mine(many));
    emulator.fail({ matches: secondPage, fault: { kind: "quirk", name: "partial" }, times: 100 });
    const { plan } = await run(roster);
    expect(findingTexts(plan)).toEqual(["error drive_folder_unread :50"]);
    expect([plan.changes, writes()]).toEqual([[], []]);
  });

  test("a rejected page token starts over from the first page", async () => {
    const { plan, emulator } = await startFixture(mine(many));
    emulator.fail({ matches: secondPage, fault: { kind: "quirk", name: "stale-page-token" } });
    const planned = await plan(roster);
    expect(findingTexts(planned)).toEqual([]);
    expect(planned.changes).toHaveLength(121);
  });

  test("a page token that is rejected again and again", async () => {
    const { plan, emulator } = await startFixture(mine(many));
    emulator.fail({ matches: secondPage, fault: { kind: "quirk", name: "stale-page-token" }, times: 100 });
    const planned = await plan(roster);
    expect(findingTexts(planned)).toEqual(["error drive_folder_unread :50"]);
    expect(planned.changes).toEqual([]);
  });

  test("pages that list somebody twice, since then somebody else may be missing", async () => {
    const { plan, emulator } = await startFixture(mine(many));
    const permissions = [{ id: granteeId("p0@acme.dev"), type: "user", role: "reader" }];
    const fault = { kind: "answer", answer: { status: 200, body: { permissions } } } as const;
    emulator.fail({ matches: secondPage, fault });
    expect((await plan(roster)).changes).toHaveLength(121);
    emulator.fail({ matches: secondPage, fault, times: 100 });
    const planned = await plan(roster);
    expect(findingTexts(planned)).toEqual(["error drive_folder_unread :50"]);
    expect(planned.changes).toEqual([]);
  });

  test("the list of the folder above", async () => {
    const { plan, emulator } = await startFixture(nested({ "bob@acme.dev": "writer" }));
    emulator.fail({
      matches: (call) => call.path === "/drive/v3/files/mid/permissions",
      fault: { kind: "answer", answer: { status: 500, body: "oops" } },
      times: 100,
    });
    const planned = await plan(roster);
    expect(findingTexts(planned)).toEqual(["error drive_parent_unread :50"]);
    expect(planned.changes).toEqual([]);
  });
});
