import { afterEach, describe, expect, test } from "vitest";
import { createRosterLoader } from "../../app/load-roster.ts";
import {
  type ChatFixture,
  type ChatFixtureOptions,
  fixtureYaml,
  noon,
  startChatFixture,
} from "../../chat/testing/fixture.ts";
import { currentDay } from "../../core/clock.ts";
import { stoppedClock } from "../../core/testing/fake-clock.ts";
import { openRepository } from "../../repository/repository.ts";
import { runPermissionCheck } from "./run.ts";

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

const access = { owner: "acme", repo: "access" };

/** Returns a client with the token of a login. */
function clientOf(fixture: ChatFixture, login: string) {
  return openRepository(`token-of-${login}`, { ...access, apiUrl: fixture.github.apiUrl }).octokit;
}

async function commit(
  fixture: ChatFixture,
  branch: string,
  files: Readonly<Record<string, string>>,
): Promise<string> {
  let sha = "";
  for (const [path, text] of Object.entries(files)) {
    const old = await fixture.repository.octokit.rest.repos
      .getContent({ ...access, path, ref: branch })
      .then(({ data }) => ("sha" in data ? data.sha : undefined))
      .catch(() => undefined);
    const { data } = await clientOf(fixture, "ada-gh").rest.repos.createOrUpdateFileContents({
      ...access,
      path,
      branch,
      message: `Change ${path}`,
      content: Buffer.from(text).toString("base64"),
      ...(old === undefined ? {} : { sha: old }),
    });
    sha = data.commit.sha ?? "";
  }
  return sha;
}

let branches = 0;

/** Opens a pull request of a login with these files, and returns its number. */
async function proposal(
  fixture: ChatFixture,
  by: string,
  files: Readonly<Record<string, string>>,
): Promise<number> {
  branches += 1;
  const branch = `change-${branches}`;
  const { data: main } = await fixture.repository.octokit.rest.git.getRef({ ...access, ref: "heads/main" });
  await fixture.repository.octokit.rest.git.createRef({
    ...access,
    ref: `refs/heads/${branch}`,
    sha: main.object.sha,
  });
  await commit(fixture, branch, files);
  const { data } = await clientOf(fixture, by).rest.pulls.create({
    ...access,
    head: branch,
    base: "main",
    title: "Change",
  });
  return data.number;
}

const runUrl = "https://github.com/acme/access/actions/runs/1";

/** Checks a pull request as if its author, or the login `by`, had just pushed; `null` is an event without a push. */
async function check(
  fixture: ChatFixture,
  number: number,
  config: readonly string[] = ["teams.yaml"],
  by: string | null = "its author",
) {
  const repo = fixture.github.world.repo("acme/access");
  const pull = repo?.activity.pulls.get(number);
  const account = by === "its author" ? pull?.author.id : fixture.github.world.user(by ?? "")?.id;
  const head = repo?.git.refs.get(`refs/heads/${pull?.head.branch}`) ?? "";
  const push = account === undefined ? undefined : { account, head };
  const rosters = createRosterLoader(fixture.repository, config, currentDay(stoppedClock(noon)));
  const result = await runPermissionCheck({ number, runUrl, push }, rosters);
  if (result === undefined) throw new Error("The pull request wasn't judged.");
  return result;
}

async function statusOf(fixture: ChatFixture, number: number) {
  const { data: pull } = await fixture.repository.octokit.rest.pulls.get({ ...access, pull_number: number });
  const { data } = await fixture.repository.octokit.rest.repos.listCommitStatusesForRef({
    ...access,
    ref: pull.head.sha,
  });
  return data.map(({ context, state, description }) => ({ context, state, description }));
}

const joined = fixtureYaml.replace("members: [zoe]", "members: [zoe, mia]");

