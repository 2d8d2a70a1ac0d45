import { afterEach, expect, test } from "vitest";
import type { DriveSeed, GrantsSeed } from "../../../emulators/drive/seed.ts";
import { directGrants } from "../../../emulators/drive/world.ts";
import { rosterFromYaml } from "../../roster/testing/roster-from-yaml.ts";
import {
  changeText,
  type DriveFixture,
  findingTexts,
  outcomeText,
  SERVICE_ACCOUNT,
  startDriveFixture,
} from "./testing/fixture.ts";

const fixtures: DriveFixture[] = [];

afterEach(async () => {
  for (const each of fixtures.splice(0)) await each.emulator.close();
});

async function startFixture(...folders: readonly (readonly [string, GrantsSeed])[]): Promise<DriveFixture> {
  const seed: DriveSeed = {
    accounts: ["alice@acme.dev", "bob@acme.dev", "carol@acme.dev", { email: "all@acme.dev", group: true }],
    items: folders.map(([id, grants]) => ({
      id,
      grants: { [SERVICE_ACCOUNT]: "writer", "owner@acme.dev": "owner", ...grants },
    })),
  };
  const made = await startDriveFixture(seed);
  fixtures.push(made);
  return made;
}

const USERS = `
users:
  alice: { email: alice@acme.dev }
  bob: { email: bob@acme.dev }
  carol: { email: carol@acme.dev }
  dave: dave-on-github
`;

test("two teams on one folder: everybody of both, in the higher of their roles, in every run", async () => {
  const roster = rosterFromYaml(`${USERS}
teams:
  backend: { leads: [alice], members: [bob], drive: { folders: [{ id: F1, role: reader, lead_role: commenter }] } }
  design: { members: [bob, carol], drive: { folders: [{ id: F1, role: writer }] } }
`);
  const { run, plan, emulator } = await startFixture(["F1", {}]);
  expect((await run(roster)).outcomes.map(outcomeText)).toEqual(["applied", "applied", "applied"]);
  expect(directGrants(emulator.world, "F1")).toMatchObject({
    "alice@acme.dev": "commenter",
    "bob@acme.dev": "writer",
    "carol@acme.dev": "writer",
  });
  const again = await plan(roster);
  expect([again.changes, findingTexts(again)]).toEqual([[], []]);
});

test("a project's folder is shared with its team", async () => {
  const roster = rosterFromYaml(`${USERS}
teams:
  backend: { members: [bob] }
projects:
  rocket: { team: backend, drive: { folders: [{ id: P1 }] } }
`);
  const { plan } = await startFixture(["P1", {}]);
  expect((await plan(roster)).changes.map(changeText)).toEqual(["grant user:bob writer"]);
});

test("groups stand beside people, and somebody without an address gets nothing", async () => {
  const roster = rosterFromYaml(`${USERS}
teams:
  backend: { members: [bob, dave], drive: { folders: [{ id: F1, groups: { All@acme.dev: reader } }] } }
`);
  const { run, plan } = await startFixture(["F1", {}]);
  const first = await run(roster);
  expect(first.plan.changes.map(changeText)).toEqual([
    "grant group:all@acme.dev reader",
    "grant user:bob writer",
  ]);
  expect(findingTexts(first.plan)).toEqual([]);
  expect((await plan(roster)).changes).toEqual([]);
});

test("an archived team's folder loses everybody, and an additive one nobody", async () => {
  const { plan } = await startFixture(
    ["F1", { "bob@acme.dev": "writer", "all@acme.dev": "reader" }],
    ["F2", { "bob@acme.dev": "writer" }],
  );
  const roster = rosterFromYaml(`${USERS}
teams:
  backend: { archived: true, members: [bob], drive: { folders: [{ id: F1 }] } }
  design: { members: [carol], drive: { folders: [{ id: F2, members: additive }] } }
`);
  const planned = await plan(roster);
  expect(planned.changes.map((change) => `${change.key} ${changeText(change)}`)).toEqual([
    "F2 grant user:carol writer",
    "F1 revoke group:all@acme.dev reader",
    "F1 revoke user:bob writer",
  ]);
  expect(findingTexts(planned)).toEqual(["notice drive_unmanaged :10"]);
});

test("mails are asked for by notify, with the team's display name", async () => {
  const roster = rosterFromYaml(`${USERS}
teams:
  backend: { name: Backend people, members: [bob], drive: { folders: [{ id: F1, notify: true }] } }
`);
  const { run, emulator } = await startFixture(["F1", {}]);
  await run(roster);
  expect(emulator.mails).toEqual([
    {
      to: "bob@acme.dev",
      item: "F1",
      message: "You are in Backend people, and this folder is shared with it.",
    },
  ]);
});

test("one read is compared with two rosters", async () => {
  const { writer } = await startFixture(["F1", { "bob@acme.dev": "writer" }]);
  const folder = "drive: { folders: [{ id: F1 }] }";
  const base = rosterFromYaml(`${USERS}\nteams: { backend: { members: [bob], ${folder} } }`);
  const head = rosterFromYaml(`${USERS}\nteams: { backend: { members: [carol], ${folder} } }`);
  const [first, second] = await writer().read([base, head]);
  expect([...(first?.actual.get("drive-folder/F1")?.grants ?? [])]).toEqual([["user:bob", "writer"]]);
  expect([...(second?.desired.get("drive-folder/F1")?.grants ?? [])]).toEqual([["user:carol", "writer"]]);
  expect(second?.labels?.get("drive-folder/F1")).toEqual({ name: "F1" });
});

test("the plan is the same, however the lists are ordered", async () => {
  const { plan } = await startFixture(["F1", { "x@else.example": "reader" }]);
  const digest = async (members: string) =>
    (
      await plan(
        rosterFromYaml(
          `${USERS}\nteams: { backend: { members: [${members}], drive: { folders: [{ id: F1 }] } } }`,
        ),
      )
    ).digest;
  expect(await digest("alice, bob, carol")).toBe(await digest("carol, alice, bob"));
});
