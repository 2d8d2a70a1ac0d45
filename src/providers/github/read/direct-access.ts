import type { Problem } from "../../../core/finding.ts";
import type { Progress } from "../../../core/provider.ts";
import { RollcallError } from "../../../core/rollcall-error.ts";
import { githubAccessErrors } from "../access-errors.ts";
import { githubApiErrorOf, githubProblemOf, isFatalProblem } from "../api-errors.ts";
import type { GithubClient, GraphqlError } from "../client.ts";
import type { GithubDirectAccess, GithubRepositoryAccess } from "../model/remote-state.ts";
import { directAccessAnswer, type RepositoryAccessNode, repositoryAccessAnswer } from "./answers.ts";
import { readDirectCollaborators } from "./collaborators.ts";
import { parseAnswer } from "./lookups.ts";
import { directAccessPage, repositoryAccessQuery } from "./queries.ts";

/** Repositories a page. A page that GitHub can't finish is asked for again in the next size. */
const accessPageSizes = [50, 25, 12, 6, 3, 1];

type Repositories = Map<string, GithubRepositoryAccess>;

/**
 * Reads the people with access of their own to every repository of the organisation, page by page. What GitHub does not
 * show is marked, never empty. Throws a `RollcallError` only when every further request would fail too.
 */
export async function readDirectAccess(
  client: GithubClient,
  org: string,
  progress: Progress,
): Promise<GithubDirectAccess> {
  const first = await readAllRepositories(client, org, progress);
  // A repository that is created or deleted meanwhile moves the pages.
  return first.isShort ? readAllRepositories(client, org, progress) : first;
}

/** What was read. `isShort` is true when GitHub answered fewer repositories than it counts, and gave no reason. */
type AccessList = GithubDirectAccess & { readonly isShort?: true };

async function readAllRepositories(
  client: GithubClient,
  org: string,
  progress: Progress,
): Promise<AccessList> {
  const repositories: Repositories = new Map();
  const what = "list who has access of their own to repositories";
  let size = 0;
  let refused = 0;
  for (let after: string | null = null; ; ) {
    const answer = await readInSizes(size, async (first) => {
      const variables: Readonly<Record<string, unknown>> = { org, first, after };
      const { data, errors } = await client.query(directAccessPage, variables);
      const hidden = hiddenPlaces(errors, ["organization", "repositories", "nodes"], first);
      return { page: parseAnswer(directAccessAnswer, data, what).organization.repositories, hidden };
    });
    if ("failure" in answer) return { repositories, problem: problemOf(answer.failure, what) };
    const { page, hidden } = answer.found;
    size = nextSize(answer, hidden);
    for (const [index, node] of (page.nodes ?? []).entries()) {
      if (node !== null) await addRepository(client, org, repositories, { node, error: hidden.get(index) });
      else if (hidden.has(index)) refused += 1;
    }
    progress.reading("github", "repositories", repositories.size, page.totalCount);
    if (page.pageInfo.hasNextPage && page.pageInfo.endCursor !== after) after = page.pageInfo.endCursor;
    else if (repositories.size === page.totalCount) return { repositories };
    else {
      const problem = githubAccessErrors.repositoriesIncomplete(repositories.size, page.totalCount);
      const isShort = repositories.size + refused !== page.totalCount;
      return { repositories, problem, ...(isShort ? { isShort } : {}) };
    }
  }
}

/**
 * Reads the same of some repositories, by the lower-cased name of today that was asked for. One that is not there is left
 * out, and one that can't be read is marked.
 */
