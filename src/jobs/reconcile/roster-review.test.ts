import { afterEach, describe, expect, test } from "vitest";
import { createRosterLoader } from "../../app/load-roster.ts";
import { noMemory } from "../../app/no-memory.ts";
import type { RunMemory } from "../../app/open-memory.ts";
import type { RosterReview } from "../../app/request.ts";
import { fixtureYaml } from "../../chat/testing/fixture.ts";
import { currentDay } from "../../core/clock.ts";
import { run } from "../../run.ts";
import { access, type Judging, startJudging } from "../permissions/testing/judging.ts";
import { reviewFor } from "./review-for.ts";
import { type MergedOnEndedWords, reviewOf } from "./roster-review.ts";

const opened: Judging[] = [];

async function start(): Promise<Judging> {
  const judging = await startJudging();
  opened.push(judging);
  return judging;
}

afterEach(async () => {
  const fixtures = opened.splice(0).map(({ fixture }) => fixture);
  const violations = fixtures.flatMap(({ github }) => github.violations);
  await Promise.all(fixtures.flatMap(({ github, slack }) => [github.close(), slack.close()]));
  expect(violations).toEqual([]);
});

const joined = fixtureYaml.replace("members: [zoe]", "members: [zoe, mia]");
const escalated = fixtureYaml.replace("owners: [ada]", "owners: [ada, mia]");
const without = fixtureYaml.replace("members: [zoe]", "members: []");

const main = ({ fixture }: Judging) =>
  fixture.github.world.repo("acme/access")?.git.refs.get("refs/heads/main") ?? "";

/** Opens a pull request, judges it, and merges it. */
async function merge(
  it: Judging,
  by: string,
  yaml: string,
  { merge_method = "merge", isJudged = true }: { merge_method?: "merge" | "squash"; isJudged?: boolean } = {},
): Promise<void> {
  const number = await it.open(by, { "teams.yaml": yaml });
  if (isJudged) await it.on(number, "opened", by);
  await it.as("ada-gh").rest.pulls.merge({ ...access, pull_number: number, merge_method });
  // GitHub sends the event of the merge, and what passed on the head passes no longer.
  if (isJudged) await it.on(number, "closed", by);
}

/** Commits to the default branch past all pull requests. */
const push = (it: Judging, yaml: string) => it.commit("main", { "teams.yaml": yaml }, "mia-gh");

async function review(
  it: Judging,
  applied: string,
  begun: readonly string[] = [],
): Promise<RosterReview & MergedOnEndedWords> {
  const { repository, clock } = it.fixture;
  const rosters = createRosterLoader(repository, ["teams.yaml"], currentDay(clock));
  const memory: Pick<RunMemory, "applied" | "begun"> = {
    applied: new Set([applied]),
    begun: new Set([applied, ...begun]),
  };
  const commit = main(it);
  const roster = await rosters.at(commit);
  return reviewOf({ rosters, commit, roster, memory, name: undefined, action: undefined });
}

/** Applies the head to GitHub as far as it was reviewed. */
async function apply(it: Judging, known: RosterReview) {
  const { repository, clock, github } = it.fixture;
  const rosters = createRosterLoader(repository, ["teams.yaml"], currentDay(clock));
  const roster = await rosters.at(main(it));
  const isWhole = known.unreviewed === undefined;
  return run(
    {
      command: "apply",
      roster,
      providers: ["github"],
      allowRemovals: true,
      review: isWhole ? { ...known, roster } : known,
      links: {},
    },
    {
      githubToken: "app-token",
      githubApiUrl: github.apiUrl,
      githubGraphqlUrl: github.graphqlUrl,
      env: {},
      fetch,
      clock,
      progress: { reading: () => undefined, applied: () => undefined },
    },
  );
}

test.each(["merge", "squash"] as const)(
  "what an allowed pull request gives is reviewed, also after its check run passes no longer (%s)",
  async (merge_method) => {
    const it = await start();
    const applied = main(it);
    await merge(it, "max-gh", joined, { merge_method });
    expect((await review(it, applied)).unreviewed).toBeUndefined();
  },
);

