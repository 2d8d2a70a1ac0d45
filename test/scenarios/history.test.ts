import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, unlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runCli } from "../../emulators/runner.ts";
import { appended } from "../../src/trail/chain.ts";
import { headFile, headText } from "../../src/trail/stored.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rollcall-history-"));
  git("init", "-q", "-b", "main");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function git(...args: readonly string[]): string {
  const identity = ["-c", "user.name=Ann Lee", "-c", "user.email=ann@acme.dev", "-c", "commit.gpgsign=false"];
  return execFileSync("git", [...identity, ...args], { cwd: folder, encoding: "utf8" });
}

async function commit(message: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  git("add", ".");
  git("commit", "-q", "-m", message);
}

const people = "version: 1\ngithub: { org: acme }\nusers:\n  ann: { github: ann }\n  bob: { github: bob }\n";
const web = (members: string) => `teams:\n  web: { members: [${members}], repos: { api: write } }\n`;
const history = (...args: readonly string[]) => runCli(["history", ...args], { cwd: folder });

interface Told {
  readonly history: readonly {
    readonly commit: string;
    readonly pullRequest: number | null;
    readonly by: string;
    readonly askedBy: string | null;
    readonly approvedBy: readonly string[];
    readonly changes: readonly { readonly principal: string; readonly kind: string }[];
  }[];
  readonly skipped: readonly { readonly reason: string }[];
  readonly whole: boolean;
}

