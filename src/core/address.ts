import { type Finding, finding, type Problem } from "./finding.ts";

/**
 * Returns what is wrong with a service's address: it is none, or has a name or password in it, which requests refuse and
 * messages would show. The address itself is never told, since what is malformed may hide a secret anywhere.
 */
export function addressFindings(name: string, given: string): readonly Finding[] {
  const url = URL.parse(given);
  if (url === null) return [finding(badAddress(name))];
  return url.username === "" && url.password === "" ? [] : [finding(secretInAddress(name))];
}

/** A setting that must be an address, and is none. */
export function badAddress(name: string): Problem {
  return {
    severity: "error",
    code: "bad_address",
    message: `${name} is no address.`,
    remedy: "Write the whole of it, with https://, or leave it out.",
  };
}

function secretInAddress(name: string): Problem {
  return {
    severity: "error",
    code: "secret_in_address",
    message: `${name} has a name or a password in it.`,
    remedy: "Take them out of the address: what signs in is given apart from it.",
  };
}
