import { headOf } from "./branches.ts";
import type { RosterRepository } from "./repository.ts";

/** The default branch of the roster's repository. */
export interface DefaultHead {
  readonly branch: string;
  /** The commit that it points to. */
  readonly head: string;
}

/** Reads the default branch and its head, from GitHub and not from an event, which may be old. Throws when it can't. */
export async function readDefaultHead(repository: RosterRepository): Promise<DefaultHead> {
  const { octokit, owner, repo } = repository;
  const { data } = await octokit.rest.repos.get({ owner, repo });
  return { branch: data.default_branch, head: await headOf(repository, data.default_branch) };
}
