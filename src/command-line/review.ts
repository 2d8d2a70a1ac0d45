import { readFile } from "node:fs/promises";
import { type Command, Option } from "commander";
import { errorsToFindings } from "../app/errors-to-findings.ts";
import { createRosterLoader } from "../app/load-roster.ts";
import { plainReply } from "../chat/render-reply.ts";
import { currentMoment } from "../core/clock.ts";
import { finding, hasErrors } from "../core/finding.ts";
import { RollcallError } from "../core/rollcall-error.ts";
import { noReviewRepository } from "../jobs/review/errors.ts";
import type { ReviewStep } from "../jobs/review/run.ts";
import { verifyRecord } from "../review/verify.ts";
import { count } from "../text/lists.ts";
import { sanitize } from "../text/sanitize.ts";
import { environmentConnections } from "./connections.ts";
import { printFindings } from "./findings.ts";
import { configOption } from "./options.ts";
import { rosterRepositoryAt } from "./roster-repository.ts";
import { terminalProgress } from "./terminal-progress.ts";

interface ReviewFlags {
  readonly config: readonly string[];
  readonly by?: "issues" | "slack";
}

/** Adds `rollcall review`. */
export function addReviewCommand(program: Command): void {
  const review = program.command("review").description("have who has what reviewed, and keep a record of it");
  const steps: Readonly<Record<Exclude<ReviewStep, "auto">, string>> = {
    start: "freeze who holds what, and ask each team's leads; where a review runs, go on with it",
    status: "say who hasn't answered, and what waits to be merged",
    remind: "remind those who haven't answered; after the last day, tell what is overdue",
    close: "look again whether what was removed is gone, and propose the record",
  };
  for (const [step, description] of Object.entries(steps)) {
    const command = review.command(step).description(description).addOption(configOption());
    if (step === "start")
      command.addOption(
        new Option("--by <way>", "how to ask: with SLACK_SIGNING_SECRET, messages have buttons")
          .choices(["issues", "slack"])
          .default("issues"),
      );
    command.action((flags: ReviewFlags) => onReview(step as ReviewStep, flags));
  }
  review
    .command("verify")
    .description("check that a review's record is whole, and as it was written; needs no token")
    .argument("<file>", "the record: reviews/2026-Q4.json")
    .action(verify);
}

/** Ends with 1 when something is wrong, and with 0 where there is nothing to do. */
async function onReview(step: ReviewStep, { config, by }: ReviewFlags): Promise<void> {
  const progress = terminalProgress(process.stderr, process.stdout.isTTY);
  try {
    const connections = environmentConnections(progress);
    const repository = await rosterRepositoryAt(process.cwd(), connections);
    if (repository === undefined) throw new RollcallError([finding(noReviewRepository())]);
    const rosters = createRosterLoader(repository, config, currentMoment(connections.clock));
    // Its client looks at addresses as it is loaded, and they are checked by now.
    const { runReview } = await import("../jobs/review/run.ts");
    const signingSecret = process.env["SLACK_SIGNING_SECRET"];
    const { reply, findings } = await runReview(
      step,
      { rosters, connections, ...(signingSecret ? { signingSecret } : {}) },
      by,
    );
    progress.end();
    process.stdout.write(`${plainReply(reply)}\n`);
    printFindings(findings, true);
  } catch (failure) {
    progress.end();
    const findings = errorsToFindings(failure);
    printFindings(findings, true);
    process.exitCode = hasErrors(findings) ? 1 : 0;
  }
}

/** Ends with 1 when something contradicts itself, and with 2 when there is no such file. */
async function verify(path: string): Promise<void> {
  const text = await readFile(path, "utf8").catch(() => undefined);
  if (text === undefined) {
    process.stderr.write(`There is no file ${path}.\n`);
    process.exitCode = 2;
    return;
  }
  const { record, problems } = verifyRecord(text);
  if (problems.length > 0 || record === undefined) {
    const lines = problems.map((each) => `  ${sanitize(each, 300)}\n`);
    process.stdout.write(`${path} does not hold:\n${lines.slice(0, 50).join("")}`);
    if (lines.length > 50) process.stdout.write(`  and ${lines.length - 50} more\n`);
    process.exitCode = 1;
    return;
  }
  const { counts, review, digests } = record;
  process.stdout.write(
    [
      `The record of ${sanitize(review, 40)} is whole.`,
      `  ${count(counts.holdings, ["role", "roles"])} of ${count(counts.people, ["person", "people"])}: each was asked about, in ${count(counts.rows, ["row", "rows"])}.`,
      `  ${counts.kept} kept, ${counts.removed} removed, ${counts.unanswered} without an answer.`,
      `  ${counts.absentAgain} of the removals were read again as gone.`,
      `  Frozen at ${record.startedAt}, as`,
      `  ${digests.frozen}`,
      "  Compare that with the digest that the review's issues name.",
      "  The record, with every decision, is",
      `  ${digests.record}`,
      "  Compare that with the digest in the pull request that proposed the record: whoever changes a record can",
      "  compute the digests in it anew.",
      "",
    ].join("\n"),
  );
}
