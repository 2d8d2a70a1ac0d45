import { afterEach, expect, test } from "vitest";
import { parseReviewButton, reviewButtonValue } from "../../chat/review-button.ts";
import { signingSecret } from "../../chat/testing/fixture.ts";
import { startReview } from "./start.ts";
import { answersIn, closeReviewing, reviewedYaml, startReviewing as start } from "./testing/reviewing.ts";

afterEach(closeReviewing);

const ada = { id: "U0ADA0000" };
const lea = { id: "U0LEA0000" };
const zoe = { id: "U0ZOE0000" };
const said = ({ fixture }: Awaited<ReturnType<typeof start>>) =>
  (fixture.slackMessages().at(-1)?.text ?? "").replaceAll("`", "");

test("a command on Slack answers about people wherever the answer counts, and nowhere else", async () => {
  const it = await start();
  const { context, fixture, state, issue, repo } = it;
  await startReview(context());
  await fixture.slashCommand("review keep @mia", lea);
  expect(answersIn(await state())).toEqual(["team:red user:mia: keep by lea"]);
  expect(said(it)).toContain("lea says in the review 2026-Q2:");
  expect(issue("team red").body).toContain("**keep**, says lea");
  const answer = Object.values((await state()).answers)[0];
  expect(answer).toMatchObject({
    via: "slack",
    evidence: "a command of U0LEA0000 on Slack, by Slack's signature",
  });
  fixture.advanceClock(1);
  await fixture.slashCommand("review remove mia --team blue", ada);
  expect(answersIn(await state())).toContain("team:blue user:mia: remove by ada");
  const [pull] = [...(repo?.activity.pulls.values() ?? [])];
  expect(pull?.title).toBe("Take out whom the review 2026-Q2 removed from team blue");
  expect(said(it)).toContain(`Nothing is taken away before #${pull?.number} is merged.`);
});

test("about oneself, without the right, or about whom nobody asks, it doesn't count, and says why", async () => {
  const it = await start();
  const { context, fixture, state } = it;
  await fixture.slashCommand("review keep lea", ada);
  expect(said(it)).toContain("No review of access runs at the moment.");
  await startReview(context());
  fixture.advanceClock(1);
  await fixture.slashCommand("review keep lea", lea);
  expect(said(it)).toContain("nobody reviews themselves");
  fixture.advanceClock(1);
  await fixture.slashCommand("review remove mia", zoe);
  expect(said(it)).toContain("the rule is team.members: lead");
  fixture.advanceClock(1);
  await fixture.slashCommand("review keep zoe --team red", ada);
  expect(said(it)).toContain("The review 2026-Q2 doesn't ask about zoe in team red.");
  expect(answersIn(await state())).toEqual([]);
  fixture.advanceClock(1);
  await fixture.slashCommand("review status", ada);
  expect(said(it)).toContain("0 answers of 11 rows");
  fixture.advanceClock(1);
  await fixture.slashCommand("review status", zoe);
  expect(said(it)).not.toContain("answers of");
});

test("a comment below a team's issue answers about that team, and only of an account that the roster knows by its number", async () => {
  const it = await start({
    yaml: reviewedYaml.replace("github: max-gh, github_id: 1003,", "github: max-gh,"),
  });
  const { context, fixture, state, issue } = it;
  await startReview(context());
  const below = (title: string) => (payload: { issue: { number: number } }) => {
    payload.issue.number = issue(title).number;
    return payload;
  };
  await fixture.comment("/rollcall review keep @mia-gh", "ada-gh", below("team blue"));
  expect(answersIn(await state())).toEqual(["team:blue user:mia: keep by ada"]);
  expect(Object.values((await state()).answers)[0]?.evidence).toMatch(/^comment \d+ on #\d+$/);
  fixture.advanceClock(1);
  // Max leads blue, and is known by a login alone: it may belong to somebody else tomorrow.
  await fixture.comment("/rollcall review remove @mia-gh", "max-gh", below("team blue"));
  expect(answersIn(await state())).toEqual(["team:blue user:mia: keep by ada"]);
});

test("with review-by: slack, reviewers get a message with two buttons beside each, and a click is an answer of theirs alone", async () => {
  const it = await start();
  const { context, fixture, state, issues, repo } = it;
  await startReview({ ...context(), signingSecret }, "slack");
  expect(issues()).toEqual([]);
  const [message] = fixture.directMessages("U0LEA0000");
  expect(message?.text).toContain("Review 2026-Q2 of acme: do these still need what they have in team red?");
  expect(message?.text).toContain("write on repository api");
  expect(message?.buttons).toEqual(["Keep", "Remove"]);
  // Nobody is asked about themselves.
  expect(message?.text).not.toContain("lea (lea-gh)");
  const before = fixture.clickPayload("Remove", lea);
  await fixture.click("Keep", lea);
  expect(said(it)).toContain("Counted: keep mia (mia-gh) in team red.");
  expect(answersIn(await state())).toEqual(["team:red user:mia: keep by lea"]);
  expect(Object.values((await state()).answers)[0]?.evidence).toBe(
    "a click of U0LEA0000 on Slack, by Slack's signature",
  );
  // What was pressed at the same time, or before, and arrives later, changes nothing.
  await fixture.dispatch(before);
  expect(answersIn(await state())).toEqual(["team:red user:mia: keep by lea"]);
  fixture.advanceClock(1);
  await fixture.click("Remove", lea);
  expect(answersIn(await state())).toEqual(["team:red user:mia: remove by lea"]);
  expect([...(repo?.activity.pulls.values() ?? [])].map(({ title }) => title)).toEqual([
    "Take out whom the review 2026-Q2 removed from team red",
  ]);
  // Asked once; a reminder asks about those who have no answer.
  const asked = fixture.directMessages("U0LEA0000").length;
  await startReview({ ...context(), signingSecret }, "slack");
  expect(fixture.directMessages("U0LEA0000")).toHaveLength(asked);
});

test("a button that somebody else sealed, or that is for another person or review, does nothing", () => {
  const button = { row: "0123456789", decision: "keep", digest: "sha256:1" } as const;
  const seal = { secret: signingSecret, slackId: "U0LEA0000" };
  const value = reviewButtonValue(button, seal);
  expect(parseReviewButton(value, seal)).toEqual(button);
  expect(parseReviewButton(value, { ...seal, slackId: "U0ZOE0000" })).toBeUndefined();
  expect(parseReviewButton(value, { ...seal, secret: "another" })).toBeUndefined();
  expect(parseReviewButton(value.replace('"keep"', '"remove"'), seal)).toBeUndefined();
  expect(parseReviewButton("{", seal)).toBeUndefined();
});
