import http from "node:http";
import { error, setFailed } from "@actions/core";
import { context } from "@actions/github";
import { noCommandFor } from "./action/errors.ts";
import { commandFor, pullRequestOf } from "./action/event.ts";
import { type Inputs, readInputs } from "./action/inputs.ts";
import { type Finding, finding } from "./core/finding.ts";
import { chat } from "./jobs/chat/action.ts";
import { importOrganisation } from "./jobs/import/action.ts";
import { judgePullRequest } from "./jobs/permissions/action.ts";
import { reconcile } from "./jobs/reconcile/action.ts";
import { proxiesIn } from "./notify/proxy.ts";

/** The Action: which job an event asks for, and the exit code that comes of it. */
async function main(): Promise<number> {
  const proxies = proxiesIn(process.env);
  // Newer than some runners' Node 24, where a named import of it would be an error of its own.
  if (proxies) http.setGlobalProxyFromEnv?.({ ...proxies });
  const { inputs, findings } = readInputs();
  const command = inputs.command === "auto" ? commandFor(context.eventName) : inputs.command;
  const trouble = command ? findings : [...findings, finding(noCommandFor(context.eventName))];
  if (command === undefined || trouble.length > 0) return refuse(trouble);
  return perform(command, inputs);
}

async function perform(
  command: Exclude<Inputs["command"], "auto"> | "judge",
  inputs: Inputs,
): Promise<number> {
  const pullRequest = pullRequestOf(context);
  switch (command) {
    case "validate":
    case "plan":
    case "apply":
      if (pullRequest && command === "plan" && inputs.githubToken)
        await judgePullRequest(pullRequest.number, inputs);
      return reconcile(command, inputs);
    case "judge":
      if (pullRequest) await judgePullRequest(pullRequest.number, inputs);
      return 0;
    case "chat":
      return chat(inputs);
    case "import":
      return importOrganisation(inputs);
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
