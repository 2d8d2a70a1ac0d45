import type { RosterRepository } from "./repository.ts";

/**
 * The name of the commit status that says whether a change of the roster is allowed. A repository may have rosters of
 * several organisations, and a change may be allowed by one and not by another: those of others bear their name.
 */
export function permissionsContext(org: string | undefined, { owner }: RosterRepository): string {
  const isOwn = org === undefined || org.toLowerCase() === owner.toLowerCase();
  return isOwn ? "rollcall/permissions" : `rollcall/permissions (${org})`;
}

export interface Status {
  readonly context: string;
  readonly state: "success" | "pending" | "failure" | "error";
  /** At most 140 characters are shown; the rest is cut. */
  readonly description: string;
  readonly url?: string | undefined;
}

/** Sets a status of a commit. */
export async function setStatus(
  { octokit, owner, repo }: RosterRepository,
  sha: string,
  { context, state, description, url }: Status,
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
