import { createServer, setGlobalProxyFromEnv } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { proxiesIn } from "./proxy.ts";
import { acceptAll, fakeWebhooks } from "./testing/hooks.ts";

const start = fakeWebhooks();
const undo: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

/** A proxy that tunnels, and keeps what it was asked to connect to. */
async function tunnel(): Promise<{ address: string; asked: string[] }> {
  const asked: string[] = [];
  const sockets = new Set<{ destroy(): unknown }>();
  const server = createServer((_, response) => response.writeHead(405).end());
  server.on("connect", (request, socket, head) => {
    asked.push(request.url ?? "");
    const [host = "", port = ""] = (request.url ?? "").split(":");
    const upstream = connect(Number(port), host, () => {
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
      upstream.write(head);
      upstream.pipe(socket).pipe(upstream);
    });
    for (const each of [socket, upstream]) {
      sockets.add(each);
      each.on("error", () => each.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  undo.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
    server.closeAllConnections();
  });
  return { address: `127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

async function sendThrough(env: Readonly<Record<string, string>>) {
  const hook = await start(acceptAll);
  const { proxies } = proxiesIn(env);
  if (proxies !== undefined) undo.push(setGlobalProxyFromEnv({ ...proxies }));
  const sent = await hook.webhook.send({ text: "hi" });
  return { sent, arrived: hook.server.calls.length, host: hook.server.url.replace("http://", "") };
}

describe("W002, W023: a proxy from the environment", () => {
  it.each(["HTTP_PROXY", "http_proxy"])(
    "is used when %s names it, with a scheme or without",
    async (name) => {
      const proxy = await tunnel();
      const { sent, arrived, host } = await sendThrough({ [name]: proxy.address });
      expect(sent).toMatchObject({ ok: true, body: "ok" });
      expect(arrived).toBe(1);
      expect(proxy.asked).toEqual([host]);
    },
  );

  it.each(["NO_PROXY", "no_proxy"])("is gone round where %s says so", async (name) => {
    const proxy = await tunnel();
    const { sent } = await sendThrough({ HTTP_PROXY: `http://${proxy.address}`, [name]: "127.0.0.1" });
    expect(sent).toMatchObject({ ok: true });
    expect(proxy.asked).toEqual([]);
  });

  it("that is not there is a refusal with advice, not a crash", async () => {
    const { sent, arrived } = await sendThrough({ HTTP_PROXY: "http://127.0.0.1:9" });
    expect(sent).toMatchObject({ ok: false, status: 0, advice: expect.stringContaining("HTTPS_PROXY") });
    expect(arrived).toBe(0);
  });

  it.each([
    [{ HTTPS_PROXY: "http://a:1", https_proxy: "http://b:2", HTTP_PROXY: "http://c:3" }, "http://a:1"],
    [{ https_proxy: "http://b:2", HTTP_PROXY: "http://c:3", http_proxy: "http://d:4" }, "http://b:2"],
    [{ HTTP_PROXY: "http://c:3", http_proxy: "http://d:4" }, "http://c:3"],
    [{ HTTPS_PROXY: "  ", http_proxy: "d:4" }, "http://d:4"],
  ])("for HTTPS is the first that is not blank of %j", (env, https) => {
    expect(proxiesIn(env).proxies?.HTTPS_PROXY).toBe(https);
  });

  it("is none where none is named", () => {
    expect(proxiesIn({ HTTPS_PROXY: "", NO_PROXY: "x" }).proxies).toBeUndefined();
  });

  it.each([
    [{ HTTPS_PROXY: "http://user:hunter2@[oops:8080" }, "HTTPS_PROXY"],
    [{ https_proxy: "user:hunter2@proxy.acme.dev:99999" }, "https_proxy"],
    [{ HTTP_PROXY: "http://user:hunter2 @proxy acme" }, "HTTP_PROXY"],
    [{ HTTPS_PROXY: "http://ok:1", HTTP_PROXY: "socks5://user:hunter2@proxy:1080" }, "HTTP_PROXY"],
  ])("that is malformed is an error that names the variable and not its password: %#", (env, name) => {
    const { proxies, findings } = proxiesIn(env);
    expect(proxies).toBeUndefined();
    expect(findings).toMatchObject([
      { severity: "error", code: "bad_address", message: `${name} is no address.` },
    ]);
    expect(JSON.stringify(findings)).not.toContain("hunter2");
  });

  it("may have a password, which the log is to mask as it is written and as it is meant", () => {
    const { proxies, secrets } = proxiesIn({ HTTPS_PROXY: "http://me:hunter%202@proxy:1" });
    expect(proxies?.HTTPS_PROXY).toBe("http://me:hunter%202@proxy:1");
    expect(secrets).toEqual(["hunter%202", "hunter 2"]);
  });
});
