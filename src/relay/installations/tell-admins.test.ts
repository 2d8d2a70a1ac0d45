import { expect, test } from "vitest";
import { relayConnections } from "../connections.ts";
import { openGithubApp } from "../forward/github-app.ts";
import { driftForTests } from "../testing/drift-fixture.ts";
import { createAdminTeller } from "./tell-admins.ts";

const start = driftForTests();

/** Tells admins of a relay with or without a token of its own, and a channel; returns what came, and where. */
async function told(change: { readonly channel?: string; readonly own?: false; readonly token?: string }) {
  const { settings, slack, clock } = await start();
  const { slackToken, ...connections } = relayConnections(settings, { fetch, clock });
  const logged: string[] = [];
  const tell = createAdminTeller({
    connections: { ...connections, ...(change.own !== false && slackToken ? { slackToken } : {}) },
    app: openGithubApp({ ...settings.github, ...settings.repository }),
    config: settings.config,
    channel: change.channel,
    log: { warn: (...said: readonly unknown[]) => void logged.push(JSON.stringify(said)) } as never,
  });
  await tell("The app is gone.", change.token);
  const channels = new Map([...slack.world.channels.values()].map(({ id, name }) => [id, name]));
  const messages = slack.messages
    .filter(({ status }) => status === 200)
    .map(({ body = {} }) => [channels.get(String(body["channel"])) ?? body["channel"], body["text"]]);
  return { messages, logged };
}

test("admins are told in the channel for changes by hand", async () => {
  const { messages, logged } = await told({ channel: "#access" });
  expect(messages).toEqual([[expect.stringMatching(/access$/), "The app is gone."]]);
  expect(logged).toEqual([]);
});

test.each([{}, { channel: "#nowhere" }])(
  "without that channel, each admin of the roster is told alone: %j",
  async (change) => {
    expect((await told(change)).messages).toEqual([[expect.stringMatching(/^[UD]/), "The app is gone."]]);
  },
);

test("without a token of its own, the relay tells it by what is left of the one that ends", async () => {
  expect((await told({ own: false, token: "xoxb-rollcall" })).messages).toHaveLength(1);
});

test("where Slack takes nothing, the log says that nobody could be told", async () => {
  const { messages, logged } = await told({ own: false });
  expect([messages, logged.join()]).toEqual([[], expect.stringContaining("no admin could be told")]);
});
