import { afterEach, describe, expect, test } from "vitest";
import { type GithubEmulator, startGithub } from "../../emulators/github/github.ts";
import type { SeedRuleset } from "../../emulators/github/seed.ts";
import { fakeClock } from "../core/testing/fake-clock.ts";
import { deleteBranch } from "../repository/branches.ts";
import { openRepository, type RosterRepository } from "../repository/repository.ts";
import { readStateFile, stateBranch, updateStateFile } from "../repository/state-branch.ts";
import { createRosterLoader } from "./load-roster.ts";
import { memoryFile } from "./memory.ts";
import { openMemory, type RunMemory } from "./open-memory.ts";

/** Services that a run begins to write to. */
const services = (...names: string[]) => names.map((service) => ({ service, withheld: [], created: [] }));

const today = "2026-11-21";
const clock = fakeClock();
let github: GithubEmulator;
let repository: RosterRepository;

const rules = ["creation", "update", "deletion"];
const protectedBranch: SeedRuleset = { branch: stateBranch, rules, bypass: ["rollcall[bot]"] };

/** A roster in which these users are in the team `web`. */
const rosterOf = (users: string, org = "acme") => `version: 1
github: { org: ${org} }
users: { alice: alice-a, bob: bob-b, carol: carol-c }
teams: { web: { members: [${users}] } }
`;

async function start(rulesets: readonly SeedRuleset[] = [protectedBranch]): Promise<string> {
  github = await startGithub(
    { org: "acme", repos: [{ name: "access", files: { "teams.yaml": rosterOf("alice") }, rulesets }] },
    { token: { kind: "app", slug: "rollcall" } },
  );
  repository = openRepository("token", { owner: "acme", repo: "access", apiUrl: github.apiUrl });
  return head();
}

afterEach(async () => {
  await github.close();
  expect(github.violations).toEqual([]);
});

const at = { owner: "acme", repo: "access" };

async function head(): Promise<string> {
  const { data } = await repository.octokit.rest.git.getRef({ ...at, ref: "heads/main" });
  return data.object.sha;
}

/** Commits files to main; undefined deletes one. */
async function commit(files: Readonly<Record<string, string | undefined>>): Promise<string> {
  const { git } = repository.octokit.rest;
  const parent = await head();
  const tree = Object.entries(files).map(([path, content]) => ({
    path,
    mode: "100644" as const,
    type: "blob" as const,
    ...(content === undefined ? { sha: null } : { content }),
  }));
  const { data } = await git.createTree({ ...at, base_tree: parent, tree });
  const made = await git.createCommit({ ...at, message: "Change", tree: data.sha, parents: [parent] });
  await git.updateRef({ ...at, ref: "heads/main", sha: made.data.sha });
  return made.data.sha;
}

const edit = (users: string) => commit({ "teams.yaml": rosterOf(users) });

async function open(
  sha: string,
  { config = ["teams.yaml"], writes = true }: { config?: readonly string[]; writes?: boolean } = {},
): Promise<RunMemory> {
  const rosters = createRosterLoader(repository, config, today);
  return openMemory({ rosters, config, commit: sha, roster: await rosters.at(sha), writes, clock });
}

const github1 = [{ service: "github", waiting: [], ids: new Map(), keepsEarlier: false }];

/** Runs to a clean end at a commit. */
async function applied(sha: string, config?: readonly string[]): Promise<void> {
  const memory = await open(sha, config ? { config } : {});
  expect([...(await memory.begin(services("github"))), ...(await memory.end(github1))]).toEqual([]);
}

/** Begins at a commit, and is killed. */
async function killed(sha: string): Promise<void> {
  expect(await (await open(sha)).begin(services("github"))).toEqual([]);
}

/** Who is in the team in each of the earlier rosters. */
function earlier(memory: RunMemory, service = "github"): string[] {
  return memory.earlierIn(service).map(({ teams }) => [...(teams.get("web")?.people.keys() ?? [])].join(" "));
}

const codes = ({ findings }: RunMemory) => findings.map(({ code }) => code);

