import { createHash } from "node:crypto";
import { declaredAccess } from "../access/declared-access.ts";
import type { DeclaringKind } from "../roster/declaration.ts";
import type { ValidRoster } from "../roster/load.ts";
import type { Roster } from "../roster/roster.ts";
import { decidingDifferences } from "./deciding-differences.ts";
import type { Gain } from "./gain.ts";
import { nestingParent } from "./membership-gains.ts";
import type { RosterAction } from "./roster-action.ts";

/** A change of the file, in all that its digest covers. */
export interface DigestedChange {
  readonly base: ValidRoster;
  readonly head: ValidRoster;
  readonly gains: readonly Gain[];
  /** The actions that the two rosters and the changed files show, without those that depend on what exists. */
  readonly actions: readonly RosterAction[];
  readonly kinds: readonly DeclaringKind[];
}

/**
 * Returns the digest of what a change asks for: its actions, what each field that decides something becomes, its gains,
 * what each of them brings with it, and the accounts of whom it names. It covers the two rosters and nothing else: no
 * clock, no live state, no place in a file, and not the words of texts that describe.
 */
export function changeDigest({ base, head, gains, actions, kinds }: DigestedChange): string {
  const { declared } = head;
  const brings = broughtBy(declared, kinds);
  const lines = [
    ...gains.map(({ principal, kind, key, from, to, until, through }) =>
      JSON.stringify([
        principal,
        accountsOf(principal, declared),
        kind,
        key,
        from,
        to,
        until,
        through,
        brings.thing(kind, key),
      ]),
    ),
    ...actions.map(({ action, subject, detail }) =>
      JSON.stringify([action, subject, detail, action.startsWith("team.") ? brings.team(subject) : ""]),
    ),
    ...decidingDifferences(base.declared, declared),
  ].sort();
  const text = [...new Set(lines)].join("\n");
  return `sha256:${createHash("sha256").update(text).digest("hex")}`;
}

/** Whose accounts they are is part of what is asked: the same key with another account is another person. */
function accountsOf(principal: string, { users }: Roster): unknown {
  const user = principal.startsWith("user:") ? users.get(principal.slice("user:".length)) : undefined;
  return user && [user.github?.toLowerCase(), user.githubId, user.email?.toLowerCase(), user.slack];
}

/** Texts of all that a team's people get, by the team's key and by a thing that holds its people. */
interface Brought {
  team(key: string): string;
  thing(kind: string, key: string): string;
}

function broughtBy(roster: Roster, kinds: readonly DeclaringKind[]): Brought {
  const teams = new Map<string, string>();
  for (const { kind, roleInTeam, declarations } of kinds) {
    if (!roleInTeam) continue;
    for (const { key, declarer } of declarations(roster)) teams.set(`${kind} ${key}`, declarer);
  }
  const given = new Map<string, string[]>();
  for (const { kind, key, grants } of declaredAccess(roster, kinds).things) {
    for (const { principal, role } of grants) {
      const team = principal.replace(/^(?:leads|usergroup):/, "team:");
      given.set(team, [...(given.get(team) ?? []), `${kind.kind} ${key} ${principal} ${role}`]);
    }
  }
  const { adminTeam, leadsTeam } = roster.permissions;
  const known = new Map<string, string>();
  const brought = (key: string, seen: readonly string[]): string => {
    const team = roster.teams.get(key);
    const parent = team && nestingParent(team);
    const own = [...(given.get(`team:${key}`) ?? [])].sort();
    const tier = [...(key === adminTeam ? ["admin"] : []), ...(key === leadsTeam ? ["team_lead"] : [])];
    const above = parent === undefined || seen.includes(parent) ? "" : brought(parent, [...seen, parent]);
    return [...own, ...tier, above].join("\n");
  };
  const team = (key: string): string => {
    const text =
      known.get(key) ??
      createHash("sha256")
        .update(brought(key, [key]))
        .digest("hex");
    known.set(key, text);
    return text;
  };
  return {
    team,
    thing: (kind, key) => {
      const declarer = teams.get(`${kind} ${key}`);
      return declarer?.startsWith("team:") ? team(declarer.slice("team:".length)) : "";
    },
  };
}
