import { statSync } from "node:fs";
import { resolve } from "node:path";
import type { Command } from "commander";
import { errorsToFindings } from "../app/errors-to-findings.ts";
import { changedPathsBetween, filesAtRevision, mainRevision, remoteRepository } from "../app/git-revision.ts";
import { filesIn } from "../app/roster-files.ts";
import { otherRostersInGit } from "../app/rosters-in-git.ts";
import { plainReply } from "../chat/render-reply.ts";
import { currentMoment } from "../core/clock.ts";
import { decisionJson, decisionText, runCheck } from "../jobs/check/run.ts";
import { changedFileActions } from "../permissions/changed-files.ts";
import { existingIn } from "../permissions/existing.ts";
import { isValid, loadRoster, type RosterSource } from "../roster/load.ts";
import { run } from "../run.ts";
import { environmentConnections } from "./connections.ts";
import { printFindings } from "./findings.ts";
import { configOption } from "./options.ts";
import { silentProgress } from "./terminal-progress.ts";

interface CheckFlags {
  readonly base?: string;
  readonly head?: string;
  readonly as?: readonly string[];
  readonly config: readonly string[];
  readonly json?: true;
  readonly live?: true;
}

/** Adds `rollcall check`, which says before anybody pushes what of a change is allowed, and whose word it needs. */
export function addCheckCommand(program: Command): void {
  program
    .command("check")
    .description("say who must allow a change of the roster, and by which rule")
    .option(
      "--base <revision>",
      "a git revision or a folder with the roster before; the default branch unless given",
    )
    .option(
      "--head <revision>",
      "a git revision or a folder with the roster after; the files here unless given",
    )
    .option("--as <user...>", "who asks or approves, by their keys in the roster before")
    .option("--live", "ask the services what exists; without it, everything counts as existing")
    .option("--json", "print the verdict as JSON, and nothing else")
    .addOption(configOption())
    .addHelpText(
      "after",
      "\nExits with 0 when it is allowed, 1 when it waits for somebody, 2 when it is no valid roster.",
    )
    .action(check);
}

async function check(flags: CheckFlags): Promise<void> {
  try {
    await checkVersions(flags);
  } catch (failure) {
    printFindings(errorsToFindings(failure));
    process.exitCode = 2;
  }
}

async function checkVersions(flags: CheckFlags): Promise<void> {
  const { as = [], config, json } = flags;
  const connections = environmentConnections(silentProgress);
  const now = currentMoment(connections.clock);
  const here = process.cwd();
  const baseAt = flags.base ?? (await mainRevision(here));
  const [base, head] = await Promise.all([
    versionAt(baseAt, here, config),
    flags.head === undefined ? filesIn(here, config) : versionAt(flags.head, here, config),
  ]);
  const loaded = { base: loadRoster(base, now), head: loadRoster(head, now) };
  const repository = await remoteRepository(here);
  const live = flags.live ? await existingLive(loaded.head, connections) : undefined;
  const changed = base.commit === undefined ? [] : await changedPathsBetween(here, base.commit, head.commit);
  const { commit } = base;
  const others =
    commit !== undefined && isValid(loaded.base) && isValid(loaded.head)
      ? await otherRostersInGit({ folder: here, commit, base: loaded.base, head: loaded.head, config, now })
      : [];
  const result = runCheck({
    ...loaded,
    as,
    others,
    ...(live === undefined ? {} : { existing: live }),
    ...(repository === undefined ? {} : { repository }),
    extraActions: changedFileActions(changed, { rosterPaths: base.files.map(({ path }) => path) }),
  });
  if (result.is === "invalid") {
    process.stderr.write(`${plainReply(result.reply)}\n`);
    printFindings(result.findings);
    process.exitCode = 2;
    return;
  }
  process.stdout.write(json ? decisionJson(result) : decisionText(result));
  process.exitCode = result.decision.allowed ? 0 : 1;
}

async function versionAt(where: string, here: string, config: readonly string[]): Promise<RosterSource> {
  const folder = resolve(here, where);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return filesIn(folder, config);
  return filesAtRevision(here, where, config);
}

async function existingLive(
  roster: ReturnType<typeof loadRoster>,
  connections: ReturnType<typeof environmentConnections>,
) {
  const report = await run({ command: "plan", roster, allowRemovals: false, links: {} }, connections);
  return existingIn(report);
}
