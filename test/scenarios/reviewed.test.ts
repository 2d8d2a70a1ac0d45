import { Octokit } from "@octokit/core";
import { afterEach, expect, it } from "vitest";
import { type Acme, acmeYaml, startAcme } from "./acme.ts";
import { openPullRequest } from "./pull-request.ts";

let acme: Acme;
afterEach(async () => {
  expect(acme.github.violations).toEqual([]);
  await acme.github.close();
});

const reworded = acmeYaml.replace("Services and data", "Services");

/** Plans a pull request, merges it, and returns the merge commit. */
async function reviewAndMerge(): Promise<string> {
  const rules = ["creation", "update"];
  const rulesets = [{ branch: "rollcall/state", rules, bypass: ["rollcall[bot]"] }];
  acme = await startAcme((seed) => ({
    ...seed,
    repos: [...(seed.repos ?? []), { name: "access", files: { "teams.yaml": acmeYaml }, rulesets }],
  }));
  await acme.run("", {
    sha: acme.github.world.repo("acme/access")?.git.refs.get("refs/heads/main") ?? "",
    workspace: {},
  });
  const pull = await openPullRequest(acme.github, { "teams.yaml": reworded });
  await acme.run("", { event: "pull_request", payload: pull.payload, workspace: {} });
  const octokit = new Octokit({ auth: "a-person", baseUrl: acme.github.apiUrl });
  const merged = await octokit.request("PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge", {
    owner: "acme",
    repo: "access",
    pull_number: pull.number,
  });
  return merged.data.sha;
}

it("applies the reviewed plan without a word when nothing changed in between, reading the file at the commit", async () => {
  const sha = await reviewAndMerge();
  const job = await acme.run("", { sha, workspace: {} });
  expect(job).toMatchObject({ exitCode: 0, outputs: { result: "applied", changes: "1", findings: "0" } });
});

it("names what it does beyond the reviewed plan when the organisation changed in between", async () => {
  const sha = await reviewAndMerge();
  const octokit = new Octokit({ auth: "a-person", baseUrl: acme.github.apiUrl });
  await octokit.request("DELETE /orgs/{org}/teams/{team_slug}/memberships/{username}", {
    org: "acme",
    team_slug: "backend",
    username: "Carol-C",
  });
  const job = await acme.run("", { sha, workspace: {} });
  expect(job).toMatchObject({ exitCode: 0, outputs: { result: "applied", changes: "2", findings: "1" } });
  expect(job.log).toContain("not quite the plan that was reviewed");
  expect(job.log).toContain("github-team/backend user:carol member");
});
