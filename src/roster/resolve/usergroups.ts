import { defined } from "../defined.ts";
import type { Membership, ResolvedUsergroup } from "../resolved.ts";
import type { Team } from "../roster.ts";
import { listsPeople } from "./owner.ts";

/** Returns the user group of every team, by handle. */
export function resolveUsergroups(
  teams: ReadonlyMap<string, Team>,
  people: ReadonlyMap<string, ReadonlyMap<string, Membership>>,
  defaultTeam: string | undefined,
): ReadonlyMap<string, ResolvedUsergroup> {
  const groups = [...teams.values()].flatMap((team): readonly ResolvedUsergroup[] => {
    const { usergroup, key, archived } = team;
    if (usergroup === undefined) return [];
    const name = usergroup.name ?? team.name ?? key;
    const lists = listsPeople(team, defaultTeam);
    return [
      defined({
        ...usergroup,
        team: key,
        name,
        people: people.get(key) ?? new Map(),
        listsPeople: lists,
        archived,
        handsOff: usergroup.handsOff || team.handsOff,
      }),
    ];
  });
  return new Map(groups.sort((a, b) => (a.handle < b.handle ? -1 : 1)).map((group) => [group.handle, group]));
}
