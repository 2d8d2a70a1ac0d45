import { keyName } from "../roster/schema/names.ts";

/**
 * A key that fits the format and that nobody has yet: the wanted text with whatever a key can't hold made a hyphen, or
 * the fallback where nothing is left of it, and a number behind it where that is taken.
 */
export function freeKey(wanted: string, fallback: string, taken: { has(key: string): boolean }): string {
  const fitting = wanted
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9._/-]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 90);
  const base = keyName.safeParse(wanted).success ? wanted : fitting || fallback;
  let key = base;
  for (let number = 2; taken.has(key); number += 1) key = `${base}-${number}`;
  return key;
}
