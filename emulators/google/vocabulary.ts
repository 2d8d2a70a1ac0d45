import type { Call } from "../server.ts";
import type { Fields, FieldType, Vocabulary } from "./derive-vocabulary.ts";
import { refuse } from "./google-error.ts";

/**
 * Throws for a call whose query or body has a name that is not in the official client's typings. Google ignores some of
 * them silently: with a misplaced `sendNotificationEmail` it mails everybody.
 */
export function checkCall(vocabulary: Vocabulary, method: string, call: Call): void {
  const known = vocabulary.methods[method];
  if (known === undefined) throw new Error(`no such method: ${method}`);
  for (const parameter of call.query.keys()) {
    if (!known.query.includes(parameter)) {
      refuse(400, "unknownParameter", `${method} has no query parameter ${parameter}`);
    }
  }
  if (call.body === "") return;
  const fields = known.body === null ? {} : schema(vocabulary, known.body);
  for (const field of Object.keys(bodyOf(call))) {
    if (!(field in fields)) refuse(400, "unknownField", `${method} has no body field ${field}`);
  }
}

/** Returns the JSON object in a call's body. An empty body is an empty object. */
export function bodyOf(call: Call): Readonly<Record<string, unknown>> {
  if (call.body === "") return {};
  try {
    const body: unknown = JSON.parse(call.body);
    if (typeof body === "object" && body !== null && !Array.isArray(body)) return { ...body };
  } catch {}
  return refuse(400, "parseError", "Parse Error");
}

/** Returns the fields of one of an API's schemas. None for a schema that the emulator doesn't serve. */
export function schema({ schemas }: Vocabulary, name: string): Fields {
  return schemas[name] ?? {};
}

/** True of a schema that the emulator serves. */
export function isServed({ schemas }: Vocabulary, name: string): boolean {
  return name in schemas;
}

/** Returns the type of a list's elements; of anything else its own. */
export function elementOf(type: FieldType): Fields | string {
  return Array.isArray(type) ? type[0] : (type as Fields | string);
}

/** True of a plain type. Schemas have capitals. */
export function isPlain(type: FieldType): type is string {
  return typeof type === "string" && /^[a-z]/.test(type);
}
