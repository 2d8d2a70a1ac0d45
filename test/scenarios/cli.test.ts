import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runCli } from "../../emulators/runner.ts";
import { type Acme, acmeYaml, startAcme, writes } from "./acme.ts";

let acme: Acme;
let folder: string;
beforeEach(async () => {
  acme = await startAcme();
  folder = await mkdtemp(join(tmpdir(), "rollcall-cli-"));
});
afterEach(async () => {
  expect(acme.github.violations).toEqual([]);
  await acme.github.close();
  await rm(folder, { recursive: true, force: true });
});

async function rollcall(yaml: string, ...args: string[]) {
  await writeFile(join(folder, "teams.yaml"), yaml);
  const env = {
    GITHUB_TOKEN: "secret-app-token",
    GITHUB_API_URL: acme.github.apiUrl,
    GITHUB_GRAPHQL_URL: acme.github.graphqlUrl,
  };
  return runCli(args, { cwd: folder, env });
}

function git(...args: readonly string[]): void {
  const identity = ["-c", "user.name=T", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false"];
  execFileSync("git", [...identity, ...args], { cwd: folder, stdio: "ignore" });
}

/** Commits the roster in the folder. */
async function commitRoster(yaml: string): Promise<void> {
  await writeFile(join(folder, "teams.yaml"), yaml);
  git("init");
  git("add", "teams.yaml");
  git("commit", "-m", "Change the roster");
}

const reworded = acmeYaml.replace("Services and data", "Services");

it("runs as the command that npm link makes of it", async () => {
  const root = join(import.meta.dirname, "..", "..");
  const { bin } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const program = await readFile(join(root, bin.rollcall), "utf8");
  expect(program.split("\n")[0]).toBe("#!/usr/bin/env node");
});

describe("the command line without a terminal", () => {
  it("prints a plan in plain lines, without colours, and changes nothing", async () => {
    const { exitCode, stdout, stderr } = await rollcall(reworded, "plan");
    expect(exitCode).toBe(0);
    expect(stdout).toContain("description");
    expect(stdout + stderr).not.toContain("\u001b[");
    expect(writes(acme.github)).toEqual([]);
  });

  it("doesn't write unless --yes says so, since nobody can be asked", async () => {
    const refused = await rollcall(reworded, "apply");
    expect(refused.exitCode).toBe(1);
    expect(refused.stderr).toContain("--yes");
    expect(acme.github.calls).toEqual([]);

    const applied = await rollcall(reworded, "apply", "--yes");
    expect(applied.exitCode).toBe(0);
    expect(writes(acme.github)).toEqual(["PATCH /orgs/acme/teams/backend"]);
  });

  it("prints nothing but JSON with --json, the same report as the Action's plan file", async () => {
    const { stdout, stderr } = await rollcall(reworded, "plan", "--json");
    expect(stderr).toBe("");
    const job = await acme.run(reworded, { inputs: { command: "plan" } });
    const { cost: _cost, ...report } = JSON.parse(stdout);
    // The Action's memory is not set up, and the command line has none: each says so in its own words.
    const withoutMemory = (findings: readonly { readonly code: string }[] = []) =>
      findings.filter(({ code }) => !code.startsWith("memory_"));
    const findings = withoutMemory(job.plan?.findings);
    expect({ ...job.plan, findings }).toMatchObject({ ...report, findings: withoutMemory(report.findings) });
    expect(report).toMatchObject({ version: 1, command: "plan", result: "planned" });
  });

  it("says of whom GitHub only invites that they are invited, from the invitation to its end", async () => {
    const project = (erin: string) =>
      `${acmeYaml.replace("  dana: danab", "  dana: danab\n  erin: { github: erin-gh, outside: true }")}projects: { site: { repos: [website], collaborators: {${erin}} } }\n`;
    const said = async (yaml: string, ...args: string[]) => {
      const { stdout } = await rollcall(yaml, ...args);
      return stdout
        .split("\n")
        .filter((line) => /^\s+[-+~] erin /.test(line))
        .map((line) => line.trim().replace(/ \(teams\.yaml:\d+\)$/, ""));
    };
    expect(await said(project("erin: read"), "apply", "--yes")).toEqual([
      "+ erin is invited to website (read)",
    ]);
    expect(await said(project("erin: write"), "plan")).toEqual([
      "~ erin is invited to website with write in place of read",
    ]);
    expect(await said(project(""), "plan")).toEqual(["- erin is no longer invited to website"]);
  });

  it("validates without a token, and shows the mistake with its place and its remedy", async () => {
    const { exitCode, stdout } = await rollcall(
      acmeYaml.replace("parent: engineering", "parent: enginering"),
      "validate",
    );
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/teams\.yaml:19:13 .*enginering/);
    expect(stdout).toContain("engineering");
    expect(acme.github.calls).toEqual([]);
  });

  it("compares with a git revision by --since, and says what is missing for it", async () => {
    const lost = await rollcall(acmeYaml, "plan", "--since", "HEAD");
    expect(lost).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("no git repository") });
    await commitRoster(acmeYaml);
    expect(await rollcall(acmeYaml, "plan", "--since", "HEAD")).toMatchObject({ exitCode: 0 });
    const nowhere = await rollcall(acmeYaml, "plan", "--since", "nowhere");
    expect(nowhere).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("no revision nowhere") });
  });

  it("takes back with --since what that revision gave, and without it says that it doesn't know", async () => {
    await commitRoster(acmeYaml);
    const [kept = ""] = acmeYaml.split("  backend:");
    const without = await rollcall(kept, "apply", "--yes");
    expect(without).toMatchObject({ exitCode: 0, stdout: expect.stringContaining("--since") });
    expect(without.stdout).not.toContain("Everything is as the roster says");
    expect(writes(acme.github)).toEqual([]);
    const taken = await rollcall(kept, "apply", "--yes", "--since", "HEAD", "--allow-removals");
    expect(taken.exitCode).toBe(0);
    const team = acme.github.world.team("backend");
    expect([team?.members.size, team?.grants.size]).toEqual([0, 0]);
  });

  it("leaves with --since what a later commit handed over", async () => {
    await commitRoster(acmeYaml);
    await commitRoster(acmeYaml.replace("  backend:\n", "  backend:\n    hands_off: true\n"));
    const [kept = ""] = acmeYaml.split("  backend:");
    const left = await rollcall(kept, "apply", "--yes", "--since", "HEAD~1");
    expect([left.exitCode, writes(acme.github)]).toEqual([0, []]);
  });

  it("reads the files that --config names, globs too", async () => {
    const { exitCode, stderr } = await rollcall(acmeYaml, "plan", "--config", "te*.yaml");
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
  });

  it("helps who types help, with everything or with one command", async () => {
    const all = await rollcall(acmeYaml, "help");
    expect([all.exitCode, all.stdout]).toEqual([0, expect.stringContaining("Usage: rollcall [options]")]);
    const one = await rollcall(acmeYaml, "help", "plan");
    expect([one.exitCode, one.stdout]).toEqual([0, expect.stringContaining("Usage: rollcall plan")]);
  });

  it("answers an unknown command or flag with the one that may be meant, and no stack trace", async () => {
    for (const args of [["aply"], ["plan", "--jsno"]]) {
      const { exitCode, stderr } = await rollcall(acmeYaml, ...args);
      expect(exitCode).toBe(1);
      expect(stderr).toContain("rollcall help lists the commands and their flags.");
      expect(stderr).toMatch(/Did you mean/);
      expect(stderr.trim().split("\n").length).toBeLessThan(5);
      expect(stderr).not.toMatch(/\n\s+at /);
    }
  });

  it("tells of what is no address, and of a service that there isn't, before anything is asked", async () => {
    await writeFile(join(folder, "teams.yaml"), acmeYaml);
    const env = { GITHUB_TOKEN: "t", GITHUB_API_URL: "acme", SLACK_API_URL: "slack" };
    const lost = await runCli(["plan"], { cwd: folder, env });
    expect(lost.exitCode).toBe(1);
    expect(lost.stderr).toMatch(/GITHUB_API_URL is no address[\s\S]*SLACK_API_URL is no address/);
    for (const command of ["doctor", "pin"]) {
      const { exitCode, stderr } = await rollcall(acmeYaml, command, "--providers", "githb");
      expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: expect.stringContaining("Allowed are") });
    }
    expect(acme.github.calls).toEqual([]);
  });

  it("asks an Enterprise Server's GraphQL where only its REST address is given, and nobody else", async () => {
    await writeFile(join(folder, "teams.yaml"), acmeYaml);
    const env = { GITHUB_TOKEN: "t", GITHUB_API_URL: `${acme.github.url}/api/v3/` };
    const planned = await runCli(["plan"], { cwd: folder, env });
    expect(planned).toMatchObject({ exitCode: 0, stdout: expect.stringContaining("Nothing to do") });
    const paths = new Set(acme.github.calls.map(({ path }) => path));
    expect([...paths].filter((path) => /graphql|\/\//.test(path))).toEqual(["/api/graphql"]);
  });

  it("prints the token nowhere, not even when GitHub refuses it", async () => {
    acme.github.fail({
      matches: () => true,
      times: 100,
      fault: { kind: "answer", answer: { status: 401, body: { message: "Bad credentials" } } },
    });
    const { exitCode, stdout, stderr } = await rollcall(acmeYaml, "plan");
    expect(exitCode).toBe(1);
    expect(stdout).toContain("GitHub doesn't accept the token");
    expect(stdout + stderr).not.toContain("secret-app-token");
  });
});

