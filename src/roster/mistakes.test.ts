import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { clashMistakes } from "./testing/mistakes/clashes.ts";
import { lintMistakes } from "./testing/mistakes/lint.ts";
import { nameMistakes } from "./testing/mistakes/names.ts";
import { referenceMistakes } from "./testing/mistakes/references.ts";
import { shapeMistakes } from "./testing/mistakes/shapes.ts";
import { yamlMistakes } from "./testing/mistakes/yaml.ts";
import { findingLine, parseTexts, takeMark } from "./testing/parse-texts.ts";

describe.each([
  ["YAML", yamlMistakes],
  ["the format", shapeMistakes],
  ["names", nameMistakes],
  ["references", referenceMistakes],
  ["clashes", clashMistakes],
  ["lint", lintMistakes],
])("of mistakes in %s", (_area, mistakes) => {
  it.each(mistakes)("%s is told as %s, at its place", (_sentence, code, marked, says) => {
    const { text, place } = takeMark(marked);
    const { findings } = parseTexts(text);
    const found = findings.filter((finding) => finding.code === code);
    expect(
      found.map((finding) => finding.at),
      findings.map(findingLine).join("\n"),
    ).toContainEqual(place);
    expect(found.find(({ at }) => JSON.stringify(at) === JSON.stringify(place))?.message).toContain(says);
    for (const { remedy } of found) expect(remedy).toMatch(/^[A-Z].*\.$/);
  });

  it.each(mistakes)("%s is told once, and nothing else is made of it", (_sentence, code, marked) => {
    const { findings } = parseTexts(takeMark(marked).text);
    const wrong = findings.filter(
      ({ severity }) => severity === (mistakes === lintMistakes ? "warning" : "error"),
    );
    expect(wrong.map(findingLine).filter((line) => !line.includes(` ${code} `))).toEqual([]);
  });
});

it("has a test for every code that a roster's text can be refused with", () => {
  const folder = import.meta.dirname;
  const codes = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) =>
      /^(?:errors|(?:yaml|format|check)\/(?:errors|warnings|names|identities|channels|repositories))\.ts$/.test(
        path,
      ),
    )
    .flatMap((path) => [
      ...readFileSync(join(folder, path), "utf8").matchAll(
        /(?:code: |error\(\s*|warning\(\s*|declaredTwice\(\s*)"([a-z0-9_]+)"|^ {2}([a-z_]+): \{$/gm,
      ),
    ])
    .map(([, code, key]) => code ?? key);
  const tested = [
    ...yamlMistakes,
    ...shapeMistakes,
    ...nameMistakes,
    ...referenceMistakes,
    ...clashMistakes,
    ...lintMistakes,
  ].map(([, code]) => code);
  // The rest concerns files, not their text, and is tested with them.
  const ofFiles = [
    "no_such_file",
    "no_files",
    "roster_unreadable",
    "roster_is_link",
    "bad_pattern",
    "too_many_files",
    "roster_too_large",
    "more_problems",
    "file_too_large",
    "files_too_large",
    "not_utf8",
    "control_character",
    "too_dense",
    "too_many_words",
    "too_many_entries",
    "version_in_some",
    "invalid_value",
  ];
  expect(codes.length).toBeGreaterThan(80);
  expect(codes.filter((code) => !tested.includes(String(code)) && !ofFiles.includes(String(code)))).toEqual(
    [],
  );
});
