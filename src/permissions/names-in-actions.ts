import type { DeclaredThing } from "../access/declared-access.ts";

/** Returns what a thing is called in an action: `#general`, `folder 1X`, a repository by its name. */
export function nameOf({ kind, key }: Pick<DeclaredThing, "kind" | "key">): string {
  if (kind.areRepositories) return key;
  return kind.sigil === undefined ? `${kind.noun} ${key}` : `${kind.sigil}${key}`;
}

/** Returns what a declarer is called in an action: `team red`, `the section slack`. */
export function entryText(declarer: string): string {
  const [kind = "", key = ""] = split(declarer);
  return kind === "" ? `the section ${key}` : `${kind} ${key}`;
}

/** Returns the two parts of `team:red`; of a section, which has none, an empty one and its name. */
export function split(text: string): readonly string[] {
  const colon = text.indexOf(":");
  return [text.slice(0, Math.max(colon, 0)), text.slice(colon + 1)];
}