describe("flags that the Action has as inputs", () => {
  it("keep with --on-drift report and fail what differs, and end with 0 and 1", async () => {
    for (const [policy, exitCode] of [
      ["report", 0],
      ["fail", 1],
    ] as const) {
      const told = await rollcall(reworded, "apply", "--on-drift", policy);
      expect({ ...told, is: policy }).toMatchObject({
        exitCode,
        stdout: expect.stringContaining("description"),
      });
    }
    expect(writes(acme.github)).toEqual([]);
  });

  it("write with --on-drift adopt what is live into the file, and nothing to GitHub", async () => {
    const adopted = await rollcall(reworded, "apply", "--on-drift", "adopt");
    expect(adopted).toMatchObject({ exitCode: 0, stderr: expect.stringContaining("wrote teams.yaml") });
    expect(await readFile(join(folder, "teams.yaml"), "utf8")).toBe(acmeYaml);
    expect(writes(acme.github)).toEqual([]);
  });

  it("write with --plan-file the report that --json prints", async () => {
    const { stdout } = await rollcall(reworded, "plan", "--json", "--plan-file", "plan.json");
    expect(await readFile(join(folder, "plan.json"), "utf8")).toBe(stdout);
  });
});

describe("the editors' schema on the command line", () => {
  it("has with --with-names what exists, in a file, and nobody's address", async () => {
    const written = await rollcall(acmeYaml, "schema", "--with-names");
    expect(written).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining("$schema=./teams.names.schema.json"),
    });
    const text = await readFile(join(folder, "teams.names.schema.json"), "utf8");
    const plain = await runCli(["schema"], { cwd: folder, env: {} });
    const addresses = (schema: string) => schema.match(/[\w.]+@[\w.]+/g);
    expect(addresses(text)).toEqual(addresses(plain.stdout));
    expect(JSON.parse(text)).toMatchObject({
      properties: { teams: { properties: { backend: expect.anything() } } },
      definitions: { team: { properties: { repos: { properties: { api: expect.anything() } } } } },
    });
    expect(writes(acme.github)).toEqual([]);
  });

  it("is printed without a token, and read from nowhere", async () => {
    const { exitCode, stdout } = await runCli(["schema"], { cwd: folder, env: {} });
    expect([exitCode, JSON.parse(stdout).title]).toEqual([0, "Rollcall's teams.yaml, version 1"]);
  });
});

