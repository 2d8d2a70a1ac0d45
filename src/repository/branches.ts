import { RollcallError } from "../core/rollcall-error.ts";
import { branchMissing } from "./errors.ts";
import type { RosterRepository } from "./repository.ts";
import { requestErrorOf, withoutRetries } from "./request-error.ts";

/** A file to commit: its path and its whole content. */
export interface FileAddition {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Returns the commit that a branch points to. Throws a `RollcallError` when there is no such branch. */
export async function headOf(repository: RosterRepository, branch: string): Promise<string> {
  const head = await findHead(repository, branch);
  if (head === undefined) throw new RollcallError(branchMissing(branch));
  return head;
}

/** Returns the commit that a branch points to; undefined when there is no such branch. */
export async function findHead(
  { octokit, owner, repo }: RosterRepository,
  branch: string,
): Promise<string | undefined> {
  try {
    const { data } = await octokit.rest.git.getRef({ owner, repo, ref: `heads/${branch}` });
    return data.object.sha;
  } catch (error) {
    if (requestErrorOf(error).status === 404) return undefined;
    throw error;
  }
}

/** Creates a branch at a commit, or moves the branch of that name there. */
async function setBranch(
  { octokit, owner, repo }: RosterRepository,
  { branch, at }: { readonly branch: string; readonly at: string },
): Promise<void> {
  try {
    await octokit.rest.git.createRef({
      owner,
      repo,
      ref: `refs/heads/${branch}`,
      sha: at,
      ...withoutRetries,
    });
  } catch (error) {
    if (requestErrorOf(error).status !== 422) throw error;
    await octokit.rest.git.updateRef({
      owner,
      repo,
      ref: `heads/${branch}`,
      sha: at,
      force: true,
      ...withoutRetries,
    });
  }
}

/** Deletes a branch. Succeeds when there is none. */
export async function deleteBranch(
  { octokit, owner, repo }: RosterRepository,
  branch: string,
): Promise<void> {
  await octokit.rest.git.deleteRef({ owner, repo, ref: `heads/${branch}` }).catch((error: unknown) => {
    const { status } = requestErrorOf(error);
    if (status !== 404 && status !== 422) throw error;
  });
}

const mutation = `mutation($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`;

/** A commit to make: `onto` is its parent, `branch` the branch that will point to it. */
export interface CommitDraft {
  readonly branch: string;
  readonly onto: string;
  readonly files: readonly FileAddition[];
  readonly headline: string;
  readonly body: string;
}

/**
 * Makes a branch that is one commit ahead of `onto`, signed by GitHub, and returns the commit. A branch of that name is
 * replaced in one step, so that a pull request from it is never empty.
 */
export async function commitToBranch(repository: RosterRepository, draft: CommitDraft): Promise<string> {
  const exists = (await findHead(repository, draft.branch)) !== undefined;
  const branch = exists ? `${draft.branch}.next` : draft.branch;
  await setBranch(repository, { branch, at: draft.onto });
  const commit = await createCommit(repository, { ...draft, branch });
  if (exists) {
    await setBranch(repository, { branch: draft.branch, at: commit });
    await deleteBranch(repository, branch);
  }
  return commit;
}

async function createCommit(
  repository: RosterRepository,
  { branch, onto, files, headline, body }: CommitDraft,
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
      ...withoutRetries,
    });
    return answer.createCommitOnBranch.commit.oid;
  } catch (error) {
    // The commit may have been made although its answer was lost.
    const made = await findCreatedCommit(repository, { branch, onto, headline });
    if (made === undefined) throw error;
    return made;
  }
}

async function findCreatedCommit(
  repository: RosterRepository,
  { branch, onto, headline }: Pick<CommitDraft, "branch" | "onto" | "headline">,
): Promise<string | undefined> {
  const { octokit, owner, repo } = repository;
  const head = await findHead(repository, branch);
  if (head === undefined || head === onto) return undefined;
  const { data } = await octokit.rest.git.getCommit({ owner, repo, commit_sha: head });
  const isOurs =
    data.parents.length === 1 && data.parents[0]?.sha === onto && data.message.startsWith(headline);
  return isOurs ? head : undefined;
}
