import { endsNoLater } from "../core/end.ts";
import type { ValidRoster } from "../roster/load.ts";
import { teamWithNested } from "../roster/nested-teams.ts";
import { namedOwners } from "../roster/owners.ts";
import { resolveUndated } from "../roster/resolve-undated.ts";
import type { ResolvedRoster } from "../roster/resolved.ts";

import type { RosterAction } from "./roster-action.ts";

/**
 * Returns an action for each person who comes to own the organisation by a team, does so longer, or does so no more. Whoever
 * leads such a team could else make anybody an owner, and owners plain members.
 */
export function ownersByTeamActions(base: ValidRoster, head: ValidRoster): readonly RosterAction[] {
  const [named, nowNamed] = [namedOwners(base.declared.github), namedOwners(head.declared.github)];
  if ((named?.teams ?? []).length === 0 && (nowNamed?.teams ?? []).length === 0) return [];
  const before = ownersByTeam(named?.teams, resolveUndated(base.declared, base.resolved.now));
  const after = ownersByTeam(nowNamed?.teams, resolveUndated(head.declared, head.resolved.now));
  const about = (sign: string, user: string, team: string) => ({
    action: "settings" as const,
    subject: "github",
    detail: `github.owners ${sign}${user} (in ${team})`,
  });
  const come = [...after].flatMap(([user, { team, until, at }]): RosterAction[] => {
    const was = before.get(user);
    const isOwner = named?.users.includes(user) || (was !== undefined && endsNoLater(until, was.until));
    if (isOwner) return [];
    // Who names a new team speaks for it as for a person; who comes into one that owns already can't speak for themselves.
    const isInto = named?.teams.includes(team) === true;
    return [
      {
        ...about("+", user, team),
        at,
        ...(isInto ? { escalates: user } : {}),
        benefits: user,
        gives: { until },
      },
    ];
  });
  const gone = [...before].flatMap(([user, { team }]): RosterAction[] =>
    after.has(user) || nowNamed?.users.includes(user)
      ? []
      : [{ ...about("-", user, team), at: head.declared.github?.at ?? base.declared.github?.at }],
  );
  return [...come, ...gone];
}

type OwnerByTeam = Pick<RosterAction, "at"> & { readonly team: string; readonly until?: string | undefined };

/** Returns who owns the organisation by a team, with the team that they are in the longest. */
function ownersByTeam(
  teams: readonly string[] = [],
  roster: ResolvedRoster,
): ReadonlyMap<string, OwnerByTeam> {
  const found = new Map<string, OwnerByTeam>();
  for (const team of teams)
    for (const { archived, people } of teamWithNested(team, roster))
      for (const [user, { until, at }] of archived ? [] : people) {
        const known = found.get(user);
        if (known === undefined || !endsNoLater(until, known.until)) found.set(user, { team, until, at });
      }
  return found;
}
