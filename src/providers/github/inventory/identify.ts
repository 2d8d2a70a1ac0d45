import type { GithubClient } from "../client.ts";
import type { GithubAccount } from "../model/remote-state.ts";
import { readAccountById, readAccounts } from "../read/lookups.ts";

/** An account as somebody wrote it down. */
export interface WrittenAccount {
  readonly login?: string;
  readonly id?: number;
}

/** Who has a login, and who an id, today; undefined when nobody has it, or an organisation. */
export interface Identified {
  byLogin(login: string): GithubAccount | undefined;
  byId(id: number): GithubAccount | undefined;
}

/**
 * Looks accounts up as they are written: all logins, a hundred a request, and one by one the ids that their logins
 * don't confirm. Throws a `RollcallError` when GitHub can't be asked.
 */
export async function identify(
  client: GithubClient,
  written: readonly WrittenAccount[],
): Promise<Identified> {
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
