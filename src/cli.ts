#!/usr/bin/env node
import http from "node:http";
import { errorsToFindings } from "./app/errors-to-findings.ts";
import { outliveClosedOutput } from "./command-line/closed-output.ts";
import { printFindings } from "./command-line/findings.ts";
import { createProgram } from "./command-line/program.ts";
import { ownNetworkIn } from "./notify/own-network.ts";
import { proxiesIn } from "./notify/proxy.ts";

/** The command line's program: checks Node's version and the proxies, and runs a command. */
outliveClosedOutput([process.stdout, process.stderr]);
const { node } = process.versions;
if (Number.parseInt(node, 10) < 24) {
  process.stderr.write(`Rollcall needs Node 24 or newer, and this is Node ${node}.\n`);
  process.exitCode = 1;
} else {
  const { proxies, findings: proxyFindings } = proxiesIn(process.env);
  const findings = [...proxyFindings, ...ownNetworkIn(process.env).findings];
  if (proxies) http.setGlobalProxyFromEnv?.({ ...proxies });
  if (findings.length > 0) {
    printFindings(findings);
    process.exitCode = 1;
  } else {
    createProgram()
      .parseAsync()
      .catch((failure: unknown) => {
        printFindings(errorsToFindings(failure));
        process.exitCode = 1;
      });
  }
}
