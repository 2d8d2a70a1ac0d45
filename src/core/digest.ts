import { createHash } from "node:crypto";
import type { Change } from "./change.ts";

/** `sha256:` and 64 hex digits over the changes as canonical JSON: keys sorted, the list's order as given. */
export function digestOf(changes: readonly Change[]): string {
  const hash = createHash("sha256");
  for (const change of changes) hash.update(canonical(change)).update("\n");
  return `sha256:${hash.digest("hex")}`;
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  entries.sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(",")}}`;
}
