import { mailbox } from "../../../roster/mailbox.ts";

/** The form in which addresses are compared, never the one to share with. Undefined for what isn't an address. */
export function comparable(address: string): string | undefined {
  return isAddress(address) ? mailbox(address) : undefined;
}

/** True of two spellings of one address. What isn't an address is the same as nothing. */
export function sameAddress(one: string, other: string): boolean {
  const form = comparable(one);
  return form !== undefined && form === comparable(other);
}

/** True with exactly one `@`, something on either side of it, and no white space. */
export function isAddress(address: string): boolean {
  return /^[^@\s]+@[^@\s]+$/.test(address);
}
