import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import { verifyRecord } from "../review/verify.ts";
import { count } from "../text/lists.ts";
import { sanitize } from "../text/sanitize.ts";

/** Adds `rollcall review`. */
export function addReviewCommand(program: Command): void {
  const review = program.command("review").description("have who has what reviewed, and keep a record of it");
  review
    .command("verify")
    .description("check that a review's record is whole, and as it was written; needs no token")
    .argument("<file>", "the record: reviews/2026-Q4.json")
    .action(verify);
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
      "",
    ].join("\n"),
  );
}
