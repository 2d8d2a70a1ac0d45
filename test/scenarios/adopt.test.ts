import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { runCli } from "../../emulators/runner.ts";
import { type Acme, acmeYaml, startAcme, writes } from "./acme.ts";

let acme: Acme;
let folder: string;
beforeEach(async () => {
  acme = await startAcme((seed) => ({
    ...seed,
    repos: [...(seed.repos ?? []), { name: "access", files: { "README.md": "Access\n" } }],
  }));
  folder = await mkdtemp(join(tmpdir(), "rollcall-adopt-"));
});
afterEach(async () => {
  expect(acme.github.violations).toEqual([]);
  await acme.github.close();
  await rm(folder, { recursive: true, force: true });
});

function rollcall(...args: string[]) {
  const env = {
    GITHUB_TOKEN: "secret-app-token",
    GITHUB_API_URL: acme.github.apiUrl,
    GITHUB_GRAPHQL_URL: acme.github.graphqlUrl,
  };
  return runCli(args, { cwd: folder, env });
}

const read = (path: string) => readFile(join(folder, path), "utf8");

it("imports a living organisation into a file that plans clean, and overwrites nothing", async () => {
  const imported = await rollcall("import", "--org", "acme");
  expect(imported).toMatchObject({ exitCode: 0 });
  expect(imported.stdout).toContain("wrote teams.yaml");
  const roster = await read("teams.yaml");
  expect(roster).toContain("github_id:");
  expect(roster).not.toContain("secret-app-token");

  const planned = await rollcall("plan");
  expect(planned.exitCode).toBe(0);
  expect(planned.stdout).toContain("Nothing to do");

  const again = await rollcall("import", "--org", "acme");
  expect(again.exitCode).toBe(1);
  expect(again.stdout).toContain("was left alone");
  expect(await read("teams.yaml")).toBe(roster);
  expect(writes(acme.github)).toEqual([]);
});

it("writes no part of a roster beside one that is there", async () => {
  await rollcall("import", "--org", "acme", "--split");
  const before = await readdir(folder, { recursive: true });
  await rm(join(folder, "teams.yaml"));
  const again = await rollcall("import", "--org", "acme", "--split");
  expect(again.exitCode).toBe(1);
  expect(again.stdout).toContain("teams/engineering.yaml is there already, and was left alone");
  expect(await readdir(folder, { recursive: true })).toEqual(before.filter((path) => path !== "teams.yaml"));
});

it("refuses to begin with a service that there isn't", async () => {
  const begun = await rollcall("init", "--org", "acme", "--services", "slak", "--start", "minimal");
  expect(begun.exitCode).toBe(1);
  expect(begun.stderr).toContain("Allowed are slack, drive, none.");
  expect(await readdir(folder)).toEqual([]);
});

it("begins in a repository with workflows and a roster, asks nothing off a terminal, and says what is left to do", async () => {
  const asked = await rollcall("init");
  expect(asked.exitCode).toBe(1);
  expect(asked.stderr).toContain("--org LOGIN");

  const action = `access-tools/roll@${"a".repeat(40)}`;
  const flags = ["--org", "acme", "--services", "none", "--start", "import", "--action", action];
  const begun = await rollcall("init", ...flags);
  expect(begun.exitCode).toBe(0);
  expect(begun.stdout).toContain(".github/workflows/rollcall-review.yml");
  expect(begun.stdout).toContain("What is left to do");
  expect(await read(".github/workflows/rollcall.yml")).toContain(`uses: ${action}\n`);
  expect(await read(".github/CODEOWNERS")).toContain("/.github/ @alicel @danab\n");
});

it("refuses a list of people with mistakes, each at its line, before it asks anything", async () => {
  await writeFile(join(folder, "people.csv"), "\ufeffGitHub;E-mail\r\nalicel;alice\r\nbob dev;\r\n");
  const imported = await rollcall("import", "--org", "acme", "--people", "people.csv");
  expect(imported.exitCode).toBe(1);
  expect(imported.stderr).toContain("people.csv:2:1 `alice` can't be taken: it is no address.");
  expect(imported.stderr).toContain("people.csv:3:1 `bob dev` can't be taken: it is no GitHub login.");
  expect(await readdir(folder)).toEqual(["people.csv"]);
  expect(acme.github.calls).toEqual([]);
});

it("converts another tool's files, and takes the organisation from the environment", async () => {
  await writeFile(join(folder, "org.yml"), "members: { admin: [alicel], member: [bob-dev] }\n");
  const env = { GITHUB_ORG_NAME: "acme" };
  const converted = await runCli(["import", "--from", "github-as-code", "org.yml"], { cwd: folder, env });
  expect(converted).toMatchObject({ exitCode: 0, stdout: "wrote teams.yaml\n" });
  expect(await read("teams.yaml")).toContain("  org: acme\n  owners: [alicel]\n");
});

it("pins ids without touching another byte", async () => {
  await writeFile(join(folder, "teams.yaml"), acmeYaml);
  const pinned = await rollcall("pin");
  expect(pinned.exitCode).toBe(0);
  const roster = await read("teams.yaml");
  expect(
    roster
      .replaceAll(/, github_id: \d+/g, "")
      .replaceAll(/\n {4}github: \{ id: \d+ \}/g, "")
      .replace(/\{ github: bob-dev \}/, "bob-dev")
      .replace(/\{ github: danab \}/, "danab"),
  ).toBe(acmeYaml);
  expect(roster.match(/github_id/g)).toHaveLength(4);
});

