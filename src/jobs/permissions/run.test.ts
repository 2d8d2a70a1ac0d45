import { afterEach, describe, expect, test } from "vitest";
import { type ChatFixtureOptions, fixtureYaml } from "../../chat/testing/fixture.ts";
import { withoutRetries } from "../../repository/request-error.ts";
import { access, type Judging, startJudging } from "./testing/judging.ts";

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

describe("the check run rollcall/permissions", () => {
  test("allows what the author may do and pushed", async () => {
    const it = await start();
    const number = await it.open("max-gh", { "teams.yaml": joined });
    expect(await it.on(number, "opened", "max-gh")).toMatchObject({ conclusion: "success", isAdvice: false });
    expect(await it.runs(it.headOf(number))).toEqual([
      "rollcall/permissions: success (Allowed: max may do this.)",
    ]);
  });

  test("fails a change that leaves nobody as an admin, whoever approves it", async () => {
    const it = await start();
    const number = await it.open("ada-gh", {
      "teams.yaml": fixtureYaml.replace(", permission: admin", ""),
    });
    const result = await it.on(number, "opened", "ada-gh");
    expect(result).toMatchObject({ conclusion: "failure" });
    expect(result?.title).toContain("ada is the last admin");
  });

  test("names who must approve which part, and the rule that says so", async () => {
    const it = await start();
    const head = joined.replace("repos: { api: write }", "repos: { api: admin }");
    const number = await it.open("max-gh", { "teams.yaml": head });
    const result = await it.on(number, "opened", "max-gh");
    expect(result?.conclusion).toBe("action_required");
    expect(result?.markdown).toContain("Waits for an approving review of:");
    expect(result?.markdown).toContain("`team.members blue +mia` (teams.yaml:18)");
    expect(result?.markdown).toContain("- `max` pushed it (2026-06-01 12:00 UTC)");
  });

  test("another layout of the same needs nobody", async () => {
    const it = await start();
    const number = await it.open("stranger", { "teams.yaml": `# Hello\n${fixtureYaml}` });
    expect(await it.judgeNow(number)).toMatchObject({
      conclusion: "success",
      title: "Nobody's permission is needed.",
    });
  });

  test("takes at most five requests besides the rosters' files", async () => {
    const it = await start();
    const number = await it.open("mia-gh", { "teams.yaml": joined });
    await it.on(number, "opened", "mia-gh");
    await it.approve(number, "max-gh");
    const before = it.fixture.github.calls.length;
    expect(await it.judgeNow(number)).toMatchObject({ conclusion: "success" });
    const calls = it.fixture.github.calls.slice(before).map(({ path }) => path);
    expect(calls.filter((path) => !/\/git\/(?:trees|blobs)\//.test(path)).length).toBeLessThanOrEqual(5);
  });

  test("a roster with mistakes is a failure, and what was said before it is over", async () => {
    const it = await start();
    const number = await it.open("max-gh", { "teams.yaml": joined });
    await it.on(number, "opened", "max-gh");
    const first = it.headOf(number);
    await it.commit(it.branchOf(number), { "teams.yaml": "version: 1\nusers: { a: nope nope }\n" }, "max-gh");
    expect(await it.on(number, "synchronize", "max-gh")).toMatchObject({ conclusion: "failure" });
    await it.forcePush(number, first, "mia-gh");
    expect(await it.on(number, "synchronize", "mia-gh")).toMatchObject({ conclusion: "action_required" });
  });

  test("a status of that name that anybody posts satisfies no rule that names the App", async () => {
    const protection = [{ branch: "main", statuses: [{ context: "rollcall/permissions", app: "rollcall" }] }];
    const it = await start({ protection });
    const promotion = fixtureYaml.replace("slack: U0MIA0000 }", "slack: U0MIA0000, permission: admin }");
    const number = await it.open("mia-gh", { "teams.yaml": promotion });
    expect(await it.on(number, "opened", "mia-gh")).toMatchObject({ conclusion: "action_required" });
    const sha = it.headOf(number);
    const forged = { ...access, sha, context: "rollcall/permissions", state: "success" } as const;
    await it.as("mia-gh").rest.repos.createCommitStatus(forged);
    const merge = it.as("mia-gh").rest.pulls.merge({ ...access, pull_number: number, ...withoutRetries });
    await expect(merge).rejects.toMatchObject({ status: 405 });
  });

  test("files below .github, owners of files wherever they stand, records of reviews, and the relay's file are for admins alone", async () => {
    const it = await start();
    const files = {
      ".github/workflows/rollcall.yml": "on: push",
      CODEOWNERS: "* @mia-gh",
      "docs/CODEOWNERS": "* @mia-gh",
      "reviews/2026-Q2.json": "{}",
      "relay.yaml": "tokens: []",
      "deploy/relay.yml": "tokens: []",
      "README.md": "Hello",
    };
    const number = await it.open("max-gh", files);
    const result = await it.on(number, "opened", "max-gh");
    expect(result?.conclusion).toBe("action_required");
    for (const path of Object.keys(files).filter((each) => each !== "README.md"))
      expect(result?.markdown).toContain(`settings ${path}`);
    expect(result?.markdown).not.toContain("README");
    await it.approve(number, "ada-gh");
    expect(await it.judgeNow(number)).toMatchObject({ conclusion: "success" });
  });

  test("the token of no App of one's own gives advice, and publishes nothing", async () => {
    const tokens = [
      { kind: "app", value: "app-token" },
      { kind: "app", value: "default-token", slug: "github-actions" },
      ...["ada-gh", "max-gh", "mia-gh"].map((login) => ({ kind: "user", login, value: `token-of-${login}` })),
    ] as const;
    const it = await start({ github: { token: tokens as never } });
    const number = await it.open("max-gh", { "teams.yaml": joined });
    for (const token of ["default-token", "token-of-ada-gh"]) {
      const result = await it.on(number, "opened", "max-gh", { token });
      expect(result).toMatchObject({ isAdvice: true, findings: [{ code: "verdict_is_advice" }] });
    }
    expect(await it.runs(it.headOf(number))).toEqual([]);
  });

  test("an App that may not publish it fails the job", async () => {
    const it = await start();
    const number = await it.open("max-gh", { "teams.yaml": joined });
    it.fixture.github.fail({
      matches: ({ method, path }) => method === "POST" && path.endsWith("/check-runs"),
      fault: {
        kind: "answer",
        answer: { status: 403, body: { message: "Resource not accessible by integration" } },
      },
    });
    const result = await it.on(number, "opened", "max-gh");
    expect(result?.findings).toMatchObject([{ severity: "error", code: "verdict_not_published" }]);
  });
});

describe("a verdict that can't be reached", () => {
  test("is a failure with the reason, and nothing that passed before passes", async () => {
    const it = await start();
    const number = await it.open("ada-gh", { "teams.yaml": joined });
    expect(await it.on(number, "opened", "ada-gh")).toMatchObject({ conclusion: "success" });
    const main = it.fixture.github.world.repo("acme/access")?.git.refs.get("refs/heads/main");
    it.fixture.github.fail({
      matches: ({ path }) => path.endsWith(`/git/trees/${main}`),
      fault: { kind: "answer", answer: { status: 403, body: { message: "Not just now" } } },
    });
    const failed = await it.judgeNow(number);
    expect(failed).toMatchObject({ conclusion: "failure", findings: [{ code: "roster_unreadable" }] });
    expect(failed?.markdown).toContain("Not just now");
    expect(await it.runs(it.headOf(number))).toEqual([
      "rollcall/permissions: failure (This couldn't be judged. Please run the check again.)",
    ]);
    expect(await it.judgeNow(number)).toMatchObject({ conclusion: "success" });
  });

  test("is one for every name that the App has used on the head", async () => {
    const it = await start();
    await it.commit("main", { "umbrella.yaml": fixtureYaml.replace("org: acme", "org: Umbrella") });
    const config = ["umbrella.yaml"];
    const number = await it.open("mia-gh", { "README.md": "Hello" });
    await it.judgeNow(number, { config });
    expect(await it.runs(it.headOf(number))).toEqual([
      "rollcall/permissions (Umbrella): success (Nobody's permission is needed.)",
    ]);
    it.fixture.github.fail({
      matches: ({ path }) => path.endsWith("/graphql"),
      fault: { kind: "answer", answer: { status: 403, body: { message: "Not just now" } } },
      times: 50,
    });
    await it.judgeNow(number, { config });
    const runs = await it.runs(it.headOf(number));
    expect(runs.filter((run) => run.includes("success"))).toEqual([]);
  });

  test("is a failure where a file is a symbolic link, which a checkout would follow", async () => {
    const it = await start();
    const number = await it.open("mia-gh", { "teams/more.yaml": "{ version: 1 }", "teams/x": "users: {}" });
    const repo = it.fixture.github.world.repo("acme/access");
    for (const tree of repo?.git.store.trees.values() ?? [])
      for (const entry of tree.entries)
        if (entry.name === "more.yaml") Object.assign(entry, { mode: "120000" });
    expect(await it.judgeNow(number, { config: ["teams.yaml", "teams/*.yaml"] })).toMatchObject({
      conclusion: "failure",
      findings: [{ code: "roster_is_link" }],
    });
  });
});

describe("a pull request into another branch", () => {
  test("isn't judged", async () => {
    const it = await start();
    const main = it.fixture.github.world.repo("acme/access")?.git.refs.get("refs/heads/main") ?? "";
    await it.as("ada-gh").rest.git.createRef({ ...access, ref: "refs/heads/dev", sha: main });
    const number = await it.open("max-gh", { "teams.yaml": joined }, { base: "dev" });
    expect(await it.on(number, "opened", "max-gh")).toBeUndefined();
    expect(await it.runs(it.headOf(number))).toEqual([]);
  });

  test("whatever was approved there doesn't count once it is turned to the default branch", async () => {
    const it = await start();
    const main = it.fixture.github.world.repo("acme/access")?.git.refs.get("refs/heads/main") ?? "";
    await it.as("ada-gh").rest.git.createRef({ ...access, ref: "refs/heads/dev", sha: main });
    const number = await it.open("mia-gh", { "teams.yaml": joined });
    await it.on(number, "opened", "mia-gh");
    await it.approve(number, "max-gh");
    expect(await it.judgeNow(number)).toMatchObject({ conclusion: "success" });
    await it.update(number, "mia-gh", { base: "dev" });
    expect(await it.on(number, "edited", "mia-gh")).toBeUndefined();
    expect(await it.runs(it.headOf(number))).toEqual([
      "rollcall/permissions: cancelled (The pull request goes into another branch now.)",
    ]);
    await it.approve(number, "ada-gh");
    await it.update(number, "mia-gh", { base: "main" });
    expect(await it.on(number, "edited", "mia-gh")).toMatchObject({ conclusion: "action_required" });
    await it.approve(number, "max-gh");
    expect(await it.judgeNow(number)).toMatchObject({ conclusion: "success" });
  });
});

describe("two pull requests with the same head", () => {
  test("have no verdict until one of them is closed", async () => {
    const it = await start();
    const first = await it.open("max-gh", { "teams.yaml": joined });
    expect(await it.on(first, "opened", "max-gh")).toMatchObject({ conclusion: "success" });
    const head = it.headOf(first);
    await it.as("mia-gh").rest.git.createRef({ ...access, ref: "refs/heads/twin", sha: head });
    const { data } = await it
      .as("mia-gh")
      .rest.pulls.create({ ...access, head: "twin", base: "main", title: "Twin" });
    const twin = await it.on(data.number, "opened", "mia-gh", { head });
    expect(twin).toMatchObject({ conclusion: "failure" });
    expect(twin?.title).toContain(`#${first} has the same head commit`);
    expect(await it.judgeNow(first)).toMatchObject({ conclusion: "failure" });
    await it.update(data.number, "mia-gh", { state: "closed" });
    expect(await it.on(data.number, "closed", "mia-gh", { head })).toMatchObject({ conclusion: "success" });
  });
});
