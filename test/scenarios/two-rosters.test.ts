import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { pushFiles } from "../../emulators/github/push-files.ts";
import { runCli } from "../../emulators/runner.ts";
import { type Acme, acmeYaml, startAcme } from "./acme.ts";
import { openPullRequest } from "./pull-request.ts";

let acme: Acme;
afterEach(async () => {
  expect(acme.github.violations).toEqual([]);
  await acme.github.close();
});

const labs = `version: 1
github: { org: acme }
users:
  erin: { github: erin-gh }
teams:
  labs: { leads: [erin] }
`;
const taken = `${labs}  backend: { leads: [erin] }\n`;

/** A roster that says of everybody what the other one says otherwise. */
const settings = "members: exact, teams: exact, direct_access: exact, default_team: backend, owners: [erin]";
const everybody = labs
  .replace("org: acme }", `org: acme, ${settings} }`)
  .replace("users:\n", "guards: { max_removals: 100 }\nusers:\n  bob: { github: bob-dev, active: false }\n");

/** Two rosters of one organisation in a repository that remembers what it applied. */
async function start(): Promise<void> {
  const files = { "a.yaml": acmeYaml, "b.yaml": labs };
  const rules = ["creation", "update", "deletion"];
  const rulesets = [{ branch: "rollcall/state", rules, bypass: ["rollcall[bot]"] }];
  acme = await startAcme((seed) => ({
    ...seed,
    repos: [...(seed.repos ?? []), { name: "access", files, rulesets }],
  }));
  for (const inputs of [a, b]) expect((await push(inputs)).exitCode).toBe(0);
}

const a = { config: "a.yaml", name: "a" };
const b = { config: "b.yaml", name: "b" };
const push = (inputs: Readonly<Record<string, string>>) => {
  const sha = acme.github.world.repo("acme/access")?.git.refs.get("refs/heads/main") ?? "";
  return acme.run("", { workspace: {}, sha, inputs });
};
const leads = () => {
  const { world } = acme.github;
  return ["bob-dev", "erin-gh"].filter((login) =>
    world.team("backend")?.members.has(world.user(login)?.id ?? 0),
  );
};

it("of one repository take nothing from each other: a pull request is told, and so is each run, which changes nothing there", async () => {
  await start();
  const { payload, head: sha } = await openPullRequest(acme.github, { "b.yaml": taken });
  const planned = await acme.run("", {
    event: "pull_request",
    payload,
    sha,
    workspace: {},
    inputs: { ...b, command: "validate" },
  });
  expect(planned.log).toContain("The GitHub team backend is declared in a.yaml, too (a.yaml:17)");

  pushFiles(acme.github.world, { "a.yaml": acmeYaml, "b.yaml": taken });
  for (const inputs of [b, a, b]) {
    const job = await push(inputs);
    expect(job.exitCode).toBe(1);
    expect(job.log).toContain("The two would undo each other's changes in every run");
    expect(leads()).toEqual(["bob-dev"]);
  }
});

it("of one organisation: one of them removes nobody and nothing that the other declares, whatever it says of everybody", async () => {
  await start();
  const { world } = acme.github;
  const seen = () => [
    world.team("backend")?.members.size,
    [...world.members].map(([id, role]) => `${id} ${role}`).sort(),
  ];
  const before = seen();
  pushFiles(world, { "a.yaml": acmeYaml, "b.yaml": everybody });
  const job = await push(b);
  expect(seen()).toEqual(before);
  expect(job.log).toContain("Other owners are declared in a.yaml, too");
  expect(job.log).toContain("github.teams is `exact`, and a.yaml is about the same organisation");
  expect(job.log).toContain("bob has left by this roster, and a.yaml still declares them");
});

it("are known on the command line by the repository's memory, which it only reads", async () => {
  await start();
  const { world, apiUrl } = acme.github;
  const cwd = await mkdtemp(join(tmpdir(), "rollcall-clone-"));
  try {
    await writeFile(join(cwd, "b.yaml"), everybody);
    const env = { GITHUB_TOKEN: "secret-app-token", GITHUB_API_URL: apiUrl };
    const inClone = { ...env, GITHUB_REPOSITORY: "acme/access" };
    const run = (given: Readonly<Record<string, string>>, ...args: readonly string[]) =>
      runCli([...args, "--config", "b.yaml"], { cwd, env: given });
    const state = world.repo("acme/access")?.git.refs.get("refs/heads/rollcall/state");
    const before = [...world.members];

    const planned = await run(inClone, "plan");
    expect(planned.stdout).toContain("Other owners are declared in a.yaml, too");
    expect(planned.stdout).toContain("bob has left by this roster, and a.yaml still declares them");
    expect(planned.stdout).not.toContain("Whether this repository has other rosters");
    await run(inClone, "apply", "--yes");
    expect([...world.members]).toEqual(before);
    expect(world.team("backend")?.members.size).toBe(2);
    expect(world.repo("acme/access")?.git.refs.get("refs/heads/rollcall/state")).toBe(state);

    const nowhere = await run(env, "plan");
    expect(nowhere.stdout.split("Whether this repository has other rosters isn't known")).toHaveLength(2);
    expect(nowhere.stdout.replaceAll(/\s+/g, " ")).toContain(
      "this folder is no clone of a repository on GitHub",
    );
  } finally {
    await rm(cwd, { recursive: true });
  }
});
