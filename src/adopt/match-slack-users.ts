import type { InventoryAccount, InventorySlackUser } from "../roster/inventory.ts";
import { mailboxOf } from "../roster/mailbox.ts";
import { namesOfAccount, namesOfAddress, plainName } from "./plain-name.ts";

/** The Slack users of GitHub accounts. */
export interface AccountMatches {
  /** By lower-case login: somebody said so, or the Slack user has an address that GitHub has verified for the account. */
  readonly certain: ReadonlyMap<string, InventorySlackUser>;
  /** By lower-case login: the two only have the same name. */
  readonly likely: ReadonlyMap<string, InventorySlackUser>;
}

/** The Slack users of GitHub accounts, and whether a name alone is enough to join the two. */
export interface NamedMatches extends AccountMatches {
  readonly matchNames: boolean;
}

/**
 * Matches accounts by what is known (Slack ids by lower-case login), by address, then by name where both names are unique.
 * No account and no user is matched twice.
 */
export function matchSlackUsers(
  accounts: readonly InventoryAccount[],
  slackUsers: readonly InventorySlackUser[],
  known: ReadonlyMap<string, string> = new Map(),
): AccountMatches {
  const ids = new Map(slackUsers.map((each) => [each.id, each]));
  const said = new Map(
    [...known].flatMap(([login, id]) => {
      const slackUser = ids.get(id);
      return slackUser === undefined ? [] : [[login, slackUser] as const];
    }),
  );
  const taken = new Set([...said.values()].map(({ id }) => id));
  const certain = new Map([
    ...said,
    ...uniquePairs(
      accounts.filter(({ login }) => !said.has(login.toLowerCase())),
      slackUsers.filter(({ id }) => !taken.has(id)),
      {
        ofAccount: ({ emails }) => emails.map(mailboxOf),
        ofSlackUser: ({ email }) => (email === undefined ? [] : [mailboxOf(email)]),
      },
    ),
  ]);
  const matched = new Set([...certain.values()].map(({ id }) => id));
  const likely = uniquePairs(
    accounts.filter(({ login }) => !certain.has(login.toLowerCase())),
    slackUsers.filter(({ id }) => !matched.has(id)),
    {
      ofAccount: namesOfAccount,
      ofSlackUser: ({ name, email }) => [plainName(name), ...namesOfAddress(email)],
    },
  );
  return { certain, likely };
}

interface Identifiers {
  readonly ofAccount: (account: InventoryAccount) => readonly string[];
  readonly ofSlackUser: (slackUser: InventorySlackUser) => readonly string[];
}

/** Returns the pairs that share an identifier, where each side has only the other as a candidate. */
function uniquePairs(
  accounts: readonly InventoryAccount[],
  slackUsers: readonly InventorySlackUser[],
  { ofAccount, ofSlackUser }: Identifiers,
): ReadonlyMap<string, InventorySlackUser> {
  const slackUsersByIdentifier = new Map<string, Set<InventorySlackUser>>();
  for (const slackUser of slackUsers)
    for (const identifier of ofSlackUser(slackUser))
      if (identifier !== "")
        slackUsersByIdentifier.set(
          identifier,
          (slackUsersByIdentifier.get(identifier) ?? new Set()).add(slackUser),
        );
  const found = new Map<InventorySlackUser, string[]>();
  for (const account of accounts) {
    const candidates = new Set(
      ofAccount(account).flatMap((identifier) => [...(slackUsersByIdentifier.get(identifier) ?? [])]),
    );
    const [only] = candidates;
    if (only === undefined || candidates.size > 1) continue;
    found.set(only, [...(found.get(only) ?? []), account.login.toLowerCase()]);
  }
  return new Map(
    [...found].flatMap(([slackUser, [login, ...others]]) =>
      login === undefined || others.length > 0 ? [] : [[login, slackUser] as const],
    ),
  );
}
