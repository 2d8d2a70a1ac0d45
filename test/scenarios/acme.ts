import { type GithubEmulator, startGithub } from "../../emulators/github/github.ts";
import type { GithubOptions } from "../../emulators/github/options.ts";
import type { GithubSeed } from "../../emulators/github/seed.ts";
import { type Job, type JobResult, runAction } from "../../emulators/runner.ts";
import { worldsOf } from "../../emulators/worlds.ts";
import { rosterOf } from "../../src/roster/testing/roster-of.ts";

/** A small organisation on GitHub that its roster describes. */
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

export interface Acme {
  readonly github: GithubEmulator;
  /** Runs the built Action on the organisation, as a push would unless told otherwise. */
  run(yaml: string, job?: Partial<Job>): Promise<JobResult>;
}

/** Starts the organisation as its roster says, after the seed has been changed. */
export async function startAcme(
  change: (seed: GithubSeed) => GithubSeed = (seed) => seed,
  options: GithubOptions = {},
): Promise<Acme> {
  const seed = worldsOf(rosterOf(acmeYaml, "2026-11-21")).github;
  const newcomer = { login: "erin-gh" };
  const github = await startGithub(change({ ...seed, users: [...(seed.users ?? []), newcomer] }), options);
  return {
    github,
    run: (yaml, job = {}) =>
      runAction({
        event: "push",
        workspace: { "teams.yaml": yaml },
        github: { apiUrl: github.apiUrl, graphqlUrl: github.graphqlUrl },
        ...job,
        inputs: { "github-token": "secret-app-token", ...job.inputs },
      }),
  };
}

/** Calls that change something. */
export function writes(github: GithubEmulator): string[] {
  return github.calls
    .filter(({ method, path }) => method !== "GET" && !path.endsWith("/graphql"))
    .map(({ method, path }) => `${method} ${path}`);
}
