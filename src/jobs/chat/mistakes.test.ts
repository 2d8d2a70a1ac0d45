import { afterEach, describe, expect, test } from "vitest";
import { type ChatFixture, fixtureYaml, startChatFixture } from "../../chat/testing/fixture.ts";

let fixture: ChatFixture;

afterEach(async () => {
  expect(fixture.github.violations).toEqual([]);
  await Promise.all([fixture.github.close(), fixture.slack.close()]);
});

const lea = { id: "U0LEA0000" };
const ada = { id: "U0ADA0000" };

/** Commits a roster in place of the fixture's, whose services were made from a valid one. */
async function startWith(yaml: string): Promise<void> {
  fixture = await startChatFixture({ merge: true });
  const { octokit } = fixture.repository;
  const at = { owner: "acme", repo: "access", path: "teams.yaml" };
  const { data } = await octokit.rest.repos.getContent(at);
  await octokit.rest.repos.createOrUpdateFileContents({
    ...at,
    message: "By hand",
    content: Buffer.from(yaml).toString("base64"),
    sha: "sha" in data ? data.sha : "",
  });
}

describe("an address in the file that is none", () => {
  const badLine = "11";
  const yaml = fixtureYaml.replace("max@acme.dev", "max(at)acme.dev");

  test("stops nobody else's change, which is told of it", async () => {
    await startWith(yaml);
    await fixture.slashCommand("team add red zoe", lea);
    expect(fixture.roster()).toContain("      - zoe\n");
    const text = fixture.slackMessages()[0]?.text ?? "";
    expect(text).toMatch(/^`zoe` is in `red`\./);
    expect(text).toContain("Until somebody corrects it, no run applies anything:");
    expect(text).toContain(`\`teams.yaml:${badLine}\``);
  });

  test("can be corrected in chat", async () => {
    await startWith(yaml);
    await fixture.slashCommand("user edit max --email max@acme.dev", ada);
    expect(fixture.roster()).toBe(fixtureYaml);
    expect(fixture.slackMessages()[0]?.text).toMatch(/^`max` is up to date: email\./);
  });

  test("is applied by no run", async () => {
    await startWith(yaml.replace("members: [zoe]", "members: [zoe, mia]"));
    const result = await fixture.slashCommand("sync", ada);
    expect(result.exitCode).toBe(1);
    const mia = fixture.github.world.user("mia-gh")?.id ?? 0;
    expect(fixture.github.world.team("blue")?.members.has(mia)).toBe(false);
  });
});

test("any other mistake is told with its file, its line, and the run", async () => {
  await startWith(fixtureYaml.replace("leads: [max]", "leads: [maxx]").replace("max@acme.dev", "max(at)"));
  const result = await fixture.slashCommand("team list", lea);
  expect(result.exitCode).toBe(1);
  const text = fixture.slackMessages()[0]?.text ?? "";
  expect(text).toMatch(/^The roster has 2 mistakes, so I can't do anything with it\./);
  expect(text).toMatch(/\n• `teams\.yaml:11`: .*max\(at\)/);
  expect(text).toMatch(/\n• `teams\.yaml:17`: .*maxx/);
  expect(text).toContain("<https://github.com/acme/access/actions/runs/1|the run>");
});
