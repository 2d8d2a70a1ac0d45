import { bareLogin, ownLogin } from "./account.ts";
import type { Repository } from "./repository.ts";

const trailer = "Rollcall-Asked-By: ";

/** A commit message's body that records who asked: the record is the last line, which nobody's words can be. */
export function recordedBody(words: string, user: string): string {
  const oneLine = words.replaceAll(/\s+/g, " ").trim();
  return `> ${oneLine}\n\n${trailer}${user}`;
}

/**
 * The user who asked for a pull request of Rollcall's own in chat: undefined for everybody else's, and where somebody
 * has added a commit since. What counts is that all its commits are ours and signed by GitHub; a description or a
 * branch's name, which others can write, doesn't.
 */
export async function askerOf(
  repository: Repository,
  { number, author }: { readonly number: number; readonly author: string },
): Promise<string | undefined> {
  const { octokit, owner, repo } = repository;
  const own = await ownLogin(repository);
  if (bareLogin(author) !== own) return undefined;
  const commits = await octokit.paginate(octokit.rest.pulls.listCommits, {
    owner,
    repo,
    pull_number: number,
    per_page: 100,
  });
  const askers = commits.map(({ author: by, commit }) => {
    const isOurs = bareLogin(by?.login ?? "") === own && commit.verification?.verified === true;
    const last = commit.message.trimEnd().split("\n").at(-1) ?? "";
    return isOurs && last.startsWith(trailer) ? last.slice(trailer.length) : undefined;
  });
  const [first] = askers;
  return askers.every((each) => each === first) ? first : undefined;
}
