import { afterEach, expect, test } from "vitest";
import { type JobResult, runAction } from "../../emulators/runner.ts";
import {
  type SlashBy,
  type Stage,
  type StageOptions,
  secret,
  setStage,
  stageYaml,
} from "../../src/chat/testing/fixture.ts";

/** The built Action, asked in chat as GitHub would ask it. */
const open: Stage[] = [];

async function stage(options: StageOptions = {}): Promise<Stage> {
  const made = await setStage({ start: new Date(), ...options });
  open.push(made);
  return made;
}

afterEach(async () => {
  const violations = open.flatMap(({ github }) => github.violations);
  await Promise.all(open.splice(0).flatMap(({ github, slack }) => [github.close(), slack.close()]));
  expect(violations).toEqual([]);
});

const repository = { repository: { default_branch: "main", full_name: "acme/access" } };

function act(
  on: Stage,
  event: string,
  payload: object,
  inputs: Readonly<Record<string, string>> = {},
): Promise<JobResult> {
  return runAction({
    event,
    payload: { ...repository, ...payload },
    github: on.github,
    inputs: {
      "github-token": "app-token",
      "slack-token": "xoxb-rollcall",
      "slack-api-url": on.slack.apiUrl,
      "slack-signing-secret": secret,
      "slack-webhook-url": on.slack.webhookUrl,
      "chat-merge": "true",
      ...inputs,
    },
  });
}

const slash = (on: Stage, text: string, by: SlashBy) =>
  act(on, "repository_dispatch", on.slash(text, by) as object);

test("a slash command is verified, edited, merged, applied and answered", async () => {
  const on = await stage();
  const job = await slash(on, "team add red <@U0ZOE0000|zoe>", { id: "U0LEA0000" });
  expect([job.exitCode, job.stderr]).toEqual([0, ""]);
  expect(on.roster()).toBe(stageYaml.replace("# since 2020\n", "# since 2020\n      - zoe\n"));
  const zoe = on.github.world.user("zoe-gh")?.id ?? 0;
  expect(on.github.world.team("red")?.members.has(zoe)).toBe(true);
  expect(on.told().map(({ via, type }) => [via, type])).toEqual([
    ["response_url", "in_channel"],
    ["response_url", "in_channel"],
  ]);
  const shown = job.log.split("\n").filter((line) => !line.startsWith("::add-mask::"));
  expect(shown.join("\n")).not.toContain(secret);
  expect(job.log).toContain(`::add-mask::${secret}`);
});

test("a forged, a replayed and a foreign command are refused, and the job fails", async () => {
  const on = await stage();
  const forged = await slash(on, "team add red zoe", { id: "U0ADA0000", secret: "guessed" });
  const foreign = await slash(on, "team add red zoe", { id: "U0ADA0000", team: "T0OTHER", domain: "other" });
  const payload = on.slash("team list", { id: "U0ADA0000" }) as object;
  const first = await act(on, "repository_dispatch", payload);
  const replayed = await act(on, "repository_dispatch", payload);
  expect([forged, foreign, first, replayed].map(({ exitCode }) => exitCode)).toEqual([1, 1, 0, 1]);
  expect(forged.log).toMatch(/::error .*::The request was not signed by Slack/);
  expect(foreign.log).toMatch(/::error .*::The slash command comes from the workspace other/);
  expect(replayed.log).toMatch(/::error .*::This very slash command has been carried out before/);
  expect(on.roster()).toBe(stageYaml);
});

test("an expired response_url is replaced by the webhook", async () => {
  const on = await stage();
  const by = { id: "U0LEA0000", responseUrl: `${on.slack.url}/commands/T0ACME/1/gone` };
  const job = await slash(on, "team add red zoe", by);
  expect(job.exitCode).toBe(0);
  expect(on.told().map(({ via }) => via)).toEqual(["webhook", "webhook"]);
});

test("a comment is answered, and one that asks nothing isn't", async () => {
  const on = await stage();
  let payload: object = {};
  await on.comment("/rollcall team add red @zoe-gh", "lea-gh", (each) => {
    payload = each;
    return undefined;
  });
  const job = await act(on, "issue_comment", payload);
  expect([job.exitCode, job.stderr]).toEqual([0, ""]);
  expect(on.roster()).toContain("      - zoe\n");
  const idle = await act(on, "issue_comment", { action: "edited" });
  expect(idle.exitCode).toBe(0);
  expect(idle.log).toContain("Edits, and what bots write, are not for me.");
});

test("a pull request is judged, and again when it is reviewed", async () => {
  const on = await stage();
  await slash(on, "team add red zoe", { id: "U0MIA0000" });
  const access = { owner: "acme", repo: "access" };
  const { data: pull } = await on.repository.octokit.rest.pulls.get({ ...access, pull_number: 1 });
  const judged = await act(on, "pull_request_review", { action: "submitted", pull_request: pull });
  expect([judged.exitCode, judged.stderr]).toEqual([0, ""]);
  expect(judged.log).toContain("rollcall/permissions is pending: Needs ada or lea for team.members red +zoe");
  expect(judged.summary).toContain("Waits for an approving review of:");
});