describe("rollcall history", () => {
  it("tells by which pull request somebody gained and lost what, who asked, and who approved", async () => {
    await commit("Begin", { "teams.yaml": people + web("ann") });
    git("checkout", "-q", "-b", "more");
    const asked = "Add bob to web\n\nAsked for by ann on Slack.\n\nReviewed-by: Eve <eve@acme.dev>";
    await commit(asked, { "teams.yaml": people + web("ann, bob") });
    git("checkout", "-q", "main");
    git("merge", "-q", "--no-ff", "-m", "Merge pull request #7 from acme/more", "more");
    await commit("Take bob out (#8)", { "teams.yaml": people + web("ann") });
    const { exitCode, stdout, stderr } = await history("bob", "--json");
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    const told: Told = JSON.parse(stdout);
    expect(
      told.history.map(({ commit: _, changes, ...facts }) => ({ ...facts, kinds: changes.length })),
    ).toEqual([
      expect.objectContaining({ pullRequest: 8, by: "Ann Lee", askedBy: null, approvedBy: [], kinds: 3 }),
      expect.objectContaining({
        pullRequest: 7,
        by: "Ann Lee",
        askedBy: "ann",
        approvedBy: ["Eve"],
        kinds: 3,
      }),
      expect.objectContaining({ pullRequest: null, kinds: 1 }),
    ]);
    expect(stdout).not.toContain("@acme.dev");
    const text = (await history("repo:api")).stdout;
    expect(text).toMatch(/bob {2}lost write {4}#8/);
    expect(text).toMatch(/bob {2}gained write {2}#7 .*ann {2}Eve/);
    const whole = (await history()).stdout;
    expect(whole).toMatch(/the roster begins, with 5 roles/);
  });

  it("tells what runs did on the services, from the trail, and since when somebody has what they have", async () => {
    await commit("Begin", { "teams.yaml": people + web("ann") });
    await commit("Add bob (#7)", { "teams.yaml": people + web("ann, bob") });
    git("checkout", "-q", "--orphan", "rollcall/state");
    git("rm", "-rqf", ".");
    const run = {
      event: "schedule",
      roster: "teams.yaml",
      commit: null,
      pullRequests: [],
      approvedBy: ["eve"],
    };
    const change = {
      provider: "github",
      kind: "github-team",
      key: "web",
      principal: "user:bob",
      role: "member",
    };
    const recordOf = (action: "grant" | "revoke", id: string) => ({
      ...run,
      is: "change" as const,
      run: id,
      at: "2099-01-02T08:00:00.000Z",
      askedBy: ["ann"],
      change: { ...change, action },
      outcome: "applied" as const,
    });
    const { files, head } = appended(undefined, "", [recordOf("revoke", "41"), recordOf("grant", "42")]);
    const stored = headText({ version: 1, head, begun: [], undone: {} });
    await commit("Record", { ...Object.fromEntries(files), [headFile]: stored });
    git("checkout", "-q", "main");

    const told = await history("bob", "--json");
    expect(JSON.parse(told.stdout).applied).toEqual([
      expect.objectContaining({
        record: 2,
        run: "42",
        outcome: "applied",
        askedBy: ["ann"],
        approvedBy: ["eve"],
      }),
      expect.objectContaining({ record: 1, run: "41" }),
    ]);
    const text = (await history("team:web")).stdout;
    expect(text).toMatch(
      /2099-01-02 {2}bob {2}GitHub team web {2}gained member {2}applied {2}42 {2}ann +eve/,
    );
    expect(JSON.parse((await history("ann", "--json")).stdout).applied).toEqual([]);

    const who = (...args: readonly string[]) => runCli(["who", ...args], { cwd: folder });
    const today = new Date().toISOString().slice(0, 10);
    const { holdings } = JSON.parse((await who("bob", "--since", "--json")).stdout);
    expect(holdings.find(({ kind }: { kind: string }) => kind === "github-repo")).toMatchObject({
      key: "api",
      since: today,
      sinceBy: "#7",
    });
    expect((await who("repo:api", "--since")).stdout).toContain(`${today} (#7)`);
    const without = JSON.parse((await who("bob", "--json")).stdout);
    expect(without.holdings.every(({ since }: { since: unknown }) => since === null)).toBe(true);
    expect((await runCli(["audit", "verify"], { cwd: folder })).stdout).toContain(
      "The trail is whole: 2 records.",
    );
  });

  it("reads several files, follows them as they move between each other, and leaves other folders alone", async () => {
    const flags = ["--config", "access/*.yaml", "--json"];
    await commit("Begin", { "access/a.yaml": people, "access/b.yaml": web("ann"), "teams.yaml": "nonsense" });
    await commit("Other", { "docs/c.yaml": "x: 1\n" });
    await commit("Move", { "access/a.yaml": people + web("ann"), "access/b.yaml": "projects: {}\n" });
    await commit("Add", {
      "access/a.yaml": people,
      "access/c.yaml": web("ann, bob"),
      "access/b.yaml": "projects: {}\n",
    });
    const told: Told = JSON.parse((await history(...flags)).stdout);
    expect(told.skipped).toEqual([]);
    expect(told.history.map(({ changes }) => changes.map(({ principal }) => principal))).toEqual([
      ["user:bob", "user:bob", "user:bob"],
      expect.arrayContaining(["user:ann"]),
    ]);
  });

  it("says which commits can't be read, with the reason, and goes on", async () => {
    await commit("Begin", { "teams.yaml": people + web("ann") });
    await commit("Break", { "teams.yaml": `${people + web("ann, bob")}  : [` });
    await commit("Lose", { "teams.yaml": `${people + web("ann, bob")}# lost\n` });
    const blob = git("rev-parse", "HEAD:teams.yaml").trim();
    await commit("Correct", { "teams.yaml": people + web("ann, bob") });
    await unlink(join(folder, ".git", "objects", blob.slice(0, 2), blob.slice(2)));
    const { exitCode, stdout } = await history("bob", "--json");
    const told: Told = JSON.parse(stdout);
    expect(exitCode).toBe(0);
    expect(told.skipped.map(({ reason }) => reason)).toEqual([
      expect.stringContaining("YAML"),
      "git doesn't have what teams.yaml was.",
    ]);
    expect(told.history).toHaveLength(2);
    expect(told.history[0]?.commit).toBe(git("rev-parse", "HEAD").trim());
  });

  it("takes what a clone begins with for what was there before, and says so", async () => {
    await commit("Begin", { "teams.yaml": people + web("ann") });
    await commit("Still", { "teams.yaml": `${people + web("ann")}# more\n` });
    await commit("Add", { "teams.yaml": people + web("ann, bob") });
    const clone = await mkdtemp(join(tmpdir(), "rollcall-clone-"));
    try {
      execFileSync("git", ["clone", "-q", "--depth", "2", `file://${folder}`, clone]);
      const { stdout } = await runCli(["history", "--json"], { cwd: clone });
      const told: Told = JSON.parse(stdout);
      expect(told.whole).toBe(false);
      expect(told.history.map(({ changes }) => changes.map(({ principal }) => principal))).toEqual([
        ["user:bob", "user:bob", "user:bob"],
      ]);
    } finally {
      await rm(clone, { recursive: true, force: true });
    }
  });

  it("goes on after a commit whose tree is damaged", async () => {
    await commit("Begin", { "teams.yaml": people + web("ann") });
    const tree = git("rev-parse", "HEAD^{tree}").trim();
    await commit("Add", { "teams.yaml": people + web("ann, bob") });
    await commit("Take", { "teams.yaml": people + web("bob") });
    await unlink(join(folder, ".git", "objects", tree.slice(0, 2), tree.slice(2)));
    const { exitCode, stdout } = await history("ann", "--json");
    const told: Told = JSON.parse(stdout);
    expect(exitCode).toBe(0);
    expect({ whole: told.whole, count: told.history.length }).toEqual({ whole: false, count: 1 });
  });

  it("ends with 2 where there is no repository, no roster, or nobody of that name", async () => {
    const none = await mkdtemp(join(tmpdir(), "rollcall-none-"));
    const outside = await runCli(["history"], { cwd: none });
    await rm(none, { recursive: true, force: true });
    await commit("Begin", { "teams.yaml": people });
    const answers = [outside, await history("--config", "other.yaml"), await history("carol")];
    expect(answers.map(({ exitCode, stdout }) => ({ exitCode, stdout }))).toEqual(
      answers.map(() => ({ exitCode: 2, stdout: "" })),
    );
    expect(answers[1]?.stderr).toContain("No commit of the present branch has a roster that can be read");
    expect((await history("--since", "2026-13-01")).stderr).toContain("Write a day");
    expect(await readFile(join(folder, "teams.yaml"), "utf8")).toBe(people);
  });
});