describe("the commit status rollcall/permissions", () => {
  test("allows what the author may do", async () => {
    const fixture = await startFixture();
    const number = await proposal(fixture, "max-gh", { "teams.yaml": joined });
    await check(fixture, number);
    expect(await statusOf(fixture, number)).toEqual([
      { context: "rollcall/permissions", state: "success", description: "Allowed: max may do this." },
    ]);
  });

  test("fails a change that leaves nobody as an admin, whoever approves it", async () => {
    const fixture = await startFixture();
    const number = await proposal(fixture, "ada-gh", {
      "teams.yaml": fixtureYaml.replace(", permission: admin", ""),
    });
    await check(fixture, number);
    expect(await statusOf(fixture, number)).toMatchObject([
      { state: "failure", description: expect.stringContaining("ada is the last admin") },
    ]);
  });

  test("warns where the only admin has a last day", async () => {
    const fixture = await startFixture();
    const dated = fixtureYaml.replace("permission: admin", "permission: admin, until: 2099-01-31");
    const number = await proposal(fixture, "ada-gh", { "teams.yaml": dated });
    const { state, findings } = await check(fixture, number);
    expect([state, findings.map(({ code }) => code)]).toEqual(["success", ["last_admin_ends"]]);
  });

  test("names who must approve which part, and the rule that says so", async () => {
    const fixture = await startFixture();
    const head = joined.replace("repos: { api: write }", "repos: { api: admin }");
    const number = await proposal(fixture, "max-gh", { "teams.yaml": head });
    const result = await check(fixture, number);
    expect(await statusOf(fixture, number)).toEqual([
      {
        context: "rollcall/permissions",
        state: "pending",
        description: "Needs ada or lea for team.edit red api: write → admin",
      },
    ]);
    expect(result.markdown).toBe(
      [
        "Waits for an approving review of:",
        "- `ada` or `lea`, for `team.edit red api: write → admin` (`team.edit` is for the team's own leads, and admins)",
        "What it does:",
        "- `team.members blue +mia` (teams.yaml:18)\n- `team.edit red api: write → admin` (teams.yaml:23)",
      ].join("\n\n"),
    );
  });

  test("another layout of the same needs nobody", async () => {
    const fixture = await startFixture();
    const number = await proposal(fixture, "stranger", { "teams.yaml": `# Hello\n${fixtureYaml}` });
    expect(await check(fixture, number)).toMatchObject({
      state: "success",
      description: "Nobody's permission is needed.",
    });
  });

  test("says that a broken roster can't be judged", async () => {
    const fixture = await startFixture();
    const number = await proposal(fixture, "ada-gh", {
      "teams.yaml": "version: 1\nusers: { a: nope nope }\n",
    });
    expect(await check(fixture, number)).toMatchObject({ state: "failure" });
    expect((await statusOf(fixture, number))[0]?.state).toBe("failure");
  });

  test("a roster that begins in a pull request has nobody to ask yet", async () => {
    const fixture = await startFixture();
    const number = await proposal(fixture, "stranger", { "new.yaml": fixtureYaml });
    expect(await check(fixture, number, ["new.yaml"])).toMatchObject({ state: "success" });
    expect(await check(fixture, number, ["none.yaml"])).toMatchObject({ state: "failure" });
  });

  test("a base that can't be read is no roster that begins, and what was allowed before is no longer", async () => {
    const fixture = await startFixture();
    const number = await proposal(fixture, "ada-gh", { "teams.yaml": joined });
    expect(await check(fixture, number)).toMatchObject({ state: "success" });
    const { data: main } = await fixture.repository.octokit.rest.git.getRef({ ...access, ref: "heads/main" });
    fixture.github.fail({
      matches: ({ path }) => path.endsWith(`/git/trees/${main.object.sha}`),
      fault: { kind: "answer", answer: { status: 403, body: { message: "Not just now" } } },
    });
    expect(await check(fixture, number)).toMatchObject({
      state: "error",
      findings: [{ code: "roster_unreadable" }],
    });
    expect((await statusOf(fixture, number))[0]?.state).toBe("error");
  });

  test("a list of files that GitHub cuts off is an error, and not the rest of the roster", async () => {
    const fixture = await startFixture();
    const number = await proposal(fixture, "ada-gh", { "teams.yaml": joined });
    fixture.github.fail({
      matches: ({ path }) => path.includes("/git/trees/"),
      fault: {
        kind: "answer",
        answer: { status: 200, body: { sha: "a", url: "https://x", tree: [], truncated: true } },
      },
    });
    expect(await check(fixture, number)).toMatchObject({
      state: "error",
      findings: [{ code: "roster_unreadable" }],
    });
  });

  test("a symbolic link is not read as a roster, since a checkout would follow it", async () => {
    const fixture = await startFixture();
    const number = await proposal(fixture, "mia-gh", {
      "teams/more.yaml": "{ version: 1 }",
      "teams/x": "users: {}",
    });
    const repo = fixture.github.world.repo("acme/access");
    for (const tree of repo?.git.store.trees.values() ?? [])
      for (const entry of tree.entries)
        if (entry.name === "more.yaml") Object.assign(entry, { mode: "120000" });
    expect(await check(fixture, number, ["teams.yaml", "teams/*.yaml"])).toMatchObject({
      state: "error",
      findings: [{ code: "roster_is_link" }],
    });
  });

  test("a pull request into another branch isn't judged, since its status would count for the default one", async () => {
    const fixture = await startFixture();
    const mine = await proposal(fixture, "mia-gh", { "teams.yaml": joined });
    expect(await check(fixture, mine)).toMatchObject({ state: "pending" });
    const { data } = await fixture.repository.octokit.rest.pulls.get({ ...access, pull_number: mine });
    // A branch of her own, on which everybody may do everything.
    const { data: main } = await fixture.repository.octokit.rest.git.getRef({ ...access, ref: "heads/main" });
    const ref = { ...access, ref: "refs/heads/utopia", sha: main.object.sha };
    await fixture.repository.octokit.rest.git.createRef(ref);
    const freely = fixtureYaml.replace(
      "users:\n",
      "permissions: { rules: { team.members: member } }\nusers:\n",
    );
    await commit(fixture, "utopia", { "teams.yaml": freely });
    const second = await clientOf(fixture, "mia-gh").rest.pulls.create({
      ...access,
      head: data.head.ref,
      base: "utopia",
      title: "Change",
    });
    const result = await runPermissionCheck(
      { number: second.data.number, runUrl },
      createRosterLoader(fixture.repository, ["teams.yaml"], currentDay(stoppedClock(noon))),
    );
    expect(result).toBeUndefined();
    expect((await statusOf(fixture, mine)).map(({ state }) => state)).toEqual(["pending"]);
  });

  test("files that GitHub doesn't list could be anything, and so are settings", async () => {
    const fixture = await startFixture();
    const number = await proposal(fixture, "max-gh", { "teams.yaml": joined });
    const { data: pull } = await fixture.repository.octokit.rest.pulls.get({
      ...access,
      pull_number: number,
    });
    fixture.github.fail({
      matches: ({ method, path }) => method === "GET" && path.endsWith(`/pulls/${number}`),
      fault: { kind: "answer", answer: { status: 200, body: { ...pull, changed_files: 3001 } } },
    });
    expect(await check(fixture, number)).toMatchObject({
      state: "pending",
      description: "Needs ada for settings 3000 files that GitHub doesn't list",
    });
  });

  test("a change of how Rollcall runs is settings", async () => {
    const fixture = await startFixture();
    const number = await proposal(fixture, "max-gh", {
      ".github/workflows/rollcall.yml": "on: push",
      "README.md": "Hello",
    });
    expect(await check(fixture, number)).toMatchObject({
      state: "pending",
      description: "Needs ada for settings .github/workflows/rollcall.yml",
    });
  });

  test("a roster of another organisation has a status of its own, which the repository's own doesn't override", async () => {
    const other = fixtureYaml.replace("org: acme", "org: Umbrella");
    const fixture = await startFixture();
    await commit(fixture, "main", { "umbrella.yaml": other });
    const number = await proposal(fixture, "mia-gh", {
      "teams.yaml": joined,
      "umbrella.yaml": `${other}# Hello.\n`,
    });
    await check(fixture, number);
    await check(fixture, number, ["umbrella.yaml"]);
    expect((await statusOf(fixture, number)).map(({ context, state }) => `${context}: ${state}`)).toEqual([
      "rollcall/permissions (Umbrella): success",
      "rollcall/permissions: pending",
    ]);
  });

  test("what the token may not set is a warning", async () => {
    const fixture = await startFixture();
    const number = await proposal(fixture, "max-gh", { "teams.yaml": joined });
    fixture.github.fail({
      matches: ({ path }) => path.includes("/statuses/"),
      fault: {
        kind: "answer",
        answer: { status: 403, body: { message: "Resource not accessible by integration" } },
      },
    });
    expect((await check(fixture, number)).findings.map(({ code }) => code)).toEqual(["status_not_set"]);
  });
});

