import http from "node:http";
import { error, setFailed } from "@actions/core";
import { noCommandFor, noRepositoryToken } from "./action/errors.ts";
import { commandFor, eventContext, pullRequestOf } from "./action/event.ts";
import { type Inputs, readInputs, repositoryTokenOf } from "./action/inputs.ts";
import { createRosterLoader } from "./app/load-roster.ts";
import { systemClock } from "./app/system-clock.ts";
import { currentDay } from "./core/clock.ts";
import { type Finding, finding } from "./core/finding.ts";
import { answerChat } from "./jobs/chat/action.ts";
import { examineSetUp } from "./jobs/doctor/action.ts";
import { importOrganisation } from "./jobs/import/action.ts";
import { checkPullRequest } from "./jobs/permissions/action.ts";
import { reconcile } from "./jobs/reconcile/action.ts";
import { proxiesIn } from "./notify/proxy.ts";
import { openRepository } from "./repository/repository.ts";

/** The Action: chooses the job that an event asks for, and sets the exit code. */
async function main(): Promise<number> {
  const proxies = proxiesIn(process.env);
  // Newer than some runners' Node 24, where a named import of it would be an error of its own.
  if (proxies) http.setGlobalProxyFromEnv?.({ ...proxies });
  const { inputs, findings } = readInputs();
  const { eventName } = eventContext();
  const command = inputs.command === "auto" ? commandFor(eventName) : inputs.command;
  const problems = command ? findings : [...findings, finding(noCommandFor(eventName))];
  if (command === undefined || problems.length > 0) return refuse(problems);
  return runJob(command, inputs);
}

async function runJob(
  command: Exclude<Inputs["command"], "auto"> | "judge",
  inputs: Inputs,
): Promise<number> {
  const context = eventContext();
  const pullRequest = pullRequestOf(context);
  const repositoryToken = repositoryTokenOf(inputs);
  const rosters = repositoryToken
    ? createRosterLoader(
        openRepository(repositoryToken, { ...context.repo, apiUrl: context.apiUrl }),
        inputs.config,
        currentDay(systemClock),
      )
    : undefined;
  switch (command) {
    case "validate":
    case "plan":
    case "apply":
      // The check and the plan share the loader, so that base and head are read once.
      if (pullRequest && command === "plan" && rosters) await checkPullRequest(pullRequest.number, rosters);
      return reconcile(command, inputs, rosters);
    case "judge":
      if (pullRequest && rosters) await checkPullRequest(pullRequest.number, rosters);
      return 0;
    case "chat":
      return answerChat(inputs);
    case "import":
      return importOrganisation(inputs);
    case "doctor":
      return rosters ? examineSetUp(inputs, rosters) : refuse([finding(noRepositoryToken())]);
    default:
      return command satisfies never;
  }
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
