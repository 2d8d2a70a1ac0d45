import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import { commitsOfPullRequest, filesAtRevision } from "../app/git-revision.ts";
import { filesIn } from "../app/roster-files.ts";
import { systemClock } from "../app/system-clock.ts";
import { currentMoment } from "../core/clock.ts";
import { undoLocally } from "../jobs/chat/local.ts";
import { configOption } from "./options.ts";

/** Adds `rollcall undo 12`, which takes back in the files of this folder what a merged pull request changed. */
export function addUndoCommand(program: Command): void {
  program
    .command("undo")
    .description("take back, in the files here, what a merged pull request changed in the roster")
    .argument(
      "<pull>",
      "the pull request's number; its merge is looked for in the branch's history",
      numberIn,
    )
    .option("--as <user>", "who asks, by the key in the roster: tells who would have to approve it")
    .addOption(configOption())
    .action(undo);
}

function numberIn(text: string): number {
  const digits = /^#?([1-9]\d{0,8})$/.exec(text)?.[1];
  if (digits === undefined) throw new InvalidArgumentError("It should be a number: 12.");
  return Number(digits);
}

async function undo(
  number: number,
  { as, config }: { readonly as?: string; readonly config: readonly string[] },
): Promise<void> {
  const here = process.cwd();
  const made = await commitsOfPullRequest(here, number);
  if (made === undefined) {
    process.stdout.write(`No commit of this branch merges pull request #${number}, by its message.\n`);
    process.exitCode = 1;
    return;
  }
  const [before, after, roster] = await Promise.all([
    filesAtRevision(here, made.before, config),
    filesAtRevision(here, made.after, config),
    filesIn(here, config),
  ]);
  const request = { number, title: made.title, before, after, roster, ...(as === undefined ? {} : { as }) };
  const { files, text, exitCode } = undoLocally(request, currentMoment(systemClock));
  for (const { path, bytes } of files) await writeFile(join(here, path), bytes);
  process.stdout.write(`${text.trimEnd()}\n`);
  process.exitCode = exitCode;
}
