import { afterEach, expect, test } from "vitest";
import { fixtureYaml } from "../../chat/testing/fixture.ts";
import { type Judging, startJudging } from "./testing/judging.ts";

let it: Judging;

afterEach(async () => {
  const { github, slack } = it.fixture;
  expect(github.violations).toEqual([]);
  await Promise.all([github.close(), slack.close()]);
});

/** A thousand teams that each take in a thousand people: a million memberships. */
function tooMany(yaml: string): string {
  const people = Array.from({ length: 1_000 }, (_, index) => `  p${index}: { github: p${index} }\n`).join("");
  const teams = Array.from({ length: 1_000 }, (_, index) => `  t${index}: { include: [all] }\n`).join("");
  const everybody = `  all: { members: [${Array.from({ length: 1_000 }, (_, index) => `p${index}`).join(", ")}] }\n`;
  return yaml.replace("users:\n", `users:\n${people}`).replace("teams:\n", `teams:\n${everybody}${teams}`);
}

test("a roster that doesn't resolve is never allowed, whatever it hides, and holds up no other change", async () => {
  it = await startJudging();
  const raised = tooMany(fixtureYaml.replace("github: mia-gh,", "github: mia-gh, permission: admin,"));
  for (const by of ["mia-gh", "ada-gh"]) {
    const hidden = await it.open(by, { "teams.yaml": raised });
    expect(await it.on(hidden, "opened", by)).toMatchObject({
      conclusion: "failure",
      title: expect.stringContaining("The roster has 1 mistake"),
    });
    await it.approve(hidden, "lea-gh");
    expect(await it.judgeNow(hidden)).toMatchObject({ conclusion: "failure" });
  }
  const joined = fixtureYaml.replace("members: [zoe]", "members: [zoe, mia]");
  const other = await it.open("max-gh", { "teams.yaml": joined });
  expect(await it.on(other, "opened", "max-gh")).toMatchObject({ conclusion: "success" });
});
