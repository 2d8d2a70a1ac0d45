import { compareEnds, endsNoLater, isOver } from "../../core/end.ts";
import type { Grant, Roster } from "../../roster/roster.ts";
import type { EndingAccess } from "./facts.ts";

/** Returns whose access ends after a moment or from a day on, and with another day at the latest, the nearest first. */
export function endingSoon(
  roster: Pick<Roster, "users" | "teams" | "projects">,
  { from, to }: { readonly from: string; readonly to: string },
): readonly EndingAccess[] {
  const isSoon = ({ until }: EndingAccess) => !isOver(until, from) && endsNoLater(until, to);
  return [...endingIn(roster)]
    .filter(isSoon)
    .sort(
      (left, right) => compareEnds(left.until, right.until) || (left.principal < right.principal ? -1 : 1),
    );
}

function* endingIn({
  users,
  teams,
  projects,
}: Pick<Roster, "users" | "teams" | "projects">): Generator<EndingAccess> {
  for (const { key, until } of users.values())
    if (until !== undefined) yield { principal: `user:${key}`, until };
  for (const { key, leads = [], members = [], repos, repoPatterns = [] } of teams.values()) {
    for (const { user, until } of [...leads, ...members])
      if (until !== undefined) yield { principal: `user:${user}`, of: { team: key }, until };
    yield* rolesEnding(`team:${key}`, repos ?? []);
    yield* rolesEnding(
      `team:${key}`,
      repoPatterns.map((each) => [each.pattern, each]),
    );
  }
  for (const { repos, access, collaborators = [] } of projects.values())
    for (const { name } of repos) {
      for (const [team, grant] of access) yield* rolesEnding(`team:${team}`, [[name, grant]]);
      for (const [user, grant] of collaborators) yield* rolesEnding(`user:${user}`, [[name, grant]]);
    }
}

function* rolesEnding(
  principal: string,
  roles: Iterable<readonly [string, Pick<Grant, "role" | "until">]>,
): Generator<EndingAccess> {
  for (const [repository, { role, until }] of roles)
    if (until !== undefined) yield { principal, of: { repository, role }, until };
}
