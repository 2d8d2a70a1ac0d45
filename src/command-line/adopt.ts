import { glob, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import { convertibleTools, convertRoster } from "../adopt/convert-roster.ts";
import type { NewFile } from "../adopt/write-roster.ts";
import type { InventoryRequest } from "../app/inventory.ts";
import { filesIn } from "../app/roster-files.ts";
import { currentDay } from "../core/clock.ts";
import { hasErrors } from "../core/finding.ts";
import { isHealthy, runDoctor } from "../jobs/doctor/run.ts";
import { importRoster } from "../jobs/import/run.ts";
import { outputFolderAt } from "../jobs/init/output-folder.ts";
import { askMissingAnswers } from "../jobs/init/questions.ts";
import { initialise } from "../jobs/init/run.ts";
import { pinRoster } from "../jobs/pin/run.ts";
import { environmentConnections, parseNames } from "./connections.ts";
import { doctorText } from "./doctor-text.ts";
import { printFindings } from "./findings.ts";
import { hangingIndent } from "./hanging-indent.ts";
import { configOption } from "./reconcile.ts";
import { rosterNameAt, rosterRepositoryAt } from "./roster-repository.ts";
import { terminalProgress } from "./terminal-progress.ts";

interface ImportFlags {
  readonly org?: string;
  readonly out: string;
  readonly split?: true;
  readonly from?: (typeof convertibleTools)[number];
  readonly channels?: readonly string[];
  readonly usergroups?: readonly string[];
  readonly folders?: readonly string[];
}

/** Adds the commands `import`, `pin`, `doctor` and `init`. */
export function addAdoptCommands(program: Command): void {
  withScope(program.command("import"))
    .description("write the roster that describes what exists, or convert another tool's files")
    .argument("[source]", "with --from: the file or folder to convert")
    .addOption(new Option("--from <tool>", "convert instead of asking GitHub").choices(convertibleTools))
    .option("--org <login>", "the GitHub organisation")
    .option("-o, --out <path>", "the file to write", "teams.yaml")
    .option("--split", "one file a team tree")
    .action(importCommand);
  program
    .command("pin")
    .description("fill in missing github_id and slack ids, and follow renamed logins")
    .addOption(configOption())
    .addOption(someOf(["github", "slack"]))
    .action(pin);
  program
    .command("doctor")
    .description("check every token, scope, permission, webhook and folder that the roster needs")
    .addOption(configOption())
    .addOption(someOf(["github", "slack", "drive"]))
    .action(doctor);
  withScope(program.command("init"))
    .description("begin in a repository: workflows and a roster; nothing is overwritten")
    .option("--org <login>", "the GitHub organisation")
    .addOption(new Option("--services <names>", "slack,drive or none").argParser(servicesIn))
    .addOption(new Option("--start <how>", "how the roster begins").choices(["import", "minimal"]))
    .option("--split", "one file a team tree")
    .option("--branch <name>", "the branch that is applied", "main")
    .action(init);
}

function withScope(command: Command): Command {
  return command
    .option("--channels <globs...>", "Slack channels to import")
    .option("--usergroups <globs...>", "Slack user groups to import")
    .option("--folders <ids...>", "Drive folders to import");
}

function scopeOf({
  channels,
  usergroups,
  folders,
}: Pick<ImportFlags, "channels" | "usergroups" | "folders">) {
  const slack = channels || usergroups || process.env["SLACK_TOKEN"];
  const scope: Pick<InventoryRequest, "slack" | "drive"> = {
    ...(slack ? { slack: { channels: channels ?? [], usergroups: usergroups ?? [] } } : {}),
    ...(folders ? { drive: { folders } } : {}),
  };
  return scope;
}

async function importCommand(source: string | undefined, flags: ImportFlags): Promise<void> {
  if (flags.from === undefined && flags.org === undefined)
    return failWith("Say which organisation: --org LOGIN.");
  if (await outputFolderAt(process.cwd()).has(flags.out)) return reportExisting([flags.out]);
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
    : await importRoster({ org: flags.org ?? "", ...layout, ...scopeOf(flags) }, connections);
  progress.end();
  await writeNewFiles(files);
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

async function doctor({ config, providers }: RosterFlags): Promise<void> {
  const progress = terminalProgress(process.stderr, process.stdout.isTTY);
  const { SLACK_WEBHOOK_URL: webhook } = process.env;
  const connections = environmentConnections(progress);
  const repository = await rosterRepositoryAt(process.cwd(), connections);
  const report = await runDoctor(
    {
      ...(repository ? { repository } : {}),
      roster: await filesIn(process.cwd(), config),
      ...(providers ? { providers } : {}),
      webhooks: webhook ? [webhook] : [],
    },
    connections,
  );
  progress.end();
  process.stdout.write(doctorText(report, process.stdout.columns ?? 80));
  process.exitCode = isHealthy(report) ? 0 : 1;
}

function servicesIn(list: string): ("slack" | "drive")[] {
  const known = nameParser(["slack", "drive", "none"])(list);
  return known.filter((name) => name !== "none");
}

function someOf(names: readonly string[]): Option {
  return new Option("-p, --providers <names>", `some of ${names.join(",")}`).argParser(nameParser(names));
}

/** Returns a parser of a list of names, which refuses unknown ones. */
function nameParser<Name extends string>(known: readonly Name[]): (list: string) => Name[] {
  return (list) =>
    (parseNames(list) ?? []).map((given) => {
      const name = known.find((each) => each === given);
      if (name === undefined) throw new InvalidArgumentError(`Allowed are ${known.join(", ")}.`);
      return name;
    });
}

interface InitFlags extends ImportFlags {
  readonly services?: readonly ("slack" | "drive")[];
  readonly start?: "import" | "minimal";
  readonly branch: string;
}

async function init(flags: InitFlags): Promise<void> {
  const { org, branch, split, services } = flags;
  const folder = outputFolderAt(process.cwd());
  // A roster that exists is kept, so nothing is imported.
  const start = (await folder.has("teams.yaml")) ? "minimal" : flags.start;
  const answers = await askMissingAnswers(
    { ...(org ? { org } : {}), ...(start ? { start } : {}), ...(services ? { services } : {}) },
    process.stdin.isTTY && process.stdout.isTTY,
  );
  if (answers === undefined) return;
  const progress = terminalProgress(process.stderr, process.stdout.isTTY);
  const connections = environmentConnections(progress);
  const repository = await rosterNameAt(process.cwd(), connections.env);
  const { written, findings, next } = await initialise(
    {
      ...answers,
      split: split ?? false,
      branch,
      scope: scopeOf(flags),
      ...(repository ? { repository } : {}),
    },
    connections,
    folder,
  );
  progress.end();
  for (const path of written) process.stdout.write(`wrote ${path}\n`);
  printFindings(findings);
  const { columns = 80 } = process.stdout;
  const left = next.flatMap((step, index) => hangingIndent(`  ${index + 1}. `, step, columns));
  if (next.length > 0) process.stdout.write(`\nWhat is left to do\n${left.join("\n")}\n`);
  if (hasErrors(findings)) process.exitCode = 1;
}

function failWith(text: string): void {
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
}
