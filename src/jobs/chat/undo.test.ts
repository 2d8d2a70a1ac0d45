import { afterEach, expect, test } from "vitest";
import { type ChatFixture, fixtureYaml, startChatFixture } from "../../chat/testing/fixture.ts";

const ada = { id: "U0ADA0000" };
const lea = { id: "U0LEA0000" };
const mia = { id: "U0MIA0000" };

let fixture: ChatFixture;

afterEach(async () => {
  expect(fixture.github.violations).toEqual([]);
  await Promise.all([fixture.github.close(), fixture.slack.close()]);
});

const last = () => fixture.slackMessages().at(-1)?.text;
const changes = () => fixture.slackMessages().filter(({ text }) => text.includes("is taken back"));

test("what a pull request gave is taken back, once that is confirmed, and what others did stays", async () => {
  fixture = await startChatFixture({ merge: true });
  await fixture.slashCommand("team add red zoe", lea);
  await fixture.slashCommand("team add blue mia", ada);
  await fixture.slashCommand("undo #1", lea);
  expect(last()).toContain("Undo #1: Add zoe to red: this takes access away.");
  expect(last()).toContain("• `zoe` loses team `red`, write on `api` and `#team-red`.");
  expect(last()).toContain("What stays with who had access meanwhile: what they read, cloned");
  await fixture.click("Yes, do it", lea);
  expect(fixture.roster()).toBe(fixtureYaml.replace("members: [zoe]", "members: [zoe, mia]"));
  expect(changes()[0]?.text).toContain("which `lea` asked for");
});

test("what a pull request took comes back, with what can't", async () => {
  fixture = await startChatFixture({ merge: true });
  await fixture.slashCommand("team remove red mia --yes", lea);
  await fixture.slashCommand("undo 1", lea);
  expect(fixture.roster()).toMatch(/members:\s+(?:- mia|\[mia\])/);
  expect(changes()[0]?.text).toContain("What doesn't come back with it: private forks that GitHub removed");
  await fixture.slashCommand("undo 1", lea);
  expect(last()).toMatch(
    /^Nothing of what <.*\|pull request #1> changed in the roster is left to take back\.$/,
  );
});

test("who may not make the change alone asks those who may", async () => {
  fixture = await startChatFixture({ merge: true });
  await fixture.slashCommand("team remove red mia --yes", lea);
  const before = fixture.roster();
  await fixture.slashCommand("undo 1", mia);
  expect(last()).toContain("It waits for an approval by:");
  expect(fixture.roster()).toBe(before);
});

test("what was changed again since is told, and nothing is done", async () => {
  fixture = await startChatFixture({ merge: true });
  await fixture.slashCommand("team add red zoe --until 2026-12-31", lea);
  await fixture.slashCommand("team add red zoe --until 2027-12-31", lea);
  const before = fixture.roster();
  await fixture.slashCommand("undo 1", lea);
  expect(last()).toContain(
    "this was changed again, so what to take back is yours to say: `teams.red.members.zoe`.",
  );
  expect(fixture.roster()).toBe(before);
});

test.each([
  ["undo", "Which pull request? `undo #12`"],
  ["undo #99", "There is no pull request #99 that was merged into `main`."],
])("%s is asked back", async (text, words) => {
  fixture = await startChatFixture({ merge: true });
  await fixture.slashCommand(text, ada);
  expect(last()).toContain(words);
});
