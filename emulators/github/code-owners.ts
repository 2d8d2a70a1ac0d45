import type { Repo } from "./entities.ts";
import { commitOf } from "./git/history.ts";
import { objectAt } from "./git/objects.ts";

/** Where GitHub looks for CODEOWNERS, in this order. */
const places = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"];

/** Returns what is wrong with a repository's CODEOWNERS, as the seed says it. Undefined where there is none. */
export function codeOwnersErrors(repo: Repo) {
  const commit = commitOf(repo, undefined);
  const path = places.find(
    (each) => commit !== undefined && objectAt(repo.git.store, commit.tree, each) !== undefined,
  );
  if (path === undefined) return undefined;
  return repo.settings.unknownOwners.map((line) => ({
    line,
    column: 1,
    kind: "Unknown owner",
    message: `Unknown owner on line ${line}: make sure the team exists, is publicly visible, and has write access to the repository`,
    path,
  }));
}
