import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Command } from "commander";
import { filesIn } from "../app/roster-files.ts";
import { runLocalChat } from "../jobs/chat/local.ts";
import { environmentConnections } from "./connections.ts";
import { configOption } from "./options.ts";
import { reconcileLocally } from "./reconcile.ts";
import { terminalProgress } from "./terminal-progress.ts";
import { typedText } from "./typed-text.ts";

/** Adds `rollcall chat team add backend @bob --as alice`, which carries out a chat command on the files of this folder. */
export function addChatCommand(program: Command): void {
  program
    .command("chat")
    .description("carry out a chat command on the files here, without a pull request")
    .argument("<words...>", "the command, as it would be typed in Slack: try help")
    .option(
      "--as <user>",
      "who asks: a key, a login, an address or a name of the roster; not needed for help",
    )
    // The command's own flags are among its words.
    .allowUnknownOption()
    .addOption(configOption())
    .action(chat);
}

async function chat(
  words: readonly string[],
  flags: { readonly as?: string; readonly config: readonly string[] },
): Promise<void> {
  const progress = terminalProgress(process.stderr, process.stdout.isTTY);
  const roster = await filesIn(process.cwd(), flags.config);
  const here = await runLocalChat(
    { text: typedText(words), as: flags.as, roster },
    environmentConnections(progress),
  );
  progress.end();
  for (const { path, bytes } of here.files) await writeFile(join(process.cwd(), path), bytes);
  if (here.text !== "") process.stdout.write(`${here.text.trimEnd()}\n`);
  process.exitCode = here.exitCode;
  if (here.run !== undefined)
    await reconcileLocally(here.run === "sync" ? "apply" : "plan", { config: flags.config });
}
