import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Command } from "commander";
import { filesIn } from "../app/roster-files.ts";
import { plainReply } from "../chat/render-reply.ts";
import { offboardLocally } from "../jobs/chat/local.ts";
import { isAllGone, notAppliedReply, offboardingReply } from "../jobs/chat/offboarding-reply.ts";
import { userPrincipal } from "../providers/shared/principals.ts";
import { environmentConnections } from "./connections.ts";
import { configOption, someOf } from "./options.ts";
import { reconcileLocally } from "./reconcile.ts";
import { terminalProgress } from "./terminal-progress.ts";

interface OffboardFlags {
  readonly as?: string;
  readonly config: readonly string[];
  readonly providers?: readonly string[];
  readonly yes?: true;
}

/** Adds `rollcall offboard bob`, which lets somebody go in the files of this folder, and applies that. */
export function addOffboardCommand(program: Command): void {
  program
    .command("offboard")
    .description("remove somebody: off every list in the files here, and then out of every service")
    .argument("<who>", "a key in the roster, a GitHub login or an address")
    .option("--as <user>", "who asks, by the key in the roster: tells who would have to approve it")
    .addOption(configOption())
    .addOption(someOf(["github", "slack", "drive"]))
    .option("-y, --yes", "apply without asking")
    .action(offboard);
}

async function offboard(who: string, flags: OffboardFlags): Promise<void> {
  const { as, config, providers, yes } = flags;
  const progress = terminalProgress(process.stderr, process.stdout.isTTY);
  const roster = await filesIn(process.cwd(), config);
  const request = { who, roster, ...(as === undefined ? {} : { as }) };
  const { files, text, exitCode, user } = await offboardLocally(request, environmentConnections(progress));
  progress.end();
  for (const { path, bytes } of files) await writeFile(join(process.cwd(), path), bytes);
  process.stdout.write(`${text.trimEnd()}\n`);
  process.exitCode = exitCode;
  if (user === undefined) return;
  if (!yes && !process.stdout.isTTY) {
    process.stdout.write(
      `No service was asked yet. Commit the change and push it, or run this to apply it from here: rollcall offboard ${user.key} --yes\n`,
    );
    return;
  }
  const report = await reconcileLocally("apply", {
    config,
    ...(providers === undefined ? {} : { providers }),
    ...(yes ? { yes } : {}),
    allowRemovals: new Set([userPrincipal(user.key)]),
  });
  const reply =
    report === undefined ? notAppliedReply(user) : offboardingReply(user, report, "rollcall apply");
  process.stdout.write(`\n${plainReply(reply)}\n`);
  if (report !== undefined && !isAllGone(user, report)) process.exitCode = 1;
}
