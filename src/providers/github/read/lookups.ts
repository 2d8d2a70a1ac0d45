import type { z } from "zod";
import { RollcallError } from "../../../core/rollcall-error.ts";
import { githubApiErrorOf, githubProblemOf } from "../api-errors.ts";
import type { GithubClient } from "../client.ts";
import { githubMatchingErrors } from "../matching-errors.ts";
import type { GithubFailedInvitation, GithubInvitation, GithubRepository } from "../model/remote-state.ts";
import { invitationsAnswer, invitationTeamsAnswer, repositoriesAnswer } from "./answers.ts";
import { repositoriesQuery } from "./queries.ts";

/** Reads that GraphQL's lists don't answer. Each function throws a `RollcallError` when it gets no answer. */

/** Parameters of a REST route. */
export type Params = Readonly<Record<string, string | number>>;

/** Reads every page of a REST list. An answer of another shape is an error, never an empty list. */
export async function readAllPages<Item>(
  client: GithubClient,
  route: string,
  request: { readonly params: Params; readonly shape: z.ZodType<Item[]>; readonly what: string },
): Promise<Item[]> {
  const items: Item[] = [];
  for (let page = 1; ; page += 1) {
    const answer = await readPage(client, route, {
      ...request,
      params: { ...request.params, per_page: 100, page },
    });
    items.push(...answer.data);
    if (!/rel="next"/.test(answer.link) || answer.data.length === 0) return items;
  }
}

async function readPage<Data>(
  client: GithubClient,
  route: string,
  request: { readonly params: Params; readonly shape: z.ZodType<Data>; readonly what: string },
): Promise<{ data: Data; link: string }> {
  try {
    const response = await client.read(route, request.params);
    return { data: request.shape.parse(response.data), link: String(response.headers.link ?? "") };
  } catch (failure) {
    throw new RollcallError(githubProblemOf(failure, request.what), { provider: "github" });
  }
}

/** Reads the pending invitations to the organisation. Empty on an Enterprise Server. */
export async function readInvitations(
  client: GithubClient,
  org: string,
): Promise<readonly GithubInvitation[]> {
  const list = await readInvitationList(client, "GET /orgs/{org}/invitations", { org }, "list invitations");
  return list.map((each) => ({
    invitationId: each.id,
    ...(each.login ? { login: each.login } : {}),
    ...(each.email ? { email: each.email } : {}),
    ...(each.inviter ? { inviter: each.inviter.login } : {}),
    ...(each.role ? { role: each.role } : {}),
    ...(each.team_count ? { teams: each.team_count } : {}),
    ...(each.created_at ? { sentAt: each.created_at } : {}),
  }));
}

/** Reads the database ids of the teams into which an open invitation leads. */
export async function readTeamsOfInvitation(
  client: GithubClient,
  org: string,
  invitation: number,
): Promise<ReadonlySet<number>> {
  const route = "GET /orgs/{org}/invitations/{invitation_id}/teams";
  const params: Params = { org, invitation_id: invitation };
  const teams = await readAllPages(client, route, {
    params,
    shape: invitationTeamsAnswer,
    what: "list the teams of an invitation",
  });
  return new Set(teams.map(({ id }) => id));
}

/** Reads all failed invitations that GitHub remembers, by lower-cased login or address. */
export async function readFailedInvitations(
  client: GithubClient,
  org: string,
): Promise<ReadonlyMap<string, readonly GithubFailedInvitation[]>> {
  const list = await readInvitationList(
    client,
    "GET /orgs/{org}/failed_invitations",
    { org },
    "list failed invitations",
  );
  return Map.groupBy(
    list.map((each) => ({
      who: (each.login ?? each.email ?? "").toLowerCase(),
      invitationId: each.id,
      reason: each.failed_reason ?? "no reason given",
    })),
    (each) => each.who,
  );
}

async function readInvitationList(client: GithubClient, route: string, params: Params, what: string) {
  try {
    return await readAllPages(client, route, { params, shape: invitationsAnswer, what });
  } catch (error) {
    if (error instanceof RollcallError && error.findings[0]?.code === "not_found") return [];
    throw error;
  }
}

/** Reads repositories by lower-cased name, a hundred a request. A renamed one is found by its old name. */
export async function readRepositories(
  client: GithubClient,
  org: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, GithubRepository | "missing">> {
  const read = [...chunksOf(names, 100)].map(async (chunk) => {
    const variables = { owner: org, ...Object.fromEntries(chunk.map((name, index) => [`r${index}`, name])) };
    const nodes = await queryByAlias(client, repositoriesQuery(chunk.length), {
      variables,
      what: "look repositories up",
    });
    const repositories = parseAnswer(repositoriesAnswer, nodes, "look repositories up");
    return chunk.map((name, index) => {
      const node = repositories[`r${index}`];
      return [name.toLowerCase(), node ? repositoryOf(node, { org, name }) : "missing"] as const;
    });
  });
  return new Map((await Promise.all(read)).flat());
}

interface RepositoryNode {
  readonly name: string;
  readonly isArchived: boolean;
  readonly owner: { readonly login: string };
}

/** Returns a repository. One that was transferred is found by its old name, and belongs to another owner. */
function repositoryOf(
  { name, isArchived: archived, owner }: RepositoryNode,
  asked: { readonly org: string; readonly name: string },
): GithubRepository {
  if (owner.login.toLowerCase() === asked.org.toLowerCase()) return { name, archived };
  const transferredTo = `${owner.login}/${name}`;
  const unread = githubMatchingErrors.transferredRepository(asked.name, transferredTo);
  return { name: asked.name, archived, unread, transferredTo };
}

/** Sends a query of aliases. An error of the type NOT_FOUND only means that an alias is null; any other is an error. */
export async function queryByAlias(
  client: GithubClient,
  document: string,
  request: { readonly variables: Readonly<Record<string, unknown>>; readonly what: string },
): Promise<unknown> {
  for (let tries = 0; ; tries += 1) {
    try {
      const { data, errors } = await client.query(document, request.variables);
      if (!errors.some((error) => error.type !== "NOT_FOUND")) return omitKey(data, "rateLimit");
      if (tries === 2) throw Object.assign(new Error(errors[0]?.message), { errors });
    } catch (failure) {
      if (tries === 2 || githubApiErrorOf(failure).isRejection) {
        throw new RollcallError(githubProblemOf(failure, request.what), { provider: "github" });
      }
    }
  }
}

/** Returns an answer as data of a shape. Throws a `RollcallError` for an answer of another shape. */
export function parseAnswer<Data>(shape: z.ZodType<Data>, value: unknown, what: string): Data {
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  throw new RollcallError(githubProblemOf(new Error("the answer has an unknown shape"), what), {
    provider: "github",
  });
}

function omitKey(data: unknown, key: string): unknown {
  const { [key]: _, ...rest } = (data ?? {}) as Record<string, unknown>;
  return rest;
}

/** Yields the items in chunks of a size. */
export function* chunksOf<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
