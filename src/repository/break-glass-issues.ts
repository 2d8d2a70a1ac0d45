import { bareLogin, ownLogin } from "./account.ts";
import type { RosterRepository } from "./repository.ts";
import { withoutRetries } from "./request-error.ts";

/** The label of the issues that tell of a lifted verdict. */
export const breakGlassLabel = "rollcall-break-glass";

/** An issue, as chat links to it. */
export interface IssueLink {
  readonly number: number;
  readonly url: string;
}

/** Returns the open issues of ours with the label, the oldest first. Others' don't count: anybody may set a label. */
export async function openBreakGlassIssues(repository: RosterRepository): Promise<readonly IssueLink[]> {
  const { octokit, owner, repo } = repository;
  const own = await ownLogin(repository);
  const at = { owner, repo, state: "open", labels: breakGlassLabel, per_page: 100 } as const;
  const { data } = await octokit.rest.issues.listForRepo(at);
  return data
    .filter(({ user }) => bareLogin(user?.login ?? "") === own)
    .map(({ number, html_url: url }) => ({ number, url }))
    .sort((left, right) => left.number - right.number);
}

/** Opens an issue. It is not repeated: a second one would tell everybody twice. */
export async function openBreakGlassIssue(
  { octokit, owner, repo }: RosterRepository,
  issue: { readonly title: string; readonly body: string; readonly labels: readonly string[] },
): Promise<IssueLink> {
  const labels = [...issue.labels];
  const { data } = await octokit.rest.issues.create({ owner, repo, ...issue, labels, ...withoutRetries });
  return { number: data.number, url: data.html_url };
}

/** Closes an issue. */
export async function closeIssue(
  { octokit, owner, repo }: RosterRepository,
  issue_number: number,
): Promise<void> {
  await octokit.rest.issues.update({
    owner,
    repo,
    issue_number,
    state: "closed",
    state_reason: "not_planned",
  });
}
