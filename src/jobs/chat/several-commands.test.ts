import { afterEach, describe, expect, test } from "vitest";
import { type ChatFixture, fixtureYaml, startChatFixture } from "../../chat/testing/fixture.ts";

let fixture: ChatFixture;

afterEach(async () => {
  expect(fixture.github.violations).toEqual([]);
  await Promise.all([fixture.github.close(), fixture.slack.close()]);
});

async function replies(): Promise<string[]> {
  const at = { owner: "acme", repo: "access", issue_number: 1 };
  const { data } = await fixture.repository.octokit.rest.issues.listComments(at);
  return data.filter(({ user }) => user?.type === "Bot").map(({ body }) => body ?? "");
}

describe("several commands in one comment", () => {
  test("are all carried out in their order, and each answer names its command", async () => {
    fixture = await startChatFixture({ merge: true });
    const body =
      "Please:\n/rollcall team add red zoe\n\nand\n\n/rollcall team remove red mia --yes\n/rollcall team list";
    const result = await fixture.comment(body, "lea-gh");
    expect(result.exitCode).toBe(0);
    expect(fixture.roster()).toContain("      - zoe\n");
    expect(fixture.roster()).not.toContain("- mia ");
    const answers = (await replies()).filter((each) => each.includes("`/rollcall "));
    expect(answers.map((each) => /`(\/rollcall .*)`\n/.exec(each)?.[1])).toEqual([
      "/rollcall team add red zoe",
      "/rollcall team remove red mia --yes",
      "/rollcall team list",
    ]);
    const [seen] = [...(fixture.github.world.repo("acme/access")?.activity.comments.values() ?? [])];
    expect(seen?.reactions.size).toBe(1);
  });

  test("work on what the one before did", async () => {
    fixture = await startChatFixture({ merge: true });
    await fixture.comment(
      "/rollcall user add nat --github new-gh\n/rollcall team add red nat\n/rollcall team lead red nat",
      "ada-gh",
    );
    expect(fixture.roster()).toContain("  nat: { github: new-gh }\n");
    expect(fixture.roster()).toContain("leads: [lea, nat]");
  });

  test("are not stopped by one that can't be carried out", async () => {
    fixture = await startChatFixture({ merge: true });
    await fixture.comment("/rollcall team add redd zoe\n/rollcall team add red zoe", "lea-gh");
    expect((await replies())[0]).toContain("There is no team called `redd`");
    expect(fixture.roster()).toContain("      - zoe\n");
  });

  test("are at most 20, and what is left is said to be", async () => {
    fixture = await startChatFixture({ merge: true });
    await fixture.comment("/rollcall help\n".repeat(22), "lea-gh");
    expect(await replies()).toHaveLength(21);
    expect((await replies()).at(-1)).toContain(
      "I carry out 20 commands of a comment, and the last 2 were not.",
    );
  });

  test("are in the run's log, as they were typed and as they were understood", async () => {
    fixture = await startChatFixture({ merge: true });
    const result = await fixture.comment(
      "/rollcall user edit --email mia@acme.dev\n/rollcall team list\n/rollcall sing",
      "mia-gh",
    );
    expect(result.heard).toEqual([
      "Typed: user edit --email …@acme.dev. Understood: Change email of mia.",
      "Typed: team list. Understood, and answered.",
      "Typed: sing. Refused.",
    ]);
  });

  test("leave one apply to a later job, for everybody who is offboarded", async () => {
    fixture = await startChatFixture({ merge: true, applies: false });
    const result = await fixture.comment(
      "/rollcall offboard zoe --yes\n/rollcall team add blue lea\n/rollcall offboard mia --yes",
      "ada-gh",
    );
    expect(JSON.parse(result.applyRequest ?? "")).toEqual({ apply: true, offboards: ["zoe", "mia"] });
    expect(fixture.roster()).not.toBe(fixtureYaml);
  });
});

test("a quoted text in a comment goes on over lines", async () => {
  fixture = await startChatFixture({ merge: true });
  await fixture.comment('/rollcall user edit --bio "One line\nand another"\n/rollcall team list', "mia-gh");
  expect(fixture.roster()).toContain('bio: "One line\\nand another"');
  expect(await replies()).toHaveLength(3);
});

test("a channel's name is looked up on Slack, page by page", async () => {
  const slackUsers = [{ name: "nia", id: "U0NIA0000", email: "nia@acme.dev" }];
  fixture = await startChatFixture({ merge: true, slackUsers });
  await fixture.slashCommand("team create pink --channel #general", { id: "U0ADA0000" });
  expect(fixture.roster()).toContain("channels: [general]");
  expect(fixture.slackMessages()[0]?.text).toContain(
    "Not in the roster, and so not in the team: `U0NIA0000`",
  );
  await fixture.slashCommand("team create mauve --channel #nowhere", { id: "U0ADA0000" });
  expect(fixture.slackMessages().at(-2)?.text).toContain("I see no channel `#nowhere` on Slack");
});
