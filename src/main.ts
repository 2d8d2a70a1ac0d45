import http from "node:http";
import { error, setFailed } from "@actions/core";
import { context } from "@actions/github";
import { noCommandFor } from "./action/errors.ts";
import { commandFor } from "./action/event.ts";
import { readInputs } from "./action/inputs.ts";
import { type Finding, finding } from "./core/finding.ts";
import { proxiesIn } from "./notify/proxy.ts";
import { reconcile } from "./reconcile-job.ts";

/** The Action: which job an event asks for, and the exit code that comes of it. */
async function main(): Promise<number> {
  const proxies = proxiesIn(process.env);
  // Newer than some runners' Node 24, where a named import of it would be an error of its own.
  if (proxies) http.setGlobalProxyFromEnv?.({ ...proxies });
  const { inputs, findings } = readInputs();
  const command = inputs.command === "auto" ? commandFor(context.eventName) : inputs.command;
  const trouble = command ? findings : [...findings, finding(noCommandFor(context.eventName))];
  if (command === undefined || trouble.length > 0) return refuse(trouble);
  return reconcile(command, inputs);
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
