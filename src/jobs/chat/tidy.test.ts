import { afterEach, expect, test } from "vitest";
import { type ChatFixture, fixtureYaml, startChatFixture } from "../../chat/testing/fixture.ts";

const ada = { id: "U0ADA0000" };
const mia = { id: "U0MIA0000" };

let fixture: ChatFixture;

afterEach(async () => {
  expect(fixture.github.violations).toEqual([]);
  await Promise.all([fixture.github.close(), fixture.slack.close()]);
});

const last = () => fixture.slackMessages().at(-1)?.text ?? "";
const ended = fixtureYaml.replace(
  "members: [zoe]\n",
  "members: [zoe, { user: mia, until: 2020-01-01T12:00Z }]\n    repos: { site: { role: read, until: 2020-01-01 } }\n",
);

test("all that has ended leaves the file by one pull request, which asks nobody whether a loss is meant", async () => {
  expect(ended).not.toBe(fixtureYaml);
  fixture = await startChatFixture({ merge: true, yaml: ended });
  await fixture.slashCommand("tidy", ada);
  expect(fixture.roster()).toBe(fixtureYaml.replace("members: [zoe]\n", "members: [zoe]\n    repos: {}\n"));
  expect(
    fixture
      .slackMessages()
      .map(({ text }) => text)
      .join("\n"),
  ).toContain("What has ended is out of the file: `mia in blue; blue's read on site`.");
  await fixture.slashCommand("tidy", ada);
  expect(last()).toContain("there is nothing to take out");
});

test("who may not take all of it out asks those who may, by one pull request", async () => {
  fixture = await startChatFixture({ merge: true, yaml: ended });
  await fixture.slashCommand("tidy", mia);
  expect(last()).toContain("It waits for an approval by:");
  await fixture.slashCommand("tidy", mia);
  const { data } = await fixture.repository.octokit.rest.pulls.list({ owner: "acme", repo: "access" });
  expect(data.map(({ title }) => title)).toEqual(["Take out 2 lines that have ended"]);
  expect(fixture.roster()).toBe(ended);
});
