import type { Command } from "commander";
import { errorsToFindings } from "../app/errors-to-findings.ts";
import { createRosterLoader } from "../app/load-roster.ts";
import { sendReply } from "../app/send-reply.ts";
import { plainReply } from "../chat/render-reply.ts";
import { currentMoment } from "../core/clock.ts";
import { finding } from "../core/finding.ts";
import { noDigestRepository } from "../jobs/digest/errors.ts";
import { environmentConnections } from "./connections.ts";
import { printFindings } from "./findings.ts";
import { configOption, someOf } from "./options.ts";
import { rosterRepositoryAt } from "./roster-repository.ts";
import { terminalProgress } from "./terminal-progress.ts";

interface DigestFlags {
  readonly config: readonly string[];
  readonly providers?: readonly string[];
  readonly workflow: string;
  readonly name?: string;
  readonly send?: true;
}

/** Adds `rollcall digest`, which says what became of the access in the last seven days. */
export function addDigestCommand(program: Command): void {
  program
    .command("digest")
    .description("say what became of the access in a week: what changed, waits, ends soon, differs")
    .option("--workflow <file>", "the workflow that applies, without its folder", "rollcall.yml")
    .option("--name <name>", "the name of this roster's verdict, as the Action's input has it")
    .option("--send", "send it to SLACK_WEBHOOK_URL too")
    .addOption(configOption())
    .addOption(someOf(["github", "slack", "drive"]))
    .action(digest);
}

async function digest({ config, send, ...flags }: DigestFlags): Promise<void> {
  const progress = terminalProgress(process.stderr, process.stdout.isTTY);
  try {
    const connections = environmentConnections(progress);
    const repository = await rosterRepositoryAt(process.cwd(), connections);
    if (repository === undefined) {
      printFindings([finding(noDigestRepository())]);
      process.exitCode = 1;
      return;
    }
    // Its client looks at addresses as it is loaded, and they are checked by now.
    const { makeDigest } = await import("../jobs/digest/run.ts");
    const rosters = createRosterLoader(repository, config, currentMoment(connections.clock));
    const reply = await makeDigest({ rosters, ...flags }, connections);
    progress.end();
    process.stdout.write(`${plainReply(reply)}\n`);
    if (!send) return;
    const { SLACK_WEBHOOK_URL: webhook = "", SLACK_API_URL: slackApiUrl } = process.env;
    const unsent = await sendReply(reply, {
      webhooks: [webhook],
      ...(slackApiUrl ? { slackApiUrl } : {}),
      result: "digest",
    });
    printFindings(unsent);
    process.exitCode = Number(unsent.length > 0);
  } catch (failure) {
    progress.end();
    printFindings(errorsToFindings(failure));
    process.exitCode = 1;
  }
}