test("what was merged past the verdict gives nobody anything, and takes away all the same", async () => {
  const it = await start();
  const applied = main(it);
  const both = escalated.replace("members: [zoe]", "members: []");
  await merge(it, "mia-gh", both);
  const known = await review(it, applied);
  expect(known.unreviewed).toBe(main(it));

  const report = await apply(it, known);
  expect(report.result).toBe("partial");
  const withheld = report.findings.filter(({ code }) => code === "unapproved_gain");
  expect(withheld).toMatchObject([{ severity: "error", provider: "github", resource: "github-org/acme" }]);
  const blue = it.fixture.github.world.team("blue");
  expect(blue?.members.has(it.fixture.github.world.user("zoe-gh")?.id ?? 0)).toBe(false);
  const applying = report.outcomes.filter(({ status }) => status === "applied");
  expect(new Set(applying.map(({ change }) => change.action))).toEqual(new Set(["revoke"]));
});

test("what was pushed to the default branch is not reviewed, and nothing that is merged on top of it is", async () => {
  const it = await start();
  const applied = main(it);
  await push(it, escalated);
  const pushed = main(it);
  await merge(it, "max-gh", escalated.replace("members: [zoe]", "members: [zoe, mia]"));
  expect(await review(it, applied)).toMatchObject({ unreviewed: pushed });
});

test("a change that is taken back leaves a reviewed roster, on which the next pull request builds", async () => {
  const it = await start();
  const applied = main(it);
  await push(it, escalated);
  await push(it, fixtureYaml);
  await merge(it, "max-gh", joined);
  expect((await review(it, applied)).unreviewed).toBeUndefined();
});

test("a push for which nobody's permission is needed goes on with what was reviewed", async () => {
  const it = await start();
  const applied = main(it);
  await push(it, `${fixtureYaml}# A comment\n`);
  await it.commit("main", { "README.md": "Hello" });
  expect((await review(it, applied)).unreviewed).toBeUndefined();
});

test("a pull request that nobody judged, and one whose verdict was for something else, are not reviewed", async () => {
  const it = await start();
  const applied = main(it);
  await merge(it, "max-gh", joined, { isJudged: false });
  expect((await review(it, applied)).unreviewed).toBe(main(it));
});

describe("a pull request that was closed after its verdict, and opened again", () => {
  const reopen = async (it: Judging, options: { isJudged: boolean }) => {
    const number = await it.open("max-gh", { "teams.yaml": joined });
    await it.on(number, "opened", "max-gh");
    await it.update(number, "max-gh", { state: "closed" });
    it.fixture.advanceClock(10);
    await it.update(number, "mia-gh", { state: "open" });
    if (options.isJudged) {
      await it.on(number, "reopened", "mia-gh");
      it.fixture.advanceClock(10);
      await it.approve(number, "ada-gh");
      await it.judgeNow(number);
    }
    it.fixture.advanceClock(10);
    await it.as("ada-gh").rest.pulls.merge({ ...access, pull_number: number });
    return number;
  };

  test("is not reviewed when it was merged before it was judged again", async () => {
    const it = await start();
    const applied = main(it);
    const number = await reopen(it, { isJudged: false });
    expect(await review(it, applied)).toMatchObject({ unreviewed: main(it), reopened: [number] });
  });

  test("is reviewed when it was judged again, by what was said since", async () => {
    const it = await start();
    const applied = main(it);
    await reopen(it, { isJudged: true });
    const known = await review(it, applied);
    expect([known.unreviewed, known]).toMatchObject([undefined, { reopened: [] }]);
  });

  test.each([false, true])(
    "is a warning where it is applied all the same (only reviewed: %s)",
    async (isStrict) => {
      const it = await start();
      const number = await reopen(it, { isJudged: false });
      const { repository, clock } = it.fixture;
      const rosters = createRosterLoader(repository, ["teams.yaml"], currentDay(clock));
      const commit = main(it);
      const roster = await rosters.at(commit);
      const { review: known, findings } = await reviewFor({
        inputs: { applyOnlyReviewed: isStrict },
        rosters,
        commit,
        roster,
        memory: noMemory([]),
      });
      expect(findings).toMatchObject([{ severity: "warning", code: "reopened_since" }]);
      expect(findings[0]?.message).toContain(`#${number} was closed`);
      expect(known?.unreviewed).toBe(isStrict ? commit : undefined);
    },
  );
});

