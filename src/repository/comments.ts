import { bareLogin, ownLogin } from "./account.ts";
import type { RosterRepository } from "./repository.ts";
import { requestErrorOf, withoutRetries } from "./request-error.ts";

/** A comment that a person wrote on an issue or a pull request, or in a review of one. */
export interface IssueComment {
  readonly id: number;
  /** True of what a review says, whose id is the review's. */
  readonly isReview?: boolean;
  /** The number of the issue or pull request. */
  readonly number: number;
  readonly onPullRequest: boolean;
  readonly body: string;
  readonly author: { readonly login: string; readonly id: number };
  /** When it was written, by GitHub's clock: ISO 8601, UTC. */
  readonly at: string;
  /** True of who belongs to the repository or its organisation, as far as they show it. */
  readonly isInside: boolean;
}

const inside: ReadonlySet<unknown> = new Set(["OWNER", "MEMBER", "COLLABORATOR"]);

interface CommentEvent {
  readonly action?: string;
  readonly issue?: { readonly number?: number; readonly pull_request?: unknown };
  readonly comment?: {
    readonly id?: number;
    readonly body?: string;
    readonly created_at?: string;
    readonly author_association?: unknown;
    readonly user?: { readonly login?: string; readonly id?: number; readonly type?: string };
    readonly performed_via_github_app?: unknown;
  };
}

/** Returns the comment that an `issue_comment` event created; undefined for edits, deletions, and comments by bots. */
export function commentInEvent(payload: unknown): IssueComment | undefined {
  const { action, issue, comment } = (payload ?? {}) as CommentEvent;
  const { id, body, user, created_at: at } = comment ?? {};
  if (action !== "created" || issue?.number === undefined || id === undefined) return undefined;
  if (at === undefined || Number.isNaN(Date.parse(at))) return undefined;
  if (user?.login === undefined || user.id === undefined) return undefined;
  const isBot =
    user.type !== "User" || user.login.endsWith("[bot]") || Boolean(comment?.performed_via_github_app);
  if (isBot) return undefined;
  return {
    id,
    number: issue.number,
    onPullRequest: issue.pull_request !== undefined && issue.pull_request !== null,
    body: body ?? "",
    author: { login: user.login, id: user.id },
    at,
    isInside: inside.has(comment?.author_association),
  };
}

/** Returns what a comment says now; undefined when it was deleted. */
export async function readCommentBody(
  { octokit, owner, repo }: RosterRepository,
  id: number,
): Promise<string | undefined> {
  try {
    const { data } = await octokit.rest.issues.getComment({ owner, repo, comment_id: id });
    return data.body ?? "";
  } catch (error) {
    if (requestErrorOf(error).status === 404) return undefined;
    throw error;
  }
}

/** Reacts to a comment. A second reaction of the same kind changes nothing. */
export async function reactToComment(
  { octokit, owner, repo }: RosterRepository,
  comment: number,
  content: "eyes" | "+1" | "-1" | "confused",
): Promise<void> {
  await octokit.rest.reactions.createForIssueComment({ owner, repo, comment_id: comment, content });
}

/** The most characters of a comment; GitHub refuses longer ones. */
const maxCommentLength = 65_536;

/**
 * Writes a comment once. When the answer is lost, it looks for our own comment that begins with the `marker`, which must be
 * unique, before it writes again.
 */
export async function postReply(
  { octokit, owner, repo }: RosterRepository,
  number: number,
  { body, marker }: { readonly body: string; readonly marker: string },
): Promise<void> {
  const whole = `${marker}\n\n${body.slice(0, maxCommentLength - marker.length - 20)}`;
  const at = { owner, repo, issue_number: number };
  try {
    await octokit.rest.issues.createComment({ ...at, body: whole, ...withoutRetries });
  } catch (error) {
    const { status } = requestErrorOf(error);
    if (status !== undefined && status < 500) throw error;
    const comments = await octokit.paginate(octokit.rest.issues.listComments, { ...at, per_page: 100 });
    const own = await ownLogin({ octokit, owner, repo });
    const isOurs = (login = "") => bareLogin(login) === own;
    if (!comments.some((each) => isOurs(each.user?.login) && each.body?.startsWith(marker))) {
      await octokit.rest.issues.createComment({ ...at, body: whole, ...withoutRetries });
    }
  }
}

/** Returns whether we have written a comment that begins with a marker, since a time. */
export async function hasComment(
  repository: RosterRepository,
  issue_number: number,
  { marker, since }: { readonly marker: string; readonly since: string },
): Promise<boolean> {
  const { octokit, owner, repo } = repository;
  const own = await ownLogin(repository);
  const at = { owner, repo, issue_number, since, per_page: 100 };
  const comments = await octokit.paginate(octokit.rest.issues.listComments, at);
  return comments.some((each) => bareLogin(each.user?.login ?? "") === own && each.body?.startsWith(marker));
}
