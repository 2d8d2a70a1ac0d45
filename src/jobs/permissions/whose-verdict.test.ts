import { afterEach, expect, test } from "vitest";
import { pushFiles } from "../../../emulators/github/push-files.ts";
import { fixtureYaml } from "../../chat/testing/fixture.ts";
import { type Judging, startJudging } from "./testing/judging.ts";

let it: Judging;
afterEach(async () => {
  expect(it.fixture.github.violations).toEqual([]);
  await Promise.all([it.fixture.github.close(), it.fixture.slack.close()]);
});

const promotion = fixtureYaml.replace("slack: U0MIA0000 }", "slack: U0MIA0000, permission: admin }");
const a = { config: ["teams.yaml"], name: "x" };
const b = { config: ["labs.yaml"], name: "x" };
const ofOther = { config: ["other.yaml"] };

test.each([
  ["one value of the input name", a, b, "labs.yaml", fixtureYaml],
  [
    "a name that is another organisation's",
    { ...a, name: "Umbrella" },
    ofOther,
    "other.yaml",
    fixtureYaml.replace("org: acme", "org: Umbrella"),
  ],
])(
  "two rosters with %s have no verdict that passes, whoever judges last",
  async (_, first, second, path, text) => {
    it = await startJudging();
    await it.commit("main", { [path]: text });
    const number = await it.open("mia-gh", { "teams.yaml": promotion });
    expect(await it.on(number, "opened", "mia-gh", first)).toMatchObject({ conclusion: "action_required" });
    for (const inputs of [second, second, first, second]) {
      const judged = await it.judgeNow(number, inputs);
      expect(judged).toMatchObject({ conclusion: "failure" });
      expect(judged?.title).toContain(
        "judges under this name, too: give each roster's jobs a name of its own.",
      );
    }
    const runs = await it.runs(it.headOf(number));
    expect(runs.some((run) => run.includes(": success"))).toBe(false);

    await it.commit(it.branchOf(number), { "README.md": "Hello" }, "mia-gh");
    expect(await it.on(number, "synchronize", "mia-gh", first)).toMatchObject({
      conclusion: "action_required",
    });
  },
);

test("where the rule requires one check, the verdict of one roster lets no change of another through, though that one's job never ran", async () => {
  const required = (...names: readonly string[]) => [
    {
      branch: "main",
      statuses: names.map((each) => ({ context: `rollcall/permissions (${each})`, app: "rollcall" })),
    },
  ];
  const judged = async (...names: readonly string[]) => {
    const example = fixtureYaml.replace("org: acme", "org: other");
    const files = { "teams.yaml": fixtureYaml, "labs.yaml": fixtureYaml, "example.yaml": example };
    it = await startJudging({ protection: required(...names) });
    const { github, slack } = it.fixture;
    pushFiles(github.world, files);
    const number = await it.open("mia-gh", { "teams.yaml": promotion });
    const own = await it.open("mia-gh", { "example.yaml": "version: 1\n", "README.md": "Hello" });
    const verdicts = [await it.judgeNow(number, b), await it.judgeNow(own, b)];
    expect(github.violations).toEqual([]);
    await Promise.all([github.close(), slack.close()]);
    return verdicts.map((verdict) => `${verdict?.conclusion}: ${verdict?.title}`);
  };
  const passes = "success: Nobody's permission is needed.";
  expect(await judged("x")).toEqual([
    "failure: teams.yaml belongs to another roster, and main requires no check of that one.",
    passes,
  ]);
  expect(await judged("x", "y")).toEqual([passes, passes]);
  it = await startJudging();
});

test("a roster whose files have moved on the default branch is the same one", async () => {
  it = await startJudging();
  const number = await it.open("max-gh", { "README.md": "Hello" });
  expect(await it.on(number, "opened", "max-gh", a)).toMatchObject({ conclusion: "success" });
  await it.commit("main", { "more.yaml": "version: 1\nteams: { gold: { leads: [ada] } }\n" });
  const more = { config: ["teams.yaml", "more.yaml"], name: "x" };
  expect(await it.judgeNow(number, more)).toMatchObject({ conclusion: "success" });
});
