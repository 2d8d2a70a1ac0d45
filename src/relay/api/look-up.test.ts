import { describe, expect, test } from "vitest";
import { apiForTests } from "../testing/api-fixture.ts";

const start = apiForTests();
const grants =
  'grants:\n  - { callers: [billing], workspaces: [acme], allow: [users, channels, team, ims], to: ["*"] }\n';

describe("what the API finds", () => {
  test.each(["lea@acme.dev", "LEA@acme.dev", "lea%40acme.dev"])(
    "is a person by address: %s",
    async (email) => {
      const { grant, ask } = await start();
      grant(grants);
      const { body } = await ask(`/acme/users/${email}`);
      expect(body).toEqual({ email: "lea@acme.dev", name: "lea", team_id: "T0ACME", user_id: "U0LEA0000" });
    },
  );

  test.each(["deploys", "%23deploys", "C0DEPLOYS", "Deploys"])(
    "is a channel by name or id: %s",
    async (name) => {
      const { grant, ask } = await start();
      grant(grants);
      const { status, body } = await ask(`/acme/channels/${name}`);
      expect([status, body]).toEqual([
        200,
        { id: "C0DEPLOYS", name: "deploys", is_private: false, topic: "", purpose: "" },
      ]);
    },
  );

  test("is a channel that was made or renamed since the last look", async () => {
    const { grant, ask, slack, advanceClock } = await start();
    grant(grants);
    expect((await ask("/acme/channels/newer")).status).toBe(404);
    const channel = slack.world.channels.get("C0DEPLOYS");
    if (channel) channel.name = "newer";
    advanceClock(1);
    expect((await ask("/acme/channels/newer")).body["id"]).toBe("C0DEPLOYS");
  });

  test("is nothing where Slack's list of channels breaks off: a name that is missing there may be one", async () => {
    const { grant, ask, slack } = await start();
    grant(grants);
    slack.options.pageCap = 1;
    const lists = ({ path }: { readonly path: string }) => path.endsWith("conversations.list");
    slack.fail({ matches: lists, fault: { kind: "reset" }, after: 1 });
    expect((await ask("/acme/channels/deploys")).status).toBe(503);
    expect((await ask("/acme/channels/deploys")).status).toBe(200);
  });

  test("asks Slack for its list of channels once, however many ask", async () => {
    const { grant, ask, slack } = await start();
    grant(grants);
    await Promise.all(Array.from({ length: 10 }, () => ask("/acme/channels/deploys")));
    expect(slack.calls.filter(({ path }) => path.endsWith("conversations.list"))).toHaveLength(1);
  });

  test("is the workspace, and the bot's conversations", async () => {
    const { grant, ask, slack } = await start();
    grant(grants);
    expect((await ask("/acme/team")).body).toEqual({ team_id: "T0ACME", name: "Acme", domain: "acme" });
    expect((await ask("/acme/bots/other/ims")).status).toBe(404);
    expect((await ask("/acme/bots/omnibot/ims")).body["slack_error"]).toBe("missing_scope");
    slack.world.tokens.get("xoxb-rollcall")?.scopes.push("im:read");
    const { ims } = (await ask("/acme/bots/omnibot/ims")).body as { ims: readonly object[] };
    expect(ims).toContainEqual({ id: "D0LEA0000", user: "U0LEA0000" });
  });

  test("isn't who has left, or never was", async () => {
    const { grant, ask, slack } = await start();
    grant(grants);
    const lea = slack.world.users.get("U0LEA0000");
    if (lea) lea.deleted = true;
    for (const email of ["lea@acme.dev", "nobody@acme.dev", "nobody"])
      expect((await ask(`/acme/users/${email}`)).status).toBe(404);
  });
});
