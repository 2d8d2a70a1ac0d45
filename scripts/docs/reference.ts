import { relaySchemaText } from "../../src/relay/file/editor-schema.ts";
import { schemaText } from "../../src/roster/editor-schema.ts";

/** Makes docs/reference.md and docs/relay-file.md from the editors' schemas: every field, what it may be, what it is when left out, what it does. */

interface Schema {
  readonly type?: string | readonly string[];
  readonly title?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly format?: string;
  readonly required?: readonly string[];
  readonly if?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

const nouns: Readonly<Record<string, string>> = {
  user: "A person",
  team: "A team",
  project: "A project",
  channel: "A channel",
  usergroup: "A user group",
  folder: "A folder",
};

const relaySchema = JSON.parse(relaySchemaText("urn:rollcall:reference")) as Schema;
/** What the relay's format calls its parts. */
const relayNouns: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(relaySchema.definitions ?? {}).map(([name, { title = name }]) => [name, title]),
);

const beginning = `# Every field of the roster

Made from the format itself, which also makes [the editors' schema](../schema/teams.schema.json): \`node scripts/write-docs.ts\`.
A field that isn't here is a mistake, which is told with its line. [\`teams.yaml\`](../teams.yaml) shows most of them at work.

A *key* is the name that an entry has in the file, and by which other entries name it. A *map* has keys of your choice.
`;

const relayBeginning = `# Every field of the relay's file

Made from the format itself, which also makes [the editors' schema](../schema/relay.schema.json): \`node scripts/write-docs.ts\`.
\`ROLLCALL_RELAY_CONFIG\` names the file, and it may be left out: then nobody may do anything through the relay but ask it in Slack.
A field that isn't here is a mistake, which is told with its line, and with a mistake in it the relay doesn't start.

After a change, \`kill -HUP\` lets the relay read it again (\`docker compose kill -s HUP relay\`, \`systemctl reload\`). What it works on
goes on by the former file. A file with a mistake changes nothing: the log has its lines, and the former file counts.

An editor completes it by its first line: \`# yaml-language-server: $schema=ADDRESS\`, where the address is the schema's \`$id\`.
`;

/** Returns the page about the roster. */
export function referencePage(): string {
  return pageOf(JSON.parse(schemaText("urn:rollcall:reference")) as Schema, nouns, beginning);
}

/** Returns the page about the relay's file. */
export function relayReferencePage(): string {
  return pageOf(relaySchema, relayNouns, relayBeginning);
}

function pageOf(schema: Schema, names: Readonly<Record<string, string>>, text: string): string {
  const { definitions = {}, properties = {} } = schema;
  const top = Object.entries(properties).map(([name, field]) => section(`\`${name}\``, field));
  const parts = Object.entries(names).map(([name, noun]) => section(noun, definitions[name] ?? {}));
  return [text, "## The file\n", table(properties, 1), ...top.filter(Boolean), ...parts].join("\n");
}

function section(title: string, schema: Schema): string {
  const { properties = {}, description = "" } = schema;
  if (Object.keys(properties).length === 0) return "";
  return `## ${title}\n\n${description}\n\n${table(properties, 9, schema.required)}`;
}

function table(
  properties: Readonly<Record<string, Schema>>,
  depth: number,
  required: readonly string[] = [],
): string {
  const rows = rowsOf(properties, { depth, before: "", required });
  return `| field | may be | left out | |\n| --- | --- | --- | --- |\n${rows.join("\n")}\n`;
}

interface At {
  readonly depth: number;
  readonly before: string;
  readonly required: readonly string[];
}

/** Rows of the fields, each followed by those of a map that is written in its place. */
function rowsOf(properties: Readonly<Record<string, Schema>>, { depth, before, required }: At): string[] {
  return Object.entries(properties).flatMap(([name, field]) => {
    const path = `${before}${name}`;
    const left =
      field.default === undefined ? (required.includes(name) ? "a mistake" : "") : code(field.default);
    const row = `| \`${path}\` | ${cell(wordsFor(field))} | ${cell(left)} | ${cell(field.description ?? "")} |`;
    const inner = [field, field.then, field.else].find(
      (each) => each?.properties !== undefined && each.$ref === undefined,
    );
    const below =
      depth > 1 && inner?.properties
        ? rowsOf(inner.properties, { depth: depth - 1, before: `${path}.`, required: inner.required ?? [] })
        : [];
    return [row, ...below];
  });
}

/** Returns what a value may be, in a few words. */
function wordsFor(schema: Schema): string {
  if (schema.$ref !== undefined) return link(schema.$ref);
  if (schema.then !== undefined && schema.else !== undefined)
    return `${wordsFor(schema.else)}; or ${wordsFor(schema.then)}`;
  if (schema.const !== undefined) return code(schema.const);
  if (schema.enum !== undefined) return schema.enum.map(code).join(", ");
  if (schema.format === "date") return "a date, `YYYY-MM-DD`";
  const type = typeof schema.type === "string" ? schema.type : schema.type?.[0];
  switch (type) {
    case "array":
      return `a list: ${wordsFor(schema.items ?? {})}`;
    case "object":
      return typeof schema.additionalProperties === "object"
        ? `a map: ${wordsFor(schema.additionalProperties)}`
        : "fields";
    case "integer":
    case "number":
      return "a number";
    case "boolean":
      return "`true`, `false`";
    default:
      return "text";
  }
}

function link(reference: string): string {
  const name = reference.split("/").at(-1) ?? "";
  const noun = nouns[name] ?? relayNouns[name] ?? name;
  return `[${noun.toLowerCase()}](#${noun.toLowerCase().replaceAll(" ", "-")})`;
}

function code(value: unknown): string {
  return `\`${typeof value === "string" ? value : JSON.stringify(value)}\``;
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}
