import { bareLogin, ownLogin } from "./account.ts";
import type { RosterRepository } from "./repository.ts";

interface Comment {
  readonly id: number;
  readonly body?: string | undefined;
  readonly user: { readonly login: string } | null;
}

/**
 * Writes the plan into the pull request's one comment: edits it where it is, else creates it. Two runs that create one
 * at the same time both find two, keep the older, and delete the other. Only a comment of our own account is ours,
 * since anybody can write the marker.
 */
export async function keepComment(
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

/** The body of our comment on a pull request, if there is one. */
export async function readComment(
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
    .filter((comment) => comment.body?.includes(marker) && bareLogin(comment.user?.login ?? "") === login)
    .sort((left, right) => left.id - right.id);
}
