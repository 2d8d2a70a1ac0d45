import { afterEach, expect, test } from "vitest";
import { type JobResult, runAction } from "../../emulators/runner.ts";
import {
  type ChatFixture,
  type ChatFixtureOptions,
  fixtureYaml,
  type SlashSender,
  signingSecret,
  startChatFixture,
} from "../../src/chat/testing/fixture.ts";

/** The built Action, started by chat events as GitHub starts it. */
const openFixtures: ChatFixture[] = [];

async function startFixture(options: ChatFixtureOptions = {}): Promise<ChatFixture> {
  const fixture = await startChatFixture({ start: new Date(), ...options });
  openFixtures.push(fixture);
  return fixture;
}

afterEach(async () => {
  const violations = openFixtures.flatMap(({ github }) => github.violations);
  await Promise.all(openFixtures.splice(0).flatMap(({ github, slack }) => [github.close(), slack.close()]));
  expect(violations).toEqual([]);
});

const repository = { repository: { default_branch: "main", full_name: "acme/access" } };

function act(
  fixture: ChatFixture,
  event: string,
  payload: object,
  inputs: Readonly<Record<string, string>> = {},
  ref = "refs/heads/main",
): Promise<JobResult> {
  return runAction({
    event,
    ref,
    sha: fixture.github.world.repo("acme/access")?.git.refs.get("refs/heads/main") ?? "",
    payload: { ...repository, ...payload },
    github: fixture.github,
    inputs: {
      "github-token": "app-token",
      "slack-token": "xoxb-rollcall",
      "slack-api-url": fixture.slack.apiUrl,
      "slack-signing-secret": signingSecret,
      "slack-webhook-url": fixture.slack.webhookUrl,
      "chat-merge": "true",
      ...inputs,
    },
  });
}

/** Runs the Action on a request from Slack, as the bridge starts it. */
const forward = (fixture: ChatFixture, request: unknown, inputs: Readonly<Record<string, string>> = {}) =>
  act(fixture, "workflow_dispatch", { inputs: { request: JSON.stringify(request) } }, inputs);

const slash = (fixture: ChatFixture, text: string, by: SlashSender) =>
  forward(fixture, fixture.slashPayload(text, by));

test("a slash command is verified, edited, merged, applied and answered", async () => {
  const fixture = await startFixture();
  const job = await slash(fixture, "team add red <@U0ZOE0000|zoe>", { id: "U0LEA0000" });
  expect([job.exitCode, job.stderr]).toEqual([0, ""]);
  expect(fixture.roster()).toBe(fixtureYaml.replace("# since 2020\n", "# since 2020\n      - zoe\n"));
  const zoe = fixture.github.world.user("zoe-gh")?.id ?? 0;
  expect(fixture.github.world.team("red")?.members.has(zoe)).toBe(true);
  expect(fixture.slackMessages().map(({ via, type }) => [via, type])).toEqual([
    ["response_url", "in_channel"],
    ["response_url", "in_channel"],
  ]);
  const shown = job.log.split("\n").filter((line) => !line.startsWith("::add-mask::"));
  expect(shown.join("\n")).not.toContain(signingSecret);
  expect(job.log).toContain(`::add-mask::${signingSecret}`);
});

test("what takes access away is asked back, and the button below the question carries it out", async () => {
  const fixture = await startFixture();
  const lea = { id: "U0LEA0000" };
  const asked = await slash(fixture, "team remove red mia", lea);
  expect([asked.exitCode, fixture.roster()]).toEqual([0, fixtureYaml]);
  expect(fixture.slackMessages().at(-1)?.text).toContain("`mia` loses team `red`, write on `api`");
  const done = await forward(fixture, fixture.clickPayload("Yes, do it", lea));
  expect([done.exitCode, done.stderr]).toEqual([0, ""]);
  expect(fixture.roster()).not.toContain("- mia ");
  const mia = fixture.github.world.user("mia-gh")?.id ?? 0;
  expect(fixture.github.world.team("red")?.members.has(mia)).toBe(false);
});

test("who asked hears of an approval and of its apply, and of a refusal, which takes the other buttons away", async () => {
  const fixture = await startFixture();
  const [lea, mia, ada] = [{ id: "U0LEA0000" }, { id: "U0MIA0000" }, { id: "U0ADA0000" }];
  const lastLine = (id: string) => fixture.directMessages(id).at(-1)?.text.split("\n").at(-1);
  await slash(fixture, "team add red zoe", mia);
  const approved = await forward(fixture, fixture.clickPayload("Approve", lea));
  expect([approved.exitCode, approved.stderr]).toEqual([0, ""]);
  const [line, applied] = fixture.directMessages(mia.id).map(({ text }) => text);
  expect(line).toContain("`lea` approved it. It is merged.");
  expect(applied).toContain("Rollcall: done: ");
  expect(lastLine(ada.id)).toMatch(/^Approved by `lea`\. It is merged, and applied by /);

  await slash(fixture, "team add red max", mia);
  const declined = await forward(fixture, fixture.clickPayload("Decline", lea));
  expect([declined.exitCode, declined.stderr]).toEqual([0, ""]);
  expect(lastLine(mia.id)).toMatch(/^`lea` declined it\. It stays open/);
  expect(fixture.directMessages(ada.id).at(-1)).toMatchObject({
    text: expect.stringContaining("declined"),
    buttons: [],
  });
});

