import { afterEach, expect, it } from "vitest";
import type { GithubSeed } from "../../emulators/github/seed.ts";
import { type Acme, acmeYaml, startAcme } from "./acme.ts";

let acme: Acme;
afterEach(async () => {
  expect(acme.github.violations).toEqual([]);
  await acme.github.close();
});

/** Runs twice in a repository with a protected memory. Returns the second summary's sentence, when nothing is to do. */
async function leadIn(change: (seed: GithubSeed) => GithubSeed, inputs = {}, yaml = acmeYaml) {
  const rules = ["creation", "update", "deletion"];
  const rulesets = [{ branch: "rollcall/state", rules, bypass: ["rollcall[bot]"] }];
  const files = { "teams.yaml": yaml };
  acme = await startAcme((seed) =>
    change({ ...seed, plan: "team", repos: [...(seed.repos ?? []), { name: "access", files, rulesets }] }),
  );
  const sha = acme.github.world.repo("acme/access")?.git.refs.get("refs/heads/main") ?? "";
  await acme.run("", { workspace: {}, sha, inputs });
  const job = await acme.run("", { workspace: {}, sha, inputs });
  expect(job.outputs["result"]).toBe("clean");
  return job.summary;
}

it("everything is as the roster says where nothing is beside it", async () => {
  const summary = await leadIn((seed) => seed);
  expect(summary).toContain("Everything is as the roster says.");
});

it("is not said while the base permission gives every member something", async () => {
  const summary = await leadIn((seed) => ({ ...seed, basePermission: "admin" }));
  expect(summary).not.toContain("Everything is as the roster says");
  expect(summary).toContain("It doesn't decide what the base permission gives every member.");
});

it("is not said where direct access is ignored", async () => {
  const yaml = acmeYaml.replace("org: acme", "org: acme\n  direct_access: ignore");
  const summary = await leadIn((seed) => seed, {}, yaml);
  expect(summary).not.toContain("Everything is as the roster says");
  expect(summary).toContain("Not looked at: access of people's own to repositories.");
});

it("is not said where a service that the roster uses is left out", async () => {
  const yaml = `${acmeYaml}    slack: { channels: [backend] }\nslack: { workspace: acme }\n`;
  const summary = await leadIn((seed) => seed, { providers: "github" }, yaml);
  expect(summary).not.toContain("Everything is as the roster says");
  expect(summary).toContain("Not looked at: services that this run leaves out.");
});
