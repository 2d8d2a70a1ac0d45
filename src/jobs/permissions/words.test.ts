import { afterEach, describe, expect, test } from "vitest";
import { commitFiles, filesAt } from "../../../emulators/github/git/committing.ts";
import { addBlob } from "../../../emulators/github/git/objects.ts";
import { createRosterLoader } from "../../app/load-roster.ts";
import { type ChatFixtureOptions, fixtureYaml, noon } from "../../chat/testing/fixture.ts";
import { currentDay } from "../../core/clock.ts";
import { judgeOpenPullRequests } from "./open-pulls.ts";
import { access, type Judging, startJudging } from "./testing/judging.ts";

const opened: Judging[] = [];

async function start(options: ChatFixtureOptions = {}): Promise<Judging> {
  const judging = await startJudging(options);
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
const promotion = fixtureYaml.replace("slack: U0MIA0000 }", "slack: U0MIA0000, permission: admin }");
const week = 7 * 24 * 60;

/** A pull request of mia's that max has approved. */
async function approved(options: ChatFixtureOptions = {}) {
  const it = await start(options);
  const number = await it.open("mia-gh", { "teams.yaml": joined });
  expect(await it.on(number, "opened", "mia-gh")).toMatchObject({ conclusion: "action_required" });
  await it.approve(number, "max-gh");
  expect(await it.judgeNow(number)).toMatchObject({ conclusion: "success" });
  return { it, number };
}

describe("an approving review", () => {
  test("counts for what it approved, and a push that changes that ends it for good", async () => {
    const { it, number } = await approved();
    const first = it.headOf(number);
    const more = joined.replace("members: [zoe, mia]", "members: [zoe, mia, lea]");
    await it.commit(it.branchOf(number), { "teams.yaml": more }, "mia-gh");
    expect(await it.on(number, "synchronize", "mia-gh")).toMatchObject({ conclusion: "action_required" });
    expect(await it.runs(first)).toMatchObject([expect.stringContaining(": cancelled (Superseded")]);
    await it.forcePush(number, first, "mia-gh");
    expect(await it.on(number, "synchronize", "mia-gh")).toMatchObject({ conclusion: "action_required" });
    expect(await it.runs(first)).toMatchObject([expect.stringContaining(": action_required (")]);
  });

  test("stays when a push changes nothing that needs permission", async () => {
    const { it, number } = await approved();
    await it.commit(it.branchOf(number), { "teams.yaml": `# Sorted.\n${joined}` }, "zoe-gh");
    expect(await it.on(number, "synchronize", "zoe-gh")).toMatchObject({ conclusion: "success" });
    await it.commit(it.branchOf(number), { "README.md": "Hello" }, "mia-gh");
    expect(await it.on(number, "synchronize", "mia-gh")).toMatchObject({ conclusion: "success" });
  });

  test("of a commit that was never judged with this change, or from before it was seen, counts for nothing", async () => {
    const it = await start();
    const number = await it.open("mia-gh", { "README.md": "Hello" });
    await it.on(number, "opened", "mia-gh");
    const harmless = it.headOf(number);
    await it.commit(it.branchOf(number), { "teams.yaml": joined }, "mia-gh");
    await it.approve(number, "max-gh");
    expect(await it.on(number, "synchronize", "mia-gh")).toMatchObject({ conclusion: "action_required" });
    await it.approve(number, "max-gh", harmless);
    expect(await it.judgeNow(number)).toMatchObject({ conclusion: "action_required" });
    await it.approve(number, "max-gh");
    expect(await it.judgeNow(number)).toMatchObject({ conclusion: "success" });
  });

  const files = { "teams.yaml": fixtureYaml, "more.yaml": "version: 1\n" };
  const config = ["teams.yaml", "more.yaml"];

  /** The same pull request, in a roster of two files. */
  async function approvedInTwoFiles() {
    const it = await start({ files, config });
    const number = await it.open("mia-gh", { "teams.yaml": joined });
    await it.on(number, "opened", "mia-gh", { config });
    await it.approve(number, "max-gh");
    expect(await it.judgeNow(number, { config })).toMatchObject({ conclusion: "success" });
    return { it, number };
  }

  test("ends when the base moves so that the same change does more, and for good", async () => {
    const { it, number } = await approvedInTwoFiles();
    await it.commit("main", { "more.yaml": "version: 1\npermissions: { admin_team: blue }\n" });
    expect(await it.judgeNow(number, { config })).toMatchObject({ conclusion: "action_required" });
    await it.commit("main", { "more.yaml": "version: 1\n" });
    expect(await it.judgeNow(number, { config })).toMatchObject({ conclusion: "action_required" });
    await it.approve(number, "max-gh");
    expect(await it.judgeNow(number, { config })).toMatchObject({ conclusion: "success" });
  });

  test("isn't given by the author's next push for what somebody else pushed", async () => {
    const it = await start();
    const number = await it.open("ada-gh", { "teams.yaml": joined });
    expect(await it.on(number, "opened", "ada-gh")).toMatchObject({ conclusion: "success" });
    const promoted = joined.replace("mia: { github: mia-gh,", "mia: { github: mia-gh, permission: admin,");
    expect(promoted).not.toBe(joined);
    await it.commit(it.branchOf(number), { "teams.yaml": promoted }, "mia-gh");
    expect(await it.on(number, "synchronize", "mia-gh")).toMatchObject({ conclusion: "action_required" });
    await it.commit(it.branchOf(number), { "README.md": "Hello" }, "ada-gh");
    const again = await it.on(number, "synchronize", "ada-gh");
    expect(again).toMatchObject({ conclusion: "action_required" });
    expect(again?.markdown).toContain("Somebody else than its author pushed a part of it");
    const more = promoted.replace("members: [zoe, mia]", "members: [zoe, mia, lea]");
    await it.commit(it.branchOf(number), { "teams.yaml": more }, "ada-gh");
    expect(await it.on(number, "synchronize", "ada-gh")).toMatchObject({ conclusion: "action_required" });
  });

  test("is the author's again for what they push after somebody else pushed what changes nothing", async () => {
    const it = await start();
    const number = await it.open("ada-gh", { "teams.yaml": joined });
    await it.on(number, "opened", "ada-gh");
    await it.commit(it.branchOf(number), { "README.md": "Hello" }, "mia-gh");
    expect(await it.on(number, "synchronize", "mia-gh")).toMatchObject({ conclusion: "success" });
    const more = joined.replace("members: [zoe, mia]", "members: [zoe, mia, lea]");
    await it.commit(it.branchOf(number), { "teams.yaml": more }, "ada-gh");
    expect(await it.on(number, "synchronize", "ada-gh")).toMatchObject({ conclusion: "success" });
  });

  test("isn't the author's for a push that doesn't tell what it went onto", async () => {
    const it = await start();
    const number = await it.open("ada-gh", { "teams.yaml": joined });
    await it.on(number, "opened", "ada-gh");
    await it.commit(it.branchOf(number), { "teams.yaml": promotion }, "mia-gh");
    await it.commit(it.branchOf(number), { "README.md": "Hello" }, "ada-gh");
    const pushed = await it.on(number, "synchronize", "ada-gh", { before: null });
    expect(pushed).toMatchObject({ conclusion: "action_required" });
  });

  test("stays when the base moves and the change does the same", async () => {
    const { it, number } = await approvedInTwoFiles();
    await it.commit("main", { "more.yaml": "version: 1\nteams: { gold: { leads: [ada] } }\n" });
    expect(await it.judgeNow(number, { config })).toMatchObject({ conclusion: "success" });
  });

  test("doesn't make what conflicts with the base pass", async () => {
    const { it, number } = await approved();
    await it.commit("main", { "teams.yaml": fixtureYaml.replace("leads: [max]", "leads: [zoe]") });
    const result = await it.judgeNow(number);
    expect(result).toMatchObject({ conclusion: "failure" });
    expect(result?.title).toContain("conflicts with main");
  });

  test("is over after a week, and a scheduled run says so", async () => {
    const { it, number } = await approved();
    it.fixture.advanceClock(week);
    const { repository, clock } = it.fixture;
    const rosters = createRosterLoader(repository, ["teams.yaml"], currentDay(clock));
    const request = { runUrl: undefined };
    const { judged } = await judgeOpenPullRequests("main", request, rosters, { clock });
    expect(judged).toMatchObject([{ number, conclusion: "action_required" }]);
    expect(await it.runs(it.headOf(number))).toEqual([expect.stringContaining("Needs ada or max")]);
  });

  test("is renewed by a schedule as far as the open pull requests can be listed, and it says where they can't", async () => {
    const it = await start();
    const { repository, clock, github } = it.fixture;
    github.fail({
      matches: ({ method, path }) => method === "GET" && path.endsWith("/pulls"),
      fault: { kind: "answer", answer: { status: 403, body: { message: "Not just now" } } },
    });
    const rosters = createRosterLoader(repository, ["teams.yaml"], currentDay(clock));
    const result = await judgeOpenPullRequests("main", { runUrl: undefined }, rosters, { clock });
    expect(result).toMatchObject({ judged: [], findings: [{ severity: "error" }] });
  });

  test("of a bot is nobody's", async () => {
    const it = await start({ yaml: fixtureYaml.replace("lea: { github: lea-gh", "lea: { github: rollcall") });
    const number = await it.open("mia-gh", {
      "teams.yaml": it.fixture.roster().replace("- mia  ", "- mia\n      - zoe  "),
    });
    await it.on(number, "opened", "mia-gh");
    const review = { ...access, pull_number: number, event: "APPROVE", body: "Yes." } as const;
    await it.fixture.repository.octokit.rest.pulls.createReview(review);
    expect(await it.judgeNow(number)).toMatchObject({ conclusion: "action_required" });
  });
});

describe("a thing that doesn't exist yet", () => {
  const yaml = fixtureYaml.replace("max: { github: max-gh,", "max: { github: max-gh, permission: team_lead,");
  const head = yaml.replace("teams:\n", "teams:\n  gold: { leads: [max] }\n");
  const seeing = (state: "absent" | "exists") => ({ stateOf: () => state, adminsOf: () => [] });

  test("is known as such when the same change is judged again without a plan", async () => {
    const it = await start({ yaml });
    const number = await it.open("max-gh", { "teams.yaml": head });
    const created = await it.on(number, "opened", "max-gh", { existing: seeing("absent") });
    expect(created).toMatchObject({ conclusion: "success" });
    expect(await it.judgeNow(number)).toMatchObject({ conclusion: "success" });
    expect(await it.judgeNow(number)).toMatchObject({ conclusion: "success" });
    const appeared = await it.judgeNow(number, { existing: seeing("exists") });
    expect(appeared).toMatchObject({ conclusion: "action_required" });
    expect(appeared?.title).toContain("claim gold");
  });

  test("counts as existing where no plan has looked", async () => {
    const it = await start({ yaml });
    const number = await it.open("max-gh", { "teams.yaml": head });
    expect(await it.on(number, "opened", "max-gh")).toMatchObject({ conclusion: "action_required" });
    await it.commit(it.branchOf(number), { "teams.yaml": head.replace("gold", "silver") }, "max-gh");
    const other = await it.on(number, "synchronize", "max-gh", { existing: seeing("absent") });
    expect(other).toMatchObject({ conclusion: "success" });
    await it.commit(it.branchOf(number), { "teams.yaml": head }, "max-gh");
    expect(await it.on(number, "synchronize", "max-gh")).toMatchObject({ conclusion: "action_required" });
  });
});

describe("a lifted verdict", () => {
  test("passes for the change that was shown, says so, and ends with it", async () => {
    const it = await start();
    const number = await it.open("mia-gh", { "teams.yaml": promotion });
    const waiting = await it.on(number, "opened", "mia-gh");
    const digest = waiting?.decision?.digest ?? "";
    const lifting = { by: "ada", reason: "Everybody else is away.", digest };
    expect(await it.judgeNow(number, { lifting: { ...lifting, digest: "sha256:another" } })).toMatchObject({
      conclusion: "action_required",
    });
    expect(await it.judgeNow(number, { lifting })).toMatchObject({ conclusion: "success" });
    const again = await it.judgeNow(number);
    expect(again?.title).toContain("Break-glass by ada");
    expect(again?.markdown).toContain("Everybody else is away.");
    await it.commit(it.branchOf(number), { "teams.yaml": promotion.replace("zoe]", "zoe, mia]") }, "mia-gh");
    expect(await it.on(number, "synchronize", "mia-gh")).toMatchObject({ conclusion: "action_required" });
  });
});

describe("a push", () => {
  test("is its author's word, and of nobody else who pushes to the branch", async () => {
    const it = await start();
    const number = await it.open("mia-gh", { "teams.yaml": promotion });
    await it.on(number, "opened", "mia-gh");
    await it.commit(it.branchOf(number), { "README.md": "Merged main" }, "ada-gh");
    expect(await it.on(number, "synchronize", "ada-gh")).toMatchObject({ conclusion: "action_required" });
  });

  test("counts only for the head that it made", async () => {
    const it = await start();
    const number = await it.open("max-gh", { "README.md": "Hello" });
    const head = it.headOf(number);
    await it.commit(it.branchOf(number), { "teams.yaml": joined }, "mia-gh");
    expect(await it.on(number, "opened", "max-gh", { head })).toMatchObject({
      conclusion: "action_required",
    });
  });

  test("stays its author's word when somebody reviews it later", async () => {
    const it = await start();
    const number = await it.open("max-gh", { "teams.yaml": joined });
    expect(await it.judgeNow(number)).toMatchObject({ conclusion: "action_required" });
    expect(await it.on(number, "opened", "max-gh")).toMatchObject({ conclusion: "success" });
    expect(await it.judgeNow(number)).toMatchObject({ conclusion: "success" });
  });

  test("whose workflow is run again is no new word", async () => {
    const it = await start();
    const number = await it.open("max-gh", { "teams.yaml": joined });
    const head = it.headOf(number);
    const at = new Date(it.fixture.clock.now()).toISOString();
    expect(await it.on(number, "opened", "max-gh")).toMatchObject({ conclusion: "success" });
    await it.commit(it.branchOf(number), { "teams.yaml": promotion }, "mia-gh");
    await it.on(number, "synchronize", "mia-gh");
    await it.forcePush(number, head, "mia-gh");
    const again = { at, head, isFirstAttempt: false };
    expect(await it.on(number, "opened", "max-gh", again)).toMatchObject({ conclusion: "action_required" });
  });

  test("that sets the branch back to what somebody else had asked for is no word of theirs", async () => {
    const it = await start();
    const number = await it.open("max-gh", { "teams.yaml": joined });
    const asked = it.headOf(number);
    expect(await it.on(number, "opened", "max-gh")).toMatchObject({ conclusion: "success" });
    await it.commit(it.branchOf(number), { "teams.yaml": fixtureYaml, "README.md": "Hello" }, "max-gh");
    await it.on(number, "synchronize", "max-gh");
    await it.forcePush(number, asked, "mia-gh");
    expect(await it.on(number, "synchronize", "mia-gh")).toMatchObject({ conclusion: "action_required" });
  });

  test("whose first attempt failed is a word when it is run again", async () => {
    const it = await start();
    const number = await it.open("max-gh", { "teams.yaml": joined });
    const at = new Date(it.fixture.clock.now()).toISOString();
    it.fixture.github.fail({
      matches: ({ path }) => path.includes("/compare/"),
      fault: { kind: "answer", answer: { status: 403, body: { message: "Not just now" } } },
    });
    expect(await it.on(number, "opened", "max-gh")).toMatchObject({ conclusion: "failure" });
    const again = { at, isFirstAttempt: false };
    expect(await it.on(number, "opened", "max-gh", again)).toMatchObject({ conclusion: "success" });
  });
});

describe("a pull request from a branch that somebody else pushed to", () => {
  /** A branch of ada's onto which mia pushed her promotion, and the pull request that ada opens from it. */
  async function openedUnseen(options: ChatFixtureOptions = {}) {
    const it = await start(options);
    const main = await it.as("ada-gh").rest.git.getRef({ ...access, ref: "heads/main" });
    const ref = "refs/heads/topic";
    await it.as("ada-gh").rest.git.createRef({ ...access, ref, sha: main.data.object.sha });
    await it.commit("topic", { "README.md": "Hello" }, "ada-gh");
    await it.commit("topic", { "teams.yaml": promotion }, "mia-gh");
    const pull = { ...access, head: "topic", base: "main", title: "Say hello" };
    const { data } = await it.as("ada-gh").rest.pulls.create(pull);
    return { it, number: data.number };
  }

  test("is no word of who opens it, and says what is one: their comment, which ends with the next push", async () => {
    const { it, number } = await openedUnseen();
    const opening = await it.on(number, "opened", "ada-gh");
    expect(opening).toMatchObject({ conclusion: "action_required" });
    expect(opening?.markdown).toContain("comment `/rollcall approve`");
    expect(await it.judgeNow(number)).toMatchObject({ conclusion: "action_required" });
    await it.fixture.comment(`/rollcall approve #${number}`, "ada-gh");
    const approvedNow = await it.judgeNow(number);
    expect(approvedNow).toMatchObject({ conclusion: "success", title: "Allowed: ada may do this." });
    expect(approvedNow?.markdown).toContain("`ada` approved it in a comment");
    const more = promotion.replace("members: [zoe]", "members: [zoe, mia]");
    await it.commit("topic", { "teams.yaml": more }, "mia-gh");
    expect(await it.on(number, "synchronize", "mia-gh")).toMatchObject({ conclusion: "action_required" });
  });

  test("isn't given a word by the opener's next push either, whatever was judged meanwhile", async () => {
    const { it, number } = await openedUnseen();
    await it.judgeNow(number);
    await it.commit("topic", { "CHANGES.md": "One" }, "ada-gh");
    expect(await it.on(number, "synchronize", "ada-gh")).toMatchObject({ conclusion: "action_required" });
  });

  test("isn't given one by a push after whose events none was judged", async () => {
    const it = await start();
    const number = await it.open("ada-gh", { "README.md": "Hello" });
    await it.commit(it.branchOf(number), { "teams.yaml": promotion }, "mia-gh");
    await it.commit(it.branchOf(number), { "CHANGES.md": "One" }, "ada-gh");
    expect(await it.on(number, "synchronize", "ada-gh")).toMatchObject({ conclusion: "action_required" });
  });

  test("is the opener's again once they have made the branch anew by themselves", async () => {
    const { it, number } = await openedUnseen();
    await it.on(number, "opened", "ada-gh");
    await it.update(number, "ada-gh", { state: "closed" });
    await it.as("ada-gh").rest.git.deleteRef({ ...access, ref: "heads/topic" });
    const own = await it.open("ada-gh", { "teams.yaml": joined });
    expect(await it.on(own, "opened", "ada-gh")).toMatchObject({ conclusion: "success" });
  });

  test("waits for a comment where GitHub doesn't tell who pushed, and costs one request where it matters alone", async () => {
    const it = await start();
    const number = await it.open("max-gh", { "teams.yaml": joined });
    const asked = () => it.fixture.github.calls.filter(({ path }) => path.endsWith("/activity")).length;
    const refused = { kind: "answer", answer: { status: 404, body: { message: "Not Found" } } } as const;
    it.fixture.github.fail({ matches: ({ path }) => path.endsWith("/activity"), fault: refused });
    expect(await it.on(number, "opened", "max-gh")).toMatchObject({ conclusion: "action_required" });
    expect(asked()).toBe(1);
    await it.fixture.comment(`/rollcall approve #${number}`, "max-gh");
    expect(await it.judgeNow(number)).toMatchObject({ conclusion: "success" });
    const harmless = await it.open("ada-gh", { "README.md": "Hello" });
    await it.on(harmless, "opened", "ada-gh");
    const strange = await it.open("zoe-gh", { "teams.yaml": joined });
    await it.on(strange, "opened", "zoe-gh");
    expect(asked()).toBe(1);
  });

  test("is a word where GitHub doesn't tell who pushed, once the opener's own key signed every commit", async () => {
    for (const signer of ["max-gh", "mia-gh"]) {
      const it = await start();
      const repo = it.fixture.github.world.repo("acme/access");
      const [max, account] = ["max-gh", signer].map((login) => it.fixture.github.world.user(login));
      if (repo === undefined || max === undefined || account === undefined)
        throw new Error("nobody is there");
      const number = await it.open("max-gh", { "README.md": "Hello" });
      const main = repo.git.refs.get("refs/heads/main");
      const { sha: file } = addBlob(repo.git.store, Buffer.from(joined));
      const files = new Map(filesAt(repo, main)).set("teams.yaml", { mode: "100644", sha: file });
      const made = { message: "Add mia", parents: [main ?? ""], by: max, now: noon, signer: account };
      repo.git.refs.set(`refs/heads/${it.branchOf(number)}`, commitFiles(repo, files, made).sha);
      const conclusion = signer === "max-gh" ? "success" : "action_required";
      expect(await it.on(number, "opened", "max-gh")).toMatchObject({ conclusion });
    }
  });

  test("whose list of pushes has a gap, or doesn't reach the head, is no word either", async () => {
    for (const change of ["gap", "late"] as const) {
      const it = await start();
      const number = await it.open("max-gh", { "README.md": "Hello", "teams.yaml": joined });
      const { refUpdates } = it.fixture.github.world.repo("acme/access")?.activity ?? { refUpdates: [] };
      refUpdates.splice(change === "gap" ? -2 : -1, 1);
      expect(await it.on(number, "opened", "max-gh")).toMatchObject({ conclusion: "action_required" });
    }
  });
});

describe("an approving comment", () => {
  test("counts for what its author could see, and for nobody who has no say", async () => {
    const it = await start();
    const number = await it.open("mia-gh", { "teams.yaml": joined });
    await it.fixture.comment(`/rollcall approve #${number}`, "max-gh");
    expect(await it.judgeNow(number)).toMatchObject({ conclusion: "action_required" });
    for (const login of ["mia-gh", "zoe-gh"]) await it.fixture.comment(`/rollcall approve #${number}`, login);
    expect(await it.judgeNow(number)).toMatchObject({ conclusion: "action_required" });
    await it.fixture.comment(`/rollcall approve #${number}`, "max-gh");
    expect(await it.judgeNow(number)).toMatchObject({ conclusion: "success" });
  });

  test("is taken back by a review of the same person that asks for changes", async () => {
    const it = await start();
    const number = await it.open("mia-gh", { "teams.yaml": joined });
    await it.on(number, "opened", "mia-gh");
    await it.fixture.comment(`/rollcall approve #${number}`, "max-gh");
    expect(await it.judgeNow(number)).toMatchObject({ conclusion: "success" });
    const review = { ...access, pull_number: number, event: "REQUEST_CHANGES", body: "No." } as const;
    await it.as("max-gh").rest.pulls.createReview(review);
    expect(await it.judgeNow(number)).toMatchObject({ conclusion: "action_required" });
  });
});

describe("closing a pull request", () => {
  test("ends what was said for it, whoever opens it again", async () => {
    const { it, number } = await approved();
    await it.update(number, "mia-gh", { state: "closed" });
    expect(await it.on(number, "closed", "mia-gh")).toBeUndefined();
    expect(await it.runs(it.headOf(number))).toEqual([expect.stringContaining(": cancelled (")]);
    await it.update(number, "zoe-gh", { state: "open" });
    expect(await it.on(number, "reopened", "zoe-gh")).toMatchObject({ conclusion: "action_required" });
  });

  test("leaves nothing that passes for another pull request from the same branch", async () => {
    const it = await start();
    const number = await it.open("max-gh", { "teams.yaml": joined });
    expect(await it.on(number, "opened", "max-gh")).toMatchObject({ conclusion: "success" });
    const head = it.headOf(number);
    await it.update(number, "max-gh", { state: "closed" });
    await it.on(number, "closed", "max-gh");
    const mine = { ...access, head: it.branchOf(number), base: "main", title: "Mine" };
    const { data } = await it.as("zoe-gh").rest.pulls.create(mine);
    expect(await it.runs(head)).toEqual([expect.stringContaining(": cancelled (")]);
    expect(await it.on(data.number, "opened", "zoe-gh")).toMatchObject({ conclusion: "action_required" });
  });

  test("and opening it again keeps one's own word", async () => {
    const it = await start();
    const number = await it.open("max-gh", { "teams.yaml": joined });
    await it.on(number, "opened", "max-gh");
    await it.update(number, "zoe-gh", { state: "closed" });
    await it.on(number, "closed", "zoe-gh");
    await it.update(number, "max-gh", { state: "open" });
    expect(await it.on(number, "reopened", "max-gh")).toMatchObject({ conclusion: "success" });
  });
});

describe("a change that was asked for in chat", () => {
  const ada = { id: "U0ADA0000" };

  test("is its asker's word, and not the App's or of whoever writes in the description", async () => {
    const it = await start();
    await it.fixture.slashCommand("team add blue mia", { id: "U0MIA0000" });
    expect(await it.runs(it.headOf(1))).toEqual([
      "rollcall/permissions: action_required (Needs ada or max for team.members blue +mia)",
    ]);
    expect(await it.on(1, "opened", "rollcall[bot]")).toMatchObject({ conclusion: "action_required" });
    await it.fixture.slashCommand("team add blue lea", ada);
    expect(await it.on(2, "opened", "rollcall[bot]")).toMatchObject({
      conclusion: "success",
      title: "Allowed: ada may do this.",
    });
    expect(await it.runs(it.headOf(2))).toHaveLength(1);
  });

  test("doesn't lend its word to another branch of Rollcall's that is pushed back to it", async () => {
    const it = await start();
    await it.fixture.slashCommand("team add red mia-gh --lead", ada).catch(() => undefined);
    await it.fixture.slashCommand("user edit mia --permission admin", ada);
    const wanted =
      [...(it.fixture.github.world.repo("acme/access")?.activity.pulls.keys() ?? [])].at(-1) ?? 0;
    const head = it.headOf(wanted);
    await it.on(wanted, "opened", "rollcall[bot]");
    await it.update(wanted, "ada-gh", { state: "closed" });
    await it.on(wanted, "closed", "ada-gh");
    await it.fixture.slashCommand("team add blue mia", { id: "U0MIA0000" });
    const mine = wanted + 1;
    await it.on(mine, "opened", "rollcall[bot]");
    await it.forcePush(mine, head, "mia-gh");
    expect(await it.runs(head)).toEqual([expect.not.stringContaining(": success")]);
    expect(await it.on(mine, "synchronize", "mia-gh")).toMatchObject({ conclusion: "action_required" });
    expect(await it.runs(head)).toEqual([expect.not.stringContaining(": success")]);
  });

  test("whose chat was killed before its pull request opened passes for nobody", async () => {
    const it = await start();
    it.fixture.github.fail({
      matches: ({ method, path }) => method === "POST" && path.endsWith("/pulls"),
      fault: { kind: "answer", answer: { status: 403, body: { message: "Not just now" } } },
      times: 10,
    });
    await it.fixture.slashCommand("team add blue lea", ada);
    it.fixture.github.clearFaults();
    const refs = [...(it.fixture.github.world.repo("acme/access")?.git.refs ?? [])];
    const [ref = "", head = ""] = refs.find(([name]) => /^refs.heads.rollcall.(?!state$)/.test(name)) ?? [];
    expect(await it.runs(head)).toEqual([
      "rollcall/permissions: action_required (Waits for its pull request to open.)",
    ]);
    const branch = ref.replace("refs/heads/", "");
    const { data } = await it
      .as("zoe-gh")
      .rest.pulls.create({ ...access, head: branch, base: "main", title: "Mine" });
    expect(await it.on(data.number, "opened", "zoe-gh")).toMatchObject({ conclusion: "action_required" });
  });

  test("is asked for anew by the same command when the first word is too old, but not for what others pushed", async () => {
    const it = await start();
    await it.fixture.slashCommand("team add blue lea", ada);
    await it.on(1, "opened", "rollcall[bot]");
    it.fixture.advanceClock(week + 60);
    expect(await it.judgeNow(1)).toMatchObject({ conclusion: "action_required" });
    await it.fixture.slashCommand("team add blue lea", ada);
    expect(await it.judgeNow(1)).toMatchObject({ conclusion: "success" });
    await it.commit(it.branchOf(1), { "teams.yaml": promotion }, "mia-gh");
    await it.on(1, "synchronize", "mia-gh");
    await it.fixture.slashCommand("team add blue lea", ada);
    expect(await it.judgeNow(1)).toMatchObject({ conclusion: "action_required" });
  });
});

describe("two Apps", () => {
  const tokens = [
    { kind: "app", value: "app-token" },
    { kind: "app", value: "judge-token", slug: "judge" },
    { kind: "app", value: "strange-token", slug: "strange" },
    ...["ada-gh", "max-gh", "mia-gh", "lea-gh", "zoe-gh"].map((login) => ({
      kind: "user",
      login,
      value: `token-of-${login}`,
    })),
  ];
  const yaml = fixtureYaml.replace("users:\n", "permissions: { rollcall_apps: [rollcall] }\nusers:\n");
  const options = { yaml, github: { token: tokens as never } };
  const ada = { id: "U0ADA0000" };

  test("read each other's records, and each has a verdict of its own", async () => {
    const it = await start(options);
    await it.fixture.slashCommand("team add blue lea", ada);
    const judged = await it.on(1, "opened", "rollcall[bot]", { token: "judge-token" });
    expect(judged).toMatchObject({ conclusion: "success", title: "Allowed: ada may do this." });
    const { data } = await it.fixture.repository.octokit.rest.checks.listForRef({
      ...access,
      ref: it.headOf(1),
    });
    expect(data.check_runs.map(({ app, conclusion }) => `${app?.slug}: ${conclusion}`).sort()).toEqual([
      "judge: success",
      "rollcall: success",
    ]);
  });

  test("that the roster doesn't name lend no words", async () => {
    const it = await start({ ...options, yaml: yaml.replace("[rollcall]", "[other]") });
    await it.fixture.slashCommand("team add blue lea", ada);
    const judged = await it.on(1, "opened", "rollcall[bot]", { token: "judge-token" });
    expect(judged).toMatchObject({ conclusion: "action_required" });
  });
});

describe("two rosters in one repository", () => {
  test("have a verdict each, by the organisation or by the input name", async () => {
    const it = await start();
    const other = fixtureYaml.replace("org: acme", "org: Umbrella");
    await it.commit("main", { "umbrella.yaml": other, "labs.yaml": fixtureYaml });
    const number = await it.open("mia-gh", { "teams.yaml": joined, "umbrella.yaml": `${other}# Hello.\n` });
    await it.on(number, "opened", "mia-gh");
    await it.on(number, "opened", "mia-gh", { config: ["umbrella.yaml"] });
    await it.on(number, "opened", "mia-gh", { config: ["labs.yaml"], name: "labs" });
    const runs = await it.runs(it.headOf(number));
    expect(runs.map((run) => run.split(" (Needs")[0]?.split(" (Nobody")[0]).sort()).toEqual([
      "rollcall/permissions (Umbrella): success",
      "rollcall/permissions (labs): success",
      "rollcall/permissions: action_required",
    ]);
  });

  test("of one organisation have no verdict that passes until each has a name", async () => {
    const it = await start();
    await it.commit("main", { "labs.yaml": fixtureYaml });
    const number = await it.open("mia-gh", { "teams.yaml": promotion });
    const judged = [
      await it.on(number, "opened", "mia-gh"),
      await it.on(number, "opened", "mia-gh", { config: ["labs.yaml"] }),
    ];
    expect(judged.map((each) => each?.conclusion)).toEqual(["action_required", "failure"]);
    expect(judged[1]?.title).toBe(
      "teams.yaml belongs to another roster of this organisation: give each roster's jobs a name.",
    );
    const named = await it.open("mia-gh", { "labs.yaml": promotion });
    expect(await it.on(named, "opened", "mia-gh")).toMatchObject({ conclusion: "failure" });
    expect(await it.on(named, "opened", "mia-gh", { config: ["labs.yaml"], name: "labs" })).toMatchObject({
      conclusion: "action_required",
    });
    expect(await it.on(named, "opened", "mia-gh", { name: "teams" })).toMatchObject({
      conclusion: "success",
    });
  });

  test("what one of them declares, the other can't begin to declare without a word of the first one's admins", async () => {
    const it = await start();
    const labs = `version: 1
github: { org: acme }
users:
  max: { github: max-gh, github_id: ${it.fixture.github.world.user("max-gh")?.id}, permission: admin }
teams: { green: { leads: [max], repos: { web: write } } }
`;
    await it.commit("main", { "access/labs.yaml": labs });
    const judged = { config: ["access/labs.yaml"], name: "labs" };
    const taken = `${labs.trimEnd().slice(0, -2)}, red: { leads: [max] } }\n`;
    const number = await it.open("max-gh", { "access/labs.yaml": taken });
    const alone = await it.on(number, "opened", "max-gh", judged);
    expect([alone?.conclusion, alone?.title]).toEqual([
      "action_required",
      "Needs ada for the GitHub team red, which teams.yaml declares too",
    ]);
    await it.approve(number, "ada-gh");
    expect(await it.judgeNow(number, judged)).toMatchObject({ conclusion: "success" });
    const own = await it.open("max-gh", { "access/labs.yaml": labs.replace("green", "blue-green") });
    expect(await it.on(own, "opened", "max-gh", judged)).toMatchObject({ conclusion: "success" });
    const theirs = await it.open("ada-gh", {
      "teams.yaml": fixtureYaml.replace("teams:\n", "teams:\n  green: { leads: [ada] }\n"),
    });
    const asked = await it.on(theirs, "opened", "ada-gh", { name: "teams" });
    expect(asked?.title).toBe("Needs max for the GitHub team green, which access/labs.yaml declares too");
  });

  test("one that begins overwrites no other's verdict, and needs a word of who administers the repository", async () => {
    const it = await start();
    const number = await it.open("mia-gh", { "teams.yaml": promotion, "new.yaml": fixtureYaml });
    await it.on(number, "opened", "mia-gh");
    const begun = await it.on(number, "opened", "mia-gh", { config: ["new.yaml"] });
    expect(begun).toMatchObject({
      name: "rollcall/permissions (new: new.yaml)",
      conclusion: "action_required",
    });
    await it.approve(number, "max-gh");
    expect(await it.judgeNow(number, { config: ["new.yaml"] })).toMatchObject({
      conclusion: "action_required",
    });
    await it.approve(number, "ada-gh");
    expect(await it.judgeNow(number, { config: ["new.yaml"] })).toMatchObject({
      conclusion: "success",
      title: "The roster begins here: ada-gh administers the repository.",
    });
    const runs = await it.runs(it.headOf(number));
    expect(runs.find((run) => run.startsWith("rollcall/permissions:"))).toContain(": action_required");
  });

  test("files that are nowhere are no roster that begins", async () => {
    const it = await start();
    const number = await it.open("ada-gh", { "README.md": "Hello" });
    const result = await it.on(number, "opened", "ada-gh", { config: ["none.yaml"] });
    expect(result).toMatchObject({ conclusion: "failure" });
  });
});
