import * as z from "zod";
import { existingThings, type KnownNames } from "./schema/known-names.ts";
import { namingTypes } from "./schema/names.ts";
import { rosterFile } from "./schema.ts";

type Json = Readonly<Record<string, unknown>>;

/**
 * Returns the text of `schema/teams.schema.json`: the JSON schema (draft 7) of one roster file, for editors. `id` is its
 * address. With `names` an editor completes these, and accepts others all the same.
 */
export function schemaText(id: string, names?: KnownNames): string {
  return editorSchema(rosterFile, id, ({ zodSchema, jsonSchema }) => {
    if (names === undefined) return;
    const { innerType, keyType } = definitionOf(zodSchema);
    const values = namesFor(zodSchema, names) ?? (innerType && namesFor(innerType, names));
    if (values !== undefined) jsonSchema.examples = [...values];
    const keys = keyType && namesFor(keyType, names);
    const { additionalProperties } = jsonSchema;
    if (keys !== undefined && typeof additionalProperties === "object")
      jsonSchema.properties = Object.fromEntries(keys.map((key) => [key, additionalProperties]));
  });
}

/** Returns the text of the JSON schema (draft 7) of a file's format, for editors. `id` is its address. */
export function editorSchema(
  format: z.ZodType,
  id: string,
  override: NonNullable<z.core.ToJSONSchemaParams["override"]> = () => {},
): string {
  const { $schema, ...schema } = z.toJSONSchema(format, { target: "draft-7", io: "input", override });
  const made = { $schema, $id: id, ...schema } as Json;
  return `${JSON.stringify(decided(made, (made["definitions"] ?? {}) as Json), null, 2)}\n`;
}

/** The type inside a type that may be left out, and that of a map's keys. */
function definitionOf(schema: z.core.$ZodType): { innerType?: z.core.$ZodType; keyType?: z.core.$ZodType } {
  return schema._zod.def as { innerType?: z.core.$ZodType; keyType?: z.core.$ZodType };
}

/** Returns the names that a type's values may have; undefined when it names nothing, or when none is known. */
function namesFor(schema: z.core.$ZodType, names: KnownNames): readonly string[] | undefined {
  const existing = existingThings.get(schema);
  const entries = namingTypes.get(schema)?.names ?? [];
  // A rule names more than entries: `user:alice`.
  const [entry] = entries.length === 1 ? entries : [];
  const known = existing ? names[existing.is] : entry && names[entry];
  return known === undefined || known.length === 0 ? undefined : known;
}

/**
 * Returns a schema whose alternatives are decided by the value's type, so that an editor shows the mistake of the one that
 * was meant, and not of each.
 */
function decided(part: unknown, definitions: Json): unknown {
  if (Array.isArray(part)) return part.map((each) => decided(each, definitions));
  if (typeof part !== "object" || part === null) return part;
  const { anyOf, ...rest } = Object.fromEntries(
    Object.entries(part).map(([key, value]) => [key, decided(value, definitions)]),
  ) as { anyOf?: readonly Json[] } & Json;
  const [one, other] = anyOf ?? [];
  if (one === undefined || other === undefined) return rest;
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON schema.
  return { ...rest, if: { type: typeOf(other, definitions) }, then: other, else: one };
}

function typeOf(schema: Json, definitions: Json): unknown {
  const name =
    String(schema["$ref"] ?? "")
      .split("/")
      .at(-1) ?? "";
  return schema["type"] ?? (definitions[name] as Json | undefined)?.["type"];
}
