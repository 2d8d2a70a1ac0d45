import { createHash } from "node:crypto";
import type { Change } from "./change.ts";
import type { Settings } from "./state.ts";

/** Characters that are hashed at once. Line by line is slow, and everything at once takes much memory. */
const largestChunk = 64 * 1024;

/** Returns `sha256:` and 64 hex digits over the changes as canonical JSON: keys sorted, the list in its order. */
export function digestOf(changes: readonly Change[]): string {
  const hash = createHash("sha256");
  let lines = "";
  for (const change of changes) {
    lines += `${JSON.stringify(canonical(change))}\n`;
    if (lines.length < largestChunk) continue;
    hash.update(lines);
    lines = "";
  }
  return `sha256:${hash.update(lines).digest("hex")}`;
}

/** Returns eight hex digits that identify a change in a list that must be short. */
export function fingerprintOf(change: Change): string {
  return createHash("sha256")
    .update(JSON.stringify(canonical(change)))
    .digest("hex")
    .slice(0, 8);
}

/** Returns the same change with its keys in alphabetical order. Each action is written out: sorting keys is slower. */
function canonical(change: Change): Change {
  const { key, kind, provider } = change;
  switch (change.action) {
    case "create":
      return { action: change.action, key, kind, provider, settings: sorted(change.settings) };
    case "configure": {
      const { action, from, setting, to } = change;
      return { action, from, key, kind, provider, setting, to };
    }
    case "grant":
    case "revoke": {
      const { action, principal, role } = change;
      return { action, key, kind, principal, provider, role };
    }
    case "regrade": {
      const { action, from, principal, to } = change;
      return { action, from, key, kind, principal, provider, to };
    }
    case "archive":
      return { action: change.action, key, kind, provider };
    default:
      return change satisfies never;
  }
}

function sorted(settings: Settings): Settings {
  return Object.fromEntries(Object.entries(settings).sort(([left], [right]) => (left < right ? -1 : 1)));
}
