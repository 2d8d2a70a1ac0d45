import { expect, it } from "vitest";
import { resolveRoster } from "../resolve.ts";
import { findingLine, parseTexts } from "../testing/parse-texts.ts";

function toldOn(today: string, text: string): readonly string[] {
  const { roster, findings } = parseTexts(text);
  if (roster === undefined) return findings.map(findingLine);
  return resolveRoster(roster, today).findings.map(findingLine);
}

it("warns of people whose last day is over, at that day, and of the teams they led", () => {
  const text =
    "version: 1\nusers: { bob: { github: x, until: 2026-06-30 } }\nteams: { a: { leads: [bob] } }\n";
  expect(toldOn("2026-06-30", text)).toEqual([]);
  expect(toldOn("2026-07-01", text)).toEqual([
    "warning expired_user teams.yaml:2:35 The last day of `bob` was 2026-06-30; the roster gives them nothing any more.",
    "warning expired_lead teams.yaml:3:23 Team `a` is led by `bob`, whose last day was 2026-06-30.",
  ]);
});

it("warns of an entry whose last day is over", () => {
  const text = "version: 1\nusers: { bob: x }\nteams: { a: { leads: [{ user: bob, until: 2026-06-30 }] } }\n";
  expect(toldOn("2026-06-30", text)).toEqual([]);
  expect(toldOn("2026-07-01", text)).toEqual([
    "warning expired_entry teams.yaml:3:23 The last day of `bob` in team `a` was 2026-06-30.",
  ]);
});

it("warns of a moment that is over", () => {
  const text =
    "version: 1\nusers: { bob: { github: x, until: 2026-06-30T18:00Z } }\nteams: { a: { leads: [{ user: bob, until: 2026-06-30T12:00Z }] } }\n";
  expect(toldOn("2026-06-30T11:59Z", text)).toEqual([]);
  expect(toldOn("2026-06-30T18:00Z", text)).toEqual([
    "warning expired_user teams.yaml:2:35 The access of `bob` ended at 2026-06-30T18:00Z; the roster gives them nothing any more.",
    "warning expired_entry teams.yaml:3:23 The access of `bob` in team `a` ended at 2026-06-30T12:00Z.",
    "warning expired_lead teams.yaml:3:23 Team `a` is led by `bob`, whose access ended at 2026-06-30T18:00Z.",
  ]);
});

it("says nothing of who has left, and nothing of an archived team's entries", () => {
  const text = `version: 1
users: { bob: { github: x, until: 2026-06-30, active: false }, ann: y }
teams: { a: { archived: true, members: [{ user: ann, until: 2026-06-30 }] } }
`;
  expect(toldOn("2026-07-01", text)).toEqual([]);
});

it("refuses a roster whose teams include each other to more than half a million memberships", () => {
  const people = Array.from({ length: 1100 }, (_, index) => `u${index}`);
  const users = people.map((key) => `  ${key}: x${key}\n`).join("");
  const teams = Array.from(
    { length: 500 },
    (_, index) => `  t${index}: { include: [all], leads: [u0] }\n`,
  ).join("");
  const text = `version: 1\nusers:\n${users}teams:\n  all: { leads: [${people.join(", ")}] }\n${teams}`;
  expect(toldOn("2026-07-01", text).map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual([
    "error too_many_memberships",
  ]);
});

it("says of somebody protected whose last day is over that nothing is taken from them", () => {
  const text = "guards: { protected: [ann] }\nusers: { ann: { github: x, until: 2026-05-31 } }\n";
  const { roster } = parseTexts(`version: 1\n${text}`);
  const found = roster && resolveRoster(roster, "2026-06-01").findings;
  expect(found?.map(({ code, message }) => [code, message])).toEqual([
    [
      "expired_protected",
      "The last day of `ann` was 2026-05-31, and `ann` is in `guards.protected`, so nothing is taken from them.",
    ],
  ]);
});

it("warns at the last day of the only admin, before it is over", () => {
  const text = "version: 1\nusers: { ann: { github: x, permission: admin, until: 2026-06-30 } }\n";
  expect(toldOn("2026-06-01", text)).toEqual([
    "warning last_admin_ends teams.yaml:2:54 `ann` is the only admin, and their last day as one is 2026-06-30. After it, nobody in the roster could allow a change of its settings.",
  ]);
});
