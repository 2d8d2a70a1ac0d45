import { afterEach, describe, expect, test } from "vitest";
import { plainReply } from "../../chat/render-reply.ts";
import { readStateFile } from "../../repository/state-branch.ts";
import { reviewFile } from "../../review/state.ts";
import { answerByTicks, editInEvent } from "./answers.ts";
import { runReview } from "./run.ts";
import { startReview } from "./start.ts";
import { reviewStatus } from "./status.ts";
import { answersIn, closeReviewing, reviewedYaml, startReviewing as start } from "./testing/reviewing.ts";

afterEach(closeReviewing);

describe("starting a review", () => {
  test("freezes who holds what, and asks each team's leads in an issue of its own", async () => {
    const { context, issues, issue, state, fixture } = await start();
    const { isNew } = await startReview(context());
    expect(isNew).toBe(true);
    expect(issues().map(({ title }) => title)).toEqual([
      "Review 2026-Q2: what no team gives",
      "Review 2026-Q2: team blue",
      "Review 2026-Q2: team red",
    ]);
    const red = issue("team red").body;
    expect(red).toContain("@ada-gh @lea-gh");
    expect(red).toMatch(/### mia \(mia-gh\)\n\nmember; since: not measured; last active: not measured\n/);
    expect(red).toContain("write on repository api");
    const { frozen, digest } = await state();
    expect(red).toContain(digest);
    expect(frozen).toMatchObject({ review: "2026-Q2", dueOn: "2026-06-15", services: ["github", "slack"] });
    // Nothing but the repository was written.
    const outside = fixture.github.calls.filter(
      ({ method, path }) =>
        method !== "GET" && !path.startsWith("/repos/acme/access/") && path !== "/graphql",
    );
    expect(outside).toEqual([]);
  });

  test("costs no request to the services that a plan doesn't take", async () => {
    const { context, fixture } = await start();
    const about = ({ path, body }: { path: string; body: string }) =>
      !path.startsWith("/repos/acme/access/") && !/defaultBranchRef|viewer \{ login \} \}/.test(body);
    const before = fixture.github.calls.length;
    await fixture.dispatch(fixture.slashPayload("plan", { id: "U0ADA0000" }));
    const plan = fixture.github.calls.slice(before).filter(about).length;
    const from = fixture.github.calls.length;
    await startReview(context());
    const review = fixture.github.calls.slice(from).filter(about).length;
    expect(plan).toBeGreaterThan(0);
    expect(review).toBeLessThanOrEqual(plan + 4);
  });

  test("twice at once makes one review, with one issue for a team", async () => {
    const { context, issues, state } = await start();
    const both = await Promise.all([startReview(context()), startReview(context())]);
    expect(both.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(issues()).toHaveLength(3);
    await startReview(context());
    expect(issues()).toHaveLength(3);
    expect(Object.keys((await state()).issues)).toHaveLength(3);
  });

  test("killed between its issues, another one asks whoever was not asked, once its turn has come", async () => {
    const { context, issues, fixture, repo, state } = await start();
    await startReview(context());
    const [first, ...others] = issues();
    for (const { number } of others) repo?.activity.issues.delete(number);
    // As it is kept between two issues: somebody's turn, and no issue remembered.
    const { changeReview } = await import("./stored-review.ts");
    const until = new Date(fixture.clock.now() + 60_000).toISOString();
    await changeReview({ repository: fixture.repository, clock: fixture.clock }, "As killed", (now) =>
      now === undefined ? undefined : { ...now, issues: {}, asking: { run: "killed", until } },
    );
    await startReview(context());
    expect(issues()).toHaveLength(1);
    fixture.advanceClock(2);
    await startReview(context());
    expect(issues().map(({ number }) => number)).toContain(first?.number);
    expect(issues()).toHaveLength(3);
    expect((await state()).asking).toBeNull();
  });

  test("what can't be read to the end starts none, and says why", async () => {
    const permissions = {
      members: "read",
      administration: "read",
      metadata: "read",
      contents: "write",
    } as const;
    const { context, issues, fixture } = await start({
      github: {
        token: [{ kind: "app", slug: "rollcall", permissions: { ...permissions, issues: "write" } }],
      },
    });
    await expect(startReview(context())).rejects.toMatchObject({
      findings: [
        { code: "review_incomplete", message: expect.stringContaining("roles of the organisation") },
      ],
    });
    expect(issues()).toEqual([]);
    expect((await readStateFile(fixture.repository, reviewFile)).text).toBeUndefined();
  });

  test("warns of whom nobody may answer about, and says how somebody could", async () => {
    const { context, issue } = await start();
    const { findings } = await runReview("start", context());
    expect(findings).toMatchObject([
      { code: "review_nobody_may_answer", severity: "warning", message: expect.stringContaining("ada") },
    ]);
    expect(issue("what no team gives").body).toContain("Nobody may answer this: make somebody else a lead");
  });

  test("on a state branch that anybody may write it starts none: who pushes could answer for others", async () => {
    const { context, issues } = await start({ protectedState: false });
    await expect(startReview(context())).rejects.toMatchObject({
      findings: [{ code: "review_unprotected" }],
    });
    expect(issues()).toEqual([]);
  });
});

describe("a tick in the issue", () => {
  test("of somebody who leads the team counts, is shown beside the name, and a removal becomes a pull request", async () => {
    const { context, tick, issue, state, repo } = await start();
    await startReview(context());
    await tick("team red", "mia (mia-gh)", "keep", "lea-gh");
    expect(answersIn(await state())).toEqual(["team:red user:mia: keep by lea"]);
    expect(issue("team red").body).toContain("### mia (mia-gh) — **keep**, says lea, 2026-06-01");
    await tick("team blue", "mia (mia-gh)", "remove", "max-gh");
    await tick("team blue", "zoe (zoe-gh)", "remove", "max-gh");
    const pulls = [...(repo?.activity.pulls.values() ?? [])];
    expect(pulls.map(({ title }) => title)).toEqual([
      "Take out whom the review 2026-Q2 removed from team blue",
    ]);
    expect(pulls[0]?.body).toMatch(/mia \(mia-gh\): removed by max[\s\S]*zoe \(zoe-gh\): removed by max/);
    expect((await state()).removals).toEqual({ "team:blue": pulls[0]?.number });
    // Thought better of: the pull request follows, and goes with the last of them.
    await tick("team blue", "mia (mia-gh)", "remove", "max-gh");
    await tick("team blue", "zoe (zoe-gh)", "remove", "ada-gh");
    expect([...(repo?.activity.pulls.values() ?? [])].map((each) => each.state)).toEqual(["closed"]);
    expect((await state()).removals).toEqual({});
  });

  test("about oneself doesn't count, nor of somebody without the right, nor both boxes: it is taken back, and told", async () => {
    const { context, tick, issue, state, repo } = await start();
    await startReview(context());
    const own = await tick("team red", "lea (lea-gh)", "keep", "lea-gh");
    expect(own.findings[0]?.message).toContain("nobody reviews themselves");
    const other = await tick("team red", "mia (mia-gh)", "remove", "zoe-gh");
    expect(other.findings[0]?.message).toContain("the rule is team.members: lead");
    const stranger = await tick("team red", "mia (mia-gh)", "keep", "stranger");
    expect(stranger.findings[0]?.message).toContain("the roster doesn't know that account");
    expect(answersIn(await state())).toEqual([]);
    expect(issue("team red").body).not.toContain("[x]");
    expect([...(repo?.activity.comments.values() ?? [])].map(({ body }) => body)).toEqual([
      expect.stringContaining("nobody reviews themselves"),
      expect.stringContaining("team.members: lead"),
      expect.stringContaining("doesn't know that account"),
    ]);
    await tick("team red", "mia (mia-gh)", "keep", "lea-gh");
    await tick("team red", "mia (mia-gh)", "remove", "lea-gh");
    expect(answersIn(await state())).toEqual(["team:red user:mia: keep by lea"]);
    expect(issue("team red").body.match(/\[x\] remove/)).toBeNull();
  });

  test("beside a name that somebody else has written there doesn't count, and the text is as it was again", async () => {
    const { context, tick, issue, state } = await start();
    await startReview(context());
    const red = issue("team red");
    const asked = red.body;
    // Who may write the repository makes Lea believe that she answers about somebody else.
    red.body = asked.replace("### mia (mia-gh)", "### eve (eve-gh)");
    const { findings } = await tick("team red", "eve (eve-gh)", "remove", "lea-gh");
    expect(findings[0]?.message).toContain("somebody had changed the text of the issue");
    expect(answersIn(await state())).toEqual([]);
    expect(issue("team red").body).toBe(asked);
    // An edit of the text alone is taken back at once.
    red.body = asked.replaceAll("\n", "\r\n");
    await tick("team red", "mia (mia-gh)", "keep", "lea-gh");
    expect(answersIn(await state())).toEqual(["team:red user:mia: keep by lea"]);
  });

  test("counts by the rules of that moment: a new lead's does, and a former one's no more", async () => {
    const { context, tick, state, commit } = await start();
    await startReview(context());
    const changed = reviewedYaml.replace(
      "leads: [max]\n    members: [zoe, mia]",
      "leads: [mia]\n    members: [zoe, max]",
    );
    const head = await commit("main", { "teams.yaml": changed }, "ada-gh");
    const former = await tick("team blue", "zoe (zoe-gh)", "remove", "max-gh");
    expect(former.findings[0]?.message).toContain("the rule is team.members: lead");
    await tick("team blue", "zoe (zoe-gh)", "keep", "mia-gh");
    expect(answersIn(await state())).toEqual(["team:blue user:zoe: keep by mia"]);
    // The record says by which commit's rules, since she was no reviewer at the start.
    expect(Object.values((await state()).answers)[0]?.reviewerAt).toBe(head);
  });

  test("in a text that somebody has changed doesn't count: a box could be about another name than the one beside it", async () => {
    const { context, tick, edit, issue, state } = await start();
    await startReview(context());
    const written = issue("team blue").body;
    const exchanged = (body: string) =>
      body
        .replaceAll("### mia (mia-gh)", "### NAME")
        .replaceAll("### zoe (zoe-gh)", "### mia (mia-gh)")
        .replaceAll("### NAME", "### zoe (zoe-gh)");
    expect(exchanged(written)).not.toBe(written);
    // The edit alone is taken back at once.
    expect((await edit("team blue", exchanged, "mia-gh")).findings).toEqual([]);
    expect(issue("team blue").body).toBe(written);
    // And where a tick comes first, it is none.
    issue("team blue").body = exchanged(written);
    const { findings } = await tick("team blue", "zoe (zoe-gh)", "keep", "max-gh");
    expect(findings[0]?.message).toContain("somebody had changed the text of the issue");
    // The same page, opened before the text was put right and saved after that.
    const late = await edit(
      "team blue",
      () => exchanged(written).replace("- [ ] keep", "- [x] keep"),
      "max-gh",
    );
    expect(late.findings).toHaveLength(1);
    const relabelled = (body: string) => body.replace(/- \[ \] remove/, "- [x] keep");
    expect((await edit("team blue", relabelled, "max-gh")).findings).toHaveLength(1);
    expect(answersIn(await state())).toEqual([]);
    expect(issue("team blue").body).toBe(written);
    // What GitHub's page makes of line ends changes nothing of the text.
    await edit("team blue", (body) => body.replaceAll("\n", "\r\n"), "max-gh");
    await tick("team blue", "zoe (zoe-gh)", "keep", "max-gh");
    await tick("team blue", "mia (mia-gh)", "keep", "max-gh");
    expect(answersIn(await state())).toEqual([
      "team:blue user:mia: keep by max",
      "team:blue user:zoe: keep by max",
    ]);
  });

  test("isn't counted for being written by hand: a forged word is taken out by whatever run sees it", async () => {
    const { context, edit, issue, state } = await start();
    await startReview(context());
    const written = issue("team blue").body;
    const forge = (body: string) =>
      body.replace("### mia (mia-gh)", "### mia (mia-gh) — **keep**, says max, 2026-06-01");
    expect(forge(written)).not.toBe(written);
    await edit("team blue", forge, "zoe-gh");
    expect(issue("team blue").body).toBe(written);
    // The event of this edit is lost.
    for (const step of ["start", "remind"] as const) {
      issue("team blue").body = forge(written).replace("- [ ] keep", "- [x] keep");
      await runReview(step, context());
      expect(issue("team blue").body).toBe(written);
    }
    expect(answersIn(await state())).toEqual([]);
  });

  test("counts once: an event that somebody runs again changes nothing that was answered since", async () => {
    const { context, tick, state } = await start();
    await startReview(context());
    const { edit } = await tick("team blue", "mia (mia-gh)", "remove", "max-gh");
    await tick("team blue", "mia (mia-gh)", "remove", "max-gh");
    await tick("team blue", "mia (mia-gh)", "keep", "max-gh");
    await answerByTicks(edit, context());
    expect(answersIn(await state())).toEqual(["team:blue user:mia: keep by max"]);
  });

  test("that nobody made as a person is none: what an App writes, and what no edit tells", () => {
    const event = {
      action: "edited",
      issue: { number: 1, body: "b", updated_at: "2026-06-01T12:00:00Z" },
      changes: { body: { from: "a" } },
      sender: { login: "rollcall[bot]", id: 1, type: "Bot" },
    };
    expect(editInEvent(event)).toBeUndefined();
    const person = { ...event, sender: { login: "ada-gh", id: 1001, type: "User" } };
    expect(editInEvent(person)?.by).toEqual({ login: "ada-gh", id: 1001 });
    expect(editInEvent({ ...person, changes: { title: { from: "x" } } })).toBeUndefined();
    expect(editInEvent({ ...person, action: "opened" })).toBeUndefined();
  });
});

test("the status says who hasn't answered, about whom", async () => {
  const { context, tick, state } = await start();
  await startReview(context());
  await tick("team red", "mia (mia-gh)", "keep", "lea-gh");
  await tick("team red", "lea (lea-gh)", "keep", "ada-gh");
  const told = plainReply(reviewStatus(await state(), "2026-06-02")).replaceAll("`", "");
  expect(told).toContain("Review 2026-Q2 of acme, due 2026-06-15: 2 answers of 11 rows");
  expect(told).toContain("team blue: 3 (max, mia and zoe); to answer: ada and max");
  expect(told).not.toContain("team red");
});
