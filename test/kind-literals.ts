import type { KindSpec } from "../src/core/kind.ts";

type NamedKind = Pick<KindSpec, "kind" | "settings">;

/** Returns the literals in code, comments apart, that are a kind's name or begin with it, as an id does. */
export function kindLiterals(code: string, kinds: readonly NamedKind[]): readonly string[] {
  return kinds.flatMap(({ kind }) => code.match(new RegExp(`["'\`]${kind}(?![\\w-])`, "g")) ?? []);
}

/** Returns the literals in code that are a setting's name, whatever they are used for. */
export function settingLiterals(code: string, kinds: readonly NamedKind[]): readonly string[] {
  const names = settingNames(kinds);
  return [...code.matchAll(literal)].map(([, , name = ""]) => name).filter((name) => names.has(name));
}

const literal = /(["'`])([\w-]+)\1/g;

/** Ways in which code reads a setting by a literal, whether some kind has it or not. */
const byLiteral: readonly RegExp[] = [
  /\bsettings(?:\?\.)?\[\s*["'`]([\w-]+)/g,
  /\bsetting\s*[!=]==?\s*["'`]([\w-]+)/g,
  /["'`]([\w-]+)["'`]\s*[!=]==?\s*(?:\w+\??\.)*setting\b/g,
  /\bsetting:\s*["'`]([\w-]+)/g,
];

/** Returns the settings that code reads by their names: as a property, by comparison, or in a switch. */
export function settingUses(code: string, kinds: readonly NamedKind[]): readonly string[] {
  const names = settingNames(kinds);
  const literals = byLiteral.flatMap((pattern) => [...code.matchAll(pattern)].map(([, name = ""]) => name));
  const properties = [...code.matchAll(/\bsettings\??\.(\w+)/g)].map(([, name = ""]) => name);
  const taken = [...code.matchAll(/\{([^{}]*)\}\s*=\s*(?:\w+\??\.)*settings\b/g)].flatMap(
    ([, list = ""]) => list.match(/\w+/g) ?? [],
  );
  const cases = [...code.matchAll(/\bswitch\s*\((?=[^)]*\bsetting\b)/g)].flatMap(({ index }) =>
    [...blockAfter(code, index).matchAll(/\bcase\s*["'`]([\w-]+)/g)].map(([, name = ""]) => name),
  );
  return [...literals, ...cases, ...[...properties, ...taken].filter((name) => names.has(name))];
}

function settingNames(kinds: readonly NamedKind[]): ReadonlySet<string> {
  return new Set(kinds.flatMap(({ settings }) => Object.keys(settings)));
}

/** The first block in braces from a place on. */
function blockAfter(code: string, index: number): string {
  const start = code.indexOf("{", index);
  let depth = 0;
  for (let at = start; at >= 0 && at < code.length; at += 1) {
    if (code[at] === "{") depth += 1;
    if (code[at] === "}") depth -= 1;
    if (depth === 0) return code.slice(start, at);
  }
  return "";
}
