import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { serve } from "../../emulators/server.ts";
import { fakeClock } from "../core/testing/fake-clock.ts";
import { openWebhook } from "./open-webhook.ts";
import { version } from "./version.ts";

it("W012: names the version in every request, whichever job sends it", async () => {
  const server = await serve(() => ({ status: 200, body: "ok" }));
  try {
    const url = `${server.url}/services/T0/B0/x`;
    await openWebhook({ url, root: server.url, fetch, clock: fakeClock() }).send({ text: "hi" });
    expect(server.calls[0]?.headers["user-agent"]).toBe(`rollcall/${version} rollcall (incoming webhook)`);
  } finally {
    await server.close();
  }
});

it("is how all jobs write to Slack", () => {
  const root = join(import.meta.dirname, "..");
  const others = globSync("{jobs,app,command-line}/**/*.ts", { cwd: root })
    .filter((path) => !path.endsWith(".test.ts") && !path.endsWith("open-webhook.ts"))
    .filter((path) => readFileSync(join(root, path), "utf8").includes("createWebhook"));
  expect(others).toEqual([]);
});
