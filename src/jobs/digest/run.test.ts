import { afterEach, expect, test } from "vitest";
import { addRun, moveRun } from "../../../emulators/github/workflow-runs.ts";
import { createRosterLoader } from "../../app/load-roster.ts";
import { plainReply } from "../../chat/render-reply.ts";
import { type ChatFixtureOptions, fixtureYaml } from "../../chat/testing/fixture.ts";
import { currentDay } from "../../core/clock.ts";
import { openRepository } from "../../repository/repository.ts";
import { access, type Judging, startJudging } from "../permissions/testing/judging.ts";
import { makeDigest } from "./run.ts";

const opened: Judging[] = [];
afterEach(async () => {
  const fixtures = opened.splice(0).map(({ fixture }) => fixture);
  const violations = fixtures.flatMap(({ github }) => github.violations);
  await Promise.all(fixtures.flatMap(({ github, slack }) => [github.close(), slack.close()]));
  expect(violations).toEqual([]);
});

async function start(options: ChatFixtureOptions = {}): Promise<Judging> {
  const judging = await startJudging(options);
  opened.push(judging);
  return judging;
}

/** Returns the digest of now as a terminal shows it, made with the App's token unless another is given. */
async function digestOf({ fixture }: Judging, token?: string): Promise<string> {
  const { github, slack, clock } = fixture;
  const repository =
    token === undefined ? fixture.repository : openRepository(token, { ...access, apiUrl: github.apiUrl });
  const rosters = createRosterLoader(repository, ["teams.yaml"], currentDay(clock));
  const reply = await makeDigest(
    { rosters, workflow: "rollcall.yml" },
    {
      githubToken: token ?? "app-token",
      githubApiUrl: github.apiUrl,
      githubGraphqlUrl: github.graphqlUrl,
      slackToken: "xoxb-token",
      slackApiUrl: slack.apiUrl,
      env: {},
      fetch,
      clock,
      progress: { reading() {}, applied() {} },
    },
  );
  return plainReply(reply).replaceAll("`", "");
}

const minutesOfDays = (days: number) => days * 24 * 60;
const grown = fixtureYaml.replace("members: [zoe]", "members: [zoe, { user: mia, until: 2026-06-20 }]");

test("a digest says what changed and by whom, what waits for whose word, what ends soon, and what differs", async () => {
  const it = await start();
  const { github, advanceClock } = it.fixture;
  advanceClock(minutesOfDays(9));
  await it.commit("main", { "teams.yaml": grown }, "ada-gh");
  const number = await it.open("mia-gh", { "teams.yaml": grown.replace("mia, until", "lea, until") });
  await it.on(number, "opened", "mia-gh");
  const digest = await digestOf(it);
  expect(digest).toContain("The file was changed by 1 commit:");
  expect(digest).toMatch(/Change teams.yaml \(https:.*\/commit\/.*\), by ada-gh/);
  expect(digest).toMatch(/mia gains .*team /);
  expect(digest).toMatch(
    new RegExp(`#${number} Change \\(.*\\), by mia-gh on 2026-06-10: Needs ada or max for `),
  );
  expect(digest).toMatch(/mia leaves team \w+ after 2026-06-20/);
  expect(digest).toContain("Only in the file: mia as member in the GitHub team blue");
  expect(github.calls.filter(({ method }) => method === "PUT" || method === "DELETE")).toHaveLength(2);
});

test("a digest of a quiet week says so in a line each, and names the last run without an error", async () => {
  const it = await start();
  const { github, advanceClock } = it.fixture;
  advanceClock(minutesOfDays(9));
  const repo = github.world.repo("acme/access");
  const actor = github.world.user("ada-gh");
  if (repo === undefined || actor === undefined) throw new Error("The fixture has neither.");
  const now = new Date("2026-06-09T05:17:00Z");
  const sha = repo.git.refs.get("refs/heads/main") ?? "";
  const begun = { workflow: "rollcall.yml", ref: "main", sha, inputs: {}, actor, now, isListed: true };
  moveRun(addRun(github.world, repo, { ...begun, event: "schedule" }), { conclusion: "success" }, now);
  moveRun(addRun(github.world, repo, { ...begun, event: "push" }), { conclusion: "failure" }, now);
  const digest = await digestOf(it);
  expect(digest).toContain("The file was not changed.");
  expect(digest).toContain("No change waits for anybody.");
  expect(digest).toContain("No access ends in the next two weeks.");
  expect(digest).toContain("The last run without an error: 2026-06-09 05:17 UTC");
  expect(digest).not.toContain("expires");
});

test("a digest names a person's token that expires within a month", async () => {
  const expires = (day: string) => ({
    token: [
      { kind: "app", value: "app-token" } as const,
      { kind: "user", login: "ada-gh", value: "adas", expires: `${day} 10:00:00 UTC` } as const,
    ],
  });
  expect(await digestOf(await start({ github: expires("2026-06-14") }), "adas")).toContain(
    "The key in github-token expires on 2026-06-14.",
  );
  expect(await digestOf(await start({ github: expires("2027-06-14") }), "adas")).not.toContain("expires on");
});

test("what can't be read is said in its place, and the rest is told", async () => {
  const it = await start();
  it.fixture.github.fail({
    matches: ({ method, path }) => method === "GET" && path.startsWith("/repos/acme/access/pulls"),
    fault: { kind: "answer", answer: { status: 403, body: { message: "Resource not accessible" } } },
  });
  const digest = await digestOf(it);
  expect(digest).toMatch(/What waits: this could not be read\. .*Resource not accessible/);
  expect(digest).toContain("No access ends in the next two weeks.");
});
