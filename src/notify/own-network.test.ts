import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import http from "node:http";
import https from "node:https";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { fakeClock } from "../core/testing/fake-clock.ts";
import { ownNetworkIn } from "./own-network.ts";
import { acceptAll, fakeWebhooks } from "./testing/hooks.ts";
import { createWebhook } from "./webhook.ts";

const start = fakeWebhooks();
const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

async function listen(server: http.Server | https.Server): Promise<number> {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  undo.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** A proxy that tunnels, and keeps what it was asked for and by whom. */
async function proxy(): Promise<{ readonly port: number; readonly asked: string[] }> {
  const asked: string[] = [];
  const server = http.createServer((request, response) => {
    asked.push(`${request.headers["proxy-authorization"]} ${request.url}`);
    response.end("ok");
  });
  server.on("connect", (request, socket, head) => {
    asked.push(`${request.headers["proxy-authorization"]} ${request.url}`);
    const [host = "", port = ""] = (request.url ?? "").split(":");
    const onward = connect(Number(port), host, () => {
      socket.write("HTTP/1.1 200 OK\r\n\r\n");
      onward.write(head);
      onward.pipe(socket).pipe(onward);
    });
    onward.on("error", () => socket.destroy());
    socket.on("error", () => onward.destroy());
  });
  return { port: await listen(server), asked };
}

describe("W001, W026: one client's own way out", () => {
  it("is a proxy with a password, which no other client takes", async () => {
    const { port, asked } = await proxy();
    const network = { proxy: `http://roll:pass@127.0.0.1:${port}` };
    const own = await start(acceptAll, { network });
    expect(await own.webhook.send({ text: "hi" })).toMatchObject({ ok: true, body: "ok" });
    expect(asked).toEqual([expect.stringMatching(`^Basic ${btoa("roll:pass")} `)]);
    const other = await start(acceptAll);
    expect(await other.webhook.send({ text: "hi" })).toMatchObject({ ok: true });
    expect(asked).toHaveLength(1);
  });

  it("follows no redirect, waits no longer than told, and says so as ever", async () => {
    const network = {};
    const redirected = await start(() => ({ status: 302, headers: { location: "/elsewhere" } }), { network });
    expect(await redirected.webhook.send({ text: "hi" })).toMatchObject({
      body: "it answers with a redirect, which is not followed",
    });
    const slow = await start(acceptAll, { network, timeout: 20 });
    slow.server.latency = 5_000;
    expect(await slow.webhook.send({ text: "hi" })).toMatchObject({
      body: "no answer came within 0.02 seconds",
    });
  });

  it.skipIf(spawnSync("openssl", ["version"]).error !== undefined)(
    "trusts the authority that it is given, and nobody else does",
    async () => {
      const folder = mkdtempSync(join(tmpdir(), "rollcall-ca-"));
      undo.push(() => rmSync(folder, { recursive: true, force: true }));
      const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
      const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1"];
      const made = [
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-days",
        "2",
        "-keyout",
        key,
        "-out",
        cert,
      ];
      execFileSync("openssl", [...made, ...subject], { stdio: "ignore" });
      const server = https.createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (_, response) =>
        response.end("ok"),
      );
      const url = `https://127.0.0.1:${await listen(server)}/x`;
      const { network = {} } = ownNetworkIn({ SLACK_WEBHOOK_CA: cert });
      const clock = fakeClock();
      const trusting = createWebhook({ url, root: url, fetch, clock, network });
      expect(await trusting.send({ text: "hi" })).toMatchObject({ ok: true });
      expect(await createWebhook({ url, root: url, fetch, clock }).send({ text: "hi" })).toMatchObject({
        ok: false,
      });
    },
  );

  it("is read from the environment, and told apart from what is no address and no file", () => {
    expect(ownNetworkIn({})).toEqual({ secrets: [], findings: [] });
    expect(ownNetworkIn({ SLACK_WEBHOOK_PROXY: " u:p%40w@proxy:8080 " })).toMatchObject({
      network: { proxy: "http://u:p%40w@proxy:8080" },
      secrets: ["p%40w", "p@w"],
    });
    const wrong = ownNetworkIn({ SLACK_WEBHOOK_PROXY: "http://u:hunter2@[x" });
    expect(wrong.network).toBeUndefined();
    expect(JSON.stringify(wrong.findings)).toMatch(/SLACK_WEBHOOK_PROXY(?!.*hunter2)/);
    expect(ownNetworkIn({ SLACK_WEBHOOK_CA: "/nowhere/ca.pem" }).findings).toHaveLength(1);
  });
});
