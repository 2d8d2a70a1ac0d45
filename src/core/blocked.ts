import type { Change } from "./change.ts";
import { changedResource } from "./change.ts";
import type { Finding } from "./finding.ts";

/** Answers the error finding that holds a change back, if any. */
export type Blocked = (change: Change) => Finding | undefined;

/**
 * An error that names a resource holds back that resource; one that names only a provider, the provider; one that
 * names neither, everything.
 */
export function blockedBy(findings: readonly Finding[]): Blocked {
  const resources = new Map<string, Finding>();
  const providers = new Map<string, Finding>();
  let everything: Finding | undefined;
  for (const each of findings) {
    if (each.severity !== "error") continue;
    if (each.resource !== undefined) resources.set(each.resource, each);
    else if (each.provider !== undefined) providers.set(each.provider, each);
    else everything ??= each;
  }
  return (change) => everything ?? providers.get(change.provider) ?? resources.get(changedResource(change));
}
