import { afterEach, describe, expect, test } from "vitest";
import { createRosterLoader } from "../../app/load-roster.ts";
import { buttonValue } from "../../chat/approval-button.ts";
import {
  type ChatFixture,
  type ChatFixtureOptions,
  fixtureYaml,
  signingSecret,
  startChatFixture,
} from "../../chat/testing/fixture.ts";
import { openRepository } from "../../repository/repository.ts";
import { startJudging } from "../permissions/testing/judging.ts";
import { askForPullRequest } from "./ask-for-pull-request.ts";

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
const zoe = { id: "U0ZOE0000" };
const access = { owner: "acme", repo: "access" };

const lines = (fixture: ChatFixture, id: string) => fixture.directMessages(id).at(-1)?.text.split("\n");

describe("a change that waits for somebody's word", () => {
  test("is put to each of them in Slack, with what it does, by which rule, and who else is asked", async () => {
    const fixture = await startFixture();
    await fixture.slashCommand("team add red zoe", mia);
    const [message] = fixture.directMessages(lea.id);
    expect(message?.text.replace(/sha256:\w+/, "sha256:…").split("\n")).toEqual([
      "Your approval is needed for <https://github.com/acme/access/pull/1|pull request #1>: Add zoe to red.",
      "`mia` asked for it.",
      "• `zoe` gains team `red`, write on `api` and `#team-red`.",
      "You may approve it by the rule `team.members`.",
      "Change `sha256:…`. Asked too: `ada`.",
    ]);
    expect(message?.buttons).toEqual(["Approve", "Decline"]);
    expect(fixture.directMessages(ada.id)).toHaveLength(1);
    expect(fixture.directMessages(mia.id)).toEqual([]);
    await fixture.slashCommand("team add red zoe", mia);
    expect(fixture.directMessages(lea.id)).toHaveLength(1);
  });

  test("is merged and applied once it is approved by a click, and everybody sees that it is", async () => {
    const fixture = await startFixture();
    await fixture.slashCommand("team add red zoe", mia);
    const result = await fixture.click("Approve", lea);
    expect(result).toMatchObject({ exitCode: 0, findings: [] });
    expect(fixture.roster()).toContain("      - zoe\n");
    const id = fixture.github.world.user("zoe-gh")?.id ?? 0;
    expect(fixture.github.world.team("red")?.members.has(id)).toBe(true);
    expect(lines(fixture, lea.id)).toEqual([
      "<https://github.com/acme/access/pull/1|Pull request #1>: Add zoe to red.",
      "Approved by `lea`. It is merged, and applied by <https://github.com/acme/access/actions/runs/1|this run>.",
    ]);
    expect(lines(fixture, ada.id)?.at(-1)).toBe(
      "Approved by `lea`. It is merged, and applied by <https://github.com/acme/access/actions/runs/1|this run>.",
    );
    expect(fixture.directMessages(ada.id).at(-1)?.buttons).toEqual([]);
  });

  test("is told to who asked for it, once it is approved and once it is applied", async () => {
    const fixture = await startFixture();
    await fixture.slashCommand("team add red zoe", mia);
    await fixture.click("Approve", lea);
    const [approved, applied, ...none] = fixture.directMessages(mia.id);
    expect(approved?.text.split("\n")).toEqual([
      "<https://github.com/acme/access/pull/1|Pull request #1>: Add zoe to red.",
      "`lea` approved it. It is merged.",
    ]);
    expect(applied?.text).toContain("done: 1 person gained");
    expect(none).toEqual([]);
  });

  test("is told to who asked for it also where a later job applies", async () => {
    const fixture = await startFixture({ applies: false });
    await fixture.slashCommand("team add red zoe", mia);
    const click = fixture.clickPayload("Approve", lea);
    const { applyRequest = "" } = await fixture.dispatch(click);
    expect(fixture.directMessages(mia.id)).toHaveLength(1);
    expect(lines(fixture, lea.id)?.at(-1)).toBe("Approved by you. It is merged.");
    await fixture.dispatch(click, { applyRequest });
    const run = "<https://github.com/acme/access/actions/runs/1|this run>";
    for (const { id } of [lea, ada])
      expect(lines(fixture, id)?.at(-1)).toBe(`Approved by \`lea\`. It is merged, and applied by ${run}.`);
    expect(fixture.directMessages(mia.id).at(-1)?.text).toContain("done: 1 person gained");
  });

  test("waits for its merge where chat-merge is off", async () => {
    const fixture = await startFixture({ merge: false });
    await fixture.slashCommand("team add red zoe", mia);
    await fixture.click("Approve", lea);
    expect(lines(fixture, lea.id)?.at(-1)).toBe("Approved by you. It can be merged now.");
    expect(lines(fixture, mia.id)?.at(-1)).toBe("`lea` approved it. It can be merged now.");
    expect(fixture.roster()).toBe(fixtureYaml);
  });

  test("is not approved by a click on what it was before", async () => {
    const fixture = await startFixture();
    await fixture.slashCommand("team add red zoe", mia);
    const { data: pull } = await fixture.repository.octokit.rest.pulls.get({ ...access, pull_number: 1 });
    const at = { ...access, path: "teams.yaml" };
    const { data } = await fixture.repository.octokit.rest.repos.getContent({ ...at, ref: pull.head.ref });
    const raised = fixtureYaml.replace("# since 2020\n", "# since 2020\n      - zoe\n      - max\n");
    await fixture.repository.octokit.rest.repos.createOrUpdateFileContents({
      ...at,
      branch: pull.head.ref,
      message: "More",
      content: Buffer.from(raised).toString("base64"),
      sha: "sha" in data ? data.sha : "",
    });
    await fixture.click("Approve", lea);
    expect(lines(fixture, lea.id)?.[0]).toMatch(/^Your approval was not counted: since this message/);
    expect(fixture.directMessages(lea.id).at(-1)?.text).toContain("• `max` and `zoe` gain team `red`");
    expect(fixture.directMessages(lea.id).at(-1)?.buttons).toEqual(["Approve", "Decline"]);
    expect(fixture.roster()).toBe(fixtureYaml);
    await fixture.click("Approve", lea);
    expect(fixture.roster()).toBe(raised);
  });

  test("is declined in a comment, and everybody who asked or was asked hears of it", async () => {
    const fixture = await startFixture();
    await fixture.slashCommand("team add red zoe", mia);
    await fixture.click("Decline", lea);
    const { data } = await fixture.repository.octokit.rest.issues.listComments({
      ...access,
      issue_number: 1,
    });
    expect(data.map(({ body }) => body?.includes("`lea` declined this on Slack."))).toEqual([true]);
    expect(lines(fixture, lea.id)?.at(-1)).toBe("Declined by you.");
    const declined =
      "`lea` declined it. It stays open: who wants it all the same approves it on GitHub, and who asked for it may close it.";
    expect(lines(fixture, ada.id)?.at(-1)).toBe(declined);
    expect(fixture.directMessages(ada.id).at(-1)?.buttons).toEqual([]);
    expect(lines(fixture, mia.id)?.at(-1)).toBe(declined);
  });

  test("that was merged or closed meanwhile needs no word any more", async () => {
    const fixture = await startFixture();
    await fixture.slashCommand("team add red zoe", mia);
    await fixture.repository.octokit.rest.pulls.update({ ...access, pull_number: 1, state: "closed" });
    await fixture.click("Approve", lea);
    expect(lines(fixture, lea.id)?.at(-1)).toBe("No longer needed: it is closed.");
    expect(lines(fixture, ada.id)?.at(-1)).toBe("No longer needed: it is closed.");
    expect(fixture.roster()).toBe(fixtureYaml);
  });

  test("is put to five people at most, and they are told who else may say yes", async () => {
    const leads = ["lea", "max", "tom", "zoe", "sam", "sue", "sid"];
    const people = ["tom", "sam", "sue", "sid"].map(
      (key, index) =>
        `  ${key}: { github: ${key}-gh, github_id: ${2000 + index}, slack: U0S${key.toUpperCase()}000 }\n`,
    );
    const yaml = fixtureYaml
      .replace(/ {2}tom: .*\n/, people.join(""))
      .replace("    leads: [lea]", `    leads: [${leads.join(", ")}]`);
    const fixture = await startFixture({ yaml });
    await fixture.slashCommand("team add red ada", mia);
    const asked = fixture.slack.messages.filter(({ via }) => via === "chat.postMessage");
    expect(asked).toHaveLength(5);
    expect(lines(fixture, ada.id)?.at(-1)).toMatch(
      /Not asked, but they may as well: `sue`, `tom` and `zoe`\.$/,
    );
  });
});

