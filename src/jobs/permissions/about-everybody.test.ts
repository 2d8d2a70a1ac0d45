import { afterEach, expect, test } from "vitest";
import { type Judging, startJudging } from "./testing/judging.ts";

let it: Judging;
afterEach(async () => {
  expect(it.fixture.github.violations).toEqual([]);
  await Promise.all([it.fixture.github.close(), it.fixture.slack.close()]);
});

const labs = `version: 1
github: { org: acme }
slack: { workspace: acme }
users:
  max: { github: max-gh, github_id: 1003, permission: admin }
  zoe: { github: zoe-gh }
teams: { green: { leads: [max] } }
`;
const judged = { config: ["labs.yaml"], name: "labs" };
const withGithub = (more: string) => labs.replace("org: acme }", `org: acme, ${more} }`);

test.each([
  ["makes its own people owners of it", withGithub("owners: [max]"), "github.owners"],
  ["removes members that it doesn't declare", withGithub("members: exact"), "github.members"],
  ["deletes teams that it doesn't declare", withGithub("teams: exact"), "github.teams"],
  ["takes everybody's own access", withGithub("direct_access: exact"), "github.direct_access"],
  ["disables groups", labs.replace("workspace: acme }", "workspace: acme, usergroups: exact }"), "slack"],
  ["fills the other one's team", withGithub("default_team: RED"), "the GitHub team RED"],
  ["lets its people go", labs.replace("zoe-gh }", "zoe-gh, active: false }"), "the departure of zoe"],
  ["sets their last day", labs.replace("zoe-gh }", "zoe-gh, until: 2099-01-01 }"), "the departure of zoe"],
])("an admin of one roster of an organisation never %s without one of the other's", async (_, text, part) => {
  it = await startJudging();
  const max = `github_id: ${it.fixture.github.world.user("max-gh")?.id}`;
  const known = (yaml: string) => yaml.replace("github_id: 1003", max);
  await it.commit("main", { "labs.yaml": known(labs) });
  const number = await it.open("max-gh", { "labs.yaml": known(text) });
  const alone = await it.on(number, "opened", "max-gh", judged);
  expect(alone?.conclusion).toBe("action_required");
  expect(alone?.title).toMatch(/^Needs ada for /);
  expect(alone?.title).toContain(part);
  await it.approve(number, "ada-gh");
  expect(await it.judgeNow(number, judged)).toMatchObject({ conclusion: "success" });
});

test("what stands there with that word is no question again, and other settings are its own admins'", async () => {
  it = await startJudging();
  const max = `github_id: ${it.fixture.github.world.user("max-gh")?.id}`;
  const text = withGithub("owners: [max], teams: exact, default_team: red").replace("github_id: 1003", max);
  await it.commit("main", { "labs.yaml": text });
  const more = text.replace("teams: exact", "teams: exact, ignore: [bot-*]");
  const number = await it.open("max-gh", { "labs.yaml": more });
  expect(await it.on(number, "opened", "max-gh", judged)).toMatchObject({ conclusion: "success" });
  const owner = await it.open("max-gh", { "labs.yaml": text.replace("owners: [max]", "owners: [zoe]") });
  expect(await it.on(owner, "opened", "max-gh", judged)).toMatchObject({ conclusion: "action_required" });
});
