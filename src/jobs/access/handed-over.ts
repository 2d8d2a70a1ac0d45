import { type AccessPath, type AccessTarget, heldId } from "../../access/access-map.ts";
import { declaredAccess } from "../../access/declared-access.ts";
import { teamKind } from "../../access/declared-map.ts";
import { declaringKinds } from "../../providers/index.ts";
import type { ValidRoster } from "../../roster/load.ts";

/**
 * Returns what tells whether the file gives somebody something only by entries that Rollcall leaves alone (`hands_off`), so
 * that nobody keeps it to that.
 */
export function handedOverIn({
  declared,
}: Pick<ValidRoster, "declared">): (thing: AccessTarget, paths: () => readonly AccessPath[]) => boolean {
  const handed = new Map<string, Set<string>>();
  for (const { key, handsOff } of declared.teams.values())
    if (handsOff) handed.set(heldId({ kind: teamKind, key }), new Set([`team:${key}`]));
  for (const { kind, key, declarations } of declaredAccess(declared, declaringKinds).things)
    for (const { declarer, isHandedOver } of declarations)
      if (isHandedOver) {
        const id = heldId({ kind: kind.kind, key });
        handed.set(id, (handed.get(id) ?? new Set()).add(declarer));
      }
  return (thing, paths) => {
    const declarers = handed.get(heldId(thing));
    if (declarers === undefined) return false;
    const ways = paths();
    return ways.length > 0 && ways.every(({ steps }) => declarers.has(steps.at(-1)?.entry ?? ""));
  };
}