describe("a pull request that somebody opened by hand", () => {
  test("is put to those whose word it needs, once for what it does", async () => {
    const it = await startJudging({ merge: true });
    openFixtures.push(it.fixture);
    const { repository, clock, slack } = it.fixture;
    const rosters = createRosterLoader(repository, ["teams.yaml"], "2026-06-01");
    const connections = {
      ...{ clock, slackToken: "xoxb-rollcall", slackApiUrl: slack.apiUrl, env: {}, fetch },
      ...{ githubApiUrl: it.fixture.github.apiUrl, githubGraphqlUrl: it.fixture.github.graphqlUrl },
      progress: { reading() {}, applied() {} },
    };
    const number = await it.open("mia-gh", {
      "teams.yaml": fixtureYaml.replace("# since 2020\n", "# since 2020\n      - zoe\n"),
    });
    for (const action of ["opened", "edited"]) {
      const result = await it.on(number, action, "mia-gh");
      expect(result?.conclusion).toBe("action_required");
      if (result) await askForPullRequest(number, result, { rosters, connections, signingSecret });
    }
    expect(it.fixture.directMessages(lea.id)).toHaveLength(1);
    expect(lines(it.fixture, lea.id)?.[1]).toBe("`mia` asked for it.");
    expect(lines(it.fixture, lea.id)?.[2]).toMatch(/^• `zoe` gains team `\w+`/);
    await it.fixture.click("Approve", lea);
    expect(lines(it.fixture, lea.id)?.at(-1)).toBe("Approved by you. It can be merged now.");
    expect(it.fixture.roster()).toBe(fixtureYaml);
  });
});

