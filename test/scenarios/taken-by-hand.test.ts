import { afterEach, expect, it } from "vitest";
import { pushFiles } from "../../emulators/github/push-files.ts";
import { type Acme, acmeYaml, startAcme } from "./acme.ts";

let acme: Acme;
afterEach(async () => {
  expect(acme.github.violations).toEqual([]);
  await acme.github.close();
});

const inputs = { "on-drift": "report" };
const push = (yaml: string) => {
  const sha = pushFiles(acme.github.world, { "teams.yaml": yaml });
  return acme.run("", { workspace: {}, sha, inputs });
};
const atHead = (event: string, login?: string, env = {}) => {
  const sha = acme.github.world.repo("acme/access")?.git.refs.get("refs/heads/main") ?? "";
  const payload = login === undefined ? {} : { sender: { login, id: acme.github.world.user(login)?.id } };
  return acme.run("", { event, payload, env, workspace: {}, sha, inputs });
};
const carol = () => acme.github.world.user("carol-c")?.id ?? 0;
const isIn = (team: string) => acme.github.world.team(team)?.members.has(carol()) === true;

it("whom somebody took out by hand, and a scheduled run saw, comes back by nobody's next merge and by no writer's run", async () => {
  const rules = ["creation", "update", "deletion"];
  const rulesets = [{ branch: "rollcall/state", rules, bypass: ["rollcall[bot]"] }];
  acme = await startAcme((seed) => ({
    ...seed,
    repos: [...(seed.repos ?? []), { name: "access", files: { "teams.yaml": acmeYaml }, rulesets }],
  }));
  const admin = `{ github: alicel, github_id: ${acme.github.world.user("alicel")?.id}, permission: admin }`;
  const yaml = acmeYaml.replace("{ github: alicel }", admin);
  expect((await push(yaml)).exitCode).toBe(0);
  expect(isIn("backend")).toBe(true);
  acme.github.world.team("backend")?.members.delete(carol());
  const told = await atHead("schedule");
  expect(told.log).toContain("carol left backend");

  const described = yaml.replace("Services and data", "Services");
  for (const job of [
    await push(described),
    await atHead("workflow_dispatch", "bob-dev"),
    await push(`${described}# Hello\n`),
  ]) {
    expect(job.exitCode).toBe(0);
    expect(job.log).toContain("Somebody took this away by hand, as an earlier run has told");
    expect(isIn("backend")).toBe(false);
  }
  expect(acme.github.world.team("backend")?.description).toBe("Services");

  const without = described.replace("    members: [carol]\n    repos", "    repos");
  expect((await push(without)).exitCode).toBe(0);
  expect((await push(described)).exitCode).toBe(0);
  expect(isIn("backend")).toBe(true);

  acme.github.world.team("backend")?.members.delete(carol());
  await atHead("schedule");
  const again = await atHead("workflow_dispatch", "alicel", { GITHUB_RUN_ATTEMPT: "2" });
  expect([again.exitCode, isIn("backend")]).toEqual([0, false]);
  expect((await atHead("workflow_dispatch", "alicel")).exitCode).toBe(0);
  expect(isIn("backend")).toBe(true);
});
