import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { checkRelayAt } from "./relay.ts";

const servers: Server[] = [];
afterEach(() => {
  for (const each of servers.splice(0)) each.close().closeAllConnections();
});

/** Starts what answers as a relay does, by path, and returns its address. */
async function answering(answers: Readonly<Record<string, readonly [status: number, body: string]>>) {
  const server = createServer((request, response) => {
    const [status, body] = answers[request.url ?? ""] ?? [404, ""];
    response.writeHead(status).end(body);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const codes = async (address: string) =>
  (await checkRelayAt(address, { fetch })).map(({ problem }) => problem?.code);

describe("doctor asks a relay", () => {
  it("that runs, and lacks nothing", async () => {
    const well = await answering({
      "/healthz": [200, "OK"],
      "/readyz": [200, '{"database":true,"slack":true}'],
    });
    expect(await codes(well)).toEqual([undefined, undefined]);
  });

  it("that runs, and has no answer from GitHub: by name, and no error, since it keeps what comes in", async () => {
    const away = await answering({
      "/healthz": [200, "OK"],
      "/readyz": [503, '{"database":true,"github":false,"slack":true}'],
    });
    const [, ready] = await checkRelayAt(away, { fetch });
    expect(ready?.problem).toMatchObject({ code: "relay_not_ready", severity: "warning" });
    expect(ready?.problem?.message).toContain("has no answer from: github");
  });

  it("that isn't there, or is something else", async () => {
    const other = await answering({});
    expect(await codes(other)).toEqual(["relay_unreachable"]);
    for (const each of servers.splice(0)) each.close().closeAllConnections();
    expect(await codes(other)).toEqual(["relay_unreachable"]);
  });
});
