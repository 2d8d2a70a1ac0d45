import type { Account, Repo } from "../entities.ts";
import { changedFiles, commitsBetween, mergeBase } from "../git/history.ts";
import { nodeId } from "../node-ids.ts";
import { baseSha, headSha, mergeState } from "../pulls.ts";
import type { Pull, Review } from "../repo-activity.ts";
import type { GithubWorld } from "../world.ts";
import { simpleUser } from "./account.ts";
import { repoUrls } from "./git.ts";
import { ownerOf, repositoryBody } from "./repository.ts";

/** Returns a person's `author_association` with a repository: `OWNER`, `MEMBER`, `COLLABORATOR` or `NONE`. */
export function authorAssociation(world: GithubWorld, repo: Repo, account: Account): string {
  if (account.login.toLowerCase() === repo.owner.toLowerCase()) return "OWNER";
  if (repo.owner === world.org.login && world.members.has(account.id)) return "MEMBER";
  return repo.collaborators.has(account.id) ? "COLLABORATOR" : "NONE";
}

/** Renders a pull request for a list. */
export function listedPull(url: string, world: GithubWorld, pull: Pull): Record<string, unknown> {
  const { api, home } = repoUrls(url, pull.repo);
  const self = `${api}/pulls/${pull.number}`;
  const issue = `${api}/issues/${pull.number}`;
  const page = `${home}/pull/${pull.number}`;
  const head = headSha(pull);
  const link = (href: string): { readonly href: string } => ({ href });
  const side = (repo: Repo, ref: string, sha: string): Record<string, unknown> => ({
    label: `${repo.owner}:${ref}`,
    ref,
    sha,
    user: simpleUser(url, ownerOf(world, repo)),
    repo: repositoryBody(url, world, repo),
  });
  return {
    url: self,
    id: pull.id,
    node_id: nodeId("PullRequest", pull.id),
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    issue_url: issue,
    commits_url: `${self}/commits`,
    review_comments_url: `${self}/comments`,
    review_comment_url: `${api}/pulls/comments{/number}`,
    comments_url: `${issue}/comments`,
    statuses_url: `${api}/statuses/${head}`,
    number: pull.number,
    state: pull.state,
    locked: false,
    active_lock_reason: null,
    title: pull.title,
    body: pull.body === "" ? null : pull.body,
    user: simpleUser(url, pull.author),
    labels: [],
    milestone: null,
    created_at: pull.createdAt.toISOString(),
    updated_at: pull.updatedAt.toISOString(),
    closed_at: pull.closedAt?.toISOString() ?? null,
    merged_at: pull.mergedAt?.toISOString() ?? null,
    merge_commit_sha: pull.mergeCommit ?? null,
    assignee: null,
    assignees: [],
    requested_reviewers: [...pull.reviewers].map((each) => simpleUser(url, each)),
    requested_teams: [],
    head: side(pull.head.repo, pull.head.branch, head),
    base: side(pull.repo, pull.baseBranch, baseSha(pull)),
    _links: {
      self: link(self),
      html: link(page),
      issue: link(issue),
      comments: link(`${issue}/comments`),
      review_comments: link(`${self}/comments`),
      review_comment: link(`${api}/pulls/comments{/number}`),
      commits: link(`${self}/commits`),
      statuses: link(`${api}/statuses/${head}`),
    },
    author_association: authorAssociation(world, pull.repo, pull.author),
    auto_merge:
      pull.autoMerge === undefined
        ? null
        : {
            enabled_by: simpleUser(url, pull.autoMerge.by),
            merge_method: pull.autoMerge.method,
            commit_title: pull.title,
            commit_message: pull.body,
          },
    draft: pull.draft,
  };
}

/** Renders a pull request for its own route. */
export function fullPull(url: string, world: GithubWorld, pull: Pull): Record<string, unknown> {
  const { store } = pull.repo.git;
  const open = pull.state === "open";
  const state = open ? mergeState(world, pull) : "unknown";
  const [base, head] = [baseSha(pull), headSha(pull)];
  const common = mergeBase(store, base, head)?.tree ?? "";
  const files = changedFiles(store, common, store.commits.get(head)?.tree ?? "");
  const comments = [...pull.repo.activity.comments.values()].filter((each) => each.number === pull.number);
  return {
    ...listedPull(url, world, pull),
    merged: pull.mergedAt !== undefined,
    mergeable: open ? state !== "dirty" : null,
    rebaseable: open ? state !== "dirty" : null,
    mergeable_state: state,
    merged_by: pull.mergedBy === undefined ? null : simpleUser(url, pull.mergedBy),
    comments: comments.length,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: commitsBetween(store, base, head).length,
    additions: files.reduce((sum, each) => sum + each.additions, 0),
    deletions: files.reduce((sum, each) => sum + each.deletions, 0),
    changed_files: files.length,
  };
}

/** Renders a review of a pull request. */
export function pullReview(url: string, world: GithubWorld, review: Review): Record<string, unknown> {
  const { api, home } = repoUrls(url, review.pull.repo);
  const page = `${home}/pull/${review.pull.number}#pullrequestreview-${review.id}`;
  const pull = `${api}/pulls/${review.pull.number}`;
  return {
    id: review.id,
    node_id: nodeId("PullRequestReview", review.id),
    user: simpleUser(url, review.author),
    body: review.body,
    state: review.state,
    html_url: page,
    pull_request_url: pull,
    author_association: authorAssociation(world, review.pull.repo, review.author),
    _links: { html: { href: page }, pull_request: { href: pull } },
    submitted_at: review.submittedAt.toISOString(),
    commit_id: review.commit,
  };
}
