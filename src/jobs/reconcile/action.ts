import { endGroup, startGroup } from "@actions/core";
import { commentFailed } from "../../action/errors.ts";
import {
  defaultBranchOf,
  type EventPullRequest,
  eventContext,
  linksOf,
  pullRequestOf,
} from "../../action/event.ts";
import type { Inputs } from "../../action/inputs.ts";
import { log } from "../../action/log.ts";
import { showReport } from "../../action/show-report.ts";
import { actionConnections } from "../../app/action-connections.ts";
import type { RosterLoader } from "../../app/load-roster.ts";
import { inBothFindings } from "../../app/other-rosters.ts";
import { version } from "../../app/version.ts";
import { type Finding, finding } from "../../core/finding.ts";
import type { Report, RunCommand } from "../../core/report.ts";
import { exitCode } from "../../core/result.ts";
import { COMMENT_LIMIT, commentMarker, renderComment } from "../../report/markdown.ts";
import { renderTerminal } from "../../report/terminal.ts";
import { checkPause, type PauseCheck } from "../../repository/pause.ts";
import { writeOwnComment } from "../../repository/plan-comment.ts";
import type { RosterRepository } from "../../repository/repository.ts";
import { isUsable, isValid } from "../../roster/load.ts";
import { run } from "../../run.ts";
import { proposeDrift } from "../drift/proposal.ts";
import { chooseRoster } from "./choose-roster.ts";
import { notifySlack } from "./notify-slack.ts";
import { reviewFor } from "./review-for.ts";
import { differencesFromReviewed, readReviewedPlan } from "./reviewed-plan.ts";
import { runMemoryFor } from "./run-memory.ts";

/** What follows from a plan: 1 when it failed, and Markdown that the comment says too. */
export interface Verdict {
  readonly exitCode: 0 | 1;
  readonly advice?: string;
}

const noPause: PauseCheck = { pause: undefined, findings: [] };

/**
 * Validates, plans or applies, and shows the report: in the log, on the pull request, in Slack, as annotations, in the
 * summary, and as outputs. `then` judges by what the plan has seen, before the comment is written. Returns the exit code.
 */
export async function reconcile(
  command: RunCommand,
  inputs: Inputs,
  rosters?: RosterLoader,
  then: (report: Report) => Promise<Verdict> = async () => ({ exitCode: 0 }),
): Promise<number> {
  const context = eventContext();
  const repository = rosters?.repository;
  const pullRequest = pullRequestOf(context);
  const scope = inputs.config.join("\n");
  const chosen = await chooseRoster(command, { inputs, rosters, context });
  const { roster, base, commit } = chosen;
  const isScheduled = context.eventName === "schedule";
  const isDriftCheck = isScheduled && inputs.onDrift !== "revert" && inputs.onDrift !== "enforce";

  startGroup("Reading and applying");
  const writes = command === "apply" && !isDriftCheck && isUsable(roster);
  const { pause, findings: pauseNotes } = writes && repository ? await checkPause(repository) : noPause;
  const inBoth =
    rosters && pullRequest && isValid(base) && isValid(roster)
      ? await inBothFindings({ rosters, commit: pullRequest.base, roster: base, head: roster })
      : [];
  const notes = [...pauseNotes, ...inBoth];
  const runCommand = isDriftCheck || pause !== undefined ? ("plan" as const) : command;
  const memory =
    command === "validate"
      ? undefined
      : await runMemoryFor({
          inputs,
          context,
          rosters,
          roster,
          base,
          commit,
          writes: runCommand === "apply",
        });
  const { review, findings: reviewFindings } =
    runCommand === "apply"
      ? await reviewFor({ inputs, rosters, commit, roster, memory })
      : { review: undefined, findings: [] };
  const request = {
    command: runCommand,
    roster,
    ...(base ? { base } : {}),
    ...(inputs.providers ? { providers: inputs.providers } : {}),
    allowRemovals: inputs.allowRemovals,
    ...(review ? { review } : {}),
    links: linksOf(context, process.env["GITHUB_WORKFLOW_REF"], commit),
    notes,
  };
  const connections = actionConnections(inputs, context);
  const result =
    isDriftCheck && inputs.onDrift === "adopt" && repository
      ? await proposeDrift({ ...request, repository, base: defaultBranchOf(context) }, connections)
      : await run(
          {
            ...request,
            ...(memory ? { memory } : {}),
            leavesTakenAway: isScheduled && inputs.onDrift === "revert",
          },
          connections,
        );
  endGroup();

  const applied = context.eventName === "push" && result.result !== "invalid" ? commit : undefined;
  const reviewed = repository && applied && (await readReviewedPlan(repository, applied, scope));
  const differences = reviewed ? differencesFromReviewed(reviewed, result.plan) : [];
  const report = withFindings(result, [...chosen.findings, ...reviewFindings, ...differences]);
  const { advice = "", exitCode: judged } = await then(result);
  const notifyFindings = [
    ...(pullRequest && repository && inputs.comment
      ? await commentPlan(repository, pullRequest, { report, scope, advice })
      : []),
    ...(await notifySlack(report, inputs)),
  ];
  const shown = { ...withFindings(report, notifyFindings), madeBy: version };
  log(renderTerminal(shown, { columns: 100, colour: false }));
  const { RUNNER_TEMP: temp = ".", GITHUB_STEP_SUMMARY: summary } = process.env;
  await showReport(shown, { temp, summary: summary !== undefined });
  const planned = isDriftCheck && report.result === "planned";
  return Math.max(judged, planned ? Number(inputs.onDrift === "fail") : exitCode(report.result));
}

async function commentPlan(
  repository: RosterRepository,
  pullRequest: EventPullRequest,
  { report, scope, advice }: Readonly<Record<"scope" | "advice", string>> & { readonly report: Report },
): Promise<readonly Finding[]> {
  try {
    const plan = renderComment(report, scope);
    const room = COMMENT_LIMIT - plan.length - 10;
    const body = advice !== "" && advice.length < room ? `${plan}\n\n${advice}` : plan;
    await writeOwnComment(repository, pullRequest.number, { marker: commentMarker(scope), body });
    return [];
  } catch (failure) {
    return [finding(commentFailed(failure instanceof Error ? failure.message : String(failure)))];
  }
}

function withFindings(report: Report, findings: readonly Finding[]): Report {
  return findings.length === 0 ? report : { ...report, findings: [...report.findings, ...findings] };
}
