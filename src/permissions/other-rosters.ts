import type { Place } from "../core/finding.ts";
import { partsAboutEverybody } from "../roster/about-everybody.ts";
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
 * Returns a decision on each thing that a change begins to declare, and that another roster declares, and on each part that
 * is about everybody in an organisation which another roster is about. It needs the word of an admin of that one. Whose word
 * it is, is told by their account, since a key may be somebody else's there.
 */
export function otherRosterDecisions(
  { base, head, kinds, others }: DecidedBesideOthers,
  words: readonly Word[],
): readonly ActionDecision[] {
  return others.flatMap((other) => {
    const known = new Set(thingsInBoth(base.declared, other, kinds).flatMap(identitiesOf));
    const things = thingsInBoth(head.declared, other, kinds)
      .filter((thing) => identitiesOf(thing).some((identity) => !known.has(identity)))
      .map(({ kind, key, at }): Subject => {
        const detail = `the ${kind.noun} ${kind.sigil ?? ""}${key}, which ${other.name} declares too`;
        return { subject: key, detail, at };
      });
    const said = new Set(partsAboutEverybody(base.declared, other).map(textOf));
    const parts = partsAboutEverybody(head.declared, other)
      .filter((part) => !said.has(textOf(part)))
      .map(({ name, at }): Subject => {
        const detail = `${name}, which is about what ${other.name} declares, too`;
        return { subject: name, detail, at };
      });
    return [...things, ...parts].map((subject) => decisionOn(subject, other, words));
  });
}

interface Subject {
  readonly subject: string;
  readonly detail: string;
  readonly at: Place;
}

const textOf = ({ name, says }: { readonly name: string; readonly says: string }) => `${name} ${says}`;

const identitiesOf = ({ kind, shared }: Pick<ThingInBoth, "kind" | "shared">): readonly string[] =>
  shared.map((identity) => `${kind.kind} ${identity}`);

function decisionOn(
  { subject, detail, at }: Subject,
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
      subject,
      detail,
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
