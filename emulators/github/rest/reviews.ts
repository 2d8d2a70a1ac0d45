import { userRole } from "../access.ts";
import { ApiError, notFound } from "../api-error.ts";
import { page } from "../paging.ts";
import { headSha, runAutoMerges } from "../pulls.ts";
import { listedPull, pullReview } from "../render/pull.ts";
import type { Review } from "../repo-activity.ts";
import { type Context, param, type Reply, type Route } from "../route.ts";
import { requirePull } from "./pulls.ts";

const many = "/repos/{owner}/{repo}/pulls/{pull_number}/reviews";

const states: Readonly<Record<string, Review["state"]>> = {
  APPROVE: "APPROVED",
  REQUEST_CHANGES: "CHANGES_REQUESTED",
  COMMENT: "COMMENTED",
};

/** Reviews of a pull request. */
export const reviewRoutes: readonly Route[] = [
  {
    method: "GET",
    path: many,
    permission: "pull_requests=read",
    handle: (context) => {
      const { reviews } = requirePull(context);
      return page(context, reviews, (each) => pullReview(context.url, context.world, each));
    },
  },
  { method: "POST", path: many, permission: "pull_requests=write", handle: create },
  {
    method: "PUT",
    path: `${many}/{review_id}/dismissals`,
    permission: "pull_requests=write",
    handle: (context) => {
      const pull = requirePull(context);
      const id = Number(param(context, "review_id"));
      const review = pull.reviews.find((each) => each.id === id);
      if (review === undefined) throw notFound();
      if (review.state !== "APPROVED" && review.state !== "CHANGES_REQUESTED") {
        throw new ApiError(422, "Can not dismiss a commented pull request review");
      }
      review.state = "DISMISSED";
      return { status: 200, body: pullReview(context.url, context.world, review) };
    },
  },
  {
    method: "POST",
    path: "/repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers",
    permission: "pull_requests=write",
    handle: requestReviews,
  },
];

/** Requests reviews. Every person must be able to read the repository, else none is requested. */
function requestReviews(context: Context): Reply {
  const pull = requirePull(context);
  const { world, body } = context;
  const reviewers = ((body["reviewers"] ?? []) as string[]).map((login) => world.user(login));
  if (reviewers.includes(pull.author))
    throw new ApiError(422, "Review cannot be requested from pull request author.");
  for (const each of reviewers) {
    if (each === undefined || userRole(world, each, pull.repo) === undefined) {
      throw new ApiError(
        422,
        `Reviews may only be requested from collaborators. One or more of the users or teams you specified is not a collaborator of the ${pull.repo.owner}/${pull.repo.name} repository.`,
      );
    }
  }
  for (const each of reviewers) if (each !== undefined) pull.reviewers.add(each);
  return { status: 201, body: listedPull(context.url, world, pull) };
}

function create(context: Context): Reply {
  const pull = requirePull(context);
  const { body, world, actor, now } = context;
  const event = String(body["event"] ?? "");
  if (actor.account === pull.author && (event === "APPROVE" || event === "REQUEST_CHANGES")) {
    const what = event === "APPROVE" ? "approve" : "request changes on";
    throw new ApiError(422, "Unprocessable Entity", { errors: [`Can not ${what} your own pull request`] });
  }
  const review: Review = {
    kind: "PullRequestReview",
    id: world.nextId("review", 40_001),
    author: actor.account,
    pull,
    state: states[event] ?? "PENDING",
    body: typeof body["body"] === "string" ? body["body"] : "",
    commit: typeof body["commit_id"] === "string" ? body["commit_id"] : headSha(pull),
    submittedAt: now,
  };
  pull.reviews.push(review);
  const answer = pullReview(context.url, world, review);
  runAutoMerges(world, pull.repo, now);
  return { status: 200, body: answer };
}
