import type { Fields, Vocabulary } from "./derive-vocabulary.ts";
import { refuse } from "./google-error.ts";
import { elementOf, isPlain, isServed, schema } from "./vocabulary.ts";

/** The selected fields. Null selects everything below. */
type Mask = Map<string, Mask | null>;

/**
 * Returns the fields of an answer that a `fields` parameter selects, as Google's partial responses do: `a,b(c,d),e/f`
 * and `*`. Throws for a field that the schema doesn't have. A `nextPageToken` that is not selected is missing.
 */
export function applyFieldMask(
  vocabulary: Vocabulary,
  answer: object,
  { fields, schema: name }: { readonly fields: string; readonly schema: string },
): unknown {
  const mask = parse(fields);
  check(vocabulary, mask, { of: name, fields });
  return pick(answer, mask);
}

function parse(text: string): Mask {
  let at = 0;
  const invalid = (): never => refuse(400, "invalidParameter", `Invalid field selection ${text}`);

  function list(): Mask {
    const mask: Mask = new Map();
    do entry(mask);
    while (text[at] === "," && ++at > 0);
    return mask;
  }

  function entry(mask: Mask): void {
    const name = /^[\w*]+/.exec(text.slice(at))?.[0] ?? invalid();
    at += name.length;
    if (text[at] === "(") {
      at += 1;
      mask.set(name, list());
      if (text[at] !== ")") invalid();
      at += 1;
    } else if (text[at] === "/") {
      at += 1;
      const below: Mask = new Map();
      entry(below);
      mask.set(name, new Map([...(mask.get(name) ?? []), ...below]));
    } else mask.set(name, null);
  }

  const mask = list();
  return at === text.length ? mask : invalid();
}

function check(
  vocabulary: Vocabulary,
  mask: Mask,
  { of, fields }: { readonly of: string | Fields; readonly fields: string },
): void {
  if (typeof of === "string" && !isServed(vocabulary, of)) return;
  const known = typeof of === "string" ? schema(vocabulary, of) : of;
  for (const [name, below] of mask) {
    if (name === "*") continue;
    const type = known[name];
    if (type === undefined) refuse(400, "invalidParameter", `Invalid field selection ${name} in ${fields}`);
    if (below === null) continue;
    const one = elementOf(type);
    if (isPlain(one)) refuse(400, "invalidParameter", `Invalid field selection ${name}`);
    check(vocabulary, below, { of: one, fields });
  }
}

function pick(value: unknown, mask: Mask): unknown {
  if (Array.isArray(value)) return value.map((each) => pick(each, mask));
  if (typeof value !== "object" || value === null) return value;
  const all = mask.get("*");
  const picked: Record<string, unknown> = {};
  for (const [name, each] of Object.entries(value)) {
    const below = mask.has(name) ? mask.get(name) : all;
    if (below === undefined || each === undefined) continue;
    picked[name] = below === null ? each : pick(each, below);
  }
  return picked;
}
