import { answer, type Reply, refusal } from "../../chat/reply.ts";
import type { ReviewButton } from "../../chat/review-button.ts";
import { entitlementOf } from "../../review/entitled.ts";
import type { FrozenRow } from "../../review/record.ts";
import type { GivenAnswer, ReviewState } from "../../review/state.ts";
import { groupName, reviewedName } from "../../review/words.ts";
import type { Team, User } from "../../roster/roster.ts";
import { listFirst } from "../../text/lists.ts";
import { name, type Sentence, say } from "../../text/sentence.ts";
import { askedAt } from "../chat/asked-at.ts";
import type { ExecutionContext } from "../chat/execute-outcome.ts";
import { type ChatRequest, type IncomingRequest, slackSenderOf } from "../chat/request.ts";
import { keepAnswers } from "./answers.ts";
import { issuesOf, showAnswers } from "./ask.ts";
import { type ReviewContext, readRosterInForce } from "./read-everything.ts";
import { reviewStatus } from "./status.ts";
import { readReview } from "./stored-review.ts";

/** What somebody says in chat about people who are reviewed. */
export interface ChatReviewAnswer {
  readonly answers: "keep" | "remove";
  readonly users: readonly User[];
  readonly team?: Team;
}

type Asked = Pick<ExecutionContext, "request" | "commandContext" | "chatContext">;
type AskedByClick = Omit<Asked, "request"> & { readonly request: IncomingRequest };

const noneRuns = refusal(say`No review of access runs at the moment.`);

/**
 * Takes what somebody says in a comment or on Slack as their answers about people: in the team that they name, or that the issue
 * is about, else wherever their answer counts. Returns the reply.
 */
export async function answerInChat({ answers, users, team }: ChatReviewAnswer, asked: Asked): Promise<Reply> {
  const { request, commandContext, chatContext } = asked;
  const context = reviewContextOf(asked);
  const state = await readReview(storeOf(context));
  if (state === undefined) return noneRuns;
  if (state.record !== null) return refusal(say`The review ${state.frozen.review} is closed.`);
  const group = team === undefined ? groupOfIssue(request, state) : `team:${team.key}`;
  const wanted = new Set(users.map(({ key }) => `user:${key}`));
  const rows = state.frozen.rows.filter(
    (row) => wanted.has(row.who) && (group === undefined || row.group === group),
  );
  const keys = listFirst(
    users.map(({ key }) => key),
    10,
  );
  if (rows.length === 0)
    return refusal(
      say`The review ${state.frozen.review} doesn't ask about ${keys}${group === undefined ? "" : ` in ${groupName(group)}`}.`,
    );
  const inForce = await readRosterInForce(context);
  const actor = commandContext.isProven ? commandContext.actor?.key : undefined;
  const judged = rows.map((row) => ({ row, entitled: entitlementOf(row, actor, inForce) }));
  const at = new Date(askedAt(request, chatContext) * 1000).toISOString();
  const about = { by: actor ?? "", at, via: request.via, evidence: evidenceOf(request) } as const;
  const given = judged.flatMap(({ row, entitled }): readonly GivenAnswer[] =>
    entitled.counts ? [{ ...about, row: row.id, decision: answers, reviewerAt: entitled.reviewerAt }] : [],
  );
  const refused = judged.flatMap(({ row, entitled }) =>
    entitled.counts ? [] : [refusedLine(row, entitled.why)],
  );
  if (given.length === 0) return refusal(say`Your answer doesn't count:`, { list: refused });
  const next = await keepAnswers(state, given, context);
  const counted = judged.filter(({ entitled }) => entitled.counts).map(({ row }) => row);
  await showAnswers(next, new Set(counted.map((row) => row.group)), context);
  const pulls = [...new Set(counted.flatMap((row) => next.removals[row.group] ?? []))];
  return {
    tone: "change",
    blocks: [
      say`${name(actor ?? "")} says in the review ${next.frozen.review}:`,
      {
        list: counted.map(
          (row): Sentence => say`${answers} ${name(reviewedName(row))} in ${groupName(row.group)}`,
        ),
      },
      ...(answers === "remove" && pulls.length > 0
        ? [
            say`Nothing is taken away before ${listFirst(
              pulls.map((pull) => `#${pull}`),
              10,
            )} is merged.`,
          ]
        : []),
      // Where a team was named, what was asked for and doesn't count is told.
      ...(group !== undefined && refused.length > 0 ? [say`This doesn't count:`, { list: refused }] : []),
    ],
  };
}

/** Takes a click on a button beside somebody as an answer about that row alone. Returns the reply. */
export async function answerByButton(button: ReviewButton, asked: AskedByClick): Promise<Reply> {
  const { request, commandContext, chatContext } = asked;
  const context = reviewContextOf(asked);
  const state = await readReview(storeOf(context));
  const row = state?.frozen.rows.find(({ id }) => id === button.row);
  if (state === undefined || row === undefined || state.digest !== button.digest)
    return refusal(say`That review is over, so this button does nothing any more.`);
  if (state.record !== null) return refusal(say`The review ${state.frozen.review} is closed.`);
  const actor = commandContext.isProven ? commandContext.actor?.key : undefined;
  const entitled = entitlementOf(row, actor, await readRosterInForce(context));
  if (!entitled.counts)
    return refusal(say`Your answer doesn't count:`, { list: [refusedLine(row, entitled.why)] });
  const at = new Date(askedAt(request, chatContext) * 1000).toISOString();
  const { reviewerAt } = entitled;
  const about = { by: actor ?? "", at, via: "slack", reviewerAt, evidence: evidenceOf(request) } as const;
  const next = await keepAnswers(state, [{ ...about, row: row.id, decision: button.decision }], context);
  await showAnswers(next, new Set([row.group]), context);
  const pull = button.decision === "remove" ? next.removals[row.group] : undefined;
  return answer(
    say`Counted: ${button.decision} ${name(reviewedName(row))} in ${groupName(row.group)}.`,
    ...(pull === undefined ? [] : [say`Nothing is taken away before #${pull} is merged.`]),
  );
}

/** Returns how far the review has come. */
export async function reviewStatusInChat(asked: Asked): Promise<Reply> {
  const context = reviewContextOf(asked);
  const state = await readReview(storeOf(context));
  return state === undefined
    ? answer(say`No review of access runs at the moment.`)
    : reviewStatus(state, context.rosters.today);
}

function reviewContextOf({ chatContext }: Pick<Asked, "chatContext">): ReviewContext {
  return { rosters: chatContext.rosters, connections: chatContext.connections };
}

function storeOf({ rosters, connections }: ReviewContext) {
  return { repository: rosters.repository, clock: connections.clock };
}

function groupOfIssue(request: ChatRequest, state: ReviewState): string | undefined {
  if (request.via !== "comment") return undefined;
  const { number } = request.comment;
  return issuesOf(state).find(({ marker }) => state.issues[marker] === number)?.group;
}

function evidenceOf(request: IncomingRequest): string {
  if (request.via === "comment") return `comment ${request.comment.id} on #${request.comment.number}`;
  const sender = slackSenderOf(request);
  const by = sender?.vouchedBy === "relay" ? "the relay's word" : "Slack's signature";
  const what = request.via === "click" ? "a click" : "a command";
  return `${what} of ${sender?.userId ?? "nobody"} on Slack, by ${by}`;
}

function refusedLine(row: FrozenRow, why: string): Sentence {
  return say`${name(reviewedName(row))} in ${groupName(row.group)}: ${why}`;
}
