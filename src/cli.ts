#!/usr/bin/env node
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import http from "node:http";
import { join } from "node:path";
import { Command } from "commander";
import { errorsToFindings } from "./app/errors-to-findings.ts";
import { version } from "./app/version.ts";
import { addAdoptCommands } from "./command-line/adopt.ts";
import { addChatCommand } from "./command-line/chat.ts";
import { addCheckCommand } from "./command-line/check.ts";
import { addDoctorCommand } from "./command-line/doctor.ts";
import { environmentHelp } from "./command-line/environment-help.ts";
import { printFindings } from "./command-line/findings.ts";
import { addInitCommand } from "./command-line/init.ts";
import { addOffboardCommand } from "./command-line/offboard.ts";
import { addReconcileCommands } from "./command-line/reconcile.ts";
import { addUndoCommand } from "./command-line/undo.ts";
import { proxiesIn } from "./notify/proxy.ts";

/** The command line: the same as the Action, for a person. Tokens come from the environment. */
const program = new Command("rollcall")
  .description("Makes GitHub, Slack and Google Drive match one reviewed file.")
  .version(version)
  .showHelpAfterError()
  .addHelpText("after", environmentHelp())
  .helpCommand(false);

addReconcileCommands(program);
addAdoptCommands(program);
addDoctorCommand(program);
addInitCommand(program);
addChatCommand(program);
addCheckCommand(program);
addOffboardCommand(program);
addUndoCommand(program);
program
  .command("demo")
  .description("watch it work on an invented organisation, on this machine alone")
  .action(demo);

async function demo(): Promise<void> {
  const script = join(import.meta.dirname, "..", "..", "scripts", "demo.ts");
  if (!existsSync(script)) {
    process.stderr.write(
      "The demo needs Rollcall's whole repository: clone it, and run npm run demo there.\n",
    );
    process.exitCode = 1;
    return;
  }
  const child = spawn(process.execPath, [script], { stdio: "inherit" });
  process.exitCode = await new Promise<number>((done) => child.on("close", (code) => done(code ?? 1)));
}

const { node } = process.versions;
if (Number.parseInt(node, 10) < 24) {
  process.stderr.write(`Rollcall needs Node 24 or newer, and this is Node ${node}.\n`);
  process.exitCode = 1;
} else {
  const { proxies, findings } = proxiesIn(process.env);
  if (proxies) http.setGlobalProxyFromEnv?.({ ...proxies });
  if (findings.length > 0) {
    printFindings(findings);
    process.exitCode = 1;
  } else {
    program.parseAsync().catch((failure: unknown) => {
      printFindings(errorsToFindings(failure));
      process.exitCode = 1;
    });
  }
}
