import type { Command } from "commander";
import { errorsToFindings } from "../app/errors-to-findings.ts";
import { filesIn } from "../app/roster-files.ts";
import { systemClock } from "../app/system-clock.ts";
import { currentDay } from "../core/clock.ts";
import { RollcallError } from "../core/rollcall-error.ts";
import { checkRosterCodeOwners, codeOwnersJson, codeOwnersText } from "../jobs/code-owners/run.ts";
import { isUsable, loadRoster } from "../roster/load.ts";
import { environmentConnections } from "./connections.ts";
import { printFindings } from "./findings.ts";
import { configOption } from "./options.ts";
import { terminalProgress } from "./terminal-progress.ts";

interface CodeOwnersFlags {
  readonly config: readonly string[];
  readonly json?: true;
}

/** Adds `rollcall codeowners`, which tells whom GitHub ignores in CODEOWNERS of the roster's repositories. */
export function addCodeOwnersCommand(program: Command): void {
  program
    .command("codeowners")
    .description(
      "say whom GitHub ignores in CODEOWNERS of the roster's repositories; exit 0 nobody, 1 somebody, 2 unknown",
    )
    // 1 says that somebody is ignored.
    .exitOverride(({ exitCode }) => process.exit(exitCode === 1 ? 2 : exitCode))
    .option("--json", "as JSON, for other tools")
    .addOption(configOption())
    .action(codeOwnersCommand);
}

/** Ends with 1 when somebody is ignored, and with 2 when that can't be told of some repository. */
async function codeOwnersCommand({ config, json }: CodeOwnersFlags): Promise<void> {
  const progress = terminalProgress(process.stderr, process.stdout.isTTY);
  try {
    const roster = loadRoster(await filesIn(process.cwd(), config), currentDay(systemClock));
    if (!isUsable(roster)) throw new RollcallError(roster.findings);
    const check = await checkRosterCodeOwners(roster, environmentConnections(progress));
    progress.end();
    process.stdout.write(`${json ? codeOwnersJson(check) : codeOwnersText(check)}\n`);
    const isIgnored = check.repositories.some(({ ignored }) => ignored.length > 0);
    if (isIgnored) process.exitCode = 1;
    else if (check.notMeasured.length > 0) process.exitCode = 2;
  } catch (failure) {
    progress.end();
    printFindings(errorsToFindings(failure));
    process.exitCode = 2;
  }
}
