import { afterEach, describe, expect, test } from "vitest";
import {
  type ChatFixture,
  type ChatFixtureOptions,
  fixtureYaml,
  startChatFixture,
} from "../../chat/testing/fixture.ts";
import { findPullRequest } from "../../repository/pull-requests.ts";
import { openRepository } from "../../repository/repository.ts";

const openFixtures: ChatFixture[] = [];

async function startFixture(options: ChatFixtureOptions = {}): Promise<ChatFixture> {
  const fixture = await startChatFixture(options);
  openFixtures.push(fixture);
  return fixture;
}

afterEach(async () => {
  const violations = openFixtures.flatMap(({ github }) => github.violations);
  await Promise.all(openFixtures.splice(0).flatMap(({ github, slack }) => [github.close(), slack.close()]));
  expect(violations).toEqual([]);
});

const lea = { id: "U0LEA0000" };
const mia = { id: "U0MIA0000" };
const ada = { id: "U0ADA0000" };

const access = { owner: "acme", repo: "access" };

async function pulls({ repository }: ChatFixture, state: "open" | "closed" | "all" = "open") {
  const { data } = await repository.octokit.rest.pulls.list({ ...access, state });
  return data;
}

async function comments({ repository }: ChatFixture, number = 1): Promise<string[]> {
  const { data } = await repository.octokit.rest.issues.listComments({ ...access, issue_number: number });
  return data.filter(({ user }) => user?.type === "Bot").map(({ body }) => body ?? "");
}

describe("a slash command that somebody may carry out alone", () => {
  test("is edited, merged, applied and answered in the channel", async () => {
    const fixture = await startFixture({ merge: true });
    const result = await fixture.slashCommand("team add red <@U0ZOE0000|zoe> —until 2026-12-31", lea);
    expect(result).toMatchObject({ exitCode: 0, findings: [] });
    expect(fixture.roster()).toBe(
      fixtureYaml.replace(
        "      - mia                  # since 2020\n",
        "      - mia                  # since 2020\n      - { user: zoe, until: 2026-12-31 }\n",
      ),
    );
    const team = fixture.github.world.team("red");
    const zoe = fixture.github.world.user("zoe-gh");
    expect(team?.members.has(zoe?.id ?? 0)).toBe(true);
    const [change, report] = fixture.slackMessages();
    expect(change).toEqual({
      via: "response_url",
      type: "in_channel",
      text: "`zoe` is in `red` until 2026-12-31. That was <https://github.com/acme/access/pull/1|pull request #1>, which `lea` asked for.\n• `zoe` gains team `red`, write on `api` and `#team-red`.",
    });
    expect(report?.type).toBe("in_channel");
    expect(report?.text).toContain("zoe");
    const [pull] = await pulls(fixture, "closed");
    expect(pull?.merged_at).not.toBeNull();
    expect(pull?.title).toBe("Add zoe to red until 2026-12-31");
    const { data: refs } = await fixture.repository.octokit.rest.git.listMatchingRefs({
      ...access,
      ref: "heads/",
    });
    expect(refs.map(({ ref }) => ref)).toEqual(["refs/heads/main", "refs/heads/rollcall/state"]);
  });

  test("waits for its asker to merge it where chat-merge is off", async () => {
    const fixture = await startFixture();
    await fixture.slashCommand("team add red zoe", lea);
    expect(fixture.roster()).toBe(fixtureYaml);
    expect(fixture.slackMessages().map(({ text }) => text)).toEqual([
      "Add zoe to red: that is <https://github.com/acme/access/pull/1|pull request #1> now, which `lea` asked for, and may do alone. It can be merged.\nOnce it is merged:\n• `zoe` gains team `red`, write on `api` and `#team-red`.",
    ]);
    const [pull] = await pulls(fixture);
    const { data } = await fixture.repository.octokit.rest.checks.listForRef({
      ...access,
      ref: pull?.head.sha ?? "",
    });
    expect(data.check_runs.map(({ name, conclusion, output }) => [name, conclusion, output.title])).toEqual([
      ["rollcall/permissions", "success", "Allowed: lea may do this."],
    ]);
  });

  test("is merged by GitHub once protection is content", async () => {
    const fixture = await startFixture({
      merge: true,
      allowAutoMerge: true,
      protection: [{ branch: "main", statuses: ["plan"] }],
    });
    await fixture.slashCommand("team add red zoe", lea);
    expect(fixture.slackMessages()[0]?.text).toContain("It is merged by itself as soon as that is there.");
    expect(fixture.roster()).toBe(fixtureYaml);
    const [pull] = await pulls(fixture);
    await fixture.repository.octokit.rest.repos.createCommitStatus({
      ...access,
      sha: pull?.head.sha ?? "",
      context: "plan",
      state: "success",
    });
    expect(fixture.roster()).toContain("      - zoe\n");
  });

  test("says so where the repository doesn't merge by itself", async () => {
    const fixture = await startFixture({ merge: true, protection: [{ branch: "main", approvals: 1 }] });
    await fixture.slashCommand("team add red zoe", lea);
    expect(fixture.slackMessages()[0]?.text).toContain("Somebody has to merge it then.");
  });
});

