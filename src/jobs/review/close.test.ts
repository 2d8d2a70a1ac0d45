import { afterEach, describe, expect, test } from "vitest";
import { plainReply } from "../../chat/render-reply.ts";
import { digestsOf } from "../../review/digests.ts";
import type { ReviewRecord } from "../../review/record.ts";
import { withAnswers } from "../../review/state.ts";
import { countsOf, verifyRecord } from "../../review/verify.ts";
import { recordText } from "../../review/write-record.ts";
import { runReview } from "./run.ts";
import { answersIn, closeReviewing, reviewedYaml, startReviewing } from "./testing/reviewing.ts";

afterEach(closeReviewing);

const day = 24 * 60;
const withReview = (overdue: string) =>
  reviewedYaml.replace("users:\n", `review: { every: quarter, days: 14, overdue: ${overdue} }\nusers:\n`);

async function start(overdue = "report") {
  const reviewing = await startReviewing({ yaml: withReview(overdue) });
  const { context, repo, fixture } = reviewing;
  const pulls = () => [...(repo?.activity.pulls.values() ?? [])];
  const pull = (title: string) => pulls().find((each) => each.title.includes(title)) ?? expect.fail(title);
  const merge = async (title: string) => {
    const { number } = pull(title);
    await fixture.repository.octokit.rest.pulls.merge({ owner: "acme", repo: "access", pull_number: number });
  };
  const fileAt = async (path: string, ref: string) => {
    const { data } = await fixture.repository.octokit.rest.repos.getContent({
      owner: "acme",
      repo: "access",
      path,
      ref,
    });
    return "content" in data ? Buffer.from(data.content, "base64").toString("utf8") : "";
  };
  const auto = async () => {
    const { reply, findings } = await runReview("auto", context());
    return { told: plainReply(reply).replaceAll("`", ""), codes: findings.map(({ code }) => code) };
  };
  const comments = () => [...(repo?.activity.comments.values() ?? [])].map(({ body }) => body);
  return { ...reviewing, pulls, pull, merge, fileAt, auto, comments };
}

describe("a scheduled run", () => {
  test("starts the review of the interval once, and none where the roster has none", async () => {
    const { auto, issues } = await start();
    expect((await auto()).told).toContain("Review 2026-Q2 of acme, due 2026-06-15: 0 answers of");
    await auto();
    expect(issues()).toHaveLength(3);
    const none = await startReviewing();
    const { reply } = await runReview("auto", none.context());
    expect(plainReply(reply)).toContain("none begins by itself");
    expect(none.issues()).toEqual([]);
  });

  test("reminds whoever hasn't answered once a week, six times at most, and nobody who has", async () => {
    const { auto, comments, fixture, tick } = await start();
    await auto();
    await tick("team red", "mia (mia-gh)", "keep", "lea-gh");
    await tick("team red", "lea (lea-gh)", "keep", "ada-gh");
    await auto();
    expect(comments()).toEqual([]);
    fixture.advanceClock(7 * day);
    await auto();
    await auto();
    expect(comments()).toHaveLength(2);
    expect(comments().join()).toContain("@ada-gh @max-gh\n\n3 people have no answer yet");
    expect(comments().join()).not.toContain("@lea-gh");
    expect(comments().join()).toContain("It is due on 2026-06-15.");
    fixture.advanceClock(6 * day);
    await auto();
    expect(comments()).toHaveLength(2);
    fixture.advanceClock(2 * day);
    await auto();
    expect(comments()).toHaveLength(4);
    expect(comments().at(-1)).toContain("It was due on 2026-06-15.");
  });

  test("killed between two reminders, the next one reminds the others and nobody twice", async () => {
    const { auto, comments, fixture, repo } = await start();
    await auto();
    fixture.advanceClock(7 * day);
    await auto();
    const [first] = [...(repo?.activity.comments.keys() ?? [])];
    expect(comments()).toHaveLength(3);
    repo?.activity.comments.delete(first ?? 0);
    const { changeReview } = await import("./stored-review.ts");
    await changeReview({ repository: fixture.repository, clock: fixture.clock }, "As killed", (now) =>
      now === undefined ? undefined : { ...now, reminded: null },
    );
    await auto();
    expect(comments()).toHaveLength(3);
  });

  test("killed after an answer was kept, the next one proposes what it takes away, and shows it", async () => {
    const { auto, context, fixture, issue, pulls, state } = await start();
    await auto();
    const row = (await state()).frozen.rows.find(
      ({ who, group }) => who === "user:zoe" && group === "team:blue",
    );
    const { changeReview } = await import("./stored-review.ts");
    await changeReview({ repository: fixture.repository, clock: fixture.clock }, "As killed", (now) =>
      now === undefined
        ? undefined
        : withAnswers(now, [
            {
              row: row?.id ?? "",
              decision: "remove",
              by: "max",
              at: new Date(fixture.clock.now()).toISOString(),
              via: "comment",
              reviewerAt: null,
              evidence: "comment 1 on #1",
            },
          ]),
    );
    await runReview("auto", context());
    expect(pulls().map(({ title }) => title)).toEqual([
      "Take out whom the review 2026-Q2 removed from team blue",
    ]);
    expect(issue("team blue").body).toContain("**remove**, says max");
  });

  test("tells what is overdue, and with overdue: report changes nothing", async () => {
    const { auto, fixture, pulls } = await start();
    await auto();
    fixture.advanceClock(15 * day);
    expect((await auto()).codes).toEqual(["review_overdue"]);
    expect(pulls()).toEqual([]);
  });

  test("with overdue: expire proposes a last day for whom nobody confirmed, and an answer takes them out again", async () => {
    const { auto, fixture, pull, pulls, fileAt, tick } = await start("expire");
    await auto();
    await tick("team blue", "mia (mia-gh)", "keep", "max-gh");
    fixture.advanceClock(15 * day);
    await auto();
    const ending = pull("Let end after 2026-06-29 what nobody confirmed");
    const proposed = await fileAt("teams.yaml", ending.head.branch);
    expect(proposed).toContain("{ user: zoe, until: 2026-06-29 }");
    expect(proposed).toContain("{ user: lea, until: 2026-06-29 }");
    expect(proposed).toMatch(/blue:\n[\s\S]*members: \[\{ user: zoe, until: 2026-06-29 \}, mia\]/);
    await tick("team blue", "zoe (zoe-gh)", "keep", "max-gh");
    expect(await fileAt("teams.yaml", ending.head.branch)).not.toContain("user: zoe");
    expect(pulls()).toHaveLength(1);
  });
});

