import { type Change, changedPrincipal } from "../core/change.ts";
import { digestOf } from "../core/digest.ts";
import { error, type Finding, finding, type Problem } from "../core/finding.ts";
import { kindsByName } from "../core/kind.ts";
import { isDowngrade } from "../core/order.ts";
import type { Plan, ProviderPlan } from "../core/plan.ts";
import type { Comparison } from "../core/provider.ts";
import type { Principal } from "../core/state.ts";
import { absentAccount, isAbsentAccount } from "../permissions/absent-account.ts";
import type { RunRequest } from "./request.ts";

/** Returns what a run remembers of logins that nobody has: whoever registers one later isn't who was meant. */
export function unclaimedAccounts({ unclaimed, accounts }: Comparison): readonly string[] {
  return [...(unclaimed ?? [])].flatMap((principal) => accountOf(principal, accounts) ?? []);
}

/** Returns the accounts of a comparison that nobody had when they were allowed, whoever has them now. */
export function allowedUnclaimed(
  { accounts }: Pick<Comparison, "accounts">,
  review: RunRequest["review"],
): readonly string[] {
  const absent = new Set(review?.absent.filter(isAbsentAccount));
  return [...accounts.keys()]
    .flatMap((principal) => accountOf(principal, accounts) ?? [])
    .filter((account) => absent.has(account));
}

/**
 * Returns what is withheld from accounts that nobody had when they were allowed, or an earlier run looked for them, until the file has their id.
 * Pure. Nobody's word was for them, and a mistyped login is free for anybody.
 */
export function registeredSinceFindings(
  plan: Pick<Plan, "changes">,
  comparisons: readonly ProviderPlan[],
  { memory, review }: { readonly memory: RunRequest["memory"]; readonly review: RunRequest["review"] },
): readonly Finding[] {
  const allowedAbsent = new Set(review?.absent.filter(isAbsentAccount));
  return comparisons.flatMap(({ provider, comparison: { accounts } }) => {
    const kinds = kindsByName(provider.kinds);
    const theirs = Map.groupBy(
      plan.changes.filter((change) => change.provider === provider.name && !isDowngrade(change, kinds)),
      (change: Change) => changedPrincipal(change) ?? "",
    );
    return [...theirs].flatMap(([principal, changes]) => {
      const account = accountOf(principal, accounts);
      if (account === undefined) return [];
      if (!allowedAbsent.has(account) && memory?.isWithheldIn(provider.name, account) !== true) return [];
      const { name = "", at } = accounts.get(principal) ?? {};
      const digests = changes.map((change) => digestOf([change]));
      const problem = registeredSince(principal.slice(principal.indexOf(":") + 1), name);
      return [finding(problem, { provider: provider.name, changes: digests, at })];
    });
  });
}

function accountOf(principal: Principal, accounts: Comparison["accounts"]): string | undefined {
  const { id, name } = accounts.get(principal) ?? {};
  return id !== undefined || name === undefined ? undefined : absentAccount(name, principal);
}

/** The problem of a login that was declared before anybody had it. */
function registeredSince(user: string, login: string): Problem {
  return error(
    "registered_since",
    `Nobody was called ${login} when ${user} was allowed, and somebody is now. Nothing is given to that account.`,
    `Find out whose account it is. If it is ${user}'s, write its id under ${user} (github_id) by a pull request; else correct the login.`,
  );
}
