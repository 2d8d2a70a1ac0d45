import { expect, test } from "vitest";
import { rosterFileOf } from "../../chat/testing/acme.ts";
import { fixtureYaml, noon } from "../../chat/testing/fixture.ts";
import { stoppedClock } from "../../core/testing/fake-clock.ts";
import type { Connections } from "../../providers/index.ts";
import { offboardLocally, runLocalChat } from "./local.ts";

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
    text: "Changed `teams.yaml`: Add zoe to red.\n  - `zoe` gains team `red`, write on `api` and `#team-red`.\nIt needs the approval of:\n  - `ada` or `lea`, for `team.members red +zoe` (`team.members` is for the team's own leads, and admins)\n",
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

test("one mistake of two entries is told once, without a place in a file that isn't there", async () => {
  const { text, exitCode } = await here("user add fred --github zoe-gh", "ada");
  expect(exitCode).toBe(1);
  expect(text.match(/the same GitHub login/g)).toHaveLength(1);
  expect(text).not.toContain("teams.yaml:");
});

test("without a Slack token nobody is told to wait: the answer says what to give", async () => {
  const { text } = await here("team add red <@U0MAX0000|max>", "lea");
  expect(text).toContain("I couldn't ask Slack who @max is: no Slack token was given.");
  expect(text).toContain("SLACK_TOKEN");
  expect(text).not.toContain("Try again");
});

test("runs are the command line's to start", async () => {
  expect(await here("plan")).toEqual({ exitCode: 0, files: [], text: "", run: "plan" });
});

test.each([
  ["team add red nobody", "mia", /^There is nobody called `nobody`/],
  ["team list", "stranger", /^There is nobody called `stranger`/],
  ["team list", "tom", /^`tom` has left/],
])("%s as %s is refused, with an exit code", async (text, as, words) => {
  const result = await here(text, as);
  expect(result.exitCode).toBe(1);
  expect(result.text).toMatch(words);
});

test("what is a command of the command line's own is named as that, and what only chat can do as that", async () => {
  expect(await here("undo 12")).toEqual({
    exitCode: 1,
    files: [],
    text: "Here that is a command of its own: `rollcall undo 12`\n",
  });
  expect((await here("pause because we move", "ada")).text).toContain("ask me on Slack or in a comment");
});

test.each(["lea", "Lea", "@lea-gh", "lea@acme.dev", "github:lea-gh"])(
  "who asks may be named as %s",
  async (as) => {
    expect((await here("team add red zoe", as)).text).toContain("`lea` may do this alone.");
  },
);

test("help needs nobody who asks, and everything else does", async () => {
  const roster = { files: [rosterFileOf(fixtureYaml)], findings: [] };
  const help = await runLocalChat({ text: "help", as: undefined, roster }, connections);
  expect(help).toMatchObject({ exitCode: 0, text: expect.stringContaining("team add") as string });
  const other = await runLocalChat({ text: "team list", as: undefined, roster }, connections);
  expect(other).toMatchObject({ exitCode: 1, text: expect.stringContaining("Add `--as`") as string });
});

test("a roster with mistakes is said to have them", async () => {
  const roster = { files: [rosterFileOf("users: [")], findings: [] };
  const result = await runLocalChat({ text: "help", as: "mia", roster }, connections);
  expect(result).toMatchObject({ exitCode: 1, files: [] });
  expect(result.text).toContain("The roster has a mistake");
});

const offboarding = (who: string, as?: string, yaml = fixtureYaml) =>
  offboardLocally(
    { who, roster: { files: [rosterFileOf(yaml)], findings: [] }, ...(as === undefined ? {} : { as }) },
    connections,
  );

test("somebody is offboarded in the files, and who would have to approve it is told when it is known who asks", async () => {
  const { files, text, exitCode, user } = await offboarding("zoe-gh");
  const after = fixtureYaml
    .replace("members: [zoe]", "members: []")
    .replace("slack: U0ZOE0000 }", "slack: U0ZOE0000, active: false }");
  expect(files.map(({ bytes }) => new TextDecoder().decode(bytes))).toEqual([after]);
  expect([user?.key, exitCode]).toEqual(["zoe", 0]);
  expect(text).toContain("Changed `teams.yaml`: Offboard zoe.");
  expect(text).not.toContain("approval");
  expect((await offboarding("zoe", "mia")).text).toContain("It needs the approval of:\n  - `ada`, for");
  expect((await offboarding("zoe", "ada")).text).toContain("`ada` may do this alone.");
  expect(await offboarding("zoe", undefined, after)).toMatchObject({
    files: [],
    exitCode: 0,
    user: { key: "zoe" },
  });
});

test.each([
  ["ada", undefined, /^`ada` is the only owner of the organisation/],
  ["nobody", undefined, /^There is nobody called `nobody`/],
  ["zoe", "stranger", /^There is nobody called `stranger`/],
])("offboarding %s as %s is refused, and nothing is applied", async (who, as, words) => {
  const result = await offboarding(who, as);
  expect(result.exitCode).toBe(1);
  expect(result.user).toBeUndefined();
  expect(result.text).toMatch(words);
});
