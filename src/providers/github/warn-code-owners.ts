import type { Change } from "../../core/change.ts";
import { type Finding, finding } from "../../core/finding.ts";
import { codeOwnersLines } from "../../roster/code-owners.ts";
import type { GithubClient } from "./client.ts";
import { githubCodeOwnersErrors, type OwnedLines } from "./code-owners-errors.ts";
import { type EndedOwnership, endedOwnerships } from "./compare/code-owners-lost.ts";
import type { MatchedComparison } from "./compare/compare.ts";
import { githubTeamId } from "./model/desired.ts";
import { type CodeOwnersFile, readCodeOwnersFiles } from "./read/code-owners.ts";

/** The most repositories whose CODEOWNERS a plan reads, 25 a request. The others are told as not looked at. */
const maxRead = 250;

type Files = ReadonlyMap<string, CodeOwnersFile | "none" | "unread">;

/**
 * Returns, for each comparison, which lines of CODEOWNERS would be left without their team. Reads nothing but the files of
 * repositories that a team may write to today whose name, secrecy or right to write changes.
 */
export async function codeOwnersFindings(
  client: GithubClient,
  comparisons: readonly MatchedComparison[],
  changesOf: (comparison: MatchedComparison) => readonly Change[],
): Promise<readonly (readonly Finding[])[]> {
  const ended = comparisons.map((each) => endedOwnerships(each, changesOf(each)));
  const concerned = new Set(ended.flat().flatMap(({ repositories }) => repositories));
  const [first] = comparisons;
  if (first === undefined || concerned.size === 0) return comparisons.map(() => []);
  const names = [...concerned].sort().slice(0, maxRead);
  const files = await readCodeOwnersFiles(client, first.matched.remote.login, { names });
  return comparisons.map((each, index) => findingsOf(each, ended[index] ?? [], files));
}

function findingsOf(
  { matched: { desired, remote } }: MatchedComparison,
  ended: readonly EndedOwnership[],
  files: Files,
): readonly Finding[] {
  const owner = (slug: string) => `@${remote.login}/${slug}`;
  const unread = new Map<string, Set<string>>();
  for (const { slug, repositories } of ended)
    for (const name of repositories)
      if ((files.get(name.toLowerCase()) ?? "unread") === "unread")
        unread.set(name, (unread.get(name) ?? new Set()).add(owner(slug)));
  const dying = mergedByCause(ended).flatMap(({ key, slug, end, repositories }) => {
    const named = repositories.flatMap((name) => linesNaming(files, name, owner(slug)));
    if (named.length === 0) return [];
    const resource = githubTeamId(key);
    const at = desired.places.get(resource);
    return [
      finding(githubCodeOwnersErrors.linesDie(owner(slug), end, named), { provider: "github", resource, at }),
    ];
  });
  if (unread.size === 0) return dying;
  const owners = [...new Set([...unread.values()].flatMap((each) => [...each]))].sort();
  const problem = githubCodeOwnersErrors.notLookedAt(owners, [...unread.keys()].sort());
  return [...dying, finding(problem, { provider: "github" })];
}

/** One entry for each team and cause, with all its repositories. */
function mergedByCause(ended: readonly EndedOwnership[]): readonly EndedOwnership[] {
  const groups = Map.groupBy(ended, ({ key, end }) => `${end.by} ${key}`);
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const repositories = [first, ...others].flatMap((each) => each.repositories).sort();
    return [{ ...first, repositories }];
  });
}

function linesNaming(files: Files, repository: string, owner: string): readonly OwnedLines[] {
  const file = files.get(repository.toLowerCase());
  if (file === undefined || file === "none" || file === "unread") return [];
  const lines = codeOwnersLines(file.text)
    .filter(({ owners }) => owners.some(({ name }) => name.toLowerCase() === owner.toLowerCase()))
    .map(({ line }) => line);
  return lines.length === 0 ? [] : [{ repository, path: file.path, lines }];
}
