import { afterEach, describe, expect, test } from "vitest";
import {
  type ChatFixture,
  type ChatFixtureOptions,
  type CommentPayload,
  fixtureYaml,
  startChatFixture,
} from "../../chat/testing/fixture.ts";
import { checkPause } from "../../repository/pause.ts";
import { openRepository } from "../../repository/repository.ts";

const openFixtures: ChatFixture[] = [];

async function startFixture(options: ChatFixtureOptions = {}): Promise<ChatFixture> {
  const fixture = await startChatFixture({ merge: true, ...options });
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

const replies = (fixture: ChatFixture) => fixture.slackMessages().map(({ text }) => text);

describe("pause", () => {
  test("stops every write until somebody resumes, and says who paused, since when, and why", async () => {
    const fixture = await startFixture();
    await fixture.slashCommand("pause because the plan looks wrong", ada);
    const id = fixture.github.world.user("mia-gh")?.id ?? 0;
    fixture.github.world.team("red")?.members.delete(id);
    const result = await fixture.slashCommand("sync", ada);
    expect(result.exitCode).toBe(0);
    expect(fixture.github.world.team("red")?.members.has(id)).toBe(false);
    await fixture.slashCommand("resume", ada);
    await fixture.slashCommand("resume", ada);
    await fixture.slashCommand("sync", ada);
    expect(fixture.github.world.team("red")?.members.has(id)).toBe(true);
    const [paused, , plan, resumed, again] = replies(fixture);
    expect(paused).toBe(
      "`ada` paused Rollcall: the plan looks wrong\nFrom the next run on, nothing is written on any service, and plans go on. A run that is writing now comes to its end; cancel it in Actions to stop it. `resume` ends the pause.",
    );
    expect(plan?.split("\n").slice(0, 2)).toEqual([
      "Rollcall: paused, nothing was changed",
      "ada paused Rollcall on 2026-06-01 12:00 UTC: the plan looks wrong",
    ]);
    expect(resumed).toMatch(/^`ada` ended the pause of `ada` \(the plan looks wrong\)\./);
    expect(again).toBe("Rollcall isn't paused.");
  });

  test("isn't ended by what was asked before it, whoever asked", async () => {
    const fixture = await startFixture();
    await fixture.slashCommand("pause because of one", ada);
    const early = fixture.slashPayload("resume", ada);
    fixture.advanceClock(1);
    await fixture.repository.octokit.rest.actions.updateRepoVariable({
      ...access,
      name: "ROLLCALL_PAUSED",
      value: JSON.stringify({ by: "abe", since: "2026-06-01T12:01:00Z", reason: "of two" }),
    });
    await fixture.dispatch(early);
    expect(replies(fixture).at(-1)).toBe(
      "`abe` paused Rollcall (of two) after you asked to resume. If it should write all the same, say `resume` again.",
    );
    expect((await checkPause(fixture.repository)).pause).toMatchObject({ reason: "of two" });
    await fixture.slashCommand("resume", ada);
    expect(await checkPause(fixture.repository)).toEqual({ pause: undefined, findings: [] });
  });

  test("is heeded where nobody can tell whether there is one: nothing is written", async () => {
    const fixture = await startFixture();
    const id = fixture.github.world.user("mia-gh")?.id ?? 0;
    fixture.github.world.team("red")?.members.delete(id);
    for (const status of [403, 500]) {
      fixture.github.fail({
        matches: ({ path }) => path.includes("/variables/"),
        fault: { kind: "answer", answer: { status, body: { message: "No" } } },
        times: status === 403 ? 1 : 9,
      });
      expect((await fixture.slashCommand("sync", ada)).exitCode).toBe(1);
      expect(fixture.github.world.team("red")?.members.has(id)).toBe(false);
    }
    expect(replies(fixture).at(-1)).toContain("Somebody may have paused Rollcall");
  });

  test("is for admins, and takes a reason", async () => {
    const fixture = await startFixture();
    await fixture.slashCommand("pause because I can", lea);
    await fixture.slashCommand("resume", mia);
    await fixture.slashCommand("pause", ada);
    await fixture.slashCommand("pause because", ada);
    const why = "Please say why, since others will ask: `pause because …`";
    expect(replies(fixture)).toEqual(["`pause` is for admins.", "`resume` is for admins.", why, why]);
    expect(await checkPause(fixture.repository)).toEqual({ pause: undefined, findings: [] });
  });

  test("by a variable that somebody wrote by hand holds as well, and what can't be read may be one", async () => {
    const fixture = await startFixture();
    const { octokit } = fixture.repository;
    await octokit.rest.actions.createRepoVariable({
      ...access,
      name: "ROLLCALL_PAUSED",
      value: "moving house",
    });
    expect((await checkPause(fixture.repository)).pause).toMatchObject({
      by: "Somebody",
      reason: "moving house",
    });
    await fixture.slashCommand("pause because of *this* <!channel>", ada);
    expect((await checkPause(fixture.repository)).findings).toMatchObject([
      { code: "paused", message: "ada paused Rollcall on 2026-06-01 12:00 UTC: because of *this* @channel" },
    ]);
    expect(replies(fixture)[0]).toContain("`ada` paused Rollcall: because of *this* @channel");
    fixture.github.fail({
      matches: ({ path }) => path.includes("/variables/"),
      fault: { kind: "answer", answer: { status: 403, body: { message: "Resource not accessible" } } },
    });
    expect((await checkPause(fixture.repository)).findings).toMatchObject([
      { code: "pause_unknown", severity: "error" },
    ]);
  });
});

describe("break-glass", () => {
  /** mia asks for what lea or ada must approve. */
  async function waiting(options: ChatFixtureOptions = {}): Promise<ChatFixture> {
    const fixture = await startFixture(options);
    await fixture.slashCommand("team add red zoe", mia);
    return fixture;
  }

  async function verdict({ repository }: ChatFixture): Promise<readonly unknown[] | undefined> {
    const { data: pull } = await repository.octokit.rest.pulls.get({ ...access, pull_number: 1 });
    const at = { ...access, ref: pull.head.sha, check_name: "rollcall/permissions" };
    const { data } = await repository.octokit.rest.checks.listForRef(at);
    const [run] = data.check_runs;
    return run && [run.conclusion, run.output.title?.split(":")[0]];
  }

  async function issues({ repository }: ChatFixture) {
    const at = { ...access, state: "all", labels: "rollcall-break-glass" } as const;
    return (await repository.octokit.rest.issues.listForRepo(at)).data;
  }

  test("lifts the verdict once, is told to everybody whose approval was skipped, and opens an issue", async () => {
    const fixture = await waiting();
    await fixture.slashCommand("break-glass #1 because lea is on a plane", ada);
    expect(await verdict(fixture)).toEqual(["success", "Break-glass by ada"]);
    const [issue] = await issues(fixture);
    expect(issue?.title).toBe("Break-glass on #1 by ada");
    expect(issue?.body?.split("\n\n")).toEqual([
      "`ada` lifted the verdict on [pull request #<b></b>1](https://github.com/acme/access/pull/1) without the approvals that it lacks. The reason given:",
      "```text\nlea is on a plane\n```",
      "What it does:",
      "- `team.members red +zoe` (teams.yaml:23)",
      "Whose approval was skipped is named below. Look at it, put back what shouldn't be, and close this issue: until then nobody can break the glass again. Everybody who may write the repository can close it; its history says who did.",
      "@lea-gh",
    ]);
    expect(fixture.directMessages(lea.id).at(-1)?.text).toBe(
      `\`ada\` lifted the verdict on <https://github.com/acme/access/pull/1|pull request #1>, which waited for your approval or another's. The reason given: lea is on a plane\nPlease look at it, and talk it over in <${issue?.html_url}|issue #${issue?.number}>.`,
    );
    expect(replies(fixture).at(-1)).toMatch(
      /^`ada` broke the glass: .* may be merged as it is, whoever's word it lacks\./,
    );
    expect(fixture.roster()).toBe(fixtureYaml);
  });

  test("doesn't lift what the pull request became after it was asked for", async () => {
    const fixture = await waiting();
    const asked = fixture.slashPayload("break-glass #1 because lea is on a plane", ada);
    fixture.advanceClock(1);
    const { octokit } = fixture.repository;
    const { data: pull } = await octokit.rest.pulls.get({ ...access, pull_number: 1 });
    const path = "teams.yaml";
    const { data: file } = await octokit.rest.repos.getContent({ ...access, path, ref: pull.head.ref });
    await octokit.rest.repos.createOrUpdateFileContents({
      ...access,
      path,
      branch: pull.head.ref,
      message: "Something else",
      sha: (file as { sha: string }).sha,
      content: Buffer.from(fixtureYaml.replace("- mia ", "- ada ")).toString("base64"),
    });
    await fixture.dispatch(asked);
    expect((await verdict(fixture))?.[0]).toBe("action_required");
    expect(replies(fixture).at(-1)).toMatch(/became what it is after you asked/);
    expect(await issues(fixture)).toEqual([]);
    fixture.advanceClock(1);
    await fixture.slashCommand("break-glass #1 because I have seen it now", ada);
    expect((await verdict(fixture))?.[0]).toBe("success");
  });

  test("can't be used again while that issue is open", async () => {
    const fixture = await waiting();
    await fixture.slashCommand("break-glass #1 because one", ada);
    await fixture.slashCommand("team add blue mia", mia);
    await fixture.slashCommand("break-glass #3 because two", ada);
    expect(replies(fixture).at(-1)).toMatch(
      /^The glass was broken before, in .*issue #2.*close that first\.$/,
    );
    await fixture.repository.octokit.rest.issues.update({ ...access, issue_number: 2, state: "closed" });
    await fixture.slashCommand("break-glass #3 because two", ada);
    expect(await issues(fixture)).toHaveLength(2);
  });

  test("is for owners of the organisation as GitHub says it now, known by their id", async () => {
    const fixture = await waiting();
    await fixture.slashCommand("break-glass #1 because I lead it", lea);
    expect(replies(fixture).at(-1)).toBe("`break-glass` is for owners of `acme` on GitHub.");
    await fixture.slashCommand("break-glass #1 because", ada);
    expect(replies(fixture).at(-1)).toBe("Please say why, since others will ask: `break-glass #1 because …`");
    await fixture.slashCommand("break-glass because why not", ada);
    expect(replies(fixture).at(-1)).toBe("Which pull request? `break-glass #12 because …`");
    await fixture.slashCommand("break-glass #7 because why not", ada);
    expect(replies(fixture).at(-1)).toBe("There is no open pull request #7.");
    fixture.github.world.members.set(1001, "member");
    await fixture.slashCommand("break-glass #1 because I was one", ada);
    expect(replies(fixture).at(-1)).toBe("`break-glass` is for owners of `acme` on GitHub.");
    expect([await verdict(fixture), await issues(fixture)]).toMatchObject([
      ["action_required", expect.anything()],
      [],
    ]);
  });

  test("asks for the account's number on Slack, where the roster has none", async () => {
    const fixture = await waiting({ yaml: fixtureYaml.replace(" github_id: 1001,", "") });
    await fixture.slashCommand("break-glass #1 because of haste", ada);
    expect(replies(fixture).at(-1)).toMatch(/^The roster has no `github_id` for you/);
  });

  test("below a pull request is of that one", async () => {
    const fixture = await waiting();
    const onPull = (payload: CommentPayload) => ({ ...payload, issue: { number: 1, pull_request: {} } });
    await fixture.comment("/rollcall break-glass because of haste", "ada-gh", onPull);
    expect(await verdict(fixture)).toEqual(["success", "Break-glass by ada"]);
  });

  test("isn't held up by an issue that somebody else labelled so", async () => {
    const fixture = await waiting();
    const at = { ...access, apiUrl: fixture.github.apiUrl };
    const { octokit } = openRepository("token-of-mia-gh", at);
    await octokit.rest.issues.create({ ...access, title: "Mine", labels: ["rollcall-break-glass"] });
    await fixture.slashCommand("break-glass #1 because of haste", ada);
    expect(await verdict(fixture)).toEqual(["success", "Break-glass by ada"]);
  });
});
