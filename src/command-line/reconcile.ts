import { confirm, isCancel } from "@clack/prompts";
import { type Command, Option } from "commander";
import { memoryMissing } from "../app/memory-errors.ts";
import { noMemory } from "../app/open-memory.ts";
import type { RunRequest } from "../app/request.ts";
import { filesIn } from "../app/roster-files.ts";
import { memorySince } from "../app/since-revision.ts";
import { version } from "../app/version.ts";
import { blockedBy } from "../core/blocked.ts";
import { currentDay } from "../core/clock.ts";
import { type Finding, finding } from "../core/finding.ts";
import type { Report } from "../core/report.ts";
import { exitCode, pausedResult } from "../core/result.ts";
import { notifySlack } from "../jobs/reconcile/notify-slack.ts";
import { renderJson } from "../report/json.ts";
import { renderTerminal } from "../report/terminal.ts";
import { checkPause } from "../repository/pause.ts";
import { loadRoster } from "../roster/load.ts";
import { run } from "../run.ts";
import { environmentConnections, parseNames } from "./connections.ts";
import { rosterRepositoryAt } from "./roster-repository.ts";
import { silentProgress, terminalProgress } from "./terminal-progress.ts";

/** What a run on local files is told beside its command. */
interface Flags {
  readonly config: readonly string[];
  readonly providers?: string;
  readonly json?: true;
  readonly allowRemovals?: RunRequest["allowRemovals"];
  readonly yes?: true;
  readonly since?: string;
}

const commands = [
  ["validate", "check the roster, without asking any service"],
  ["plan", "show what would change, and change nothing"],
  ["apply", "make the services match the roster"],
] as const;

type Name = (typeof commands)[number][0];

/** Adds the commands `validate`, `plan` and `apply`. */
export function addReconcileCommands(program: Command): void {
  for (const [name, description] of commands) {
    const command = program
      .command(name)
      .description(description)
      .addOption(configOption())
      .option("--json", "print the report as JSON, and nothing else");
    if (name !== "validate") {
      command
        .option("-p, --providers <names>", "some of github,slack,drive")
        .option("--since <revision>", "take back what the roster gave at a git revision and gives no more")
        .option("--allow-removals", "lift guards.max_removals for this run");
    }
    if (name === "apply") command.option("-y, --yes", "don't ask before writing");
    command.action(async (flags: Flags) => {
      await reconcileLocally(name, flags);
    });
  }
}

/** The option `--config`, which several commands have. */
export function configOption(): Option {
  return new Option("-c, --config <path...>", "paths or globs of the roster").default(["teams.yaml"]);
}

/** Runs a command on the files of this folder. Returns the report; undefined when a person did not agree to apply. */
export async function reconcileLocally(command: Name, flags: Flags): Promise<Report | undefined> {
  if (command !== "apply" || flags.yes) {
    const report = await runCommand(command, flags);
    await finish(report, flags);
    return report;
  }
  const agreed = await confirmedPlan(flags);
  if (agreed === undefined) return undefined;
  process.stdout.write("\n");
  const report = await runCommand("apply", flags, agreed.plan.digest);
  await finish(report, flags, agreed.findings);
  return report;
}

/** Shows a report without the findings that were shown before, and sets the exit code. */
async function finish(report: Report, flags: Flags, read: readonly Finding[] = []): Promise<void> {
  const unsaid = report.command === "apply" ? await notifyOfApply(report) : [];
  const known = new Set(read.map((each) => JSON.stringify(each)));
  const fresh = [...report.findings, ...unsaid].filter((each) => !known.has(JSON.stringify(each)));
  show({ ...report, findings: fresh, madeBy: version }, flags);
  process.exitCode = exitCode(report.result);
}

/** Sends the report of an apply to SLACK_WEBHOOK_URL, when that is set, as the Action does. */
async function notifyOfApply(report: Report): Promise<readonly Finding[]> {
  const { SLACK_WEBHOOK_URL: webhook, SLACK_API_URL: slackApiUrl } = process.env;
  if (!webhook) return [];
  return notifySlack(report, {
    webhooks: [webhook],
    ...(slackApiUrl ? { slackApiUrl } : {}),
    notifyOn: "changes",
  });
}

/** Shows the plan and asks whether to apply it. Returns the plan's report on a yes; without a terminal nobody is asked. */
async function confirmedPlan(flags: Flags): Promise<Report | undefined> {
  if (!process.stdout.isTTY || flags.json) {
    process.stderr.write("Nobody is here to ask. Give --yes to apply, or use plan to look.\n");
    process.exitCode = 1;
    return undefined;
  }
  const report = await runCommand("plan", flags);
  await finish(report, flags);
  const held = blockedBy(report.findings);
  if (report.plan.changes.every((change) => held(change) !== undefined)) return undefined;
  const answer = await confirm({ message: "Apply this?", initialValue: false });
  return !isCancel(answer) && answer ? report : undefined;
}

async function runCommand(command: Name, flags: Flags, approved?: string): Promise<Report> {
  const progress = flags.json ? silentProgress : terminalProgress(process.stderr, process.stdout.isTTY);
  const providers = parseNames(flags.providers);
  const connections = environmentConnections(progress);
  const source = await filesIn(process.cwd(), flags.config);
  const today = currentDay(connections.clock);
  const { since, config } = flags;
  const memory =
    since === undefined
      ? noMemory([finding(memoryMissing(...withoutSince))])
      : await memorySince(since, { folder: process.cwd(), config, today });
  const repository = command === "apply" ? await rosterRepositoryAt(process.cwd(), connections) : undefined;
  const paused = repository && (await checkPause(repository));
  const report = await run(
    {
      command: paused?.pause === undefined ? command : "plan",
      notes: paused?.findings ?? [],
      roster: loadRoster(source, today),
      memory,
      ...(providers === undefined ? {} : { providers }),
      allowRemovals: flags.allowRemovals ?? false,
      ...(approved === undefined ? {} : { approved }),
      links: {},
    },
    connections,
  );
  progress.end();
  return paused?.pause === undefined ? report : { ...report, result: pausedResult(report.result) };
}

const withoutSince = [
  "the command line keeps no memory",
  "Give --since the last git revision that was applied, to take back what it gave and the file gives no more.",
] as const;

function show(report: Report, flags: Flags): void {
  const { columns = 80 } = process.stdout;
  const colour = process.stdout.isTTY && !process.env["NO_COLOR"];
  process.stdout.write(flags.json ? renderJson(report) : renderTerminal(report, { columns, colour }));
}
