import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";

/** What is checked of one operation of the official description. */
interface Operation {
  /** Parameters by name. */
  readonly path: Readonly<Record<string, object>>;
  readonly query: Readonly<Record<string, object>>;
  readonly body?: { readonly required: boolean; readonly schema: object };
  /** Status → schema of the JSON body; null when there is none. */
  readonly responses: Readonly<Record<string, object | null>>;
}

interface Description {
  readonly operations: Readonly<Record<string, Operation>>;
  readonly schemas: Readonly<Record<string, object>>;
}

/** Checks calls against the official description. Each check returns problems, a line each; none when the call is right. */
export interface Checker {
  /** True when the operation (`GET /orgs/{org}`) is described. */
  knows(operation: string): boolean;
  request(operation: string, call: CheckedRequest): string[];
  response(operation: string, reply: { readonly status: number; readonly body?: unknown }): string[];
}

/** The parts of a request that are checked. */
export interface CheckedRequest {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Undefined when the request had none. */
  readonly body: unknown;
}

let shared: Checker | undefined;

/** Returns the checker of the process. It keeps compiled validators. */
export function checker(): Checker {
  shared ??= createChecker();
  return shared;
}

function createChecker(): Checker {
  const fixture = new URL("./fixtures/openapi.json", import.meta.url);
  const { operations, schemas } = JSON.parse(readFileSync(fixture, "utf8")) as Description;
  const check = validator(schemas, {});
  // Paths and queries are text, so that "7" is a number there.
  const checkText = validator(schemas, { coerceTypes: "array" });

  return {
    knows: (name) => operations[name] !== undefined,
    request: (name, { params, query, body }) => {
      const operation = operations[name];
      if (operation === undefined) return ["the operation is not described"];
      const given = [
        ...Object.entries(params)
          .filter(([key]) => operation.path[key] !== undefined)
          .map(([key, value]) => ({ what: `path parameter ${key}`, schema: operation.path[key], value })),
        ...[...query].map(([key, value]) => ({
          what: `query parameter ${key}`,
          schema: operation.query[key],
          value,
        })),
      ];
      return [
        ...given.flatMap(({ what, schema, value }) =>
          schema === undefined
            ? [`${what} is not described`]
            : checkText(wrapSchema(schema), { value }, what),
        ),
        ...(body === undefined ? [] : undescribedProperties(operation, body, schemas)),
        ...bodyProblems(operation, body, check),
      ];
    },
    response: (name, { status, body }) => {
      const described = operations[name]?.responses;
      if (described === undefined) return ["the operation is not described"];
      const schema = described[status];
      if (schema === undefined) return [`status ${status} is not described`];
      if (schema === null) return body === undefined || status >= 400 ? [] : [`status ${status} has no body`];
      return check(schema, body, `body of ${status}`);
    },
  };
}

type Check = (schema: object, value: unknown, where: string) => string[];

/** Creates a check. Ajv caches by the schema's identity, so that each schema is compiled once. */
function validator(schemas: Description["schemas"], options: { readonly coerceTypes?: "array" }): Check {
  const ajv = new Ajv({ strict: false, ...options });
  addFormats.default(ajv);
  ajv.addSchema({ $id: "github", schemas });
  return (schema, value, where) => {
    const validate = ajv.compile(schema);
    if (validate(value)) return [];
    const errors = validate.errors ?? [];
    return errors.map((each) => `${where}${each.instancePath} ${each.message ?? each.keyword}`);
  };
}

const wrappedSchemas = new WeakMap<object, object>();

/** Wraps a schema in an object's, since Ajv coerces properties only. */
function wrapSchema(schema: object): object {
  const known = wrappedSchemas.get(schema) ?? { type: "object", properties: { value: schema } };
  wrappedSchemas.set(schema, known);
  return known;
}

function bodyProblems({ body: described }: Operation, body: unknown, check: Check): string[] {
  if (described === undefined) return body === undefined ? [] : ["a body is not described"];
  if (body === undefined) return described.required ? ["the body is missing"] : [];
  return check(described.schema, body, "body");
}

/** Finds properties of a body that the description doesn't name. It allows them, but a client should not send them. */
function undescribedProperties(
  { body: described }: Operation,
  body: unknown,
  schemas: Description["schemas"],
): string[] {
  const known = described === undefined ? undefined : propertyNames(described.schema, schemas);
  if (known === undefined || typeof body !== "object" || body === null) return [];
  const strange = Object.keys(body).filter((key) => !known.has(key));
  return strange.map((key) => `body property ${key} is not described`);
}

function propertyNames(
  schema: {
    readonly $ref?: string;
    readonly properties?: object;
    readonly additionalProperties?: unknown;
  },
  schemas: Description["schemas"],
): ReadonlySet<string> | undefined {
  if (schema.$ref !== undefined) {
    const target = schemas[schema.$ref.slice(schema.$ref.lastIndexOf("/") + 1)];
    return target === undefined ? undefined : propertyNames(target, schemas);
  }
  if (schema.properties === undefined || schema.additionalProperties === true) return undefined;
  return new Set(Object.keys(schema.properties));
}
