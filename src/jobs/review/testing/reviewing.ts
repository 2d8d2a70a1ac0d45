import { expect } from "vitest";
import type { Issue } from "../../../../emulators/github/repo-activity.ts";
import { appBot } from "../../../../emulators/slack/seed.ts";
import { createRosterLoader } from "../../../app/load-roster.ts";
import { type ChatFixtureOptions, fixtureYaml } from "../../../chat/testing/fixture.ts";
import { currentMoment } from "../../../core/clock.ts";
import { readStateFile } from "../../../repository/state-branch.ts";
import { parseReviewState, type ReviewState, reviewFile } from "../../../review/state.ts";
import { type Judging, startJudging } from "../../permissions/testing/judging.ts";
import { answerByTicks, editInEvent } from "../answers.ts";
import type { ReviewContext } from "../read-everything.ts";

const opened: Judging[] = [];
/** Closes every repository that was started, and holds what was asked of GitHub against its own description. */
export async function closeReviewing(): Promise<void> {
  const fixtures = opened.splice(0).map(({ fixture }) => fixture);
  const violations = fixtures.flatMap(({ github }) => github.violations);
  await Promise.all(fixtures.flatMap(({ github, slack }) => [github.close(), slack.close()]));
  expect(violations).toEqual([]);
}

/** A roster with two teams that share somebody. */
export const reviewedYaml = fixtureYaml
  .replace("mia: { github: mia-gh,", "mia: { github: mia-gh, github_id: 1004,")
  .replace("members: [zoe]", "members: [zoe, mia]");

/** Starts a repository with a roster, and ways to look at its review and to answer it. */
export async function startReviewing(options: ChatFixtureOptions = {}) {
  const judging = await startJudging({ yaml: reviewedYaml, ...options });
  opened.push(judging);
  const { fixture } = judging;
  const { github, slack, clock } = fixture;
  const context = (): ReviewContext => ({
    rosters: createRosterLoader(fixture.repository, ["teams.yaml"], currentMoment(clock)),
    connections: {
      githubToken: "app-token",
      githubApiUrl: github.apiUrl,
      githubGraphqlUrl: github.graphqlUrl,
      slackToken: appBot.token,
      slackApiUrl: slack.apiUrl,
      env: {},
      fetch,
      clock,
      progress: { reading() {}, applied() {} },
    },
  });
  const repo = github.world.repo("acme/access");
  const issues = () => [...(repo?.activity.issues.values() ?? [])];
  const issue = (title: string): Issue =>
    issues().find((each) => each.title.includes(title)) ?? expect.fail(title);
  const state = async (): Promise<ReviewState> => {
    const read = parseReviewState((await readStateFile(fixture.repository, reviewFile)).text);
    return read === undefined || read === "none" ? expect.fail("no review runs") : read;
  };
  /** Ticks a box beside somebody, as GitHub's page does, and hands on the event. */
  const tick = (title: string, who: string, decision: "keep" | "remove", by: string) =>
    edit(title, (body) => ticked(body, who, decision), by);
  /** Edits an issue's text, and hands on the event. */
  const edit = async (title: string, change: (body: string) => string, by: string) => {
    fixture.advanceClock(1);
    const found = issue(title);
    const sender = github.world.user(by) ?? expect.fail(by);
    const from = found.body;
    const after = change(from);
    found.body = after;
    const payload = {
      action: "edited",
      issue: {
        number: found.number,
        body: after,
        updated_at: new Date(clock.now()).toISOString().replace(/\.\d+/, ""),
        html_url: `https://github.com/acme/access/issues/${found.number}`,
      },
      changes: { body: { from } },
      sender: { login: sender.login, id: sender.id, type: "User" },
    };
    const told = editInEvent(payload) ?? expect.fail("no edit");
    return { edit: told, findings: await answerByTicks(told, context()) };
  };
  return { ...judging, context, issues, issue, state, tick, edit, repo };
}

/** Returns the text with a box ticked, or unticked where it was ticked. */
function ticked(body: string, who: string, decision: "keep" | "remove"): string {
  const lines = body.split(/\r?\n/);
  const heading = lines.findIndex((line) => `${line.trimEnd()} `.startsWith(`### ${who} `));
  const at = lines.findIndex((line, index) => index > heading && line.includes(` ${decision} <!--`));
  lines[at] = (lines[at] ?? "").replace(/\[([ x])\]/, (_, mark) => (mark === " " ? "[x]" : "[ ]"));
  return lines.join("\n");
}

/** Returns the answers that count, as `team:red user:mia: keep by lea`. */
export const answersIn = ({ frozen, answers }: ReviewState) =>
  frozen.rows.flatMap(({ id, who, group }) => {
    const answer = answers[id];
    return answer === undefined ? [] : [`${group} ${who}: ${answer.decision} by ${answer.by}`];
  });