describe("a memory", () => {
  test("is missing at first, begins with an apply, and holds the last commit that was applied", async () => {
    const first = await start();
    const missing = await open(first);
    expect(codes(missing)).toEqual(["memory_missing"]);
    expect(missing.findings[0]?.message).toContain("or what was remembered is gone");
    await applied(first);
    const second = await edit("bob");
    const memory = await open(second);
    expect([codes(memory), earlier(memory)]).toEqual([[], ["alice"]]);
    await applied(second);
    expect(earlier(await open(second))).toEqual([]);
  });

  test("forgets nothing when runs are killed: every commit that was begun counts until one ends well", async () => {
    await applied(await start());
    await killed(await edit("alice, bob"));
    await killed(await edit("alice, carol"));
    const last = await edit("alice");
    expect(earlier(await open(last))).toEqual(["alice bob", "alice carol"]);
    await applied(last);
    expect(earlier(await open(last))).toEqual([]);
  });

  test("knows what a reverted commit gave, although the file is as it was before it", async () => {
    await applied(await start());
    await killed(await edit("alice, bob"));
    const reverted = await open(await edit("alice"));
    expect(earlier(reverted)).toEqual(["alice bob"]);
    expect(reverted.appliedIn("github")).toBeUndefined();
  });

  test("keeps the commits of a service that failed, while another one ended", async () => {
    const first = await start();
    const memory = await open(first);
    await memory.begin(services("github", "slack"));
    await memory.end(github1);
    const next = await open(await edit("bob"));
    expect([earlier(next, "github"), earlier(next, "slack")]).toEqual([["alice"], ["alice"]]);
    await next.end(github1);
    const last = await open(await edit("carol"));
    expect([earlier(last, "github"), earlier(last, "slack")]).toEqual([["bob"], ["alice"]]);
  });

  test("keeps what is only told, and not taken back", async () => {
    await applied(await start());
    const memory = await open(await edit("bob"));
    await memory.begin(services("github"));
    await memory.end([{ service: "github", waiting: [], ids: new Map(), keepsEarlier: true }]);
    expect(earlier(await open(await edit("carol")))).toEqual(["bob", "alice"]);
  });

  test("tells of a commit that is gone after a force-push, takes nothing back for it, and keeps it", async () => {
    const first = await start();
    await applied(first);
    const gone = await edit("bob");
    await applied(gone);
    github.world.repo("acme/access")?.git.store.commits.delete(gone);
    github.world.repo("acme/access")?.git.refs.set("refs/heads/main", first);
    const last = await edit("carol");
    const memory = await open(last);
    expect([codes(memory), earlier(memory)]).toEqual([["earlier_commit_gone"], []]);
    await memory.begin(services("github"));
    await memory.end(github1);
    expect(codes(await open(last))).toEqual(["earlier_commit_gone"]);
    expect((await readStateFile(repository, memoryFile)).text).toContain(gone);
  });

  test("knows what a commit handed over that no run has applied, unless it declared it again", async () => {
    await applied(await start());
    const handsOff = rosterOf("alice").replace("members:", "hands_off: true, members:");
    await commit({ "teams.yaml": handsOff });
    await commit({ "README.md": "Hello" });
    const gone = await commit({ "teams.yaml": rosterOf("alice").replace(/teams:.*\n/, "") });
    const handedOver = (memory: RunMemory) =>
      memory
        .earlierIn("github")
        .map(({ unapplied = false, teams }) => `${unapplied} ${teams.get("web")?.handsOff ?? "gone"}`);
    expect(handedOver(await open(gone))).toEqual(["false false", "true true"]);
    await killed(gone);
    expect(handedOver(await open(await commit({ "teams.yaml": rosterOf("bob") })))).toEqual([
      "false false",
      "true true",
      "false gone",
    ]);
  });

  test("says so when it can't read what came after an applied commit", async () => {
    await applied(await start());
    const next = await edit("bob");
    github.fail({
      matches: ({ path }) => path.includes("/compare/"),
      fault: { kind: "answer", answer: { status: 404, body: { message: "Not Found" } } },
    });
    const memory = await open(next);
    expect([codes(memory), earlier(memory)]).toEqual([["hand_overs_unread"], ["alice"]]);
  });

  test("holds every dated entry of an earlier roster", async () => {
    await applied(await start());
    await applied(await edit("{ user: bob, until: 2026-01-31 }"));
    expect(earlier(await open(await edit("")))).toEqual(["bob"]);
  });

  test("knows that a roster was applied to the end, also at a later commit that leaves its files alone", async () => {
    const first = await start();
    await applied(first);
    expect((await open(first)).appliedIn("github")).toBeDefined();
    const later = await open(await commit({ "README.md": "Hello" }));
    expect(later.appliedIn("github")).toBeDefined();
    expect(later.appliedIn("slack")).toBeUndefined();
    const before = await readStateFile(repository, memoryFile);
    await later.begin(services("github"));
    await later.end(github1);
    expect(await readStateFile(repository, memoryFile)).toEqual(before);
  });

  test("knows what was still waiting at the clean end", async () => {
    const first = await start();
    const memory = await open(first);
    await memory.end([
      { service: "github", waiting: ["github-team/web user:bob"], ids: new Map(), keepsEarlier: false },
    ]);
    const state = (await open(first)).appliedIn("github");
    expect(state?.isWaiting("github-team/web user:bob")).toBe(true);
    expect(state?.isWaiting("github-team/web user:alice")).toBe(false);
  });
});

