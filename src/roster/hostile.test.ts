import { describe, expect, it } from "vitest";
import { findingLine, parseTexts } from "./testing/parse-texts.ts";

describe("a text that is made to do harm", () => {
  it("has its errors counted, and a thousand of them told", () => {
    const users = Array.from({ length: 2500 }, (_, index) => `  u${index}: "@x"\n`).join("");
    const { findings } = parseTexts(`version: 1\nusers:\n${users}`);
    expect(findings.length).toBe(1001);
    expect(findings[0] && findingLine(findings[0])).toContain("teams.yaml:3:7");
    expect(findings.at(-1)).toMatchObject({
      code: "more_problems",
      severity: "error",
      message: "There are 1500 more problems of this kind (error), not listed here.",
    });
  });

  it("has no words of its own in a finding that could command a terminal or a page", () => {
    const { findings } = parseTexts('version: 1\n"evil\\e[31m`\\n\\u202e": x\n');
    expect(findings.map(findingLine)).toEqual([
      "error unknown_key teams.yaml:2:1 The file has no field `evil·[31m···`.",
    ]);
  });
});

describe("a file's odd but honest layout", () => {
  it.each([
    [
      "anchors and aliases",
      "version: 1\nusers: { a: x, b: y }\nteams:\n  t: { leads: &both [a, b] }\n  u: { leads: *both }\n",
    ],
    [
      "names that JavaScript knows",
      "version: 1\nusers: { constructor: x, toString: y, hasOwnProperty: z }\nteams: { valueOf: { leads: [constructor, toString, hasOwnProperty] } }\n",
    ],
    [
      "keys that look like other things",
      "version: 1\nusers: { 249043822: a, yes: b, 0123: c, null: d, 1e3: e, 0x1F: f, 2026-01-01: g }\nteams: { t: { leads: [249043822, yes, 0123, null, 1e3, 0x1F, 2026-01-01] } }\n",
    ],
    ["a document's marks and YAML's own version", "%YAML 1.2\n---\nversion: 1\nusers: {}\n...\n"],
    ["JSON", '{"version": 1, "users": {"a": "x"}, "teams": {"t": {"leads": ["a"]}}}'],
    [
      "quotes, folds and literals",
      "version: 1\nusers:\n  'a':\n    name: >-\n      A long\n      name\n    bio: |\n      One.\n\n      Two.\n    github: \"x\"\nteams: { \"t\": { leads: ['a'] } }\n",
    ],
    ["no line break at the end", "version: 1"],
    ["known tags", "version: !!int 1\nusers: !!map { a: !!str x }\nteams: { t: { leads: [a] } }\n"],
  ])("is read: %s", (_name, text) => {
    const { roster, findings } = parseTexts(text);
    expect(findings.map(findingLine)).toEqual([]);
    expect(roster).toBeDefined();
  });

  it("keeps the keys as they are written", () => {
    const { roster } = parseTexts(
      "version: 1\nusers: { 0123: a, 1e3: b, yes: c, '0123 '.trim: d }\n".replace(", '0123 '.trim: d", ""),
    );
    expect([...(roster?.users.keys() ?? [])]).toEqual(["0123", "1e3", "yes"]);
  });

  it("takes two spellings of one number for two keys", () => {
    const { roster } = parseTexts("version: 1\nusers: { 10: a, 1e1: b, 0xA: c }\n");
    expect(roster?.users.size).toBe(3);
  });
});
