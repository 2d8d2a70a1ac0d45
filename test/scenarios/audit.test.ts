import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Octokit } from "@octokit/core";
import { afterEach, beforeEach, expect, it } from "vitest";
import { filesOf } from "../../emulators/github/git/objects.ts";
import { runCli } from "../../emulators/runner.ts";
import { type Acme, acmeYaml, startAcme } from "./acme.ts";
import { openPullRequest } from "./pull-request.ts";

let acme: Acme;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rollcall-audit-"));
});
afterEach(async () => {
  await acme.github.close();
  await rm(folder, { recursive: true, force: true });
  expect(acme.github.violations).toEqual([]);
});

const at = { owner: "acme", repo: "access" };

/** Starts the organisation with the roster's repository. Returns the head of its default branch. */
async function start(bypass: readonly string[] = ["rollcall[bot]"]): Promise<string> {
  const rulesets = [{ branch: "rollcall/state", rules: ["creation", "update", "deletion"], bypass }];
  acme = await startAcme(
    (seed) => ({
      ...seed,
      repos: [...(seed.repos ?? []), { name: "access", files: { "teams.yaml": acmeYaml }, rulesets }],
    }),
    {
      token: [
        { kind: "app" },
        { kind: "user", login: "alicel", value: "alice" },
        { kind: "user", login: "danab", value: "a-person" },
      ],
    },
  );
  return acme.github.world.repo("acme/access")?.git.refs.get("refs/heads/main") ?? "";
}

const person = () => new Octokit({ auth: "a-person", baseUrl: acme.github.apiUrl });
const backend = () => acme.github.world.team("backend");
const idOf = (login: string) => acme.github.world.user(login)?.id ?? 0;
const inputs = { audit: "true" };

let runs = 0;
const push = (sha: string, job: Parameters<Acme["run"]>[1] = {}) => {
  runs += 1;
  return acme.run("", {
    workspace: {},
    sha,
    ...job,
    env: { GITHUB_RUN_ID: String(5000 + runs), ...job.env },
    inputs: { ...inputs, ...job.inputs },
  });
};

/** Returns the files of the trail on the state branch, by path. */
function trailFiles(): ReadonlyMap<string, string> {
  const git = acme.github.world.repo("acme/access")?.git;
  const commit = git?.store.commits.get(git.refs.get("refs/heads/rollcall/state") ?? "");
  if (git === undefined || commit === undefined) return new Map();
  const files = [...filesOf(git.store, commit.tree)].filter(([path]) => path.startsWith("trail/"));
  return new Map(
    files.map(([path, { sha }]) => [path, Buffer.from(git.store.blobs.get(sha)?.content ?? "").toString()]),
  );
}

function records() {
  return [...trailFiles()].flatMap(([path, text]) =>
    path.endsWith(".jsonl")
      ? text
          .split("\n")
          .filter(Boolean)
          .map((line) => JSON.parse(line))
      : [],
  );
}

/** Verifies the trail as somebody does who has its files. */
async function verify(change: (path: string, text: string) => string = (_, text) => text) {
  await rm(join(folder, "trail"), { recursive: true, force: true });
  for (const [path, text] of trailFiles()) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), change(path, text));
  }
  return runCli(["audit", "verify", folder], { cwd: folder });
}

it("an apply leaves a record of each change, with who asked and who approved, and its end in a check run", async () => {
  await push(await start());
  const changed = acmeYaml.replace(
    "leads: [bob]\n    members: [carol]",
    "leads: [bob]\n    members: [carol, dana]",
  );
  const pull = await openPullRequest(acme.github, { "teams.yaml": changed });
  await acme.run("", { event: "pull_request", payload: pull.payload, workspace: {} });
  const reviewer = new Octokit({ auth: "alice", baseUrl: acme.github.apiUrl });
  await reviewer.request("POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews", {
    ...at,
    pull_number: pull.number,
    event: "APPROVE",
  });
  const { data } = await person().request("PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge", {
    ...at,
    pull_number: pull.number,
  });
  const job = await push(data.sha);
  expect(job).toMatchObject({ exitCode: 0, outputs: { result: "applied" } });
  const about = {
    commit: data.sha,
    askedBy: ["dana"],
    pullRequests: [pull.number],
    approvedBy: ["alice"],
    event: "push",
  };
  expect(records()).toMatchObject([
    {
      ...about,
      is: "change",
      outcome: "applied",
      change: {
        kind: "github-team",
        key: "backend",
        action: "grant",
        principal: "user:dana",
        role: "member",
      },
    },
    { ...about, is: "run", result: "applied", changes: { applied: 1, failed: 0, skipped: 0, unknown: 0 } },
  ]);
  expect(job.audit.map((line) => JSON.parse(line))).toEqual(records());

  const checked = await verify();
  expect(checked).toMatchObject({
    exitCode: 0,
    stdout: expect.stringContaining("The trail is whole: 2 records."),
  });
  const [, hash = ""] = /The last one is ([0-9a-f]{64})/.exec(checked.stdout) ?? [];
  expect(job.summary).toContain(`Trail: record 2, \`${hash}\``);
  const { data: checks } = await person().request("GET /repos/{owner}/{repo}/commits/{ref}/check-runs", {
    ...at,
    ref: data.sha,
  });
  const [shown] = checks.check_runs.filter(({ name }) => name === "rollcall/trail");
  expect(shown).toMatchObject({ conclusion: "success", output: { summary: expect.stringContaining(hash) } });
});

