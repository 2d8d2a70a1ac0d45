import type { IssueComment } from "./comments.ts";
import { pullRequestsFrom } from "./pull-requests.ts";
import type { RosterRepository } from "./repository.ts";

/** GitHub gives no more reviews at once. Who asked within the hour is among the last. */
const query = `query ($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      reviews(last: 100) {
        nodes {
          databaseId
          state
          body
          submittedAt
          lastEditedAt
          authorAssociation
          author { ...Person }
          editor { ...Person }
        }
      }
    }
  }
}
fragment Person on Actor { __typename login ... on User { databaseId } }`;

interface Person {
  readonly __typename: string;
  readonly login: string;
  readonly databaseId?: number | null;
}

interface ReviewAnswer {
  readonly databaseId: number;
  readonly state: string;
  readonly body: string;
  readonly submittedAt: string | null;
  readonly lastEditedAt: string | null;
  readonly authorAssociation: string;
  readonly author: Person | null;
  readonly editor: Person | null;
}

interface ReviewsAnswer {
  readonly repository: {
    readonly pullRequest: { readonly reviews: { readonly nodes: readonly ReviewAnswer[] } } | null;
  };
}

/** Whose comments start a job, too. */
const heard: ReadonlySet<string> = new Set(["OWNER", "MEMBER", "COLLABORATOR", "CONTRIBUTOR"]);
const inside: ReadonlySet<string> = new Set(["OWNER", "MEMBER", "COLLABORATOR"]);

/**
 * Returns what people wrote in their reviews of the open pull requests of a branch (`owner:branch`), the oldest first. Strangers' reviews,
 * bots', dismissed ones, and those that were edited since they were submitted are left out: whoever may write the
 * repository may edit what others wrote.
 */
export async function readReviewComments(
  repository: RosterRepository,
  branch: string,
): Promise<readonly IssueComment[]> {
  const { octokit, owner, repo } = repository;
  const comments: IssueComment[] = [];
  for (const number of await pullRequestsFrom(repository, branch)) {
    const { repository: answer } = await octokit.graphql<ReviewsAnswer>(query, { owner, repo, number });
    comments.push(...(answer.pullRequest?.reviews.nodes ?? []).flatMap((each) => commentOf(each, number)));
  }
  return comments.sort((left, right) => Date.parse(left.at) - Date.parse(right.at));
}

function commentOf(review: ReviewAnswer, number: number): readonly IssueComment[] {
  const { databaseId: id, state, body, submittedAt: at, author, authorAssociation } = review;
  if (at === null || state === "PENDING" || state === "DISMISSED" || !isAsSubmitted(review)) return [];
  if (author?.__typename !== "User" || !author.databaseId || !heard.has(authorAssociation)) return [];
  return [
    {
      id,
      number,
      onPullRequest: true,
      isReview: true,
      body,
      author: { login: author.login, id: author.databaseId },
      at,
      isInside: inside.has(authorAssociation),
    },
  ];
}

/** True of a review that nobody edited, but its author before anybody else could see it. */
function isAsSubmitted({ lastEditedAt, submittedAt, author, editor }: ReviewAnswer): boolean {
  if (lastEditedAt === null) return true;
  const isOwn = author?.databaseId !== undefined && editor?.databaseId === author.databaseId;
  return isOwn && submittedAt !== null && Date.parse(lastEditedAt) <= Date.parse(submittedAt);
}
