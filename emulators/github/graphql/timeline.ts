import { commitsBetween } from "../git/history.ts";
import { baseSha, headSha } from "../pulls.ts";
import type { Pull, Review, TimelineEvent } from "../repo-activity.ts";
import { connect } from "./connection.ts";
import type { Arguments, GraphqlContext } from "./context.ts";
import { commitNode } from "./git.ts";

interface Item {
  readonly type: string;
  readonly at: Date;
  readonly node: unknown;
}

/** Resolves `PullRequest.timelineItems`: commits, reviews, and what closed, reopened, turned or rewrote it, oldest first. */
export function timelineItems(pull: Pull, args: Arguments, context: GraphqlContext): unknown {
  const wanted = args["itemTypes"] as string[] | null | undefined;
  const { store } = pull.repo.git;
  const commits = commitsBetween(store, baseSha(pull), headSha(pull));
  const all: Item[] = [
    ...commits.map((commit) => ({
      type: "PULL_REQUEST_COMMIT",
      at: commit.committer.date,
      node: { kind: "PullRequestCommit", commit: commitNode(pull.repo, commit.sha) },
    })),
    ...pull.reviews.map((review: Review) => ({
      type: "PULL_REQUEST_REVIEW",
      at: review.submittedAt,
      node: review,
    })),
    ...pull.timeline.map((event) => ({
      type: event.kind.replaceAll(/(?<=[a-z])(?=[A-Z])/g, "_").toUpperCase(),
      at: event.at,
      node: eventNode(pull, event),
    })),
  ];
  const found = all
    .filter(({ type }) => wanted === undefined || wanted === null || wanted.includes(type))
    .sort((one, other) => one.at.getTime() - other.at.getTime());
  const connection = connect(context, found, { args, field: "timelineItems", node: ({ node }) => node });
  return { ...connection, filteredCount: found.length, pageCount: connection.nodes().length };
}

function eventNode(pull: Pull, event: TimelineEvent): Readonly<Record<string, unknown>> {
  const common = { kind: event.kind, actor: event.by, createdAt: event.at.toISOString(), pullRequest: pull };
  switch (event.kind) {
    case "BaseRefChangedEvent":
      return { ...common, previousRefName: event.from, currentRefName: event.to };
    case "HeadRefForcePushedEvent":
      return {
        ...common,
        beforeCommit: commitNode(pull.repo, event.before),
        afterCommit: commitNode(pull.repo, event.after),
      };
    default:
      return common;
  }
}
