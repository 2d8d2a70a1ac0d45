import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isUsable, loadRoster } from "../load.ts";
import { days, type FileData, fileData, rendered } from "../testing/arbitrary.ts";
import { mutated } from "../testing/mutation.ts";
import { versionLoader } from "./version-loader.ts";

const example = readFileSync(join(import.meta.dirname, "..", "..", "..", "teams.yaml"), "utf8");
const inBlocks = rendered({ users: { ann: { github: "a" }, bob: "b" }, teams: { web: {} } }, "block");

const sourceOf = (...texts: readonly string[]) => ({
  files: texts.map((text, index) => ({ path: `${index}.yaml`, bytes: new TextEncoder().encode(text) })),
  findings: [],
});

/** A roster as data, without its places. */
function dataOf(value: unknown): unknown {
  if (value instanceof Map) return [...value].map(([key, each]) => [key, dataOf(each)]);
  if (value instanceof Set) return [...value];
  if (Array.isArray(value)) return value.map(dataOf);
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).filter(([name]) => name !== "at");
  return fields.map(([name, each]) => [name, name === "places" ? Object.keys(each) : dataOf(each)]);
}

/** Loads versions one after the other, and holds each against what a whole load of it gives. */
function expectTheSame(versions: readonly ReturnType<typeof sourceOf>[], day: string): void {
  const loader = versionLoader();
  for (const source of versions) {
    const quick = loader.load(source, day);
    const plain = loadRoster(source, day);
    if (typeof quick === "string") {
      expect(isUsable(plain)).toBe(false);
      expect(plain.findings.map(({ message }) => message)).toContain(quick);
      continue;
    }
    if (!isUsable(plain))
      throw new Error(`taken for valid: ${new TextDecoder().decode(source.files[0]?.bytes)}`);
    expect(dataOf(quick.declared)).toEqual(dataOf(plain.declared));
    expect(dataOf(quick.resolved)).toEqual(dataOf(plain.resolved));
  }
}

describe("versions of a roster, read in pieces", () => {
  it("are what a whole load makes of each, in whatever style and whatever comes and goes", () => {
    const styles = fc.constantFrom("block" as const, "block" as const, "flow" as const, "json" as const);
    const version = fc.tuple(fileData, styles).map(([data, style]) => sourceOf(rendered(data, style)));
    fc.assert(fc.property(fc.array(version, { minLength: 2, maxLength: 4 }), days, expectTheSame), {
      numRuns: 20,
    });
  });

  it("are the same where a roster has several files", () => {
    const parts = fileData.map(({ users, teams, projects }: FileData) => {
      const settings = { github: { org: "acme" }, guards: { max_removals: 3 } };
      return sourceOf(rendered({ ...settings, users }, "block"), rendered({ teams, projects }, "block"));
    });
    fc.assert(fc.property(fc.array(parts, { minLength: 2, maxLength: 3 }), days, expectTheSame), {
      numRuns: 10,
    });
  });

  it("are as wrong as a whole load finds them, with random faults", () => {
    const texts = Array.from({ length: 120 }, (_, seed) => [mutated(example, seed), mutated(inBlocks, seed)]);
    expectTheSame(
      texts.flat().map((text) => sourceOf(text)),
      "2026-06-10",
    );
  });

  it.each([
    ["an anchor and its alias", "version: 1\nusers:\n  ann: &a { name: A }\n  bob: *a\n"],
    ["a merge key", "version: 1\nusers:\n  ann: { <<: {} }\n"],
    ["a section twice", "version: 1\nusers:\n  ann: { name: A }\nteams: {}\nusers:\n  bob: { name: B }\n"],
    ["an entry twice", "version: 1\nusers:\n  ann: { name: A }\n  ann: { name: B }\n"],
    ["two documents", "version: 1\n---\nusers:\n  ann: { name: A }\n"],
    ["no version", "users:\n  ann: { name: A }\n"],
    ["an unknown section", "version: 1\nusers:\n  ann: { name: A }\nthings:\n  ann: {}\n"],
    ["a section that is a list", "version: 1\nusers:\n  - ann\n"],
    ["a section of nothing", "version: 1\nusers:\nteams: {}\n"],
    ["quoted sections", 'version: 1\n"users":\n  ann: { name: A }\nteams:\n  web: { members: [ann] }\n'],
    [
      "a text over several lines",
      "version: 1\nusers:\n  ann:\n    name: >-\n      A\n\n      B\nteams: {}\n",
    ],
    ["an entry that is a text", "version: 1\nusers:\n  ann: ann-gh\nteams:\n  web: { members: [ann] }\n"],
    [
      "admins by a team's key",
      "version: 1\nusers:\n  ann: { github: a }\nteams:\n  admins:\n    members: [ann]\n",
    ],
    ["nothing at all", ""],
  ])("are what a whole load makes of them: %s", (_, text) => {
    expectTheSame(
      [sourceOf(inBlocks), sourceOf(text), sourceOf(inBlocks), sourceOf(inBlocks, text)],
      "2026-06-10",
    );
  });

  it("are as wrong as they are where only one entry names what is not there", () => {
    const good = rendered({ users: { ann: "a", bob: "b" }, teams: { web: { members: ["ann"] } } }, "block");
    const texts = [
      good,
      good.replace("- ann", "- nobody"),
      good.replace("- ann", "- bob"),
      good.replace("bob: b", "bob: { github: b, outside: true }").replace("- ann", "- bob"),
      good.replace("ann: a", "eve: a"),
      good,
    ];
    expectTheSame(
      texts.map((text) => sourceOf(text)),
      "2026-06-10",
    );
  });

  it("keep the records of what is as it was before", () => {
    const loader = versionLoader();
    const load = (text: string) => {
      const loaded = loader.load(sourceOf(text), "2026-06-10");
      if (typeof loaded === "string") throw new Error(loaded);
      return loaded.declared;
    };
    const [first, second] = [load(inBlocks), load(inBlocks.replace("bob: b", "bob: c"))];
    expect(second.users.get("ann")).toBe(first.users.get("ann"));
    expect(second.users.get("bob")?.github).toBe("c");
  });
});

