import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { addressOfSchema } from "../../scripts/write-schema.ts";
import { schemaText } from "./editor-schema.ts";

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
    const fields = fieldsOf(schema, "");
    expect(fields.length).toBeGreaterThan(110);
    const bare = fields.filter(([, field]) => !("description" in field) && !("$ref" in field));
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

  it.each([
    ["a login with a blank", { users: { a: "two words" } }, "/users/a"],
    ["an unknown field of a person", { users: { a: { gihub: "x" } } }, "/users/a"],
    ["a channel with capitals", { slack: { channels: ["Backend"] } }, "/slack/channels/0"],
    ["a channel without its name", { slack: { channels: [{ private: true }] } }, "/slack/channels/0"],
    [
      "an unknown field of a membership",
      { teams: { a: { leads: [{ user: "b", till: "x" }] } } },
      "/teams/a/leads/0",
    ],
    ["a share above 100 percent", { guards: { max_removals: "101%" } }, "/guards/max_removals"],
    ["a number below 0", { guards: { max_removals: -1 } }, "/guards/max_removals"],
    ["a GitHub team that is true", { teams: { a: { github: true } } }, "/teams/a/github"],
    ["an unknown privacy", { teams: { a: { github: { privacy: "open" } } } }, "/teams/a/github/privacy"],
    ["a Slack id that is none", { users: { a: { slack: "@dana" } } }, "/users/a/slack"],
    ["a link that is no address", { users: { a: { links: { blog: "mine" } } } }, "/users/a/links/blog"],
  ])("shows %s once, where it stands", (_name, file, place) => {
    validate(file);
    const shown = (validate.errors ?? []).filter(({ keyword }) => keyword !== "if");
    expect(shown.map(({ instancePath }) => instancePath)).toEqual([place]);
  });

  it("completes names that exist where they are written, and accepts others", () => {
    const none = {
      user: [],
      team: [],
      project: [],
      login: [],
      slug: [],
      repository: [],
      channel: [],
      handle: [],
    };
    const text = schemaText("urn:rollcall:test", {
      ...none,
      user: ["dana"],
      team: ["platform"],
      login: ["danab"],
      slug: ["core"],
      repository: ["api", "__proto__"],
      channel: ["team-core"],
      handle: ["core"],
    });
    const named: Schema = JSON.parse(text);
    const fields = new Map(fieldsOf(named, "").map(([path, field]) => [path, field]));
    const team = (named["definitions"] as Record<string, { properties: Record<string, Schema> }>)["team"]
      ?.properties;
    expect(fields.get("/definitions/user.github")).toMatchObject({ examples: ["danab"] });
    expect(fields.get("/definitions/team.parent")).toMatchObject({ examples: ["platform"] });
    expect(
      Object.keys((named["properties"] as Record<string, { properties: object }>)["teams"]?.properties ?? {}),
    ).toEqual(["core"]);
    expect(Object.keys(team?.["repos"]?.["properties"] ?? {})).toEqual(["api", "__proto__"]);
    expect(JSON.stringify(team?.["leads"])).toContain('"examples":["dana"]');
    expect(JSON.stringify(team?.["slack"])).toContain('"examples":["core"]');
    expect(JSON.stringify(named["definitions"])).toContain('"examples":["team-core"]');
    const accepts = new Ajv({ strict: false, formats: { date: true } }).compile(named);
    expect(accepts({ teams: { other: { leads: ["eve"], repos: { web: "read" } } } })).toBe(true);
    expect(schemaText("urn:rollcall:test", none)).toBe(schemaText("urn:rollcall:test"));
  });

  it("completes defaults", () => {
    const defaults = fieldsOf(schema, "").filter(([, field]) => "default" in field);
    const byName = new Map(defaults.map(([path, field]) => [path.split(".").at(-1), field["default"]]));
    expect(byName.get("invite")).toBe("users");
    expect(byName.get("max_removals")).toBe("25%");
    expect(byName.get("min_owners")).toBe(1);
    expect(byName.get("permission")).toBe("member");
    const ofLeads = defaults.filter(([path]) => path.endsWith(".lead_role"));
    expect(ofLeads.map(([, field]) => field["default"])).toContain("maintainer");
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
