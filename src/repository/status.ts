import type { RosterRepository } from "./repository.ts";

/**
 * Returns the name of the commit status that says whether a change of the roster is allowed. A repository may have
 * rosters of several organisations, so the name has the organisation unless it owns the repository.
 */
export function permissionsStatusName(org: string | undefined, { owner }: RosterRepository): string {
  const isOwn = org === undefined || org.toLowerCase() === owner.toLowerCase();
  return isOwn ? "rollcall/permissions" : `rollcall/permissions (${org})`;
}

/** A commit status; `context` is its name on GitHub. */
export interface CommitStatus {
  readonly context: string;
  readonly state: "success" | "pending" | "failure" | "error";
  /** Longer texts are cut to 140 characters. */
  readonly description: string;
  readonly url?: string | undefined;
}

/** Sets a status of a commit. */
export async function setCommitStatus(
  { octokit, owner, repo }: RosterRepository,
  sha: string,
  { context, state, description, url }: CommitStatus,
): Promise<void> {
  const short = description.length > 140 ? `${description.slice(0, 139)}…` : description;
  await octokit.rest.repos.createCommitStatus({
    owner,
    repo,
    sha,
    state,
    context,
    description: short,
    ...(url === undefined ? {} : { target_url: url }),
  });
}
