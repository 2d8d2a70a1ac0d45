import type { RosterRepository } from "./repository.ts";
import { requestErrorOf } from "./request-error.ts";

/**
 * Which branches may use an environment:
 * - `absent`: it doesn't exist. The first run that names it creates it, for all branches.
 * - `open`: all branches may.
 * - `protected`: protected branches may; all of them, where none is protected.
 * - `patterns`: branches and tags that match one of these.
 * - `unread`: GitHub doesn't say.
 */
export type EnvironmentAccess =
  | { readonly is: "absent" | "open" | "protected" }
  | { readonly is: "patterns"; readonly patterns: readonly BranchPattern[] }
  | { readonly is: "unread"; readonly reason: string };

/** A pattern of branches or tags that may use an environment. */
export interface BranchPattern {
  readonly type: "branch" | "tag";
  readonly name: string;
}

/** Reads which branches may use an environment. */
export async function readEnvironment(
  { octokit, owner, repo }: RosterRepository,
  environment_name: string,
): Promise<EnvironmentAccess> {
  const at = { owner, repo, environment_name };
  try {
    const { data } = await octokit.rest.repos.getEnvironment(at);
    const policy = data.deployment_branch_policy;
    if (!policy) return { is: "open" };
    if (policy.protected_branches) return { is: "protected" };
    const listed = await octokit.rest.repos.listDeploymentBranchPolicies({ ...at, per_page: 100 });
    const patterns = listed.data.branch_policies.map(({ name = "", type = "branch" }) => ({ name, type }));
    return { is: "patterns", patterns };
  } catch (error) {
    const { status, message } = requestErrorOf(error);
    return status === 404 ? { is: "absent" } : { is: "unread", reason: message };
  }
}

/** Names of secrets, or why they could not be read. */
export type SecretNames = { readonly names: readonly string[] } | { readonly unread: string };

/** Reads the names of an environment's secrets. */
export async function readEnvironmentSecrets(
  { octokit, owner, repo }: RosterRepository,
  environment_name: string,
): Promise<SecretNames> {
  const at = { owner, repo, environment_name, per_page: 100 };
  return namesFrom(() => octokit.paginate(octokit.rest.actions.listEnvironmentSecrets, at));
}

/** Reads the names of the secrets that every workflow of the repository may use: its own, and its organisation's. */
export async function readSharedSecrets({
  octokit,
  owner,
  repo,
}: RosterRepository): Promise<Readonly<Record<"repository" | "organisation", SecretNames>>> {
  const at = { owner, repo, per_page: 100 };
  const [repository, organisation] = await Promise.all([
    namesFrom(() => octokit.paginate(octokit.rest.actions.listRepoSecrets, at)),
    namesFrom(() => octokit.paginate(octokit.rest.actions.listRepoOrganizationSecrets, at)),
  ]);
  return { repository, organisation };
}

async function namesFrom(list: () => Promise<readonly { readonly name: string }[]>): Promise<SecretNames> {
  try {
    return { names: (await list()).map(({ name }) => name) };
  } catch (error) {
    return { unread: requestErrorOf(error).message };
  }
}