describe("an approving review", () => {
  async function waiting() {
    const fixture = await startFixture();
    const number = await proposal(fixture, "mia-gh", { "teams.yaml": joined });
    expect(await check(fixture, number)).toMatchObject({ state: "pending" });
    const review = (login: string, event: "APPROVE" | "REQUEST_CHANGES" | "COMMENT") =>
      clientOf(fixture, login).rest.pulls.createReview({ ...access, pull_number: number, event, body: "…" });
    return { fixture, number, review };
  }

  test("by somebody entitled counts", async () => {
    const { fixture, number, review } = await waiting();
    await review("max-gh", "APPROVE");
    expect(await check(fixture, number)).toMatchObject({
      state: "success",
      description: "Allowed: max may do this.",
    });
  });

  test("by anybody else doesn't", async () => {
    const { fixture, number, review } = await waiting();
    await review("zoe-gh", "APPROVE");
    await review("stranger", "APPROVE");
    await review("tom-gh", "APPROVE");
    expect(await check(fixture, number)).toMatchObject({ state: "pending" });
  });

  test("that was dismissed doesn't", async () => {
    const { fixture, number, review } = await waiting();
    const { data } = await review("max-gh", "APPROVE");
    await fixture.repository.octokit.rest.pulls.dismissReview({
      ...access,
      pull_number: number,
      review_id: data.id,
      message: "no",
    });
    expect(await check(fixture, number)).toMatchObject({ state: "pending" });
  });

  test("that was taken back doesn't, and a remark takes nothing back", async () => {
    const { fixture, number, review } = await waiting();
    await review("max-gh", "APPROVE");
    await review("max-gh", "COMMENT");
    expect(await check(fixture, number)).toMatchObject({ state: "success" });
    await review("max-gh", "REQUEST_CHANGES");
    expect(await check(fixture, number)).toMatchObject({ state: "pending" });
  });

  test("of an earlier commit doesn't", async () => {
    const { fixture, number, review } = await waiting();
    await review("max-gh", "APPROVE");
    const { data } = await fixture.repository.octokit.rest.pulls.get({ ...access, pull_number: number });
    await commit(fixture, data.head.ref, {
      "teams.yaml": joined.replace("members: [zoe, mia]", "members: [zoe, mia, lea]"),
    });
    expect(await check(fixture, number)).toMatchObject({ state: "pending" });
  });
});

