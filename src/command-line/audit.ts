import { type Command, InvalidArgumentError, Option } from "commander";
import { errorsToFindings } from "../app/errors-to-findings.ts";
import { trailInClone } from "../app/git-trail.ts";
import { noTrail } from "../app/trail-errors.ts";
import { trailFilesIn } from "../app/trail-in-folder.ts";
import { type Finding, finding } from "../core/finding.ts";
import { RollcallError } from "../core/rollcall-error.ts";
import { count } from "../text/lists.ts";
import { recordsIn } from "../trail/read.ts";
import { type SeenHead, type TrailVerdict, verifyTrail } from "../trail/verify.ts";
import { environmentConnections } from "./connections.ts";
import { printFindings } from "./findings.ts";
import { rosterRepositoryAt } from "./roster-repository.ts";
import { silentProgress } from "./terminal-progress.ts";

interface VerifyFlags {
  readonly head?: string;
  readonly json?: true;
}

/** Adds `rollcall audit verify`, which looks whether a trail is whole. */
export function addAuditCommand(program: Command): void {
  program
    .command("audit")
    .description("look through the trail that applies leave")
    .command("verify")
    .description("say whether the trail is whole: no gap, no changed line, no missing file, the right end")
    .argument("[folder]", "a folder with a trail; without it, the branch rollcall/state as this clone has it")
    .addOption(new Option("--head <hash>", "the hash of a record that must be there").argParser(hashOf))
    .option("--json", "print the result as JSON")
    .exitOverride(({ exitCode }) => process.exit(exitCode === 1 ? 2 : exitCode))
    .action(async (folder: string | undefined, flags: VerifyFlags) => {
      try {
        const { verdict, unseen } = await verify(folder, flags.head);
        process.stdout.write(flags.json ? verdictJson(verdict) : verdictText(verdict));
        printFindings(unseen);
        process.exitCode = verdict.faults.length > 0 ? 1 : 0;
      } catch (failure) {
        printFindings(errorsToFindings(failure));
        process.exitCode = 2;
      }
    });
}

function hashOf(text: string): string {
  if (!/^[0-9a-f]{64}$/.test(text)) throw new InvalidArgumentError("Write the whole hash: 64 hex digits.");
  return text;
}

async function verify(
  folder: string | undefined,
  head: string | undefined,
): Promise<{ readonly verdict: TrailVerdict; readonly unseen: readonly Finding[] }> {
  const found =
    folder === undefined
      ? await trailInClone(process.cwd())
      : { files: await trailFilesIn(folder), where: folder };
  if (found === undefined || found.files.size === 0) throw new RollcallError([finding(noTrail(folder))]);
  const given: readonly SeenHead[] = head === undefined ? [] : [{ hash: head, where: "--head" }];
  const { seen, unseen } = folder === undefined ? await headsOnGithub(found.files) : { seen: [], unseen: [] };
  return { verdict: verifyTrail(found.files, [...given, ...seen]), unseen };
}

/** Reads the ends that the App wrote into check runs. Without a token there are none to compare with. */
async function headsOnGithub(
  files: ReadonlyMap<string, string>,
): Promise<{ readonly seen: readonly SeenHead[]; readonly unseen: readonly Finding[] }> {
  const repository = await rosterRepositoryAt(process.cwd(), environmentConnections(silentProgress));
  if (repository === undefined) return { seen: [], unseen: [] };
  const { trailEndsOf } = await import("../repository/trail-ends.ts");
  const commits = recordsIn(files).flatMap(({ commit }) => commit ?? []);
  const { ends, problem } = await trailEndsOf(repository, commits);
  return {
    seen: ends.map(({ commit, ...end }) => ({
      ...end,
      where: `The check run on commit ${commit.slice(0, 7)}`,
    })),
    unseen: problem === undefined ? [] : [finding(problem)],
  };
}

function verdictText({ head, first, faults }: TrailVerdict): string {
  const lines = faults.map(({ message }) => `  ${message}\n`).join("");
  if (faults.length > 0) return `The trail is not whole:\n\n${lines}`;
  if (head === undefined) return "The trail has no record yet.\n";
  const from = first === 1 ? "" : `, from record ${first} on`;
  return `The trail is whole: ${count(head.records - (first ?? 1) + 1, ["record", "records"])}${from}.\nThe last one is ${head.hash}\n`;
}

function verdictJson({ head, first, faults }: TrailVerdict): string {
  const data = { version: 1, whole: faults.length === 0, first: first ?? null, head: head ?? null, faults };
  return `${JSON.stringify(data, null, 2)}\n`;
}
