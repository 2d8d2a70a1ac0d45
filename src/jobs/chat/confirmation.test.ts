import { afterEach, describe, expect, test } from "vitest";
import { type ChatFixture, fixtureYaml, startChatFixture } from "../../chat/testing/fixture.ts";

const ada = { id: "U0ADA0000" };
const lea = { id: "U0LEA0000" };

let fixture: ChatFixture;

afterEach(async () => {
  expect(fixture.github.violations).toEqual([]);
  await Promise.all([fixture.github.close(), fixture.slack.close()]);
});

const texts = () => fixture.slackMessages().map(({ text }) => text);

async function pulls() {
  const { data } = await fixture.repository.octokit.rest.pulls.list({
    owner: "acme",
    repo: "access",
    state: "all",
  });
  return data;
}

describe("before a command takes access away, it is asked", () => {
  test.each([
    ["team archive red", ["`lea` loses the lead of team `red`, write on `api` and `#team-red`."]],
    ["user remove mia", ["`mia` loses team `red`, the role `member` in the GitHub organisation `acme`"]],
    ["offboard mia", ["`mia` loses team `red`"]],
    ["team remove red mia", ["`mia` loses team `red`, write on `api` and `#team-red`."]],
    ["team revoke red api", ["`lea` and `mia` lose write on `api`."]],
    ["team grant red read api", ["`lea` and `mia` lose write on `api` (read stays)."]],
    ["team lead red lea --remove", ["`lea` loses the lead of team `red`."]],
  ])("%s", async (text, lines) => {
    fixture = await startChatFixture({ merge: true });
    await fixture.slashCommand(text, ada);
    const [question, ...more] = fixture.slackMessages();
    expect(more).toEqual([]);
    expect(question?.type).toBe("ephemeral");
    expect(question?.text).toContain(": this takes access away.\n");
    for (const line of lines) expect(question?.text).toContain(line);
    expect(question?.text).toContain("send the same with `--yes`.");
    expect(fixture.roster()).toBe(fixtureYaml);
    expect(await pulls()).toEqual([]);
  });

  test("with --yes it is carried out, and the answer says who lost what", async () => {
    fixture = await startChatFixture({ merge: true });
    await fixture.slashCommand("team remove red mia --yes", lea);
    expect(fixture.roster()).not.toContain("- mia ");
    expect(texts()[0]).toContain("• `mia` loses team `red`, write on `api` and `#team-red`.");
  });

  test("in a comment the question is answered by the same line with --yes", async () => {
    fixture = await startChatFixture({ merge: true });
    await fixture.comment("/rollcall team remove red mia", "lea-gh");
    const at = { owner: "acme", repo: "access", issue_number: 1 };
    const { data } = await fixture.repository.octokit.rest.issues.listComments(at);
    expect(data.at(-1)?.body).toContain("If you mean it, send the same with `--yes`.");
    expect(fixture.roster()).toBe(fixtureYaml);
    await fixture.comment("/rollcall team remove red mia --yes", "lea-gh");
    expect(fixture.roster()).not.toContain("- mia ");
  });

  test("who keeps as much in another way loses nothing, so nothing is asked", async () => {
    const yaml = fixtureYaml.replace(
      "teams:\n",
      "teams:\n  green: { members: [mia, lea], repos: { api: write } }\n",
    );
    fixture = await startChatFixture({ merge: true, yaml });
    await fixture.slashCommand("team revoke red api", lea);
    expect(fixture.roster()).toContain("    repos: {}\n");
  });

  test("a rename takes nothing from anybody", async () => {
    fixture = await startChatFixture({ merge: true });
    await fixture.slashCommand("team rename red crimson", ada);
    expect(fixture.roster()).toContain("  crimson: ");
  });
});

describe("the button below the question", () => {
  test("carries the command out, once, and the question goes", async () => {
    fixture = await startChatFixture({ merge: true });
    await fixture.slashCommand("team remove red mia", lea);
    await fixture.click("Yes, do it", lea);
    expect(fixture.roster()).not.toContain("- mia ");
    expect(texts()[1]).toBe("One moment …");
    expect(texts()[2]).toContain("`mia` is no longer in `red`.");
  });

  test("does nothing for anybody else, who may not see it", async () => {
    fixture = await startChatFixture({ merge: true });
    await fixture.slashCommand("team remove red mia", lea);
    await fixture.click("Yes, do it", ada);
    expect(texts().at(-1)).toContain("This button isn't one that I sent to you");
    expect(fixture.roster()).toBe(fixtureYaml);
  });

  test("asks again where more would be taken by now than was shown", async () => {
    fixture = await startChatFixture({ merge: true });
    await fixture.slashCommand("team archive blue", ada);
    await fixture.slashCommand("team add blue mia", ada);
    await fixture.click("Yes, do it", ada);
    expect(texts().at(-1)).toContain("`mia`");
    expect(texts().at(-1)).toContain("Nothing is done yet.");
    expect(fixture.roster()).not.toContain("archived");
  });
});
