import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** A schema's fields, each with its type. */
export type Fields = { readonly [field: string]: FieldType };

/** A field's own fields, the name of another schema (`User`), a plain type (`string`), or a list of one of these. */
export type FieldType = Fields | string | readonly [Fields | string];

/** The names in the official client's typings: query parameters and body of each method, fields of each schema. */
export interface Vocabulary {
  readonly methods: Readonly<
    Record<string, { readonly query: readonly string[]; readonly body: string | null }>
  >;
  readonly schemas: Readonly<Record<string, Fields>>;
}

/** What of an API's typings is wanted. */
export interface WantedNames {
  /** Method → the name of its parameters' interface, without what all have in common. */
  readonly methods: Readonly<Record<string, string>>;
  readonly schemas: readonly string[];
  /** Parameters that are part of the path, or that the client does not send. */
  readonly notInQuery: readonly string[];
}

/** Extracts the vocabulary from the text of an official client's typings. */
export function deriveVocabulary(typings: string, wanted: WantedNames): Vocabulary {
  const text = typings.replace(/\/\*[\s\S]*?\*\//g, "");
  const standard = Object.keys(fieldsOf(text, "StandardParameters"));
  const methods: Record<string, { query: string[]; body: string | null }> = {};
  for (const [method, name] of Object.entries(wanted.methods)) {
    const fields = fieldsOf(text, `Params$Resource$${name}`);
    const query = [...standard, ...Object.keys(fields)]
      .filter((each) => !wanted.notInQuery.includes(each))
      .sort();
    const body = fields["requestBody"];
    methods[method] = { query, body: typeof body === "string" ? body : null };
  }
  return {
    methods,
    schemas: Object.fromEntries(wanted.schemas.map((name) => [name, fieldsOf(text, `Schema$${name}`)])),
  };
}

function fieldsOf(text: string, interfaceName: string): Fields {
  const head = new RegExp(`interface ${interfaceName.replaceAll("$", "\\$")}( extends \\w+)? \\{`).exec(text);
  if (head === null) throw new Error(`the typings hold no ${interfaceName}`);
  const lines = text.slice(head.index + head[0].length).split("\n");
  return block(lines.values());
}

/** Reads fields until the brace that closes the block. */
function block(lines: ArrayIterator<string>): Fields {
  const fields: Record<string, FieldType> = {};
  for (const line of lines) {
    if (/^\s*\}/.test(line)) return fields;
    const match = /^\s*(?:'([^']+)'|(\w+))\??: (.*)$/.exec(line);
    if (match === null) continue;
    const [, quoted, plain, type = ""] = match;
    const one = type.endsWith("{") ? block(lines) : typeNamed(type);
    fields[quoted ?? plain ?? ""] = /^Array<|\[\]/.test(type) ? [one] : one;
  }
  throw new Error("the typings end within an interface");
}

/** Returns the schema that a type names, or its plain type: `unknown` for anything that the emulator never answers. */
function typeNamed(type: string): string {
  return /Schema\$(\w+)/.exec(type)?.[1] ?? /^(?:string|number|boolean)/.exec(type)?.[0] ?? "unknown";
}

/** Returns the text of an installed client's typings. */
export function installedTypings(client: string, file: string): string {
  const entry = createRequire(import.meta.url).resolve(client);
  return readFileSync(join(dirname(entry), file), "utf8");
}
