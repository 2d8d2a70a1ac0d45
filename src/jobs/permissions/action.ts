import { summary } from "@actions/core";
import {
  defaultBranchOf,
  type EventContext,
  eventContext,
  linksOf,
  mergeGroupOf,
  pullRequestActOf,
  pullRequestOf,
  reviewedBranchOf,
} from "../../action/event.ts";
import type { Inputs } from "../../action/inputs.ts";
import { log } from "../../action/log.ts";
import { annotate } from "../../action/show-report.ts";
import { actionConnections } from "../../app/action-connections.ts";
import type { RosterLoader } from "../../app/load-roster.ts";
import { systemClock } from "../../app/system-clock.ts";
import { type Finding, hasErrors } from "../../core/finding.ts";
import type { Existing } from "../../permissions/existing.ts";
import { pullRequestsFrom } from "../../repository/pull-requests.ts";
import { askForPullRequest } from "../chat/ask-for-pull-request.ts";
import { approvalNote } from "./approval-note.ts";
import type { PullRequestEvent } from "./event-words.ts";
import { judgeMergeGroup } from "./merge-group.ts";
import { judgeOpenPullRequests } from "./open-pulls.ts";
import { type JudgeResult, judgePullRequest } from "./run.ts";

/** How a judgement ended. */
export interface Judgement {
  /** 1 when a verdict couldn't be reached or published. */
  readonly exitCode: 0 | 1;
  /** Markdown for whoever reads the plan, where the verdict is no more than advice. */
  readonly advice?: string;
  /** Markdown that says who must approve, where the verdict binds. */
  readonly approval?: string;
}

/**
 * Judges what an event is about: a pull request, those of a branch that was reviewed, a merge group; else all that are
 * open. Publishes each verdict as a check run, and explains it in the log and the summary.
 */
export async function judgeEvent(
  inputs: Inputs,
  rosters: RosterLoader,
  existing?: Existing,
): Promise<Judgement> {
  const context = eventContext();
  const request = { ...requestOf(inputs, context), existing };
  const clock = systemClock;
  const pull = pullRequestOf(context);
  if (pull !== undefined) {
    const event = actOf(context);
    const { number } = pull;
    const result = await judgePullRequest({ ...request, number, event }, rosters, { clock });
    const connections = actionConnections(inputs, context);
    const signingSecret = inputs.slackSigningSecret;
    if (result !== undefined)
      annotate(await askForPullRequest(number, result, { rosters, connections, signingSecret }));
    return show(result);
  }
  const group = mergeGroupOf(context);
  if (group !== undefined) return show(await judgeMergeGroup({ ...request, ...group }, rosters, clock));
  const branch = reviewedBranchOf(context);
  if (branch === undefined) return judgeOpen(inputs, rosters);
  const judgements: Judgement[] = [];
  for (const number of await pullRequestsFrom(rosters.repository, branch))
    judgements.push(await show(await judgePullRequest({ ...request, number }, rosters, { clock })));
  return { exitCode: judgements.some(({ exitCode }) => exitCode === 1) ? 1 : 0 };
}

/**
 * Judges the open pull requests into the default branch again. `tell` tells what went wrong: beside an apply only the log,
 * since another App may be the one that judges.
 */
export async function judgeOpen(
  inputs: Pick<Inputs, "name">,
  rosters: RosterLoader,
  {
    existing,
    tell = annotate,
  }: { readonly existing?: Existing; readonly tell?: (findings: readonly Finding[]) => void } = {},
): Promise<Judgement> {
  const context = eventContext();
  const branch = defaultBranchOf(context);
  const request = { ...requestOf(inputs, context), existing };
  const { judged, findings } = await judgeOpenPullRequests(branch, request, rosters, { clock: systemClock });
  tell(findings);
  for (const each of judged) {
    log(`#${each.number}: ${each.name} is ${each.conclusion}: ${each.title}`);
    tell(each.findings);
  }
  const all = [...findings, ...judged.flatMap((each) => each.findings)];
  return { exitCode: hasErrors(all) ? 1 : 0 };
}

function requestOf({ name }: Pick<Inputs, "name">, context: EventContext) {
  return { runUrl: linksOf(context).run, name, action: process.env["GITHUB_ACTION_REPOSITORY"] || undefined };
}

function actOf(context: EventContext): PullRequestEvent | undefined {
  const act = pullRequestActOf(context);
  return act && { ...act, isFirstAttempt: (process.env["GITHUB_RUN_ATTEMPT"] ?? "1") === "1" };
}

/** Characters of the 1 MiB that a step's summary may have. The plan takes the rest. */
const maxSummaryLength = 60_000;

async function show(result: JudgeResult | undefined): Promise<Judgement> {
  if (result === undefined) {
    log("There is no open pull request into the default branch here, so nothing is judged.");
    return { exitCode: 0 };
  }
  const { name, conclusion, title, markdown, findings, isAdvice } = result;
  log(`${isAdvice ? "Advice, which binds nobody" : name} is ${conclusion}: ${title}`);
  annotate(findings);
  const text = `### ${isAdvice ? adviceTitle : "Who may allow this"}\n\n${markdown.slice(0, maxSummaryLength)}\n\n`;
  if ("GITHUB_STEP_SUMMARY" in process.env) await summary.addRaw(text).write();
  return {
    exitCode: hasErrors(findings) ? 1 : 0,
    ...(isAdvice ? { advice: text } : { approval: approvalNote(result, eventContext().serverUrl) }),
  };
}

const adviceTitle = "Who may allow this: advice only, which blocks no merge";
