/** What Node's `http.setGlobalProxyFromEnv` takes (https://nodejs.org/api/http.html#built-in-proxy-support). */
export interface ProxySettings {
  readonly HTTPS_PROXY: string;
  readonly HTTP_PROXY: string;
  readonly NO_PROXY?: string;
}

/**
 * The proxies that an environment sets, in upper or lower case; undefined when it sets none. A proxy for plain HTTP
 * alone serves HTTPS too, and `host:port` is an address. Pure: the caller makes the proxies global for its process.
 */
export function proxiesIn(env: Readonly<Record<string, string | undefined>>): ProxySettings | undefined {
  const first = (...names: readonly string[]): string | undefined =>
    names.map((name) => env[name]?.trim()).find((value) => value !== undefined && value !== "");
  const https = first("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy");
  if (https === undefined) return undefined;
  const http = first("HTTP_PROXY", "http_proxy");
  const none = first("NO_PROXY", "no_proxy");
  return {
    HTTPS_PROXY: withScheme(https),
    HTTP_PROXY: http === undefined ? "" : withScheme(http),
    ...(none === undefined ? {} : { NO_PROXY: none }),
  };
}

function withScheme(address: string): string {
  return /^[a-z][a-z\d+.-]*:\/\//i.test(address) ? address : `http://${address}`;
}
