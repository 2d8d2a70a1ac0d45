const prefix = "account ";

/** Returns how an account that nobody has is remembered: by its login, and by whom the file calls so. */
export function absentAccount(login: string, principal: string): string {
  return `${prefix}${login.toLowerCase()} ${principal}`;
}

/** True of an account among what a verdict has seen to be absent. */
export function isAbsentAccount(absent: string): boolean {
  return absent.startsWith(prefix);
}