describe("a page with the teams", () => {
  it("gets the table, is left alone while it is right, and fails --check when it is not", async () => {
    await writeFile(join(folder, "README.md"), "<!-- rollcall: teams -->\n<!-- /rollcall: teams -->\n");
    const table = ["table", "--into", "README.md"];
    expect(await rollcall(acmeYaml, ...table, "--check")).toMatchObject({ exitCode: 1 });
    expect(await rollcall(acmeYaml, ...table)).toMatchObject({ exitCode: 0, stdout: "wrote README.md\n" });
    expect(await readFile(join(folder, "README.md"), "utf8")).toContain("| **backend**");
    expect(await rollcall(acmeYaml, ...table)).toMatchObject({ exitCode: 0, stdout: "" });
    expect(await rollcall(acmeYaml, ...table, "--check")).toMatchObject({ exitCode: 0 });
    expect(acme.github.calls).toEqual([]);
  });
});

it("R161: takes a fresh token from GITHUB_TOKEN_COMMAND when GitHub refuses the one it has", async () => {
  await writeFile(join(folder, "teams.yaml"), acmeYaml);
  const env = {
    GITHUB_TOKEN: "stale-app-token",
    GITHUB_TOKEN_COMMAND: `${process.execPath} -e "console.log('secret-app-token')"`,
    GITHUB_API_URL: acme.github.apiUrl,
    GITHUB_GRAPHQL_URL: acme.github.graphqlUrl,
  };
  acme.github.fail({
    matches: ({ headers }) => String(headers.authorization).includes("stale"),
    times: 1_000,
    fault: { kind: "answer", answer: { status: 401, body: { message: "Bad credentials" } } },
  });
  const { exitCode, stdout, stderr } = await runCli(["plan"], { cwd: folder, env });
  expect({ exitCode, stdout }).toMatchObject({
    exitCode: 0,
    stdout: expect.stringContaining("Nothing to do"),
  });
  expect(stdout + stderr).not.toMatch(/(?:stale|secret)-app-token/);
});