describe("a pull request whose approval was taken back, in a run that somebody cancelled", () => {
  test.each([
    ["by a dismissal, and only what was reviewed is applied", "dismissed", true],
    ["by a request for changes, and only what was reviewed is applied", "changes", true],
    ["by a dismissal, and everything is applied", "dismissed", false],
  ])("is told, and withheld where that is asked for: %s", async (_, how, isStrict) => {
    const it = await start();
    const number = await it.open("mia-gh", { "teams.yaml": joined });
    await it.on(number, "opened", "mia-gh");
    await it.approve(number, "max-gh");
    expect(await it.judgeNow(number)).toMatchObject({ conclusion: "success" });
    it.fixture.advanceClock(1);
    const { rest } = it.as("max-gh");
    const at = { ...access, pull_number: number };
    const { data: reviews } = await rest.pulls.listReviews(at);
    if (how === "changes") await rest.pulls.createReview({ ...at, event: "REQUEST_CHANGES", body: "No." });
    else await rest.pulls.dismissReview({ ...at, review_id: reviews[0]?.id ?? 0, message: "I misread it." });
    it.fixture.advanceClock(1);
    await it.as("ada-gh").rest.pulls.merge(at);
    const { repository, clock } = it.fixture;
    const rosters = createRosterLoader(repository, ["teams.yaml"], currentDay(clock));
    const commit = main(it);
    const roster = await rosters.at(commit);
    const inputs = { applyOnlyReviewed: isStrict };
    const { review: known, findings } = await reviewFor({
      inputs,
      rosters,
      commit,
      roster,
      memory: noMemory([]),
    });
    expect(findings).toMatchObject([{ severity: "warning", code: "word_taken_back" }]);
    expect(known?.unreviewed).toBe(isStrict ? commit : undefined);
  });
});

test("what repairs drift goes on beside what is withheld", async () => {
  const it = await start();
  const applied = main(it);
  const { world } = it.fixture.github;
  world.team("red")?.members.delete(world.user("mia-gh")?.id ?? 0);
  await push(it, escalated);
  const report = await apply(it, await review(it, applied));
  expect(report.result).toBe("partial");
  expect(world.team("red")?.members.has(world.user("mia-gh")?.id ?? 0)).toBe(true);
});

test("when nothing is known, everything that gives is withheld, and what takes away goes on", async () => {
  const it = await start();
  await push(it, without);
  const { world } = it.fixture.github;
  world.team("red")?.members.delete(world.user("mia-gh")?.id ?? 0);
  const report = await apply(it, { roster: undefined, unreviewed: main(it), absent: [] });
  expect(report.result).toBe("partial");
  expect(world.team("red")?.members.has(world.user("mia-gh")?.id ?? 0)).toBe(false);
  expect(world.team("blue")?.members.has(world.user("zoe-gh")?.id ?? 0)).toBe(false);
});

test("a creation that was allowed takes nothing over that somebody made meanwhile", async () => {
  const it = await start();
  await push(it, fixtureYaml.replace("  red: ", "  gold: { leads: [mia] }\n  red: "));
  const known = { roster: undefined, absent: ["github-team gold"] };
  const { world } = it.fixture.github;
  await it
    .as("lea-gh")
    .rest.teams.create({ org: "acme", name: "gold" })
    .catch(() => undefined);
  if (world.team("gold") === undefined)
    await it.fixture.repository.octokit.rest.teams.create({ org: "acme", name: "gold" });
  const before = [...(world.team("gold")?.members.keys() ?? [])];
  const report = await apply(it, known);
  expect(report.findings).toContainEqual(
    expect.objectContaining({ severity: "error", code: "appeared_since", resource: "github-team/gold" }),
  );
  expect([...(world.team("gold")?.members.keys() ?? [])]).toEqual(before);
});

