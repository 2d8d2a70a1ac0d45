import { RollcallError } from "../../../core/rollcall-error.ts";
import { githubProblemOf, githubStatusOf } from "../api-errors.ts";
import type { GithubClient } from "../client.ts";
import type { GithubAccount } from "../model/remote-state.ts";
import { accountAnswer, accountsAnswer } from "./answers.ts";
import { chunksOf, type Params, parseAnswer, queryByAlias } from "./lookups.ts";
import { usersQuery } from "./queries.ts";

/**
 * Reads accounts by lower-cased login, a hundred a request. An organisation's login counts as missing. GraphQL finds no
 * managed user, so REST is asked for each login that it doesn't know.
 */
export async function readAccounts(
  client: GithubClient,
  logins: readonly string[],
): Promise<ReadonlyMap<string, GithubAccount | "missing">> {
  const read = [...chunksOf(logins, 100)].map(async (chunk) => {
    const variables = Object.fromEntries(chunk.map((login, index) => [`u${index}`, login]));
    const nodes = await queryByAlias(client, usersQuery(chunk.length), { variables, what: "look people up" });
    const accounts = parseAnswer(accountsAnswer, nodes, "look people up");
    return Promise.all(
      chunk.map(async (login, index) => {
        const node = accounts[`u${index}`];
        const account = node ? { login: node.login, id: node.databaseId } : undefined;
        return [login.toLowerCase(), account ?? (await readAccountByLogin(client, login))] as const;
      }),
    );
  });
  return new Map((await Promise.all(read)).flat());
}

async function readAccountByLogin(client: GithubClient, login: string): Promise<GithubAccount | "missing"> {
  return readAccount(client, "GET /users/{username}", { username: login });
}

/** Reads accounts by id, one a request, as many at once as the client lets through. */
export async function readAccountsById(
  client: GithubClient,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, GithubAccount | "missing">> {
  const read = [...ids].map(async (id) => [id, await readAccountById(client, id)] as const);
  return new Map(await Promise.all(read));
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
