import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { addressOfSchema } from "../../scripts/write-schema.ts";
import { schemaText } from "./schema.ts";

const root = join(import.meta.dirname, "..", "..");

type Schema = Readonly<Record<string, unknown>>;

const schema: Schema = JSON.parse(schemaText(addressOfSchema));
const ajv = new Ajv({ strict: false, allErrors: true });
(addFormats as unknown as (ajv: Ajv) => void)(ajv);
const validate = ajv.compile(schema);

/** Every field of every map in the schema, with the path that leads to it. */
function fieldsOf(part: unknown, path: string): readonly (readonly [string, Schema])[] {
  if (typeof part !== "object" || part === null) return [];
  const own = Object.entries((part as { properties?: Record<string, Schema> }).properties ?? {});
  return [
    ...own.map(([name, field]) => [`${path}.${name}`, field] as const),
    ...Object.entries(part).flatMap(([key, inner]) => fieldsOf(inner, `${path}/${key}`)),
  ];
}

describe("the editors' schema", () => {
  it("is committed as it is generated (if not: node scripts/write-schema.ts)", () => {
    expect(readFileSync(join(root, "schema/teams.schema.json"), "utf8")).toBe(schemaText(addressOfSchema));
  });

  it("says its own address, by which it is known and found", () => {
    expect(schema["$id"]).toMatch(
      /^https:\/\/raw\.githubusercontent\.com\/[\w.-]+\/[\w.-]+\/v1\/schema\/teams\.schema\.json$/,
    );
  });

  it("describes every field, and every user, team, project, channel, group and folder", () => {
    const fields = fieldsOf(schema, "").filter(([path]) => !path.includes("rules/properties"));
    expect(fields.length).toBeGreaterThan(70);
    const bare = fields.filter(
      ([path, field]) => !("description" in field) && !("$ref" in field) && !path.includes("/rules."),
    );
    expect(bare.map(([path]) => path)).toEqual([]);
    expect(Object.keys(schema["definitions"] as object).sort()).toEqual([
      "channel",
      "folder",
      "project",
      "team",
      "user",
      "usergroup",
    ]);
  });

  it("completes defaults", () => {
    const defaults = fieldsOf(schema, "").filter(([, field]) => "default" in field);
    const byName = new Map(defaults.map(([path, field]) => [path.split(".").at(-1), field["default"]]));
    expect(byName.get("invite")).toBe("users");
    expect(byName.get("max_removals")).toBe("25%");
    expect(byName.get("min_owners")).toBe(1);
    expect(byName.get("permission")).toBe("member");
    expect(byName.get("lead_role")).toBe("maintainer");
    expect(byName.get("active")).toBe(true);
  });

  it("accepts the worked example", () => {
    const example: unknown = parse(readFileSync(join(root, "teams.yaml"), "utf8"));
    validate(example);
    expect(validate.errors).toBeNull();
  });

  it.each([
    ["a number for a key", { version: 1, teams: { a: { members: [249043822] } } }, true],
    ["a user's short form", { users: { a: "octocat" } }, true],
    [
      "every form of include",
      { teams: { a: { include: ["b", "*", { leads: "b" }, { leads: "*" }] } } },
      true,
    ],
    ["an unknown field", { users: { a: { gihub: "x" } } }, false],
    ["an unknown mode", { github: { org: "acme", members: "all" } }, false],
    ["a key with a blank", { users: { "a b": {} } }, false],
    ["a date in another form", { users: { a: { until: "31.1.2027" } } }, false],
    ["a topic that is too long", { slack: { channels: [{ name: "x", topic: "x".repeat(251) }] } }, false],
  ])("judges %s as the parser does", (_name, file, accepted) => {
    expect(validate(file)).toBe(accepted);
  });
});
