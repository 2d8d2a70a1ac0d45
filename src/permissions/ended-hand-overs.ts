import { declaredAccess } from "../access/declared-access.ts";
import type { Declaration, DeclaringKind } from "../roster/declaration.ts";
import { withNamed } from "../roster/declared-or-named.ts";
import type { Roster } from "../roster/roster.ts";
import { handedOverText, handsOffActions } from "./hands-off-actions.ts";
import { entryText, nameOf } from "./names-in-actions.ts";
import type { RosterAction } from "./roster-action.ts";

/**
 * Returns an action for each thing that was handed over, and that an entry names which isn't: the file decides over it
 * again, as if `hands_off` were taken out. It is `settings` therefore, whoever has the thing.
 */
export function endedHandOvers(
  base: Roster,
  head: Roster,
  kinds: readonly DeclaringKind[],
): readonly RosterAction[] {
  const told = new Set(handsOffActions(base, head).map(({ detail }) => detail));
  return kinds.map(withNamed).flatMap((kind) => {
    const declared = kind.declarations(base);
    if (!declared.some(isHandedOver)) return [];
    const wasHandedOver = handedOverBy(kind, base, declared);
    return declaredAccess(head, [kind]).things.flatMap((thing): readonly RosterAction[] => {
      const { declarations } = thing;
      const decided = declarations.filter((each) => !isHandedOver(each) && !each.isPattern);
      const isTold = ({ declarer }: Declaration) => {
        const entry = entryText(declarer);
        return told.has(handedOverText(entry)) || told.has(handedOverText(`${nameOf(thing)} of ${entry}`));
      };
      const found = decided.find((each) => !isTold(each));
      if (found === undefined || !wasHandedOver(declarations.flatMap(({ identities }) => identities)))
        return [];
      const detail = handedOverText(`${nameOf(thing)}, which ${entryText(found.declarer)} names`);
      return [{ action: "settings", subject: "hands_off", detail, at: found.at }];
    });
  });
}

function isHandedOver({ isHandedOver }: Declaration): boolean {
  return isHandedOver === true;
}

/** Returns a test for things, by their identities: nothing declares it that isn't handed over, and something does that is. */
function handedOverBy(
  kind: DeclaringKind,
  roster: Roster,
  declared: readonly Declaration[],
): (identities: readonly string[]) => boolean {
  const access = declaredAccess(roster, [kind]);
  const patterns = declared.filter(({ isPattern }) => isPattern);
  return (identities) => {
    const named = access
      .find(kind.kind, identities)
      .filter(({ declarations }) => !declarations.some(({ isPattern }) => isPattern));
    if (named.length > 0) return named.some(({ declarations }) => declarations.every(isHandedOver));
    const matching = patterns.filter(({ key }) =>
      identities.some((identity) => kind.matchesPattern?.(key, identity)),
    );
    return matching.length > 0 && matching.every(isHandedOver);
  };
}
