import { afterEach, describe, expect, test } from "vitest";
import { type ChatFixture, fixtureYaml, startChatFixture } from "../../chat/testing/fixture.ts";

const nia = { id: "U0NIA0000" };
const slackUsers = [{ name: "nia", id: nia.id, email: "nia@acme.dev" }];

let fixture: ChatFixture;

afterEach(async () => {
  expect(fixture.github.violations).toEqual([]);
  await Promise.all([fixture.github.close(), fixture.slack.close()]);
});

const access = { owner: "acme", repo: "access" };

async function pulls() {
  const { data } = await fixture.repository.octokit.rest.pulls.list({ ...access, state: "all" });
  return data;
}

/** Returns the lines that the first pull request adds. */
async function proposed(): Promise<string> {
  const [pull] = await pulls();
  const { data } = await fixture.repository.octokit.rest.repos.getContent({
    ...access,
    path: "teams.yaml",
    ref: pull?.head.sha ?? "",
  });
  const text = Buffer.from("content" in data ? data.content : "", "base64").toString("utf8");
  return text
    .split("\n")
    .filter((line) => !fixtureYaml.includes(line))
    .join("\n");
}

describe("somebody who isn't in the roster asks to be added", () => {
  test.each([
    "user add me --github new-gh",
    "register --github new-gh",
    "join --github @new-gh",
    "user edit --github new-gh",
  ])("%s", async (text) => {
    fixture = await startChatFixture({ merge: true, slackUsers });
    const result = await fixture.slashCommand(text, nia);
    expect(result).toMatchObject({ exitCode: 0, findings: [] });
    const id = fixture.github.world.user("new-gh")?.id;
    expect(await proposed()).toBe(
      `  nia: { email: nia@acme.dev, github: new-gh, github_id: ${id}, slack: U0NIA0000 }`,
    );
    expect(fixture.roster()).toBe(fixtureYaml);
    const [reply, ...more] = fixture.slackMessages();
    expect(more).toEqual([]);
    expect(reply?.type).toBe("ephemeral");
    expect(reply?.text).toBe(
      "You asked to be added: that is <https://github.com/acme/access/pull/1|pull request #1> now.\nThose who may add people are asked. You are in the roster once one of them approves it and it is merged.",
    );
  });

  test("those who may add them hear it directly, and one of them lets them in", async () => {
    fixture = await startChatFixture({ merge: true, slackUsers });
    await fixture.slashCommand("register --github new-gh --name Nia", nia);
    const [pull] = await pulls();
    expect(pull?.requested_reviewers?.map(({ login }) => login)).toContain("lea-gh");
    expect(pull?.body).toContain(
      "They say that the GitHub account `new-gh` is theirs, which nobody has checked",
    );
    const [message] = fixture.directMessages("U0ADA0000");
    expect(message?.text).toContain(
      "Somebody who is not in the roster asked for it.\nThey asked with the Slack account of <https://slack.com/app_redirect?channel=U0NIA0000|nia@acme.dev> (`U0NIA0000`). They say that the GitHub account `new-gh` is theirs, which nobody has checked: ask them before you approve.",
    );
    expect(message?.buttons).toEqual(["Approve", "Decline"]);
    await fixture.click("Approve", { id: "U0ADA0000" });
    expect(fixture.roster()).toContain("  nia: { name: Nia, email: nia@acme.dev, github: new-gh");
    await fixture.slashCommand("user view", nia);
    expect(fixture.slackMessages().at(-1)?.text).toContain("`nia`");
    const heard = fixture.directMessages(nia.id).map(({ text }) => text.split("\n").at(-1));
    expect(heard).toEqual(["It was approved. It is merged."]);
  });

  test("and hears that it was declined, and by whom is told to those alone who are in the roster", async () => {
    fixture = await startChatFixture({ merge: true, slackUsers });
    await fixture.slashCommand("register --github new-gh", nia);
    await fixture.click("Decline", { id: "U0ADA0000" });
    const heard = fixture.directMessages(nia.id).map(({ text }) => text.split("\n").at(-1));
    expect(heard).toEqual(["It was declined."]);
    expect(fixture.directMessages("U0LEA0000").at(-1)?.text).toContain("`ada` declined it.");
  });

  test("a second request adds to the first what it says, and those who may add them are asked anew", async () => {
    fixture = await startChatFixture({ merge: true, slackUsers });
    await fixture.slashCommand("register", nia);
    const [first] = fixture.slackMessages();
    expect(first?.text).toContain("It has no GitHub account of yours");
    expect(first?.text).toContain("`register --github YOUR-LOGIN` adds it.");
    await fixture.slashCommand("user add me --name Nia", nia);
    await fixture.slashCommand("register --github new-gh", nia);
    const id = fixture.github.world.user("new-gh")?.id;
    expect(await pulls()).toHaveLength(1);
    expect(await proposed()).toBe(
      `  nia: { name: Nia, email: nia@acme.dev, github: new-gh, github_id: ${id}, slack: U0NIA0000 }`,
    );
    expect(fixture.slackMessages().at(-1)?.text).toContain("which has what you said now, too.");
    const messages = fixture.directMessages("U0ADA0000");
    expect(messages.at(-1)?.text).toContain(
      "the GitHub account `new-gh` is theirs, which nobody has checked",
    );
    await fixture.click("Approve", { id: "U0ADA0000" });
    expect(fixture.roster()).toContain("github: new-gh");
  });

  test("another login takes the place of the first, and one that says nothing new changes nothing", async () => {
    fixture = await startChatFixture({ merge: true, slackUsers });
    await fixture.slashCommand("register --github new-gh --name Nia", nia);
    await fixture.slashCommand("register --github new-gh", nia);
    await fixture.slashCommand("register", nia);
    const [, again] = fixture.slackMessages();
    expect(again?.text).toBe(
      "You asked to be added already: that is <https://github.com/acme/access/pull/1|pull request #1>.\nThose who may add people are asked. You are in the roster once one of them approves it and it is merged.",
    );
    expect(fixture.directMessages("U0ADA0000")).toHaveLength(1);
    await fixture.slashCommand("register --github stranger", nia);
    expect(await proposed()).toContain("github: stranger");
    expect(await proposed()).not.toContain("new-gh");
    expect(await proposed()).toContain("name: Nia");
  });

  test("who had approved the first request hasn't approved what was added to it", async () => {
    fixture = await startChatFixture({ merge: true, slackUsers });
    await fixture.slashCommand("register", nia);
    const approved = fixture.clickPayload("Approve", { id: "U0ADA0000" });
    await fixture.slashCommand("register --github new-gh", nia);
    expect(fixture.directMessages("U0ADA0000")).toHaveLength(2);
    await fixture.dispatch(approved);
    expect(fixture.roster()).toBe(fixtureYaml);
  });

  test("in a comment it is for the account that writes it", async () => {
    fixture = await startChatFixture({ merge: true });
    await fixture.comment("/rollcall register", "stranger", (payload) => {
      payload.comment.author_association = "MEMBER";
      return payload;
    });
    const id = fixture.github.world.user("stranger")?.id;
    expect(await proposed()).toBe(`  stranger: { github: stranger, github_id: ${id} }`);
  });
});

