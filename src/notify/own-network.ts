import { readFileSync } from "node:fs";
import http from "node:http";
import https from "node:https";
import { badAddress } from "../core/address.ts";
import { type Finding, finding } from "../core/finding.ts";
import { isProxy, passwordsIn, withScheme } from "./proxy.ts";

/** A way out that one client alone takes: a proxy of its own, and whom it trusts beside the usual authorities. */
export interface OwnNetwork {
  /** `http://user:password@proxy:8080`. */
  readonly proxy?: string;
  /** Certificates of authorities, as PEM; they stand in place of the usual ones. */
  readonly ca?: string;
  /** The client's own certificate and its key, as PEM. */
  readonly cert?: string;
  readonly key?: string;
}

/** What an environment sets for webhooks alone, or what is wrong with it. */
export interface OwnNetworkFound {
  readonly network?: OwnNetwork;
  /** Passwords, which no log may show. */
  readonly secrets: readonly string[];
  readonly findings: readonly Finding[];
}

/** Returns what SLACK_WEBHOOK_PROXY and SLACK_WEBHOOK_CA (a file) set. */
export function ownNetworkIn(env: Readonly<Record<string, string | undefined>>): OwnNetworkFound {
  const { SLACK_WEBHOOK_PROXY: address = "", SLACK_WEBHOOK_CA: file = "" } = env;
  const proxy = address.trim() === "" ? undefined : withScheme(address.trim());
  if (proxy !== undefined && !isProxy(proxy))
    return { secrets: [], findings: [finding(badAddress("SLACK_WEBHOOK_PROXY"))] };
  const ca = file === "" ? undefined : textOf(file);
  if (file !== "" && ca === undefined)
    return { secrets: [], findings: [finding(badAddress("SLACK_WEBHOOK_CA"))] };
  const network = { ...(proxy === undefined ? {} : { proxy }), ...(ca === undefined ? {} : { ca }) };
  return {
    ...(Object.keys(network).length === 0 ? {} : { network }),
    secrets: proxy === undefined ? [] : passwordsIn(proxy),
    findings: [],
  };
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

/** Returns a `fetch` for short posts that takes this way, whatever the process has set for others. Follows no redirect. */
export function fetchOver({ proxy, ...tls }: OwnNetwork): typeof fetch {
  const proxyEnv = proxy === undefined ? {} : { proxyEnv: { HTTP_PROXY: proxy, HTTPS_PROXY: proxy } };
  const agents = { "http:": new http.Agent(proxyEnv), "https:": new https.Agent({ ...tls, ...proxyEnv }) };
  return async (input, { body, headers, method = "GET", signal } = {}) => {
    const url = new URL(String(input));
    const isPlain = url.protocol === "http:";
    const sent = new Headers(headers);
    sent.set("content-length", String(Buffer.byteLength(String(body ?? ""))));
    const options = {
      method,
      headers: Object.fromEntries(sent),
      agent: isPlain ? agents["http:"] : agents["https:"],
      ...(signal ? { signal } : {}),
    };
    const request = (isPlain ? http : https).request(url, options);
    request.end(String(body ?? ""));
    return answerTo(request, signal);
  };
}

function answerTo(request: http.ClientRequest, signal?: AbortSignal | null): Promise<Response> {
  return new Promise((resolve, reject) => {
    // Like `fetch`, it tells why it was ended, and not that.
    request.once("error", (error) => reject(signal?.aborted ? signal.reason : error));
    request.once("response", (answer) => {
      const { statusCode: status = 0, headers } = answer;
      if (status >= 300 && status < 400) {
        answer.destroy();
        reject(new TypeError("fetch failed", { cause: new Error("unexpected redirect") }));
        return;
      }
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.once("error", reject);
      answer.once("end", () => {
        const pairs = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]);
        resolve(new Response(status === 204 ? null : Buffer.concat(parts), { status, headers: pairs }));
      });
    });
  });
}
