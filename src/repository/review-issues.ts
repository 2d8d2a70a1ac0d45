import { bareLogin, ownLogin } from "./account.ts";
import type { RosterRepository } from "./repository.ts";
import { requestErrorOf, withoutRetries } from "./request-error.ts";

/** The label of a review's issues. */
const label = "rollcall-review";

/** The issue of a review, as it is opened. Its text begins with the marker. */
export interface NewReviewIssue {
  readonly marker: string;
  readonly title: string;
  readonly body: string;
}

/** Returns our own issues of reviews, open and closed, by their markers. Others' don't count: anybody may set a label. */
export async function listReviewIssues(repository: RosterRepository): Promise<ReadonlyMap<string, number>> {
  const texts = await readReviewIssues(repository);
  return new Map([...texts].map(([number, body]) => [body.split("\n", 1)[0]?.trim() ?? "", number]));
}

/** Returns the texts of our own issues of reviews, by number. */
export async function readReviewIssues(repository: RosterRepository): Promise<ReadonlyMap<number, string>> {
  const { octokit, owner, repo } = repository;
  const own = await ownLogin(repository);
  const at = { owner, repo, state: "all", labels: label, per_page: 100 } as const;
  const issues = await octokit.paginate(octokit.rest.issues.listForRepo, at);
  return new Map(
    issues
      .filter(({ user, pull_request: pull }) => bareLogin(user?.login ?? "") === own && pull === undefined)
      .map(({ number, body }) => [number, body ?? ""]),
  );
}

/** Opens an issue and returns its number. Where the answer is lost, it looks for the issue before it opens another one. */
export async function openReviewIssue(
  repository: RosterRepository,
  { marker, title, body }: NewReviewIssue,
): Promise<number> {
  const { octokit, owner, repo } = repository;
  const issue = { owner, repo, title, body, labels: [label], ...withoutRetries };
  try {
    return (await octokit.rest.issues.create(issue)).data.number;
  } catch (error) {
    const { status } = requestErrorOf(error);
    if (status !== undefined && status < 500) throw error;
    return (
      (await listReviewIssues(repository)).get(marker) ??
      (await octokit.rest.issues.create(issue)).data.number
    );
  }
}

/** Changes the text of an issue, or closes it. */
export async function updateReviewIssue(
  { octokit, owner, repo }: RosterRepository,
  issue_number: number,
  change: { readonly body?: string; readonly state?: "closed" },
): Promise<void> {
  const closed = change.state === undefined ? {} : { state_reason: "completed" as const };
  await octokit.rest.issues.update({ owner, repo, issue_number, ...change, ...closed });
}
