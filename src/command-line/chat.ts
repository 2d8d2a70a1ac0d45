import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Command } from "commander";
import { filesIn } from "../app/roster-files.ts";
import { chatHere } from "../jobs/chat/local.ts";
import { environmentConnections } from "./connections.ts";
import { configOption, reconcileHere } from "./reconcile.ts";
import { steps } from "./terminal-progress.ts";

/** `rollcall chat "team add backend @bob" --as alice`: what a slash command would do, to the files of this folder. */
export function addChat(program: Command): void {
  program
    .command("chat")
    .description("carry out a chat command on the files here, without a pull request")
    .argument("<text>", "the command, as it would be typed in Slack: try help")
    .requiredOption("--as <user>", "who asks, by the key in the roster")
    .addOption(configOption())
    .action(chat);
}

async function chat(
  text: string,
  flags: { readonly as: string; readonly config: readonly string[] },
): Promise<void> {
  const progress = steps(process.stderr, process.stdout.isTTY);
  const roster = await filesIn(process.cwd(), flags.config);
  const here = await chatHere({ text, as: flags.as, roster }, environmentConnections(progress));
  progress.end();
  for (const { path, bytes } of here.files) await writeFile(join(process.cwd(), path), bytes);
  if (here.text !== "") process.stdout.write(`${here.text.trimEnd()}\n`);
  process.exitCode = here.exitCode;
  if (here.run !== undefined) await reconcileHere(here.run === "sync" ? "apply" : "plan", flags.config);
}
