type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** The keywords that ajv checks. Other keywords are documentation. */
const kept = new Set([
  "type",
  "enum",
  "required",
  "items",
  "minItems",
  "maxItems",
  "uniqueItems",
  "minimum",
  "maximum",
  "minLength",
  "maxLength",
  "minProperties",
  "maxProperties",
  "pattern",
  "additionalProperties",
  "properties",
  "oneOf",
  "anyOf",
  "allOf",
  "not",
]);

const formats = new Set(["date-time", "date", "uri", "email", "uuid"]);

/**
 * Returns an OpenAPI 3.0 schema as plain JSON Schema: without descriptions and examples, `nullable` spelled out, references
 * rewritten by `refer`.
 */
export function leanSchema(schema: unknown, refer: (reference: string) => string): Json {
  if (typeof schema !== "object" || schema === null) return schema as Json;
  const source = schema as Record<string, Json>;
  if (typeof source["$ref"] === "string") return { $ref: refer(source["$ref"]) };
  const made: Record<string, Json> = {};
  for (const [key, value] of Object.entries(source)) {
    if (key === "format" && formats.has(String(value))) made["format"] = value;
    // GitHub's alternatives overlap (two error shapes with nothing required), so that one of them means any of them.
    if (kept.has(key)) made[key === "oneOf" ? "anyOf" : key] = keyword(key, value, refer);
  }
  return source["nullable"] === true ? withNull(made) : made;
}

function keyword(key: string, value: Json, refer: (reference: string) => string): Json {
  if (key === "properties") {
    const entries = Object.entries(value as Record<string, Json>);
    return Object.fromEntries(entries.map(([name, each]) => [name, leanSchema(each, refer)]));
  }
  if (Array.isArray(value) && ["oneOf", "anyOf", "allOf"].includes(key)) {
    return value.map((each) => leanSchema(each, refer));
  }
  return ["items", "additionalProperties", "not"].includes(key) ? leanSchema(value, refer) : value;
}

function withNull(schema: Record<string, Json>): Json {
  if (typeof schema["type"] !== "string") return { anyOf: [schema, { type: "null" }] };
  const values = schema["enum"];
  return {
    ...schema,
    type: [schema["type"], "null"],
    ...(Array.isArray(values) && !values.includes(null) ? { enum: [...values, null] } : {}),
  };
}
