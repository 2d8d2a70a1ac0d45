import type { z } from "zod";
import { RollcallError } from "../../../core/rollcall-error.ts";
import { githubApiErrorOf, githubProblemOf, githubStatusOf } from "../api-errors.ts";
import type { GithubClient } from "../client.ts";
import type {
  GithubAccount,
  GithubFailedInvitation,
  GithubInvitation,
  GithubRepository,
} from "../model/remote-state.ts";
import { roleFromGithub } from "../model/roles.ts";
import {
  accountAnswer,
  accountsAnswer,
  invitationsAnswer,
  repositoriesAnswer,
  repositoryTeamsAnswer,
  teamRepositoriesAnswer,
} from "./answers.ts";
import { repositoriesQuery, usersQuery } from "./queries.ts";

/** Reads that GraphQL's lists don't answer. Each function throws a `RollcallError` when it gets no answer. */

type Params = Readonly<Record<string, string | number>>;

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
  }));
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

/**
 * Reads accounts by lower-cased login, a hundred a request. An organisation's login counts as missing. GraphQL finds no
 * managed user, so REST is asked for each login that it doesn't know.
 */
export async function readAccounts(
  client: GithubClient,
  logins: readonly string[],
): Promise<ReadonlyMap<string, GithubAccount | "missing">> {
  const found = new Map<string, GithubAccount | "missing">();
  for (const chunk of chunksOf(logins, 100)) {
    const variables = Object.fromEntries(chunk.map((login, index) => [`u${index}`, login]));
    const nodes = await queryByAlias(client, usersQuery(chunk.length), { variables, what: "look people up" });
    const accounts = parseAnswer(accountsAnswer, nodes, "look people up");
    for (const [index, login] of chunk.entries()) {
      const node = accounts[`u${index}`];
      const account = node ? { login: node.login, id: node.databaseId } : undefined;
      found.set(login.toLowerCase(), account ?? (await readAccountByLogin(client, login)));
    }
  }
  return found;
}

async function readAccountByLogin(client: GithubClient, login: string): Promise<GithubAccount | "missing"> {
  return readAccount(client, "GET /users/{username}", { username: login });
}

/** Reads accounts by id, one a request. */
export async function readAccountsById(
  client: GithubClient,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, GithubAccount | "missing">> {
  const found = new Map<string, GithubAccount | "missing">();
  for (const id of ids) found.set(id, await readAccountById(client, id));
  return found;
}

/** Reads the account with a numeric id. */
export async function readAccountById(client: GithubClient, id: string): Promise<GithubAccount | "missing"> {
  return readAccount(client, "GET /user/{account_id}", { account_id: Number(id) });
}

async function readAccount(
  client: GithubClient,
  route: string,
  params: Params,
): Promise<GithubAccount | "missing"> {
  try {
    const response = await client.read(route, params);
    const account = accountAnswer.parse(response.data);
    return account.type === "Organization" ? "missing" : { login: account.login, id: account.id };
  } catch (failure) {
    if (githubStatusOf(failure) === 404) return "missing";
    throw new RollcallError(githubProblemOf(failure, "look an account up"), { provider: "github" });
  }
}

/** Reads repositories by lower-cased name, a hundred a request. A renamed one is found by its old name. */
export async function readRepositories(
  client: GithubClient,
  org: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, GithubRepository | "missing">> {
  const found = new Map<string, GithubRepository | "missing">();
  for (const chunk of chunksOf(names, 100)) {
    const variables = { owner: org, ...Object.fromEntries(chunk.map((name, index) => [`r${index}`, name])) };
    const nodes = await queryByAlias(client, repositoriesQuery(chunk.length), {
      variables,
      what: "look repositories up",
    });
    const repositories = parseAnswer(repositoriesAnswer, nodes, "look repositories up");
    for (const [index, name] of chunk.entries()) {
      const node = repositories[`r${index}`];
      found.set(name.toLowerCase(), node ? { name: node.name, archived: node.isArchived } : "missing");
    }
  }
  return found;
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

/** Reads a team's roles by lower-cased repository, custom roles by their own names. */
export async function readRoleNames(
  client: GithubClient,
  org: string,
  slug: string,
): Promise<ReadonlyMap<string, string>> {
  const list = await readAllPages(client, "GET /orgs/{org}/teams/{team_slug}/repos", {
    params: { org, team_slug: slug },
    shape: teamRepositoriesAnswer,
    what: `list the repositories of ${slug}`,
  });
  return new Map(
    list.flatMap(({ name, role_name }) =>
      role_name ? [[name.toLowerCase(), roleFromGithub(role_name)]] : [],
    ),
  );
}

/** A team of a repository, and where its role comes from. */
export interface TeamOfRepository {
  readonly slug: string;
  readonly role: string;
  /** False: the role comes from a role of the organisation, or from the enterprise. */
  readonly direct: boolean;
}

/** Reads the teams of a repository, without those that only inherit a role from a team above. */
export async function readTeamsOfRepository(
  client: GithubClient,
  org: string,
  repo: string,
): Promise<readonly TeamOfRepository[]> {
  const list = await readAllPages(client, "GET /repos/{owner}/{repo}/teams", {
    params: { owner: org, repo },
    shape: repositoryTeamsAnswer,
    what: `list the teams of ${repo}`,
  });
  return list.map(({ slug, permission, access_source: source = "direct" }) => ({
    slug,
    role: roleFromGithub(permission ?? ""),
    direct: source === "direct",
  }));
}

/** Reads the slugs of the teams with a grant of their own on a repository. */
export async function readDirectTeams(
  client: GithubClient,
  org: string,
  repo: string,
): Promise<ReadonlySet<string>> {
  const list = await readTeamsOfRepository(client, org, repo);
  return new Set(list.flatMap(({ slug, direct }) => (direct ? [slug] : [])));
}

function* chunksOf<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
