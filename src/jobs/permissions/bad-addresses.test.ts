import { afterEach, expect, test } from "vitest";
import { fixtureYaml } from "../../chat/testing/fixture.ts";
import { type Judging, startJudging } from "./testing/judging.ts";

let it: Judging;

afterEach(async () => {
  const { github, slack } = it.fixture;
  expect(github.violations).toEqual([]);
  await Promise.all([github.close(), slack.close()]);
});

const broken = fixtureYaml.replace("max@acme.dev", "max(at)acme.dev");

/** A default branch with an address that is none. */
async function start(): Promise<void> {
  it = await startJudging({ merge: true });
  await it.commit("main", { "teams.yaml": broken });
}

test("a correction of an address that is none is judged by the rules, like any change", async () => {
  await start();
  const corrected = await it.open("ada-gh", { "teams.yaml": fixtureYaml });
  expect(await it.on(corrected, "opened", "ada-gh")).toMatchObject({ conclusion: "success" });
  const foreign = await it.open("zoe-gh", { "teams.yaml": fixtureYaml });
  expect(await it.on(foreign, "opened", "zoe-gh")).toMatchObject({ conclusion: "action_required" });
});

test("a correction in chat is allowed by the verdict as chat allows it", async () => {
  await start();
  const { fixture } = it;
  const payload = fixture.slashPayload("user edit max --email max@acme.dev", { id: "U0ADA0000" });
  await fixture.dispatch(payload, { merge: false });
  expect(await it.judgeNow(1)).toMatchObject({ conclusion: "success" });
});

test("an address that was wrong before stops no other change, and a new one is a mistake", async () => {
  await start();
  const joined = await it.open("max-gh", {
    "teams.yaml": broken.replace("members: [zoe]", "members: [zoe, mia]"),
  });
  expect(await it.on(joined, "opened", "max-gh")).toMatchObject({ conclusion: "success" });
  const worse = await it.open("ada-gh", { "teams.yaml": broken.replace("lea@acme.dev", "lea(at)acme.dev") });
  expect(await it.on(worse, "opened", "ada-gh")).toMatchObject({
    conclusion: "failure",
    title: expect.stringContaining("The roster has 2 mistakes") as string,
  });
});
