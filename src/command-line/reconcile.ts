import { confirm, isCancel } from "@clack/prompts";
import { type Command, Option } from "commander";
import { filesIn } from "../app/roster-files.ts";
import { blockedBy } from "../core/blocked.ts";
import type { Finding } from "../core/finding.ts";
import type { Report } from "../core/report.ts";
import { exitCode } from "../core/result.ts";
import { tellSlack } from "../jobs/reconcile/tell-slack.ts";
import { renderJson } from "../report/json.ts";
import { renderTerminal } from "../report/terminal.ts";
import { run } from "../run.ts";
import { environmentConnections, namesIn } from "./connections.ts";
import { silence, steps } from "./terminal-progress.ts";

interface Flags {
  readonly config: readonly string[];
  readonly providers?: string;
  readonly json?: true;
  readonly allowRemovals?: true;
  readonly yes?: true;
}

const commands = [
  ["validate", "check the roster, without asking any service"],
  ["plan", "show what would change, and change nothing"],
  ["apply", "make the services match the roster"],
] as const;

type Name = (typeof commands)[number][0];

/** `validate`, `plan` and `apply`. */
export function addReconciling(program: Command): void {
  for (const [name, description] of commands) {
    const command = program
      .command(name)
      .description(description)
      .addOption(configOption())
      .option("--json", "print the report as JSON, and nothing else");
    if (name !== "validate") {
      command
        .option("-p, --providers <names>", "some of github,slack,drive")
        .option("--allow-removals", "lift guards.max_removals for this run");
    }
    if (name === "apply") command.option("-y, --yes", "don't ask before writing");
    command.action((flags: Flags) => perform(name, flags));
  }
}

export function configOption(): Option {
  return new Option("-c, --config <path...>", "paths or globs of the roster").default(["teams.yaml"]);
}

/** A plan or an apply as the command of that name does it. */
export async function reconcileHere(command: "plan" | "apply", config: readonly string[]): Promise<void> {
  await perform(command, { config });
}

async function perform(command: Name, flags: Flags): Promise<void> {
  if (command !== "apply" || flags.yes) return finish(await work(command, flags), flags);
  const agreed = await agreedTo(flags);
  if (agreed === undefined) return;
  process.stdout.write("\n");
  await finish(await work("apply", flags, agreed.plan.digest), flags, agreed.findings);
}

/** Shows a report, without what a person has just read, and sets the exit code. */
async function finish(report: Report, flags: Flags, read: readonly Finding[] = []): Promise<void> {
  const unsaid = report.command === "apply" ? await told(report) : [];
  const known = new Set(read.map((each) => JSON.stringify(each)));
  const fresh = [...report.findings, ...unsaid].filter((each) => !known.has(JSON.stringify(each)));
  show({ ...report, findings: fresh }, flags);
  process.exitCode = exitCode(report.result);
}

/** Slack hears of an apply where SLACK_WEBHOOK_URL says so, as it would from the Action. */
async function told(report: Report): Promise<readonly Finding[]> {
  const { SLACK_WEBHOOK_URL: webhook, SLACK_API_URL: slackApiUrl } = process.env;
  if (!webhook) return [];
  return tellSlack(report, {
    webhooks: [webhook],
    ...(slackApiUrl ? { slackApiUrl } : {}),
    notifyOn: "changes",
  });
}

/** The plan that a person said yes to. Without a terminal nobody can be asked. */
async function agreedTo(flags: Flags): Promise<Report | undefined> {
  if (!process.stdout.isTTY || flags.json) {
    process.stderr.write("Nobody is here to ask. Give --yes to apply, or use plan to look.\n");
    process.exitCode = 1;
    return undefined;
  }
  const report = await work("plan", flags);
  await finish(report, flags);
  const held = blockedBy(report.findings);
  if (report.plan.changes.every((change) => held(change) !== undefined)) return undefined;
  const answer = await confirm({ message: "Apply this?", initialValue: false });
  return !isCancel(answer) && answer ? report : undefined;
}

async function work(command: Name, flags: Flags, approved?: string): Promise<Report> {
  const progress = flags.json ? silence : steps(process.stderr, process.stdout.isTTY);
  const providers = namesIn(flags.providers);
  const report = await run(
    {
      command,
      roster: await filesIn(process.cwd(), flags.config),
      ...(providers === undefined ? {} : { providers }),
      allowRemovals: flags.allowRemovals ?? false,
      ...(approved === undefined ? {} : { approved }),
      links: {},
    },
    environmentConnections(progress),
  );
  progress.end();
  return report;
}

function show(report: Report, flags: Flags): void {
  const { columns = 80 } = process.stdout;
  const colour = process.stdout.isTTY && !process.env["NO_COLOR"];
  process.stdout.write(flags.json ? renderJson(report) : renderTerminal(report, { columns, colour }));
}
