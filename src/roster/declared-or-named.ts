import type { Declaration, DeclaringKind } from "./declaration.ts";
import type { Roster } from "./roster.ts";

/** Returns what entries of a roster declare of a kind, and what a section names without an entry of its own. */
export function declaredOrNamed(kind: DeclaringKind, roster: Roster): readonly Declaration[] {
  return [...kind.declarations(roster), ...(kind.named?.(roster) ?? [])];
}

/** Returns a kind that takes what a section names for declared by that section. */
export function withNamed(kind: DeclaringKind): DeclaringKind {
  return { ...kind, declarations: (roster) => declaredOrNamed(kind, roster) };
}
