import { RollcallError } from "../core/rollcall-error.ts";
import { branchMissing } from "./errors.ts";
import { failureIn, once } from "./failure.ts";
import type { RosterRepository } from "./repository.ts";

/** A file as a commit shall have it. */
export interface Addition {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The commit that a branch points to. Throws a `RollcallError` when there is no such branch. */
export async function headOf(repository: RosterRepository, branch: string): Promise<string> {
  const head = await findHead(repository, branch);
  if (head === undefined) throw new RollcallError(branchMissing(branch));
  return head;
}

/** The same, or undefined. */
export async function findHead(
  { octokit, owner, repo }: RosterRepository,
  branch: string,
): Promise<string | undefined> {
  try {
    const { data } = await octokit.rest.git.getRef({ owner, repo, ref: `heads/${branch}` });
    return data.object.sha;
  } catch (error) {
    if (failureIn(error).status === 404) return undefined;
    throw error;
  }
}

/** Makes a branch at a commit; where there is one of that name, it is moved there. */
async function placeBranch(
  { octokit, owner, repo }: RosterRepository,
  { branch, at }: { readonly branch: string; readonly at: string },
): Promise<void> {
  try {
    await octokit.rest.git.createRef({ owner, repo, ref: `refs/heads/${branch}`, sha: at, ...once });
  } catch (error) {
    if (failureIn(error).status !== 422) throw error;
    await octokit.rest.git.updateRef({ owner, repo, ref: `heads/${branch}`, sha: at, force: true, ...once });
  }
}

/** Deletes a branch; that it is gone already is no failure. */
export async function deleteBranch(
  { octokit, owner, repo }: RosterRepository,
  branch: string,
): Promise<void> {
  await octokit.rest.git.deleteRef({ owner, repo, ref: `heads/${branch}` }).catch((error: unknown) => {
    const { status } = failureIn(error);
    if (status !== 404 && status !== 422) throw error;
  });
}

const mutation = `mutation($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`;

/** What is to be committed, and upon what. */
export interface Draft {
  readonly branch: string;
  readonly onto: string;
  readonly files: readonly Addition[];
  readonly headline: string;
  readonly body: string;
}

/**
 * Makes a branch that is one commit ahead of another, signed by GitHub, and answers that commit. A branch of that name
 * is replaced, in one step, so that a pull request from it never stands empty.
 */
export async function commitAhead(repository: RosterRepository, draft: Draft): Promise<string> {
  const exists = (await findHead(repository, draft.branch)) !== undefined;
  const branch = exists ? `${draft.branch}.next` : draft.branch;
  await placeBranch(repository, { branch, at: draft.onto });
  const commit = await commitOn(repository, { ...draft, branch });
  if (exists) {
    await placeBranch(repository, { branch: draft.branch, at: commit });
    await deleteBranch(repository, branch);
  }
  return commit;
}

async function commitOn(
  repository: RosterRepository,
  { branch, onto, files, headline, body }: Draft,
): Promise<string> {
  const { octokit, owner, repo } = repository;
  const input = {
    branch: { repositoryNameWithOwner: `${owner}/${repo}`, branchName: branch },
    expectedHeadOid: onto,
    message: { headline, body },
    fileChanges: {
      additions: files.map(({ path, bytes }) => ({ path, contents: Buffer.from(bytes).toString("base64") })),
    },
  };
  try {
    const answer = await octokit.graphql<{ createCommitOnBranch: { commit: { oid: string } } }>(mutation, {
      input,
      ...once,
    });
    return answer.createCommitOnBranch.commit.oid;
  } catch (error) {
    // The answer may have been lost on the way: then the branch is one commit ahead, with our words on it.
    const made = await madeAfterAll(repository, { branch, onto, headline });
    if (made === undefined) throw error;
    return made;
  }
}

async function madeAfterAll(
  repository: RosterRepository,
  { branch, onto, headline }: Pick<Draft, "branch" | "onto" | "headline">,
): Promise<string | undefined> {
  const { octokit, owner, repo } = repository;
  const head = await findHead(repository, branch);
  if (head === undefined || head === onto) return undefined;
  const { data } = await octokit.rest.git.getCommit({ owner, repo, commit_sha: head });
  const isOurs =
    data.parents.length === 1 && data.parents[0]?.sha === onto && data.message.startsWith(headline);
  return isOurs ? head : undefined;
}
