import { buildRepos } from "./build-repos.ts";
import type { Account } from "./entities.ts";
import { branchRef, commitFiles, filesAt } from "./git/committing.ts";
import { addBlob } from "./git/objects.ts";
import { moveRef } from "./git/refs.ts";
import type { GithubWorld } from "./world.ts";

const somebody: Account = {
  kind: "User",
  id: 7_000_001,
  login: "somebody",
  name: null,
  email: null,
  blocked: false,
};

/**
 * Makes the default branch of acme/access hold these files and no others, by a commit that somebody pushed. The repository
 * is made where it isn't there. Returns the branch's head; without a difference it stays as it is.
 */
export function pushFiles(world: GithubWorld, contents: Readonly<Record<string, string>>): string {
  if (world.repo("acme/access") === undefined)
    buildRepos(
      world,
      { org: "acme", members: [], repos: [{ name: "access", owner: "acme" }] },
      () => somebody,
    );
  const repo = world.repo("acme/access");
  if (repo === undefined) throw new Error("There is no repository acme/access.");
  const files = new Map(
    Object.entries(contents).map(([path, text]) => [
      path,
      { mode: "100644", sha: addBlob(repo.git.store, Buffer.from(text)).sha },
    ]),
  );
  const ref = branchRef(repo.git.defaultBranch);
  const head = repo.git.refs.get(ref);
  const before = filesAt(repo, head);
  const isSame =
    before.size === files.size && [...files].every(([path, { sha }]) => before.get(path)?.sha === sha);
  if (head !== undefined && isSame) return head;
  const parents = head === undefined ? [] : [head];
  const now = new Date("2026-11-21T12:00:00Z");
  const { sha } = commitFiles(repo, files, { message: "Change access", parents, by: somebody, now });
  moveRef(repo, ref, sha, { by: somebody, now });
  return sha;
}
