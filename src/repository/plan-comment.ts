import { bareLogin, ownLogin } from "./account.ts";
import type { RosterRepository } from "./repository.ts";

interface Comment {
  readonly id: number;
  readonly body?: string | undefined;
  readonly user: { readonly login: string } | null;
}

/**
 * Writes a pull request's one comment with the marker: edits it, or creates it. When two runs create it at the same
 * time, both keep the older one and delete the other. Only comments of our own account that begin with the marker count,
 * since anybody can write it, and we quote what others wrote.
 */
export async function writeOwnComment(
  repository: RosterRepository,
  number: number,
  { marker, body }: { readonly marker: string; readonly body: string },
): Promise<void> {
  const { octokit, owner, repo } = repository;
  const [first] = await ownComments(repository, number, marker);
  if (first !== undefined) {
    if (first.body !== body)
      await octokit.rest.issues.updateComment({ owner, repo, comment_id: first.id, body });
    return;
  }
  const created = await octokit.rest.issues.createComment({ owner, repo, issue_number: number, body });
  const [oldest] = await ownComments(repository, number, marker);
  if (oldest === undefined || oldest.id === created.data.id) return;
  await octokit.rest.issues.updateComment({ owner, repo, comment_id: oldest.id, body });
  await octokit.rest.issues.deleteComment({ owner, repo, comment_id: created.data.id });
}

/** Returns the body of our comment with the marker on a pull request; undefined when there is none. */
export async function readOwnComment(
  repository: RosterRepository,
  number: number,
  marker: string,
): Promise<string | undefined> {
  const [first] = await ownComments(repository, number, marker);
  return first?.body;
}

async function ownComments(repository: RosterRepository, number: number, marker: string): Promise<Comment[]> {
  const { octokit, owner, repo } = repository;
  const login = await ownLogin(repository);
  const comments: Comment[] = await octokit.paginate(octokit.rest.issues.listComments, {
    owner,
    repo,
    issue_number: number,
    per_page: 100,
  });
  return comments
    .filter((comment) => comment.body?.startsWith(marker) && bareLogin(comment.user?.login ?? "") === login)
    .sort((left, right) => left.id - right.id);
}
