import type { ValidRoster } from "./load.ts";
import type { User } from "./roster.ts";

/** The user of a GitHub account. */
export interface AccountMatch {
  readonly user: User;
  /** True when the roster names the account by its id. A login alone may belong to somebody else tomorrow. */
  readonly isProven: boolean;
}

/** Returns the roster's user with a GitHub account. An entry that has an id matches by its id alone. */
export function matchAccount(
  roster: Pick<ValidRoster, "declared">,
  account: { readonly login: string; readonly id: number },
): AccountMatch | undefined {
  const login = account.login.toLowerCase().replace(/\[bot\]$/, "");
  const users = [...roster.declared.users.values()];
  const user = users.find((each) =>
    each.githubId === undefined ? each.github?.toLowerCase() === login : each.githubId === account.id,
  );
  return user && { user, isProven: user.githubId === account.id };
}

/** Returns whether a user has more to say than any member: by their tier, since they lead a team, or by a rule. */
export function isAboveMember({ resolved }: ValidRoster, key: string): boolean {
  const tier = resolved.users.get(key)?.tier ?? "member";
  const leads = [...resolved.teams.values()].some(({ people }) => people.get(key)?.lead === true);
  const isNamed = [...resolved.permissions.rules.values()].some(
    (who) =>
      who === `user:${key}` || (who.startsWith("team:") && resolved.teams.get(who.slice(5))?.people.has(key)),
  );
  return tier !== "member" || leads || isNamed || (resolved.github?.owners ?? []).includes(key);
}

/**
 * Returns the user whose word an account's word is. A login alone gives nobody a say above a member's: such a user is
 * found by the account's id, or not at all.
 */
export function userOfAccount(
  roster: ValidRoster,
  account: { readonly login: string; readonly id: number },
): User | undefined {
  const match = matchAccount(roster, account);
  if (match === undefined) return undefined;
  return match.isProven || !isAboveMember(roster, match.user.key) ? match.user : undefined;
}
