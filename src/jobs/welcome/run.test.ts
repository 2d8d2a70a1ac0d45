import { afterEach, expect, test } from "vitest";
import { type ChatFixture, startChatFixture } from "../../chat/testing/fixture.ts";

const ada = { id: "U0ADA0000" };
const nia = { id: "U0NIA0000" };
const slackUsers = [{ name: "nia", id: nia.id, email: "nia@acme.dev" }];

let fixture: ChatFixture;

afterEach(async () => {
  expect(fixture.github.violations).toEqual([]);
  await Promise.all([fixture.github.close(), fixture.slack.close()]);
});

const welcomes = () =>
  fixture
    .directMessages(nia.id)
    .map(({ text }) => text)
    .filter((text) => text.startsWith("You are in the roster of"));

test("who asked to be added hears once what they have now, after the run that gave it", async () => {
  fixture = await startChatFixture({ merge: true, slackUsers });
  await fixture.slashCommand("sync", ada);
  await fixture.slashCommand("register --github new-gh", nia);
  expect(welcomes()).toEqual([]);
  await fixture.click("Approve", ada);
  expect(welcomes()).toEqual([
    [
      "You are in the roster of `acme` now, as `nia`.",
      "You have now:",
      "• the role `member` in the GitHub organisation `acme`",
      "Where a service has sent you an invitation, accept it: what is behind it follows.",
      "`/rollcall user view` shows this at any time.",
    ].join("\n"),
  ]);
  await fixture.slashCommand("sync", ada);
  await fixture.slashCommand("team add red nia", ada);
  expect(welcomes()).toHaveLength(1);
});

test("who was added hears it too, also what can't reach them and how to give it", async () => {
  fixture = await startChatFixture({ merge: true, slackUsers });
  await fixture.slashCommand("sync", ada);
  await fixture.slashCommand("user add nia --email nia@acme.dev --team red", ada);
  const [text] = welcomes();
  expect(text).toContain("• team `red`\n• `#team-red`");
  expect(text).toContain("On GitHub you get nothing yet: your entry has no GitHub login.");
  expect(text).toContain("`/rollcall user edit --github LOGIN` adds it.");
});

test("nobody is new where it isn't known what was applied before, nor by another key", async () => {
  fixture = await startChatFixture({ merge: true, slackUsers });
  await fixture.slashCommand("user add nia --email nia@acme.dev --github new-gh", ada);
  expect(welcomes()).toEqual([]);
  await fixture.slashCommand("sync", ada);
  await fixture.slashCommand("user rename nia nia-2", ada);
  expect(fixture.roster()).toContain("nia-2:");
  expect(welcomes()).toEqual([]);
});

test("nobody is told by a run that failed in part, but by the one that gives the rest", async () => {
  fixture = await startChatFixture({ merge: true, slackUsers });
  await fixture.slashCommand("sync", ada);
  fixture.slack.fail({
    matches: ({ path }) => path.endsWith("/conversations.invite"),
    fault: { kind: "answer", answer: { status: 200, body: { ok: false, error: "restricted_action" } } },
    times: 1,
  });
  await fixture.slashCommand("user add nia --email nia@acme.dev --github new-gh --team red", ada);
  expect(welcomes()).toEqual([]);
  await fixture.slashCommand("sync", ada);
  expect(welcomes()).toHaveLength(1);
  await fixture.slashCommand("sync", ada);
  expect(welcomes()).toHaveLength(1);
});

test("where Slack takes no message the run says so", async () => {
  fixture = await startChatFixture({ merge: true, slackUsers });
  await fixture.slashCommand("sync", ada);
  fixture.slack.fail({
    matches: ({ path, body }) => path.endsWith("/chat.postMessage") && JSON.stringify(body).includes(nia.id),
    fault: { kind: "answer", answer: { status: 200, body: { ok: false, error: "missing_scope" } } },
    times: 10,
  });
  const result = await fixture.slashCommand("user add nia --email nia@acme.dev --github new-gh", ada);
  expect(result.findings).toMatchObject([{ severity: "notice", code: "newcomers_not_told" }]);
  expect(welcomes()).toEqual([]);
});
