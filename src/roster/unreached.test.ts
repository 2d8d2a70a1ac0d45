import { expect, test } from "vitest";
import { loadedRosterOf } from "../chat/testing/acme.ts";

const codes = ["github_login_missing", "slack_address_missing", "drive_no_address"];

/** The warnings about accounts that a roster doesn't name: where, and what they say. */
function told(yaml: string): readonly string[] {
  const { findings } = loadedRosterOf(yaml);
  return findings.flatMap(({ code, message, at }) =>
    codes.includes(code) ? [`${at?.line}: ${message}`] : [],
  );
}

const github = "github: { org: acme }\n";

test("somebody in a team on GitHub, or on a repository, without a login is told at their line", () => {
  expect(
    told(`${github}users:
  fred: { email: fred@acme.dev }
  gus: gus
teams:
  web: { members: [fred, gus], repos: { api: write } }
projects:
  shop: { repos: [shop], collaborators: { fred: read } }
`),
  ).toEqual([
    "3: `fred` has no GitHub login in the file, and gets nothing of what it gives them on GitHub: team `web` and `shop`.",
  ]);
});

test("one warning counts all of them, and names their lines", () => {
  expect(
    told(`${github}users:
  ann: {}
  ben: {}
  cat: { github_id: 7 }
teams:
  web: { leads: [ann], members: [ben, cat] }
`),
  ).toEqual([
    "3: 2 people have no GitHub login in the file, and get nothing of what it gives them on GitHub: `ann` (teams.yaml:3) and `ben` (teams.yaml:4).",
  ]);
});

test("so is somebody in a channel or a user group, or with a folder, whose account nothing names", () => {
  expect(
    told(`users: { ann: ann, ben: { email: ben@acme.dev }, cat: { slack: U0CAT0000 }, dan: { slack: false } }
teams:
  web:
    members: [ann, ben, cat, dan]
    slack: { usergroup: web, channels: [web] }
    drive: { folders: [{ id: F1, role: reader }] }
`),
  ).toEqual([
    "1: `ann` has neither a Slack id nor an email in the file, and gets nothing of what it gives them on Slack: #web and @web.",
    "1: 3 people have no email in the file, and get nothing of what it gives them on Google Drive: `ann` (teams.yaml:1), `cat` (teams.yaml:1) and `dan` (teams.yaml:1).",
  ]);
});

test.each([
  ["whose team has no team on GitHub", "web: { github: false, members: [fred] }"],
  ["whose team is archived", "web: { archived: true, members: [fred] }"],
  ["whose team is handed over", "web: { hands_off: true, members: [fred] }"],
  [
    "who is in a team that has everybody",
    'web: { github: false, members: [fred] }\n  all: { include: ["*"] }',
  ],
])("nobody is told of for GitHub %s", (_, teams) => {
  expect(told(`${github}users: { fred: { email: fred@acme.dev } }\nteams:\n  ${teams}\n`)).toEqual([]);
});

test("nor somebody who has left, nor where the roster has no organisation, nor where the file silences it", () => {
  const team = "teams: { web: { members: [fred] } }\n";
  expect(told(`${github}users: { fred: { active: false } }\n${team}`)).toEqual([]);
  expect(told(`users: { fred: {} }\n${team}`)).toEqual([]);
  expect(told(`${github}users: { fred: {} }\n${team}checks: { ignore: [github_login_missing] }\n`)).toEqual(
    [],
  );
});
