/** What the codes of systems, databases and object stores mean, for whoever runs the relay. `path` is the file that it is about. */
const meanings: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: (path) => `${path || "a file or folder"} isn't there`,
  EEXIST: (path) => `${path || "a file"} is there already`,
  ENOTDIR: (path) => `${path || "a part of the path"} is no folder`,
  EISDIR: (path) => `${path || "it"} is a folder, and no file`,
  EACCES: (path) => `this user may not use ${path || "it"}`,
  EPERM: (path) => `this user may not use ${path || "it"}`,
  EROFS: (path) => `${path || "it"} is on a file system that can only be read`,
  ENOSPC: () => "the disk is full",
  EDQUOT: () => "this user's share of the disk is full",
  EMFILE: () => "this process may open no more files",
  EADDRINUSE: () => "another program listens there",
  EADDRNOTAVAIL: () => "this machine has no such address",
  ECONNREFUSED: () => "nothing listens there",
  ECONNRESET: () => "the connection was broken off",
  ETIMEDOUT: () => "no answer came in time",
  EHOSTUNREACH: () => "there is no way to it in the network",
  ENETUNREACH: () => "there is no way to it in the network",
  ENOTFOUND: () => "no machine has that name",
  EAI_AGAIN: () => "names of machines can't be looked up now",
  CERT_HAS_EXPIRED: () => "its certificate has expired",
  DEPTH_ZERO_SELF_SIGNED_CERT: () => "its certificate is signed by nobody that is trusted here",
  ERR_INVALID_URL: () => "its address is none",
  // Postgres.
  "28000": () => "Postgres doesn't let this user in",
  "28P01": () => "Postgres refuses the user or the password",
  "3D000": () => "Postgres has no such database",
  "42501": () => "Postgres doesn't let this user do it",
  "42P01": () => "it has none of Rollcall's tables",
  "53100": () => "the disk of Postgres is full",
  "53300": () => "Postgres takes no more connections",
  "57P03": () => "Postgres is only just starting",
  // Amazon's S3, and its library.
  NoSuchBucket: () => "there is no such bucket",
  AccessDenied: () => "the service doesn't let these credentials do it",
  InvalidAccessKeyId: () => "the service doesn't know AWS_ACCESS_KEY_ID",
  SignatureDoesNotMatch: () => "the service refuses AWS_SECRET_ACCESS_KEY",
  ExpiredToken: () => "AWS_SESSION_TOKEN has expired",
  PermanentRedirect: () => "the bucket is in another region than AWS_REGION says",
  CredentialsProviderError: () =>
    "there are no credentials: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or give this machine a role",
};

/** The same for SQLite, by its result codes. */
const sqliteMeanings: Readonly<Record<number, string>> = {
  5: "another process writes it",
  8: "it can only be read",
  10: "the disk fails",
  11: "it is damaged",
  13: "the disk is full",
  14: "it can't be opened",
  26: "the file is no SQLite database",
};

/**
 * Returns why something failed, in words for whoever runs the relay, with the system's code where it has one. Never has a
 * password in it: what an address had is in no code, and other messages lose every address.
 */
export function reasonOf(failure: unknown): string {
  const { code, errcode, name, path, dest, message, errors, cause } = fieldsOf(failure);
  if (Array.isArray(errors) && errors.length > 0) return reasonOf(errors[0]);
  const sqlite = typeof errcode === "number" ? sqliteMeanings[errcode & 0xff] : undefined;
  if (sqlite !== undefined) return sqlite;
  for (const each of [code, name]) {
    const meaning = typeof each === "string" && Object.hasOwn(meanings, each) ? meanings[each] : undefined;
    if (meaning === undefined || typeof each !== "string") continue;
    const where = code === "EEXIST" ? (dest ?? path) : path;
    const told = meaning(typeof where === "string" ? where : "");
    return each === code && /^E[A-Z]+$/.test(each) ? `${told} (${each})` : told;
  }
  if (cause !== undefined && fieldsOf(cause)["code"] !== undefined) return reasonOf(cause);
  if (message === "Region is missing") return "AWS_REGION isn't set";
  if (/^no such table: /.test(String(message))) return "it has none of Rollcall's tables";
  const told = typeof message === "string" && message !== "" ? message : String(failure);
  return told.replace(/\b[a-z][a-z0-9+.-]{1,30}:\/\/\S+/gi, "an address");
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