describe("whose word it is", () => {
  test("an account is found by its id where the roster has one, whoever has the login now", async () => {
    const yaml = fixtureYaml.replace("max: { github: max-gh,", "max: { github: max-gh, github_id: 424242,");
    const fixture = await startFixture({ yaml });
    const other = fixture.github.world.user("max-gh");
    expect(other?.id).toBe(424242);
    const stolen = fixtureYaml.replace("max: { github: max-gh,", "max: { github: max-gh, github_id: 7,");
    const second = await startFixture({ yaml: stolen.replace("github_id: 7", "github_id: 7777777") });
    const account = second.github.world.user("max-gh");
    const number = await proposal(second, "max-gh", {
      "teams.yaml": stolen
        .replace("github_id: 7", "github_id: 7777777")
        .replace("members: [zoe]", "members: [zoe, mia]"),
    });
    expect(account?.id).toBe(7777777);
    expect(await check(second, number)).toMatchObject({ state: "success" });
    if (account !== undefined) Object.assign(account, { id: 8888888 });
    expect(await check(second, number)).toMatchObject({ state: "pending" });
  });

  test("what somebody else pushed is not its author's word, whatever name the commit bears", async () => {
    const fixture = await startFixture();
    const number = await proposal(fixture, "ada-gh", { "teams.yaml": joined });
    expect(await check(fixture, number)).toMatchObject({ state: "success" });
    const { data } = await fixture.repository.octokit.rest.pulls.get({ ...access, pull_number: number });
    await commit(fixture, data.head.ref, {
      "teams.yaml": joined.replace("slack: U0MIA0000 }", "slack: U0MIA0000, permission: admin }"),
    });
    const pushed = await check(fixture, number, ["teams.yaml"], "mia-gh");
    expect(pushed.state).toBe("pending");
    expect(pushed.markdown).toContain("Its author isn't known to have pushed this commit");
    // A review, or a run that comes too late for the push that it is about, changes nothing about that.
    expect(await check(fixture, number, ["teams.yaml"], null)).toMatchObject({ state: "pending" });
    const push = { account: fixture.github.world.user("ada-gh")?.id ?? 0, head: data.head.sha };
    const rosters = createRosterLoader(fixture.repository, ["teams.yaml"], currentDay(stoppedClock(noon)));
    expect(await runPermissionCheck({ number, runUrl, push }, rosters)).toMatchObject({ state: "pending" });
  });

  test("what its author pushed stays their word when somebody reviews it later", async () => {
    const fixture = await startFixture();
    const number = await proposal(fixture, "max-gh", { "teams.yaml": joined });
    expect(await check(fixture, number, ["teams.yaml"], null)).toMatchObject({ state: "pending" });
    expect(await check(fixture, number)).toMatchObject({ state: "success" });
    expect(await check(fixture, number, ["teams.yaml"], null)).toMatchObject({ state: "success" });
  });

  test("a chat command is its asker's, and not the App's or a liar's", async () => {
    const fixture = await startFixture();
    await fixture.slashCommand("team add blue mia", { id: "U0MIA0000" });
    await fixture.repository.octokit.rest.pulls.update({
      ...access,
      pull_number: 1,
      body: "Rollcall-Asked-By: ada",
    });
    expect(await check(fixture, 1)).toMatchObject({
      state: "pending",
      description: "Needs ada or max for team.members blue +mia",
    });
    const max = [...fixture.slack.world.users.values()].find(({ name }) => name === "max");
    await fixture.slashCommand("team add blue lea", { id: max?.id ?? "" });
    expect(await check(fixture, 2)).toMatchObject({
      state: "success",
      description: "Allowed: max may do this.",
    });
  });

  test("somebody else's record of an asker is not Rollcall's", async () => {
    const fixture = await startFixture();
    await fixture.slashCommand("team add blue mia", { id: "U0MIA0000" });
    const { data } = await fixture.repository.octokit.rest.pulls.get({ ...access, pull_number: 1 });
    await clientOf(fixture, "mia-gh").rest.repos.createCommitStatus({
      ...access,
      sha: data.head.sha,
      state: "success",
      context: "rollcall/asked-by",
      description: "ada",
    });
    expect(await check(fixture, 1)).toMatchObject({
      state: "pending",
      description: "Needs ada or max for team.members blue +mia",
    });
  });

  test("a commit that bears Rollcall's name under another's signature is not Rollcall's", async () => {
    const fixture = await startFixture();
    await fixture.slashCommand("team add blue lea", { id: "U0ADA0000" });
    expect(await check(fixture, 1)).toMatchObject({ state: "success" });
    const { data } = await fixture.repository.octokit.rest.pulls.get({ ...access, pull_number: 1 });
    const forged = await commit(fixture, data.head.ref, {
      "teams.yaml": fixtureYaml.replace("slack: U0MIA0000 }", "slack: U0MIA0000, permission: admin }"),
    });
    const { commits } = fixture.github.world.repo("acme/access")?.git.store ?? {};
    const [asked, added] = [commits?.get(data.head.sha), commits?.get(forged)];
    if (added) Object.assign(added, { account: asked?.account, author: asked?.author, verified: true });
    expect(await check(fixture, 1)).toMatchObject({ state: "pending" });
  });

  test("a commit that somebody adds to it takes the asker's word away", async () => {
    const fixture = await startFixture();
    const max = [...fixture.slack.world.users.values()].find(({ name }) => name === "max");
    await fixture.slashCommand("team add blue mia", { id: max?.id ?? "" });
    expect(await check(fixture, 1)).toMatchObject({ state: "success" });
    const { data } = await fixture.repository.octokit.rest.pulls.get({ ...access, pull_number: 1 });
    await commit(fixture, data.head.ref, {
      "teams.yaml": joined.replace("members: [zoe, mia]", "members: [zoe, mia, lea]"),
    });
    expect(await check(fixture, 1)).toMatchObject({ state: "pending" });
  });
});

