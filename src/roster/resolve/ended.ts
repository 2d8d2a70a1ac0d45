import type { Membership } from "../resolved.ts";
import type { Team } from "../roster.ts";
import { type Day, dawn, isCurrent } from "./day.ts";
import { peopleOfTeams } from "./people.ts";

/** Users whose membership of a team is over, by team. */
export type EndedMemberships = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Returns, for each team, the present users whose membership's last day is over and who are in it in no other way: by
 * the team's own entries, and by those of the teams that it includes.
 */
export function endedMemberships(
  teams: ReadonlyMap<string, Team>,
  people: ReadonlyMap<string, ReadonlyMap<string, Membership>>,
  { defaultTeam, day }: { readonly defaultTeam: string | undefined; readonly day: Day },
): EndedMemberships {
  const isOver = ({ leads = [], members = [] }: Team) =>
    [...leads, ...members].some((entry) => !isCurrent(entry, day.now));
  if (![...teams.values()].some(isOver)) return new Map();
  const all = peopleOfTeams(teams, defaultTeam, { ...day, now: dawn });
  return new Map(
    [...all.people].map(([team, once]) => {
      const now = people.get(team);
      return [team, new Set([...once.keys()].filter((user) => !now?.has(user)))];
    }),
  );
}
