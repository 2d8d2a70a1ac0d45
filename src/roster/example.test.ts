import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { parseRoster } from "./parse.ts";
import { resolveRoster } from "./resolve.ts";
import { project, team } from "./schema/team.ts";
import { userFields } from "./schema/user.ts";
import { findingLine } from "./testing/parse-texts.ts";

const bytes = readFileSync(join(import.meta.dirname, "..", "..", "teams.yaml"));

describe("the worked example", () => {
  const { roster, findings } = parseRoster([{ path: "teams.yaml", bytes }]);

  it("validates without a warning", () => {
    expect(findings.map(findingLine)).toEqual([]);
  });

  it("resolves without a warning, today and for years", () => {
    for (const today of ["2026-06-01", "2036-06-01"]) {
      expect(roster && resolveRoster(roster, today).findings.map(findingLine)).toEqual([]);
    }
  });

  it("names the schema in its first line, for editors", () => {
    expect(bytes.toString("utf8").split("\n")[0]).toBe(
      "# yaml-language-server: $schema=./schema/teams.schema.json",
    );
  });

  it.each([
    ["user", "users", Object.keys(userFields.shape)],
    ["team", "teams", Object.keys(team.shape)],
    ["project", "projects", Object.keys(project.shape)],
  ])("shows every field of a %s", (_noun, section, fields) => {
    const file = parse(bytes.toString("utf8")) as Record<string, Record<string, object>>;
    const used = new Set(Object.values(file[section] ?? {}).flatMap((each) => Object.keys(each)));
    expect(fields.filter((field) => !used.has(field))).toEqual([]);
  });
});

describe("the README's roster", () => {
  it("validates without a warning", () => {
    const readme = readFileSync(join(import.meta.dirname, "..", "..", "README.md"), "utf8");
    const [, text = ""] = /```yaml\n(# yaml-language-server[\s\S]*?)```/.exec(readme) ?? [];
    const { roster, findings } = parseRoster([{ path: "teams.yaml", bytes: Buffer.from(text) }]);
    expect(findings.map(findingLine)).toEqual([]);
    expect(roster?.teams.size).toBe(2);
  });
});
