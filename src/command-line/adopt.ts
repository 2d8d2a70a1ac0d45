import { glob, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Command, Option } from "commander";
import { convertibleTools, convertRoster } from "../adopt/convert-roster.ts";
import { withModeline } from "../adopt/modeline.ts";
import type { NewFile } from "../adopt/write-roster.ts";
import { programAddress } from "../app/program-address.ts";
import { filesIn } from "../app/roster-files.ts";
import { currentDay } from "../core/clock.ts";
import { hasErrors } from "../core/finding.ts";
import { importRoster } from "../jobs/import/run.ts";
import { outputFolderAt } from "../jobs/init/output-folder.ts";
import { pinRoster } from "../jobs/pin/run.ts";
import { environmentConnections } from "./connections.ts";
import { printFindings } from "./findings.ts";
import {
  configOption,
  organisationOption,
  type PeopleFlags,
  peopleHintsOf,
  type ScopeFlags,
  scopeOf,
  someOf,
  withPeople,
  withScope,
} from "./options.ts";
import { terminalProgress } from "./terminal-progress.ts";

interface ImportFlags extends ScopeFlags, PeopleFlags {
  readonly org?: string;
  readonly out: string;
  readonly split?: true;
  readonly from?: (typeof convertibleTools)[number];
}

/** Adds the commands `import` and `pin`. */
export function addAdoptCommands(program: Command): void {
  withPeople(withScope(program.command("import")))
    .description("write the roster that describes what exists, or convert another tool's files")
    .argument("[source]", "with --from: the file or folder to convert")
    .addOption(new Option("--from <tool>", "convert instead of asking GitHub").choices(convertibleTools))
    .addOption(organisationOption())
    .option("-o, --out <path>", "the file to write", "teams.yaml")
    .option("--split", "one file a team tree")
    .action(importCommand);
  program
    .command("pin")
    .description("fill in missing github_id and slack ids, and follow renamed logins")
    .addOption(configOption())
    .addOption(someOf(["github", "slack"]))
    .action(pin);
}

async function importCommand(source: string | undefined, flags: ImportFlags): Promise<void> {
  if (flags.from === undefined && flags.org === undefined)
    return failWith("Say which organisation: --org LOGIN.");
  if (await outputFolderAt(process.cwd()).has(flags.out)) return reportExisting([flags.out]);
  const { hints, findings: mistakes } = await peopleHintsOf(flags);
  if (mistakes.length > 0) {
    printFindings(mistakes, true);
    process.exitCode = 1;
    return;
  }
  const progress = terminalProgress(process.stderr, process.stdout.isTTY);
  const connections = environmentConnections(progress);
  const layout = { path: flags.out, split: flags.split ?? false };
  const today = currentDay(connections.clock);
  const { files, findings } = flags.from
    ? convertRoster({
        from: flags.from,
        sources: await sourcesIn(source ?? "."),
        ...(flags.org === undefined ? {} : { org: flags.org }),
        ...layout,
        today,
      })
    : await importRoster({ org: flags.org ?? "", ...layout, ...scopeOf(flags), ...hints }, connections);
  progress.end();
  await writeNewFiles(withModeline(files, await programAddress(connections.env)));
  printFindings(findings, flags.from !== undefined);
  if (files.length === 0 || hasErrors(findings)) process.exitCode = 1;
}

/** Writes all files, or none when one of them exists. */
async function writeNewFiles(files: readonly NewFile[]): Promise<void> {
  const folder = outputFolderAt(process.cwd());
  const exists = await Promise.all(files.map(({ path }) => folder.has(path)));
  if (exists.includes(true))
    return reportExisting(files.flatMap(({ path }, index) => (exists[index] ? [path] : [])));
  for (const file of files) {
    if ((await folder.write(file)) === "exists") return reportExisting([file.path]);
    process.stdout.write(`wrote ${file.path}\n`);
  }
}

function reportExisting(paths: readonly string[]): void {
  for (const path of paths) process.stdout.write(`${path} is there already, and was left alone\n`);
  process.stderr.write("Nothing was written. Move it away first, or name another file with --out.\n");
  process.exitCode = 1;
}

/** Reads a file, or a folder's YAML and JSON files, in the order of their names. */
async function sourcesIn(source: string) {
  const found = await stat(source).catch(() => undefined);
  if (found === undefined) return [];
  const paths: string[] = [];
  if (found.isFile()) paths.push(source);
  else for await (const path of glob("**/*.{yaml,yml,json}", { cwd: source })) paths.push(join(source, path));
  return Promise.all(paths.sort().map(async (path) => ({ path, text: await readFile(path, "utf8") })));
}

interface RosterFlags {
  readonly config: readonly string[];
  readonly providers?: readonly string[];
}

async function pin({ config, providers }: RosterFlags): Promise<void> {
  const progress = terminalProgress(process.stderr, process.stdout.isTTY);
  const { files, pins, findings } = await pinRoster(
    { roster: await filesIn(process.cwd(), config), ...(providers ? { providers } : {}) },
    environmentConnections(progress),
  );
  progress.end();
  for (const { path, bytes } of files) await writeFile(join(process.cwd(), path), bytes);
  for (const pin of pins) {
    const entry = "team" in pin ? `team ${pin.team}` : pin.user;
    process.stdout.write(`${entry}: ${pin.field} is ${pin.to}\n`);
  }
  if (pins.length === 0 && !hasErrors(findings)) process.stdout.write("Nothing to pin.\n");
  printFindings(findings);
  if (hasErrors(findings)) process.exitCode = 1;
}

function failWith(text: string): void {
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
}
