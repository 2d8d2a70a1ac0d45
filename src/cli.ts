import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import http from "node:http";
import { join } from "node:path";
import { confirm, isCancel } from "@clack/prompts";
import { Command, Option } from "commander";
import type { Finding } from "./core/finding.ts";
import type { Report } from "./core/report.ts";
import { exitCode } from "./core/result.ts";
import { filesIn } from "./files.ts";
import { proxiesIn } from "./notify/proxy.ts";
import type { Connections } from "./providers/index.ts";
import { renderJson } from "./report/json.ts";
import { renderTerminal } from "./report/terminal.ts";
import { run } from "./run.ts";
import { tellSlack } from "./tell-slack.ts";
import { silence, steps } from "./terminal-progress.ts";
import { version } from "./version.ts";

/** The command line: the same as the Action, for a person. Tokens come from the environment. */
const program = new Command("rollcall")
  .description("Makes GitHub, Slack and Google Drive match one reviewed file.")
  .version(version)
  .showHelpAfterError()
  .helpCommand(false);

interface Flags {
  readonly config: readonly string[];
  readonly providers?: string;
  readonly json?: true;
  readonly allowRemovals?: true;
  readonly yes?: true;
  readonly approved?: string;
}

for (const [name, description] of [
  ["validate", "check the roster, without asking any service"],
  ["plan", "show what would change, and change nothing"],
  ["apply", "make the services match the roster"],
] as const) {
  const command = program
    .command(name)
    .description(description)
    .addOption(new Option("-c, --config <path...>", "paths or globs of the roster").default(["teams.yaml"]))
    .option("--json", "print the report as JSON, and nothing else");
  if (name !== "validate") {
    command
      .option("-p, --providers <names>", "some of github,slack,drive")
      .option("--allow-removals", "lift guards.max_removals for this run");
  }
  if (name === "apply") command.option("-y, --yes", "don't ask before writing");
  command.action((flags: Flags) => perform(name, flags));
}

async function perform(command: "validate" | "plan" | "apply", flags: Flags): Promise<void> {
  const interactive = process.stdout.isTTY && !flags.json;
  const approved = command === "apply" && !flags.yes ? await agreed(flags, interactive) : "unasked";
  if (approved === undefined) return;
  const report = await work(
    command,
    { ...flags, ...(approved === "unasked" ? {} : { approved }) },
    interactive,
  );
  const unsaid = command === "apply" ? await told(report) : [];
  show({ ...report, findings: [...report.findings, ...unsaid] }, flags);
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

/** The digest of the plan that was agreed to. On a terminal a person sees the plan and says yes; without one, nothing is written unless `--yes` says so. */
async function agreed(flags: Flags, interactive: boolean): Promise<string | undefined> {
  if (!interactive) {
    process.stderr.write("Nobody is here to ask. Give --yes to apply, or use plan to look.\n");
    process.exitCode = 1;
    return undefined;
  }
  const plan = await work("plan", flags, true);
  show(plan, flags);
  process.exitCode = exitCode(plan.result);
  if (plan.plan.changes.length === 0 || plan.result === "invalid" || plan.result === "failed")
    return undefined;
  const answer = await confirm({ message: "Apply this?", initialValue: false });
  return !isCancel(answer) && answer ? plan.plan.digest : undefined;
}

async function work(
  command: "validate" | "plan" | "apply",
  flags: Flags,
  interactive: boolean,
): Promise<Report> {
  const progress = flags.json ? silence : steps(process.stderr, interactive);
  const report = await run(
    {
      command,
      roster: await filesIn(process.cwd(), flags.config),
      ...(flags.providers === undefined
        ? {}
        : { providers: flags.providers.split(/[\s,]+/).filter(Boolean) }),
      allowRemovals: flags.allowRemovals ?? false,
      ...(flags.approved === undefined ? {} : { approved: flags.approved }),
      links: {},
    },
    connections(progress),
  );
  progress.end();
  return report;
}

function show(report: Report, flags: Flags): void {
  const { columns = 80 } = process.stdout;
  const colour = process.stdout.isTTY && !process.env["NO_COLOR"];
  process.stdout.write(flags.json ? renderJson(report) : renderTerminal(report, { columns, colour }));
}

function connections(progress: Connections["progress"]): Connections {
  const { env } = process;
  return {
    githubApiUrl: env["GITHUB_API_URL"] ?? "https://api.github.com",
    githubGraphqlUrl: env["GITHUB_GRAPHQL_URL"] ?? "https://api.github.com/graphql",
    ...(env["GITHUB_TOKEN"] ? { githubToken: env["GITHUB_TOKEN"] } : {}),
    ...(env["SLACK_TOKEN"] ? { slackToken: env["SLACK_TOKEN"] } : {}),
    ...(env["SLACK_API_URL"] ? { slackApiUrl: env["SLACK_API_URL"] } : {}),
    ...(env["GOOGLE_CREDENTIALS"] ? { googleCredentials: env["GOOGLE_CREDENTIALS"] } : {}),
    ...(env["GOOGLE_SUBJECT"] ? { googleSubject: env["GOOGLE_SUBJECT"] } : {}),
    ...(env["GOOGLE_API_URL"] ? { googleApiUrl: env["GOOGLE_API_URL"] } : {}),
    env,
    fetch,
    now: () => new Date(),
    progress,
  };
}

program
  .command("demo")
  .description("watch it work on an invented organisation, on this machine alone")
  .action(async () => {
    const script = join(import.meta.dirname, "..", "..", "scripts", "demo.ts");
    if (!existsSync(script)) {
      process.stderr.write(
        "The demo needs Rollcall's whole repository: clone it, and run npm run demo there.\n",
      );
      process.exitCode = 1;
      return;
    }
    const child = spawn(process.execPath, [script], { stdio: "inherit" });
    await new Promise<void>((done) => {
      child.on("close", (code) => {
        process.exitCode = code ?? 1;
        done();
      });
    });
  });

const proxies = proxiesIn(process.env);
if (proxies) http.setGlobalProxyFromEnv?.({ ...proxies });
program.parseAsync().catch((failure: unknown) => {
  process.stderr.write(`${failure instanceof Error ? failure.message : String(failure)}\n`);
  process.exitCode = 1;
});
