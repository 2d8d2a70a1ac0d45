import { afterEach, expect, test } from "vitest";
import { enqueue } from "../../../emulators/github/pulls.ts";
import { createRosterLoader } from "../../app/load-roster.ts";
import { type ChatFixtureOptions, fixtureYaml } from "../../chat/testing/fixture.ts";
import { currentDay } from "../../core/clock.ts";
import { judgeMergeGroup } from "./merge-group.ts";
import { type Files, type Judging, startJudging } from "./testing/judging.ts";

const opened: Judging[] = [];

async function start(options: ChatFixtureOptions = {}): Promise<Judging> {
  const judging = await startJudging(options);
  opened.push(judging);
  return judging;
}

afterEach(async () => {
  const fixtures = opened.splice(0).map(({ fixture }) => fixture);
  const violations = fixtures.flatMap(({ github }) => github.violations);
  await Promise.all(fixtures.flatMap(({ github, slack }) => [github.close(), slack.close()]));
  expect(violations).toEqual([]);
});

const joined = fixtureYaml.replace("members: [zoe]", "members: [zoe, mia]");
const files = { "teams.yaml": fixtureYaml, "more.yaml": "version: 1\n" };
const config = ["teams.yaml", "more.yaml"];

/** Opens a pull request, and judges it. */
async function propose(it: Judging, by: string, changed: Files): Promise<number> {
  const number = await it.open(by, changed);
  await it.on(number, "opened", by, { config });
  return number;
}

/** Puts pull requests into the queue, and judges the group that they make. */
async function queue(it: Judging, numbers: readonly number[], { saysBase = true } = {}) {
  const { github, repository, clock } = it.fixture;
  const repo = github.world.repo("acme/access");
  const base = repo?.git.refs.get("refs/heads/main") ?? "";
  let head = base;
  let onto = base;
  for (const number of numbers) {
    const pull = repo?.activity.pulls.get(number);
    if (pull === undefined) throw new Error(`There is no pull request #${number}.`);
    onto = head;
    head = enqueue(pull).sha;
  }
  const ref = `gh-readonly-queue/main/pr-${numbers.at(-1)}-${onto}`;
  const rosters = createRosterLoader(repository, config, currentDay(clock));
  const group = { runUrl: undefined, head, ref, branch: "main", ...(saysBase ? { base } : {}) };
  const result = await judgeMergeGroup(group, rosters, clock);
  return { result, runs: await it.runs(head) };
}

test("a merge group has the verdict of its pull request, on its own commit", async () => {
  const it = await start({ files, config });
  const number = await propose(it, "mia-gh", { "teams.yaml": joined });
  await it.approve(number, "max-gh");
  const { result, runs } = await queue(it, [number]);
  expect(result).toMatchObject({ conclusion: "success" });
  expect(runs).toEqual(["rollcall/permissions: success (Allowed: max may do this.)"]);
});

test("a group whose event doesn't say what it is tried on is compared with the branch", async () => {
  const it = await start({ files, config });
  const first = await propose(it, "max-gh", { "teams.yaml": joined });
  const second = await propose(it, "mia-gh", { "README.md": "Hello" });
  const { result } = await queue(it, [first, second], { saysBase: false });
  expect(result).toMatchObject({ conclusion: "success", title: "Allowed: max may do this." });
});

test("a pull request that waits for somebody waits in the queue too", async () => {
  const it = await start({ files, config });
  const number = await propose(it, "mia-gh", { "teams.yaml": joined });
  const { result } = await queue(it, [number]);
  expect(result).toMatchObject({ conclusion: "action_required" });
});

test("each part of a group needs the words of a pull request that does the same part", async () => {
  const it = await start({ files, config });
  const first = await propose(it, "max-gh", { "teams.yaml": joined });
  const second = await propose(it, "ada-gh", {
    "more.yaml": "version: 1\nteams: { gold: { leads: [ada] } }\n",
  });
  expect((await queue(it, [first, second])).result).toMatchObject({ conclusion: "success" });
});

test("what only both together do needs a word of its own", async () => {
  const it = await start({ files, config });
  // max brings mia into blue, and ada makes blue's people admins: each may do what they do, and nobody promoted mia.
  const first = await propose(it, "max-gh", { "teams.yaml": joined });
  const second = await propose(it, "ada-gh", {
    "more.yaml": "version: 1\npermissions: { admin_team: blue }\n",
  });
  const { result } = await queue(it, [first, second]);
  expect(result).toMatchObject({ conclusion: "action_required" });
  expect(result?.markdown).toContain("mia");
});

test("a word for joining a team counts no more behind a pull request that gives the team more", async () => {
  const it = await start({ files, config });
  const first = await propose(it, "mia-gh", { "teams.yaml": joined });
  await it.approve(first, "max-gh");
  const second = await propose(it, "ada-gh", {
    "more.yaml": "version: 1\nprojects: { tool: { team: blue, repos: [web] } }\n",
  });
  const { result } = await queue(it, [second, first]);
  expect(result).toMatchObject({ conclusion: "action_required" });
});

test("a pull request behind one that changes the rules is judged by the new ones", async () => {
  const it = await start({ files, config });
  const first = await propose(it, "max-gh", { "teams.yaml": joined });
  const second = await propose(it, "ada-gh", {
    "more.yaml": "version: 1\npermissions: { rules: { team.members: admin } }\n",
  });
  const { result } = await queue(it, [second, first]);
  expect(result).toMatchObject({ conclusion: "action_required" });
});

test("a verdict that an owner has lifted is lifted in the queue too, and says so", async () => {
  const it = await start({ files, config });
  const number = await propose(it, "mia-gh", { "teams.yaml": joined });
  await it.fixture.slashCommand(`break-glass #${number} because max is away`, { id: "U0ADA0000" });
  const { result } = await queue(it, [number]);
  expect(result).toMatchObject({
    conclusion: "success",
    title: "Allowed: the verdict was lifted by break-glass.",
  });
});

test("a group of which GitHub doesn't tell the pull requests is judged by the one that its branch names", async () => {
  const it = await start({ files, config });
  const number = await propose(it, "max-gh", { "teams.yaml": joined });
  it.fixture.github.fail({
    matches: ({ path, body }) => path.endsWith("/graphql") && body.includes("mergeQueue"),
    fault: { kind: "answer", answer: { status: 403, body: { message: "Resource not accessible" } } },
  });
  expect((await queue(it, [number])).result).toMatchObject({ conclusion: "success" });
});

test("a group that can't be judged fails", async () => {
  const it = await start({ files, config });
  const number = await propose(it, "max-gh", { "teams.yaml": joined });
  it.fixture.github.fail({
    matches: ({ path }) => path.includes("/compare/"),
    fault: { kind: "answer", answer: { status: 403, body: { message: "Not just now" } } },
  });
  const { result, runs } = await queue(it, [number]);
  expect(result).toMatchObject({ conclusion: "failure", findings: [{ severity: "error" }] });
  expect(runs).toEqual([expect.stringContaining(": failure (")]);
});
