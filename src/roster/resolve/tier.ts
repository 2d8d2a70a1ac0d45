import type { Membership } from "../resolved.ts";
import type { Permissions, Tier, User } from "../roster.ts";

/** Returns a user's tier: the higher of their own `permission` and the tiers of `admin_team` and `leads_team`. */
export function tierOf(
  user: User,
  { adminTeam, leadsTeam }: Permissions,
  people: ReadonlyMap<string, ReadonlyMap<string, Membership>>,
): Tier {
  const isIn = (team: string | undefined) => team !== undefined && people.get(team)?.has(user.key) === true;
  if (user.permission === "admin" || isIn(adminTeam)) return "admin";
  return user.permission === "team_lead" || isIn(leadsTeam) ? "team_lead" : "member";
}
