import { expect, test } from "vitest";
import { removedEntries } from "./removed-entries.ts";
import { rosterFromYaml } from "./testing/roster-from-yaml.ts";

const base = rosterFromYaml("github: { org: acme }\nteams: { red: { members: [] } }\n");

test.each([
  ["a team that is taken out", "teams: {}", ["team_left_behind"]],
  ["a team with a new key that keeps its name", "teams: { crimson: { github: { name: red } } }", []],
  ["a team that is renamed", "teams: { crimson: { github: { previously: [red] } } }", []],
])("%s is told apart", (_, teams, codes) => {
  const head = rosterFromYaml(`github: { org: acme }\n${teams}\n`);
  expect(removedEntries(base, head).map(({ code }) => code)).toEqual(codes);
});
