import { writeFile } from "node:fs/promises";
import { type Command, Option } from "commander";
import { errorsToFindings } from "../app/errors-to-findings.ts";
import { filesIn } from "../app/roster-files.ts";
import { systemClock } from "../app/system-clock.ts";
import { currentMoment } from "../core/clock.ts";
import { RollcallError } from "../core/rollcall-error.ts";
import { type ExportFormat, exportFormats, exportRoster } from "../jobs/export/export.ts";
import { isUsable, loadRoster } from "../roster/load.ts";
import { printFindings } from "./findings.ts";
import { configOption } from "./options.ts";

interface ExportFlags {
  readonly config: readonly string[];
  readonly format: ExportFormat;
  readonly out?: string;
  readonly without?: "emails";
}

/** Adds `rollcall export`, which gives what the roster means today to another tool. */
export function addExportCommand(program: Command): void {
  program
    .command("export")
    .description("give people, teams and named permissions to another tool, as they are today")
    .addOption(
      new Option("--format <format>", "json (with a published schema), csv, or another tool's own files")
        .choices(exportFormats)
        .default("json"),
    )
    .option("--out <file>", "write it to this file, and not to the terminal")
    .addOption(new Option("--without <what>", "leave addresses out").choices(["emails"]))
    .addOption(configOption())
    .action(exportCommand);
}

async function exportCommand({ config, format, out, without }: ExportFlags): Promise<void> {
  try {
    const roster = loadRoster(await filesIn(process.cwd(), config), currentMoment(systemClock));
    if (!isUsable(roster)) throw new RollcallError(roster.findings);
    const text = exportRoster(roster, format, without === undefined);
    if (out === undefined) process.stdout.write(text);
    else {
      await writeFile(out, text);
      process.stderr.write(`Wrote ${out}.\n`);
    }
  } catch (failure) {
    printFindings(errorsToFindings(failure));
    process.exitCode = 1;
  }
}
