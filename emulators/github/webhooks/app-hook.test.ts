import { Webhooks } from "@octokit/webhooks";
import { describe, expect, test } from "vitest";
import type { Answer } from "../../server.ts";
import type { GithubEmulator } from "../github.ts";
import { failureOf, manualClock, octokit } from "../small-world.ts";
import { payloadProblems } from "./schemas.ts";
import { appJwt, hookedGithubForTests, hookSecret } from "./testing.ts";

const start = hookedGithubForTests();

/** Adds bob to a team and takes him out again, by hand. Each is one event. */
function change(github: GithubEmulator): void {
  const members = github.world.team("design")?.members;
  github.byHand("alice", () => {
    if (members?.delete(12) === false) members.set(12, "member");
  });
}

describe("a delivery", () => {
  test("is signed so that GitHub's own library takes it", async () => {
    const { github, listener } = await start();
    change(github);
    await github.hook.settled();
    const [call] = listener.calls;
    const webhooks = new Webhooks({ secret: hookSecret });
    const heard: string[] = [];
    webhooks.on("membership.added", ({ payload }) => void heard.push(payload.member?.login ?? ""));
    await webhooks.verifyAndReceive({
      id: String(call?.headers["x-github-delivery"]),
      name: String(call?.headers["x-github-event"]),
      payload: call?.body ?? "",
      signature: String(call?.headers["x-hub-signature-256"]),
    });
    expect(heard).toEqual(["bob"]);
    expect(call?.headers).toMatchObject({
      "content-type": "application/json",
      "x-github-hook-installation-target-type": "integration",
      "x-github-hook-installation-target-id": "1",
    });
  });

  test("is not signed without a secret", async () => {
    const { github, listener } = await start();
    if (github.world.app !== undefined) github.world.app.webhook.secret = undefined;
    change(github);
    await github.hook.settled();
    expect(listener.calls[0]?.headers).not.toHaveProperty("x-hub-signature-256");
  });

  test("is made only for events that the App is subscribed to", async () => {
    const { github, listener } = await start({
      app: { events: ["team"], webhook: { url: "http://127.0.0.1:9" } },
    });
    change(github);
    await github.hook.settled();
    expect([listener.calls, github.hook.deliveries]).toEqual([[], []]);
  });

  test("tells of the ping, and of nothing that a reading call did", async () => {
    const { github, listener } = await start();
    await octokit(github).rest.teams.list({ org: "acme" });
    github.hook.ping();
    await github.hook.settled();
    expect(listener.calls.map(({ headers }) => headers["x-github-event"])).toEqual(["ping"]);
    expect(github.violations).toEqual([]);
  });

  test("whose payload GitHub's description doesn't allow is a violation", () => {
    expect(payloadProblems("membership-added", { action: "added", scope: "team" })).toEqual(
      expect.arrayContaining([
        expect.stringContaining("must have required property"),
        "webhook membership-added: recorded payloads have member",
      ]),
    );
    expect(payloadProblems("membership-changed", {})).toEqual([
      "webhook membership-changed is not described",
    ]);
  });
});

describe("the list of deliveries", () => {
  test("has what failed, which GitHub never sends again by itself", async () => {
    const time = manualClock();
    let answer: Answer = { status: 500 };
    const { github, listener } = await start({ now: time.now, answer: () => answer });
    change(github);
    await github.hook.settled();
    github.hook.tick();
    const client = octokit(github, appJwt(github, time.now()));
    const list = async (status: "success" | "failure") =>
      (await client.request("GET /app/hook/deliveries", { status })).data;
    const [failed, ...others] = await list("failure");
    expect([failed, others]).toMatchObject([
      { event: "membership", action: "added", status_code: 500, redelivery: false, installation_id: 7_001 },
      [],
    ]);
    expect(listener.calls).toHaveLength(1);
    answer = { status: 202, body: "thanks" };
    const at = { delivery_id: Number(failed?.id) };
    const asked = await client.request("POST /app/hook/deliveries/{delivery_id}/attempts", at);
    expect(asked.status).toBe(202);
    await github.hook.settled();
    const guids = listener.calls.map(({ headers }) => headers["x-github-delivery"]);
    expect(guids).toEqual([failed?.guid, failed?.guid]);
    expect(listener.calls[1]?.body).toBe(listener.calls[0]?.body);
    const [again] = await list("success");
    expect(again).toMatchObject({ guid: failed?.guid, redelivery: true, status: "Accepted" });
    expect(again?.id).not.toBe(failed?.id);
    const { data } = await client.request("GET /app/hook/deliveries/{delivery_id}", {
      delivery_id: Number(again?.id),
    });
    expect(data).toMatchObject({
      request: { headers: { "x-github-event": "membership" }, payload: { action: "added" } },
      response: { payload: "thanks" },
    });
    expect(github.violations).toEqual([]);
  });

  test("has pages by cursor, newest first, of the last three days", async () => {
    const time = manualClock();
    const { github } = await start({ now: time.now });
    change(github);
    await github.hook.settled();
    time.advanceDays(4);
    for (let count = 0; count < 5; count += 1) change(github);
    await github.hook.settled();
    const client = octokit(github, appJwt(github, time.now()));
    const ids: number[] = [];
    let url = "GET /app/hook/deliveries?per_page=2";
    let pages = 0;
    for (; url !== "GET "; pages += 1) {
      const { data, headers } = await client.request(url);
      ids.push(...(data as { id: number }[]).map(({ id }) => id));
      url = `GET ${/<([^>]+)>; rel="next"/.exec(headers.link ?? "")?.[1] ?? ""}`;
    }
    expect([pages, ids]).toEqual([3, [...ids].sort((one, other) => other - one)]);
    expect(ids).toHaveLength(5);
    expect(github.violations).toEqual([]);
  });

  test("tells whom GitHub could not reach, and who didn't answer within ten seconds", async () => {
    const time = manualClock();
    const waits = new Promise<Answer>(() => undefined);
    const { github, listener } = await start({ now: time.now, answer: () => waits });
    change(github);
    await expect.poll(() => listener.calls.length, { timeout: 60_000 }).toBe(1);
    time.advanceDays(10 / 86_400);
    github.hook.tick();
    if (github.world.app !== undefined) github.world.app.webhook.url = "http://127.0.0.1:9/";
    change(github);
    await github.hook.settled();
    expect(github.hook.deliveries.map(({ status, statusCode }) => [status, statusCode])).toEqual([
      ["timed out", 504],
      ["failed to connect to host", 502],
    ]);
  });

  test("is the App's own: an installation's token does not read it", async () => {
    const { github } = await start();
    const asked = octokit(github).request("GET /app/hook/deliveries");
    expect((await failureOf(asked)).status).toBe(401);
  });
});
