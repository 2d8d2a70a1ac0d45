import { expect, test } from "vitest";
import { lastAdminEnds, lastAdminFindings } from "./last-admin.ts";
import { parseRoster } from "./parse.ts";
import { resolveRoster } from "./resolve.ts";
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

const forGood = "bob: { github: bob-b, permission: admin }";
const ada = "ada: { github: ada, permission: admin, until: 2027-01-31 }";
const inTeam = (users: string, members: string) =>
  rosterFromYaml(
    `users: { ${users} }\nteams: { crew: { members: [${members}] } }\npermissions: { admin_team: crew }\n`,
  );

test.each([
  ["the only admin", roster(ada), "`ada` is the only admin, and their last day as one is 2027-01-31."],
  [
    "the only admin in the admin team",
    inTeam("ada: ada", "{ user: ada, until: 2027-03-31 }"),
    "`ada` is the only admin, and their last day as one is 2027-03-31.",
  ],
  [
    "the earlier of the two, a person's and their membership's,",
    inTeam("ada: { github: ada, until: 2027-01-31 }", "{ user: ada, until: 2027-03-31 }"),
    "`ada` is the only admin, and their last day as one is 2027-01-31.",
  ],
  [
    "every admin",
    roster(`${ada}, bob: { github: bob-b, permission: admin, until: 2027-03-31 }`),
    "All 2 admins have a last day, and the latest is 2027-03-31.",
  ],
])("a last day of %s is a warning", (_, dated, message) => {
  expect(lastAdminEnds(dated)).toMatchObject([
    { severity: "warning", code: "last_admin_ends", message: expect.stringContaining(message) },
  ]);
});

test("a last day of one admin is none while another stays, and a roster without an admin has none", () => {
  expect(lastAdminEnds(roster(`${ada}, ${forGood}`))).toEqual([]);
  expect(lastAdminEnds(roster("bob: bob-b"))).toEqual([]);
  const stays = inTeam("ada: { github: ada, permission: admin }", "{ user: ada, until: 2027-03-31 }");
  expect(lastAdminEnds(stays)).toEqual([]);
});

test("once the last day of the last admin is past, the warning says that nobody is one", () => {
  const past = roster(
    "ada: { github: ada, permission: admin, until: 2026-05-31 }, eve: { github: eve, permission: admin, until: 2026-04-30 }",
  );
  expect(lastAdminEnds(past)).toMatchObject([
    {
      severity: "warning",
      code: "last_admin_ended",
      message:
        "Nobody is an admin: the last day of `ada` was 2026-05-31. Nobody in the roster can allow a change of its settings.",
      at: { line: 1 },
    },
  ]);
  expect(lastAdminEnds(roster("ada: { github: ada, permission: admin, active: false }"))).toEqual([]);
});

test("so it does once the last place in the admin team is over", () => {
  const text = `version: 1
users: { ada: ada, bob: bob-b }
teams: { crew: { members: [{ user: ada, until: 2026-05-31 }, { user: bob, until: 2026-04-30 }] } }
permissions: { admin_team: crew }
`;
  const { roster: parsed } = parseRoster([{ path: "teams.yaml", bytes: new TextEncoder().encode(text) }]);
  const { findings = [] } = parsed === undefined ? {} : resolveRoster(parsed, "2026-06-15");
  expect(findings.filter(({ code }) => code === "last_admin_ended")).toMatchObject([
    {
      severity: "warning",
      message:
        "Nobody is an admin: the last day of `ada` was 2026-05-31. Nobody in the roster can allow a change of its settings.",
      at: { line: 3 },
    },
  ]);
});
