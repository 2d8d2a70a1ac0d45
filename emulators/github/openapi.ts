import { readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";

/** One operation of the official description, as far as requests and responses can be checked against it. */
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

/** Checks calls against the official description; an empty answer means that nothing is wrong. */
export interface Checker {
  /** True when the operation (`GET /orgs/{org}`) is described. */
  knows(operation: string): boolean;
  request(operation: string, call: CheckedRequest): string[];
  response(operation: string, reply: { readonly status: number; readonly body?: unknown }): string[];
}

export interface CheckedRequest {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Undefined when the request had none. */
  readonly body: unknown;
}

let shared: Checker | undefined;

/** The one checker of the process: compiled validators are kept. */
export function checker(): Checker {
  shared ??= createChecker();
  return shared;
}

function createChecker(): Checker {
  const fixture = new URL("./fixtures/openapi.json", import.meta.url);
  const { operations, schemas } = JSON.parse(readFileSync(fixture, "utf8")) as Description;
  const ajv = new Ajv({ strict: false, allErrors: false, coerceTypes: false });
  const coercing = new Ajv({ strict: false, coerceTypes: "array" });
  for (const each of [ajv, coercing]) {
    addFormats.default(each);
    each.addSchema({ $id: "github", schemas });
  }
  const compiled = new Map<object, ValidateFunction>();
  const compile = (schema: object, by: Ajv): ValidateFunction => {
    const known = compiled.get(schema) ?? by.compile(schema);
    compiled.set(schema, known);
    return known;
  };
  const check = (schema: object, value: unknown, where: string, by = ajv): string[] => {
    const validate = compile(schema, by);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(
      (each) => `${where}${each.instancePath} ${each.message ?? each.keyword}`,
    );
  };
  const parameter = (schema: object, value: unknown, where: string): string[] =>
    check(schema, { value }, where, coercing);

  return {
    knows: (name) => operations[name] !== undefined,
    request: (name, call) => {
      const operation = operations[name];
      if (operation === undefined) return ["the operation is not described"];
      const problems: string[] = [];
      for (const [key, schema] of Object.entries(operation.path)) {
        if (call.params[key] !== undefined) {
          problems.push(...parameter(wrapped(schema), call.params[key], `path parameter ${key}`));
        }
      }
      for (const [key, value] of call.query) {
        const schema = operation.query[key];
        if (schema === undefined) problems.push(`query parameter ${key} is not described`);
        else problems.push(...parameter(wrapped(schema), value, `query parameter ${key}`));
      }
      return [...problems, ...bodyProblems(operation, call.body, check, schemas)];
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

const wrappers = new WeakMap<object, object>();

function wrapped(schema: object): object {
  const known = wrappers.get(schema) ?? { type: "object", properties: { value: schema } };
  wrappers.set(schema, known);
  return known;
}

function bodyProblems(
  operation: Operation,
  body: unknown,
  check: (schema: object, value: unknown, where: string) => string[],
  schemas: Readonly<Record<string, object>>,
): string[] {
  if (operation.body === undefined) return body === undefined ? [] : ["a body is not described"];
  if (body === undefined) return operation.body.required ? ["the body is missing"] : [];
  const problems = check(operation.body.schema, body, "body");
  const known = propertyNames(operation.body.schema, schemas);
  if (known === undefined || typeof body !== "object" || body === null) return problems;
  const strange = Object.keys(body).filter((key) => !known.has(key));
  return [...problems, ...strange.map((key) => `body property ${key} is not described`)];
}

function propertyNames(
  schema: { $ref?: string; properties?: object; additionalProperties?: unknown },
  schemas: Readonly<Record<string, object>>,
): ReadonlySet<string> | undefined {
  if (schema.$ref !== undefined) {
    const target = schemas[schema.$ref.slice(schema.$ref.lastIndexOf("/") + 1)];
    return target === undefined ? undefined : propertyNames(target, schemas);
  }
  if (schema.properties === undefined || schema.additionalProperties === true) return undefined;
  return new Set(Object.keys(schema.properties));
}
