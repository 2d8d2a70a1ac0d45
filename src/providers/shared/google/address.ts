import { mailboxOf } from "../../../roster/mailbox.ts";

/** Returns the form in which addresses are compared, which is not for sharing. Undefined for a malformed address. */
export function comparableAddress(address: string): string | undefined {
  return isAddress(address) ? mailboxOf(address) : undefined;
}

/** Returns true for two spellings of one address. A malformed address equals none. */
export function sameAddress(one: string, other: string): boolean {
  const form = comparableAddress(one);
  return form !== undefined && form === comparableAddress(other);
}

/** Returns true for text with exactly one `@`, something on both sides of it, and no white space. */
export function isAddress(address: string): boolean {
  return /^[^@\s]+@[^@\s]+$/.test(address);
}
