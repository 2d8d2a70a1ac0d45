import { afterEach, expect, test } from "vitest";
import { type GithubEmulator, startGithub } from "./github.ts";
import type { Permissions } from "./options.ts";
import type { GithubSeed, SeedRepo } from "./seed.ts";
import { config, repoWorld } from "./small-repo.ts";
import { type Octokit, octokit } from "./small-world.ts";

let github: GithubEmulator;
let client: Octokit;

async function start(
  repo: Partial<SeedRepo>,
  { permissions, ...more }: Partial<GithubSeed> & { permissions?: Permissions } = {},
): Promise<void> {
  const seed = repoWorld(repo);
  const users = [...(seed.users ?? []), { login: "judge[bot]", type: "Bot", id: 90_007 } as const];
  const token = { kind: "app", slug: "judge", ...(permissions ? { permissions } : {}) } as const;
  github = await startGithub({ ...seed, users, ...more }, { token });
  client = octokit(github);
}

afterEach(async () => {
  await github.close();
  expect(github.violations).toEqual([]);
});

test("an environment says which branches may use it, and everything may where nobody has said", async () => {
  await start({
    environments: [
      { name: "access", branches: ["main", "tag:v*"], secrets: ["KEY"] },
      { name: "kept", branches: "protected" },
      { name: "open" },
    ],
  });
  const policy = async (environment_name: string) =>
    (await client.rest.repos.getEnvironment({ ...config, environment_name })).data.deployment_branch_policy;
  expect(await policy("access")).toEqual({ protected_branches: false, custom_branch_policies: true });
  expect(await policy("kept")).toEqual({ protected_branches: true, custom_branch_policies: false });
  expect(await policy("open")).toBeNull();
  const at = { ...config, environment_name: "access" };
  const { data } = await client.rest.repos.listDeploymentBranchPolicies(at);
  expect(data.branch_policies.map(({ name, type }) => `${type} ${name}`)).toEqual(["branch main", "tag v*"]);
  const secrets = await client.rest.actions.listEnvironmentSecrets(at);
  expect(secrets.data.secrets.map(({ name }) => name)).toEqual(["KEY"]);
  const absent = client.rest.repos.getEnvironment({ ...config, environment_name: "acces" });
  await expect(absent).rejects.toMatchObject({ status: 404 });
});

test("names of secrets are told to who may read secrets, the repository's apart from the organisation's", async () => {
  await start({ secrets: ["ONE"], organizationSecrets: ["TWO"] });
  const own = await client.rest.actions.listRepoSecrets(config);
  const shared = await client.rest.actions.listRepoOrganizationSecrets(config);
  expect([own, shared].map(({ data }) => data.secrets.map(({ name }) => name))).toEqual([["ONE"], ["TWO"]]);
  await github.close();
  await start({ secrets: ["ONE"] }, { permissions: { contents: "read" } });
  await expect(client.rest.actions.listRepoSecrets(config)).rejects.toMatchObject({ status: 403 });
});

test("a required check is of one App or of anybody, in a ruleset as in the protection of a branch", async () => {
  const checks = [{ context: "allowed", app: "judge" }, "built"];
  await start({
    protection: [{ branch: "main", statuses: checks }],
    rulesets: [{ branch: "main", rules: ["deletion"], bypass: [], checks }],
  });
  const { data: rules } = await client.rest.repos.getBranchRules({ ...config, branch: "main" });
  expect(rules[1]).toMatchObject({
    type: "required_status_checks",
    parameters: {
      required_status_checks: [{ context: "allowed", integration_id: 7 }, { context: "built" }],
    },
  });
  const { data: protection } = await client.rest.repos.getBranchProtection({ ...config, branch: "main" });
  expect(protection.required_status_checks?.checks).toEqual([
    { context: "allowed", app_id: 7 },
    { context: "built", app_id: null },
  ]);
  expect((await client.rest.apps.getBySlug({ app_slug: "judge" })).data?.id).toBe(7);
  const open = client.rest.repos.getBranchProtection({ ...config, branch: "dev" });
  await expect(open).rejects.toMatchObject({ status: 404, message: /Branch not protected/ });
});

test("CODEOWNERS is checked where it is, and its absence is told", async () => {
  await start({ files: { ".github/CODEOWNERS": "* @acme/gone\n" }, unknownOwners: [1] });
  const { data } = await client.rest.repos.codeownersErrors(config);
  expect(data.errors).toMatchObject([{ line: 1, kind: "Unknown owner", path: ".github/CODEOWNERS" }]);
  await github.close();
  await start({});
  await expect(client.rest.repos.codeownersErrors(config)).rejects.toMatchObject({ status: 404 });
});

test("the code of a new App is exchanged for its key, once", async () => {
  await start({}, { manifestCodes: { "a-code": "rollcall-acme" } });
  const exchange = () => client.rest.apps.createFromManifest({ code: "a-code" });
  const { data } = await exchange();
  expect(data).toMatchObject({ slug: "rollcall-acme", pem: expect.stringContaining("PRIVATE KEY") });
  await expect(exchange()).rejects.toMatchObject({ status: 404 });
});
