import type { GithubClient } from "../client.ts";
import type { GithubAccount } from "../model/remote-state.ts";
import { readAccountById, readAccounts } from "../read/accounts.ts";

/** An account as the roster declares it. */
export interface WrittenAccount {
  readonly login?: string;
  readonly id?: number;
}

/** Accounts by login and by id today; undefined when no person has it. */
export interface IdentifiedAccounts {
  byLogin(login: string): GithubAccount | undefined;
  byId(id: number): GithubAccount | undefined;
}

/**
 * Looks declared accounts up: all logins, a hundred a request, and one by one the ids that their logins don't confirm.
 * Throws a `RollcallError` when GitHub can't be read.
 */
export async function identifyAccounts(
  client: GithubClient,
  written: readonly WrittenAccount[],
): Promise<IdentifiedAccounts> {
  const logins = new Set(written.flatMap(({ login }) => login?.toLowerCase() ?? []));
  const found = await readAccounts(client, [...logins].sort());
  const accountOf = (login: string): GithubAccount | undefined => {
    const account = found.get(login.toLowerCase());
    return account === "missing" ? undefined : account;
  };
  const byId = new Map<number, GithubAccount>();
  for (const { login, id } of written) {
    if (id === undefined || byId.has(id)) continue;
    const likely = login === undefined ? undefined : accountOf(login);
    const account = likely?.id === id ? likely : await readAccountById(client, String(id));
    if (account !== "missing") byId.set(id, account);
  }
  return { byLogin: accountOf, byId: (id) => byId.get(id) };
}
