import { ApiError, forbidden, notFound } from "../api-error.ts";
import type { Repo } from "../entities.ts";
import { page } from "../paging.ts";
import { issueBody, issueCommentBody, reactionBody } from "../render/repo-activity.ts";
import type { Comment, Issue, Pull, Reaction, ReactionContent } from "../repo-activity.ts";
import { type Context, param, type Reply, type Route, requireRepo } from "../route.ts";

const longest = 65_536;
const write = "issues=write; pull_requests=write";
const read = "issues=read; pull_requests=read";
const comments = "/repos/{owner}/{repo}/issues/{issue_number}/comments";
const comment = "/repos/{owner}/{repo}/issues/comments/{comment_id}";

/** Issues (pull requests among them), their comments, and reactions to comments. */
export const issueRoutes: readonly Route[] = [
  {
    method: "POST",
    path: "/repos/{owner}/{repo}/issues",
    permission: "issues=write",
    handle: createIssue,
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/issues",
    permission: read,
    handle: (context) => {
      const { activity } = requireRepo(context);
      const labels = (context.call.query.get("labels") ?? "").split(",").filter(Boolean);
      const state = context.call.query.get("state") ?? "open";
      const found = [...activity.issues.values()].filter(
        (each) =>
          (state === "all" || each.state === state) && labels.every((label) => each.labels.includes(label)),
      );
      return page(context, found.reverse(), (each) => issueBody(context.url, context.world, each));
    },
  },
  {
    method: "PATCH",
    path: "/repos/{owner}/{repo}/issues/{issue_number}",
    permission: write,
    handle: (context) => {
      const issue = requireIssue(context);
      const { title, body, state } = context.body;
      if (issue.kind === "Issue") {
        if (typeof state === "string") issue.state = state as Issue["state"];
        if (typeof title === "string") issue.title = title;
        if (typeof body === "string") issue.body = body.slice(0, longest);
        issue.updatedAt = context.now;
      }
      return { status: 200, body: issueBody(context.url, context.world, issue) };
    },
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/issues/{issue_number}",
    permission: read,
    handle: (context) => ({
      status: 200,
      body: issueBody(context.url, context.world, requireIssue(context)),
    }),
  },
  {
    method: "GET",
    path: comments,
    permission: read,
    handle: (context) => {
      const { number, repo } = requireIssue(context);
      const since = context.call.query.get("since");
      const found = [...repo.activity.comments.values()].filter(
        (each) => each.number === number && (since === null || each.updatedAt >= new Date(since)),
      );
      return page(context, found, (each) => issueCommentBody(context.url, context.world, each));
    },
  },
  { method: "POST", path: comments, permission: write, handle: createComment },
  {
    method: "GET",
    path: comment,
    permission: read,
    handle: (context) => commentReply(context, requireComment(context)),
  },
  {
    method: "PATCH",
    path: comment,
    permission: write,
    handle: (context) => {
      const found = requireComment(context);
      found.body = bodyOf(context);
      found.updatedAt = context.now;
      return commentReply(context, found);
    },
  },
  {
    method: "DELETE",
    path: comment,
    permission: write,
    handle: (context) => {
      const { repo, id } = requireComment(context);
      repo.activity.comments.delete(id);
      return { status: 204 };
    },
  },
  {
    method: "GET",
    path: `${comment}/reactions`,
    permission: read,
    handle: (context) => {
      const content = context.call.query.get("content");
      const found = [...requireComment(context).reactions.values()].filter(
        (each) => content === null || each.content === content,
      );
      return page(context, found, (each) => reactionBody(context.url, each));
    },
  },
  { method: "POST", path: `${comment}/reactions`, permission: write, handle: react },
  {
    method: "DELETE",
    path: `${comment}/reactions/{reaction_id}`,
    permission: write,
    handle: (context) => {
      const deleted = requireComment(context).reactions.delete(Number(param(context, "reaction_id")));
      if (!deleted) throw notFound();
      return { status: 204 };
    },
  },
];

function requireWritableRepo(context: Context): Repo {
  const repo = requireRepo(context);
  if (repo.archived) throw forbidden("Repository was archived so is read-only.");
  return repo;
}

function requireIssue(context: Context): Issue | Pull {
  const { activity } = requireRepo(context);
  const number = Number(param(context, "issue_number"));
  const found = activity.pulls.get(number) ?? activity.issues.get(number);
  if (found === undefined) throw notFound();
  return found;
}

function requireComment(context: Context): Comment {
  const found = requireRepo(context).activity.comments.get(Number(param(context, "comment_id")));
  if (found === undefined) throw notFound();
  return found;
}

function commentReply(context: Context, each: Comment): Reply {
  return { status: 200, body: issueCommentBody(context.url, context.world, each) };
}

function bodyOf(context: Context): string {
  const body = String(context.body["body"]);
  const refused = (code: string, message?: string): ApiError =>
    new ApiError(422, "Validation Failed", {
      errors: [
        { resource: "IssueComment", code, field: "body", ...(message === undefined ? {} : { message }) },
      ],
    });
  if (body.length > longest) {
    throw refused("unprocessable", `Body is too long (maximum is ${longest} characters)`);
  }
  if (body.trim() === "") throw refused("missing_field");
  return body;
}

function createComment(context: Context): Reply {
  const repo = requireWritableRepo(context);
  const { world, now, actor } = context;
  const { number } = requireIssue(context);
  const made: Comment = {
    kind: "IssueComment",
    id: world.nextId("comment", 50_001),
    repo,
    number,
    author: actor.account,
    body: bodyOf(context),
    minimized: undefined,
    reactions: new Map(),
    createdAt: now,
    updatedAt: now,
  };
  repo.activity.comments.set(made.id, made);
  return { ...commentReply(context, made), status: 201 };
}

function createIssue(context: Context): Reply {
  const repo = requireWritableRepo(context);
  const { world, now, actor, body } = context;
  const made: Issue = {
    kind: "Issue",
    id: world.nextId("issue", 60_001),
    number: world.nextId(`number in ${repo.id}`),
    repo,
    author: actor.account,
    title: String(body["title"]),
    body: typeof body["body"] === "string" ? body["body"] : "",
    labels: Array.isArray(body["labels"]) ? body["labels"].map(String) : [],
    state: "open",
    createdAt: now,
    updatedAt: now,
  };
  repo.activity.issues.set(made.number, made);
  return { status: 201, body: issueBody(context.url, world, made) };
}

/** Adds a reaction. A person has one reaction of each kind: the same one again is answered with the existing one. */
function react(context: Context): Reply {
  const { world, actor, now } = context;
  const { reactions } = requireComment(context);
  const content = context.body["content"] as ReactionContent;
  const known = [...reactions.values()].find(
    (each) => each.author === actor.account && each.content === content,
  );
  if (known !== undefined) return { status: 200, body: reactionBody(context.url, known) };
  const made: Reaction = {
    id: world.nextId("reaction", 70_001),
    author: actor.account,
    content,
    createdAt: now,
  };
  reactions.set(made.id, made);
  return { status: 201, body: reactionBody(context.url, made) };
}
