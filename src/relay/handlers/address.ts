import { lookup as dnsLookup, type LookupAddress } from "node:dns";
import { BlockList, isIP } from "node:net";

/** Where no service of another network is: loopback, private, link-local, shared, and reserved addresses, and those that lead to such ones. */
const own = new BlockList();
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 3],
] as const)
  own.addSubnet(network, prefix, "ipv4");
for (const [network, prefix] of [
  ["::", 96],
  ["64:ff9b::", 96],
  ["64:ff9b:1::", 48],
  ["2001::", 32],
  ["2002::", 16],
  ["fc00::", 7],
  ["fe80::", 9],
  ["ff00::", 8],
] as const)
  own.addSubnet(network, prefix, "ipv6");

const loopback: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Whether a text is an address that may be posted to: `https`, or `http` on this machine; and no password in it. */
export function isCallbackAddress(text: string): boolean {
  const url = text.length > 2_000 ? null : URL.parse(text);
  if (url === null || url.username !== "" || url.password !== "") return false;
  return url.protocol === "https:" || (url.protocol === "http:" && loopback.has(url.hostname));
}

/** Whether an address is of this machine, or of a network that isn't everybody's. */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 0) return true;
  return own.check(address, family === 4 ? "ipv4" : "ipv6");
}

/** Whether an address in numbers is of a private network, and of no service on this machine. What a name leads to isn't looked at. */
export function isPrivateByItself(address: string): boolean {
  const { hostname } = new URL(address);
  const host = hostname.replace(/^\[|\]$/g, "");
  return !loopback.has(hostname) && isIP(host) !== 0 && isPrivateAddress(host);
}

/** Finds the addresses of a name. */
export type Resolve = (
  host: string,
  found: (failure: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** The addresses that the machine finds. */
export const resolveBySystem: Resolve = (host, found) => dnsLookup(host, { all: true }, found);

/** What is said where an address may not be posted to. */
export const isPrivateReason = "the address is of a private network, and the handler has no `private: true`";

/**
 * Returns the addresses to connect to for a host; throws where one is of a private network that isn't allowed. What is connected to
 * is what was looked at: the name isn't resolved again.
 */
export async function addressesFor(
  { hostname }: URL,
  { allowsPrivate, resolve }: { readonly allowsPrivate: boolean; readonly resolve: Resolve },
): Promise<readonly LookupAddress[]> {
  const host = hostname.replace(/^\[|\]$/g, "");
  const family = isIP(host);
  const addresses =
    family === 0
      ? await new Promise<readonly LookupAddress[]>((done, fail) => {
          resolve(host, (failure, found) => (failure ? fail(failure) : done(found)));
        })
      : [{ address: host, family }];
  const isOpen = allowsPrivate || loopback.has(hostname);
  if (addresses.length === 0) throw new Error("the host has no address");
  if (!isOpen && addresses.some(({ address }) => isPrivateAddress(address)))
    throw new PrivateAddressError(isPrivateReason);
  return addresses;
}

/** An address may not be posted to, however often it is tried. */
export class PrivateAddressError extends Error {}
