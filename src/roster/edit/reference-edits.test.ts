import { describe, expect, test } from "vitest";
import { parseRoster } from "../parse.ts";
import type { EntryName } from "../references.ts";
import type { Roster } from "../roster.ts";
import type { Edit } from "./edit.ts";
import { editRoster } from "./edit-roster.ts";
import { removeEdits, renameEdits, rulesThatPart } from "./reference-edits.ts";

type Texts = Readonly<Record<string, string>>;

function declaredIn(texts: Texts): Roster {
  const { roster, findings } = parseRoster(filesOf(texts));
  if (roster === undefined) throw new Error(findings.map(({ message }) => message).join("\n"));
  return roster;
}

function filesOf(texts: Texts) {
  return Object.entries(texts).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
}

function edited(texts: Texts, edits: readonly Edit[]): Texts {
  const result = editRoster(filesOf(texts), edits);
  if ("problems" in result) throw new Error(result.problems.map(({ message }) => message).join("\n"));
  return Object.fromEntries(result.files.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));
}

function renamed(text: string, entry: EntryName, to: string): string {
  const after = edited({ "teams.yaml": text }, renameEdits(declaredIn({ "teams.yaml": text }), entry, to));
  declaredIn(after);
  return after["teams.yaml"] ?? "";
}

/** Returns the lines that a text has and another has not, and the other way round. */
function difference(before: string, after: string): readonly string[] {
  const [old, now] = [before.split("\n"), after.split("\n")];
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `-${line.trim()}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+${line.trim()}`),
  ];
}

const text = `# Acme
version: 1
github: { org: acme, owners: ['bob', ann], default_team: red }   # owners
guards:
  protected:
    - bob      # on call
permissions:
  admin_team: red
  rules:
    "team.edit:red": "team:red"    # theirs
    "team.members:{red,blue}": user:bob
    "team.leads:r*": admin
    "user.edit:bob": self
users:
  # the first
  bob: bob-gh
  "ann": { github: ann-gh }
teams:
  red:         # the oldest
    leads: [bob]
    members:
      - { user: "bob", until: 2026-12-31 }   # twice, which is a warning
      - bob
  blue: { parent: red, include: [ red, { leads: red } ], except: [ bob ] }
projects:
  moon: { team: red, access: { red: read, "blue": write }, collaborators: { bob: read }, repos: [moon] }
`;

describe("renaming", () => {
  test("a user gets another key wherever they are named, in the quotes and with the comments that are there", () => {
    expect(difference(text, renamed(text, { kind: "user", key: "bob" }, "robert"))).toEqual([
      "-github: { org: acme, owners: ['bob', ann], default_team: red }   # owners",
      "-- bob      # on call",
      '-"team.members:{red,blue}": user:bob',
      '-"user.edit:bob": self',
      "-bob: bob-gh",
      "-leads: [bob]",
      '-- { user: "bob", until: 2026-12-31 }   # twice, which is a warning',
      "-- bob",
      "-blue: { parent: red, include: [ red, { leads: red } ], except: [ bob ] }",
      '-moon: { team: red, access: { red: read, "blue": write }, collaborators: { bob: read }, repos: [moon] }',
      "+github: { org: acme, owners: ['robert', ann], default_team: red }   # owners",
      "+- robert      # on call",
      '+"team.members:{red,blue}": user:robert',
      '+"user.edit:robert": self',
      "+robert: bob-gh",
      "+leads: [robert]",
      '+- { user: "robert", until: 2026-12-31 }   # twice, which is a warning',
      "+- robert",
      "+blue: { parent: red, include: [ red, { leads: red } ], except: [ robert ] }",
      '+moon: { team: red, access: { red: read, "blue": write }, collaborators: { robert: read }, repos: [moon] }',
    ]);
  });

  test("a team gets another key, in rules too, and keeps its name on GitHub", () => {
    expect(difference(text, renamed(text, { kind: "team", key: "red" }, "crimson"))).toEqual([
      "-github: { org: acme, owners: ['bob', ann], default_team: red }   # owners",
      "-admin_team: red",
      '-"team.edit:red": "team:red"    # theirs',
      '-"team.members:{red,blue}": user:bob',
      "-red:         # the oldest",
      "-blue: { parent: red, include: [ red, { leads: red } ], except: [ bob ] }",
      '-moon: { team: red, access: { red: read, "blue": write }, collaborators: { bob: read }, repos: [moon] }',
      "+github: { org: acme, owners: ['bob', ann], default_team: crimson }   # owners",
      "+admin_team: crimson",
      '+"team.edit:crimson": "team:crimson"    # theirs',
      '+"team.members:{crimson,blue}": user:bob',
      "+crimson:         # the oldest",
      "+github: { name: red }",
      "+blue: { parent: crimson, include: [ crimson, { leads: crimson } ], except: [ bob ] }",
      '+moon: { team: crimson, access: { crimson: read, "blue": write }, collaborators: { bob: read }, repos: [moon] }',
    ]);
  });

  test("a team that has a right by its name keeps the right by `permissions`", () => {
    const admins = "version: 1\nteams:\n  admins: { members: [] }\n";
    expect(renamed(admins, { kind: "team", key: "admins" }, "chiefs")).toBe(
      "version: 1\npermissions:\n  admin_team: chiefs\nteams:\n  chiefs: { members: [] }\n",
    );
  });

  test("a key that looks like a number is written as text", () => {
    expect(difference(text, renamed(text, { kind: "project", key: "moon" }, "0123"))[1]).toMatch(
      /^\+"0123": /,
    );
  });

  test("an anchor on an entry stays on it, and an anchored name is written out where it was shared", () => {
    const shared =
      "version: 1\nusers: { bob: &b { github: x }, ann: ann-gh }\nteams:\n  red: { leads: &l [bob] }\n  blue: { leads: *l }\n";
    expect(renamed(shared, { kind: "user", key: "bob" }, "rob")).toBe(
      "version: 1\nusers: { rob: &b { github: x }, ann: ann-gh }\nteams:\n  red: { leads: [rob] }\n  blue: { leads: &l [rob] }\n",
    );
  });

  test("an entry, what names it and its rules may stand in different files", () => {
    const texts = {
      "a.yaml":
        'version: 1\npermissions: { rules: { "team.edit:red": admin } }\nteams: { red: { members: [] } }\n',
      "b.yaml":
        'permissions: { rules: { "team.leads:blue": team:red } }\nteams: { blue: { include: [red] } }\n',
    };
    const after = edited(texts, renameEdits(declaredIn(texts), { kind: "team", key: "red" }, "pink"));
    expect(after).toEqual({
      "a.yaml":
        'version: 1\npermissions: { rules: { "team.edit:pink": admin } }\nteams: { pink: { members: [] } }\n',
      "b.yaml":
        'permissions: { rules: { "team.leads:blue": team:pink } }\nteams: { blue: { include: [pink] } }\n',
    });
  });

  test("a key that is taken is refused, and nothing is changed", () => {
    expect(() => renamed(text, { kind: "team", key: "red" }, "blue")).toThrow(/There is no room for/);
  });

  test("the rules that treat the two names differently are told", () => {
    const roster = declaredIn({ "teams.yaml": text });
    expect(rulesThatPart(roster, { kind: "team", key: "red" }, "crimson")).toEqual(["team.leads:r*"]);
    expect(rulesThatPart(roster, { kind: "team", key: "red" }, "rouge")).toEqual([]);
    expect(rulesThatPart(roster, { kind: "team", key: "blue" }, "rot")).toEqual(["team.leads:r*"]);
  });
});

