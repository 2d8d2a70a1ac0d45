import { describe, expect, it } from "vitest";
import { noSuchFile } from "./errors.ts";
import { parseRoster } from "./parse.ts";
import { findingLine, parseTexts } from "./testing/parse-texts.ts";

const users = "version: 1\nusers: { bob: bob-acme }\n";

function toldOf(bytes: Uint8Array): readonly string[] {
  return parseRoster([{ path: "teams.yaml", bytes }]).findings.map(findingLine);
}

describe("a roster of several files", () => {
  it("is the files put together, references across them included", () => {
    const { roster, findings } = parseTexts({
      "users.yaml": users,
      "teams/a.yaml": "teams: { a: { leads: [bob] } }\n",
      "teams/b.yaml": "teams: { b: { leads: [bob], parent: a } }\n",
    });
    expect(findings.map(findingLine)).toEqual([]);
    expect([...(roster?.teams.keys() ?? [])]).toEqual(["a", "b"]);
    expect(roster?.teams.get("b")?.at).toEqual({ file: "teams/b.yaml", line: 1, column: 10 });
  });

  it("may state its version in one of them, or in all", () => {
    const teams = "teams: { a: { leads: [bob] } }\n";
    expect(parseTexts({ "a.yaml": users, "b.yaml": teams }).roster).toBeDefined();
    expect(parseTexts({ "a.yaml": users, "b.yaml": `version: 1\n${teams}` }).roster).toBeDefined();
  });

  it("is refused when its version stands in some of several files", () => {
    const { findings } = parseTexts({
      "a.yaml": "version: 1\nusers: {}\n",
      "b.yaml": "version: 1\nteams: {}\n",
      "c.yaml": "\nprojects: {}\n",
    });
    expect(findings.map(findingLine)).toEqual([
      "error version_in_some c.yaml:2:1 This file doesn't say `version: 1`, and several others do.",
    ]);
  });

  it("is refused with both places when two of them declare one user", () => {
    const { findings } = parseTexts({ "a.yaml": users, "b.yaml": "users:\n  bob: bobby\n" });
    expect(findings.map(findingLine)).toEqual([
      "error duplicate_key b.yaml:2:3 `bob` is declared twice: at a.yaml:2:10, and again here.",
    ]);
  });

  it("may spread one section over files, field by field and rule by rule", () => {
    const { roster, findings } = parseTexts({
      "a.yaml": "version: 1\ngithub: { org: acme }\npermissions: { rules: { user.add: admin } }\n",
      "b.yaml": "github: { invite: teams }\npermissions: { rules: { team.edit: admin } }\n",
    });
    expect(findings.map(findingLine)).toEqual([]);
    expect(roster?.github).toMatchObject({ org: "acme", invite: "teams" });
    expect(roster?.permissions.rules.get("user.add")).toBe("admin");
    expect(roster?.permissions.rules.get("team.edit")).toBe("admin");
  });

  it("is refused with both places when two of them set one field of a section", () => {
    const { findings } = parseTexts({
      "a.yaml": "version: 1\ngithub: { org: acme }\n",
      "b.yaml": "github: { org: other }\n",
    });
    expect(findings.map(findingLine)).toEqual([
      "error duplicate_key b.yaml:1:11 `org` is declared twice: at a.yaml:2:11, and again here.",
    ]);
  });

  it("tells the mistakes of all of them at once, in their order", () => {
    const { findings } = parseTexts({
      "b.yaml": "version: 1\nusers: { a: 1 }\n",
      "a.yaml": "teams: { a: { leads: [zoe] } }\nprojekts: {}\n",
    });
    expect(findings.map(({ code, at }) => `${at?.file}:${at?.line} ${code}`)).toEqual([
      "b.yaml:2 wrong_type",
      "a.yaml:1 unknown_user",
      "a.yaml:2 unknown_key",
    ]);
  });

  it("doesn't call people unknown who may be declared in a file that can't be read", () => {
    const { findings } = parseTexts({
      "a.yaml": "version: 1\nusers: { bob: [\n",
      "b.yaml": "teams: { a: { leads: [bob] } }\n",
    });
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(["yaml_syntax"]));
  });

  it("doesn't call people unknown when `users` can't be read", () => {
    const { findings } = parseTexts("version: 1\nusers: [bob]\nteams: { a: { leads: [bob] } }\n");
    expect(findings.map(({ code }) => code)).toEqual(["wrong_type"]);
  });

  it("doesn't call people unknown whose own declaration is wrong", () => {
    const { findings } = parseTexts("version: 1\nusers: { bob: 7 }\nteams: { a: { leads: [bob] } }\n");
    expect(findings.map(({ code }) => code)).toEqual(["wrong_type"]);
  });

  it("is refused when there is no file, or a path matches none", () => {
    expect(parseRoster([]).findings.map(({ code }) => code)).toEqual(["no_files"]);
    expect(noSuchFile("teams/*.yml")).toMatchObject({ severity: "error", code: "no_such_file" });
    expect(noSuchFile("teams/*.yml").message).toContain("`teams/*.yml`");
  });
});

