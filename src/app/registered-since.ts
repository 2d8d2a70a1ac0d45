import { type Change, changedPrincipal } from "../core/change.ts";
import { digestOf } from "../core/digest.ts";
import { error, type Finding, finding, type Problem } from "../core/finding.ts";
import { kindsByName } from "../core/kind.ts";
import { isDowngrade } from "../core/order.ts";
import type { Plan, ProviderPlan } from "../core/plan.ts";
import type { Comparison } from "../core/provider.ts";
import type { Principal } from "../core/state.ts";
import type { RunMemory } from "./open-memory.ts";

/** Returns what a run remembers of logins that nobody has: whoever registers one later isn't who was meant. */
export function unclaimedAccounts({ unclaimed, accounts }: Comparison): readonly string[] {
  return [...(unclaimed ?? [])].flatMap((principal) => accountOf(principal, accounts) ?? []);
}

/**
 * Returns what is withheld from accounts that nobody had when an earlier run looked for them, until the file has their id.
 * Pure. Nobody's word was for them, and a mistyped login is free for anybody.
 */
export function registeredSinceFindings(
  plan: Pick<Plan, "changes">,
  comparisons: readonly ProviderPlan[],
  memory: Pick<RunMemory, "isWithheldIn"> | undefined,
): readonly Finding[] {
  return comparisons.flatMap(({ provider, comparison: { accounts } }) => {
    const kinds = kindsByName(provider.kinds);
    const theirs = Map.groupBy(
      plan.changes.filter((change) => change.provider === provider.name && !isDowngrade(change, kinds)),
      (change: Change) => changedPrincipal(change) ?? "",
    );
    return [...theirs].flatMap(([principal, changes]) => {
      const account = accountOf(principal, accounts);
      if (account === undefined || memory?.isWithheldIn(provider.name, account) !== true) return [];
      const { name = "", at } = accounts.get(principal) ?? {};
      const digests = changes.map((change) => digestOf([change]));
      const problem = registeredSince(principal.slice(principal.indexOf(":") + 1), name);
      return [finding(problem, { provider: provider.name, changes: digests, at })];
    });
  });
}

function accountOf(principal: Principal, accounts: Comparison["accounts"]): string | undefined {
  const { id, name } = accounts.get(principal) ?? {};
  return id !== undefined || name === undefined ? undefined : `account ${name.toLowerCase()} ${principal}`;
}

/** The problem of a login that was declared before anybody had it. */
function registeredSince(user: string, login: string): Problem {
  return error(
    "registered_since",
    `Nobody was called ${login} when ${user} was allowed, and somebody is now. Nothing is given to that account.`,
    `Find out whose account it is. If it is ${user}'s, write its id under ${user} (github_id) by a pull request; else correct the login.`,
  );
}
