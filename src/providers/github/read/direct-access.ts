import type { Problem } from "../../../core/finding.ts";
import type { Progress } from "../../../core/provider.ts";
import { RollcallError } from "../../../core/rollcall-error.ts";
import { githubAccessErrors } from "../access-errors.ts";
import { githubProblemOf, isFatalProblem } from "../api-errors.ts";
import type { GithubClient, GraphqlError } from "../client.ts";
import type { GithubDirectAccess, GithubRepositoryAccess } from "../model/remote-state.ts";
import { accessPageSizes, hiddenPlaces, isRefusedType, nextSize, readInSizes } from "./access-pages.ts";
import { directAccessAnswer, type RepositoryAccessNode, repositoryAccessAnswer } from "./answers.ts";
import { readDirectCollaborators } from "./collaborators.ts";
import { parseAnswer } from "./lookups.ts";
import { directAccessPage, repositoryAccessQuery } from "./queries.ts";

type Repositories = ReadonlyMap<string, GithubRepositoryAccess>;

/** A repository by its lower-cased name. */
type ReadRepository = readonly [string, GithubRepositoryAccess];

const listing = "list who has access of their own to repositories";

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

/** One end of the list of repositories: how far its pages have come, and in which size they are asked for. */
interface ListEnd {
  readonly from: "start" | "end";
  size: number;
  cursor: string | null;
  readonly pages: (readonly ReadRepository[])[];
}

async function readAllRepositories(
  client: GithubClient,
  org: string,
  progress: Progress,
): Promise<AccessList> {
  const start: ListEnd = { from: "start", size: 0, cursor: null, pages: [] };
  const end: ListEnd = { from: "end", size: 0, cursor: null, pages: [] };
  const sum = { read: 0, refused: 0, total: Number.POSITIVE_INFINITY };
  for (let isAtEnd = false; !isAtEnd && sum.read + sum.refused < sum.total; ) {
    const left = sum.total - sum.read - sum.refused;
    const [longest] = accessPageSizes;
    // A size that was too large at the start is so at the end.
    if (end.cursor === null) end.size = start.size;
    // From the end too, once it is known how much there is.
    const asked = [
      { of: start, most: left },
      ...(Number.isFinite(left) && left > longest ? [{ of: end, most: left - longest }] : []),
    ];
    const answers = await Promise.all(asked.map((each) => readAccessPage(client, org, each)));
    for (const answer of answers) {
      if ("failure" in answer)
        return { repositories: inOrder(start, end), problem: problemOf(answer.failure, listing) };
      sum.read += answer.repositories.length;
      sum.refused += answer.refused;
      sum.total = answer.total;
      isAtEnd ||= answer.isLast;
    }
    progress.reading("github", "repositories", sum.read, sum.total);
  }
  const repositories = inOrder(start, end);
  if (repositories.size === sum.total) return { repositories };
  const problem = githubAccessErrors.repositoriesIncomplete(repositories.size, sum.total);
  const isShort = repositories.size + sum.refused !== sum.total;
  return { repositories, problem, ...(isShort ? { isShort } : {}) };
}

/** Reads the next page from one end of the list, of so many repositories at most. */
async function readAccessPage(
  client: GithubClient,
  org: string,
  { of: end, most }: { readonly of: ListEnd; readonly most: number },
): Promise<AccessPage | { readonly failure: unknown }> {
  const answer = await readInSizes(end.size, async (size) => {
    const count = Math.min(size, most);
    const place =
      end.from === "start" ? { first: count, after: end.cursor } : { last: count, before: end.cursor };
    const { data, errors } = await client.query(directAccessPage, { org, ...place });
    const hidden = hiddenPlaces(errors, ["organization", "repositories", "nodes"], count);
    return { page: parseAnswer(directAccessAnswer, data, listing).organization.repositories, hidden };
  });
  if ("failure" in answer) return answer;
  const { page, hidden } = answer.found;
  const nodes = [...(page.nodes ?? []).entries()];
  const repositories = await Promise.all(
    nodes.flatMap(([index, node]) =>
      node === null ? [] : [readRepository(client, org, { node, error: hidden.get(index) })],
    ),
  );
  const { hasNextPage, endCursor, hasPreviousPage, startCursor } = page.pageInfo;
  const [isMore, cursor] = end.from === "start" ? [hasNextPage, endCursor] : [hasPreviousPage, startCursor];
  const isLast = !isMore || cursor === end.cursor;
  end.size = nextSize(answer, hidden);
  end.cursor = cursor;
  end.pages.push(repositories);
  const refused = nodes.filter(([index, node]) => node === null && hidden.has(index)).length;
  return { repositories, refused, total: page.totalCount, isLast };
}

interface AccessPage {
  readonly repositories: readonly ReadRepository[];
  readonly refused: number;
  readonly total: number;
  readonly isLast: boolean;
}

/** Returns what both ends have read in the order of the list. */
function inOrder(start: ListEnd, end: ListEnd): Repositories {
  return new Map([...start.pages, ...end.pages.toReversed()].flat());
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
  const found = new Map<string, GithubRepositoryAccess>();
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
    const read = asked.flatMap((_, index) => {
      const node = page[`r${index}`];
      return node ? [readRepository(client, owner, { node, error: hidden.get(`r${index}`) })] : [];
    });
    for (const [key, access] of await Promise.all(read)) found.set(key, access);
    start += asked.length;
    size = nextSize(answer, hidden);
  }
  return found;
}

/** Returns a repository with all of its people, or with the reason why they can't be read. */
async function readRepository(
  client: GithubClient,
  org: string,
  { node, error }: { readonly node: RepositoryAccessNode; readonly error: GraphqlError | undefined },
): Promise<ReadRepository> {
  const { name, databaseId, isArchived: archived, collaborators } = node;
  const listed = { name, archived, ...(typeof databaseId === "number" ? { id: databaseId } : {}) };
  const marked = (problem: Problem): ReadRepository => [
    name.toLowerCase(),
    { ...listed, people: undefined, problem },
  ];
  if (collaborators === null || error !== undefined) {
    const isHidden = error === undefined || isRefusedType(error.type);
    return marked(
      isHidden
        ? githubAccessErrors.collaboratorsHidden(name)
        : githubAccessErrors.collaboratorsIncomplete(name),
    );
  }
  try {
    const people = await readDirectCollaborators(client, org, name, collaborators);
    return [name.toLowerCase(), { ...listed, people }];
  } catch (failure) {
    const [problem] = failure instanceof RollcallError ? failure.findings : [];
    if (problem === undefined || isFatalProblem(problem)) throw failure;
    return marked(problem);
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
