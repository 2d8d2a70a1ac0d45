const CONSUMER = new Set(["gmail.com", "googlemail.com"]);

/**
 * The form in which addresses are compared, never the one to share with: lower case, and for consumer Gmail without
 * dots and `+tags` (https://support.google.com/mail/answer/7436150). Undefined for what isn't an address.
 */
export function comparable(address: string): string | undefined {
  if (!isAddress(address)) return undefined;
  const [local = "", domain = ""] = address.toLowerCase().split("@");
  if (!CONSUMER.has(domain)) return `${local}@${domain}`;
  return `${local.replace(/\+.*$/, "").replaceAll(".", "")}@gmail.com`;
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