describe("a file's bytes", () => {
  const text = `${users}teams: { a: { leads: [bob] } }\n`;

  it("may begin with UTF-8's byte-order mark, which moves no column", () => {
    const marked = new TextEncoder().encode("\ufeffversion: 1\nusers: {}\nbad: 1\n");
    expect(toldOf(marked)).toEqual(["error unknown_key teams.yaml:3:1 The file has no field `bad`."]);
    expect(toldOf(new TextEncoder().encode("\ufeffversion: 2\n"))[0]).toContain("teams.yaml:1:10");
  });

  it.each([
    ["UTF-16, little endian, marked", Buffer.from(`\ufeff${text}`, "utf16le"), "UTF-16"],
    ["UTF-16, big endian, marked", Buffer.from(`\ufeff${text}`, "utf16le").swap16(), "UTF-16"],
    ["UTF-16 without a mark", Buffer.from(text, "utf16le"), "UTF-16"],
    ["UTF-32, marked", Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]), "UTF-32"],
    ["UTF-32, big endian, marked", Buffer.from([0, 0, 0xfe, 0xff, 0, 0, 0, 0x61]), "UTF-32"],
  ])("in %s are refused, saying so", (_name, bytes, encoding) => {
    expect(toldOf(bytes)).toEqual([`error not_utf8 teams.yaml:1:1 The file is ${encoding}, not UTF-8.`]);
  });

  it("that are not UTF-8 are refused where they begin", () => {
    const latin1 = Buffer.from("version: 1\nusers:\n  a: { name: \ufffd Zo\u00eb }\n", "utf8");
    const at = latin1.indexOf(0xc3);
    const broken = Buffer.concat([latin1.subarray(0, at), Buffer.from([0xeb]), latin1.subarray(at + 2)]);
    expect(toldOf(broken)).toEqual([
      "error not_utf8 teams.yaml:3:18 The file is not UTF-8 text from here on.",
    ]);
  });

  it("that hold a control character are refused at it", () => {
    expect(toldOf(new TextEncoder().encode("version: 1\nusers: { a\0: b }\n"))[0]).toContain(
      "control_character teams.yaml:2:11 There is a control character here (U+0000)",
    );
  });

  it("may end their lines with carriage returns", () => {
    const { roster, findings } = parseTexts(text.replaceAll("\n", "\r\n"));
    expect(findings.map(findingLine)).toEqual([]);
    expect(roster?.teams.get("a")?.at).toEqual({ file: "teams.yaml", line: 3, column: 10 });
  });

  it("are refused above 10 MB, and 15 MB together, with what to do", () => {
    const large = new Uint8Array(20 * 1024 * 1024).fill(0x23);
    const [finding] = parseRoster([{ path: "teams.yaml", bytes: large }]).findings;
    expect(finding).toMatchObject({ code: "file_too_large", at: { file: "teams.yaml", line: 1, column: 1 } });
    expect(finding?.message).toBe("The file is 20 MB, and the limit is 10 MB.");
    expect(finding?.remedy).toContain("Split it");
    const half = { path: "a.yaml", bytes: large.subarray(0, 8 * 1024 * 1024) };
    const together = parseRoster([half, { ...half, path: "b.yaml" }]).findings;
    expect(together.map(({ code }) => code)).toEqual(["files_too_large"]);
  });
});
