import { type Finding, finding } from "../../core/finding.ts";
import { hasComment, postReply } from "../../repository/comments.ts";
import { type GroupProgress, progressOf } from "../../review/group-progress.ts";
import { daysAfter } from "../../review/period.ts";
import type { ReviewState } from "../../review/state.ts";
import { reviewedName } from "../../review/words.ts";
import { count, listFirst } from "../../text/lists.ts";
import { escapeMarkdown } from "../../text/markdown.ts";
import { askOnSlack } from "./ask-on-slack.ts";
import { reviewOverdue } from "./errors.ts";
import { proposeExpiry } from "./expire.ts";
import { type ReviewContext, readRosterInForce } from "./read-everything.ts";
import { changeReview } from "./stored-review.ts";

/** Days between two reminders, and how many there are. */
const interval = 7;
const mostReminders = 6;

/** The review after a reminder, and what is overdue. */
export interface RemindedReview {
  readonly state: ReviewState;
  readonly findings: readonly Finding[];
}

/**
 * Reminds those who haven't answered, in a comment of each issue or a message on Slack: once in a week and six times at most, or by hand once a day.
 * After the last day it tells what is overdue, or has its last day proposed, as the roster says.
 */
export async function remindOfReview(
  state: ReviewState,
  context: ReviewContext,
  { byHand }: { readonly byHand: boolean },
): Promise<RemindedReview> {
  const { today } = context.rosters;
  const open = progressOf(state).filter((each) => each.open.length > 0);
  const next = daysAfter(state.reminded ?? state.frozen.startedAt.slice(0, 10), interval);
  const isTime = byHand ? state.reminded !== today : next <= today && state.reminders < mostReminders;
  const reminded = open.length > 0 && isTime ? await remind(state, open, context) : state;
  const rows = open.reduce((sum, each) => sum + each.open.length, 0);
  if (rows === 0 || today <= state.frozen.dueOn)
    return { state: state.expiry === null ? reminded : await proposeExpiry(reminded, context), findings: [] };
  const findings = [finding(reviewOverdue(state.frozen.review, rows, state.frozen.dueOn))];
  const { roster } = await readRosterInForce(context);
  if (roster.declared.review?.overdue !== "expire") return { state: reminded, findings };
  return { state: await proposeExpiry(reminded, context), findings };
}

async function remind(
  state: ReviewState,
  open: readonly GroupProgress[],
  context: ReviewContext,
): Promise<ReviewState> {
  const { repository, today } = context.rosters;
  const { review } = state.frozen;
  for (const group of open) {
    if (state.by === "slack") {
      await askOnSlack(state, group.group, context);
      continue;
    }
    const number = state.issues[`<!-- rollcall:review ${review} ${group.group} 1 -->`];
    if (number === undefined) continue;
    // A run that was killed in between has reminded some of them.
    const marker = `<!-- rollcall:review-reminder ${review} ${today} -->`;
    if (await hasComment(repository, number, { marker, since: `${today}T00:00:00Z` })) continue;
    await postReply(repository, number, { marker, body: reminderText(group, state, today) });
    await context.connections.clock.sleep(1000);
  }
  const store = { repository, clock: context.connections.clock };
  const next = await changeReview(store, `Remember that the review ${review} was reminded of`, (now) =>
    now === undefined ? undefined : { ...now, reminded: today, reminders: now.reminders + 1 },
  );
  return next ?? state;
}

function reminderText({ open, awaited }: GroupProgress, { frozen }: ReviewState, today: string): string {
  const logins = awaited
    .flatMap((key) => frozen.logins[key] ?? [])
    .filter((login) => /^[\w-]{1,60}$/.test(login));
  const called = logins
    .slice(0, 20)
    .map((login) => `@${login}`)
    .join(" ");
  const who = listFirst(open.map(reviewedName), 10);
  const when = today > frozen.dueOn ? "It was due" : "It is due";
  return [
    ...(called === "" ? [] : [called]),
    `${count(open.length, ["person has", "people have"])} no answer yet: ${escapeMarkdown(who)}. ${when} on ${frozen.dueOn}.`,
  ].join("\n\n");
}
