import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  changedFile,
  existingInWorld,
  loadedWorld,
  permissionCases,
  uncoveredGain,
} from "../../permissions/testing/uncovered-gain.ts";
import { type Judging, startJudging } from "./testing/judging.ts";

let judging: Judging;
beforeAll(async () => {
  const [{ base } = { base: undefined }] = fc.sample(permissionCases, 1);
  const first = { ...base, teams: {}, projects: {} };
  const lines = Object.entries(first).map(([section, value]) => `${section}: ${JSON.stringify(value)}`);
  judging = await startJudging({ yaml: `${lines.join("\n")}\n` });
});
afterAll(async () => {
  await Promise.all([judging.fixture.github.close(), judging.fixture.slack.close()]);
});

/** So many judged pull requests; each takes some twenty requests. */
const runs = Number(process.env["JUDGED_PULL_REQUESTS"] ?? 25);

test("a pull request that passes has, for each gain, a word of somebody entitled: its author's, or a review", async () => {
  let [judged, passed] = [0, 0];
  for (const each of fc.sample(permissionCases, runs * 3)) {
    const { base, live, words } = each;
    const [author, ...reviewers] = words;
    const head = changedFile(each);
    const isUsable = loadedWorld(base) !== undefined && loadedWorld(head) !== undefined;
    if (author === undefined || !isUsable || judged >= runs) continue;
    judged += 1;
    await judging.commit("main", { "teams.yaml": JSON.stringify(base) }, "a-gh");
    const number = await judging.open(`${author}-gh`, { "teams.yaml": JSON.stringify(head) });
    const existing = existingInWorld(live);
    await judging.on(number, "opened", `${author}-gh`, { existing });
    for (const user of reviewers) await judging.approve(number, `${user}-gh`);
    const result = await judging.judgeNow(number, { existing });
    if (result?.conclusion === "success") {
      passed += 1;
      expect(uncoveredGain(base, head, { live, words })).toBeUndefined();
    } else expect(["action_required", "failure"]).toContain(result?.conclusion);
    await judging.update(number, `${author}-gh`, { state: "closed" });
  }
  expect(judged).toBe(runs);
  expect(passed).toBeGreaterThan(0);
});
