import { type GithubEmulator, startGithub } from "../../emulators/github/github.ts";
import type { GithubOptions } from "../../emulators/github/options.ts";
import { pushFiles } from "../../emulators/github/push-files.ts";
import type { GithubSeed } from "../../emulators/github/seed.ts";
import { type Job, type JobResult, runAction } from "../../emulators/runner.ts";
import { seedsOf } from "../../emulators/seeds.ts";
import { rosterFromYaml } from "../../src/roster/testing/roster-from-yaml.ts";

/** The roster of a small organisation on GitHub. */
export const acmeYaml = `version: 1
github:
  org: acme
  owners: [alice, dana]
guards:
  max_removals: 3
  protected: [alice]
users:
  alice: { github: alicel }
  bob: bob-dev
  carol: { github: Carol-C }
  dana: danab
teams:
  engineering:
    leads: [alice]
    members: [bob, carol, dana]
  backend:
    description: Services and data
    parent: engineering
    leads: [bob]
    members: [carol]
    repos: { api: write, website: read }
`;

/** The running organisation. */
export interface Acme {
  readonly github: GithubEmulator;
  /**
   * Runs the built Action on the organisation, by default for a push of the roster to acme/access. `job.workspace` are the
   * files to push in its place; when it is empty, nothing is pushed.
   * `job.checkout` are the files of the runner's workspace.
   */
  run(yaml: string, job?: Partial<Job> & { readonly checkout?: Job["workspace"] }): Promise<JobResult>;
}

/** Starts the organisation as its roster declares it. `change` alters the seed before. */
export async function startAcme(
  change: (seed: GithubSeed) => GithubSeed = (seed) => seed,
  options: GithubOptions = {},
): Promise<Acme> {
  const seed = seedsOf(rosterFromYaml(acmeYaml, "2026-11-21")).github;
  const newcomer = { login: "erin-gh" };
  const github = await startGithub(change({ ...seed, users: [...(seed.users ?? []), newcomer] }), options);
  return {
    github,
    run: (yaml, { workspace = { "teams.yaml": yaml }, checkout = {}, ...job } = {}) =>
      runAction({
        event: "push",
        workspace: checkout,
        ...(Object.keys(workspace).length > 0 ? { sha: pushFiles(github.world, workspace) } : {}),
        github: { apiUrl: github.apiUrl, graphqlUrl: github.graphqlUrl },
        ...job,
        inputs: { "github-token": "secret-app-token", ...job.inputs },
      }),
  };
}

/** Returns the calls that are about anything else than reading the roster's repository. */
export function callsBeside(github: GithubEmulator): string[] {
  return github.calls
    .filter(({ method, path }) => method !== "GET" || !path.startsWith("/repos/acme/access"))
    .filter(({ body }) => !body.includes("defaultBranchRef"))
    .map(({ method, path }) => `${method} ${path}`);
}

/** Returns the calls that change something: `PATCH /orgs/acme/teams/backend`. */
export function writes(github: GithubEmulator): string[] {
  return github.calls
    .filter(({ method, path }) => method !== "GET" && !path.endsWith("/graphql"))
    .map(({ method, path }) => `${method} ${path}`);
}
