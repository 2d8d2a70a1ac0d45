import { type GlobToken, matchTokens } from "../core/glob.ts";
import { codeOwnersLines, codeOwnersPaths } from "../roster/code-owners.ts";
import { filesAt } from "./commit-files.ts";
import type { RosterRepository } from "./repository.ts";
import { requestErrorOf } from "./request-error.ts";

/** The code owners of a repository's default branch. */
export interface CodeOwners {
  readonly path: string;
  /** Returns the owners of a path, as the last line that matches it has them; none where no line does. */
  ownersOf(path: string): readonly string[];
  /** Returns true when GitHub finds something wrong with the line that decides over a path. */
  isBroken(path: string): boolean;
}

/** Reads the code owners at a commit; undefined when there is no file. Throws when GitHub doesn't show it. */
export async function readCodeOwners(
  repository: RosterRepository,
  commit: string,
): Promise<CodeOwners | undefined> {
  const { files, findings } = await filesAt(repository, commit, codeOwnersPaths);
  const [problem] = findings;
  if (problem !== undefined) throw new Error(problem.message);
  const path = codeOwnersPaths.find((each) => files.some((file) => file.path === each));
  const file = files.find((each) => each.path === path);
  if (path === undefined || file === undefined) return undefined;
  const lines = linesOf(new TextDecoder().decode(file.bytes));
  const broken = await brokenLines(repository);
  const deciding = (of: string) => lines.findLast(({ matches }) => matches(of));
  return {
    path,
    ownersOf: (of) => deciding(of)?.owners ?? [],
    isBroken: (of) => broken.has(deciding(of)?.line ?? 0),
  };
}

const longest = 500;

interface Line {
  readonly line: number;
  readonly owners: readonly string[];
  matches(path: string): boolean;
}

function linesOf(text: string): readonly Line[] {
  return codeOwnersLines(text).map(({ line, pattern, owners }) => ({
    line,
    owners: owners.map(({ name }) => name),
    matches: matcherOf(pattern),
  }));
}

/** A pattern is one of .gitignore's: without a slash before its end it means every folder, and a folder means all in it. */
function matcherOf(pattern: string): (path: string) => boolean {
  // Nobody needs a longer one, so it covers nothing.
  if (pattern.length > longest) return () => false;
  const isAnchored = pattern.slice(0, -1).includes("/") || pattern.startsWith("/");
  const isFolder = pattern.endsWith("/");
  const own = pattern.split("/").filter((part) => part !== "");
  const parts = isAnchored ? own : [anyFolders, ...own];
  // What ends in `/*` means files of that folder, and not what is in folders there.
  const endsInFiles = !isFolder && own.length > 1 && own.at(-1) === "*";
  const segments = parts.map((part) => (part === anyFolders ? part : tokensOfName(part)));
  return (path) => matchSegments(segments, path.split("/"), { inside: !endsInFiles, itself: !isFolder });
}

const anyFolders = "**";

/** In a name, `*` is any text and `?` any character; nothing else is special. */
function tokensOfName(name: string): readonly GlobToken[] {
  return [...name].map((char) =>
    char === "*" ? "any text" : char === "?" ? () => true : (other: string) => other === char,
  );
}

/**
 * Returns whether a path is what the segments mean, or, with `inside`, lies in a folder that is. Each segment is held
 * against each part of the path once.
 */
function matchSegments(
  segments: readonly (readonly GlobToken[] | typeof anyFolders)[],
  parts: readonly string[],
  { inside, itself }: { readonly inside: boolean; readonly itself: boolean },
): boolean {
  let reached = new Set([0]);
  for (const segment of segments) {
    const next = new Set<number>();
    for (const at of reached) {
      if (segment === anyFolders) for (let later = at; later <= parts.length; later += 1) next.add(later);
      else if (at < parts.length && matchTokens(segment, [...(parts[at] ?? "")])) next.add(at + 1);
    }
    reached = next;
  }
  return [...reached].some((at) => (at === parts.length ? itself : inside && at > 0));
}

async function brokenLines({ octokit, owner, repo }: RosterRepository): Promise<ReadonlySet<number>> {
  try {
    const { data } = await octokit.rest.repos.codeownersErrors({ owner, repo });
    return new Set(data.errors.map(({ line }) => line));
  } catch (error) {
    if (requestErrorOf(error).status === 404) return new Set();
    throw error;
  }
}