describe("a base that has moved on", () => {
  test("decides by the table and people that it has now", async () => {
    const fixture = await startFixture();
    const number = await proposal(fixture, "max-gh", { "teams.yaml": joined });
    expect(await check(fixture, number)).toMatchObject({ state: "success" });
    await commit(fixture, "main", {
      "teams.yaml": fixtureYaml.replace("leads: [max]", "leads: [zoe]\n    # max moved on"),
    });
    expect(await check(fixture, number)).toMatchObject({
      state: "pending",
      description: "Needs ada or zoe for team.members blue +mia",
    });
  });

  test("doesn't make others' changes the pull request's", async () => {
    const fixture = await startFixture();
    const number = await proposal(fixture, "max-gh", { "teams.yaml": joined });
    await commit(fixture, "main", {
      "teams.yaml": fixtureYaml.replace("repos: { api: write }", "repos: { api: admin }"),
    });
    expect(await check(fixture, number)).toMatchObject({
      state: "success",
      description: "Allowed: max may do this.",
    });
  });

  test("counts what merging would leave, as GitHub has tried it", async () => {
    const fixture = await startFixture();
    const number = await proposal(fixture, "max-gh", { "teams.yaml": joined });
    // Meanwhile the admins include blue, so that people who join blue become admins.
    const moved = fixtureYaml.replace(
      "teams:\n",
      "teams:\n  admins: { leads: [ada], include: [blue], except: [max, zoe] }\n",
    );
    await commit(fixture, "main", { "teams.yaml": moved });
    const { data: pull } = await fixture.repository.octokit.rest.pulls.get({
      ...access,
      pull_number: number,
    });
    const repo = fixture.github.world.repo("acme/access");
    const main = repo?.git.refs.get("refs/heads/main") ?? "";
    const trial = { ...(repo?.git.store.commits.get(main) ?? ({} as never)) };
    const { data: blob } = await fixture.repository.octokit.rest.repos.getContent({
      ...access,
      path: "teams.yaml",
      ref: pull.head.sha,
    });
    expect(blob).toBeDefined();
    branches += 1;
    await fixture.repository.octokit.rest.git.createRef({
      ...access,
      ref: `refs/heads/trial-${branches}`,
      sha: main,
    });
    const merged = await commit(fixture, `trial-${branches}`, {
      "teams.yaml": moved.replace("members: [zoe]", "members: [zoe, mia]"),
    });
    const tree = repo?.git.store.commits.get(merged)?.tree ?? "";
    repo?.git.store.commits.set(merged, { ...trial, sha: merged, tree, parents: [main, pull.head.sha] });
    fixture.github.fail({
      matches: ({ method, path }) => method === "GET" && path === `/repos/acme/access/pulls/${number}`,
      fault: {
        kind: "answer",
        answer: { status: 200, body: { ...pull, mergeable: true, merge_commit_sha: merged } },
      },
    });
    expect(await check(fixture, number)).toMatchObject({
      state: "pending",
      description: "Needs ada for user.permission mia member → admin",
    });
  });
});
