import { createHash } from "node:crypto";
import type { Change } from "./change.ts";

/** `sha256:` and 64 hex digits over the changes as canonical JSON: keys sorted, the list's order as given. */
export function digestOf(changes: readonly Change[]): string {
  const lines = changes.map((change) => `${JSON.stringify(sorted(change))}\n`);
  return `sha256:${createHash("sha256").update(lines.join("")).digest("hex")}`;
}

/** Eight hex digits that tell one change from another, for lists that must be short. */
export function fingerprintOf(change: Change): string {
  return createHash("sha256")
    .update(JSON.stringify(sorted(change)))
    .digest("hex")
    .slice(0, 8);
}

function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const object = value as Readonly<Record<string, unknown>>;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(object).sort()) copy[key] = object[key];
  for (const [key, each] of Object.entries(copy)) if (typeof each === "object") copy[key] = sorted(each);
  return copy;
}
