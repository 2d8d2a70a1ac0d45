import { afterEach, expect, test } from "vitest";
import {
  type ChatFixture,
  type ChatFixtureOptions,
  fixtureYaml,
  startChatFixture,
} from "../../chat/testing/fixture.ts";

let open: ChatFixture[] = [];

async function startFixture(options: ChatFixtureOptions): Promise<ChatFixture> {
  const fixture = await startChatFixture(options);
  open.push(fixture);
  return fixture;
}

afterEach(async () => {
  const violations = open.flatMap(({ github }) => github.violations);
  await Promise.all(open.flatMap(({ github, slack }) => [github.close(), slack.close()]));
  open = [];
  expect(violations).toEqual([]);
});

const ada = { id: "U0ADA0000" };
const mia = { id: "U0MIA0000" };

/** Lea is an owner, protected, leads a team, and the least number of owners is two. */
const guarded = fixtureYaml
  .replace("owners: [ada]", "owners: [ada, lea]")
  .replace("users:", "guards: { max_removals: 0, min_owners: 2, protected: [ada, lea] }\nusers:")
  .replace("members: [zoe]", "members: [zoe, lea]");

test("one word of an admin takes somebody out of everything, past every guard, and tells what is gone and what isn't", async () => {
  const fixture = await startFixture({ yaml: guarded, merge: true });
  const lea = fixture.github.world.user("lea-gh")?.id ?? 0;
  expect(fixture.github.world.members.get(lea)).toBe("admin");
  const result = await fixture.slashCommand("offboard lea --yes", ada);
  expect(result).toMatchObject({ exitCode: 0, findings: [] });
  expect(fixture.roster()).toContain("guards: { max_removals: 0, min_owners: 1, protected: [ada] }");
  expect(fixture.roster()).toContain(
    "lea: { github: lea-gh, github_id: 1002, slack: U0LEA0000, email: lea@acme.dev, active: false }",
  );
  expect(fixture.roster()).toContain("owners: [ada]");
  expect(fixture.github.world.members.has(lea)).toBe(false);
  expect(fixture.github.world.team("red")?.members.has(lea)).toBe(false);
  const [change, report, last] = fixture.slackMessages().map(({ text }) => text);
  expect(change).toContain("`lea` has left, and no list of the file names them.");
  expect(change).toContain("`guards.min_owners` goes down to 1, since no more owners are left.");
  expect(report).toContain("lea");
  expect(last).toContain(
    "Gone, as the services confirmed:\n• lea leaves acme: loses teams blue (maintainer) and red (maintainer) and <#C000000003>",
  );
  expect(last).toContain("Their Slack account (`U0LEA0000`)");
  expect(last).toContain("Their Google account");
  expect(last).toContain("Forks and clones");
  expect(last).toContain("Keys that they know");
});

test("what can't be taken is told as not gone, with the reason", async () => {
  const fixture = await startFixture({ yaml: guarded, merge: true });
  fixture.github.fail({
    matches: ({ method, path }) => method === "DELETE" && /members/.test(path),
    fault: { kind: "answer", answer: { status: 403, body: { message: "Must be an owner" } } },
    times: 100,
  });
  const result = await fixture.slashCommand("offboard lea --yes", ada);
  expect(result.exitCode).toBe(1);
  const last = fixture.slackMessages().at(-1)?.text ?? "";
  expect(last).toContain("Not gone yet:\n• lea leaves acme");
  expect(last).toContain("What I can't take from `lea`");
});

test("while Rollcall is paused, nothing is taken, and the reply says so", async () => {
  const fixture = await startFixture({ yaml: guarded, merge: true });
  await fixture.slashCommand("pause because of the move", ada);
  const result = await fixture.slashCommand("offboard lea --yes", ada);
  expect(result.exitCode).toBe(1);
  expect(fixture.github.world.members.has(fixture.github.world.user("lea-gh")?.id ?? 0)).toBe(true);
  const texts = fixture.slackMessages().map(({ text }) => text);
  expect(texts.at(-1)).toContain(
    "Nothing is taken from `lea` while Rollcall is paused. Say `resume`, and then `sync`.",
  );
  expect(texts.at(-1)).toMatch(/Not gone yet:\n• .*lea .*Rollcall is paused\./);
  const report = texts.at(-2) ?? "";
  expect(report.split("of the move")).toHaveLength(2);
});

test("who may not do it alone starts a pull request, and takes nothing", async () => {
  const fixture = await startFixture({ yaml: guarded, merge: true });
  await fixture.slashCommand("offboard zoe --yes", mia);
  expect(fixture.roster()).toBe(guarded);
  const [message] = fixture.slackMessages();
  expect(message?.text).toContain("waits for an approval by:\n• `ada`, for");
  expect(message?.text).toContain("`guards.max_removals` doesn't count it.");
});

test("only one owner may not be offboarded", async () => {
  const fixture = await startFixture({ merge: true });
  await fixture.slashCommand("offboard me", ada);
  expect(fixture.roster()).toBe(fixtureYaml);
  expect(fixture.slackMessages()[0]?.text).toContain("`ada` is the only owner of the organisation.");
});
