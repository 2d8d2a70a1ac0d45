import { endGroup, startGroup } from "@actions/core";
import { commentFailed } from "../../action/errors.ts";
import {
  defaultBranchOf,
  type EventContext,
  type EventPullRequest,
  eventContext,
  linksOf,
  pullRequestOf,
} from "../../action/event.ts";
import type { Inputs } from "../../action/inputs.ts";
import { log } from "../../action/log.ts";
import { showReport } from "../../action/show-report.ts";
import { actionConnections } from "../../app/action-connections.ts";
import type { RosterSource } from "../../app/load-roster.ts";
import { filesIn } from "../../app/roster-files.ts";
import { type Finding, finding } from "../../core/finding.ts";
import type { Report, RunCommand } from "../../core/report.ts";
import { exitCode } from "../../core/result.ts";
import { commentMarker, renderComment } from "../../report/markdown.ts";
import { renderTerminal } from "../../report/terminal.ts";
import { filesAt } from "../../repository/commit-files.ts";
import { writeOwnComment } from "../../repository/plan-comment.ts";
import { openRepository, type RosterRepository } from "../../repository/repository.ts";
import { noSuchFile } from "../../roster/errors.ts";
import { run } from "../../run.ts";
import { proposeDrift } from "../drift/proposal.ts";
import { notifySlack } from "./notify-slack.ts";
import { differencesFromReviewed, readReviewedPlan } from "./reviewed-plan.ts";

/**
 * Validates, plans or applies, and shows the report: in the log, on the pull request, in Slack, as annotations, in the
 * summary, and as outputs. Returns the exit code.
 */
export async function reconcile(command: RunCommand, inputs: Inputs): Promise<number> {
  const context = eventContext();
  const repository = inputs.githubToken
    ? openRepository(inputs.githubToken, { ...context.repo, apiUrl: context.apiUrl })
    : undefined;
  const pullRequest = pullRequestOf(context);
  const scope = inputs.config.join("\n");
  const { roster, base } = await readRosters(inputs, repository, context);
  const isDriftCheck = context.eventName === "schedule" && inputs.onDrift !== "revert";

  startGroup("Reading and applying");
  const request = {
    command: isDriftCheck ? ("plan" as const) : command,
    roster,
    ...(base ? { base } : {}),
    ...(inputs.providers ? { providers: inputs.providers } : {}),
    allowRemovals: inputs.allowRemovals,
    links: linksOf(context),
  };
  const connections = actionConnections(inputs, context);
  const result =
    isDriftCheck && inputs.onDrift === "adopt" && repository
      ? await proposeDrift({ ...request, repository, base: defaultBranchOf(context) }, connections)
      : await run(request, connections);
  endGroup();

  const applied = context.eventName === "push" && result.result !== "invalid" ? repository : undefined;
  const reviewed = applied && (await readReviewedPlan(applied, context.sha, scope));
  const report = withFindings(result, differencesFromReviewed(reviewed, result.plan));
  const notifyFindings = [
    ...(pullRequest && repository && inputs.comment
      ? await commentPlan(repository, pullRequest, { report, scope })
      : []),
    ...(await notifySlack(report, inputs)),
  ];
  const shown = withFindings(report, notifyFindings);
  log(renderTerminal(shown, { columns: 100, colour: false }));
  const { RUNNER_TEMP: temp = ".", GITHUB_STEP_SUMMARY: summary } = process.env;
  await showReport(shown, { temp, summary: summary !== undefined });
  return isDriftCheck && report.result === "planned"
    ? Number(inputs.onDrift === "fail")
    : exitCode(report.result);
}

/**
 * Reads the roster. On a pull request it reads base and head at their commits, as data; else the workspace's files, or
 * the commit's where the workspace has none.
 */
async function readRosters(
  inputs: Inputs,
  repository: RosterRepository | undefined,
  context: EventContext,
): Promise<{ roster: RosterSource; base?: RosterSource }> {
  const pullRequest = pullRequestOf(context);
  if (pullRequest === undefined || repository === undefined) {
    const workspace = await filesIn(process.env["GITHUB_WORKSPACE"] ?? ".", inputs.config);
    if (workspace.files.length > 0 || repository === undefined) return { roster: workspace };
    return { roster: await rosterAt(repository, context.sha, inputs.config) };
  }
  const [roster, base] = await Promise.all([
    rosterAt(repository, pullRequest.head, inputs.config),
    rosterAt(repository, pullRequest.base, inputs.config),
  ]);
  return { roster, base };
}

async function rosterAt(
  repository: RosterRepository,
  commit: string,
  patterns: readonly string[],
): Promise<RosterSource> {
  const { files, missing, findings } = await filesAt(repository, commit, patterns);
  return { files, findings: [...findings, ...missing.map((pattern) => finding(noSuchFile(pattern)))] };
}

async function commentPlan(
  repository: RosterRepository,
  pullRequest: EventPullRequest,
  { report, scope }: { readonly report: Report; readonly scope: string },
): Promise<readonly Finding[]> {
  try {
    const body = renderComment(report, scope);
    await writeOwnComment(repository, pullRequest.number, { marker: commentMarker(scope), body });
    return [];
  } catch (failure) {
    return [finding(commentFailed(failure instanceof Error ? failure.message : String(failure)))];
  }
}

function withFindings(report: Report, findings: readonly Finding[]): Report {
  return findings.length === 0 ? report : { ...report, findings: [...report.findings, ...findings] };
}
