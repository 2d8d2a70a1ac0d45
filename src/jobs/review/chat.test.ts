import { afterEach, expect, test } from "vitest";
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