test("what is created under another name is known by the key of its entry, also where not only what was reviewed is applied", async () => {
  const it = await start();
  const yaml = fixtureYaml
    .replace("max: { github: max-gh,", "max: { github: max-gh, permission: team_lead,")
    .replace("# The roster", "# A roster");
  await push(it, yaml);
  const from = main(it);
  const created = yaml.replace(
    "  red: ",
    "  gold: { leads: [mia], github: { name: Gold Diggers } }\n  red: ",
  );
  const number = await it.open("max-gh", { "teams.yaml": created });
  const existing = { stateOf: () => "absent" as const, adminsOf: () => [] };
  expect(await it.on(number, "opened", "max-gh", { existing })).toMatchObject({ conclusion: "success" });
  await it.as("ada-gh").rest.pulls.merge({ ...access, pull_number: number });
  await it.on(number, "closed", "max-gh");
  const { repository, clock } = it.fixture;
  const rosters = createRosterLoader(repository, ["teams.yaml"], currentDay(clock));
  const roster = await rosters.at(main(it));
  const memory = { applied: new Set([from]), begun: new Set([from]) } as unknown as RunMemory;
  const inputs = { applyOnlyReviewed: false };
  const { review: known } = await reviewFor({ inputs, rosters, commit: main(it), roster, memory });
  expect(known).toEqual({ roster, absent: ["github-team gold"] });
});

test("what was allowed by rules that the base has no longer when it is merged, is withheld, also where not only what was reviewed is applied", async () => {
  const config = ["teams.yaml", "more.yaml"];
  const it = await startJudging({
    files: { "teams.yaml": fixtureYaml, "more.yaml": "version: 1\n" },
    config,
  });
  opened.push(it);
  const number = await it.open("max-gh", { "teams.yaml": joined });
  expect(await it.on(number, "opened", "max-gh", { config })).toMatchObject({ conclusion: "success" });
  const ruled = "version: 1\npermissions: { rules: { team.members: admin } }\n";
  await it.commit("main", { "more.yaml": ruled }, "mia-gh");
  const from = main(it);
  await it.as("ada-gh").rest.pulls.merge({ ...access, pull_number: number });
  await it.on(number, "closed", "max-gh", { config });
  const { repository, clock } = it.fixture;
  const rosters = createRosterLoader(repository, config, currentDay(clock));
  const commit = main(it);
  const roster = await rosters.at(commit);
  const memory = { applied: new Set([from]), begun: new Set([from]) } as unknown as RunMemory;
  for (const applyOnlyReviewed of [true, false]) {
    const inputs = { applyOnlyReviewed };
    const { review: known, findings } = await reviewFor({ inputs, rosters, commit, roster, memory });
    expect(known).toMatchObject({ unreviewed: commit });
    expect(findings).toMatchObject([{ severity: "warning", code: "outdated_verdict" }]);
    expect(findings[0]?.message).toContain(`#${number} was allowed`);
  }
});

test("what another roster of the repository declares is not reviewed without a word of its admins, wherever it lies", async () => {
  const it = await start();
  const applied = main(it);
  const number = await it.open("ada-gh", { "teams.yaml": `${fixtureYaml}  green: { leads: [ada] }\n` });
  expect(await it.on(number, "opened", "ada-gh")).toMatchObject({ conclusion: "success" });
  const labs = `version: 1
github: { org: acme }
users: { max: { github: max-gh, github_id: ${it.fixture.github.world.user("max-gh")?.id}, permission: admin } }
teams: { green: { leads: [max] } }
`;
  await it.commit("main", { "access/labs/roster.yaml": labs });
  await it.as("ada-gh").rest.pulls.merge({ ...access, pull_number: number, merge_method: "squash" });
  expect(await review(it, applied)).toMatchObject({ unreviewed: main(it) });
});

test("what was pushed, or merged past the check, is applied where not only what was reviewed is", async () => {
  const it = await start();
  const from = main(it);
  await push(it, escalated);
  await merge(it, "mia-gh", escalated.replace("members: [zoe]", "members: [zoe, mia]"));
  const { repository, clock } = it.fixture;
  const rosters = createRosterLoader(repository, ["teams.yaml"], currentDay(clock));
  const roster = await rosters.at(main(it));
  const memory = { applied: new Set([from]), begun: new Set([from]) } as unknown as RunMemory;
  const inputs = { applyOnlyReviewed: false };
  const known = await reviewFor({ inputs, rosters, commit: main(it), roster, memory });
  expect(known).toEqual({ review: { roster, absent: [] }, findings: [] });
});
