import { endsNoLater } from "../core/end.ts";
import type { DeclaringKind } from "../roster/declaration.ts";
import type { ValidRoster } from "../roster/load.ts";
import { resolveUndated } from "../roster/resolve-undated.ts";
import type { Membership } from "../roster/resolved.ts";
import type { Roster, Team } from "../roster/roster.ts";
import type { Gain } from "./gain.ts";

/**
 * Returns the memberships that a change gives: people who come into a team by whatever field, lead it, or stay longer, and
 * teams that are nested in another. Dates count as written, and no day has passed. The rules on a team's entry decide
 * over them. A team that no service holds as such is told by the channels and folders that it names.
 */
export function membershipGains(
  base: ValidRoster,
  head: ValidRoster,
  kinds: readonly DeclaringKind[],
): readonly Gain[] {
  const before = resolveUndated(base.declared, base.resolved.now);
  const after = resolveUndated(head.declared, head.resolved.now);
  const placesOf = placesIn(head.declared, kinds);
  const gains: Gain[] = [];
  for (const [key, { people }] of after.teams) {
    const held = before.teams.get(key)?.people;
    for (const [user, now] of people) {
      const was = held?.get(user);
      if (was !== undefined && !isMore(now, was)) continue;
      const [from, to] = [was && roleOf(was), roleOf(now)];
      const { until, at, via } = now;
      const through = via.map((team) => `team:${team}`);
      for (const parent of parentsOf(key, head.declared))
        for (const { kind, key: thing } of placesOf(parent))
          gains.push({
            principal: `user:${user}`,
            kind,
            key: thing,
            from: undefined,
            to: "member",
            until,
            through: [...through, `team:${key}`],
            at,
          });
      for (const { kind, key: thing, by } of placesOf(key))
        gains.push({
          principal: `user:${user}`,
          kind,
          key: thing,
          from,
          to,
          until,
          through: [...through, ...by],
          at,
        });
    }
  }
  return [...gains, ...nestingGains(base.declared, head.declared, placesOf)];
}

function isMore(now: Membership, was: Membership): boolean {
  if (now.lead && !was.lead) return true;
  return !endsNoLater(now.until, was.until);
}

function roleOf({ lead }: Membership): string {
  return lead ? "lead" : "member";
}

type PlacesOf = (
  team: string,
) => readonly { readonly kind: string; readonly key: string; readonly by: readonly string[] }[];

/**
 * Returns, for a team, the things that hold its people: a GitHub team, a user group; without any, all that it names. A team
 * that a section alone names is as good as declared.
 */
function placesIn(roster: Roster, kinds: readonly DeclaringKind[]): PlacesOf {
  const holding = new Map<string, { kind: string; key: string; by: readonly string[] }[]>();
  const named = new Map<string, { kind: string; key: string; by: readonly string[] }[]>();
  for (const kind of kinds) {
    const bySections = (kind.named?.(roster) ?? []).map((each) => ({
      ...each,
      declarer: `team:${each.key}`,
    }));
    for (const { key, declarer } of [...kind.declarations(roster), ...bySections]) {
      const places = kind.roleInTeam ? holding : named;
      const place = { kind: kind.kind, key, by: kind.roleInTeam ? [] : [declarer] };
      places.set(declarer, [...(places.get(declarer) ?? []), place]);
    }
  }
  return (team) => (holding.get(`team:${team}`) ?? named.get(`team:${team}`) ?? []).slice(0, 1);
}

function nestingGains(base: Roster, head: Roster, placesOf: PlacesOf): readonly Gain[] {
  return [...head.teams.values()].flatMap((team): readonly Gain[] => {
    const parent = nestingParent(team);
    const before = base.teams.get(team.key);
    if (parent === undefined || parent === (before && nestingParent(before))) return [];
    const at = team.places["parent"] ?? team.at;
    const gain = { principal: `team:${team.key}`, from: undefined, to: "member", at };
    return placesOf(parent).map(({ kind, key, by }) => ({ ...gain, kind, key, through: by }));
  });
}

/** Returns the teams above one, whose members its people are in effect, the nearest first. */
function parentsOf(key: string, { teams }: Roster): readonly string[] {
  const above: string[] = [];
  for (let team = teams.get(key); team !== undefined; ) {
    const parent = nestingParent(team);
    if (parent === undefined || above.includes(parent)) break;
    above.push(parent);
    team = teams.get(parent);
  }
  return above;
}

/** Returns the team that another one is nested in on GitHub: its people have what that one has. */
export function nestingParent(team: Team): string | undefined {
  return team.archived || team.github === false || !team.github.nest ? undefined : team.parent;
}
