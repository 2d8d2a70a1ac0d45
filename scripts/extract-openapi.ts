/**
 * Extracts the routes that the emulated GitHub serves from GitHub's own OpenAPI description:
 *
 *     node scripts/extract-openapi.ts <an unpacked @octokit/openapi package>
 *
 * The package is too large for a dependency, so that the extract is committed.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { routes } from "../emulators/github/routes.ts";
import { leanSchema } from "./lean-schema.ts";

interface DescribedOperation {
  readonly parameters?: readonly (Reference | Parameter)[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Content };
  readonly responses: Readonly<Record<string, Reference | { readonly content?: Content }>>;
}

interface Reference {
  readonly $ref: string;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema: object;
}

type Content = Readonly<Record<string, { readonly schema: object }>>;

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const folder = process.argv[2];
if (folder === undefined) {
  console.error("Usage: node scripts/extract-openapi.ts <an unpacked @octokit/openapi package>");
  process.exit(1);
}
const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
const read = (name: string): Document =>
  JSON.parse(readFileSync(join(folder, "generated", name), "utf8")) as Document;
const common = read("api.github.com.json");
const enterprise = read("ghec.json");

const schemas = new Map<string, unknown>();
const operations: Record<string, unknown> = {};
for (const { method, path } of routes) {
  const source = [common, enterprise].find((each) => each.paths[path]?.[method.toLowerCase()] !== undefined);
  const described = source?.paths[path]?.[method.toLowerCase()];
  if (source === undefined || described === undefined) throw new Error(`${method} ${path} is not described`);
  operations[`${method} ${path}`] = extract(source, described);
}

const target = new URL("../emulators/github/fixtures/openapi.json", import.meta.url);
const sorted = Object.fromEntries([...schemas].sort(([one], [other]) => (one < other ? -1 : 1)));
const text = JSON.stringify({ source: `@octokit/openapi ${version}`, operations, schemas: sorted });
writeFileSync(target, `${text}\n`);
console.log(`${routes.length} routes, ${schemas.size} schemas, ${Math.round(text.length / 1024)} KiB`);

function extract(source: Document, described: DescribedOperation): unknown {
  const parameters = (described.parameters ?? []).map((each) => resolve<Parameter>(source, each));
  const named = (place: string): unknown =>
    Object.fromEntries(
      parameters
        .filter((each) => each.in === place)
        .map((each) => [each.name, addSchema(source, each.schema)]),
    );
  const body = described.requestBody;
  const bodySchema = body?.content["application/json"]?.schema;
  const responses = Object.entries(described.responses).map(([status, each]) => {
    const { content } = resolve<{ readonly content?: Content }>(source, each);
    const schema = content?.["application/json"]?.schema ?? Object.values(content ?? {})[0]?.schema;
    return [status, schema === undefined ? null : addSchema(source, schema)];
  });
  return {
    path: named("path"),
    query: named("query"),
    ...(bodySchema === undefined
      ? {}
      : { body: { required: body?.required ?? false, schema: addSchema(source, bodySchema) } }),
    responses: Object.fromEntries(responses),
  };
}

function resolve<Kind>(source: Document, value: Reference | Kind): Kind {
  if (typeof value !== "object" || value === null || !("$ref" in value)) return value as Kind;
  const [, , section = "", name = ""] = value.$ref.split("/");
  return source.components[section]?.[name] as Kind;
}

/** Returns a lean copy of a schema, and adds the schemas that it refers to. */
function addSchema(source: Document, schema: object): unknown {
  const prefix = source === common ? "" : "enterprise-";
  return leanSchema(schema, (reference) => {
    const name = reference.slice(reference.lastIndexOf("/") + 1);
    const kept = `${prefix}${name}`;
    if (!schemas.has(kept)) {
      schemas.set(kept, true);
      schemas.set(kept, addSchema(source, source.components["schemas"]?.[name] as object));
    }
    return `github#/schemas/${kept}`;
  });
}
