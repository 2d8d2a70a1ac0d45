import { endGroup, startGroup } from "@actions/core";
import { context } from "@actions/github";
import { commentFailed } from "../../action/errors.ts";
import { linksOf, type PullRequest, pullRequestOf } from "../../action/event.ts";
import type { Inputs } from "../../action/inputs.ts";
import { log } from "../../action/log.ts";
import { showReport } from "../../action/show-report.ts";
import type { RosterSource } from "../../app/load-roster.ts";
import { filesIn } from "../../app/roster-files.ts";
import { type Finding, finding } from "../../core/finding.ts";
import type { Progress } from "../../core/provider.ts";
import type { Report, RunCommand } from "../../core/report.ts";
import { exitCode } from "../../core/result.ts";
import type { Connections } from "../../providers/index.ts";
import { commentMarker, renderComment } from "../../report/markdown.ts";
import { rawLines } from "../../report/raw.ts";
import { renderTerminal } from "../../report/terminal.ts";
import { filesAt } from "../../repository/commit-files.ts";
import { keepComment } from "../../repository/plan-comment.ts";
import { openRepository, type RosterRepository } from "../../repository/repository.ts";
import { noSuchFile } from "../../roster/errors.ts";
import { run } from "../../run.ts";
import { proposeDrift } from "../drift/proposal.ts";
import { comparedWith, reviewedPlan } from "./reviewed-plan.ts";
import { tellSlack } from "./tell-slack.ts";

/**
 * Validates, plans or applies, and shows the report wherever people look: the log, the pull request, Slack,
 * annotations, the summary, outputs. Answers the exit code.
 */
export async function reconcile(command: RunCommand, inputs: Inputs): Promise<number> {
  const repository = inputs.githubToken
    ? openRepository(inputs.githubToken, { ...context.repo, apiUrl: context.apiUrl })
    : undefined;
  const pullRequest = pullRequestOf(context);
  const scope = inputs.config.join("\n");
  const { roster, base } = await rosters(inputs, repository, pullRequest);
  const drifting = context.eventName === "schedule" && inputs.onDrift !== "revert";

  startGroup("Reading and applying");
  const request = {
    command: drifting ? ("plan" as const) : command,
    roster,
    ...(base ? { base } : {}),
    ...(inputs.providers ? { providers: inputs.providers } : {}),
    allowRemovals: inputs.allowRemovals,
    links: linksOf(context),
  };
  const connections = connectionsOf(inputs);
  const done =
    drifting && inputs.onDrift === "adopt" && repository
      ? await proposeDrift({ ...request, repository, base: defaultBranch() }, connections)
      : await run(request, connections);
  endGroup();

  const asked = context.eventName === "push" && done.result !== "invalid" ? repository : undefined;
  const reviewed = asked && (await reviewedPlan(asked, context.sha, scope));
  const report = withFindings(done, comparedWith(reviewed, done.plan));
  const unsaid = [
    ...(pullRequest && repository && inputs.comment
      ? await comment(repository, pullRequest, { report, scope })
      : []),
    ...(await tellSlack(report, inputs)),
  ];
  const shown = withFindings(report, unsaid);
  log(renderTerminal(shown, { columns: 100, colour: false }));
  const { RUNNER_TEMP: temp = ".", GITHUB_STEP_SUMMARY: summary } = process.env;
  await showReport(shown, { temp, summary: summary !== undefined });
  return drifting && report.result === "planned"
    ? Number(inputs.onDrift === "fail")
    : exitCode(report.result);
}

/** The branch that the roster is on. */
export function defaultBranch(): string {
  return String(context.payload.repository?.["default_branch"] ?? "main");
}

/** On a pull request both sides are read as data at their commits; else the workspace's files, or the commit's. */
async function rosters(
  inputs: Inputs,
  repository: RosterRepository | undefined,
  pullRequest: PullRequest | undefined,
): Promise<{ roster: RosterSource; base?: RosterSource }> {
  if (pullRequest === undefined || repository === undefined) {
    const here = await filesIn(process.env["GITHUB_WORKSPACE"] ?? ".", inputs.config);
    if (here.files.length > 0 || repository === undefined) return { roster: here };
    return { roster: await textAt(repository, context.sha, inputs.config) };
  }
  const [roster, base] = await Promise.all([
    textAt(repository, pullRequest.head, inputs.config),
    textAt(repository, pullRequest.base, inputs.config),
  ]);
  return { roster, base };
}

async function textAt(
  repository: RosterRepository,
  commit: string,
  patterns: readonly string[],
): Promise<RosterSource> {
  const { files, missing, findings } = await filesAt(repository, commit, patterns);
  return { files, findings: [...findings, ...missing.map((pattern) => finding(noSuchFile(pattern)))] };
}

/** How the inputs and the runner say that the services are reached. */
export function connectionsOf(inputs: Inputs): Connections {
  const { apiUrl, graphqlUrl } = context;
  const now = () => new Date();
  return {
    ...inputs,
    githubApiUrl: apiUrl,
    githubGraphqlUrl: graphqlUrl,
    env: process.env,
    fetch,
    now,
    progress: lines,
  };
}

/** A runner's log is plain lines. */
const lines: Progress = {
  reading: (provider, what, done, total) =>
    log(`${provider}: read ${done ?? ""}${total ? ` of ${total}` : ""} ${what}`),
  applied: ({ change, status }, done, total) => log(`${done} of ${total} ${status}: ${rawLines([change])}`),
};

async function comment(
  repository: RosterRepository,
  pullRequest: PullRequest,
  { report, scope }: { readonly report: Report; readonly scope: string },
): Promise<readonly Finding[]> {
  try {
    const body = renderComment(report, scope);
    await keepComment(repository, pullRequest.number, { marker: commentMarker(scope), body });
    return [];
  } catch (failure) {
    return [finding(commentFailed(failure instanceof Error ? failure.message : String(failure)))];
  }
}

function withFindings(report: Report, findings: readonly Finding[]): Report {
  return findings.length === 0 ? report : { ...report, findings: [...report.findings, ...findings] };
}
