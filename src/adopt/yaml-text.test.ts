import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type YamlValue, yamlComment, yamlField } from "./yaml-text.ts";

const text = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "yes",
    "null",
    "~",
    "12",
    "1e3",
    "0x1f",
    "2026-01-01",
    "",
    " x",
    "x ",
    "a: b",
    "a #b",
    "- a",
  ),
  fc.constantFrom(
    "[a]",
    "{a}",
    "a, b",
    "a: [",
    "?x",
    "? x",
    "*a",
    "&a",
    "!a",
    "%a",
    "@a",
    "`a",
    "'",
    '"',
    "a\nb",
  ),
);

const { value } = fc.letrec<{ value: YamlValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    text,
    fc.integer(),
    fc.boolean(),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(text, tie("value"), { maxKeys: 4 }),
  ),
}));

describe("YAML as a person writes it", () => {
  it("reads back as what was written, whatever it was", () => {
    fc.assert(
      fc.property(value, fc.nat(3), (written, open) => {
        const read = parse(`${yamlField("key", written, { open }).join("\n")}\n`, { uniqueKeys: false });
        expect(textual(read.key)).toEqual(textual(written));
      }),
      { numRuns: 2_000 },
    );
  });

  it("puts short lists and maps on one line, and long ones on a line for each item", () => {
    expect(yamlField("repos", { api: "write", "web.site": "read" })).toEqual([
      "repos: { api: write, web.site: read }",
    ]);
    const people = Array.from({ length: 20 }, (_, index) => `person-${index}`);
    expect(yamlField("members", people)).toEqual(["members:", ...people.map((each) => `  - ${each}`)]);
  });

  it("quotes only what would be read as something else", () => {
    const written = yamlField("names", ["Backend Team", "yes", "12", "O'Brien", "a, b"]);
    expect(written).toEqual([`names: [Backend Team, "yes", "12", O'Brien, "a, b"]`]);
  });

  it("shows characters that nobody can see", () => {
    expect(yamlField("name", "a\u202eb\u007f")).toEqual(['name: "a\\u202eb\\u007f"']);
  });

  it("keeps a comment in the comment, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (words) => {
        expect(parse(`${yamlComment(words).join("\n")}\nkey: value\n`)).toEqual({ key: "value" });
      }),
      { numRuns: 500 },
    );
  });
});

/** Returns a value as it reads back: keys are text, and a lone surrogate can't be in a file. */
function textual(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(textual);
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .map(([key, each]) => [key, textual(each)])
    .sort();
}
