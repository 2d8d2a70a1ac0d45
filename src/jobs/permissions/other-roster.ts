import type { RosterLoader } from "../../app/load-roster.ts";
import { memoryFile, parseMemory, patternsOf, rosterKeyOf } from "../../app/memory.ts";
import { filesAt, pathsAt } from "../../repository/commit-files.ts";
import { readBranchRules } from "../../repository/required-checks.ts";
import { readStateFile } from "../../repository/state-branch.ts";
import { createDiagnostics } from "../../roster/diagnostics.ts";
import type { RosterFile } from "../../roster/parse.ts";
import { rosterFile } from "../../roster/schema.ts";
import { readTables } from "../../roster/yaml/read.ts";
import { plainDataOf } from "../../roster/yaml/tree.ts";
import { name, say } from "../../text/sentence.ts";
import type { InForce } from "./in-force.ts";
import { type VerdictText, verdictSaying } from "./verdict.ts";
import { isVerdictName } from "./verdict-name.ts";

/** How many changed files are looked at. More of them at once are no roster's. */
const mostFiles = 20;

const rosterKeys: ReadonlySet<string> = new Set(Object.keys(rosterFile.shape));
const contentKeys = ["users", "teams", "projects"];

/** Whose verdict it is. */
interface Judge {
  readonly rosters: RosterLoader;
  readonly inForce: Pick<InForce, "head" | "roster" | "branch" | "name" | "isNamed">;
}

/**
 * Returns the failure of a change of another roster's file on the default branch, where only one verdict would be required
 * for both rosters: whoever lets the other job fail or be cancelled would be allowed by this one alone. Undefined where
 * none is changed, or the verdicts of both are required.
 */
export async function otherRosterFailure(
  paths: readonly string[],
  { rosters, inForce }: Judge,
): Promise<VerdictText | undefined> {
  const { repository } = rosters;
  const candidates = await existingCandidates(paths, { rosters, inForce });
  if (candidates.length === 0) return undefined;
  const { files } = await filesAt(repository, inForce.head, candidates.slice(0, mostFiles));
  const org = inForce.roster.declared?.github?.org.toLowerCase();
  const ofOrg = files.find((file) => isRosterOf(org, file))?.path;
  if (ofOrg !== undefined && !inForce.isNamed) return sameNameVerdict(ofOrg);
  const other = ofOrg ?? (await appliedAmong(candidates, { rosters, inForce }));
  if (other === undefined) return undefined;
  const { checks } = await readBranchRules(repository, inForce.branch);
  const required = checks.map(({ name: check }) => check).filter(isVerdictName);
  const isAlone = required.length > 0 && required.every((check) => check === inForce.name);
  return isAlone ? onlyCheckVerdict(other, inForce) : undefined;
}

/** Returns changed YAML files that are on the default branch, and none of this roster's. */
async function existingCandidates(
  paths: readonly string[],
  { rosters, inForce }: Judge,
): Promise<readonly string[]> {
  const own = new Set(inForce.roster.source.files.map(({ path }) => path));
  const candidates = paths.filter(
    (path) =>
      /\.ya?ml$/i.test(path) && !own.has(path) && !path.startsWith(".github/") && !/[*?[\]{}!]/.test(path),
  );
  if (candidates.length <= mostFiles) return candidates;
  // Files that are new could else crowd out the one that isn't.
  const groups = Array.from({ length: Math.ceil(candidates.length / mostFiles) }, (_, index) =>
    candidates.slice(index * mostFiles, (index + 1) * mostFiles),
  );
  return (await pathsAt(rosters.repository, inForce.head, groups))?.flat() ?? candidates;
}

/** Returns one of these files that belongs to another roster which was applied, whatever organisation it is about. */
async function appliedAmong(
  paths: readonly string[],
  { rosters, inForce }: Judge,
): Promise<string | undefined> {
  const { text } = await readStateFile(rosters.repository, memoryFile);
  const keys = Object.keys((text === undefined ? undefined : parseMemory(text))?.rosters ?? {});
  const others = keys.filter((key) => key !== rosterKeyOf(rosters.config)).map(patternsOf);
  if (others.length === 0) return undefined;
  const applied = new Set((await pathsAt(rosters.repository, inForce.head, others))?.flat());
  return paths.find((path) => applied.has(path));
}

function isRosterOf(org: string | undefined, file: RosterFile): boolean {
  const [table] = readTables([file], createDiagnostics([file.path])).tables;
  const data = table === undefined ? undefined : (plainDataOf(table) as Readonly<Record<string, unknown>>);
  if (data === undefined) return false;
  const keys = Object.keys(data);
  if (!keys.some((key) => contentKeys.includes(key)) || !keys.every((key) => rosterKeys.has(key)))
    return false;
  const named = (data["github"] as { readonly org?: unknown } | null | undefined)?.org;
  return typeof named !== "string" || org === undefined || named.toLowerCase() === org;
}

/** Returns the verdict on a change that another roster's verdict of the same name is about, too. */
function sameNameVerdict(other: string): VerdictText {
  const title = `${other} belongs to another roster of this organisation: give each roster's jobs a name.`;
  return verdictSaying("failure", title, [
    say`Without the input ${name("name")} both have a verdict of one name, and the last one would count. Set it in every workflow of each roster, and require both checks.`,
  ]);
}

function onlyCheckVerdict(
  other: string,
  { branch, name: check }: Pick<InForce, "branch" | "name">,
): VerdictText {
  const title = `${other} belongs to another roster, and ${branch} requires no check of that one.`;
  return verdictSaying("failure", title, [
    say`The rule on ${name(branch)} requires ${name(check)} alone of Rollcall's checks, so this one would count for both rosters. Give the jobs of each roster a value of its own for the input ${name("name")}, require the check of each, and run this again.`,
  ]);
}
