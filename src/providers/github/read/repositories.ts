import { RollcallError } from "../../../core/rollcall-error.ts";
import { githubAccessErrors } from "../access-errors.ts";
import { isFatalProblem } from "../api-errors.ts";
import type { GithubClient } from "../client.ts";
import type {
  GithubDirectAccess,
  GithubRemoteState,
  GithubRepository,
  GithubRepositoryAccess,
} from "../model/remote-state.ts";
import { readInvitedCollaborators } from "./collaborators.ts";
import { readAccessByName } from "./direct-access.ts";
import { readRepositories } from "./lookups.ts";
import { readDirectTeams } from "./repository-teams.ts";

/** A repository to look up, by the name that a roster writes. */
export interface RepositoryLookUp {
  readonly name: string;
  /** Why its direct and invited collaborators are read: a project declares them, or undeclared ones are looked for. */
  readonly collaborators: "declared" | "undeclared" | undefined;
}

/**
 * Returns the repositories that a team has, and those to look up, with the collaborators asked for. A repository whose
 * collaborators can't be read is marked.
 */
export async function lookUpRepositories(
  client: GithubClient,
  { login, repositories, directAccess }: GithubRemoteState,
  wanted: readonly RepositoryLookUp[],
): Promise<GithubRemoteState["repositories"]> {
  const found = new Map(repositories);
  for (const { name } of wanted) {
    const access = directAccess?.repositories.get(name.toLowerCase());
    if (access) found.set(name.toLowerCase(), { name: access.name, archived: access.archived });
  }
  const unknown = [...new Set(wanted.map(({ name }) => name))].filter(
    (name) => !found.has(name.toLowerCase()),
  );
  for (const [key, repository] of await readRepositories(client, login, unknown.sort()))
    found.set(key, repository);
  const asked = new Map<string, RepositoryLookUp["collaborators"]>();
  for (const { name, collaborators } of wanted) {
    const key = name.toLowerCase();
    if (collaborators !== undefined && asked.get(key) !== "declared") asked.set(key, collaborators);
  }
  const access = await readMissingAccess(client, login, { found, asked, directAccess });
  const read = [...asked].map(
    async ([key, why]): Promise<readonly [string, GithubRepository] | undefined> => {
      const repository = found.get(key);
      if (repository === undefined || repository === "missing" || repository.unread) return undefined;
      const direct = access.get(repository.name.toLowerCase());
      // On an archived repository nobody can accept, and where direct access is hidden, invitations are too.
      if (why === "undeclared" && (repository.archived || direct?.people === undefined)) return undefined;
      const { unread, ...rest } = await withCollaborators(client, login, repository, direct);
      if (unread === undefined) return [key, rest];
      return [key, { ...rest, ...(why === "declared" ? { unread } : { accessProblem: unread }) }];
    },
  );
  for (const each of await Promise.all(read)) if (each !== undefined) found.set(...each);
  return found;
}

/** Returns the direct access by name today; that of the asked repositories is read where it wasn't. */
async function readMissingAccess(
  client: GithubClient,
  org: string,
  {
    found,
    asked,
    directAccess,
  }: {
    readonly found: GithubRemoteState["repositories"];
    readonly asked: ReadonlyMap<string, unknown>;
    readonly directAccess: GithubDirectAccess | undefined;
  },
): Promise<GithubDirectAccess["repositories"]> {
  const known = directAccess?.repositories ?? new Map<string, GithubRepositoryAccess>();
  const names = [...asked.keys()].flatMap((key) => {
    const repository = found.get(key);
    const isRead =
      repository === undefined || repository === "missing" || known.has(repository.name.toLowerCase());
    return isRead ? [] : [repository.name.toLowerCase()];
  });
  if (names.length === 0) return known;
  return new Map([...known, ...(await readAccessByName(client, org, [...new Set(names)].sort()))]);
}

/** Returns a repository with its direct and invited collaborators, or with the reason why they could not be read. */
async function withCollaborators(
  client: GithubClient,
  org: string,
  repository: GithubRepository,
  access: GithubRepositoryAccess | undefined,
): Promise<GithubRepository> {
  return readOrMarkUnread(repository, async () => {
    const invited = await readInvitedCollaborators(client, org, repository.name);
    if (access?.people === undefined) {
      const problem = access?.problem ?? githubAccessErrors.collaboratorsHidden(repository.name);
      throw new RollcallError(problem, { provider: "github" });
    }
    return { collaborators: new Map([...invited, ...access.people]) };
  });
}

/** Returns the repositories, those named with the teams that have a grant of their own. */
export async function withDirectTeams(
  client: GithubClient,
  { login, repositories }: GithubRemoteState,
  names: Iterable<string>,
): Promise<GithubRemoteState["repositories"]> {
  const found = new Map(repositories);
  const read = [...new Set(names)].map(async (name) => {
    const repository = found.get(name.toLowerCase());
    if (repository === undefined || repository === "missing" || repository.unread) return;
    const withTeams = await readOrMarkUnread(repository, async () => ({
      directTeams: await readDirectTeams(client, login, repository.name),
    }));
    found.set(name.toLowerCase(), withTeams);
  });
  await Promise.all(read);
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