describe("a slash command that somebody else must approve", () => {
  test("becomes a pull request that says who asked, what it does, and who may approve", async () => {
    const fixture = await startFixture({ merge: true });
    await fixture.slashCommand("team add red <@U0ZOE0000|zoe>", mia);
    expect(fixture.roster()).toBe(fixtureYaml);
    expect(fixture.slackMessages()).toEqual([
      {
        via: "response_url",
        type: "in_channel",
        text: "Add zoe to red: that is <https://github.com/acme/access/pull/1|pull request #1> now, which `mia` asked for. It waits for an approval by:\n• `ada` or `lea`, for `team.members red +zoe` (`team.members` is for the team's own leads, and admins)\nOnce it is merged:\n• `zoe` gains team `red`, write on `api` and `#team-red`.",
      },
    ]);
    const [pull] = await pulls(fixture);
    expect(pull?.body).toBe(
      [
        "`mia` asked for this on Slack:",
        "```text\n/rollcall team add red <@U0ZOE0000|zoe>\n```",
        "Once it is merged: `zoe` is in `red`.",
        "Who gains and who loses, by the file:",
        "- `zoe` gains team `red`, write on `api` and `#team-red`.",
        "What the rules look at:",
        "- `team.members red +zoe` (teams.yaml:23)",
        "`mia` can't do this alone. It needs an approving review of:",
        "- `ada` or `lea`, for `team.members red +zoe` (`team.members` is for the team's own leads, and admins)",
        "The plan, with what it means for whom, is in the comment below once it has run.",
      ].join("\n\n"),
    );
    const { data } = await fixture.repository.octokit.rest.repos.getCommit({
      ...access,
      ref: pull?.head.sha ?? "",
    });
    expect(data.commit.verification?.verified).toBe(true);
    expect(data.commit.message).toBe("Add zoe to red\n\nAsked for by mia on Slack.");
  });

  test("finds the same pull request when it is repeated", async () => {
    const fixture = await startFixture({ merge: true });
    await fixture.slashCommand("team add red zoe", mia);
    await fixture.slashCommand("team  add red @zoe", mia);
    expect(await pulls(fixture)).toHaveLength(1);
    expect(fixture.slackMessages()[1]).toEqual({
      via: "response_url",
      type: "ephemeral",
      text: "You asked for that already: it is <https://github.com/acme/access/pull/1|pull request #1>.\nIt waits for an approval by:\n• `ada` or `lea`, for `team.members red +zoe` (`team.members` is for the team's own leads, and admins)",
    });
  });

  test("says so when it would change nothing, and opens nothing", async () => {
    const fixture = await startFixture({ merge: true });
    await fixture.slashCommand("team add red mia", mia);
    await fixture.slashCommand("user edit mia --github mia-gh", mia);
    expect(fixture.slackMessages().map(({ type, text }) => [type, text])).toEqual([
      ["ephemeral", "`mia` is in `red` already."],
      ["ephemeral", "That is what the roster says about `mia` already."],
    ]);
    expect(await pulls(fixture, "all")).toEqual([]);
  });

  test("is told what is wrong when the roster would be", async () => {
    const fixture = await startFixture({ merge: true });
    await fixture.slashCommand("user add zed --github MIA-gh", ada);
    expect(fixture.slackMessages()[0]?.type).toBe("ephemeral");
    expect(fixture.slackMessages()[0]?.text).toMatch(/^That wouldn't work:\n• .*the same GitHub login/);
    expect(await pulls(fixture, "all")).toEqual([]);
  });
});

describe("two commands at once", () => {
  test("both arrive, though they touch the same list", async () => {
    const fixture = await startFixture({ merge: true });
    await Promise.all([
      fixture.slashCommand("team add red zoe", lea),
      fixture.slashCommand("team add red max", lea),
    ]);
    expect(fixture.roster()).toContain("      - zoe\n");
    expect(fixture.roster()).toContain("      - max\n");
    expect(fixture.slackMessages().filter(({ text }) => text.includes("is in `red`"))).toHaveLength(2);
  });

  test("a roster that moved on before the merge is edited anew", async () => {
    const fixture = await startFixture({ merge: true });
    fixture.github.fail({
      matches: ({ method, path }) => method === "PUT" && path.endsWith("/merge"),
      fault: {
        kind: "answer",
        answer: {
          status: 409,
          body: { message: "Base branch was modified. Review and try the merge again." },
        },
      },
    });
    await fixture.slashCommand("team add red zoe", lea);
    expect(fixture.roster()).toContain("      - zoe\n");
    expect(await pulls(fixture)).toEqual([]);
  });

  test("a merge that GitHub has not made up its mind about is tried again", async () => {
    const fixture = await startFixture({ merge: true });
    fixture.github.fail({
      matches: ({ method, path }) => method === "PUT" && path.endsWith("/merge"),
      fault: { kind: "answer", answer: { status: 405, body: { message: "Pull Request is not mergeable" } } },
      times: 2,
    });
    await fixture.slashCommand("team add red zoe", lea);
    expect(fixture.roster()).toContain("      - zoe\n");
  });

  test("a repository that doesn't squash is merged into in another way", async () => {
    const fixture = await startFixture({ merge: true });
    fixture.github.fail({
      matches: ({ method, path }) => method === "PUT" && path.endsWith("/merge"),
      fault: {
        kind: "answer",
        answer: { status: 405, body: { message: "Squash merges are not allowed on this repository." } },
      },
    });
    await fixture.slashCommand("team add red zoe", lea);
    expect(
      fixture.github.calls
        .filter(({ path }) => path.endsWith("/merge"))
        .map(({ body }) => JSON.parse(body).merge_method),
    ).toEqual(["squash", "merge"]);
    expect(fixture.roster()).toContain("      - zoe\n");
  });

  test("a merge whose answer is lost isn't made twice", async () => {
    const fixture = await startFixture({ merge: true });
    fixture.github.fail({
      matches: ({ method, path }) => method === "PUT" && path.endsWith("/merge"),
      fault: { kind: "lost", answer: { status: 502, body: { message: "Server Error" } } },
    });
    await fixture.slashCommand("team add red zoe", lea);
    expect(fixture.roster()).toContain("      - zoe\n");
    expect(fixture.slackMessages()[0]?.text).toMatch(/^`zoe` is in `red`\./);
  });

  test("a commit whose answer is lost is found", async () => {
    const fixture = await startFixture({ merge: true });
    fixture.github.fail({
      matches: ({ path, body }) => path === "/graphql" && body.includes("createCommitOnBranch"),
      fault: { kind: "lost", answer: { status: 400, body: { message: "gone" } } },
    });
    await fixture.slashCommand("team add red zoe", lea);
    expect(fixture.roster()).toContain("      - zoe\n");
  });
});

describe("what Slack didn't sign, or signed for something else, is not listened to", () => {
  test("a forged signature", async () => {
    const fixture = await startFixture({ merge: true, webhook: true });
    const result = await fixture.slashCommand("team add red zoe", { ...ada, signingSecret: "guessed" });
    expect(result.exitCode).toBe(1);
    expect(result.findings.map(({ code }) => code)).toEqual(["slack_signature_wrong"]);
    expect(fixture.slackMessages()).toEqual([]);
    expect(fixture.github.calls).toEqual([]);
  });

  test("the same request twice", async () => {
    const fixture = await startFixture({ merge: true });
    const payload = fixture.slashPayload("team add red zoe", lea);
    await fixture.dispatch(payload);
    await fixture.slashCommand("team remove red zoe --yes", lea);
    const calls = fixture.slackMessages().length;
    const replayed = await fixture.dispatch(payload);
    expect(replayed.findings.map(({ code }) => code)).toEqual(["slack_request_repeated"]);
    expect(fixture.slackMessages()).toHaveLength(calls);
    expect(fixture.roster()).toBe(fixtureYaml);
  });

  test("a request that waited for more than half an hour", async () => {
    const fixture = await startFixture();
    const payload = fixture.slashPayload("help", lea);
    fixture.advanceClock(31);
    expect((await fixture.dispatch(payload)).findings.map(({ code }) => code)).toEqual([
      "slack_request_too_old",
    ]);
    const told = "The slash command is 31 minutes old, and Slack takes no answer after 30. Type it again.";
    expect(fixture.directMessages(lea.id).map(({ text }) => text)).toEqual([
      expect.stringContaining(told) as string,
    ]);
    await fixture.dispatch(payload);
    expect(fixture.directMessages(lea.id)).toHaveLength(1);
  });

  test("a request that waited for too long, of a person who has a webhook's channel alone", async () => {
    const fixture = await startFixture({ webhook: true });
    fixture.slack.fail({
      matches: ({ path }) => path.endsWith("/chat.postMessage"),
      fault: { kind: "answer", answer: { status: 200, body: { ok: false, error: "missing_scope" } } },
    });
    const payload = fixture.slashPayload("help", lea);
    fixture.advanceClock(31);
    await fixture.dispatch(payload);
    expect(fixture.slackMessages().map(({ text }) => text)).toEqual([
      expect.stringContaining("Please ask me again.") as string,
    ]);
  });

  test.each([
    ["another command's", { command: "/poll" }, 31],
    ["one of the day before", {}, 25 * 60],
    ["a forged one", { signingSecret: "guessed" }, 31],
  ])("a late request that isn't answered: %s", async (_, sender, minutes) => {
    const fixture = await startFixture({ webhook: true });
    const payload = fixture.slashPayload("help", { ...lea, ...sender });
    fixture.advanceClock(minutes);
    expect((await fixture.dispatch(payload)).exitCode).toBe(1);
    expect([fixture.slackMessages(), fixture.directMessages(lea.id)]).toEqual([[], []]);
  });

  test("another workspace", async () => {
    const fixture = await startFixture({ merge: true });
    const result = await fixture.slashCommand("team add red zoe", {
      ...ada,
      team: "T0OTHER",
      domain: "other",
    });
    expect(result.findings.map(({ code }) => code)).toEqual(["slash_command_from_elsewhere"]);
    expect(fixture.slackMessages().map(({ type, text }) => [type, text])).toEqual([
      ["ephemeral", "This command belongs to another workspace's roster, so I can't do anything here."],
    ]);
    expect(fixture.roster()).toBe(fixtureYaml);
  });

  test("another workspace that has the domain of ours", async () => {
    const fixture = await startFixture({ merge: true });
    const result = await fixture.slashCommand("team add red zoe", { ...ada, team: "T0OTHER" });
    expect(result.findings).toMatchObject([
      {
        code: "slash_command_from_elsewhere",
        message: "The slash command comes from the workspace T0OTHER, and the roster's is acme.",
      },
    ]);
    expect(fixture.roster()).toBe(fixtureYaml);
  });

  test("another command of the same app", async () => {
    const fixture = await startFixture({ merge: true });
    const result = await fixture.slashCommand("user edit mia --permission admin", {
      ...ada,
      command: "/poll",
    });
    expect(result.exitCode).toBe(1);
    expect(result.findings.map(({ code }) => code)).toEqual(["slack_command_of_another_name"]);
    expect(fixture.slackMessages().map(({ type, text }) => [type, text])).toEqual([
      [
        "ephemeral",
        "The command is /poll, and Rollcall answers to /rollcall, so nothing was done. Type it with that name. If the Slack app calls the command differently, set the input slack-command, and the relay's SLACK_COMMAND where there is one.",
      ],
    ]);
    expect(fixture.github.calls).toEqual([]);
  });

  test.each([
    ["the token's", {}],
    ["the named one", { slackAppId: "A0ROLLCALL" }],
  ])("another app than %s", async (_, options) => {
    const fixture = await startFixture({ merge: true, ...options });
    const result = await fixture.slashCommand("team add red zoe", { ...lea, app: "A0POLL" });
    expect(result.findings.map(({ code }) => code)).toEqual(["slack_app_is_another"]);
    expect(fixture.roster()).toBe(fixtureYaml);
  });

  test("a command may have another name where the input says so", async () => {
    const fixture = await startFixture({ slackCommand: "/access" });
    await fixture.slashCommand("help", { ...lea, command: "/Access" });
    expect(fixture.slackMessages()[0]?.text).toMatch(/^Here is what I can do/);
  });

  test("an older request than the newest of the same person", async () => {
    const fixture = await startFixture({ merge: true });
    const held = fixture.slashPayload("team add red zoe", lea);
    fixture.advanceClock(5);
    await fixture.slashCommand("help", lea);
    const result = await fixture.dispatch(held);
    expect(result.findings.map(({ code }) => code)).toEqual(["slack_request_overtaken"]);
    expect(fixture.slackMessages().at(-1)?.text).toMatch(/^This request is older than another one/);
    await fixture.slashCommand("help", mia);
    expect(fixture.roster()).toBe(fixtureYaml);
  });

  test.each([
    ["on the state branch", true],
    ["in check runs", false],
  ])("nothing is done where it can't be remembered %s", async (_, protectedState) => {
    const fixture = await startFixture({ merge: true, protectedState });
    fixture.github.fail({
      matches: ({ method, path }) =>
        method === "POST" && (path.endsWith("/git/refs") || path.endsWith("/check-runs")),
      fault: {
        kind: "answer",
        answer: { status: 403, body: { message: "Resource not accessible by integration" } },
      },
      times: 3,
    });
    const result = await fixture.slashCommand("team add red zoe", lea);
    expect(result).toMatchObject({ exitCode: 1, findings: [{ code: "use_not_recorded" }] });
    expect(fixture.slackMessages()[0]?.text).toContain("Contents: write and Checks: write");
    expect(fixture.roster()).toBe(fixtureYaml);
  });
});

describe("who asks", () => {
  test("is nobody where an entry has the Slack id of an account with another entry's address", async () => {
    const fixture = await startFixture({ merge: true });
    const max = [...fixture.slack.world.users.values()].find(({ name }) => name === "max");
    const swapped = fixtureYaml.replace("slack: U0ADA0000", `slack: ${max?.id}`);
    expect(swapped).not.toBe(fixtureYaml);
    const { octokit } = fixture.repository;
    const { data } = await octokit.rest.repos.getContent({ ...access, path: "teams.yaml" });
    await octokit.rest.repos.createOrUpdateFileContents({
      ...access,
      path: "teams.yaml",
      message: "Mistake",
      content: Buffer.from(swapped).toString("base64"),
      sha: "sha" in data ? data.sha : "",
    });
    await fixture.slashCommand("user edit zoe --permission admin", { id: max?.id ?? "" });
    expect(fixture.slackMessages().map(({ text }) => text)[0]).toContain("You are not in the roster");
    expect(fixture.roster()).toBe(swapped);
  });

  test("can change a login that has an id beside it, and the id goes along", async () => {
    const fixture = await startFixture({ merge: true });
    const id = fixture.github.world.user("new-gh")?.id;
    await fixture.slashCommand("user edit max --github new-gh", ada);
    expect(fixture.roster()).toContain(`max: { github: new-gh, github_id: ${id},`);
  });

  test("may create what doesn't exist, by the rule for creating, and what exists is claimed", async () => {
    const yaml = fixtureYaml.replace(
      "mia: { github: mia-gh,",
      "mia: { github: mia-gh, permission: team_lead,",
    );
    const fixture = await startFixture({ merge: true, yaml });
    await fixture.slashCommand("team create green", { id: "U0MIA0000" });
    expect(fixture.roster()).toContain("  green:");
    const existing = await startFixture({ merge: true, yaml });
    const { octokit } = openRepository("app-token", { ...access, apiUrl: existing.github.apiUrl });
    await octokit.rest.teams.create({ org: "acme", name: "Green" });
    await existing.slashCommand("team create green", { id: "U0MIA0000" });
    expect(existing.roster()).not.toContain("  green:");
    expect(
      existing
        .slackMessages()
        .map(({ text }) => text)
        .join(),
    ).toContain("claim green (GitHub team)");
  });

  test("is found by the address of their Slack account", async () => {
    const fixture = await startFixture({ merge: true });
    const max = [...fixture.slack.world.users.values()].find(({ name }) => name === "max");
    await fixture.slashCommand("team add blue mia", { id: max?.id ?? "" });
    expect(fixture.roster()).toContain("    members: [zoe, mia]\n");
  });

  test.each([
    ["a stranger", "U0STRANGER", "You are not in the roster, so I can't do that for you."],
    ["somebody who has left", "U0TOM0000", "The roster says that you have left, so I can't do that for you."],
  ])("%s may only ask for help, and is told why", async (_, id, reason) => {
    const fixture = await startFixture({ merge: true });
    await fixture.slashCommand("team add red zoe", { id });
    await fixture.slashCommand("team list", { id });
    await fixture.slashCommand("sync", { id });
    await fixture.slashCommand("help", { id });
    const [first, second, third, help] = fixture.slackMessages();
    for (const each of [first, second, third]) {
      expect(each?.text.startsWith(reason)).toBe(true);
      expect(each?.type).toBe("ephemeral");
    }
    expect(help?.text).toMatch(/^Here is what I can do/);
    expect(await pulls(fixture, "all")).toEqual([]);
  });
});

describe("where the answer goes", () => {
  test("to the webhook when the response_url has expired, if everybody may read it", async () => {
    const fixture = await startFixture({ merge: true, webhook: true });
    const payload = fixture.slashPayload("team add red zoe", lea);
    fixture.advanceClock(29);
    fixture.slack.fail({
      matches: ({ path }) => path.startsWith("/commands/"),
      fault: { kind: "answer", answer: { status: 404, body: "expired_url" } },
      times: 10,
    });
    const result = await fixture.dispatch(payload);
    expect(fixture.slackMessages().map(({ via }) => via)).toEqual(["webhook", "webhook"]);
    expect(fixture.slackMessages()[0]?.text).toMatch(/^`zoe` is in `red`\./);
    expect(result.exitCode).toBe(0);
    expect(result.findings.map(({ severity }) => severity)).not.toContain("error");
  });

  test("to the person directly when it is for one person's eyes", async () => {
    const fixture = await startFixture({ webhook: true });
    const payload = fixture.slashPayload("export emails", ada);
    fixture.slack.fail({
      matches: ({ path }) => path.startsWith("/commands/"),
      fault: { kind: "answer", answer: { status: 404, body: "used_url" } },
    });
    await fixture.dispatch(payload);
    expect(fixture.directMessages(ada.id)[0]?.text).toContain("lea@acme.dev");
    expect(fixture.slackMessages()).toEqual([]);
  });

  test("nowhere else when it is for one person's eyes, and Slack doesn't take a direct message", async () => {
    const fixture = await startFixture({ webhook: true });
    const payload = fixture.slashPayload("export emails", ada);
    fixture.slack.fail({
      matches: ({ path }) => path.endsWith("/chat.postMessage"),
      fault: { kind: "answer", answer: { status: 200, body: { ok: false, error: "missing_scope" } } },
    });
    fixture.slack.fail({
      matches: ({ path }) => path.startsWith("/commands/"),
      fault: { kind: "answer", answer: { status: 404, body: "used_url" } },
    });
    await fixture.dispatch(payload);
    expect(fixture.slackMessages().map(({ via, text }) => [via, text])).toEqual([
      [
        "webhook",
        "I have an answer to a slash command, for one person's eyes, and Slack takes it no more. Please ask me again.",
      ],
    ]);
  });

  test("to no address but Slack's", async () => {
    const fixture = await startFixture();
    const result = await fixture.slashCommand("help", {
      ...lea,
      responseUrl: "https://evil.example/commands/1",
    });
    expect(fixture.slackMessages()).toEqual([]);
    expect(fixture.directMessages(lea.id)[0]?.text).toContain("Here is what I can do.");
    expect(result.findings).toEqual([]);
  });

  test("with an apology and the run's address when something breaks", async () => {
    const fixture = await startFixture();
    fixture.github.fail({
      matches: ({ method, path }) => method === "GET" && path.includes("/git/trees/"),
      fault: {
        kind: "answer",
        answer: { status: 403, body: { message: "Resource not accessible by integration" } },
      },
      times: 10,
    });
    const result = await fixture.slashCommand("team list", lea);
    expect(result.exitCode).toBe(1);
    expect(fixture.slackMessages()[0]?.text).toMatch(
      /^Sorry, that didn't work\. teams\.yaml could not be read .* by integration\. Give .*\nThe details are in <https/,
    );
  });

  test("with an apology when a write is refused", async () => {
    const fixture = await startFixture({ merge: true });
    fixture.github.fail({
      matches: ({ method, path }) => method === "POST" && path.endsWith("/pulls"),
      fault: {
        kind: "answer",
        answer: { status: 403, body: { message: "Resource not accessible by integration" } },
      },
      times: 10,
    });
    const result = await fixture.slashCommand("team add red zoe", lea);
    expect(result.exitCode).toBe(1);
    expect(fixture.slackMessages()[0]?.text).toMatch(/^Sorry, that didn't work\./);
    expect(fixture.slackMessages()[0]?.text).toContain(
      "<https://github.com/acme/access/actions/runs/1|the run>",
    );
    expect(fixture.slackMessages()[0]?.text).not.toMatch(/\.ts:|node_modules|Error:/);
  });
});

describe("running", () => {
  test("a plan is for who asked, a sync for everybody", async () => {
    const fixture = await startFixture();
    const team = fixture.github.world.team("red");
    const miaId = fixture.github.world.user("mia-gh")?.id ?? 0;
    team?.members.delete(miaId);
    await fixture.slashCommand("plan", mia);
    await fixture.slashCommand("sync", mia);
    expect(team?.members.has(miaId)).toBe(false);
    await fixture.slashCommand("sync", ada);
    expect(team?.members.has(miaId)).toBe(true);
    expect(fixture.slackMessages().map(({ type }) => type)).toEqual([
      "ephemeral",
      "ephemeral",
      "in_channel",
      "in_channel",
    ]);
    expect(fixture.slackMessages()[2]?.text).toBe("`ada` asked to apply the roster now.");
    expect(fixture.slackMessages()[1]?.text).toBe(
      "`sync` is for people with permission: team_lead, and admins.",
    );
  });

  test("a report in the channel doesn't repeat the file's own warnings", async () => {
    const fixture = await startFixture({ merge: true });
    await fixture.slashCommand("plan", lea);
    await fixture.slashCommand("team add red zoe", lea);
    const [plan, , report] = fixture.slack.messages.map(({ body }) => JSON.stringify(body));
    expect(plan).toContain("is in no team");
    expect(report).toContain("zoe");
    expect(report).not.toContain("is in no team");
  });

  test("user view --live says what somebody holds on the services, in a profile", async () => {
    const fixture = await startFixture();
    const miaId = fixture.github.world.user("mia-gh")?.id ?? 0;
    fixture.github.world.team("red")?.members.delete(miaId);
    await fixture.slashCommand("user view zoe --live", { ...mia, id: "U0ADA0000" });
    await fixture.slashCommand("user view me --live", mia);
    const [ofZoe, ofMia] = fixture.slackMessages().map(({ text }) => text);
    expect(ofZoe).toMatch(/On the services now:\n(?:.*\n)*• `blue`: member/);
    expect(ofMia).not.toContain("• `red`");
    expect(ofMia).toMatch(/What the next run changes:\n• .*joins/);
    const [first] = (fixture.slack.messages[0]?.body?.["blocks"] ?? []) as readonly { type: string }[];
    expect(first?.type).toBe("section");
    await fixture.slashCommand("user view mia", mia);
    expect(fixture.slackMessages()[2]?.text).not.toContain("On the services");
  });

  test("who can --live says who has access to a repository on the services, by role and path", async () => {
    const fixture = await startFixture();
    const zoeId = fixture.github.world.user("zoe-gh")?.id ?? 0;
    fixture.github.world.repo("acme/api")?.collaborators.set(zoeId, "admin");
    await fixture.slashCommand("who can api --live", mia);
    await fixture.slashCommand("who can API", mia);
    const [live, declared] = fixture.slackMessages().map(({ text }) => text);
    expect(live).toMatch(
      /by the roster:.*On the services now:\nadmin:\n.*zoe: directly.*write:\n.*mia: through red/s,
    );
    expect(declared).not.toContain("services");
  });

  test("team view says what differs on the services", async () => {
    const fixture = await startFixture();
    await fixture.slashCommand("team view red", mia);
    expect(fixture.slackMessages()[0]?.text).toMatch(/On the services, `red` is exactly like that\.$/);
    fixture.github.world.team("red")?.members.delete(fixture.github.world.user("mia-gh")?.id ?? 0);
    await fixture.slashCommand("team view red", mia);
    expect(fixture.slackMessages()[1]?.text).toMatch(
      /Not so yet on the services; this is what the next run does:\n• .*mia/,
    );
  });
});

describe("a comment", () => {
  test("a name with @ in a comment is a GitHub account, and no key of the roster", async () => {
    const fixture = await startFixture({ merge: true });
    await fixture.comment("/rollcall team add red @zoe", "lea-gh");
    expect(fixture.roster()).toBe(fixtureYaml);
  });

  test("is told who holds what as on Slack, by the same rules", async () => {
    const fixture = await startFixture();
    await fixture.comment("/rollcall who can api", "lea-gh");
    await fixture.slashCommand("who can api", mia);
    const [said] = await comments(fixture);
    expect(said).toMatch(/repository api: \d+ holders, by the roster:\n\nWho:\n\n- `/);
    expect(fixture.slackMessages().at(-1)?.text).toMatch(
      /repository api: \d+ holders, by the roster:\nWho:\n• `/,
    );
    await fixture.comment("/rollcall who ada", "lea-gh");
    expect((await comments(fixture)).at(-1)).toContain("view.person");
  });

  test("is heard at once, and answered in a comment", async () => {
    const fixture = await startFixture({ merge: true });
    const result = await fixture.comment("Please:\n/rollcall team add red @zoe-gh", "lea-gh");
    expect(result.exitCode).toBe(0);
    expect(fixture.roster()).toContain("      - zoe\n");
    const [change] = await comments(fixture);
    expect(change).toMatch(
      /^<!-- .* -->\n\n`zoe` is in `red`\. That was \[pull request #<b><\/b>2\]\(https:\/\/github\.com\/acme\/access\/pull\/2\), which `lea` asked for\./,
    );
    const [first] = [...(fixture.github.world.repo("acme/access")?.activity.comments.values() ?? [])];
    expect([...(first?.reactions.values() ?? [])].map(({ content }) => content)).toEqual(["eyes"]);
  });

  test("that changes something is heard on Slack, and one that asks isn't", async () => {
    const fixture = await startFixture({ merge: true, webhook: true });
    await fixture.comment("/rollcall plan", "lea-gh");
    expect(fixture.slackMessages()).toEqual([]);
    await fixture.comment("/rollcall team add red @zoe-gh", "lea-gh");
    expect(fixture.slackMessages().map(({ via }) => via)).toEqual(["webhook"]);
    expect(fixture.slackMessages()[0]?.text).toContain("zoe joins red");
  });

  test("of somebody outside the roster gets a polite refusal, and no run of anything", async () => {
    const fixture = await startFixture({ merge: true });
    await fixture.comment("/rollcall sync", "stranger");
    expect(await comments(fixture)).toEqual([
      expect.stringMatching(/^<!-- .* -->\n\nYou are not in the roster, so I can't do that for you\./),
    ]);
    expect(await pulls(fixture, "all")).toEqual([]);
  });

  test.each([
    ["an edit", (payload: { action: string }) => ({ ...payload, action: "edited" })],
    [
      "a bot's",
      (payload: { comment: { user: object } }) => ({
        ...payload,
        comment: { ...payload.comment, user: { login: "x[bot]", id: 1, type: "Bot" } },
      }),
    ],
    [
      "an App's on behalf of a person",
      (payload: { comment: object }) => ({
        ...payload,
        comment: { ...payload.comment, performed_via_github_app: { id: 1 } },
      }),
    ],
    ["nothing", () => undefined],
  ])("%s is ignored", async (_, change) => {
    const fixture = await startFixture({ merge: true });
    const result = await fixture.comment("/rollcall team add red zoe", "lea-gh", change as never);
    expect(result.exitCode).toBe(0);
    expect(result.ignored).toBeDefined();
    expect(await comments(fixture)).toEqual([]);
    expect(fixture.roster()).toBe(fixtureYaml);
  });

  test("that asks nothing of Rollcall gets neither a reaction nor a reply", async () => {
    const fixture = await startFixture();
    await fixture.comment("I like `/rollcall plan`", "lea-gh");
    expect(await comments(fixture)).toEqual([]);
  });

  test("gives no addresses away", async () => {
    const fixture = await startFixture();
    await fixture.comment("/rollcall export emails", "ada-gh");
    await fixture.comment("/rollcall user view lea", "ada-gh");
    expect((await comments(fixture)).join("\n")).not.toContain("lea@");
  });

  test("whose reply's answer is lost is answered once", async () => {
    const fixture = await startFixture();
    fixture.github.fail({
      matches: ({ method, path, body }) =>
        method === "POST" && path.endsWith("/comments") && body.includes("rollcall:reply"),
      fault: { kind: "lost", answer: { status: 502, body: { message: "Server Error" } } },
    });
    await fixture.comment("/rollcall help", "lea-gh");
    expect(await comments(fixture)).toHaveLength(1);
  });
});

test("in several files, each edit goes where the thing is declared, as one commit", async () => {
  const [head = "", teams = ""] = fixtureYaml.split(/(?=^teams:)/m);
  const fixture = await startFixture({
    files: { "people.yaml": head, "teams.yaml": `version: 1\n${teams}` },
    config: ["people.yaml", "teams.yaml"],
    merge: true,
  });
  await fixture.slashCommand("user remove mia --yes", ada);
  expect(fixture.roster("people.yaml")).toContain("mia: { github: mia-gh, slack: U0MIA0000, active: false }");
  expect(fixture.roster("teams.yaml")).toContain("    members: []\n");
  expect(fixture.roster("teams.yaml")).not.toContain("mia");
});

test("a pull request made in chat is found again by its branch", async () => {
  const fixture = await startFixture();
  await fixture.slashCommand("team add red zoe", mia);
  const [pull] = await pulls(fixture);
  const branch = pull?.head.ref ?? "";
  expect(await findPullRequest(fixture.repository, { branch, base: "main" })).toMatchObject({ number: 1 });
  expect(await findPullRequest(fixture.repository, { branch, base: "elsewhere" })).toBeUndefined();
});

test("a merge into a branch of somebody's own applies nothing of that branch", async () => {
  const fixture = await startFixture({ merge: true });
  const { octokit } = fixture.repository;
  const words = 'user edit --title "Anything"';
  await fixture.slashCommand(words, mia);
  const [branch] = (await pulls(fixture, "all")).map(({ head }) => head.ref);
  const main = await octokit.rest.git.getRef({ ...access, ref: "heads/main" });
  const before = fixtureYaml
    .replace("members: [zoe]", "members: [zoe, mia]")
    .replace("owners: [ada]", "owners: [ada, mia]");
  await octokit.rest.git.createRef({ ...access, ref: "refs/heads/mine", sha: main.data.object.sha });
  await octokit.rest.git.createRef({ ...access, ref: `refs/heads/${branch}`, sha: main.data.object.sha });
  const theirs = openRepository("token-of-mia-gh", { ...access, apiUrl: fixture.github.apiUrl }).octokit;
  for (const [ref, text] of [
    ["mine", before],
    [branch, `${fixtureYaml}# Mine.\n`],
  ] as const) {
    const { data } = await theirs.rest.repos.getContent({ ...access, path: "teams.yaml", ref: ref ?? "" });
    await theirs.rest.repos.createOrUpdateFileContents({
      ...access,
      path: "teams.yaml",
      branch: ref ?? "",
      message: "Mine",
      content: Buffer.from(text).toString("base64"),
      sha: "sha" in data ? data.sha : "",
    });
  }
  await theirs.rest.pulls.create({ ...access, head: branch ?? "", base: "mine", title: "Mine" });
  await fixture.slashCommand('user edit --title ""', mia);
  await fixture.slashCommand(words, mia);
  const mine = fixture.github.world.user("mia-gh")?.id ?? 0;
  expect(fixture.github.world.team("blue")?.members.has(mine)).toBe(false);
  expect(fixture.github.world.members.get(mine)).toBe("member");
  expect(fixture.roster()).toContain("title: Anything");
});
