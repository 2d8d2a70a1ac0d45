import { branchRef } from "../git/committing.ts";
import { changedFiles, commitsBetween, mergeBase } from "../git/history.ts";
import { nodeId } from "../node-ids.ts";
import {
  baseSha,
  headSha,
  latestOpinionatedReviews,
  mergeState,
  reviewDecision,
  trialMerge,
} from "../pulls.ts";
import { repoUrls } from "../render/git.ts";
import { authorAssociation } from "../render/pull.ts";
import type { Comment, Pull, Review } from "../repo-activity.ts";
import { connect } from "./connection.ts";
import type { Fields } from "./context.ts";
import { commitNode, refNode } from "./git.ts";
import { timelineItems } from "./timeline.ts";

/** The fields of a pull request. */
export const pullFields: Fields<Pull> = {
  id: (pull) => nodeId("PullRequest", pull.id),
  databaseId: (pull) => pull.id,
  fullDatabaseId: (pull) => String(pull.id),
  number: (pull) => pull.number,
  title: (pull) => pull.title,
  body: (pull) => pull.body,
  url: (pull, _, { url }) => `${repoUrls(url, pull.repo).home}/pull/${pull.number}`,
  state: (pull) => (pull.mergedAt === undefined ? pull.state.toUpperCase() : "MERGED"),
  closed: (pull) => pull.state === "closed",
  merged: (pull) => pull.mergedAt !== undefined,
  mergedAt: (pull) => pull.mergedAt?.toISOString() ?? null,
  mergedBy: (pull) => pull.mergedBy ?? null,
  mergeCommit: (pull) => commitNode(pull.repo, pull.mergeCommit),
  isDraft: (pull) => pull.draft,
  isCrossRepository: (pull) => pull.head.repo !== pull.repo,
  author: (pull) => pull.author,
  authorAssociation: (pull, _, { world }) => authorAssociation(world, pull.repo, pull.author),
  createdAt: (pull) => pull.createdAt.toISOString(),
  updatedAt: (pull) => pull.updatedAt.toISOString(),
  repository: (pull) => pull.repo,
  baseRefName: (pull) => pull.baseBranch,
  baseRefOid: (pull) => baseSha(pull),
  baseRef: (pull) => refNode(pull.repo, branchRef(pull.baseBranch)),
  headRefName: (pull) => pull.head.branch,
  headRefOid: (pull) => headSha(pull),
  headRef: (pull) => refNode(pull.head.repo, branchRef(pull.head.branch)),
  headRepository: (pull) => pull.head.repo,
  headRepositoryOwner: (pull, _, { world }) => world.user(pull.head.repo.owner),
  mergeable: (pull, _, { world }) => {
    if (pull.state === "closed") return "UNKNOWN";
    return mergeState(world, pull) === "dirty" ? "CONFLICTING" : "MERGEABLE";
  },
  mergeStateStatus: (pull, _, { world }) =>
    pull.state === "closed" ? "UNKNOWN" : mergeState(world, pull).toUpperCase(),
  potentialMergeCommit: (pull) =>
    pull.state === "open" ? commitNode(pull.repo, trialMerge(pull)?.sha) : null,
  timelineItems,
  reviewDecision: (pull, _, { world }) => {
    if ((pull.repo.protection.get(pull.baseBranch)?.approvals ?? 0) === 0) return null;
    return reviewDecision(world, pull);
  },
  autoMergeRequest: (pull) =>
    pull.autoMerge === undefined
      ? null
      : {
          enabledAt: pull.autoMerge.at.toISOString(),
          enabledBy: pull.autoMerge.by,
          mergeMethod: pull.autoMerge.method.toUpperCase(),
          pullRequest: pull,
        },
  reviews: (pull, args, context) => {
    const states = args["states"] as string[] | null | undefined;
    const author = typeof args["author"] === "string" ? args["author"].toLowerCase() : undefined;
    const found = pull.reviews.filter(
      (each) =>
        (states === undefined || states === null || states.includes(each.state)) &&
        (author === undefined || each.author.login.toLowerCase() === author),
    );
    return connect(context, found, { args, field: "reviews" });
  },
  latestOpinionatedReviews: (pull, args, context) =>
    connect(context, latestOpinionatedReviews(pull), { args, field: "latestOpinionatedReviews" }),
  comments: (pull, args, context) => {
    const found = [...pull.repo.activity.comments.values()].filter((each) => each.number === pull.number);
    return connect(context, found, { args, field: "comments" });
  },
  commits: (pull, args, context) => {
    const commits = commitsBetween(pull.repo.git.store, baseSha(pull), headSha(pull));
    return connect(context, commits, {
      args,
      field: "commits",
      node: (each) => ({ commit: commitNode(pull.repo, each.sha) }),
    });
  },
  changedFiles: (pull) => filesOf(pull).length,
  files: (pull, args, context) =>
    connect(context, filesOf(pull), {
      args,
      field: "files",
      node: (each) => ({
        path: each.path,
        additions: each.additions,
        deletions: each.deletions,
        changeType: { added: "ADDED", removed: "DELETED", modified: "MODIFIED" }[each.status],
      }),
    }),
};

/** The fields of a review. */
export const reviewFields: Fields<Review> = {
  id: (review) => nodeId("PullRequestReview", review.id),
  databaseId: (review) => review.id,
  fullDatabaseId: (review) => String(review.id),
  state: (review) => review.state,
  body: (review) => review.body,
  author: (review) => review.author,
  authorAssociation: (review, _, { world }) => authorAssociation(world, review.pull.repo, review.author),
  commit: (review) => commitNode(review.pull.repo, review.commit),
  submittedAt: (review) => review.submittedAt.toISOString(),
  lastEditedAt: (review) => review.edited?.at.toISOString() ?? null,
  editor: (review) => review.edited?.by ?? null,
  createdAt: (review) => review.submittedAt.toISOString(),
  pullRequest: (review) => review.pull,
};

/** The fields of a comment on an issue or a pull request. */
export const commentFields: Fields<Comment> = {
  id: (comment) => nodeId("IssueComment", comment.id),
  databaseId: (comment) => comment.id,
  fullDatabaseId: (comment) => String(comment.id),
  body: (comment) => comment.body,
  author: (comment) => comment.author,
  authorAssociation: (comment, _, { world }) => authorAssociation(world, comment.repo, comment.author),
  createdAt: (comment) => comment.createdAt.toISOString(),
  updatedAt: (comment) => comment.updatedAt.toISOString(),
  isMinimized: (comment) => comment.minimized !== undefined,
  minimizedReason: (comment) => comment.minimized ?? null,
  viewerDidAuthor: (comment, _, { actor }) => comment.author === actor.account,
  pullRequest: (comment) => comment.repo.activity.pulls.get(comment.number) ?? null,
  repository: (comment) => comment.repo,
};

function filesOf(pull: Pull): ReturnType<typeof changedFiles> {
  const { store } = pull.repo.git;
  const head = headSha(pull);
  const common = mergeBase(store, baseSha(pull), head)?.tree ?? "";
  return changedFiles(store, common, store.commits.get(head)?.tree ?? "");
}
