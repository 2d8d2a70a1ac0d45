import { describe, expect, it } from "vitest";
import { freeKey } from "./keys.ts";
import {
  type Annotated,
  type NewRoster,
  type TeamFields,
  type UserFields,
  withoutNotes,
} from "./new-roster.ts";
import { writeRoster } from "./write-roster.ts";

const roster: NewRoster = {
  intro: ["What was found."],
  github: { owners: ["zoe"], org: "acme" },
  usesDrive: false,
  users: new Map<string, Annotated<UserFields>>([
    ["zoe", withoutNotes({ github: "zoe" })],
    ["amy", { fields: { github_id: 7, github: "Amy-A", name: "Amy, A." }, notes: ["invited"] }],
    ["249043822", withoutNotes({ github: "249043822" })],
  ]),
  teams: new Map<string, Annotated<TeamFields>>([
    ["web", { fields: { members: ["zoe"], parent: "eng/core" }, notes: ["One.", "Two."] }],
    ["eng/core", withoutNotes({ members: [], name: "Core" })],
    ["eng-core", withoutNotes({ leads: ["amy"] })],
    ["loop", withoutNotes({ parent: "loop" })],
  ]),
  projects: new Map(),
  remarks: [
    "A remark that is so long that it does not fit on a line of a hundred characters, and so goes on in the next.",
  ],
};

describe("a roster that is written", () => {
  it("is sorted, short where it can be, and has its notes where they belong", () => {
    const [file] = writeRoster(roster, { path: "teams.yaml", split: false });
    expect(file?.text).toBe(`# What was found.
version: 1

github:
  org: acme
  owners: [zoe]

users:
  249043822: "249043822"
  amy: { name: "Amy, A.", github: Amy-A, github_id: 7 } # invited
  zoe: zoe

teams:
  eng-core:
    leads: [amy]

  eng/core:
    name: Core
    members: []

  loop:
    parent: loop

  # One.
  # Two.
  web:
    parent: eng/core
    members: [zoe]

# Not declared above:
# - A remark that is so long that it does not fit on a line of a hundred characters, and so goes on in
#   the next.
`);
  });

  it("has a file for each tree of teams when split; trees whose files would have one name share it", () => {
    const files = writeRoster(roster, { path: "access/teams.yaml", split: true });
    expect(files.map(({ path }) => path)).toEqual([
      "access/teams.yaml",
      "access/teams/eng-core.yaml",
      "access/teams/loop.yaml",
    ]);
    expect(files[0]?.text).not.toContain("teams:\n");
    expect(files[1]?.text.match(/^ {2}\S+:$/gm)).toEqual(["  eng-core:", "  eng/core:", "  web:"]);
  });
});

describe("a key", () => {
  const taken = new Set(["team", "a"]);
  it.each([
    ["backend", "backend"],
    ["Zürich Ops", "Zurich-Ops"],
    ["设计", "team-2"],
    ["a", "a-2"],
    ["x".repeat(200), "x".repeat(90)],
  ])("for %s is %s", (wanted, key) => {
    expect(freeKey(wanted, "team", taken)).toBe(key);
  });
});
