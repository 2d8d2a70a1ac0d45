import { commentFailed } from "../../action/errors.ts";
import type { EventPullRequest } from "../../action/event.ts";
import { type Finding, finding } from "../../core/finding.ts";
import type { Report } from "../../core/report.ts";
import { COMMENT_LIMIT, commentMarker, renderComment } from "../../report/markdown.ts";
import { readOwnComment, writeOwnComment } from "../../repository/plan-comment.ts";
import type { RosterRepository } from "../../repository/repository.ts";

/** What the comment says, and whether Slack is about to hear of the plan. */
export interface PlanComment {
  readonly report: Report;
  readonly scope: string;
  /** What stands at the comment's end. */
  readonly advice: string;
  /** Who must approve. */
  readonly approval: string;
  /** True when Slack hears of this plan, unless it has heard of the pull request before. */
  readonly tellsSlack: boolean;
}

/** Stands last in the comment once Slack has heard of the pull request: a webhook's message can't be updated. */
const toldMark = "<!-- rollcall:told -->";

/** Keeps the one comment up to date. Returns what went wrong, and whether Slack had heard of the pull request before. */
export async function commentPlan(
  repository: RosterRepository,
  pullRequest: EventPullRequest,
  { report, scope, advice, approval, tellsSlack }: PlanComment,
): Promise<{ readonly findings: readonly Finding[]; readonly wasTold: boolean }> {
  let wasTold = false;
  try {
    const marker = commentMarker(scope);
    const before = tellsSlack ? await readOwnComment(repository, pullRequest.number, marker) : undefined;
    wasTold = before?.endsWith(toldMark) === true;
    const plan = renderComment(report, scope, approval);
    const told = tellsSlack ? `\n${toldMark}` : "";
    const room = COMMENT_LIMIT - plan.length - told.length - 10;
    const body = advice !== "" && advice.length < room ? `${plan}\n\n${advice.trimEnd()}` : plan;
    const whole = told.length <= COMMENT_LIMIT - body.length ? `${body}${told}` : body;
    await writeOwnComment(repository, pullRequest.number, { marker, body: whole });
    return { findings: [], wasTold };
  } catch (failure) {
    const reason = failure instanceof Error ? failure.message : String(failure);
    return { findings: [finding(commentFailed(reason))], wasTold };
  }
}
