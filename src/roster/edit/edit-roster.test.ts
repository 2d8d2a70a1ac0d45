import { describe, expect, test } from "vitest";
import type { Edit } from "./edit.ts";
import { editRoster } from "./edit-roster.ts";

const encoder = new TextEncoder();

function edited(text: string, ...edits: readonly Edit[]): string {
  const result = editRoster([{ path: "teams.yaml", bytes: encoder.encode(text) }], edits);
  if ("problems" in result) throw new Error(result.problems.map(({ message }) => message).join("\n"));
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(result.files[0]?.bytes);
}

/** Lines of the one text that the other doesn't have, as `-` and `+`. */
function difference(before: string, after: string): string[] {
  const old = before.split("\n");
  const now = after.split("\n");
  let start = 0;
  while (start < old.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  return [
    ...old.slice(start, old.length - end).map((line) => `-${line}`),
    ...now.slice(start, now.length - end).map((line) => `+${line}`),
  ];
}

function changes(text: string, ...edits: readonly Edit[]): string[] {
  return difference(text, edited(text, ...edits));
}

const roster = `# The roster of Acme
version: 1

github:
  org: acme   # the org
  owners: [alice, dana]

users:
  # founders
  alice:
    name: Alice Liddell
    github: alicel      # since 2019
    # she prefers mail
  bob: bob-dev          # Bob
  dana: { github: dana, email: 'dana@acme.dev' }

teams:
  backend:
    name: Backend
    leads: [alice]
    members:
      - bob     # on call
      # newcomers
      - { user: dana, until: 2026-12-31 }

  frontend:
    members: [ alice, dana ]
    repos: { api: write, website: admin }
# the end
`;

describe("new things go where a person would put them", () => {
  test("a member joins the end of a list in lines", () => {
    expect(changes(roster, { edit: "add", path: ["teams", "backend", "members"], item: "zoe" })).toEqual([
      "+      - zoe",
    ]);
  });

  test("a member joins the end of a list in brackets, whose blanks stay", () => {
    expect(changes(roster, { edit: "add", path: ["teams", "frontend", "members"], item: "bob" })).toEqual([
      "-    members: [ alice, dana ]",
      "+    members: [ alice, bob, dana ]",
    ]);
  });

  test("a sorted list stays sorted, and one that isn't grows at its end", () => {
    const sorted = "teams:\n  t:\n    members: [ann, Bea, cy]\n";
    expect(edited(sorted, { edit: "add", path: ["teams", "t", "members"], item: "bob" })).toContain(
      "[ann, Bea, bob, cy]",
    );
    const unsorted = "teams:\n  t:\n    members: [cy, ann]\n";
    expect(edited(unsorted, { edit: "add", path: ["teams", "t", "members"], item: "bob" })).toContain(
      "[cy, ann, bob]",
    );
  });

  test("a new user is written as the users around, in their sorted place", () => {
    expect(changes(roster, { edit: "set", path: ["users", "carol"], value: { github: "carolc" } })).toEqual([
      "+  carol: carolc",
    ]);
    const more = { name: "Carol", github: "carolc", email: "c@acme.dev" };
    expect(changes(roster, { edit: "set", path: ["users", "carol"], value: more })).toEqual([
      "+  carol: { name: Carol, github: carolc, email: c@acme.dev }",
    ]);
  });

  test("a new team comes after a blank line where the others do, in lines, its lists as the others'", () => {
    expect(
      changes(roster, {
        edit: "set",
        path: ["teams", "design"],
        value: { name: "Design", leads: ["dana"], repos: { site: "write" } },
      }),
    ).toEqual(["+  design:", "+    name: Design", "+    leads: [dana]", "+    repos: { site: write }", "+"]);
  });

  test("a new section stands where the format has it, parted as the others are", () => {
    expect(
      changes(roster, {
        edit: "set",
        path: ["projects", "rocket"],
        value: { team: "backend", repos: ["rocket"] },
      }),
    ).toEqual(["+", "+projects:", "+  rocket:", "+    team: backend", "+    repos: [rocket]"]);
    expect(changes(roster, { edit: "set", path: ["guards", "protected"], value: ["alice"] })).toEqual([
      "+guards:",
      "+  protected: [alice]",
      "+",
    ]);
  });

  test("a new field stands where the format has it", () => {
    expect(changes(roster, { edit: "set", path: ["users", "alice", "github_id"], value: 583231 })).toEqual([
      "+    github_id: 583231",
    ]);
    expect(changes(roster, { edit: "set", path: ["users", "dana", "name"], value: "Dana" })).toEqual([
      "-  dana: { github: dana, email: 'dana@acme.dev' }",
      "+  dana: { name: Dana, github: dana, email: 'dana@acme.dev' }",
    ]);
  });

  test("what is missing on the way is made", () => {
    expect(
      changes(roster, { edit: "add", path: ["teams", "backend", "slack", "channels"], item: "team-backend" }),
    ).toEqual(["+    slack:", "+      channels: [team-backend]"]);
  });

  test("a user in short gets a second field, and loses it again", () => {
    const set: Edit = { edit: "set", path: ["users", "bob", "email"], value: "bob@acme.dev" };
    expect(changes(roster, set)).toEqual([
      "-  bob: bob-dev          # Bob",
      "+  bob: { email: bob@acme.dev, github: bob-dev }          # Bob",
    ]);
    const short = roster.replace("dana: { github: dana, email: 'dana@acme.dev' }", "dana: dana");
    expect(edited(edited(short, set), { edit: "unset", path: ["users", "bob", "email"] })).toBe(short);
  });

  test("an entry in short gets a last day", () => {
    expect(
      changes(roster, {
        edit: "set",
        path: ["teams", "backend", "members", "bob", "until"],
        value: "2027-01-31",
      }),
    ).toEqual(["-      - bob     # on call", "+      - { user: bob, until: 2027-01-31 }     # on call"]);
  });
});

describe("what leaves takes nothing else with it", () => {
  test("a member leaves a list in lines, with the comment on the line and not the one above", () => {
    expect(changes(roster, { edit: "drop", path: ["teams", "backend", "members"], item: "dana" })).toEqual([
      "-      - { user: dana, until: 2026-12-31 }",
    ]);
    expect(changes(roster, { edit: "drop", path: ["teams", "backend", "members"], item: "bob" })).toEqual([
      "-      - bob     # on call",
    ]);
  });

  test("the last member leaves an empty list, which means something else than none", () => {
    const text = edited(
      roster,
      { edit: "drop", path: ["teams", "backend", "members"], item: "bob" },
      { edit: "drop", path: ["teams", "backend", "members"], item: "dana" },
      { edit: "drop", path: ["teams", "backend", "leads"], item: "alice" },
    );
    expect(text).toContain("    leads: []\n    members: []\n      # newcomers\n");
  });

  test("a user goes with the comments inside, and not those above", () => {
    expect(changes(roster, { edit: "unset", path: ["users", "alice"] })).toEqual([
      "-  alice:",
      "-    name: Alice Liddell",
      "-    github: alicel      # since 2019",
      "-    # she prefers mail",
    ]);
  });

  test("a team goes with one of the blank lines around", () => {
    expect(changes(roster, { edit: "unset", path: ["teams", "frontend"] })).toEqual([
      "-  frontend:",
      "-    members: [ alice, dana ]",
      "-    repos: { api: write, website: admin }",
    ]);
    expect(changes(roster, { edit: "unset", path: ["teams", "backend"] })).toHaveLength(8);
    expect(edited(roster, { edit: "unset", path: ["teams", "backend"] })).toContain("teams:\n  frontend:\n");
  });

  test("what isn't there can't leave, and nothing is written", () => {
    const files = [{ path: "teams.yaml", bytes: encoder.encode(roster) }];
    const result = editRoster(files, [
      { edit: "drop", path: ["teams", "backend", "members"], item: "zoe" },
      { edit: "unset", path: ["users", "zoe"] },
      { edit: "add", path: ["teams", "backend", "leads"], item: "alice" },
      { edit: "set", path: ["teams", "backend", "name"], value: "Backend" },
    ]);
    expect("files" in result && result.files[0]).toBe(files[0]);
  });
});

describe("a value is replaced in its own style", () => {
  test("quotes stay as they are", () => {
    expect(changes(roster, { edit: "set", path: ["users", "dana", "email"], value: "d@acme.dev" })).toEqual([
      "-  dana: { github: dana, email: 'dana@acme.dev' }",
      "+  dana: { github: dana, email: 'd@acme.dev' }",
    ]);
  });

  test.each([
    ["a: b"],
    ["# no"],
    ["007"],
    ["true"],
    ["null"],
    ["*"],
    ["- x"],
    ["x, y"],
    ["two\nlines"],
    ['it\'s "so"'],
    [""],
    [" blank "],
    ["{}"],
    ["ünïcode 🎉"],
    ["tab\there"],
    ["\u2028"],
    ["%x"],
    ["@x"],
    ["`x`"],
    ["a".repeat(300)],
  ])("text that YAML would take for something else is quoted: %j", (value) => {
    for (const path of [
      ["users", "alice", "bio"],
      ["users", "bob", "bio"],
      ["users", "dana", "bio"],
    ] as const) {
      const text = edited(roster, { edit: "set", path, value });
      expect(edited(text, { edit: "set", path, value })).toBe(text);
    }
  });

  test("a block of text gives way to a line, and what follows stays", () => {
    const text = "users:\n  a:\n    bio: |\n      one\n      two\n    github: a\n";
    expect(edited(text, { edit: "set", path: ["users", "a", "bio"], value: "three" })).toBe(
      "users:\n  a:\n    bio: three\n    github: a\n",
    );
  });
});

describe("whatever the layout, the rest of the file stays", () => {
  test("line ends of Windows, and a byte-order mark", () => {
    const text = `\ufeff${roster.replaceAll("\n", "\r\n")}`;
    const after = edited(text, { edit: "add", path: ["teams", "backend", "members"], item: "zoe" });
    expect(after).toBe(text.replace("12-31 }\r\n", "12-31 }\r\n      - zoe\r\n"));
  });

  test("a file without a line end at its end", () => {
    const text = "teams:\n  t:\n    members:\n    - ann";
    const after = edited(text, { edit: "add", path: ["teams", "t", "members"], item: "bob" });
    expect(after).toBe(`${text}\n    - bob`);
    expect(edited(after, { edit: "drop", path: ["teams", "t", "members"], item: "bob" })).toBe(text);
  });

  test("four columns, dashes below the key", () => {
    const text = "teams:\n    t:\n        leads:\n        - ann\n        members:\n        - bob\n";
    expect(edited(text, { edit: "set", path: ["teams", "u"], value: { leads: ["ann"] } })).toBe(
      `${text}    u:\n        leads:\n        - ann\n`,
    );
  });

  test("a list in brackets over several lines, with and without a comma at its end", () => {
    const open = "teams:\n  t:\n    members: [\n      ann, # one\n      bob # two\n    ]\n";
    const add: Edit = { edit: "add", path: ["teams", "t", "members"], item: "cy" };
    expect(edited(open, add)).toBe(
      "teams:\n  t:\n    members: [\n      ann, # one\n      bob, # two\n      cy\n    ]\n",
    );
    const closed = open.replace("bob #", "bob, #");
    expect(edited(closed, add)).toBe(
      "teams:\n  t:\n    members: [\n      ann, # one\n      bob, # two\n      cy,\n    ]\n",
    );
    for (const text of [open, closed]) {
      expect(edited(edited(text, add), { edit: "drop", path: add.path, item: "cy" })).toBe(text);
      expect(edited(text, { edit: "drop", path: add.path, item: "ann" })).not.toContain("# one");
    }
  });

  test("quoted neighbours get quoted company", () => {
    const text = 'teams:\n  t:\n    members: ["ann", "bob"]\n    repos: { "api": "write" }\n';
    expect(
      edited(
        text,
        { edit: "add", path: ["teams", "t", "members"], item: "cy" },
        { edit: "set", path: ["teams", "t", "repos", "web"], value: "read" },
      ),
    ).toBe('teams:\n  t:\n    members: ["ann", "bob", "cy"]\n    repos: { "api": "write", "web": "read" }\n');
  });

  test("a long new entry is laid out in lines", () => {
    const value = { name: "N".repeat(60), email: `${"e".repeat(50)}@acme.dev`, github: "long" };
    expect(edited("users:\n  a: a\n", { edit: "set", path: ["users", "b"], value })).toMatch(
      /^users:\n {2}a: a\n {2}b:\n {4}name: N+\n {4}email: e+@acme\.dev\n {4}github: long\n$/,
    );
  });
});

describe("what an anchor shares is no longer shared once one of them changes", () => {
  const shared = `teams:
  a:
    members: &core [ann, bob] # the core
  b:
    members: *core
  c:
    members: *core
`;

  test("the one with the alias is written out", () => {
    expect(edited(shared, { edit: "add", path: ["teams", "b", "members"], item: "cy" })).toBe(
      shared.replace("*core", "[ann, bob, cy]"),
    );
  });

  test("the one with the anchor passes it on", () => {
    expect(edited(shared, { edit: "drop", path: ["teams", "a", "members"], item: "bob" })).toBe(
      shared.replace("*core", "&core [ann, bob]").replace("members: &core [ann, bob]", "members: [ann]"),
    );
  });

  test("a team that goes leaves its anchor to the next", () => {
    expect(edited(shared, { edit: "unset", path: ["teams", "a"] })).toBe(
      "teams:\n  b:\n    members: &core [ann, bob]\n  c:\n    members: *core\n",
    );
  });

  test("nobody else's anchor is touched", () => {
    expect(changes(shared, { edit: "set", path: ["teams", "d"], value: { members: ["ann"] } })).toEqual([
      "+  d:",
      "+    members: [ann]",
    ]);
  });
});

describe("a roster in several files", () => {
  const files = [
    {
      path: "org.yaml",
      text: "version: 1\ngithub: { org: acme, owners: [ann] }\nteams:\n  all: { members: [ann] }\n",
    },
    { path: "people.yaml", text: "users:\n  ann: ann\n  bob: bob\n" },
    { path: "teams.yaml", text: "teams:\n  a: { members: [ann] }\n  b: { members: [bob] }\n" },
  ].map(({ path, text }) => ({ path, bytes: encoder.encode(text) }));

  function touched(...edits: readonly Edit[]): string[] {
    const result = editRoster(files, edits);
    if ("problems" in result) throw new Error(JSON.stringify(result.problems));
    return result.files.filter((file, index) => file !== files[index]).map(({ path }) => path);
  }

  test("an edit goes where the thing is declared", () => {
    expect(touched({ edit: "add", path: ["teams", "all", "members"], item: "bob" })).toEqual(["org.yaml"]);
    expect(touched({ edit: "add", path: ["github", "owners"], item: "bob" })).toEqual(["org.yaml"]);
    expect(touched({ edit: "set", path: ["users", "ann", "name"], value: "Ann" })).toEqual(["people.yaml"]);
  });

  test("a new thing goes to the file that has most of its kind, and later edits follow it", () => {
    expect(touched({ edit: "set", path: ["teams", "c"], value: { members: [] } })).toEqual(["teams.yaml"]);
    expect(
      touched(
        { edit: "set", path: ["users", "cy"], value: { github: "cy" } },
        { edit: "set", path: ["users", "cy", "name"], value: "Cy" },
      ),
    ).toEqual(["people.yaml"]);
    expect(touched({ edit: "set", path: ["projects", "p"], value: { repos: ["p"] } })).toEqual(["org.yaml"]);
  });

  test("a file that isn't well-formed is refused by name", () => {
    const broken = [{ path: "broken.yaml", bytes: encoder.encode("users: [\n") }];
    const result = editRoster(broken, [{ edit: "unset", path: ["users", "ann"] }]);
    expect("problems" in result && result.problems.map(({ code }) => code)).toEqual(["roster_not_editable"]);
  });
});

test("ten thousand users are pinned in a few rounds", () => {
  const keys = Array.from({ length: 10_000 }, (_, index) => `user${index}`);
  const text = `users:\n${keys.map((key) => `  ${key}: ${key}\n`).join("")}`;
  const edits = keys.flatMap((key, index): Edit[] => [
    { edit: "set", path: ["users", key, "github_id"], value: index + 1 },
    { edit: "set", path: ["users", key, "slack"], value: `U${index}` },
  ]);
  const after = edited(text, ...edits);
  expect(after.split("\n")[10_000]).toBe("  user9999: { github: user9999, github_id: 10000, slack: U9999 }");
});
