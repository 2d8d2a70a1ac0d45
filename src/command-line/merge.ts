import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Command } from "commander";
import { filesIn } from "../app/roster-files.ts";
import { mergeLocally } from "../jobs/chat/local.ts";
import { environmentConnections } from "./connections.ts";
import { configOption } from "./options.ts";
import { terminalProgress } from "./terminal-progress.ts";

interface MergeFlags {
  readonly as?: string;
  readonly config: readonly string[];
}

/** Adds `rollcall merge bob bob-2`, which makes one entry of two in the files of this folder. */
export function addMergeCommand(program: Command): void {
  program
    .command("merge")
    .description("make one entry of two that are one person's, in the files here")
    .argument("<who>", "the entry that stays: a key in the roster, a GitHub login or an address")
    .argument("<other>", "the entry that goes into it")
    .option("--as <user>", "who asks, by the key in the roster: tells who would have to approve it")
    .addOption(configOption())
    .action(merge);
}

async function merge(keep: string, gone: string, { as, config }: MergeFlags): Promise<void> {
  const progress = terminalProgress(process.stderr, process.stdout.isTTY);
  const roster = await filesIn(process.cwd(), config);
  const { files, text, exitCode } = await mergeLocally(
    { keep, gone, roster, ...(as === undefined ? {} : { as }) },
    environmentConnections(progress),
  );
  progress.end();
  for (const { path, bytes } of files) await writeFile(join(process.cwd(), path), bytes);
  process.stdout.write(`${text.trimEnd()}\n`);
  process.exitCode = exitCode;
}
