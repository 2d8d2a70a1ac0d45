import type { Finding } from "../../core/finding.ts";
import { finding } from "../../core/finding.ts";
import { RollcallError } from "../../core/rollcall-error.ts";
import { postReply } from "../../repository/comments.ts";
import { type Entitlement, entitlementOf } from "../../review/entitled.ts";
import { ticksChanged } from "../../review/issue.ts";
import { isAsWritten, isIssueText } from "../../review/issue-text.ts";
import { type GivenAnswer, type ReviewState, withAnswers } from "../../review/state.ts";
import { reviewedName } from "../../review/words.ts";
import { userOfAccount } from "../../roster/account-match.ts";
import { escapeMarkdown } from "../../text/markdown.ts";
import { issuesOf, showAnswers } from "./ask.ts";
import { reviewClosed, ticksDontCount } from "./errors.ts";
import { proposeExpiry } from "./expire.ts";
import { type ReviewContext, readRosterInForce } from "./read-everything.ts";
import { proposeRemovals } from "./removals.ts";
import { changeReview, readReview } from "./stored-review.ts";

/** An edit of an issue, as the event of it tells: who made it, and the text before and after. */
export interface IssueEdit {
  readonly number: number;
  readonly before: string;
  readonly after: string;
  readonly by: { readonly login: string; readonly id: number };
  /** ISO 8601, UTC, by GitHub's clock. */
  readonly at: string;
  /** The issue's page. */
  readonly url: string;
}

/** Returns the edit that an `issues` event tells of; undefined of everything else, and of what an App wrote. */
export function editInEvent(payload: unknown): IssueEdit | undefined {
  const { action, issue, changes, sender } = (payload ?? {}) as {
    readonly action?: string;
    readonly issue?: { number?: number; body?: string | null; updated_at?: string; html_url?: string };
    readonly changes?: { readonly body?: { readonly from?: string } };
    readonly sender?: { login?: string; id?: number; type?: string };
  };
  if (action !== "edited" || issue?.number === undefined || changes?.body === undefined) return undefined;
  if (sender?.login === undefined || sender.id === undefined || sender.type !== "User") return undefined;
  const at = Date.parse(issue.updated_at ?? "");
  if (Number.isNaN(at)) return undefined;
  return {
    number: issue.number,
    before: changes.body.from ?? "",
    after: issue.body ?? "",
    by: { login: sender.login, id: sender.id },
    at: new Date(at).toISOString(),
    url: issue.html_url ?? "",
  };
}

const textChanged =
  "somebody had changed the text of the issue, so that a box may have stood beside another name. It is written anew";

/**
 * Takes the check boxes that somebody ticked in an issue of the review as their answers. GitHub says who made the edit: only
 * whose answer counts is heard, and what doesn't count is unticked again, with a comment that says why. Whoever may write the
 * repository may edit the issue, too: where its text is not what was written, no tick in it counts, and it is written anew.
 */
export async function answerByTicks(edit: IssueEdit, context: ReviewContext): Promise<readonly Finding[]> {
  const { repository } = context.rosters;
  const { clock } = context.connections;
  const state = await readReview({ repository, clock });
  if (state === undefined || !Object.values(state.issues).includes(edit.number)) return [];
  const inForce = await readRosterInForce(context);
  const actor = userOfAccount(inForce.roster, edit.by);
  const isPresent = actor !== undefined && inForce.roster.resolved.users.get(actor.key)?.present === true;
  const by = isPresent ? actor.key : undefined;
  const rows = new Map(state.frozen.rows.map((row) => [row.id, row]));
  const given: GivenAnswer[] = [];
  const refused = new Map<string, string[]>();
  const issue = issuesOf(state).find(({ marker }) => state.issues[marker] === edit.number);
  const isIntact = (text: string) => issue !== undefined && isIssueText(text, issue.body);
  // A counted answer that somebody wrote by hand is put right, too.
  const isRight = issue === undefined || isAsWritten(edit.after, issue.body);
  const groups = new Set<string>(isRight ? [] : [issue.group]);
  const notCounted =
    state.record !== null
      ? "the review is closed"
      : isIntact(edit.before) && isIntact(edit.after)
        ? undefined
        : textChanged;
  for (const [id, ticked] of ticksChanged(edit.before, edit.after)) {
    const row = rows.get(id);
    if (row === undefined) continue;
    groups.add(row.group);
    const entitled: Entitlement =
      notCounted === undefined ? entitlementOf(row, by, inForce) : { counts: false, why: notCounted };
    const why = entitled.counts
      ? ticked === "both"
        ? "keep and remove are both ticked"
        : undefined
      : entitled.why;
    if (why !== undefined || !entitled.counts || ticked === "both") {
      refused.set(why ?? "", [...(refused.get(why ?? "") ?? []), reviewedName(row)]);
      continue;
    }
    const { reviewerAt } = entitled;
    const about = { row: id, by: by ?? "", at: edit.at, reviewerAt, evidence: edit.url };
    given.push({ ...about, decision: ticked, via: "check box" });
  }
  const next = given.length > 0 ? await keepAnswers(state, given, context) : state;
  const findings = [...refused].map(([why, people]) => finding(ticksDontCount(edit.by.login, people, why)));
  if (groups.size > 0) await showAnswers(next, groups, context);
  if (findings.length > 0)
    await postReply(repository, edit.number, {
      marker: `<!-- rollcall:review-refused ${edit.at} ${edit.by.id} -->`,
      body: findings.map(({ message, remedy }) => escapeMarkdown(`${message} ${remedy}`)).join("\n\n"),
    });
  return findings;
}

/** Keeps answers that count, and has what they take away proposed. Returns the state with them. */
export async function keepAnswers(
  state: ReviewState,
  given: readonly GivenAnswer[],
  context: ReviewContext,
): Promise<ReviewState> {
  const store = { repository: context.rosters.repository, clock: context.connections.clock };
  const message = `Answer about ${given.length} of the review ${state.frozen.review}`;
  const next = await changeReview(store, message, (now) =>
    now === undefined || now.digest !== state.digest || now.record !== null
      ? undefined
      : withAnswers(now, given),
  );
  if (next === undefined || next.digest !== state.digest || next.record !== null)
    throw new RollcallError([finding(reviewClosed(state.frozen.review))]);
  const rows = new Map(next.frozen.rows.map(({ id, group }) => [id, group]));
  const groups = new Set(given.flatMap(({ row }) => rows.get(row) ?? []));
  const proposed = await proposeRemovals(next, groups, context);
  return proposed.expiry === null ? proposed : proposeExpiry(proposed, context);
}
