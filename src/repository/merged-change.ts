import type { RosterRepository } from "./repository.ts";
import { requestErrorOf } from "./request-error.ts";

/** The commits before and after the merge of a pull request; `unclear` where it was merged as several commits. */
export type MergedChange =
  | {
      readonly is: "known";
      readonly title: string;
      readonly url: string;
      readonly before: string;
      readonly after: string;
    }
  | { readonly is: "unclear"; readonly url: string }
  | { readonly is: "unknown" };

/** Reads what the merge of a pull request into a branch changed; `unknown` where there was no such merge. */
export async function readMergedChange(
  { octokit, owner, repo }: RosterRepository,
  { number, branch }: { readonly number: number; readonly branch: string },
): Promise<MergedChange> {
  try {
    const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: number });
    const after = data.merge_commit_sha;
    if (!data.merged || data.base.ref !== branch || !after) return { is: "unknown" };
    const merge = await octokit.rest.git.getCommit({ owner, repo, commit_sha: after });
    const [first, ...others] = merge.data.parents;
    // A squash names its pull request; commits that were put on the branch one by one are not one change.
    const isOne = others.length > 0 || data.commits <= 1 || merge.data.message.includes(`(#${number})`);
    if (first === undefined || !isOne) return { is: "unclear", url: data.html_url };
    return { is: "known", title: data.title, url: data.html_url, before: first.sha, after };
  } catch (error) {
    if (requestErrorOf(error).status === 404) return { is: "unknown" };
    throw error;
  }
}
