import { expect, test } from "vitest";
import { communityForTests } from "../testing/community-fixture.ts";

const start = communityForTests();
const ada = "U0ADA0000";

test("who joins is welcomed once, however often Slack tells it, and nothing is changed", async () => {
  const fixture = await start("  welcome: {}");
  const before = fixture.roster();
  fixture.join("nia");
  await fixture.hear(3);
  expect(fixture.sentTo("U0NIA0000")).toEqual([
    [
      "Welcome! Who has which access here stands in one file, and you aren't in it yet.",
      "`/rollcall user add me --github YOUR-LOGIN` asks for that, and somebody who may decide it is asked.",
      "`/rollcall help` shows what I can do.",
    ].join("\n"),
  ]);
  // Slack tells it anew when somebody comes again.
  fixture.slack.byHand("ada", ({ users }) => void users.delete("U0NIA0000"));
  fixture.join("nia");
  await fixture.hear();
  expect(fixture.sentTo("U0NIA0000")).toHaveLength(1);
  expect([fixture.roster(), fixture.started()]).toEqual([before, []]);
});

test("who is in the roster already is greeted by the entry, which stays as it is", async () => {
  const fixture = await start("  welcome: {}", {
    yaml: `version: 1
github: { org: acme }
slack: { workspace: acme }
users:
  ada: { github: ada-gh, slack: U0ADA0000, permission: admin }
  nia: { github: nia-gh, email: nia@acme.dev, permission: team_lead }
  kim: { github: kim-gh, slack: U0KIM0000 }
  tom: { github: tom-gh, slack: U0TOM0000, active: false }
`,
  });
  const before = fixture.roster();
  // They are seeded with the roster, and come again.
  fixture.slack.byHand("ada", ({ users }) => {
    for (const [id, { name }] of users) if (["nia", "kim", "tom"].includes(name)) users.delete(id);
  });
  for (const name of ["nia", "kim", "tom"]) fixture.join(name);
  await fixture.hear();
  expect(fixture.sentTo("U0NIA0000").join()).toContain("You are in the roster already, as `nia`");
  expect(fixture.sentTo("U0KIM0000").join()).toContain("You are in the roster already, as `kim`");
  expect(fixture.sentTo("U0TOM0000").join()).toContain("The roster says that you have left");
  expect([fixture.roster(), fixture.started()]).toEqual([before, []]);
});

test("bots, guests and people of other workspaces are left alone", async () => {
  const fixture = await start("  welcome: {}");
  fixture.join("robot", { bot: true });
  fixture.join("guest", { guest: "multi" });
  fixture.join("visitor", { guest: "single" });
  fixture.join("partner", { teamId: "T0OTHER" });
  await fixture.hear();
  expect(fixture.slack.messages).toEqual([]);
});

test("the file's own words come first, and ring nobody", async () => {
  const fixture = await start('  welcome: { text: "Be kind. <!channel> *Rules:* #rules" }');
  fixture.join("nia");
  await fixture.hear();
  expect(fixture.sentTo("U0NIA0000")[0]).toMatch(/^Be kind\. &lt;!channel&gt; \*Rules:\* #rules\nWelcome!/);
});

test("what Slack refuses is told to admins, and isn't tried again", async () => {
  const fixture = await start("  welcome: {}");
  fixture.slack.fail({
    matches: ({ path, body }) => path.endsWith("/chat.postMessage") && body.includes("U0NIA0000"),
    fault: { kind: "answer", answer: { status: 200, body: { ok: false, error: "restricted_action" } } },
    times: 1,
  });
  fixture.join("nia");
  await fixture.hear(3);
  expect(fixture.sentTo("U0NIA0000")).toEqual([]);
  expect(fixture.sentTo(ada)).toEqual([
    "nia has joined the workspace, and Slack took no message to them. Please tell them yourself how to be added.",
  ]);
  expect(fixture.logged.join()).toContain("it isn't tried again");
});

test("who may be in the roster isn't told that they aren't, where Slack doesn't show addresses", async () => {
  const fixture = await start("  welcome: {}");
  const token = fixture.slack.world.tokens.get("xoxb-rollcall");
  if (token !== undefined) token.scopes = token.scopes.filter((scope) => scope !== "users:read.email");
  fixture.join("nia");
  await fixture.hear();
  expect(fixture.sentTo("U0NIA0000").join()).toContain("If you aren't in it yet:\n`/rollcall user add me");
});

test("while the roster can't be read nobody is welcomed, and once it can, once", async () => {
  const fixture = await start("  welcome: {}");
  fixture.github.isAway = true;
  fixture.join("nia");
  await expect(fixture.hear()).rejects.toThrow();
  expect(fixture.sentTo("U0NIA0000")).toEqual([]);
  fixture.github.isAway = false;
  await fixture.hear(2);
  expect(fixture.sentTo("U0NIA0000")).toHaveLength(1);
});

test("nobody is welcomed where the module is turned off", async () => {
  const fixture = await start("  kudos: { channels: [thanks] }");
  fixture.join("nia");
  await fixture.hear();
  expect(fixture.slack.messages).toEqual([]);
});