describe("no request comes of it, and nothing of the roster is told", () => {
  const refused = "I can't ask for that just now. Please talk to somebody who is in the roster.";

  test.each([
    ["for an account that somebody in the roster has", "register --github zoe-gh"],
    ["for an account of somebody who has left", "register --github tom-gh"],
  ])("%s", async (_, text) => {
    fixture = await startChatFixture({ merge: true, slackUsers });
    await fixture.slashCommand(text, nia);
    expect(fixture.slackMessages().map((each) => each.text)).toEqual([refused]);
    expect(await pulls()).toEqual([]);
  });

  test("while ten others wait", async () => {
    const many = Array.from({ length: 11 }, (_, index) => ({
      name: `n${index}`,
      id: `U0NEW${String(index).padStart(4, "0")}`,
      email: `n${index}@acme.dev`,
    }));
    fixture = await startChatFixture({ merge: true, slackUsers: many });
    for (const { id } of many) await fixture.slashCommand("register", { id });
    expect(await pulls()).toHaveLength(10);
    expect(fixture.slackMessages().at(-1)?.text).toBe(refused);
  });

  test("for somebody who has left", async () => {
    fixture = await startChatFixture({ merge: true });
    await fixture.slashCommand("register", { id: "U0TOM0000" });
    expect(fixture.slackMessages()[0]?.text).toContain("The roster says that you have left");
    expect(await pulls()).toEqual([]);
  });

  test("for a guest of another workspace", async () => {
    const guest = { ...slackUsers[0], name: "nia", teamId: "T0OTHER00" };
    fixture = await startChatFixture({ merge: true, slackUsers: [guest] });
    await fixture.slashCommand("register", nia);
    expect(fixture.slackMessages()[0]?.text).toContain("Please talk to somebody who is.");
    expect(await pulls()).toEqual([]);
  });

  test("for anybody who comments on a public repository", async () => {
    fixture = await startChatFixture({ merge: true });
    await fixture.comment("/rollcall register", "stranger");
    expect(await pulls()).toEqual([]);
    const { data } = await fixture.repository.octokit.rest.issues.listComments({
      ...access,
      issue_number: 1,
    });
    expect(data.at(-1)?.body).toContain("On Slack, everybody of the workspace can");
  });

  test("for somebody else", async () => {
    fixture = await startChatFixture({ merge: true, slackUsers });
    await fixture.slashCommand("user add bob --github bob-gh", nia);
    expect(fixture.slackMessages()[0]?.text).toContain("To ask to be added: `register --github YOUR-LOGIN`.");
    expect(await pulls()).toEqual([]);
  });
});

test("who is in the roster is told so", async () => {
  fixture = await startChatFixture();
  await fixture.slashCommand("register", { id: "U0LEA0000" });
  expect(fixture.slackMessages()[0]?.text).toBe("You are in the roster already, as `lea`.");
});
