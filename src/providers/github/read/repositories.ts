import { RollcallError } from "../../../core/rollcall-error.ts";
import { isFatalProblem } from "../api-errors.ts";
import type { GithubClient } from "../client.ts";
import type { GithubRemoteState, GithubRepository } from "../model/remote-state.ts";
import { readCollaborators } from "./collaborators.ts";
import { readRepositories } from "./lookups.ts";
import { readDirectTeams } from "./repository-teams.ts";

/** A repository to look up, by the name that a roster writes. */
export interface RepositoryLookUp {
  readonly name: string;
  readonly collaborators: boolean;
}

/**
 * Returns the repositories that a team has, and those to look up, with the collaborators asked for. A repository whose
 * collaborators can't be read is marked.
 */
export async function lookUpRepositories(
  client: GithubClient,
  { login, repositories }: GithubRemoteState,
  wanted: readonly RepositoryLookUp[],
): Promise<GithubRemoteState["repositories"]> {
  const found = new Map(repositories);
  const unknown = [...new Set(wanted.map(({ name }) => name))].filter(
    (name) => !found.has(name.toLowerCase()),
  );
  for (const [key, repository] of await readRepositories(client, login, unknown.sort()))
    found.set(key, repository);
  for (const { name, collaborators } of wanted) {
    const repository = found.get(name.toLowerCase());
    if (!collaborators || repository === undefined || repository === "missing") continue;
    if (repository.collaborators !== undefined || repository.unread) continue;
    found.set(
      name.toLowerCase(),
      await readOrMarkUnread(repository, async () => ({
        collaborators: await readCollaborators(client, login, repository.name),
      })),
    );
  }
  return found;
}

/** Returns the repositories, those named with the teams that have a grant of their own. */
export async function withDirectTeams(
  client: GithubClient,
  { login, repositories }: GithubRemoteState,
  names: Iterable<string>,
): Promise<GithubRemoteState["repositories"]> {
  const found = new Map(repositories);
  for (const name of new Set(names)) {
    const repository = found.get(name.toLowerCase());
    if (repository === undefined || repository === "missing" || repository.unread) continue;
    found.set(
      name.toLowerCase(),
      await readOrMarkUnread(repository, async () => ({
        directTeams: await readDirectTeams(client, login, repository.name),
      })),
    );
  }
  return found;
}

/** Returns the repository with what was read of it, or with the reason why it could not be read. */
async function readOrMarkUnread(
  repository: GithubRepository,
  read: () => Promise<Partial<GithubRepository>>,
): Promise<GithubRepository> {
  try {
    return { ...repository, ...(await read()) };
  } catch (error) {
    const [problem] = error instanceof RollcallError ? error.findings : [];
    if (problem === undefined || isFatalProblem(problem)) throw error;
    return { ...repository, unread: problem };
  }
}
