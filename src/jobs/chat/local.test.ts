import { expect, test } from "vitest";
import { rosterFileOf } from "../../chat/testing/acme.ts";
import { fixtureYaml, noon } from "../../chat/testing/fixture.ts";
import { stoppedClock } from "../../core/testing/fake-clock.ts";
import type { Connections } from "../../providers/index.ts";
import { runLocalChat } from "./local.ts";

const connections: Connections = {
  githubApiUrl: "http://127.0.0.1:9",
  githubGraphqlUrl: "http://127.0.0.1:9/graphql",
  env: {},
  fetch,
  clock: stoppedClock(noon),
  progress: { reading() {}, applied() {} },
};

const here = (text: string, as = "mia") =>
  runLocalChat({ text, as, roster: { files: [rosterFileOf(fixtureYaml)], findings: [] } }, connections);

test("a change is made in the files, and it is said who would have to approve it", async () => {
  const { files, ...rest } = await here("team add red zoe");
  expect(files.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)])).toEqual([
    ["teams.yaml", fixtureYaml.replace("# since 2020\n", "# since 2020\n      - zoe\n")],
  ]);
  expect(rest).toEqual({
    exitCode: 0,
    text: "Add zoe to red, in `teams.yaml`.\n  - `team.members red +zoe` (teams.yaml:23)\nIt needs the approval of:\n  - `ada` or `lea`, for `team.members red +zoe` (`team.members` is for the team's own leads, and admins)\n",
  });
  expect((await here("team add red zoe", "lea")).text).toContain("`lea` may do this alone.");
});

test("a change of nothing writes nothing", async () => {
  expect(await here("team add red mia")).toEqual({
    exitCode: 0,
    files: [],
    text: "`mia` is in `red` already.\n",
  });
});

test("questions are answered, also about the services when they can't be asked", async () => {
  expect((await here("team list")).text).toContain("`red`: 2 people, led by `lea`");
  expect((await here("team view red")).text).toContain("I couldn't look at the services just now");
});

test("runs are the command line's to start", async () => {
  expect(await here("plan")).toEqual({ exitCode: 0, files: [], text: "", run: "plan" });
});

test.each([
  ["team add red nobody", "mia", /^There is nobody called `nobody`/],
  ["team list", "stranger", /^There is nobody called `stranger`/],
  ["team list", "tom", /^There is nobody called `tom`/],
])("%s as %s is refused, with an exit code", async (text, as, words) => {
  const result = await here(text, as);
  expect(result.exitCode).toBe(1);
  expect(result.text).toMatch(words);
});

test("a roster with mistakes is said to have them", async () => {
  const roster = { files: [rosterFileOf("users: [")], findings: [] };
  const result = await runLocalChat({ text: "help", as: "mia", roster }, connections);
  expect(result).toMatchObject({ exitCode: 1, files: [] });
  expect(result.text).toContain("The roster has a mistake");
});
