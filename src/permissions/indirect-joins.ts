import { endsNoLater } from "../core/end.ts";
import type { ValidRoster } from "../roster/load.ts";
import { resolveUndated } from "../roster/resolve-undated.ts";
import type { Membership, ResolvedRoster } from "../roster/resolved.ts";
import type { Roster } from "../roster/roster.ts";
import { nestingParent } from "./membership-gains.ts";
import { rightsIn } from "./rights.ts";
import type { RosterAction } from "./roster-action.ts";

/** Somebody who is in a team through another one, and by whose entries that is decided. */
interface IndirectMember extends Membership {
  /** The team whose people are in the team at hand. */
  readonly through: string;
  /** The team that lists them. */
  readonly listedIn: string;
}

/**
 * Returns an action for each person who comes into a team, or stays in it longer, through another team that is nested in it
 * or that it includes, where a rule of its own decides who is in it: a rule on `team.members:red*` would not hold otherwise.
 * Without such a rule the leads of the other team decide, since the roster made that team a part. Of a team that takes only
 * who is in others, they decide over those alone: what is nested in it has what it has, and no limit. Nesting and including are
 * actions themselves.
 */
export function indirectJoinActions(base: ValidRoster, head: ValidRoster): readonly RosterAction[] {
  const rights = rightsIn(base, head);
  const ruleOf = (team: string) => rights.rule("team.members", team).name;
  const limitsOf = (team: string) => base.declared.teams.get(team)?.onlyIfIn ?? [];
  const hasOwnRule = (team: string) => ruleOf(team) !== "team.members";
  const ruled = [...base.resolved.teams.keys()].filter(
    (team) => hasOwnRule(team) || limitsOf(team).length > 0,
  );
  if (ruled.length === 0) return [];
  const before = resolveUndated(base.declared, base.resolved.now);
  const after = resolveUndated(head.declared, head.resolved.now);
  return ruled.flatMap((team) => {
    const held = indirectMembers(team, before, base.declared);
    const direct = before.teams.get(team)?.people;
    return [...indirectMembers(team, after, head.declared)].flatMap(([user, now]): RosterAction[] => {
      const was = held.get(user) ?? direct?.get(user);
      const isGain = was === undefined || staysLonger(now, was);
      const isOutside = !limitsOf(team).every((limit) => after.teams.get(limit)?.people.has(user));
      const isOthersToAllow = hasOwnRule(team) && ruleOf(now.listedIn) !== ruleOf(team);
      if (!isGain || !(isOutside || isOthersToAllow) || !isPart(now.through, team, base.declared)) return [];
      return [
        {
          action: "team.members",
          subject: team,
          detail: `+${user} (through ${now.through})`,
          at: now.at,
          gives: { until: now.until },
        },
      ];
    });
  });
}

function staysLonger(now: Membership, was: Membership): boolean {
  return !endsNoLater(now.until, was.until);
}

/** True of a team that is nested in another one directly, or that the other one includes. */
function isPart(part: string, team: string, { teams }: Roster): boolean {
  const nested = teams.get(part);
  const includes = teams.get(team)?.include ?? [];
  return (
    (nested !== undefined && nestingParent(nested) === team) ||
    includes.some(({ team: included }) => included === part || included === "*")
  );
}

function indirectMembers(
  team: string,
  { teams }: Pick<ResolvedRoster, "teams">,
  roster: Roster,
): ReadonlyMap<string, IndirectMember> {
  const found = new Map<string, IndirectMember>();
  const add = (user: string, membership: IndirectMember) => {
    const known = found.get(user);
    if (known === undefined || staysLonger(membership, known)) found.set(user, membership);
  };
  for (const [user, membership] of teams.get(team)?.people ?? []) {
    const [through] = membership.via;
    const listedIn = membership.via.at(-1);
    if (through !== undefined && listedIn !== undefined) add(user, { ...membership, through, listedIn });
  }
  for (const [key, { people }] of teams) {
    const through = partBelow(key, team, roster);
    if (through === undefined) continue;
    for (const [user, membership] of people)
      add(user, { ...membership, through, listedIn: membership.via.at(-1) ?? key });
  }
  return found;
}

/** Returns the team directly below one on the way down to another that is nested in it; undefined for one that isn't. */
function partBelow(key: string, above: string, { teams }: Roster): string | undefined {
  const seen = new Set<string>();
  for (let part = key; !seen.has(part); ) {
    seen.add(part);
    const team = teams.get(part);
    const parent = team && nestingParent(team);
    if (parent === undefined) return undefined;
    if (parent === above) return part;
    part = parent;
  }
  return undefined;
}
