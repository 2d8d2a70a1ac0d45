import type { Change } from "./change.ts";
import { changedResource } from "./change.ts";
import { digestOf } from "./digest.ts";
import type { Finding } from "./finding.ts";

/** Returns the error finding that holds a change back, if any. */
export type Blocked = (change: Change) => Finding | undefined;

/**
 * Returns which finding holds back which change. An error that names changes holds back those. One that names a resource
 * holds back that resource. One that names only a provider holds back the provider. One that names neither holds back
 * everything.
 */
export function blockedBy(findings: readonly Finding[]): Blocked {
  const changes = new Map<string, Finding>();
  const resources = new Map<string, Finding>();
  const providers = new Map<string, Finding>();
  let everything: Finding | undefined;
  for (const each of findings) {
    if (each.severity !== "error") continue;
    if (each.changes !== undefined) for (const digest of each.changes) changes.set(digest, each);
    else if (each.resource !== undefined) resources.set(each.resource, each);
    else if (each.provider !== undefined) providers.set(each.provider, each);
    else everything ??= each;
  }
  return (change) =>
    everything ??
    providers.get(change.provider) ??
    resources.get(changedResource(change)) ??
    (changes.size === 0 ? undefined : changes.get(digestOf([change])));
}