export async function readAccessByName(
  client: GithubClient,
  owner: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, GithubRepositoryAccess>> {
  const found: Repositories = new Map();
  const what = "list collaborators";
  let size = 0;
  for (let start = 0; start < names.length; ) {
    let asked: readonly string[] = [];
    const answer = await readInSizes(size, async (first) => {
      asked = names.slice(start, start + first);
      const variables = { owner, ...Object.fromEntries(asked.map((name, index) => [`r${index}`, name])) };
      const { data, errors } = await client.query(repositoryAccessQuery(asked.length), variables);
      const hidden = hiddenPlaces(errors, [], first);
      const { rateLimit: _, ...nodes } = (data ?? {}) as Readonly<Record<string, unknown>>;
      return { page: parseAnswer(repositoryAccessAnswer, nodes, what), hidden };
    });
    if ("failure" in answer) {
      const problem = problemOf(answer.failure, what);
      const rest = names.slice(start);
      for (const name of rest) found.set(name, { name, archived: false, people: undefined, problem });
      return found;
    }
    const { page, hidden } = answer.found;
    for (const index of asked.keys()) {
      const node = page[`r${index}`];
      if (node) await addRepository(client, owner, found, { node, error: hidden.get(`r${index}`) });
    }
    start += asked.length;
    size = nextSize(answer, hidden);
  }
  return found;
}

/** Returns the size of the next page: the same, and the largest after the one repository that was in the way. */
function nextSize({ size }: { readonly size: number }, hidden: HiddenPlaces): number {
  const isSmallest = size === accessPageSizes.length - 1;
  return isSmallest && [...hidden.values()].some((error) => !isRefusedType(error.type)) ? 0 : size;
}

type InSizes<Found> = { readonly found: Found; readonly size: number } | { readonly failure: unknown };

/** Asks in the largest size that GitHub finishes, from one size on. An answer that refuses is not asked for again. */
async function readInSizes<Found>(
  from: number,
  ask: (first: number) => Promise<Found>,
): Promise<InSizes<Found>> {
  let failure: unknown;
  for (let size = from; size < accessPageSizes.length; size += 1) {
    try {
      return { found: await ask(accessPageSizes[size] ?? 1), size };
    } catch (error) {
      failure = error;
      if (isRefusal(error)) break;
    }
  }
  return { failure };
}

/** True when GitHub refused the question itself; false when a smaller page may be answered. */
function isRefusal(failure: unknown): boolean {
  const { isRejection, types } = githubApiErrorOf(failure);
  const isGraphql = (failure as { readonly errors?: unknown }).errors !== undefined;
  return isRejection && (!isGraphql || types.some(isRefusedType));
}

/** Errors by the place of their repository: its index in a list, or its alias. */
type HiddenPlaces = ReadonlyMap<string | number, GraphqlError>;

function isRefusedType(type: string | undefined): boolean {
  return type === "FORBIDDEN" || type === "NOT_FOUND";
}

/**
 * Returns the errors by the place of their repository. Throws an error for any that a smaller page may not have; on a
 * page of one repository, every error about it counts.
 */
function hiddenPlaces(errors: readonly GraphqlError[], list: readonly string[], first: number): HiddenPlaces {
  const hidden = new Map<string | number, GraphqlError>();
  const others: GraphqlError[] = [];
  for (const error of errors) {
    const place = error.path?.[list.length];
    const isBelow = place !== undefined && list.every((part, index) => error.path?.[index] === part);
    if (isBelow && (first === 1 || isRefusedType(error.type))) hidden.set(place, error);
    else others.push(error);
  }
  if (others.length > 0) throw Object.assign(new Error(others[0]?.message), { errors: others });
  return hidden;
}

/** Adds a repository with all of its people, or with the reason why they can't be read. */
async function addRepository(
  client: GithubClient,
  org: string,
  repositories: Repositories,
  { node, error }: { readonly node: RepositoryAccessNode; readonly error: GraphqlError | undefined },
): Promise<void> {
  const { name, databaseId, isArchived: archived, collaborators } = node;
  const listed = { name, archived, ...(typeof databaseId === "number" ? { id: databaseId } : {}) };
  const marked = (problem: Problem) =>
    repositories.set(name.toLowerCase(), { ...listed, people: undefined, problem });
  if (collaborators === null || error !== undefined) {
    const isHidden = error === undefined || isRefusedType(error.type);
    marked(
      isHidden
        ? githubAccessErrors.collaboratorsHidden(name)
        : githubAccessErrors.collaboratorsIncomplete(name),
    );
    return;
  }
  try {
    const people = await readDirectCollaborators(client, org, name, collaborators);
    repositories.set(name.toLowerCase(), { ...listed, people });
  } catch (failure) {
    const [problem] = failure instanceof RollcallError ? failure.findings : [];
    if (problem === undefined || isFatalProblem(problem)) throw failure;
    marked(problem);
  }
}

/** Returns why a page could not be read. Throws when every further request would fail too. */
function problemOf(failure: unknown, what: string): Problem {
  const [found] = failure instanceof RollcallError ? failure.findings : [];
  const { severity, code, message, remedy } = found ?? githubProblemOf(failure, what);
  const problem = { severity, code, message, remedy };
  if (isFatalProblem(problem)) throw new RollcallError(problem, { provider: "github" });
  return problem;
}