describe("removing", () => {
  test("a user leaves everything that names them, and rules about them stay", () => {
    const edits = removeEdits(declaredIn({ "teams.yaml": text }), { kind: "user", key: "bob" });
    const after = edited({ "teams.yaml": text }, edits)["teams.yaml"] ?? "";
    expect(difference(text, after)).toEqual([
      "-github: { org: acme, owners: ['bob', ann], default_team: red }   # owners",
      "-protected:",
      "-- bob      # on call",
      '-"team.members:{red,blue}": user:bob',
      "-leads: [bob]",
      "-members:",
      '-- { user: "bob", until: 2026-12-31 }   # twice, which is a warning',
      "-- bob",
      "-blue: { parent: red, include: [ red, { leads: red } ], except: [ bob ] }",
      '-moon: { team: red, access: { red: read, "blue": write }, collaborators: { bob: read }, repos: [moon] }',
      "+github: { org: acme, owners: [ann], default_team: red }   # owners",
      "+protected: []",
      "+leads: []",
      "+members: []",
      "+blue: { parent: red, include: [ red, { leads: red } ], except: [] }",
      '+moon: { team: red, access: { red: read, "blue": write }, collaborators: {}, repos: [moon] }',
    ]);
  });

  test("a team leaves everything that names it", () => {
    const edits = removeEdits(declaredIn({ "teams.yaml": text }), { kind: "team", key: "red" });
    const gone: Edit = { edit: "unset", path: ["teams", "red"] };
    const after = edited({ "teams.yaml": text }, [...edits, gone]);
    declaredIn(after);
    expect(after["teams.yaml"]).not.toMatch(/\bred\b(?!\]|,blue)/);
  });
});

describe("a named permission", () => {
  const granting =
    "version: 1\npermissions: { grants: { deploy: [team:red, user:bob] } }\nusers: { bob: bob-gh }\nteams: { red: { members: [] } }\n";

  test("is held by people and teams under their new keys", () => {
    expect(renamed(granting, { kind: "team", key: "red" }, "crimson")).toContain(
      "deploy: [team:crimson, user:bob]",
    );
    expect(renamed(granting, { kind: "user", key: "bob" }, "robert")).toContain(
      "deploy: [team:red, user:robert]",
    );
  });

  test("is held no more by who is removed", () => {
    const roster = declaredIn({ "teams.yaml": granting });
    const after = edited({ "teams.yaml": granting }, removeEdits(roster, { kind: "user", key: "bob" }));
    expect(after["teams.yaml"]).toContain("deploy: [team:red]");
  });
});
