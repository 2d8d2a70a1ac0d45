import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** What a caller's key begins with, so that a scanner of secrets finds one. */
const prefix = "rollcall_caller_";

/** A key of a caller, which is shown once, and what the relay's file has of it. */
export interface CallerKey {
  readonly key: string;
  readonly sha256: string;
}

/** Makes a key of 32 random bytes. Its hash needs no salt: nobody can guess what it is of. */
export function makeCallerKey(): CallerKey {
  const key = `${prefix}${randomBytes(32).toString("base64url")}`;
  return { key, sha256: hashOf(key).toString("hex") };
}

/** Whether a text is such a key, as far as can be seen. */
export function isCallerKey(text: string): boolean {
  return text.startsWith(prefix);
}

/** Returns the names of the callers who have a key. All are compared, so that the time tells nothing. */
export function callersWithKey(
  key: string,
  callers: Readonly<Record<string, { readonly keys: readonly string[] }>>,
): readonly string[] {
  const hash = hashOf(key);
  return Object.entries(callers)
    .filter(([, { keys }]) =>
      keys.map((each) => timingSafeEqual(Buffer.from(each, "hex"), hash)).some(Boolean),
    )
    .map(([name]) => name);
}

function hashOf(key: string): Buffer {
  return createHash("sha256").update(key).digest();
}
