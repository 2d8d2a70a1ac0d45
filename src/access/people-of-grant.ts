import { isOver } from "../core/end.ts";
import type { DeclaredGrant, DeclaringKind } from "../roster/declaration.ts";
import { teamWithNested } from "../roster/nested-teams.ts";
import type { ResolvedRoster } from "../roster/resolved.ts";

/**
 * Returns who has a grant of the file on the roster's day: people as `user:bob`, and groups as they are. A team's
 * repositories are its nested teams', too.
 */
export function peopleOfGrant(
  { principal, until }: Pick<DeclaredGrant, "principal" | "until">,
  kind: DeclaringKind,
  roster: ResolvedRoster,
): readonly string[] {
  const colon = principal.indexOf(":");
  const [sort, key] = [principal.slice(0, colon), principal.slice(colon + 1)];
  if (isOver(until, roster.now)) return [];
  if (sort === "user") return roster.users.get(key)?.present === true ? [principal] : [];
  if (sort === "group") return [principal];
  const own = roster.teams.get(key);
  if (own !== undefined && kind.canBeHeldBy?.(own) === false) return [];
  const teams = kind.areRepositories === true ? teamWithNested(key, roster) : [roster.teams.get(key)];
  return teams.flatMap((team) =>
    [...(team?.people ?? [])].flatMap(([user, { lead }]) =>
      sort === "leads" && !lead ? [] : [`user:${user}`],
    ),
  );
}
