/**
 * Returns one text for all addresses of one mailbox: case never counts, and at gmail.com neither do dots and `+tags`
 * (https://support.google.com/mail/answer/7436150). It is for comparing only.
 */
export function mailboxOf(email: string): string {
  const [local = "", domain = ""] = email.toLowerCase().split("@");
  if (domain !== "gmail.com" && domain !== "googlemail.com") return `${local}@${domain}`;
  return `${local.replace(/\+.*$/, "").replaceAll(".", "")}@gmail.com`;
}
