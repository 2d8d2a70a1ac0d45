import { expect, test } from "vitest";
import { lastAdminFindings } from "./last-admin.ts";
import { rosterFromYaml } from "./testing/roster-from-yaml.ts";

const roster = (users: string, rest = "") =>
  rosterFromYaml(`users: { ${users} }\nteams: { admins: { members: [] } }\n${rest}`);
const withAdmin = roster("ada: { github: ada, permission: admin }, bob: bob-b");

test.each([
  ["gives up the tier", roster("ada: ada, bob: bob-b")],
  ["has left", roster("ada: { github: ada, permission: admin, active: false }, bob: bob-b")],
  ["is taken out of the file", roster("bob: bob-b")],
])("a change after which the last admin %s is an error", (_, head) => {
  expect(lastAdminFindings(withAdmin, head)).toMatchObject([
    { severity: "error", code: "last_admin", message: expect.stringContaining("ada is the last admin") },
  ]);
});

test.each([
  ["leaves the admin team", "members: []"],
  ["has a last day in it that is over", "members: [{ user: ada, until: 2026-05-31 }]"],
])("so is one after which the last admin %s", (_, members) => {
  const inTeam = (team: string) =>
    rosterFromYaml(
      `users: { ada: ada, bob: bob-b }\nteams: { crew: { ${team} } }\npermissions: { admin_team: crew }\n`,
    );
  expect(lastAdminFindings(inTeam("members: [ada]"), inTeam(members))).toMatchObject([
    { code: "last_admin", message: expect.stringContaining("ada is the last admin") },
  ]);
});

test("a change that makes somebody else an admin is none, nor is a roster that never had one", () => {
  const other = roster("ada: ada, bob: { github: bob-b, permission: admin }");
  expect(lastAdminFindings(withAdmin, other)).toEqual([]);
  expect(lastAdminFindings(roster("bob: bob-b"), roster("bob: bob-b"))).toEqual([]);
});
