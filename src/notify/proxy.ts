import { badAddress } from "../core/address.ts";
import { type Finding, finding } from "../core/finding.ts";

/** What Node's `http.setGlobalProxyFromEnv` takes (https://nodejs.org/api/http.html#built-in-proxy-support). */
export interface ProxySettings {
  readonly HTTPS_PROXY: string;
  readonly HTTP_PROXY: string;
  readonly NO_PROXY?: string;
}

/** The proxies that an environment sets, or what is wrong with them. */
export interface ProxiesFound {
  /** Undefined when none is set. */
  readonly proxies?: ProxySettings;
  /** Passwords in the addresses, which no log may show. */
  readonly secrets: readonly string[];
  /** Errors that name the variable, and tell nothing of its value. */
  readonly findings: readonly Finding[];
}

/**
 * Returns the proxies that an environment sets, in upper or lower case. A proxy for plain HTTP alone serves HTTPS too, and
 * `host:port` is an address. Pure: the caller makes the proxies global for its process.
 */
export function proxiesIn(env: Readonly<Record<string, string | undefined>>): ProxiesFound {
  const first = (...names: readonly string[]): readonly [name: string, value: string] | undefined =>
    names.map((name) => [name, env[name]?.trim() ?? ""] as const).find(([, value]) => value !== "");
  const https = first("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy");
  if (https === undefined) return { secrets: [], findings: [] };
  const http = first("HTTP_PROXY", "http_proxy");
  const none = first("NO_PROXY", "no_proxy");
  const used = new Map([https, ...(http ? [http] : [])].map(([name, value]) => [name, withScheme(value)]));
  const wrong = [...used].filter(([, address]) => !isProxy(address)).map(([name]) => name);
  if (wrong.length > 0) return { secrets: [], findings: wrong.map((name) => finding(badAddress(name))) };
  return {
    proxies: {
      HTTPS_PROXY: withScheme(https[1]),
      HTTP_PROXY: http === undefined ? "" : withScheme(http[1]),
      ...(none === undefined ? {} : { NO_PROXY: none[1] }),
    },
    secrets: [...used.values()].flatMap(passwordsIn),
    findings: [],
  };
}

/** Returns an address with `http://` before it, where it has no scheme. */
export function withScheme(address: string): string {
  return /^[a-z][a-z\d+.-]*:\/\//i.test(address) ? address : `http://${address}`;
}

/** True of an address that a proxy may have. */
export function isProxy(address: string): boolean {
  const protocol = URL.parse(address)?.protocol;
  return protocol === "http:" || protocol === "https:";
}

/** Returns a password in an address, as it is written and as it is meant. */
export function passwordsIn(address: string): readonly string[] {
  const { password = "" } = URL.parse(address) ?? {};
  if (password === "") return [];
  try {
    return [password, decodeURIComponent(password)];
  } catch {
    return [password];
  }
}
