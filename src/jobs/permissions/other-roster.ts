import type { RosterLoader } from "../../app/load-roster.ts";
import { filesAt } from "../../repository/commit-files.ts";
import { createDiagnostics } from "../../roster/diagnostics.ts";
import type { LoadedRoster } from "../../roster/load.ts";
import type { RosterFile } from "../../roster/parse.ts";
import { rosterFile } from "../../roster/schema.ts";
import { readTables } from "../../roster/yaml/read.ts";
import { plainDataOf } from "../../roster/yaml/tree.ts";
import { name, say } from "../../text/sentence.ts";
import { type VerdictText, verdictSaying } from "./verdict.ts";

/** How many changed files are looked at. More of them at once are no roster's. */
const mostFiles = 20;

const rosterKeys: ReadonlySet<string> = new Set(Object.keys(rosterFile.shape));
const contentKeys = ["users", "teams", "projects"];

/**
 * Returns the path of a changed file that belongs to another roster of the same organisation on the default branch; undefined
 * when there is none. Both would have a verdict of one name, and the last one would count.
 */
export async function otherRosterIn(
  paths: readonly string[],
  {
    rosters,
    inForce,
  }: {
    readonly rosters: RosterLoader;
    readonly inForce: { readonly head: string; readonly roster: LoadedRoster };
  },
): Promise<string | undefined> {
  const own = new Set(inForce.roster.source.files.map(({ path }) => path));
  const candidates = paths.filter(
    (path) =>
      /\.ya?ml$/i.test(path) && !own.has(path) && !path.startsWith(".github/") && !/[*?[\]{}!]/.test(path),
  );
  if (candidates.length === 0) return undefined;
  const { files } = await filesAt(rosters.repository, inForce.head, candidates.slice(0, mostFiles));
  const org = inForce.roster.declared?.github?.org.toLowerCase();
  return files.find((file) => isRosterOf(org, file))?.path;
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
export function sameNameVerdict(other: string): VerdictText {
  const title = `${other} belongs to another roster of this organisation: give each roster's jobs a name.`;
  return verdictSaying("failure", title, [
    say`Without the input ${name("name")} both have a verdict of one name, and the last one would count. Set it in every workflow of each roster, and require both checks.`,
  ]);
}
