import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { addressOfRelaySchema } from "../../../scripts/write-schema.ts";
import { relaySchemaText } from "./editor-schema.ts";
import { emptyRelayFile, parseRelayFile, readRelayFile } from "./read.ts";

const read = (text: string) => parseRelayFile(new TextEncoder().encode(text), "relay.yaml");
const told = (text: string) =>
  read(text).findings.map(({ at, code, message }) => `${at?.line}:${at?.column} ${code} ${message}`);

describe("the relay's file", () => {
  test.each(["", "\n  \n# nothing yet\n", "tokens: []\n", "workspaces: {}\n"])(
    "may allow nothing: %j",
    (text) => {
      expect(read(text)).toMatchObject({ content: emptyRelayFile, findings: [] });
    },
  );

  test("has each of its parts as text, whatever YAML makes of it", () => {
    const { content, findings } = read(
      "workspaces: { acme: T0ACME }\ntokens:\n  - workspace: T0ACME\n    repository_id: 4242\n    ref: refs/heads/main\n",
    );
    expect(findings).toEqual([]);
    expect(content).toEqual({
      ...emptyRelayFile,
      workspaces: { acme: "T0ACME" },
      tokens: [{ workspace: "T0ACME", repository_id: "4242", ref: "refs/heads/main" }],
    });
  });

  test("tells all mistakes at once, each at its place, with what was meant", () => {
    expect(
      told(
        "token: []\nisuer: https://issuer.acme.dev\ntokens:\n  - workspace: acme\n    repository_id: some\n    environmnt: x\n    ref: refs/heads/main\n",
      ),
    ).toEqual([
      "1:1 unknown_key The file has no field `token`. Did you mean `tokens`?",
      "2:1 unknown_key The file has no field `isuer`. Did you mean `issuer`?",
      "4:16 invalid_place `tokens.workspace` can't be `acme`: ids of workspaces begin with T, those of organisations with E, and capitals and digits follow.",
      "5:20 invalid_id_number `tokens.repository_id` can't be `some`: the id is a whole number.",
      "6:5 unknown_key `tokens` has no field `environmnt`. Did you mean `environment`?",
    ]);
  });

  test.each(["- workspaces\n", "just words\n"])("says of %j what its own fields are", (text) => {
    const { findings } = read(text);
    expect(findings.map(({ code, message, remedy }) => `${code} ${message} ${remedy}`)).toEqual([
      expect.stringMatching(/^relay_config_is_no_map .*`callers`.*relay-file\.md/),
    ]);
  });

  test.each([
    ["tokens:\n  - workspace: T0ACME\n    repository_id: 4242\n", "2:5 ref_or_environment"],
    ["tokens:\n  - repository_id: 4242\n    ref: x\n", "2:5 missing_field"],
    ["tokens:\n  - { workspace: T0ACME, repository_id: 4242, ref: x, events: [] }\n", "empty_list"],
    ["tokens: [\n", "yaml_syntax"],
    ["issuer: []\n", "1:9 wrong_type"],
    ["issuer: mine\n", "1:9 invalid_url"],
    ["tokens: {}\n", "1:9 wrong_type"],
    ["tokens: []\ntokens: []\n", "2:1 duplicate_key"],
    ["workspaces: { a.b: T0ACME }\n", "1:15 invalid_alias"],
    ["workspaces: { acme: acme }\n", "1:21 invalid_place"],
    ["tokens: &all\n  - *all\n", "alias_of_itself"],
  ])("allows nothing with a mistake in it: %j", (text, says) => {
    const whole = `${text}${text.includes("workspaces") ? "" : "workspaces: { acme: T0ACME }\n"}`;
    expect(told(whole).join("\n")).toContain(says);
    expect(read(whole).content).toBe(emptyRelayFile);
  });

  test("is no file where there is none", () => {
    const { content, findings } = readRelayFile(join(import.meta.dirname, "no-such.yaml"));
    expect([content, findings.map(({ code }) => code)]).toEqual([
      emptyRelayFile,
      ["relay_config_unreadable"],
    ]);
  });
});

describe("the editors' schema of the relay's file", () => {
  const schema = JSON.parse(relaySchemaText(addressOfRelaySchema)) as Readonly<Record<string, unknown>>;
  const ajv = new Ajv({ strict: false, allErrors: true });
  (addFormats as unknown as (ajv: Ajv) => void)(ajv);
  const validate = ajv.compile(schema);

  test("is committed as it is generated (if not: npm run schema)", () => {
    const committed = readFileSync(join(import.meta.dirname, "../../../schema/relay.schema.json"), "utf8");
    expect(committed).toBe(relaySchemaText(addressOfRelaySchema));
  });

  test("describes every field", () => {
    const bare = (part: unknown, path: string): readonly string[] => {
      if (typeof part !== "object" || part === null) return [];
      const { properties = {} } = part as { properties?: Readonly<Record<string, object>> };
      return [
        ...Object.entries(properties).flatMap(([name, field]) =>
          "description" in field || "$ref" in field ? [] : [`${path}.${name}`],
        ),
        ...Object.entries(part).flatMap(([key, inner]) => bare(inner, `${path}/${key}`)),
      ];
    };
    expect(bare(schema, "")).toEqual([]);
  });

  test.each([
    ["tokens: [{ workspace: T0ACME, repository_id: 4242, ref: refs/heads/main }]", true],
    ["tokens: [{ workspace: T0ACME, repository_id: '4242', environment: prod }]", true],
    ["tokens: [{ workspace: acme, repository_id: 4242, ref: refs/heads/main }]", false],
    ["tokens: [{ workspace: T0ACME, ref: refs/heads/main }]", false],
    ["token: []", false],
  ])("takes what the reader takes: %s", (text, isValid) => {
    expect([validate(parse(text)), read(text).findings.length === 0]).toEqual([isValid, isValid]);
  });
});
