import type { Finding } from "../core/finding.ts";
import { isValid, type LoadedRoster, loadRoster } from "./load.ts";

const badAddress: ReadonlySet<string> = new Set(["invalid_email"]);

/**
 * Returns a roster whose only errors are addresses that are none as a valid one without these addresses. Its findings keep
 * the errors, so that no run plans or applies it. Any other roster is returned as it is.
 */
export function withoutBadAddresses(loaded: LoadedRoster, now: string): LoadedRoster {
  if (isValid(loaded)) return loaded;
  const tolerant = loadRoster(loaded.source, now, badAddress);
  return isValid(tolerant) ? tolerant : loaded;
}

/** Returns the addresses in a roster that are none, a finding each. */
export function badAddressesIn({ findings }: LoadedRoster): readonly Finding[] {
  return findings.filter(({ severity, code }) => severity === "error" && badAddress.has(code));
}
