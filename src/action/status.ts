import type { Repository } from "./repository.ts";

/** The commit status that says whether a change of the roster is allowed. */
export const permissionsContext = "rollcall/permissions";

export interface Status {
  readonly state: "success" | "pending" | "failure" | "error";
  /** At most 140 characters are shown; the rest is cut. */
  readonly description: string;
  readonly url?: string | undefined;
}

/** Sets the status `rollcall/permissions` of a commit. */
export async function setPermissionsStatus(
  { octokit, owner, repo }: Repository,
  sha: string,
  { state, description, url }: Status,
): Promise<void> {
  const short = description.length > 140 ? `${description.slice(0, 139)}…` : description;
  await octokit.rest.repos.createCommitStatus({
    owner,
    repo,
    sha,
    state,
    context: permissionsContext,
    description: short,
    ...(url === undefined ? {} : { target_url: url }),
  });
}
