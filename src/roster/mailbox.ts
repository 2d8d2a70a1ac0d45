/**
 * The same text for addresses of one mailbox: case never counts, and at Google's consumer mail neither do dots and
 * `+tags` (https://support.google.com/mail/answer/7436150). For comparing, not for sharing.
 */
export function mailboxOf(email: string): string {
  const [local = "", domain = ""] = email.toLowerCase().split("@");
  if (domain !== "gmail.com" && domain !== "googlemail.com") return `${local}@${domain}`;
  return `${local.replace(/\+.*$/, "").replaceAll(".", "")}@gmail.com`;
}