describe("a memory of several rosters", () => {
  const both = { "a.yaml": rosterOf("alice"), "b.yaml": rosterOf("bob") };

  test("keeps them apart", async () => {
    await start();
    const first = await commit(both);
    await applied(first, ["a.yaml"]);
    await applied(first, ["b.yaml"]);
    const second = await commit({ "a.yaml": rosterOf("carol") });
    expect(earlier(await open(second, { config: ["a.yaml"] }))).toEqual(["alice"]);
    expect(earlier(await open(second, { config: ["b.yaml"] }))).toEqual([]);
  });

  test("follows a roster that moves to another path, or is split", async () => {
    await applied(await start());
    const moved = await commit({ "teams.yaml": undefined, "access/teams.yaml": rosterOf("bob") });
    const config = ["access/*.yaml"];
    const memory = await open(moved, { config });
    expect([codes(memory), earlier(memory)]).toEqual([[], ["alice"]]);
    await applied(moved, config);
    expect((await readStateFile(repository, memoryFile)).text).not.toContain(`"teams.yaml"`);
    const split = await commit({ "more/x.yaml": "teams: {}\n", "access/teams.yaml": rosterOf("carol") });
    expect(earlier(await open(split, { config: ["access/*.yaml", "more/*.yaml"] }))).toEqual(["bob"]);
  });

  test("is killed while a roster moves, and still knows what the file at the old path gave", async () => {
    await applied(await start());
    const moved = await commit({ "teams.yaml": undefined, "access/teams.yaml": rosterOf("bob") });
    const config = ["access/teams.yaml"];
    await (await open(moved, { config })).begin(services("github"));
    const next = await open(await commit({ "access/teams.yaml": rosterOf("carol") }), { config });
    expect([codes(next), earlier(next)]).toEqual([[], ["alice", "bob"]]);
  });

  test("follows a roster whose path becomes a glob, and rosters that become one", async () => {
    await start();
    const first = await commit({ ...both, "teams.yaml": undefined });
    await applied(first, ["a.yaml"]);
    await applied(first, ["b.yaml"]);
    const onlyA = await commit({ "b.yaml": undefined, "a.yaml": rosterOf("carol") });
    const glob = await open(onlyA, { config: ["*.yaml"] });
    expect([codes(glob), earlier(glob)]).toEqual([["roster_gone"], ["alice"]]);
    const people = "version: 1\nusers: { dana: dana-d }\n";
    const joined = await commit({ "a.yaml": rosterOf("carol"), "b.yaml": people });
    const config = ["a.yaml", "b.yaml"];
    const memory = await open(joined, { config });
    expect([codes(memory), earlier(memory)]).toEqual([[], ["alice", "bob"]]);
    await applied(joined, config);
    const { text = "" } = await readStateFile(repository, memoryFile);
    expect(Object.keys(JSON.parse(text).rosters)).toEqual(["a.yaml\nb.yaml"]);
    expect(earlier(await open(joined, { config }))).toEqual([]);
  });

  test("says so where it can't know which of several rosters that are gone goes on", async () => {
    await start();
    const first = await commit({ ...both, "teams.yaml": undefined });
    await applied(first, ["a.yaml"]);
    await applied(first, ["b.yaml"]);
    const both2 = await commit({ "a.yaml": undefined, "b.yaml": undefined, "x.yaml": rosterOf("carol") });
    const memory = await open(both2, { config: ["x.yaml"] });
    expect([codes(memory), earlier(memory)]).toEqual([["memory_missing", "earlier_roster_unclear"], []]);
  });

  test("leaves rosters of other organisations to them when all move at once", async () => {
    await start();
    const first = await commit({
      "teams.yaml": undefined,
      "a.yaml": rosterOf("alice"),
      "b.yaml": rosterOf("bob", "other"),
    });
    await applied(first, ["a.yaml"]);
    await applied(first, ["b.yaml"]);
    const moved = await commit({
      "a.yaml": undefined,
      "b.yaml": undefined,
      "orgs/a.yaml": rosterOf("carol"),
      "orgs/b.yaml": rosterOf("carol", "other"),
    });
    expect(earlier(await open(moved, { config: ["orgs/a.yaml"] }))).toEqual(["alice"]);
    await applied(moved, ["orgs/a.yaml"]);
    expect(earlier(await open(moved, { config: ["orgs/b.yaml"] }))).toEqual(["bob"]);
  });

  test("is told by the other roster of the repository once a roster is gone, until it was applied empty", async () => {
    await start();
    const first = await commit({ ...both, "teams.yaml": undefined });
    await applied(first, ["a.yaml"]);
    await applied(first, ["b.yaml"]);
    const standing = await open(await commit({ "x.txt": "" }), { config: ["b.yaml"] });
    expect(codes(standing)).toEqual(["declared_in_both"]);
    const gone = await open(await commit({ "a.yaml": undefined }), { config: ["b.yaml"] });
    expect(codes(gone)).toEqual(["roster_gone"]);
    expect(gone.findings[0]).toMatchObject({
      severity: "warning",
      message:
        "The roster a.yaml was applied and is gone from this repository. What it gave is not taken back, since no run is about it.",
    });
    const empty = await commit({ "a.yaml": "version: 1\n" });
    await applied(empty, ["a.yaml"]);
    const again = await open(await commit({ "a.yaml": undefined }), { config: ["b.yaml"] });
    expect(codes(again)).toEqual([]);
  });

  test("takes no roster that still stands for the one that begins beside it", async () => {
    await start();
    const first = await commit(both);
    await applied(first, ["a.yaml"]);
    const beside = await open(first, { config: ["b.yaml"] });
    expect([codes(beside), earlier(beside)]).toEqual([["memory_missing", "declared_in_both"], []]);
  });

  test("withholds the repositories of a team that both declare, also where one of them alone gives them", async () => {
    await start();
    const withTeams = (repos: string, other: string) => `version: 1
github: { org: acme }
users: { alice: alice-a }
teams: { web: { members: [alice], repos: { ${repos} } }, ${other}: { members: [alice], repos: { docs: read } } }
`;
    const files = { "a.yaml": withTeams("api: write", "ops"), "b.yaml": withTeams("site: admin", "labs") };
    const first = await commit(files);
    await applied(first, ["a.yaml"]);
    await applied(first, ["b.yaml"]);
    for (const [own, repo] of [
      ["a.yaml", "api"],
      ["b.yaml", "site"],
    ] as const) {
      const { findings } = await open(first, { config: [own] });
      const resources = findings.map(({ severity, resource }) => `${severity} ${resource}`);
      expect(resources).toEqual(["error github-team/web", `error github-repo/${repo}`]);
    }
  });

  test("tells both of what each would take from the other in every run, and withholds it", async () => {
    await start();
    const first = await commit({
      "a.yaml": `${rosterOf("alice")}slack: { channels: [{ name: news }, { name: board, members: exact }] }\n`,
      "b.yaml": `version: 1
github: { org: acme }
users: { alice: alice-a }
teams:
  web: { members: [alice] }
  ops: { members: [alice], slack: { channels: [news, board] } }
`,
    });
    await applied(first, ["a.yaml"]);
    await applied(first, ["b.yaml"]);
    for (const [own, other, line] of [
      ["a.yaml", "b.yaml", 5],
      ["b.yaml", "a.yaml", 4],
    ] as const) {
      const { findings } = await open(first, { config: [own] });
      expect(findings).toMatchObject([
        { severity: "error", code: "declared_in_both", resource: "github-team/web", provider: "github" },
        { severity: "error", code: "declared_in_both", resource: "slack-channel/board", provider: "slack" },
      ]);
      expect(findings[0]?.message).toBe(
        `The GitHub team web is declared in ${other}, too (${other}:${line}). The two would undo each other's changes in every run, so neither changes it.`,
      );
    }
  });

  test("takes nothing back in an organisation that the roster is no longer about", async () => {
    await applied(await start());
    const memory = await open(await commit({ "teams.yaml": rosterOf("bob", "other") }));
    expect([codes(memory), earlier(memory), earlier(memory, "slack")]).toEqual([
      ["earlier_organisation"],
      [],
      [],
    ]);
  });
});