describe("closing a review", () => {
  /** Answers everything: zoe is removed from blue, and everybody else is kept. */
  const answerAll = async ({ tick, state }: Awaited<ReturnType<typeof start>>) => {
    for (const { who, group, reviewers } of (await state()).frozen.rows) {
      const key = who.replace("user:", "");
      const [by] = reviewers;
      if (by === undefined) continue;
      const decision = key === "zoe" && group === "team:blue" ? "remove" : "keep";
      const title = group === "organisation" ? "what no team gives" : group.replace(":", " ");
      await tick(title, `${key} (${key}-gh)`, decision, `${by}-gh`);
    }
  };

  test("waits for answers and for what was removed, and then keeps a record that holds, and ends", async () => {
    const it = await start();
    const { auto, context, merge, pull, pulls, fileAt, issues, fixture, state } = it;
    await auto();
    await expect(runReview("close", context())).rejects.toMatchObject({
      findings: [{ code: "review_not_over", message: expect.stringContaining("have no answer") }],
    });
    await answerAll(it);
    expect(answersIn(await state())).toContain("team:blue user:zoe: remove by ada");
    await expect(runReview("close", context())).rejects.toMatchObject({
      findings: [
        { message: expect.stringMatching(/zoe \(zoe-gh\) still has a place in team blue \(merge #\d+\)/) },
      ],
    });
    await merge("Take out whom the review 2026-Q2 removed from team blue");
    // Merged, and not applied: the file gives it no more, and GitHub still does.
    await expect(runReview("close", context())).rejects.toMatchObject({
      findings: [
        {
          message: expect.stringMatching(
            /zoe \(zoe-gh\) still has what team blue gave: .*not in the file.*apply it/,
          ),
        },
      ],
    });
    await fixture.slashCommand("sync", { id: "U0ADA0000" });
    // Ada owns the organisation, and nobody else may review that: it is closed after its last day, and told.
    fixture.advanceClock(15 * day);
    await runReview("close", context());
    const text = await fileAt("reviews/2026-Q2.json", pull("Keep the record").head.branch);
    const { record, problems } = verifyRecord(text);
    expect(problems).toEqual([]);
    expect(record?.counts).toMatchObject({ removed: 1, absentAgain: 1, unanswered: 1 });
    const zoe = record?.rows.find(({ who, group }) => who === "user:zoe" && group === "team:blue");
    expect(zoe?.removal).toMatchObject({
      absent: true,
      pull: pull("Take out whom").number,
      readAt: record?.closedAt,
    });
    const page = await fileAt("reviews/2026-Q2.html", pull("Keep the record").head.branch);
    expect(page).toContain("read again as gone");
    expect(issues().map((each) => each.state)).toEqual(["closed", "closed", "closed"]);
    // It waits for the merge, however often it runs, and then it is over.
    await auto();
    expect(pulls().filter(({ title }) => title.includes("Keep the record"))).toHaveLength(1);
    await merge("Keep the record");
    expect((await auto()).told).toContain("The review 2026-Q2 is over");
    expect((await auto()).told).toContain("The review 2026-Q2 is done.");
    fixture.advanceClock(30 * day);
    const next = await auto();
    expect(next.told).toContain("Review 2026-Q3 of acme");
    const { frozen } = await state();
    expect(frozen.population.every(({ isNew }) => isNew === false)).toBe(true);
  });

  test("never tells as gone what is merged and not applied, nor as joined who is only left over", async () => {
    const it = await start();
    const { auto, context, merge, pull, fileAt, fixture } = it;
    await auto();
    await it.tick("team blue", "zoe (zoe-gh)", "remove", "max-gh");
    await merge("Take out whom");
    fixture.advanceClock(15 * day);
    await runReview("close", context());
    const text = await fileAt("reviews/2026-Q2.json", pull("Keep the record").head.branch);
    const { record, problems } = verifyRecord(text);
    expect(problems).toEqual([]);
    expect(record?.counts).toMatchObject({ removed: 1, absentAgain: 0 });
    const zoe = record?.rows.find(({ who, group }) => who === "user:zoe" && group === "team:blue");
    expect(zoe?.removal).toMatchObject({
      absent: false,
      left: expect.arrayContaining([expect.stringContaining("blue (not in the file)")]),
    });
    expect(record?.joined.map(({ who }) => who)).not.toContain("user:zoe");
  });

  test("tells what is still there, who left by themselves, and who came meanwhile", async () => {
    const it = await start();
    const { auto, commit, context, pull, fileAt, fixture } = it;
    await auto();
    await it.tick("team blue", "zoe (zoe-gh)", "remove", "max-gh");
    await commit(
      "main",
      { "teams.yaml": withReview("report").replace("      - mia ", "      - zoe ") },
      "ada-gh",
    );
    await fixture.slashCommand("sync", { id: "U0ADA0000" });
    fixture.advanceClock(15 * day);
    await runReview("close", context());
    const text = await fileAt("reviews/2026-Q2.json", pull("Keep the record").head.branch);
    const { record, problems } = verifyRecord(text);
    expect(problems).toEqual([]);
    expect(record?.joined).toEqual([{ group: "team:red", who: "user:zoe" }]);
    const left = record?.rows
      .filter(({ id }) => record.left.includes(id))
      .map(({ who, group }) => `${group} ${who}`);
    expect(left).toContain("team:red user:mia");
    const zoe = record?.rows.find(({ who, group }) => who === "user:zoe" && group === "team:blue");
    expect(zoe?.removal).toMatchObject({ absent: false });
    expect(pull("Keep the record").body).toContain("still has a place in team blue");
  });

  test("what is no record keeps no review from beginning, and ends none", async () => {
    const { auto, context, commit, fixture } = await start();
    await commit("main", { "reviews/2026-Q2.json": "{}" }, "mia-gh");
    expect((await auto()).told).toContain("Review 2026-Q2 of acme");
    fixture.advanceClock(15 * day);
    await expect(runReview("close", context())).rejects.toMatchObject({
      findings: [{ code: "review_record_foreign" }],
    });
  });

  test("a record with an answer that nobody gave ends no review, though it holds against itself", async () => {
    const { auto, context, commit, pull, fileAt, fixture, state } = await start();
    const path = "reviews/2026-Q2.json";
    await auto();
    fixture.advanceClock(15 * day);
    await runReview("close", context());
    const record: ReviewRecord = JSON.parse(await fileAt(path, pull("Keep the record").head.branch));
    const said = { decision: "keep", by: "max", via: "check box", reviewerAt: null, evidence: "" } as const;
    const answer = { ...said, at: record.closedAt };
    const rows = record.rows.map((row) =>
      row.who === "user:zoe" && row.group === "team:blue" ? { ...row, answer } : row,
    );
    const forged = { ...record, rows, counts: countsOf({ population: record.population, rows }) };
    const text = recordText({ ...forged, digests: digestsOf(forged) });
    expect(verifyRecord(text).problems).toEqual([]);
    await commit("main", { [path]: text }, "mia-gh");
    await expect(auto()).rejects.toMatchObject({ findings: [{ code: "review_record_foreign" }] });
    expect((await state()).frozen.review).toBe("2026-Q2");
  });

  test("a record that was not merged is made anew, and what can't be read to the end closes nothing", async () => {
    const { auto, context, pull, pulls, fixture, repo } = await start();
    await auto();
    fixture.advanceClock(15 * day);
    const broken = context();
    await expect(
      runReview("close", { ...broken, connections: { ...broken.connections, slackToken: "xoxb-wrong" } }),
    ).rejects.toMatchObject({ findings: [{ code: "review_incomplete" }] });
    await runReview("close", context());
    const { number } = pull("Keep the record");
    await fixture.repository.octokit.rest.pulls.update({
      owner: "acme",
      repo: "access",
      pull_number: number,
      state: "closed",
    });
    repo?.git.refs.delete(`refs/heads/${pull("Keep the record").head.branch}`);
    await runReview("close", context());
    expect(
      pulls().filter(({ title, state }) => title.includes("Keep the record") && state === "open"),
    ).toHaveLength(1);
  });
});