describe("what is as before", () => {
  const users = "users:\n  ann: { github: a }\n  ben: { github: b }\n  cy: { github: c, outside: true }\n";
  const teams = (web: string, ops = "{ leads: [ben] }") => `teams:\n  web: ${web}\n  ops: ${ops}\n`;
  const versions = (...texts: readonly string[]) =>
    texts.map((text) => sourceOf(`version: 1\ngithub: { org: acme }\n${text}`));

  it("isn't looked at twice, and is as soon as whom or what it names differs", () => {
    expectTheSame(
      versions(
        users + teams("{ leads: [ann], members: [ben], parent: ops }"),
        users + teams("{ leads: [ann], members: [ann, ben], parent: ops }"),
        // Somebody whom an unchanged team names is gone, is outside now, or has left.
        users.replace("  ben: { github: b }\n", "") + teams("{ leads: [ann], parent: ops }"),
        users + teams("{ leads: [ann], members: [ben], parent: ops }"),
        users.replace("github: b", "github: b, outside: true") + teams("{ leads: [ann], parent: ops }"),
        users + teams("{ leads: [ann], members: [ben], parent: ops }"),
        users.replace("github: b", "github: b, active: false") +
          teams("{ leads: [ann], members: [ben], parent: ops }"),
        users + teams("{ leads: [ann], members: [ben], parent: ops }"),
        // The team that an unchanged one names has another key.
        (users + teams("{ leads: [ann], members: [ben], parent: ops }")).replace("\n  ops:", "\n  oper:"),
        users + teams("{ leads: [ann], members: [ben], parent: ops }", "{ leads: [ben], include: [web] }"),
        // Two have one account.
        users.replace("github: b", "github: a") + teams("{ leads: [ann], members: [ben], parent: ops }"),
        users + teams("{ leads: [ann], members: [cy], parent: ops }"),
      ),
      "2026-06-01",
    );
  });

  it("has the same people on each day, though some of them leave meanwhile", () => {
    const loader = versionLoader();
    const [source] = versions(
      users.replace("github: b", "github: b, until: 2026-06-10") + teams("{ leads: [ann, ben] }"),
    );
    if (source === undefined) throw new Error("there is none");
    const peopleOn = (day: string) => {
      const roster = loader.load(source, day);
      return typeof roster === "string"
        ? roster
        : [...(roster.resolved.teams.get("web")?.people.keys() ?? [])];
    };
    expect(peopleOn("2026-06-10")).toEqual(["ann", "ben"]);
    expect(peopleOn("2026-06-11")).toEqual(["ann"]);
    expect(peopleOn("2026-06-09")).toEqual(["ann", "ben"]);
  });
});
