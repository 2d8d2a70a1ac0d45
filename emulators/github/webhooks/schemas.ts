import { readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";

interface Description {
  readonly payloads: Readonly<Record<string, object>>;
  readonly schemas: Readonly<Record<string, object>>;
}

let compile: ((name: string) => ValidateFunction | undefined) | undefined;

/**
 * Holds a webhook's payload against GitHub's own description. Returns problems, a line each; none when it is right. `name`
 * is the description's: `membership-added`.
 */
export function payloadProblems(name: string, payload: unknown): string[] {
  compile ??= createCompiler();
  const validate = compile(name);
  if (validate === undefined) return [`webhook ${name} is not described`];
  // As it arrives: undefined values are left out.
  if (validate(JSON.parse(JSON.stringify(payload)))) return [];
  return (validate.errors ?? []).map(
    (each) => `webhook ${name}: payload${each.instancePath} ${each.message ?? each.keyword}`,
  );
}

function createCompiler(): (name: string) => ValidateFunction | undefined {
  const fixture = new URL("../fixtures/webhooks.json", import.meta.url);
  const { payloads, schemas } = JSON.parse(readFileSync(fixture, "utf8")) as Description;
  const ajv = new Ajv({ strict: false });
  addFormats.default(ajv);
  ajv.addSchema({ $id: "webhooks", schemas });
  return (name) => {
    const schema = payloads[name];
    return schema === undefined ? undefined : ajv.compile(schema);
  };
}
