import { endGroup, error, info, setFailed, startGroup } from "@actions/core";
import { context } from "@actions/github";
import { keepComment } from "./action/comment.ts";
import { commentFailed, noCommandFor } from "./action/errors.ts";
import { commandFor, linksOf, type PullRequest, pullRequestOf } from "./action/event.ts";
import { type Inputs, readInputs } from "./action/inputs.ts";
import { filesAt, openRepository, type Repository } from "./action/repository.ts";
import { showReport } from "./action/show.ts";
import { type Finding, finding } from "./core/finding.ts";
import type { Progress } from "./core/provider.ts";
import type { Report } from "./core/report.ts";
import { exitCode } from "./core/result.ts";
import { filesIn } from "./files.ts";
import type { Connections } from "./providers/index.ts";
import { commentMarker, renderComment } from "./report/markdown.ts";
import { renderTerminal } from "./report/terminal.ts";
import { noSuchFile } from "./roster/errors.ts";
import type { RosterText } from "./rosters.ts";
import { run } from "./run.ts";

/** The Action: what the runner gives in, a run, and its report to everywhere where people look. */
async function main(): Promise<void> {
  const { inputs, findings } = readInputs();
  const command = inputs.command === "auto" ? commandFor(context.eventName) : inputs.command;
  const trouble = command ? findings : [...findings, finding(noCommandFor(context.eventName))];
  if (command === undefined || trouble.length > 0) return refuse(trouble);

  const repository = inputs.githubToken
    ? openRepository(inputs.githubToken, { ...context.repo, apiUrl: context.apiUrl })
    : undefined;
  const pullRequest = pullRequestOf(context);
  const { roster, base } = await rosters(inputs, repository, pullRequest);
  const drifting = context.eventName === "schedule" && inputs.onDrift !== "revert";
  startGroup("Reading and applying");
  const report = await run(
    {
      command: drifting ? "plan" : command,
      roster,
      ...(base ? { base } : {}),
      ...(inputs.providers ? { providers: inputs.providers } : {}),
      allowRemovals: inputs.allowRemovals,
      links: linksOf(context),
    },
    connections(inputs),
  );
  endGroup();
  info(renderTerminal(report, { columns: 100, colour: false }));
  await showReport(report, {
    temp: process.env["RUNNER_TEMP"] ?? ".",
    summary: "GITHUB_STEP_SUMMARY" in process.env,
  });
  if (pullRequest && repository && inputs.comment)
    await comment(repository, pullRequest, { report, scope: inputs.config.join("\n") });
  process.exitCode = drifting ? driftCode(report, inputs.onDrift) : exitCode(report.result);
}

/** On a pull request both sides are read as data at their commits; else the workspace's files, or the commit's. */
async function rosters(
  inputs: Inputs,
  repository: Repository | undefined,
  pullRequest: PullRequest | undefined,
): Promise<{ roster: RosterText; base?: RosterText }> {
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
  repository: Repository,
  commit: string,
  patterns: readonly string[],
): Promise<RosterText> {
  const { files, missing, findings } = await filesAt(repository, commit, patterns);
  return { files, findings: [...findings, ...missing.map((pattern) => finding(noSuchFile(pattern)))] };
}

function connections(inputs: Inputs): Connections {
  return {
    ...inputs,
    githubApiUrl: context.apiUrl,
    githubGraphqlUrl: context.graphqlUrl,
    env: process.env,
    fetch,
    now: () => new Date(),
    progress: lines,
  };
}

/** A runner's log is plain lines. */
const lines: Progress = {
  reading: (provider, what, done, total) =>
    info(`${provider}: read ${done ?? ""}${total ? ` of ${total}` : ""} ${what}`),
  applied: (outcome, done, total) => info(`${done} of ${total}: ${outcome.status}`),
};

async function comment(
  repository: Repository,
  pullRequest: PullRequest,
  { report, scope }: { readonly report: Report; readonly scope: string },
): Promise<void> {
  try {
    const body = renderComment(report, scope);
    await keepComment(repository, pullRequest.number, { marker: commentMarker(scope), body });
  } catch (failure) {
    const { message, remedy } = commentFailed(failure instanceof Error ? failure.message : String(failure));
    info(`::warning title=comment_failed::${message} ${remedy}`);
  }
}

function driftCode(report: Report, policy: Inputs["onDrift"]): number {
  if (report.result === "planned") return policy === "report" ? 0 : 1;
  return exitCode(report.result);
}

function refuse(findings: readonly Finding[]): void {
  for (const { message, remedy } of findings) error(`${message} ${remedy}`);
  process.exitCode = 1;
}

main().catch((failure: unknown) => {
  setFailed(failure instanceof Error ? failure.message : String(failure));
});
