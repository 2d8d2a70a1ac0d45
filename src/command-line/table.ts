import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Command } from "commander";
import { filesIn } from "../app/roster-files.ts";
import { systemClock } from "../app/system-clock.ts";
import { currentMoment } from "../core/clock.ts";
import { finding } from "../core/finding.ts";
import { noPlaceForTable, pageWithTable, tableIsOld, teamTable } from "../jobs/table/run.ts";
import { isUsable, loadRoster } from "../roster/load.ts";
import { printFindings } from "./findings.ts";
import { configOption } from "./options.ts";

interface TableFlags {
  readonly config: readonly string[];
  readonly into?: string;
  readonly check?: true;
}

/** Adds `rollcall table`, which writes the roster's teams into a page such as a README. */
export function addTableCommand(program: Command): void {
  program
    .command("table")
    .description("print the roster's teams as a Markdown table, or keep it in a page")
    .option("--into <path>", "write it between <!-- rollcall: teams --> and <!-- /rollcall: teams -->")
    .option("--check", "write nothing, and end with 1 when the page shows another one")
    .addOption(configOption())
    .action(table);
}

async function table({ config, into, check }: TableFlags): Promise<void> {
  const roster = loadRoster(await filesIn(process.cwd(), config), currentMoment(systemClock));
  if (!isUsable(roster)) {
    printFindings(roster.findings);
    process.exitCode = 1;
    return;
  }
  const made = teamTable(roster.resolved);
  if (into === undefined) {
    process.stdout.write(made);
    return;
  }
  const path = join(process.cwd(), into);
  const page = await readFile(path, "utf8").catch(() => "");
  const changed = pageWithTable(page, made);
  const isOld = check === true && changed !== page;
  if (changed === undefined || isOld) {
    printFindings([finding(changed === undefined ? noPlaceForTable(into) : tableIsOld(into))]);
    process.exitCode = 1;
    return;
  }
  if (changed === page) return;
  await writeFile(path, changed);
  process.stdout.write(`wrote ${into}\n`);
}