it("doesn't say that nothing is to be pinned when it couldn't look", async () => {
  const nowhere = await rollcall("pin");
  expect(nowhere).toMatchObject({ exitCode: 1, stdout: "" });
  expect(nowhere.stderr.match(/^ {2}x .*$/gm)).toEqual(["  x No file matches `teams.yaml`."]);
  await writeFile(join(folder, "teams.yaml"), acmeYaml);
  await acme.github.close();
  const pinned = await rollcall("pin");
  expect(pinned.exitCode).toBe(1);
  expect(pinned.stdout).toBe("");
  expect(pinned.stderr).toContain("GitHub didn't answer");
});

it("names each thing of another tool's file that a roster can't hold, however many there are", async () => {
  const settings = Array.from({ length: 30 }, (_, index) => `    setting_${index}: true\n`).join("");
  await writeFile(join(folder, "org.yaml"), `orgs:\n  acme:\n    admins: [alicel]\n${settings}`);
  const converted = await rollcall("import", "--from", "peribolos", "org.yaml");
  expect(converted.stderr.match(/org\.yaml:\d+:5 setting_\d+/g)).toHaveLength(30);
});

it("examines what a roster needs, and exits with 1 when something is missing", async () => {
  const decided = acmeYaml.replace("{ github: alicel }", "{ github: alicel, permission: admin }");
  await writeFile(join(folder, "teams.yaml"), decided);
  const healthy = await rollcall("doctor");
  expect(healthy).toMatchObject({ exitCode: 0 });
  expect(healthy.stdout).toContain("Nothing is missing.");
  await writeFile(join(folder, "teams.yaml"), decided.replace("website: read", "websight: read"));
  const ill = await rollcall("doctor");
  expect(ill.exitCode).toBe(1);
  expect(ill.stdout).toContain("websight");
  // The doctor finds out whether the token may write by deleting an invitation that cannot exist: id 0.
  expect(writes(acme.github).filter((write) => !/^DELETE .*\/invitations\/0$/.test(write))).toEqual([]);
});

it("converts another tool's file offline, and names what a roster can't hold at its line", async () => {
  await writeFile(
    join(folder, "org.yaml"),
    "orgs:\n  acme:\n    billing_email: a@acme.dev\n    admins: [alicel]\n    members: [bob-dev]\n",
  );
  const converted = await rollcall("import", "--from", "peribolos", "org.yaml");
  expect(converted.exitCode).toBe(0);
  expect(converted.stderr).toContain("org.yaml:3:5");
  expect(await read("teams.yaml")).toContain("bob-dev");
  expect(acme.github.calls).toEqual([]);
});

it("proposes the import as a pull request from the Action", async () => {
  const job = await acme.run("", {
    event: "workflow_dispatch",
    payload: { repository: { default_branch: "main" } },
    workspace: {},
    inputs: { command: "import" },
  });
  expect(job).toMatchObject({ exitCode: 0, stderr: "" });
  const pulls = [...(acme.github.world.repo("access")?.activity.pulls.values() ?? [])];
  expect(pulls).toHaveLength(1);
});

it("takes who is who from a list in the repository, and proposes nothing while the list has a mistake", async () => {
  const importWith = (list: string) =>
    acme.run("", {
      event: "workflow_dispatch",
      payload: { repository: { default_branch: "main" } },
      workspace: { "people.csv": list },
      inputs: { command: "import", people: "people.csv" },
    });
  const pulls = () => [...(acme.github.world.repo("access")?.activity.pulls.values() ?? [])];
  const wrong = await importWith("github,email\nbob dev,bob@acme.dev\n");
  expect(wrong.exitCode).toBe(1);
  expect(wrong.log).toContain("`bob dev` can't be taken: it is no GitHub login.");
  expect(pulls()).toHaveLength(0);
  const right = await importWith("github,email\nbob-dev,bob@acme.dev\n");
  expect(right).toMatchObject({ exitCode: 0, stderr: "" });
  expect(pulls()).toHaveLength(1);
  const repo = acme.github.world.repo("acme/access");
  const proposed = [...(repo?.git.store.blobs.values() ?? [])].map(({ content }) => content.toString("utf8"));
  expect(proposed.filter((text) => text.includes("email: bob@acme.dev"))).toHaveLength(1);
});

it("proposes a roster that says what is live when a scheduled run finds drift and is to adopt it", async () => {
  const job = await acme.run(acmeYaml.replace("Services and data", "Services"), {
    event: "schedule",
    payload: { repository: { default_branch: "main" } },
    inputs: { "on-drift": "adopt" },
  });
  expect(job).toMatchObject({ exitCode: 0, outputs: { result: "planned", changes: "1" } });
  expect(writes(acme.github).filter((write) => write.includes("/orgs/"))).toEqual([]);
  const pulls = [...(acme.github.world.repo("access")?.activity.pulls.values() ?? [])];
  expect(pulls).toHaveLength(1);
});
