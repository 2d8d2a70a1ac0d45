import { afterEach, describe, expect, it } from "vitest";
import { inProcessNetwork } from "./in-process.ts";
import { type Call, type Emulator, type FaultRule, type Host, serve } from "./server.ts";

const transports: readonly (readonly [string, { readonly host: Host; readonly fetch: typeof fetch }])[] = [
  ["over HTTP", { host: serve, fetch }],
  ["within the process", inProcessNetwork(async () => {})],
];

const started: Emulator[] = [];
afterEach(async () => {
  for (const each of started.splice(0)) await each.close();
});

describe.each(transports)("an emulator %s", (_, { host, fetch }) => {
  /** Starts an emulator that answers each call with what it received, and counts the calls that it handled. */
  async function startEcho() {
    const handled: Call[] = [];
    const emulator = await host((call) => {
      handled.push(call);
      const { method, path, headers, body } = call;
      const query = [...call.query];
      const { authorization = "none", "content-type": type = "none" } = headers;
      return {
        status: 200,
        headers: { "x-served": "yes" },
        body: { method, path, query, authorization, type, body },
      };
    });
    started.push(emulator);
    return { emulator, handled };
  }

  const always = (fault: FaultRule["fault"]): FaultRule => ({ matches: () => true, fault });

  it("receives method, path, query, headers and body, and answers JSON", async () => {
    const { emulator } = await startEcho();
    const response = await fetch(`${emulator.url}/a%20b?x=1&x=2`, {
      method: "POST",
      headers: { Authorization: "Bearer t", "Content-Type": "application/json" },
      body: '{"ö":1}',
    });
    expect(response.status).toBe(200);
    expect(response.headers.get("x-served")).toBe("yes");
    expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(await response.json()).toEqual({
      method: "POST",
      path: "/a b",
      query: [
        ["x", "1"],
        ["x", "2"],
      ],
      authorization: "Bearer t",
      type: "application/json",
      body: '{"ö":1}',
    });
    await expect(response.text()).rejects.toThrow(TypeError);
    expect(emulator.calls.map(({ path, status }) => [path, status])).toEqual([["/a b", 200]]);
  });

  it("is told the type of a form and of a text that says none", async () => {
    const { emulator } = await startEcho();
    const typeOf = async (body: string | URLSearchParams) =>
      ((await (await fetch(emulator.url, { method: "POST", body })).json()) as { type: string }).type;
    expect((await typeOf(new URLSearchParams({ a: "1" }))).toLowerCase()).toContain("x-www-form-urlencoded");
    expect((await typeOf("a")).toLowerCase()).toBe("text/plain;charset=utf-8");
  });

  it("answers text, and no body at all", async () => {
    const emulator = await host(({ path }) =>
      path === "/text" ? { status: 502, body: "<h1>502</h1>" } : { status: 204 },
    );
    started.push(emulator);
    const text = await fetch(`${emulator.url}/text`);
    expect([text.status, text.headers.get("content-type"), await text.text()]).toEqual([
      502,
      "text/plain; charset=utf-8",
      "<h1>502</h1>",
    ]);
    const none = await fetch(`${emulator.url}/none`);
    expect([none.status, await none.text()]).toEqual([204, ""]);
  });

  it("whose handler throws answers 599", async () => {
    const emulator = await host(() => {
      throw new Error("a defect");
    });
    started.push(emulator);
    expect((await fetch(emulator.url)).status).toBe(599);
  });

  it("gives an answer in place of its own, and handles nothing", async () => {
    const { emulator, handled } = await startEcho();
    emulator.fail(
      always({ kind: "answer", answer: { status: 429, headers: { "retry-after": "7" }, body: {} } }),
    );
    const response = await fetch(emulator.url);
    expect([response.status, response.headers.get("retry-after"), handled.length]).toEqual([429, "7", 0]);
    expect((await fetch(emulator.url)).status).toBe(200);
  });

  it("cuts the connection before the call, or after it", async () => {
    const { emulator, handled } = await startEcho();
    emulator.fail(always({ kind: "reset" }));
    await expect(fetch(emulator.url)).rejects.toThrow("fetch failed");
    expect(handled).toHaveLength(0);
    emulator.fail(always({ kind: "lost" }));
    await expect(fetch(emulator.url)).rejects.toThrow("fetch failed");
    expect(handled).toHaveLength(1);
    expect(emulator.calls.map(({ status }) => status)).toEqual([0, 0]);
  });

  it("cuts the connection in the middle of a body", async () => {
    const { emulator, handled } = await startEcho();
    emulator.fail(always({ kind: "cut" }));
    const response = await fetch(emulator.url);
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow("terminated");
    expect(handled).toHaveLength(1);
  });

  it("that nobody runs any more refuses connections", async () => {
    const emulator = await host(() => ({ status: 200 }));
    await emulator.close();
    await expect(fetch(emulator.url)).rejects.toThrow("fetch failed");
  });

  describe("that redirects", () => {
    async function startRedirects(status: number) {
      const { emulator } = await startEcho();
      const from = await host(() => ({ status, headers: { location: `${emulator.url}/there` } }));
      started.push(from);
      return from.url;
    }
    const post = { method: "POST", headers: { authorization: "Bearer t", "content-type": "a/b" }, body: "x" };

    it("is followed, without the token to another address", async () => {
      const response = await fetch(await startRedirects(307), post);
      expect(await response.json()).toMatchObject({
        method: "POST",
        path: "/there",
        authorization: "none",
        type: "a/b",
        body: "x",
      });
    });

    it("makes a GET of a POST where the standard says so", async () => {
      const response = await fetch(await startRedirects(302), post);
      expect(await response.json()).toMatchObject({ method: "GET", type: "none", body: "" });
    });

    it("is not followed by who doesn't want it", async () => {
      const url = await startRedirects(302);
      expect((await fetch(url, { redirect: "manual" })).status).toBe(302);
      await expect(fetch(url, { redirect: "error" })).rejects.toThrow("fetch failed");
    });

    it("is followed with the token at its own address", async () => {
      const emulator = await host(({ path, headers }) =>
        path === "/old"
          ? { status: 301, headers: { location: "/new" } }
          : { status: 200, body: { path, authorization: headers.authorization } },
      );
      started.push(emulator);
      const response = await fetch(`${emulator.url}/old`, { headers: { authorization: "Bearer t" } });
      expect(await response.json()).toEqual({ path: "/new", authorization: "Bearer t" });
    });
  });
});