test("somebody who isn't in the roster asks to be added, and is let in by who may add people", async () => {
  const slackUsers = [{ id: "U0NIA0000", name: "nia", email: "nia@acme.dev" }];
  const fixture = await startFixture({ slackUsers });
  const asked = await slash(fixture, "user add me --github new-gh", { id: "U0NIA0000" });
  expect([asked.exitCode, asked.stderr]).toEqual([0, ""]);
  expect(fixture.slackMessages().at(-1)?.text).toContain("You asked to be added");
  expect(fixture.directMessages("U0ADA0000").at(-1)?.text).toContain(
    "They say that the GitHub account `new-gh` is theirs",
  );
  const approved = await forward(fixture, fixture.clickPayload("Approve", { id: "U0ADA0000" }));
  expect([approved.exitCode, approved.stderr]).toEqual([0, ""]);
  expect(fixture.roster()).toContain("  nia: { email: nia@acme.dev, github: new-gh");
});

test("a forged, a replayed and a foreign command are refused, and the job fails", async () => {
  const fixture = await startFixture();
  const forged = await slash(fixture, "team add red zoe", { id: "U0ADA0000", signingSecret: "guessed" });
  const foreign = await slash(fixture, "team add red zoe", {
    id: "U0ADA0000",
    team: "T0OTHER",
    domain: "other",
  });
  const payload = fixture.slashPayload("team list", { id: "U0ADA0000" });
  const first = await forward(fixture, payload);
  const replayed = await forward(fixture, payload);
  expect([forged, foreign, first, replayed].map(({ exitCode }) => exitCode)).toEqual([1, 1, 0, 1]);
  expect(forged.log).toMatch(/::error .*::The request was not signed by Slack/);
  expect(foreign.log).toMatch(/::error .*::The slash command comes from the workspace other/);
  expect(replayed.log).toMatch(/::error .*::This very request from Slack has been carried out before/);
  expect(fixture.roster()).toBe(fixtureYaml);
});

test("a command is answered in one job and applied in another, and neither log shows the request", async () => {
  const fixture = await startFixture();
  const request = fixture.slashPayload("team add red zoe", { id: "U0LEA0000" });
  const first = await forward(fixture, request, { command: "chat", "chat-apply": "false" });
  const zoe = fixture.github.world.user("zoe-gh")?.id ?? 0;
  expect(fixture.github.world.team("red")?.members.has(zoe)).toBe(false);
  const applyRequest = first.outputs["apply-request"] ?? "";
  expect(applyRequest).not.toBe("");
  const second = await forward(fixture, request, { command: "chat", "apply-request": applyRequest });
  expect([second.exitCode, second.stderr]).toEqual([0, ""]);
  expect(fixture.github.world.team("red")?.members.has(zoe)).toBe(true);
  expect(`${first.log}${second.log}`).not.toContain("/commands/T0ACME/");
});

test("a request on another branch than the default one is refused", async () => {
  const fixture = await startFixture();
  const request = fixture.slashPayload("team add red zoe", { id: "U0LEA0000" });
  const payload = { inputs: { request: JSON.stringify(request) } };
  const job = await act(fixture, "workflow_dispatch", payload, {}, "refs/heads/mine");
  expect(job.exitCode).toBe(1);
  expect(job.log).toContain("The workflow was started on another branch than main, so nothing was done.");
  expect(fixture.roster()).toBe(fixtureYaml);
});

test("an apply writes nothing while Rollcall is paused, and says who paused it", async () => {
  const fixture = await startFixture();
  await slash(fixture, "pause because of the move", { id: "U0ADA0000" });
  const mia = fixture.github.world.user("mia-gh")?.id ?? 0;
  fixture.github.world.team("red")?.members.delete(mia);
  const job = await act(fixture, "push", {});
  expect([job.exitCode, job.outputs["result"]]).toEqual([1, "paused"]);
  expect(fixture.github.world.team("red")?.members.has(mia)).toBe(false);
  expect(job.summary).toMatch(
    /### Rollcall: paused, nothing was changed\s+ada paused Rollcall on .* UTC: because of the move/,
  );
  await slash(fixture, "resume", { id: "U0ADA0000" });
  expect((await act(fixture, "push", {})).outputs["result"]).toBe("applied");
});

test("an expired response_url is replaced by the webhook", async () => {
  const fixture = await startFixture();
  const by = { id: "U0LEA0000", responseUrl: `${fixture.slack.url}/commands/T0ACME/1/gone` };
  const job = await slash(fixture, "team add red zoe", by);
  expect(job.exitCode).toBe(0);
  expect(fixture.slackMessages().map(({ via }) => via)).toEqual(["webhook", "webhook"]);
});

test("a comment is answered, and one that asks nothing isn't", async () => {
  const fixture = await startFixture();
  let payload: object = {};
  await fixture.comment("/rollcall team add red @zoe-gh", "lea-gh", (each) => {
    payload = each;
    return undefined;
  });
  const job = await act(fixture, "issue_comment", payload);
  expect([job.exitCode, job.stderr]).toEqual([0, ""]);
  expect(fixture.roster()).toContain("      - zoe\n");
  const idle = await act(fixture, "issue_comment", { action: "edited" });
  expect(idle.exitCode).toBe(0);
  expect(idle.log).toContain("Edits, and what bots write, are not for me.");
});

test("a pull request is judged, and again when it is reviewed", async () => {
  const fixture = await startFixture();
  await slash(fixture, "team add red zoe", { id: "U0MIA0000" });
  const access = { owner: "acme", repo: "access" };
  const { data: pull } = await fixture.repository.octokit.rest.pulls.get({ ...access, pull_number: 1 });
  const checked = await act(fixture, "pull_request_review", { action: "submitted", pull_request: pull });
  expect([checked.exitCode, checked.stderr]).toEqual([0, ""]);
  expect(checked.log).toContain(
    "rollcall/permissions is action_required: Needs ada or lea for team.members red +zoe",
  );
  expect(checked.summary).toContain("Waits for an approving review of:");
});
