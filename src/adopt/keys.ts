import { keyName } from "../roster/schema/names.ts";

/**
 * Returns a key that fits the format and is not taken: the wanted text with a hyphen for each run of characters that a
 * key can't have, or the fallback when nothing is left. A taken key gets a number from 2 on.
 */
export function freeKey(wanted: string, fallback: string, taken: { has(key: string): boolean }): string {
  const cleaned = wanted
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9._/-]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 90);
  const base = keyName.safeParse(wanted).success ? wanted : cleaned || fallback;
  let key = base;
  for (let number = 2; taken.has(key); number += 1) key = `${base}-${number}`;
  return key;
}
