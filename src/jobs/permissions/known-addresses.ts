import { badAddressesIn, withoutBadAddresses } from "../../roster/bad-addresses.ts";
import { isValid, type LoadedRoster } from "../../roster/load.ts";

/**
 * Returns a changed roster as one to judge by a base whose addresses were wrong before: those stop no change, as in chat.
 * An address that the change makes wrong is a mistake like any other, and the roster is returned with it.
 */
export function withoutAddressesOf(base: LoadedRoster, changed: LoadedRoster, now: string): LoadedRoster {
  if (isValid(changed)) return changed;
  const known = new Set(badAddressesIn(base).map(({ message }) => message));
  const tolerant = withoutBadAddresses(changed, now);
  const isKnown = badAddressesIn(tolerant).every(({ message }) => known.has(message));
  return isValid(tolerant) && isKnown ? tolerant : changed;
}
