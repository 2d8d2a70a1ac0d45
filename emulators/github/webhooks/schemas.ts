import { readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";

interface Description {
  readonly payloads: Readonly<Record<string, object>>;
  /** The keys that every recorded payload of an event has, as paths. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
  readonly schemas: Readonly<Record<string, object>>;
}

let checks:
  | ((name: string) => { readonly validate: ValidateFunction; readonly keys: readonly string[] } | undefined)
  | undefined;

/** Keys that the few recordings have, and other payloads of that event don't. */
const notAlways: Readonly<Record<string, readonly string[]>> = {
  // Recorded of hooks of a repository and an organisation; an App's own has no API address, and nobody who sent it.
  ping: ["hook.ping_url", "hook.url", "sender"],
  // An invitation by address has no account.
  "organization-member-invited": ["user"],
};

/**
 * Holds a webhook's payload against GitHub's own description, and against the keys that recorded payloads have. Returns
 * problems, a line each; none when it is right. `name` is the description's: `membership-added`.
 */
export function payloadProblems(name: string, payload: unknown): string[] {
  checks ??= createChecks();
  const check = checks(name);
  if (check === undefined) return [`webhook ${name} is not described`];
  // As it arrives: undefined values are left out.
  const arrived: unknown = JSON.parse(JSON.stringify(payload));
  const described = check.validate(arrived)
    ? []
    : (check.validate.errors ?? []).map(
        (each) => `payload${each.instancePath} ${each.message ?? each.keyword}`,
      );
  const missing = check.keys.filter(
    (key) => !notAlways[name]?.includes(key) && !hasKey(arrived, key.split(".")),
  );
  return [...described, ...missing.map((key) => `recorded payloads have ${key}`)].map(
    (problem) => `webhook ${name}: ${problem}`,
  );
}

/** A key below a value that is null counts as there: recordings of other repositories have more. */
function hasKey(value: unknown, [key = "", ...rest]: readonly string[]): boolean {
  if (value === null) return true;
  if (typeof value !== "object") return false;
  // Of a whole object that is missing, its own key is the one problem.
  if (!(key in value)) return rest.length > 0;
  return rest.length === 0 || hasKey((value as Readonly<Record<string, unknown>>)[key], rest);
}

function createChecks(): NonNullable<typeof checks> {
  const fixture = new URL("../fixtures/webhooks.json", import.meta.url);
  const { payloads, keys, schemas } = JSON.parse(readFileSync(fixture, "utf8")) as Description;
  const ajv = new Ajv({ strict: false });
  addFormats.default(ajv);
  ajv.addSchema({ $id: "webhooks", schemas });
  return (name) => {
    const schema = payloads[name];
    return schema === undefined ? undefined : { validate: ajv.compile(schema), keys: keys[name] ?? [] };
  };
}
