import type { Clock } from "../core/clock.ts";
import { findHead } from "./branches.ts";
import type { RosterRepository } from "./repository.ts";
import { requestErrorOf, withoutRetries } from "./request-error.ts";

/** The branch that holds what Rollcall keeps between two runs. It shares no history with the roster's branch. */
export const stateBranch = "rollcall/state";

/** Writers that meet on the branch take turns. After so many turns something else is wrong. */
const maxAttempts = 8;

/** A file of the state branch: `text` is undefined when the branch or the file is missing. */
export interface StateFile {
  readonly text: string | undefined;
  /** The branch's head; undefined when there is no branch. */
  readonly head: string | undefined;
}

/** Reads a file of the state branch. Throws when the API refuses. */
export async function readStateFile(repository: RosterRepository, path: string): Promise<StateFile> {
  const { head, read } = await openStateBranch(repository);
  return { head, text: await read(path) };
}

interface OpenedStateBranch {
  readonly head: string | undefined;
  read(path: string): Promise<string | undefined>;
}

/** Lists the state branch once, and reads its files as they are asked for. */
async function openStateBranch(repository: RosterRepository): Promise<OpenedStateBranch> {
  const { octokit, owner, repo } = repository;
  const head = await findHead(repository, stateBranch);
  if (head === undefined) return { head, read: async () => undefined };
  const { data: tree } = await octokit.rest.git.getTree({ owner, repo, tree_sha: head, recursive: "1" });
  return {
    head,
    async read(path) {
      const entry = tree.tree.find((each) => each.path === path && each.type === "blob");
      if (entry === undefined) return undefined;
      const { data: blob } = await octokit.rest.git.getBlob({ owner, repo, file_sha: entry.sha });
      return Buffer.from(blob.content, "base64").toString("utf8");
    },
  };
}

/** A change of a file of the state branch. */
export interface StateUpdate {
  readonly path: string;
  readonly message: string;
  /** Returns the file's next text; undefined when it needs no change. It is called again after a lost race. */
  change(text: string | undefined): string | undefined;
}

/** A change of several files of the state branch at once. */
export interface StateFilesUpdate {
  readonly message: string;
  /** Returns the next texts of the files that change, by path. It is called again after a lost race. */
  change(read: (path: string) => Promise<string | undefined>): Promise<ReadonlyMap<string, string>>;
}

/** Changes a file of the state branch, as `updateStateFiles` does. */
export function updateStateFile(
  repository: RosterRepository,
  { path, message, change }: StateUpdate,
  clock: Pick<Clock, "sleep">,
): Promise<void> {
  const changeFile = async (read: (path: string) => Promise<string | undefined>) => {
    const text = await read(path);
    const next = change(text);
    return new Map(next === undefined || next === text ? [] : [[path, next]]);
  };
  return updateStateFiles(repository, { message, change: changeFile }, clock);
}

/**
 * Changes files of the state branch by one commit on top of the last, and creates the branch when it is missing. When
 * another writer was faster, the files are read and changed again, so that no writer's entries are lost. Throws when the
 * API refuses.
 */
export async function updateStateFiles(
  repository: RosterRepository,
  { message, change }: StateFilesUpdate,
  clock: Pick<Clock, "sleep">,
): Promise<void> {
  let refusal: unknown;
  for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
    const { head, read } = await openStateBranch(repository);
    const files = await change(read);
    if (files.size === 0) return;
    const commit = await createCommit(repository, { message, files, onto: head });
    refusal = await moveBranch(repository, { from: head, to: commit });
    if (refusal === undefined) return;
    // The answer may be lost, so the branch itself says whether the commit is on it.
    const now = await findHead(repository, stateBranch);
    if (now === commit) return;
    if (now === head && isRefusal(refusal)) throw refusal;
    await clock.sleep(100 * attempt);
  }
  throw refusal;
}

interface StateCommit {
  readonly message: string;
  readonly files: ReadonlyMap<string, string>;
  readonly onto: string | undefined;
}

async function createCommit(
  { octokit, owner, repo }: RosterRepository,
  { files, message, onto }: StateCommit,
): Promise<string> {
  const { data: tree } = await octokit.rest.git.createTree({
    owner,
    repo,
    tree: [...files].map(([path, content]) => ({ path, mode: "100644", type: "blob", content })),
    ...(onto === undefined ? {} : { base_tree: onto }),
  });
  const parents = onto === undefined ? [] : [onto];
  const { data } = await octokit.rest.git.createCommit({ owner, repo, message, tree: tree.sha, parents });
  return data.sha;
}

/** Moves the branch from one commit to the next, without force, or creates it. Returns what GitHub refused it with. */
async function moveBranch(
  { octokit, owner, repo }: RosterRepository,
  { from, to: sha }: { readonly from: string | undefined; readonly to: string },
): Promise<unknown> {
  try {
    if (from === undefined) {
      const ref = `refs/heads/${stateBranch}`;
      await octokit.rest.git.createRef({ owner, repo, ref, sha, ...withoutRetries });
    } else {
      const ref = `heads/${stateBranch}`;
      await octokit.rest.git.updateRef({ owner, repo, ref, sha, force: false, ...withoutRetries });
    }
    return undefined;
  } catch (error) {
    return error;
  }
}

/** True of an answer that another attempt would get again: the branch did not move meanwhile. */
function isRefusal(error: unknown): boolean {
  const { status } = requestErrorOf(error);
  return status !== undefined && status >= 400 && status < 500 && status !== 429;
}
