import http from "node:http";
import { error, notice, setFailed, setSecret } from "@actions/core";
import { noCommandFor, noRepositoryToken } from "./action/errors.ts";
import { commandFor, eventContext, isOnDefaultBranch, pullRequestOf, requestOf } from "./action/event.ts";
import { type Inputs, readInputs, repositoryTokenOf } from "./action/inputs.ts";
import { log } from "./action/log.ts";
import { createRosterLoader } from "./app/load-roster.ts";
import { withSlackToken } from "./app/slack-token-for-run.ts";
import { systemClock } from "./app/system-clock.ts";
import { currentMoment } from "./core/clock.ts";
import { type Finding, finding } from "./core/finding.ts";
import { answerChat } from "./jobs/chat/action.ts";
import { tellDigest } from "./jobs/digest/action.ts";
import { examineSetUp } from "./jobs/doctor/action.ts";
import { importOrganisation } from "./jobs/import/action.ts";
import { judgeEvent, judgeOpen } from "./jobs/permissions/action.ts";
import { reconcile } from "./jobs/reconcile/action.ts";
import { reviewAccess } from "./jobs/review/action.ts";
import { watch } from "./jobs/watchdog/action.ts";
import { ownNetworkIn } from "./notify/own-network.ts";
import { proxiesIn } from "./notify/proxy.ts";
import { existingIn } from "./permissions/existing.ts";
import { openRepository } from "./repository/repository.ts";

/** The Action: chooses the job that an event asks for, and sets the exit code. */
async function main(): Promise<number> {
  const { proxies, secrets, findings: proxyFindings } = proxiesIn(process.env);
  const own = ownNetworkIn(process.env);
  for (const secret of [...secrets, ...own.secrets]) setSecret(secret);
  const wrong = [...proxyFindings, ...own.findings];
  if (wrong.length > 0) return refuse(wrong);
  // Newer than some runners' Node 24, where a named import of it would be an error of its own.
  if (proxies) http.setGlobalProxyFromEnv?.({ ...proxies });
  const { inputs, findings } = readInputs();
  const context = eventContext();
  const request = inputs.request ?? requestOf(context);
  const meant = request === undefined ? commandFor(context) : "chat";
  const command = inputs.command === "auto" ? meant : inputs.command;
  if (findings.length > 0) return refuse(findings);
  if (command === undefined) {
    const { message, remedy } = noCommandFor(context.eventName);
    notice(`${message} ${remedy}`);
    return 0;
  }
  return runJob(command, inputs);
}

async function runJob(command: Exclude<Inputs["command"], "auto">, given: Inputs): Promise<number> {
  const context = eventContext();
  const pullRequest = pullRequestOf(context);
  const repositoryToken = repositoryTokenOf(given);
  const rosters = repositoryToken
    ? createRosterLoader(
        openRepository(repositoryToken, { ...context.repo, apiUrl: context.apiUrl }),
        given.config,
        currentMoment(systemClock),
      )
    : undefined;
  const commit = pullRequest?.head ?? context.sha;
  const { inputs, findings } =
    command === "validate"
      ? { inputs: given, findings: [] }
      : await withSlackToken(given, { rosters, commit });
  for (const { message, remedy } of findings) error(`${message} ${remedy}`);
  switch (command) {
    case "validate":
      return reconcile(command, inputs, rosters);
    case "plan": {
      // The verdict and the plan share the loader, so that base and head are read once.
      if (!pullRequest || !rosters) return reconcile(command, inputs, rosters);
      let isJudged = false;
      try {
        return await reconcile(command, inputs, rosters, (report) => {
          isJudged = true;
          return judgeEvent(inputs, rosters, existingIn(report));
        });
      } finally {
        // Whatever stopped the plan, what passed before must not go on to pass unseen.
        if (!isJudged) await judgeEvent(inputs, rosters);
      }
    }
    case "apply":
      if (!rosters || !isOnDefaultBranch(context)) return reconcile(command, inputs, rosters);
      return reconcile(command, inputs, rosters, async (report) => {
        // Where another App judges, this one's verdicts are none, and an apply doesn't fail by that.
        if (report.result !== "invalid")
          await judgeOpen(inputs, rosters, { existing: existingIn(report), tell: logFindings });
        return { exitCode: 0 };
      });
    case "judge":
      if (rosters === undefined) return refuse([finding(noRepositoryToken())]);
      return (await judgeEvent(inputs, rosters)).exitCode;
    case "chat":
      return answerChat(inputs);
    case "import":
      return importOrganisation(inputs);
    case "doctor":
      return rosters ? examineSetUp(inputs, rosters) : refuse([finding(noRepositoryToken())]);
    case "digest":
      return rosters ? tellDigest(inputs, rosters) : refuse([finding(noRepositoryToken())]);
    case "review":
      return rosters ? reviewAccess(inputs, rosters) : refuse([finding(noRepositoryToken())]);
    case "watchdog":
      return rosters ? watch(inputs, rosters.repository) : refuse([finding(noRepositoryToken())]);
    default:
      return command satisfies never;
  }
}

function logFindings(findings: readonly Finding[]): void {
  for (const { message, remedy } of findings) log(`${message} ${remedy}`);
}

function refuse(findings: readonly Finding[]): number {
  for (const { message, remedy } of findings) error(`${message} ${remedy}`);
  return 1;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (failure: unknown) => setFailed(failure instanceof Error ? failure.message : String(failure)),
);
