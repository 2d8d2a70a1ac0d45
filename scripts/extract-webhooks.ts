/**
 * Extracts the payloads of the webhooks that the emulated GitHub sends from GitHub's own description:
 *
 *     node scripts/extract-webhooks.ts <an unpacked @octokit/openapi-webhooks package>
 *
 * The package is too large for a dependency, so that the extract is committed.
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

const folder = process.argv[2];
if (folder === undefined) {
  console.error("Usage: node scripts/extract-webhooks.ts <an unpacked @octokit/openapi-webhooks package>");
  process.exit(1);
}
const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
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

const target = new URL("../emulators/github/fixtures/webhooks.json", import.meta.url);
const sorted = Object.fromEntries([...schemas].sort(([one], [other]) => (one < other ? -1 : 1)));
const text = JSON.stringify({ source: `@octokit/openapi-webhooks ${version}`, payloads, schemas: sorted });
writeFileSync(target, `${text}\n`);
console.log(
  `${sentWebhooks.length} payloads, ${schemas.size} schemas, ${Math.round(text.length / 1024)} KiB`,
);

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
