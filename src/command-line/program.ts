import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { version } from "../app/version.ts";
import { addAccessCommands } from "./access.ts";
import { addAdoptCommands } from "./adopt.ts";
import { addAuditCommand } from "./audit.ts";
import { addChatCommand } from "./chat.ts";
import { addCheckCommand } from "./check.ts";
import { addCodeOwnersCommand } from "./code-owners.ts";
import { addCompletionCommand } from "./completion/command.ts";
import { addDigestCommand } from "./digest.ts";
import { addDoctorCommand } from "./doctor.ts";
import { environmentHelp } from "./environment-help.ts";
import { addExportCommand } from "./export.ts";
import { addHistoryCommand } from "./history.ts";
import { addInitCommand } from "./init.ts";
import { addInstallationsCommand } from "./installations.ts";
import { addMembershipCommands } from "./membership.ts";
import { addMergeCommand } from "./merge.ts";
import { addOffboardCommand } from "./offboard.ts";
import { addReconcileCommands } from "./reconcile.ts";
import { addReviewCommand } from "./review.ts";
import { addSchemaCommand } from "./schema.ts";
import { addServeCommand } from "./serve.ts";
import { addSiteCommand } from "./site.ts";
import { addTableCommand } from "./table.ts";
import { addTryCommand } from "./try.ts";
import { addUndoCommand } from "./undo.ts";

/** Returns the command line: the same as the Action, for a person. Tokens come from the environment. */
export function createProgram(): Command {
  const program = new Command("rollcall")
    .description("Makes GitHub, Slack and Google Drive match one reviewed file.")
    .version(version)
    .showHelpAfterError("rollcall help lists the commands and their flags.")
    .addHelpText("after", environmentHelp())
    .helpCommand("help [command]", "show what Rollcall or one of its commands can do");
  addTryCommand(program);
  addReconcileCommands(program);
  addAdoptCommands(program);
  addAccessCommands(program);
  addMembershipCommands(program);
  addExportCommand(program);
  addCodeOwnersCommand(program);
  addSiteCommand(program);
  addHistoryCommand(program);
  addReviewCommand(program);
  addAuditCommand(program);
  addDigestCommand(program);
  addDoctorCommand(program);
  addInitCommand(program);
  addChatCommand(program);
  addCheckCommand(program);
  addMergeCommand(program);
  addOffboardCommand(program);
  addUndoCommand(program);
  addSchemaCommand(program);
  addServeCommand(program);
  addInstallationsCommand(program);
  addTableCommand(program);
  addCompletionCommand(program);
  program
    .command("demo")
    .description("watch it work on an invented organisation, on this machine alone")
    .action(demo);
  return program;
}

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
