/**
 * Extracts what is known of the webhooks that the emulated GitHub sends: from GitHub's own description, and the keys that
 * every recorded payload of an event has.
 *
 *     node scripts/extract-webhooks.ts <@octokit/openapi-webhooks> <@octokit/webhooks-examples>
 *
 * Both are paths of unpacked packages, which are too large for dependencies, so that the extract is committed.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sentWebhooks } from "../emulators/github/webhooks/sent.ts";
import { leanSchema } from "./lean-schema.ts";

interface Document {
  readonly webhooks: Readonly<
    Record<
      string,
      {
        readonly post: {
          readonly requestBody: { readonly content: Readonly<Record<string, { schema: object }>> };
        };
      }
    >
  >;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

interface Recorded {
  readonly name: string;
  readonly examples: readonly Readonly<Record<string, unknown>>[];
}

const [, , folder, recordings] = process.argv;
if (folder === undefined || recordings === undefined) {
  console.error(
    "Usage: node scripts/extract-webhooks.ts <@octokit/openapi-webhooks> <@octokit/webhooks-examples>",
  );
  process.exit(1);
}
const versionOf = (path: string) =>
  (JSON.parse(readFileSync(join(path, "package.json"), "utf8")) as { version: string }).version;
const description = JSON.parse(
  readFileSync(join(folder, "generated", "api.github.com.json"), "utf8"),
) as Document;

const schemas = new Map<string, unknown>();
const payloads = Object.fromEntries(
  sentWebhooks.map((name) => {
    const schema = description.webhooks[name]?.post.requestBody.content["application/json"]?.schema;
    if (schema === undefined) throw new Error(`${name} is not described`);
    return [name, addSchema(schema)];
  }),
);

const recorded = JSON.parse(
  readFileSync(join(recordings, "api.github.com", "index.json"), "utf8"),
) as readonly Recorded[];
const keys = Object.fromEntries(
  sentWebhooks.flatMap((name) => {
    const examples = recorded.flatMap((each) =>
      each.examples.filter((example) => nameOf(each.name, example) === name),
    );
    const [first, ...others] = examples.map((each) => new Set(keysOf(each)));
    if (first === undefined) return [];
    return [[name, [...first].filter((key) => others.every((each) => each.has(key))).sort()]];
  }),
);

const target = new URL("../emulators/github/fixtures/webhooks.json", import.meta.url);
const sorted = Object.fromEntries([...schemas].sort(([one], [other]) => (one < other ? -1 : 1)));
const source = [
  `@octokit/openapi-webhooks ${versionOf(folder)}`,
  `@octokit/webhooks-examples ${versionOf(recordings)}`,
];
const text = JSON.stringify({ source, payloads, keys, schemas: sorted });
writeFileSync(target, `${text}\n`);
console.log(
  `${sentWebhooks.length} payloads, ${schemas.size} schemas, ${Math.round(text.length / 1024)} KiB`,
);

function nameOf(event: string, { action }: Readonly<Record<string, unknown>>): string {
  return (typeof action === "string" ? `${event}-${action}` : event).replaceAll("_", "-");
}

/** Returns the paths of an object's keys, three deep. Lists, permissions and licences differ from one to the next. */
function keysOf(value: unknown, at: readonly string[] = []): string[] {
  if (typeof value !== "object" || value === null || Array.isArray(value) || at.length === 3) return [];
  return Object.entries(value).flatMap(([key, each]) => [
    [...at, key].join("."),
    ...(["permissions", "license"].includes(key) ? [] : keysOf(each, [...at, key])),
  ]);
}

/** Returns a lean copy of a schema, and adds the schemas that it refers to. */
function addSchema(schema: object): unknown {
  return leanSchema(schema, (reference) => {
    const name = reference.slice(reference.lastIndexOf("/") + 1);
    if (!schemas.has(name)) {
      schemas.set(name, true);
      schemas.set(name, addSchema(description.components.schemas[name] as object));
    }
    return `webhooks#/schemas/${name}`;
  });
}