describe("a click counts as Slack's signature says, and for whose word it is", () => {
  test("one that was forged, repeated, or comes from another workspace does nothing", async () => {
    const fixture = await startFixture();
    await fixture.slashCommand("team add red zoe", mia);
    const codes = async (by: object) =>
      (await fixture.click("Approve", { ...lea, ...by })).findings.map(({ code }) => code);
    expect(await codes({ signingSecret: "guessed" })).toEqual(["slack_signature_wrong"]);
    expect(await codes({ team: "T0OTHER", domain: "other" })).toEqual(["slash_command_from_elsewhere"]);
    expect(await codes({ team: "T0OTHER" })).toEqual(["slash_command_from_elsewhere"]);
    expect(await codes({ home: "T0OTHER" })).toEqual(["slash_command_from_elsewhere"]);
    expect(await codes({ app: "A0POLL" })).toEqual(["slack_app_is_another"]);
    await fixture.click("Decline", { ...lea, trigger: "once" });
    expect(fixture.roster()).toBe(fixtureYaml);
  });

  /** Sends somebody a message with buttons, as whoever may send messages as our app can. */
  function forge(fixture: ChatFixture, to: string, sealedFor: string, secret = signingSecret): void {
    const asked = fixture.slack.messages.find(({ body }) => body?.["channel"] === lea.id);
    const shown = JSON.stringify(asked?.body);
    const { n: number, d: digest } = JSON.parse(
      JSON.parse(/"value":("(?:[^"\\]|\\.)*")/.exec(shown)?.[1] ?? '"{}"'),
    );
    const value = buttonValue({ number, digest, messages: [] }, { secret, slackId: sealedFor });
    const button = (text: string, action_id: string) => ({
      type: "button",
      text: { text },
      action_id,
      value,
    });
    const blocks = [{ type: "actions", elements: [button("Approve", "rollcall_approve")] }];
    fixture.slack.messages.push({
      ...{
        via: "chat.postMessage",
        path: "",
        contentType: "",
        raw: "",
        status: 200,
        answer: "ok",
        ts: "9.9",
      },
      body: { channel: to, blocks },
    });
  }

  test("one by somebody outside the roster, or without a say in it, counts for nothing", async () => {
    const fixture = await startFixture();
    await fixture.slashCommand("team add red zoe", mia);
    for (const { id } of [{ id: "U0TOM0000" }, zoe]) {
      forge(fixture, id, id);
      await fixture.click("Approve", { id });
    }
    expect(fixture.slackMessages().at(-1)?.text).toBe(
      "The roster says that you have left, so your approval doesn't count.",
    );
    expect(lines(fixture, zoe.id)?.at(-1)).toBe(
      "Your approval was not counted: none of this is yours to allow.",
    );
    expect(fixture.roster()).toBe(fixtureYaml);
  });

  test.each([
    ["was made by somebody else who sends messages as our app", lea.id, "guessed"],
    ["was made for somebody else", ada.id, signingSecret],
  ])("one on a button that %s counts for nothing", async (_, sealedFor, secret) => {
    const fixture = await startFixture();
    await fixture.slashCommand("team add red zoe", mia);
    forge(fixture, lea.id, sealedFor, secret);
    await fixture.click("Approve", lea);
    expect(fixture.slackMessages().at(-1)?.text).toBe(
      "This button isn't one that I sent to you, so nothing was done.",
    );
    expect(fixture.roster()).toBe(fixtureYaml);
  });
});

describe("an approval in Slack that somebody held back on its way", () => {
  test("counts no more once the same person requested changes on GitHub", async () => {
    const fixture = await startFixture();
    await fixture.slashCommand("team add red zoe", mia);
    const held = fixture.clickPayload("Approve", lea);
    fixture.advanceClock(1);
    const { octokit } = openRepository("token-of-lea-gh", { ...access, apiUrl: fixture.github.apiUrl });
    await octokit.rest.pulls.createReview({
      ...access,
      pull_number: 1,
      event: "REQUEST_CHANGES",
      body: "No.",
    });
    await fixture.dispatch(held);
    expect(fixture.roster()).toBe(fixtureYaml);
  });

  test("counts no more once the pull request was closed, whoever opened it again", async () => {
    const fixture = await startFixture();
    await fixture.slashCommand("team add red zoe", mia);
    const held = fixture.clickPayload("Approve", lea);
    fixture.advanceClock(1);
    const { octokit } = openRepository("token-of-ada-gh", { ...access, apiUrl: fixture.github.apiUrl });
    for (const state of ["closed", "open"] as const)
      await octokit.rest.pulls.update({ ...access, pull_number: 1, state });
    await fixture.dispatch(held);
    expect(fixture.roster()).toBe(fixtureYaml);
    expect(lines(fixture, lea.id)?.at(-1)).toContain("Your approval was not counted");
  });
});
