import { declaredAccess } from "../access/declared-access.ts";
import { userOfAccount } from "../roster/account-match.ts";
import type { DeclaringKind } from "../roster/declaration.ts";
import type { ValidRoster } from "../roster/load.ts";
import { type OtherRoster, type ThingInBoth, thingsInBoth } from "../roster/things-in-both.ts";
import type { ActionDecision } from "./check-permissions.ts";
import type { Word } from "./word.ts";

/** A change, and the rosters beside its own. */
interface DecidedBesideOthers {
  readonly base: ValidRoster;
  readonly head: ValidRoster;
  readonly kinds: readonly DeclaringKind[];
  readonly others: readonly OtherRoster[];
}

/**
 * Returns a decision on each thing that a change begins to declare, and that another roster declares. It needs the word of
 * an admin of that one. Whose word it is, is told by their account, since a key may be somebody else's there.
 */
export function otherRosterDecisions(
  { base, head, kinds, others }: DecidedBesideOthers,
  words: readonly Word[],
): readonly ActionDecision[] {
  if (others.length === 0) return [];
  const before = declaredAccess(base.declared, kinds);
  return others.flatMap((other) =>
    thingsInBoth(head.declared, other, kinds)
      .filter(({ kind, shared }) =>
        shared.some((identity) => before.find(kind.kind, [identity]).length === 0),
      )
      .map((thing) => decisionOn(thing, other, words)),
  );
}

function decisionOn(
  { kind, key, at }: ThingInBoth,
  other: OtherRoster,
  words: readonly Word[],
): ActionDecision {
  const approvers = [...other.roster.resolved.users.values()]
    .flatMap(({ key: user, tier, present }) => (tier === "admin" && present ? [user] : []))
    .sort();
  const allowedBy = words
    .flatMap((word) => userOfWord(word, other.roster) ?? [])
    .filter((user) => approvers.includes(user));
  return {
    rosterAction: {
      action: "settings",
      subject: key,
      detail: `the ${kind.noun} ${kind.sigil ?? ""}${key}, which ${other.name} declares too`,
      at,
      alwaysAdmin: true,
    },
    rule: { name: "settings", who: "admin" },
    isAllowed: allowedBy.length > 0,
    allowedBy: [...new Set(allowedBy)],
    wordsNeeded: 1,
    approvers,
    isSelfEscalation: false,
  };
}

function userOfWord({ github, slack, vouchedBy }: Word, roster: ValidRoster): string | undefined {
  if (vouchedBy === "relay") return undefined;
  if (github !== undefined) return userOfAccount(roster, github)?.key;
  if (slack === undefined) return undefined;
  return [...roster.declared.users.values()].find((user) => user.slack === slack)?.key;
}
