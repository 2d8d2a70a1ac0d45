import { afterAll, beforeAll, expect, it, vi } from "vitest";
import * as z from "zod";
import type { parseTexts } from "../testing/parse-texts.ts";

/** Stands for the next field that somebody adds to the format: every closed map gets both of these. */
const added = {
  next_field: z.string().optional(),
  next_default: z.boolean().default(true),
};

let parse: typeof parseTexts;

beforeAll(async () => {
  vi.resetModules();
  vi.doMock("../schema/names.ts", async (importOriginal) => {
    const names = await importOriginal<typeof import("../schema/names.ts")>();
    return { ...names, fields: (shape: z.ZodRawShape) => names.fields({ ...shape, ...added }) };
  });
  parse = (await import("../testing/parse-texts.ts")).parseTexts;
});

afterAll(() => {
  vi.doUnmock("../schema/names.ts");
  vi.resetModules();
});

const yaml = `
version: 1
next_default: false
github: { org: acme, next_field: x }
slack: { next_field: x, channels: [plain, { name: whole, next_field: x }] }
drive: { next_field: x }
guards: { next_field: x }
permissions: { next_field: x }
users:
  ann: ann-dev
  bob: { next_field: x, next_default: false }
teams:
  red:
    next_field: x
    leads: [{ user: ann, next_field: x }]
    github: { next_field: x }
    slack: { usergroup: { handle: red, next_field: x } }
    drive: { folders: [{ id: 1A, next_field: x }] }
  blue: { leads: [ann], slack: { usergroup: blue } }
projects:
  moon: { next_field: x, team: red }
`;

it("takes a field that only the schema declares to every record of the roster", () => {
  const { roster, findings } = parse(yaml);
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  const red = roster?.teams.get("red");
  const [plain, whole] = roster?.slack?.channels ?? [];
  const written = { nextField: "x", nextDefault: true };
  for (const record of [
    roster?.github,
    roster?.slack,
    roster?.drive,
    roster?.guards,
    roster?.permissions,
    whole,
    red,
    red?.leads?.[0],
    red?.github,
    red?.usergroup,
    red?.folders[0],
    roster?.projects.get("moon"),
  ]) {
    expect(record).toMatchObject(written);
  }
  expect(roster?.users.get("bob")).toMatchObject({ nextField: "x", nextDefault: false });
  expect(roster?.users.get("bob")?.places).toHaveProperty("next_field");
  const blue = roster?.teams.get("blue");
  for (const record of [plain, roster?.users.get("ann"), blue, blue?.github, blue?.usergroup]) {
    expect(record).toMatchObject({ nextDefault: true });
    expect(record).not.toHaveProperty("nextField");
  }
});

it("has each field under one name: the file's is not there beside it", () => {
  const { roster } = parse(yaml);
  expect(
    JSON.stringify([
      roster?.github,
      [...(roster?.users.values() ?? [])].map((user) => ({ ...user, places: {} })),
    ]),
  ).not.toMatch(/"[a-z]+_[a-z_]+":/);
});
