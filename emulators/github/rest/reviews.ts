import { ApiError, notFound } from "../api-error.ts";
import type { Review } from "../desk.ts";
import { page } from "../paging.ts";
import { headSha, settleAutoMerges } from "../pulls.ts";
import { pullReview } from "../render/pull.ts";
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
];

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
  settleAutoMerges(world, pull.repo, now);
  return { status: 200, body: answer };
}
