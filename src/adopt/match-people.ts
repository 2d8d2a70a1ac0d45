import type { SurveyedAccount, SurveyedSlacker } from "../roster/inventory.ts";
import { mailbox } from "../roster/mailbox.ts";

/** Who on Slack is who on GitHub. */
export interface Matched {
  /** By lower-cased login: an address that GitHub vouches for is theirs on Slack too. */
  readonly certain: ReadonlyMap<string, SurveyedSlacker>;
  /** By lower-cased login: they only have the same name, which two people may have. */
  readonly likely: ReadonlyMap<string, SurveyedSlacker>;
}

/** Matches people by addresses, and by names where neither has a namesake. Nobody is two people. */
export function matchPeople(
  accounts: readonly SurveyedAccount[],
  slackers: readonly SurveyedSlacker[],
): Matched {
  const certain = pairs(accounts, slackers, {
    of: ({ emails }) => emails.map(mailbox),
    to: ({ email }) => (email === undefined ? [] : [mailbox(email)]),
  });
  const matched = new Set([...certain.values()].map(({ id }) => id));
  const likely = pairs(
    accounts.filter(({ login }) => !certain.has(login.toLowerCase())),
    slackers.filter(({ id }) => !matched.has(id)),
    { of: ({ name }) => (name === undefined ? [] : [plainName(name)]), to: ({ name }) => [plainName(name)] },
  );
  return { certain, likely };
}

interface Signs {
  readonly of: (account: SurveyedAccount) => readonly string[];
  readonly to: (slacker: SurveyedSlacker) => readonly string[];
}

/** Those whose signs point to one person on either side, and to the same one. */
function pairs(
  accounts: readonly SurveyedAccount[],
  slackers: readonly SurveyedSlacker[],
  { of, to }: Signs,
): ReadonlyMap<string, SurveyedSlacker> {
  const bearers = new Map<string, Set<SurveyedSlacker>>();
  for (const slacker of slackers)
    for (const sign of to(slacker))
      if (sign !== "") bearers.set(sign, (bearers.get(sign) ?? new Set()).add(slacker));
  const found = new Map<SurveyedSlacker, string[]>();
  for (const account of accounts) {
    const candidates = new Set(of(account).flatMap((sign) => [...(bearers.get(sign) ?? [])]));
    const [only] = candidates;
    if (only === undefined || candidates.size > 1) continue;
    found.set(only, [...(found.get(only) ?? []), account.login.toLowerCase()]);
  }
  return new Map(
    [...found].flatMap(([slacker, [login, ...others]]) =>
      login === undefined || others.length > 0 ? [] : [[login, slacker] as const],
    ),
  );
}

function plainName(name: string): string {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}
