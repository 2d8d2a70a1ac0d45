import type { DeclaredThing } from "../access/declared-access.ts";
import type { Declaration } from "../roster/declaration.ts";
import type { ValidRoster } from "../roster/load.ts";

/**
 * True when a team's pattern gives more than in the base although its line is as it was: a line is gone that withheld
 * repositories from it, or the team has come to be on the service.
 */
export function isWiderPattern(
  { key, declarer }: Declaration,
  { kind }: DeclaredThing,
  { base, head }: { readonly base: ValidRoster; readonly head: ValidRoster },
): boolean {
  const team = declarer.slice(declarer.indexOf(":") + 1);
  const [before, now] = [base.declared.teams.get(team), head.declared.teams.get(team)];
  if (now === undefined) return false;
  if (before !== undefined && kind.canBeHeldBy?.(before) === false) return true;
  return kind.reachesFurther?.(before, now, key) === true;
}
