import { afterEach, describe, expect, test } from "vitest";
import { noon, type Stage, type StageOptions, setStage, stageYaml } from "../../chat/testing/fixture.ts";
import { openRepository } from "../../repository/repository.ts";
import { checkPermissions } from "./run.ts";

const open: Stage[] = [];

async function stage(options: StageOptions = {}): Promise<Stage> {
  const made = await setStage(options);
  open.push(made);
  return made;
}

afterEach(async () => {
  const violations = open.flatMap(({ github }) => github.violations);
  await Promise.all(open.splice(0).flatMap(({ github, slack }) => [github.close(), slack.close()]));
  expect(violations).toEqual([]);
});

const access = { owner: "acme", repo: "access" };

/** The client of somebody. */
function as(on: Stage, login: string) {
  return openRepository(`token-of-${login}`, { ...access, apiUrl: on.github.apiUrl }).octokit;
}

async function commit(on: Stage, branch: string, files: Readonly<Record<string, string>>): Promise<string> {
  let sha = "";
  for (const [path, text] of Object.entries(files)) {
    const old = await on.repository.octokit.rest.repos
      .getContent({ ...access, path, ref: branch })
      .then(({ data }) => ("sha" in data ? data.sha : undefined))
      .catch(() => undefined);
    const { data } = await as(on, "ada-gh").rest.repos.createOrUpdateFileContents({
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

/** A pull request by somebody, with these files. */
async function proposal(on: Stage, by: string, files: Readonly<Record<string, string>>): Promise<number> {
  branches += 1;
  const branch = `change-${branches}`;
  const { data: main } = await on.repository.octokit.rest.git.getRef({ ...access, ref: "heads/main" });
  await on.repository.octokit.rest.git.createRef({
    ...access,
    ref: `refs/heads/${branch}`,
    sha: main.object.sha,
  });
  await commit(on, branch, files);
  const { data } = await as(on, by).rest.pulls.create({
    ...access,
    head: branch,
    base: "main",
    title: "Change",
  });
  return data.number;
}

const runUrl = "https://github.com/acme/access/actions/runs/1";

/** Judges as if its author, or somebody else, had just pushed; `null` when it is another event that asks for it. */
async function check(
  on: Stage,
  number: number,
  config: readonly string[] = ["teams.yaml"],
  by: string | null = "its author",
) {
  const repo = on.github.world.repo("acme/access");
  const pull = repo?.desk.pulls.get(number);
  const account = by === "its author" ? pull?.author.id : on.github.world.user(by ?? "")?.id;
  const head = repo?.git.refs.get(`refs/heads/${pull?.head.branch}`) ?? "";
  const push = account === undefined ? undefined : { account, head };
  const request = { number, config, runUrl, push };
  const result = await checkPermissions(request, { repository: on.repository, now: () => noon });
  if (result === undefined) throw new Error("The pull request wasn't judged.");
  return result;
}

async function statusOf(on: Stage, number: number) {
  const { data: pull } = await on.repository.octokit.rest.pulls.get({ ...access, pull_number: number });
  const { data } = await on.repository.octokit.rest.repos.listCommitStatusesForRef({
    ...access,
    ref: pull.head.sha,
  });
  return data.map(({ context, state, description }) => ({ context, state, description }));
}

const joined = stageYaml.replace("members: [zoe]", "members: [zoe, mia]");

describe("the commit status rollcall/permissions", () => {
  test("allows what the author may do", async () => {
    const on = await stage();
    const number = await proposal(on, "max-gh", { "teams.yaml": joined });
    await check(on, number);
    expect(await statusOf(on, number)).toEqual([
      { context: "rollcall/permissions", state: "success", description: "Allowed: max may do this." },
    ]);
  });

  test("names who must approve which part, and the rule that says so", async () => {
    const on = await stage();
    const head = joined.replace("repos: { api: write }", "repos: { api: admin }");
    const number = await proposal(on, "max-gh", { "teams.yaml": head });
    const result = await check(on, number);
    expect(await statusOf(on, number)).toEqual([
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
    const on = await stage();
    const number = await proposal(on, "stranger", { "teams.yaml": `# Hello\n${stageYaml}` });
    expect(await check(on, number)).toMatchObject({
      state: "success",
      description: "Nobody's permission is needed.",
    });
  });

  test("says that a broken roster can't be judged", async () => {
    const on = await stage();
    const number = await proposal(on, "ada-gh", { "teams.yaml": "version: 1\nusers: { a: nope nope }\n" });
    expect(await check(on, number)).toMatchObject({ state: "failure" });
    expect((await statusOf(on, number))[0]?.state).toBe("failure");
  });

  test("a roster that begins in a pull request has nobody to ask yet", async () => {
    const on = await stage();
    const number = await proposal(on, "stranger", { "new.yaml": stageYaml });
    expect(await check(on, number, ["new.yaml"])).toMatchObject({ state: "success" });
    expect(await check(on, number, ["none.yaml"])).toMatchObject({ state: "failure" });
  });

  test("a base that can't be read is no roster that begins, and what was allowed before is no longer", async () => {
    const on = await stage();
    const number = await proposal(on, "ada-gh", { "teams.yaml": joined });
    expect(await check(on, number)).toMatchObject({ state: "success" });
    const { data: main } = await on.repository.octokit.rest.git.getRef({ ...access, ref: "heads/main" });
    on.github.fail({
      matches: ({ path }) => path.endsWith(`/git/trees/${main.object.sha}`),
      fault: { kind: "answer", answer: { status: 403, body: { message: "Not just now" } } },
    });
    expect(await check(on, number)).toMatchObject({
      state: "error",
      findings: [{ code: "roster_unreadable" }],
    });
    expect((await statusOf(on, number))[0]?.state).toBe("error");
  });

  test("a list of files that GitHub cuts off is an error, and not the rest of the roster", async () => {
    const on = await stage();
    const number = await proposal(on, "ada-gh", { "teams.yaml": joined });
    on.github.fail({
      matches: ({ path }) => path.includes("/git/trees/"),
      fault: {
        kind: "answer",
        answer: { status: 200, body: { sha: "a", url: "https://x", tree: [], truncated: true } },
      },
    });
    expect(await check(on, number)).toMatchObject({
      state: "error",
      findings: [{ code: "roster_unreadable" }],
    });
  });

  test("a symbolic link is not read as a roster, since a checkout would follow it", async () => {
    const on = await stage();
    const number = await proposal(on, "mia-gh", {
      "teams/more.yaml": "{ version: 1 }",
      "teams/x": "users: {}",
    });
    const repo = on.github.world.repo("acme/access");
    for (const tree of repo?.git.store.trees.values() ?? [])
      for (const entry of tree.entries)
        if (entry.name === "more.yaml") Object.assign(entry, { mode: "120000" });
    expect(await check(on, number, ["teams.yaml", "teams/*.yaml"])).toMatchObject({
      state: "error",
      findings: [{ code: "roster_is_link" }],
    });
  });

  test("a pull request into another branch isn't judged, since its status would count for the default one", async () => {
    const on = await stage();
    const mine = await proposal(on, "mia-gh", { "teams.yaml": joined });
    expect(await check(on, mine)).toMatchObject({ state: "pending" });
    const { data } = await on.repository.octokit.rest.pulls.get({ ...access, pull_number: mine });
    // A branch of her own, on which everybody may do everything.
    const { data: main } = await on.repository.octokit.rest.git.getRef({ ...access, ref: "heads/main" });
    const ref = { ...access, ref: "refs/heads/utopia", sha: main.object.sha };
    await on.repository.octokit.rest.git.createRef(ref);
    const freely = stageYaml.replace(
      "users:\n",
      "permissions: { rules: { team.members: member } }\nusers:\n",
    );
    await commit(on, "utopia", { "teams.yaml": freely });
    const second = await as(on, "mia-gh").rest.pulls.create({
      ...access,
      head: data.head.ref,
      base: "utopia",
      title: "Change",
    });
    const judged = await checkPermissions(
      { number: second.data.number, config: ["teams.yaml"], runUrl },
      { repository: on.repository, now: () => noon },
    );
    expect(judged).toBeUndefined();
    expect((await statusOf(on, mine)).map(({ state }) => state)).toEqual(["pending"]);
  });

  test("files that GitHub doesn't list could be anything, and so are settings", async () => {
    const on = await stage();
    const number = await proposal(on, "max-gh", { "teams.yaml": joined });
    const { data: pull } = await on.repository.octokit.rest.pulls.get({ ...access, pull_number: number });
    on.github.fail({
      matches: ({ method, path }) => method === "GET" && path.endsWith(`/pulls/${number}`),
      fault: { kind: "answer", answer: { status: 200, body: { ...pull, changed_files: 3001 } } },
    });
    expect(await check(on, number)).toMatchObject({
      state: "pending",
      description: "Needs ada for settings 3000 files that GitHub doesn't list",
    });
  });

  test("a change of how Rollcall runs is settings", async () => {
    const on = await stage();
    const number = await proposal(on, "max-gh", {
      ".github/workflows/rollcall.yml": "on: push",
      "README.md": "Hello",
    });
    expect(await check(on, number)).toMatchObject({
      state: "pending",
      description: "Needs ada for settings .github/workflows/rollcall.yml",
    });
  });

  test("a roster of another organisation has a status of its own, which the repository's own doesn't override", async () => {
    const other = stageYaml.replace("org: acme", "org: Umbrella");
    const on = await stage();
    await commit(on, "main", { "umbrella.yaml": other });
    const number = await proposal(on, "mia-gh", {
      "teams.yaml": joined,
      "umbrella.yaml": `${other}# Hello.\n`,
    });
    await check(on, number);
    await check(on, number, ["umbrella.yaml"]);
    expect((await statusOf(on, number)).map(({ context, state }) => `${context}: ${state}`)).toEqual([
      "rollcall/permissions (Umbrella): success",
      "rollcall/permissions: pending",
    ]);
  });

  test("what the token may not set is a warning", async () => {
    const on = await stage();
    const number = await proposal(on, "max-gh", { "teams.yaml": joined });
    on.github.fail({
      matches: ({ path }) => path.includes("/statuses/"),
      fault: {
        kind: "answer",
        answer: { status: 403, body: { message: "Resource not accessible by integration" } },
      },
    });
    expect((await check(on, number)).findings.map(({ code }) => code)).toEqual(["status_not_set"]);
  });
});

describe("an approving review", () => {
  async function waiting() {
    const on = await stage();
    const number = await proposal(on, "mia-gh", { "teams.yaml": joined });
    expect(await check(on, number)).toMatchObject({ state: "pending" });
    const review = (login: string, event: "APPROVE" | "REQUEST_CHANGES" | "COMMENT") =>
      as(on, login).rest.pulls.createReview({ ...access, pull_number: number, event, body: "…" });
    return { on, number, review };
  }

  test("by somebody entitled counts", async () => {
    const { on, number, review } = await waiting();
    await review("max-gh", "APPROVE");
    expect(await check(on, number)).toMatchObject({
      state: "success",
      description: "Allowed: max may do this.",
    });
  });

  test("by anybody else doesn't", async () => {
    const { on, number, review } = await waiting();
    await review("zoe-gh", "APPROVE");
    await review("stranger", "APPROVE");
    await review("tom-gh", "APPROVE");
    expect(await check(on, number)).toMatchObject({ state: "pending" });
  });

  test("that was dismissed doesn't", async () => {
    const { on, number, review } = await waiting();
    const { data } = await review("max-gh", "APPROVE");
    await on.repository.octokit.rest.pulls.dismissReview({
      ...access,
      pull_number: number,
      review_id: data.id,
      message: "no",
    });
    expect(await check(on, number)).toMatchObject({ state: "pending" });
  });

  test("that was taken back doesn't, and a remark takes nothing back", async () => {
    const { on, number, review } = await waiting();
    await review("max-gh", "APPROVE");
    await review("max-gh", "COMMENT");
    expect(await check(on, number)).toMatchObject({ state: "success" });
    await review("max-gh", "REQUEST_CHANGES");
    expect(await check(on, number)).toMatchObject({ state: "pending" });
  });

  test("of an earlier commit doesn't", async () => {
    const { on, number, review } = await waiting();
    await review("max-gh", "APPROVE");
    const { data } = await on.repository.octokit.rest.pulls.get({ ...access, pull_number: number });
    await commit(on, data.head.ref, {
      "teams.yaml": joined.replace("members: [zoe, mia]", "members: [zoe, mia, lea]"),
    });
    expect(await check(on, number)).toMatchObject({ state: "pending" });
  });
});

describe("whose word it is", () => {
  test("an account is found by its id where the roster has one, whoever has the login now", async () => {
    const yaml = stageYaml.replace("max: { github: max-gh,", "max: { github: max-gh, github_id: 424242,");
    const on = await stage({ yaml });
    const other = on.github.world.user("max-gh");
    expect(other?.id).toBe(424242);
    const stolen = stageYaml.replace("max: { github: max-gh,", "max: { github: max-gh, github_id: 7,");
    const second = await stage({ yaml: stolen.replace("github_id: 7", "github_id: 7777777") });
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
    const on = await stage();
    const number = await proposal(on, "ada-gh", { "teams.yaml": joined });
    expect(await check(on, number)).toMatchObject({ state: "success" });
    const { data } = await on.repository.octokit.rest.pulls.get({ ...access, pull_number: number });
    await commit(on, data.head.ref, {
      "teams.yaml": joined.replace("slack: U0MIA0000 }", "slack: U0MIA0000, permission: admin }"),
    });
    const pushed = await check(on, number, ["teams.yaml"], "mia-gh");
    expect(pushed.state).toBe("pending");
    expect(pushed.markdown).toContain("Its author isn't known to have pushed this commit");
    // A review, or a run that comes too late for the push that it is about, changes nothing about that.
    expect(await check(on, number, ["teams.yaml"], null)).toMatchObject({ state: "pending" });
    const push = { account: on.github.world.user("ada-gh")?.id ?? 0, head: data.head.sha };
    const late = { number, config: ["teams.yaml"], runUrl, push };
    const connections = { repository: on.repository, now: () => noon };
    expect(await checkPermissions(late, connections)).toMatchObject({ state: "pending" });
  });

  test("what its author pushed stays their word when somebody reviews it later", async () => {
    const on = await stage();
    const number = await proposal(on, "max-gh", { "teams.yaml": joined });
    expect(await check(on, number, ["teams.yaml"], null)).toMatchObject({ state: "pending" });
    expect(await check(on, number)).toMatchObject({ state: "success" });
    expect(await check(on, number, ["teams.yaml"], null)).toMatchObject({ state: "success" });
  });

  test("a chat command is its asker's, and not the App's or a liar's", async () => {
    const on = await stage();
    await on.say("team add blue mia", { id: "U0MIA0000" });
    await on.repository.octokit.rest.pulls.update({
      ...access,
      pull_number: 1,
      body: "Rollcall-Asked-By: ada",
    });
    expect(await check(on, 1)).toMatchObject({
      state: "pending",
      description: "Needs ada or max for team.members blue +mia",
    });
    const max = [...on.slack.world.users.values()].find(({ name }) => name === "max");
    await on.say("team add blue lea", { id: max?.id ?? "" });
    expect(await check(on, 2)).toMatchObject({ state: "success", description: "Allowed: max may do this." });
  });

  test("somebody else's record of an asker is not Rollcall's", async () => {
    const on = await stage();
    await on.say("team add blue mia", { id: "U0MIA0000" });
    const { data } = await on.repository.octokit.rest.pulls.get({ ...access, pull_number: 1 });
    await as(on, "mia-gh").rest.repos.createCommitStatus({
      ...access,
      sha: data.head.sha,
      state: "success",
      context: "rollcall/asked-by",
      description: "ada",
    });
    expect(await check(on, 1)).toMatchObject({
      state: "pending",
      description: "Needs ada or max for team.members blue +mia",
    });
  });

  test("a commit that bears Rollcall's name under another's signature is not Rollcall's", async () => {
    const on = await stage();
    await on.say("team add blue lea", { id: "U0ADA0000" });
    expect(await check(on, 1)).toMatchObject({ state: "success" });
    const { data } = await on.repository.octokit.rest.pulls.get({ ...access, pull_number: 1 });
    const forged = await commit(on, data.head.ref, {
      "teams.yaml": stageYaml.replace("slack: U0MIA0000 }", "slack: U0MIA0000, permission: admin }"),
    });
    const { commits } = on.github.world.repo("acme/access")?.git.store ?? {};
    const [asked, added] = [commits?.get(data.head.sha), commits?.get(forged)];
    if (added) Object.assign(added, { account: asked?.account, author: asked?.author, verified: true });
    expect(await check(on, 1)).toMatchObject({ state: "pending" });
  });

  test("a commit that somebody adds to it takes the asker's word away", async () => {
    const on = await stage();
    const max = [...on.slack.world.users.values()].find(({ name }) => name === "max");
    await on.say("team add blue mia", { id: max?.id ?? "" });
    expect(await check(on, 1)).toMatchObject({ state: "success" });
    const { data } = await on.repository.octokit.rest.pulls.get({ ...access, pull_number: 1 });
    await commit(on, data.head.ref, {
      "teams.yaml": joined.replace("members: [zoe, mia]", "members: [zoe, mia, lea]"),
    });
    expect(await check(on, 1)).toMatchObject({ state: "pending" });
  });
});

describe("a base that has moved on", () => {
  test("decides by the table and people that it has now", async () => {
    const on = await stage();
    const number = await proposal(on, "max-gh", { "teams.yaml": joined });
    expect(await check(on, number)).toMatchObject({ state: "success" });
    await commit(on, "main", {
      "teams.yaml": stageYaml.replace("leads: [max]", "leads: [zoe]\n    # max moved on"),
    });
    expect(await check(on, number)).toMatchObject({
      state: "pending",
      description: "Needs ada or zoe for team.members blue +mia",
    });
  });

  test("doesn't make others' changes the pull request's", async () => {
    const on = await stage();
    const number = await proposal(on, "max-gh", { "teams.yaml": joined });
    await commit(on, "main", {
      "teams.yaml": stageYaml.replace("repos: { api: write }", "repos: { api: admin }"),
    });
    expect(await check(on, number)).toMatchObject({
      state: "success",
      description: "Allowed: max may do this.",
    });
  });

  test("counts what merging would leave, as GitHub has tried it", async () => {
    const on = await stage();
    const number = await proposal(on, "max-gh", { "teams.yaml": joined });
    // Meanwhile the admins include blue, so that whoever joins blue becomes an admin.
    const moved = stageYaml.replace(
      "teams:\n",
      "teams:\n  admins: { leads: [ada], include: [blue], except: [max, zoe] }\n",
    );
    await commit(on, "main", { "teams.yaml": moved });
    const { data: pull } = await on.repository.octokit.rest.pulls.get({ ...access, pull_number: number });
    const repo = on.github.world.repo("acme/access");
    const main = repo?.git.refs.get("refs/heads/main") ?? "";
    const trial = { ...(repo?.git.store.commits.get(main) ?? ({} as never)) };
    const { data: blob } = await on.repository.octokit.rest.repos.getContent({
      ...access,
      path: "teams.yaml",
      ref: pull.head.sha,
    });
    expect(blob).toBeDefined();
    branches += 1;
    await on.repository.octokit.rest.git.createRef({
      ...access,
      ref: `refs/heads/trial-${branches}`,
      sha: main,
    });
    const merged = await commit(on, `trial-${branches}`, {
      "teams.yaml": moved.replace("members: [zoe]", "members: [zoe, mia]"),
    });
    const tree = repo?.git.store.commits.get(merged)?.tree ?? "";
    repo?.git.store.commits.set(merged, { ...trial, sha: merged, tree, parents: [main, pull.head.sha] });
    on.github.fail({
      matches: ({ method, path }) => method === "GET" && path === `/repos/acme/access/pulls/${number}`,
      fault: {
        kind: "answer",
        answer: { status: 200, body: { ...pull, mergeable: true, merge_commit_sha: merged } },
      },
    });
    expect(await check(on, number)).toMatchObject({
      state: "pending",
      description: "Needs ada for user.permission mia member → admin",
    });
  });
});