it("a run that was killed shows in the next one, what it meant to do as unknown", async () => {
  const sha = await start();
  backend()?.members.delete(idOf("Carol-C"));
  const writing = new Promise<void>((resolve) => {
    acme.github.fail({
      matches: ({ method, path }) => {
        if (method === "PUT" && path.includes("/memberships/")) resolve();
        return false;
      },
      fault: { kind: "reset" },
    });
  });
  await push(sha, { killWhen: writing });
  expect(records()).toEqual([]);
  const next = await push(sha);
  expect(next.exitCode).toBe(0);
  const [unknown, end] = records();
  expect(unknown).toMatchObject({ outcome: "unknown", change: { principal: "user:carol", action: "grant" } });
  expect(end).toMatchObject({ is: "run", result: "unfinished", changes: { unknown: 1 } });
  expect((await verify()).exitCode).toBe(0);
});

it("what is refused, and what is wrong, is recorded once; a quiet run records nothing", async () => {
  const sha = await start();
  await push(sha, { event: "schedule" });
  await push(sha, { event: "schedule" });
  expect(records()).toEqual([]);
  const emptied = acmeYaml
    .replace("members: [bob, carol, dana]", "members: []")
    .replace("max_removals: 3", "max_removals: 1");
  const refused = await acme.run(emptied, { inputs });
  expect(refused).toMatchObject({ exitCode: 1, outputs: { result: "refused" } });
  const after = records();
  expect(
    after.filter(({ is }) => is === "change").every(({ outcome, reason }) => outcome === "skipped" && reason),
  ).toBe(true);
  expect(after.at(-1)).toMatchObject({
    is: "run",
    result: "refused",
    errors: expect.arrayContaining(["too_many_removals"]),
  });
  const head = acme.github.world.repo("acme/access")?.git.refs.get("refs/heads/main") ?? "";
  await push(head, { event: "schedule" });
  expect(records()).toHaveLength(after.length);
  const invalid = await acme.run("version: 1\nteams: {x: {leads: [nobody]}}\n", { inputs });
  expect(invalid.outputs["result"]).toBe("invalid");
  expect(records().at(-1)).toMatchObject({ is: "run", result: "invalid" });
});

it("verify ends with 1 for a changed line, a gap, a missing file or another end, and with 2 where there is no trail", async () => {
  const sha = await start();
  for (const login of ["Carol-C", "bob-dev"]) {
    backend()?.members.delete(idOf(login));
    await push(sha, { inputs: { "on-drift": "enforce" }, event: "schedule" });
  }
  expect((await verify()).exitCode).toBe(0);
  const ofLines = (path: string, text: string, change: (lines: string[]) => string[]) =>
    path.endsWith(".jsonl") ? `${change(text.trimEnd().split("\n")).join("\n")}\n` : text;
  const changed = await verify((path, text) =>
    path.endsWith(".jsonl") ? text.replace("user:carol", "user:eve") : text,
  );
  expect(changed).toMatchObject({ exitCode: 1, stdout: expect.stringContaining("was changed") });
  const gap = await verify((path, text) => ofLines(path, text, ([one = "", , ...rest]) => [one, ...rest]));
  expect(gap).toMatchObject({ exitCode: 1, stdout: expect.stringContaining("record 2 is missing") });
  const cut = await verify((path, text) => ofLines(path, text, (lines) => lines.slice(0, -1)));
  expect(cut).toMatchObject({ exitCode: 1, stdout: expect.stringContaining("the end is missing") });
  const { exitCode } = await runCli(["audit", "verify", folder, "--head", "0".repeat(64)], { cwd: folder });
  expect(exitCode).toBe(1);
  await rm(join(folder, "trail"), { recursive: true });
  expect(await runCli(["audit", "verify", folder], { cwd: folder })).toMatchObject({ exitCode: 2 });
  expect(await runCli(["audit", "verify", "--head", "abc"], { cwd: folder })).toMatchObject({ exitCode: 2 });
});

it("keeps to the run's own file where the branch isn't protected, and to a folder on the command line", async () => {
  const sha = await start(["somebody[bot]"]);
  backend()?.members.delete(idOf("Carol-C"));
  const job = await push(sha);
  expect(job.exitCode).toBe(0);
  expect(job.audit).toHaveLength(2);
  expect(job.plan?.findings.map(({ code }) => code)).toContain("trail_not_kept");

  backend()?.members.delete(idOf("Carol-C"));
  await writeFile(join(folder, "teams.yaml"), acmeYaml);
  const env = {
    GITHUB_TOKEN: "secret-app-token",
    GITHUB_API_URL: acme.github.apiUrl,
    GITHUB_GRAPHQL_URL: acme.github.graphqlUrl,
  };
  const apply = await runCli(["apply", "--yes", "--audit", "kept"], { cwd: folder, env });
  expect(apply).toMatchObject({ exitCode: 0 });
  const checked = await runCli(["audit", "verify", "kept"], { cwd: folder });
  expect(checked).toMatchObject({ exitCode: 0, stdout: expect.stringContaining("2 records") });
});
