import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { startGithub } from "../../emulators/github/github.ts";
import { runCli } from "../../emulators/runner.ts";
import { type Acme, acmeYaml, startAcme, writes } from "./acme.ts";

let acme: Acme | undefined;
afterEach(async () => {
  expect(acme?.github.violations ?? []).toEqual([]);
  await acme?.github.close();
  acme = undefined;
});

const roster = acmeYaml
  .replace("alice: { github: alicel }", "alice: { github: alicel, github_id: 1, permission: admin }")
  .replace("dana: danab", "dana: { github: danab, github_id: 2, permission: admin }");

it("examines what keeps the roster in a scheduled run, fails when something is open, and writes nothing", async () => {
  const example = await readFile(join(import.meta.dirname, "../../examples/workflows/rollcall.yml"), "utf8");
  // As init writes it: with an account, and at a commit.
  const workflow = example.replace(
    /uses: \S+\/rollcall@.*$/gm,
    `uses: acme/rollcall@${"0".repeat(40)} # v1.0.0`,
  );
  const guarded = {
    name: "access",
    files: { "teams.yaml": roster, ".github/workflows/rollcall.yml": workflow },
    environments: [{ name: "access", branches: ["main"] }],
    rulesets: [
      {
        branch: "main",
        rules: [],
        bypass: [],
        checks: [{ context: "rollcall/permissions", app: "rollcall" }],
      },
    ],
  };
  const bot = { login: "rollcall[bot]", type: "Bot", id: 90_001 } as const;
  const start = (environments: (typeof guarded)["environments"]) =>
    startAcme((seed) => ({
      ...seed,
      users: [...(seed.users ?? []), bot],
      repos: [...(seed.repos ?? []), { ...guarded, environments }],
    }));
  const examine = async (of: Acme) => {
    const main = of.github.world.repo("acme/access")?.git.refs.get("refs/heads/main") ?? "";
    return of.run("", { event: "schedule", workspace: {}, sha: main, inputs: { command: "doctor" } });
  };
  acme = await start(guarded.environments);
  const healthy = await examine(acme);
  expect(healthy).toMatchObject({ exitCode: 0, stderr: "" });
  expect(healthy.log).toContain("Nothing is missing.");
  expect(healthy.log).toContain("a command that Slack didn't sign is rejected");
  expect(healthy.summary).toContain("What protects the roster");
  expect(writes(acme.github).filter((write) => !write.endsWith("/invitations/0"))).toEqual([]);
  await acme.github.close();
  acme = await start([]);
  const open = await examine(acme);
  expect(open.exitCode).toBe(1);
  expect(open.log).toContain("has no environment access");
});

it("fetches a new App's key into a file for its owner's eyes, and prints no key", async () => {
  const github = await startGithub({ org: "acme", manifestCodes: { "a-code": "rollcall-read-acme" } });
  const folder = await mkdtemp(join(tmpdir(), "rollcall-key-"));
  try {
    const env = { GITHUB_API_URL: github.apiUrl, GITHUB_REPOSITORY: "acme/access" };
    const { exitCode, stdout, stderr } = await runCli(["init", "--app-code", "a-code"], { cwd: folder, env });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    const path = join(folder, "rollcall-read-acme.private-key.pem");
    expect(await readFile(path, "utf8")).toContain("PRIVATE KEY");
    expect((await stat(path)).mode & 0o077).toBe(0);
    expect(stdout).toContain("--env access-read < rollcall-read-acme.private-key.pem");
    expect(stdout).not.toContain("BEGIN");
  } finally {
    await rm(folder, { recursive: true });
    await github.close();
  }
});
