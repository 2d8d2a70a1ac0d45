import { afterEach, describe, expect, test } from "vitest";
import { type ChatFixture, fixtureYaml, startChatFixture } from "../../chat/testing/fixture.ts";

let fixture: ChatFixture;

afterEach(async () => {
  expect(fixture.github.violations).toEqual([]);
  await Promise.all([fixture.github.close(), fixture.slack.close()]);
});

const access = { owner: "acme", repo: "access" };

async function lastComment(): Promise<string> {
  const { data } = await fixture.repository.octokit.rest.issues.listComments({ ...access, issue_number: 1 });
  return data.at(-1)?.body ?? "";
}

describe("in comments, a login alone has no more to say than any member", () => {
  const note = "The roster knows `ada` by the login `ada-gh` alone";
  const yaml = fixtureYaml.replace(/ github_id: \d+,/g, "");

  test("an admin's change waits for others, and they are told why", async () => {
    fixture = await startChatFixture({ merge: true, yaml });
    await fixture.comment("/rollcall team add red zoe", "ada-gh");
    expect(fixture.roster()).toBe(yaml);
    expect(await lastComment()).toContain(note);
    expect(await lastComment()).toContain("waits for an approval by:");
    const { data: pull } = await fixture.repository.octokit.rest.pulls.get({ ...access, pull_number: 2 });
    const { data } = await fixture.repository.octokit.rest.repos.getCombinedStatusForRef({
      ...access,
      ref: pull.head.sha,
    });
    expect(data.statuses.map(({ state }) => state)).not.toContain("success");
  });

  test("what is for admins alone is refused", async () => {
    fixture = await startChatFixture({ merge: true, yaml });
    await fixture.comment("/rollcall pause because", "ada-gh");
    await fixture.comment("/rollcall sync", "ada-gh");
    expect(await lastComment()).toContain("`sync` is for people with permission: team\\_lead, and admins.");
    expect(await lastComment()).toContain(note);
  });

  test("a lead's own team isn't theirs to change, and a member's own fields are", async () => {
    fixture = await startChatFixture({ merge: true, yaml });
    await fixture.comment("/rollcall team add red zoe", "lea-gh");
    expect(fixture.roster()).toBe(yaml);
    await fixture.comment('/rollcall user edit --title "Baker"', "mia-gh");
    expect(fixture.roster()).toContain("title: Baker");
  });

  test("on Slack the same people have their say by their Slack id", async () => {
    fixture = await startChatFixture({ merge: true, yaml });
    await fixture.slashCommand("team add red zoe", { id: "U0LEA0000" });
    expect(fixture.roster()).toContain("      - zoe\n");
  });

  test("an account's number is enough, whatever its login is now", async () => {
    fixture = await startChatFixture({ merge: true });
    await fixture.comment("/rollcall team add red zoe", "lea-gh", (payload) => ({
      ...payload,
      comment: { ...payload.comment, user: { login: "lea-new", id: 1002, type: "User" } },
    }));
    expect(fixture.roster()).toContain("      - zoe\n");
  });
});

describe("in comments, @login is a GitHub account and nothing else", () => {
  test("it isn't the key of somebody else", async () => {
    fixture = await startChatFixture({ merge: true });
    await fixture.comment("/rollcall team add red @zoe", "lea-gh");
    expect(fixture.roster()).toBe(fixtureYaml);
    expect(await lastComment()).toContain(
      "Nobody in the roster has the GitHub account `@zoe`. Without the sign, I take a key of the roster.",
    );
    await fixture.comment("/rollcall team add red zoe", "lea-gh");
    expect(fixture.roster()).toContain("      - zoe\n");
  });

  test("nor a team, nor the key of somebody new", async () => {
    fixture = await startChatFixture({ merge: true });
    await fixture.comment("/rollcall team add @red zoe", "lea-gh");
    expect(await lastComment()).toContain(
      "In a comment, `@red` is a GitHub account. Name the team without the sign.",
    );
    await fixture.comment("/rollcall user add @new-gh", "ada-gh");
    expect(fixture.roster()).toContain("  new-gh: { github: new-gh }\n");
    await fixture.comment("/rollcall user add @mia-gh", "ada-gh");
    expect(await lastComment()).toContain("`mia` is in the roster already.");
  });
});

describe("nobody stands for somebody else by what they call themselves", () => {
  const ada = { id: "U0ADA0000" };
  const mia = { id: "U0MIA0000" };

  test("who types `me` means themselves, and nobody's key can be that", async () => {
    fixture = await startChatFixture({ merge: true });
    for (const key of ["me", "Me", "MYSELF"]) await fixture.slashCommand(`user rename me ${key}`, mia);
    expect(fixture.roster()).toBe(fixtureYaml);
    await fixture.slashCommand("user edit me --name me", mia);
    await fixture.slashCommand("team add blue me", ada);
    expect(fixture.roster()).toContain("members: [zoe, ada]");
  });

  test("a name like an address is nobody's address", async () => {
    const yaml = fixtureYaml.replace("mia: { github", "mia: { name: tom@x.dev, github");
    fixture = await startChatFixture({ merge: true, yaml });
    await fixture.slashCommand("team lead red tom@x.dev", ada);
    expect(fixture.roster()).toBe(yaml);
  });
});
