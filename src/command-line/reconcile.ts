import { writeFile } from "node:fs/promises";
import { confirm, isCancel } from "@clack/prompts";
import type { Command } from "commander";
import { filesIn } from "../app/roster-files.ts";
import { version } from "../app/version.ts";
import { blockedBy } from "../core/blocked.ts";
import { currentMoment } from "../core/clock.ts";
import type { Finding } from "../core/finding.ts";
import type { Report } from "../core/report.ts";
import { exitCode, pausedResult } from "../core/result.ts";
import { isNotSent } from "../notify/errors.ts";
import { renderJson } from "../report/json.ts";
import { renderTerminal } from "../report/terminal.ts";
import { checkPause } from "../repository/pause.ts";
import { isUsable, loadRoster } from "../roster/load.ts";
import { run } from "../run.ts";
import { adoptIntoFiles } from "./adopt-drift.ts";
import { environmentConnections } from "./connections.ts";
import { localMemory } from "./local-memory.ts";
import { localTrail } from "./local-trail.ts";
import { notifyOfApply } from "./notify-of-apply.ts";
import { configOption } from "./options.ts";
import { addReconcileFlags, type ReconcileFlags } from "./reconcile-flags.ts";
import { rosterRepositoryAt } from "./roster-repository.ts";
import { silentProgress, terminalProgress } from "./terminal-progress.ts";

const commands = [
  ["validate", "check the roster, without asking any service"],
  ["plan", "show what would change, and change nothing"],
  ["apply", "make the services match the roster"],
] as const;

type Name = (typeof commands)[number][0];

/** Adds the commands `validate`, `plan` and `apply`. */
export function addReconcileCommands(program: Command): void {
  for (const [name, description] of commands) {
    const command = program.command(name).description(description).addOption(configOption());
    addReconcileFlags(command, name);
    command.action(async (flags: ReconcileFlags) => {
      await reconcileLocally(name, flags);
    });
  }
}

/** Runs a command on the files of this folder. Returns the report; undefined when a person did not agree to apply. */
export async function reconcileLocally(command: Name, flags: ReconcileFlags): Promise<Report | undefined> {
  const { onDrift = "enforce" } = flags;
  if (command === "apply" && onDrift !== "enforce") {
    const report = await runCommand("plan", flags);
    await finish(report, flags);
    if (onDrift === "fail" && report.result === "planned") process.exitCode = 1;
    return report;
  }
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
async function finish(report: Report, flags: ReconcileFlags, read: readonly Finding[] = []): Promise<void> {
  const unsaid = report.command === "apply" ? await notifyOfApply(report, flags) : [];
  const known = new Set(read.map((each) => JSON.stringify(each)));
  const fresh = [...report.findings, ...unsaid].filter((each) => !known.has(JSON.stringify(each)));
  const shown = { ...report, findings: fresh, madeBy: version };
  if (flags.planFile !== undefined) await writeFile(flags.planFile, renderJson(shown));
  show(shown, flags);
  const isUnheard = flags.failOnNotifyError === true && unsaid.some(isNotSent);
  process.exitCode = isUnheard ? 1 : exitCode(report.result);
}

/** Shows the plan and asks whether to apply it. Returns the plan's report on a yes; without a terminal nobody is asked. */
async function confirmedPlan(flags: ReconcileFlags): Promise<Report | undefined> {
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

async function runCommand(command: Name, flags: ReconcileFlags, approved?: string): Promise<Report> {
  const progress = flags.json ? silentProgress : terminalProgress(process.stderr, process.stdout.isTTY);
  const { since, config, providers, onDrift } = flags;
  const connections = environmentConnections(progress);
  const source = await filesIn(process.cwd(), config);
  const now = currentMoment(connections.clock);
  const roster = loadRoster(source, now);
  const repository = command === "apply" ? await rosterRepositoryAt(process.cwd(), connections) : undefined;
  const paused = repository && (await checkPause(repository));
  const trail =
    flags.audit === undefined || command !== "apply"
      ? undefined
      : localTrail(flags.audit, { config, commit: source.commit, clock: connections.clock });
  const request = {
    roster,
    ...(providers === undefined ? {} : { providers }),
    links: {},
  };
  if (onDrift === "adopt") {
    const report = await adoptIntoFiles(request, connections);
    progress.end();
    return report;
  }
  const local = { folder: process.cwd(), config, now, roster };
  const memory =
    command === "validate" || !isUsable(roster)
      ? undefined
      : await localMemory(local, { since, connections });
  const report = await run(
    {
      ...request,
      command: paused?.pause === undefined ? command : "plan",
      notes: paused?.findings ?? [],
      ...(memory === undefined ? {} : { memory }),
      allowRemovals: flags.allowRemovals ?? false,
      ...(trail === undefined ? {} : { trail }),
      ...(approved === undefined ? {} : { approved }),
    },
    connections,
  );
  progress.end();
  const whole = paused?.pause === undefined ? report : { ...report, result: pausedResult(report.result) };
  const ended = await trail?.end(whole);
  return ended === undefined ? whole : { ...whole, findings: [...whole.findings, ...ended.findings] };
}

function show(report: Report, flags: ReconcileFlags): void {
  const { columns = 80 } = process.stdout;
  const colour = process.stdout.isTTY && !process.env["NO_COLOR"];
  process.stdout.write(flags.json ? renderJson(report) : renderTerminal(report, { columns, colour }));
}
