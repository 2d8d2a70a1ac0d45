import { RollcallError } from "../core/rollcall-error.ts";
import { bareLogin } from "./account.ts";
import { branchMissing } from "./errors.ts";
import type { RosterRepository } from "./repository.ts";

/** The head of the repository's default branch, and whose token it was read with. */
export interface DefaultBranch {
  readonly branch: string;
  readonly head: string;
  /** The slug of the App that the token belongs to, or the login of its user. */
  readonly own: string;
}

const query = `query($owner: String!, $repo: String!) {
  viewer { login }
  repository(owner: $owner, name: $repo) { defaultBranchRef { name target { oid } } }
}`;

/** Reads the head of the default branch. Throws a `RollcallError` when there is no such branch. */
export async function readDefaultBranch({ octokit, owner, repo }: RosterRepository): Promise<DefaultBranch> {
  const { viewer, repository } = await octokit.graphql<{
    readonly viewer: { readonly login: string };
    readonly repository: {
      readonly defaultBranchRef: { readonly name: string; readonly target: { readonly oid: string } } | null;
    };
  }>(query, { owner, repo });
  const ref = repository.defaultBranchRef;
  if (ref === null) throw new RollcallError(branchMissing("of its own"));
  return { branch: ref.name, head: ref.target.oid, own: bareLogin(viewer.login) };
}
