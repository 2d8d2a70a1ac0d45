import type { Repo } from "../entities.ts";
import { nodeId } from "../node-ids.ts";
import type { Comment, CommitStatus, Issue, Pull, Reaction } from "../repo-activity.ts";
import type { GithubWorld } from "../world.ts";
import { simpleUser } from "./account.ts";
import { repoUrls } from "./git.ts";
import { authorAssociation } from "./pull.ts";

const contents = ["+1", "-1", "laugh", "confused", "heart", "hooray", "rocket", "eyes"] as const;

/** Renders an issue, or a pull request as an issue. */
export function issueBody(url: string, world: GithubWorld, each: Issue | Pull): Record<string, unknown> {
  const { api, home } = repoUrls(url, each.repo);
  const self = `${api}/issues/${each.number}`;
  const pull = each.kind === "PullRequest" ? each : undefined;
  const page = `${home}/${pull === undefined ? "issues" : "pull"}/${each.number}`;
  const comments = [...each.repo.activity.comments.values()].filter(({ number }) => number === each.number);
  const closedAt = pull?.closedAt ?? (each.state === "closed" ? each.updatedAt : undefined);
  return {
    id: each.id,
    node_id: nodeId(each.kind, each.id),
    url: self,
    repository_url: api,
    labels_url: `${self}/labels{/name}`,
    comments_url: `${self}/comments`,
    events_url: `${self}/events`,
    html_url: page,
    number: each.number,
    state: each.state,
    title: each.title,
    body: each.body === "" ? null : each.body,
    user: simpleUser(url, each.author),
    labels: [],
    assignee: null,
    assignees: [],
    milestone: null,
    locked: false,
    active_lock_reason: null,
    comments: comments.length,
    closed_at: closedAt?.toISOString() ?? null,
    created_at: each.createdAt.toISOString(),
    updated_at: each.updatedAt.toISOString(),
    author_association: authorAssociation(world, each.repo, each.author),
    ...(pull === undefined
      ? {}
      : {
          pull_request: {
            url: `${api}/pulls/${each.number}`,
            html_url: page,
            diff_url: `${page}.diff`,
            patch_url: `${page}.patch`,
            merged_at: pull.mergedAt?.toISOString() ?? null,
          },
        }),
  };
}

/** Renders a comment on an issue or a pull request. */
export function issueCommentBody(url: string, world: GithubWorld, each: Comment): Record<string, unknown> {
  const { api, home } = repoUrls(url, each.repo);
  const self = `${api}/issues/comments/${each.id}`;
  const kind = each.repo.activity.pulls.has(each.number) ? "pull" : "issues";
  const reactions = [...each.reactions.values()];
  const counts = contents.map((content) => [
    content,
    reactions.filter((reaction) => reaction.content === content).length,
  ]);
  return {
    id: each.id,
    node_id: nodeId("IssueComment", each.id),
    url: self,
    html_url: `${home}/${kind}/${each.number}#issuecomment-${each.id}`,
    issue_url: `${api}/issues/${each.number}`,
    body: each.body,
    user: simpleUser(url, each.author),
    created_at: each.createdAt.toISOString(),
    updated_at: each.updatedAt.toISOString(),
    author_association: authorAssociation(world, each.repo, each.author),
    performed_via_github_app: null,
    reactions: {
      url: `${self}/reactions`,
      total_count: reactions.length,
      ...Object.fromEntries(counts),
    },
  };
}

/** Renders a reaction to a comment. */
export function reactionBody(url: string, each: Reaction): Record<string, unknown> {
  return {
    id: each.id,
    node_id: nodeId("Reaction", each.id),
    user: simpleUser(url, each.author),
    content: each.content,
    created_at: each.createdAt.toISOString(),
  };
}

/** Renders a commit status, with its creator. */
export function commitStatusBody(url: string, repo: Repo, each: CommitStatus): Record<string, unknown> {
  return {
    url: `${repoUrls(url, repo).api}/statuses/${each.sha}`,
    avatar_url: `https://avatars.githubusercontent.com/u/${each.author.id}?v=4`,
    id: each.id,
    node_id: nodeId("CommitStatus", each.id),
    state: each.state,
    description: each.description,
    target_url: each.targetUrl,
    context: each.context,
    created_at: each.createdAt.toISOString(),
    updated_at: each.createdAt.toISOString(),
    creator: simpleUser(url, each.author),
  };
}
