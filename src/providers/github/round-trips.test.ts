import { describe, expect, it } from "vitest";
import { startGithub } from "../../../emulators/github/github.ts";
import type { GithubSeed } from "../../../emulators/github/seed.ts";
import { inProcessNetwork } from "../../../emulators/in-process.ts";
import { inRounds } from "../../../emulators/in-rounds.ts";
import { fastClock } from "../../app/fast-clock.ts";
import { diff } from "../../core/diff.ts";
import { kindsByName } from "../../core/kind.ts";
import { rosterFromYaml } from "../../roster/testing/roster-from-yaml.ts";
import { githubKinds } from "./kinds.ts";
import { githubReader } from "./provider.ts";
import { largeGithubRoster, largeGithubSeed } from "./testing/large-organization.ts";

/** GitHub allows so many requests at once, of everybody who acts as one account. */
const mostAtOnce = 100;

/** Plans an organisation, and returns what it took. */
async function plan(yaml: string, seed: GithubSeed) {
  const clock = fastClock();
  const network = inProcessNetwork(clock.sleep);
  const github = await startGithub(seed, {}, network.host);
  const rounds = inRounds(network.fetch);
  const { apiUrl, graphqlUrl } = github;
  const progress = { reading: () => undefined, applied: () => undefined };
  const reader = githubReader({ token: "token", apiUrl, graphqlUrl, fetch: rounds.fetch, clock, progress });
  const [comparison] = await reader.read([rosterFromYaml(yaml)]);
  if (comparison === undefined) throw new Error("A reader returns a comparison for each roster.");
  expect(github.violations).toEqual([]);
  expect(rounds.most()).toBeLessThanOrEqual(mostAtOnce / 5);
  return {
    rounds: rounds.count(),
    requests: github.calls.length,
    paths: github.calls.map(({ path }) => path),
    changes: diff("github", comparison, kindsByName(githubKinds)),
    errors: comparison.findings.filter(({ severity }) => severity === "error"),
  };
}

const large = largeGithubRoster({ teams: 284, people: 1_276, grants: 420, repos: 430 });
const seed = largeGithubSeed(large, 430);
const ignoring = (yaml: string) => yaml.replace("org: acme", "org: acme, direct_access: ignore");

describe("a clean plan of 1,276 people in 284 teams", () => {
  it("waits for at most 8 answers in a row, whoever has access of their own told", async () => {
    expect([seed.teams?.length, seed.members?.length, seed.repos?.length]).toEqual([284, 1_276, 430]);
    const told = await plan(large, seed);
    expect([told.changes, told.errors]).toEqual([[], []]);
    expect(told.rounds).toBeLessThanOrEqual(8);
  });

  it("waits for no more where it is ignored, and asks for the pages that there are and little else", async () => {
    const { rounds, requests, changes } = await plan(ignoring(large), seed);
    expect(changes).toEqual([]);
    expect(rounds).toBeLessThanOrEqual(8);
    // Two pages of members an answer, and what the team of all has beyond its first page.
    const pages = { ofPeople: 1 + 12 / 2, ofTheTeamOfAll: 12, ofInvitations: 1 };
    const organizationRoles = 1 + 2 * 6;
    const settings = 1;
    const sum = Object.values(pages).reduce((all, each) => all + each, 0);
    expect(requests).toBe(sum + organizationRoles + settings);
  });

  it("asks for custom roles only where the plan may have some", async () => {
    const isAsked = async (name: "free" | "team" | "enterprise") =>
      (await plan(ignoring(large), { ...seed, plan: name })).paths.includes(
        "/orgs/acme/custom-repository-roles",
      );
    expect(await isAsked("enterprise")).toBe(true);
    expect(await isAsked("team")).toBe(false);
    expect(await isAsked("free")).toBe(false);
  });

  it("asks for failed invitations only where somebody is to be invited", async () => {
    const isAsked = async (yaml: string) =>
      (await plan(yaml, seed)).paths.includes("/orgs/acme/failed_invitations");
    expect(await isAsked(ignoring(large))).toBe(false);
    const newcomer = ignoring(large).replace("users:\n", "users:\n  newcomer: newcomer\n");
    expect(await isAsked(newcomer)).toBe(true);
  });
});

describe("a plan of many repositories that are asked one by one", () => {
  it("waits for a tenth as many answers as there are repositories, and as few more as of one", async () => {
    const roundsOf = async (repos: number) => {
      const yaml = largeGithubRoster({ teams: 5, people: 20, grants: repos, repos });
      const { rounds, changes } = await plan(yaml, largeGithubSeed(yaml, repos));
      expect(changes).toEqual([]);
      return rounds;
    };
    const one = await roundsOf(1);
    expect(await roundsOf(91)).toBe(one + 9);
  });
});
