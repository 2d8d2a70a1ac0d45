import { expect, it } from "vitest";
import { githubRemoteState } from "../bench/github-remote-state.ts";
import { organisationOf } from "../bench/organisation.ts";
import { seedsOf } from "../emulators/seeds.ts";
import { compareGithub } from "../src/providers/github/compare/compare.ts";
import { githubDesired } from "../src/providers/github/model/desired.ts";
import type { GithubTeam } from "../src/providers/github/model/remote-state.ts";
import { rosterFromYaml } from "../src/roster/testing/roster-from-yaml.ts";

/** Compares an organisation with its roster, and returns how often a team's name was looked at. */
function looksAtNames(teams: number): number {
  let looks = 0;
  const counted = (team: GithubTeam): GithubTeam =>
    Object.defineProperty({ ...team }, "name", {
      enumerable: true,
      get: () => {
        looks += 1;
        return team.name;
      },
    });
  const roster = rosterFromYaml(organisationOf({ teams, people: 2 }));
  const read = githubRemoteState(seedsOf(roster).github, { empty: false });
  const remote = { ...read, teams: new Map([...read.teams].map(([id, team]) => [id, counted(team)])) };
  expect(compareGithub(remote, githubDesired(roster)).actual.size).toBeGreaterThan(teams);
  return looks;
}

it("comparing twice as many teams looks at twice as many names", () => {
  const [some, twice] = [looksAtNames(100), looksAtNames(200)];
  expect(some).toBeGreaterThanOrEqual(100);
  expect(twice).toBeLessThanOrEqual(2 * some + 10);
});