describe("a memory is not used", () => {
  test("without a rule, with one that we may not pass, or when it is somebody else's to pass", async () => {
    for (const rulesets of [
      [],
      [{ ...protectedBranch, rules: ["update"] }],
      [{ ...protectedBranch, bypass: [] }],
    ]) {
      const memory = await open(await start(rulesets));
      expect([codes(memory), memory.isEmpty]).toEqual([["memory_unprotected"], true]);
      expect(await memory.begin(services("github"))).toEqual([]);
      expect((await readStateFile(repository, memoryFile)).head).toBeUndefined();
      await github.close();
    }
    await start();
  });

  test("once the rule is gone, and a warning tells of it; where it was never set up, a notice does", async () => {
    const severities = (memory: RunMemory) => memory.findings.map(({ severity }) => severity);
    const first = await start([]);
    expect(severities(await open(first))).toEqual(["notice"]);
    await github.close();
    const second = await start();
    await applied(second);
    github.world.repo("acme/access")?.rulesets.clear();
    const memory = await open(await edit("bob"));
    expect([codes(memory), severities(memory)]).toEqual([["memory_unprotected"], ["warning"]]);
    expect(memory.findings[0]?.message).toContain("is not used any more: no rule lets only Rollcall's App");
  });

  test("for writing by a plan, which reads it although it may not pass the rule", async () => {
    const first = await start();
    await applied(first);
    const [ruleset] = github.world.repo("acme/access")?.rulesets.values() ?? [];
    if (ruleset === undefined) throw new Error("There is a ruleset.");
    github.world.repo("acme/access")?.rulesets.set(ruleset.id, { ...ruleset, bypass: [] });
    const next = await edit("bob");
    expect(codes(await open(next))).toEqual(["memory_unprotected"]);
    expect(earlier(await open(next, { writes: false }))).toEqual(["alice"]);
  });

  test("when it can't be understood, is newer, or was deleted; and is not overwritten then", async () => {
    const first = await start();
    for (const text of ["{", `{"version":2,"rosters":{}}`]) {
      await updateStateFile(repository, { path: memoryFile, message: "Break", change: () => text }, clock);
      const memory = await open(first);
      expect([codes(memory), memory.isEmpty]).toEqual([["memory_missing"], true]);
      await memory.end(github1);
      expect((await readStateFile(repository, memoryFile)).text).toBe(text);
    }
    await deleteBranch(repository, stateBranch);
    expect(codes(await open(first))).toEqual(["memory_missing"]);
  });

  test("for what it could not write: each change waits, or the run says so at its end", async () => {
    const first = await start();
    const memory = await open(first);
    const [ruleset] = github.world.repo("acme/access")?.rulesets.values() ?? [];
    if (ruleset === undefined) throw new Error("There is a ruleset.");
    github.world.repo("acme/access")?.rulesets.set(ruleset.id, { ...ruleset, bypass: [] });
    const written = async (findings: ReturnType<typeof memory.begin>) =>
      (await findings).map(({ severity, code }) => [severity, code]);
    expect(await written(memory.begin(services("github")))).toEqual([["error", "memory_not_written"]]);
    expect(await written(memory.end(github1))).toEqual([["warning", "memory_not_written"]]);
  });
});
