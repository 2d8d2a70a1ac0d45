import { createHash } from "node:crypto";
import { RollcallError } from "../core/rollcall-error.ts";
import { useNotRecorded } from "./errors.ts";
import { failureIn, once } from "./failure.ts";
import type { RosterRepository } from "./repository.ts";

const folder = "rollcall/used";

/** Seconds after which a request is refused for its age anyway, with room to spare. */
const kept = 2 * 60 * 60;

/** As many are cleared away in one run. */
const mostCleared = 20;

/**
 * Takes the one use that a request has: true the first time, false ever after. GitHub makes a ref of a name once, so
 * the refs below `refs/rollcall/used/` are the memory of runs that have none; old ones are cleared away in passing.
 * `signed` is when the request was made, in seconds. Throws a `RollcallError` when it can't be told.
 */
export async function takeUse(
  repository: RosterRepository,
  {
    id,
    signed,
    at,
    now,
  }: { readonly id: string; readonly signed: number; readonly at: string; readonly now: Date },
): Promise<boolean> {
  const { octokit, owner, repo } = repository;
  const hash = createHash("sha256").update(id).digest("hex").slice(0, 40);
  const ref = `refs/${folder}/${signed}-${hash}`;
  try {
    await octokit.rest.git.createRef({ owner, repo, ref, sha: at, ...once });
  } catch (error) {
    const { status, message } = failureIn(error);
    if (status === 422 && /already exists/i.test(message)) return false;
    throw new RollcallError(useNotRecorded(message));
  }
  await clear(repository, Math.floor(now.getTime() / 1000) - kept).catch(() => undefined);
  return true;
}

async function clear({ octokit, owner, repo }: RosterRepository, before: number): Promise<void> {
  const { data } = await octokit.rest.git.listMatchingRefs({ owner, repo, ref: `${folder}/` });
  const old = data.filter(({ ref }) => Number(/\/(\d+)-[0-9a-f]+$/.exec(ref)?.[1] ?? before) < before);
  for (const { ref } of old.slice(0, mostCleared)) {
    await octokit.rest.git.deleteRef({ owner, repo, ref: ref.replace("refs/", "") });
  }
}
