import { createHash } from "node:crypto";
import { RollcallError } from "../core/rollcall-error.ts";
import { useNotRecorded } from "./errors.ts";
import type { RosterRepository } from "./repository.ts";
import { requestErrorOf, withoutRetries } from "./request-error.ts";

const refPrefix = "rollcall/used";

/** Seconds for which a claim is kept. Requests are refused for their age long before. */
const claimLifetime = 2 * 60 * 60;

/** The most old claims that one run deletes. */
const maxDeleted = 20;

/**
 * Claims a request: returns true the first time, and false after that. A claim is a ref below `refs/rollcall/used/` at
 * `commit`, since GitHub creates a ref of one name only once. Old claims are deleted. `signedAt` is the time of the
 * request, in seconds since 1970. Throws a `RollcallError` when the claim can't be made.
 */
export async function claimRequest(
  repository: RosterRepository,
  {
    id,
    signedAt,
    commit,
    now,
  }: { readonly id: string; readonly signedAt: number; readonly commit: string; readonly now: Date },
): Promise<boolean> {
  const { octokit, owner, repo } = repository;
  const hash = createHash("sha256").update(id).digest("hex").slice(0, 40);
  const ref = `refs/${refPrefix}/${signedAt}-${hash}`;
  try {
    await octokit.rest.git.createRef({ owner, repo, ref, sha: commit, ...withoutRetries });
  } catch (error) {
    const { status, message } = requestErrorOf(error);
    if (status === 422 && /already exists/i.test(message)) return false;
    throw new RollcallError(useNotRecorded(message));
  }
  await deleteOldClaims(repository, Math.floor(now.getTime() / 1000) - claimLifetime).catch(() => undefined);
  return true;
}

async function deleteOldClaims({ octokit, owner, repo }: RosterRepository, before: number): Promise<void> {
  const { data } = await octokit.rest.git.listMatchingRefs({ owner, repo, ref: `${refPrefix}/` });
  const old = data.filter(({ ref }) => Number(/\/(\d+)-[0-9a-f]+$/.exec(ref)?.[1] ?? before) < before);
  for (const { ref } of old.slice(0, maxDeleted)) {
    await octokit.rest.git.deleteRef({ owner, repo, ref: ref.replace("refs/", "") });
  }
}
