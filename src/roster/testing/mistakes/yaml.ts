import type { Mistake } from "./mistake.ts";

/** Texts that are not well-formed YAML, or no roster. */
export const yamlMistakes: readonly Mistake[] = [
  ["an unclosed bracket", "yaml_syntax", "version: 1\nusers: { a: b\n▸teams: {}\n", "well-formed"],
  ["an unclosed quote", "yaml_syntax", 'version: 1\nusers: { a: "b }\n▸', "missing"],
  ["a tab for indentation", "yaml_syntax", "version: 1\nusers:\n▸\ta: b\n", "tab"],
  [
    "an indentation that fits nothing",
    "yaml_syntax",
    "version: 1\nusers:\n    a: b\n▸  c: d\n",
    "indentation",
  ],
  ["two keys on one line", "yaml_syntax", "version: 1\nusers:\n  a: ▸b: c\n", "same line"],
  ["an unknown escape", "yaml_syntax", 'version: 1\nusers: { a: { name: "x▸\\q" } }\n', "escape"],
  ["a stray bracket", "yaml_syntax", "version: 1\nusers: {}\n▸]\n", "belong"],
  ["text after a quoted text", "yaml_syntax", 'version: 1\nusers: { a: { name: "x" ▸y } }\n', "well-formed"],
  ["an empty file", "empty_file", "▸", "empty"],
  ["nothing but comments", "empty_file", "▸# users: {}\n\n# teams: {}\n", "empty"],
  ["nothing but a document's marker", "empty_file", "▸---\n", "empty"],
  ["a list for a roster", "not_a_roster", "▸- alice\n- bob\n", "is a list"],
  ["a text for a roster", "not_a_roster", "▸hello\n", "is text"],
  ["two documents", "several_documents", "version: 1\n▸---\nversion: 1\n", "second YAML document"],
  ["another version of YAML", "yaml_directive", "▸%YAML 1.1\n---\nversion: 1\n", "another version of YAML"],
  ["brackets without end", "nested_too_deeply", `version: 1\nusers: ${"[".repeat(40)}▸[[[\n`, "deeper"],
  [
    "lines indented further and further",
    "nested_too_deeply",
    `version: 1\n${Array.from({ length: 40 }, (_, level) => `${" ".repeat(level)}a:\n`).join("")}${" ".repeat(40)}▸a:\n`,
    "deeper",
  ],
  ["dashes without end", "nested_too_deeply", `version: 1\nusers:\n${"- ".repeat(40)}▸- - -\n`, "deeper"],
  ["one key twice", "duplicate_key", "version: 1\nusers:\n  a: x\n  ▸a: y\n", "at teams.yaml:3:3"],
  ["one key as number and as text", "duplicate_key", 'version: 1\nusers: { 12: x, ▸"12": y }\n', "`12`"],
  ["one section twice", "duplicate_key", "version: 1\nusers: {}\n▸users: {}\n", "`users`"],
  ["one field twice", "duplicate_key", "version: 1\nusers: { a: { github: x, ▸github: y } }\n", "`github`"],
  ["a list for a key", "key_not_text", "version: 1\nusers: { ▸[a]: b }\n", "list"],
  ["an alias for a key", "key_not_text", "version: 1\nusers: { a: &x b, ▸*x : c }\n", "alias"],
  ["a merge key", "merge_key", "version: 1\nusers:\n  a: &x { name: A }\n  b: { ▸<<: *x }\n", "Merge keys"],
  ["a key that JavaScript reserves", "reserved_key", "version: 1\nusers: { ▸__proto__: x }\n", "`__proto__`"],
  ["a tag", "unknown_tag", "version: 1\nusers: ▸!!js/function 'x'\n", "Tags"],
  ["a tag of somebody's own", "unknown_tag", "version: 1\nusers: { a: ▸!secret x }\n", "Tags"],
  ["an alias of nothing", "unknown_alias", "version: 1\nusers: { a: ▸*nobody }\n", "`*nobody`"],
  ["an alias of itself", "alias_of_itself", "version: 1\nusers: &all { a: ▸*all }\n", "`*all`"],
  [
    "aliases of a long list",
    "alias_bomb",
    `version: 1
users: { b: x }
teams:
  t0: { leads: [b], members: &many [${"b, ".repeat(999)}b] }
${Array.from({ length: 100 }, (_, index) => `  t${index + 1}: { leads: [b], members: ${index === 99 ? "▸" : ""}*many }\n`).join("")}`,
    "more than 100,000 values",
  ],
];
