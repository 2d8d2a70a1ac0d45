import { join } from "node:path";
import { expect, test } from "vitest";
import { fixtureYaml, startChatFixture } from "./testing/fixture.ts";

interface Worker {
  fetch(request: Request, settings: Readonly<Record<string, string>>): Promise<Response>;
}

const address = join(import.meta.dirname, "..", "..", "examples", "slack-bridge", "worker.js");

test("the bridge of the examples carries a signed command to the Action untouched, and nothing else", async () => {
  const fixture = await startChatFixture({ merge: true });
  try {
    const { default: worker } = (await import(address)) as { default: Worker };
    const settings = {
      REPOSITORY: "acme/access",
      GITHUB_TOKEN: "app-token",
      GITHUB_API_URL: fixture.github.apiUrl,
    };
    const { client_payload: sent } = fixture.slashPayload("team add red <@U0ZOE0000|zoe>", {
      id: "U0LEA0000",
    }) as {
      client_payload: { slack: { body: string; timestamp: string; signature: string } };
    };
    const { body, timestamp, signature } = sent.slack;
    const headers = { "X-Slack-Request-Timestamp": timestamp, "X-Slack-Signature": signature };
    const post = (init: RequestInit) => worker.fetch(new Request("https://bridge.example/", init), settings);
    const answer = await post({ method: "POST", headers, body });
    expect([answer.status, await answer.text()]).toEqual([200, "One moment …"]);
    expect((await post({ method: "POST", body })).status).toBe(400);
    expect((await post({ method: "GET", headers })).status).toBe(400);
    const dispatches = fixture.github.world.repo("acme/access")?.activity.dispatches ?? [];
    expect(dispatches.map(({ type, payload }) => [type, payload])).toEqual([["rollcall", sent]]);
    await fixture.dispatch({ action: "rollcall", client_payload: dispatches[0]?.payload });
    expect(fixture.roster()).not.toBe(fixtureYaml);
    fixture.github.fail({
      matches: () => true,
      fault: { kind: "answer", answer: { status: 401, body: {} } },
    });
    expect(await (await post({ method: "POST", headers, body })).text()).toContain("(401)");
  } finally {
    await Promise.all([fixture.github.close(), fixture.slack.close()]);
  }
});
