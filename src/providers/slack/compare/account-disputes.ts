import type { Problem } from "../../../core/finding.ts";
import type { Account } from "../../../core/provider.ts";
import type { Principal } from "../../../core/state.ts";
import { mailboxOf } from "../../../roster/mailbox.ts";
import { nameInPrincipal } from "../../shared/principals.ts";
import type { SlackPerson } from "../model/remote-state.ts";
import { accountOfAnother, accountShared } from "../people-errors.ts";

/** An account that is somebody else's, too: whose entry says so, and what is wrong with it. */
export interface SlackAccountDispute {
  readonly principal: Principal;
  /** The account's id. */
  readonly account: string;
  readonly problem: Problem;
}

/**
 * Returns the accounts that two people of the roster have, once for each person: two entries lead to one account, or an
 * entry has the id of an account whose address another entry has.
 */
export function slackAccountDisputes(
  accounts: ReadonlyMap<Principal, Account>,
  found: ReadonlyMap<Principal, SlackPerson>,
): SlackAccountDispute[] {
  const byMailbox = new Map<string, Principal>();
  for (const [principal, { name }] of accounts)
    if (name !== undefined) byMailbox.set(mailboxOf(name.trim()), principal);
  const disputes: SlackAccountDispute[] = [];
  const reported = new Set<Principal>();
  for (const [principal, { id: account, email }] of found) {
    const addressee = email === undefined ? undefined : byMailbox.get(mailboxOf(email));
    const isPinned = accounts.get(principal)?.id !== undefined;
    if (!isPinned || email === undefined || addressee === undefined || addressee === principal) continue;
    const problem = accountOfAnother(nameInPrincipal(principal), account, {
      who: nameInPrincipal(addressee),
      email,
    });
    disputes.push({ principal, account, problem });
    reported.add(principal);
  }
  const byAccount = Map.groupBy(found, ([, { id }]) => id);
  for (const [account, entries] of byAccount) {
    const principals = entries.map(([principal]) => principal);
    for (const principal of principals) {
      if (principals.length < 2 || reported.has(principal)) continue;
      const others = principals.filter((each) => each !== principal).map(nameInPrincipal);
      disputes.push({
        principal,
        account,
        problem: accountShared(nameInPrincipal(principal), others, account),
      });
    }
  }
  return disputes;
}
