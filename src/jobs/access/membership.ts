import { holdersOfPermission } from "../../roster/named-permissions.ts";
import type { ResolvedRoster } from "../../roster/resolved.ts";

/** An answer that is yes or no, for a person and for other tools. */
export interface YesOrNo {
  readonly yes: boolean;
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>>;
}

type Known = Pick<ResolvedRoster, "permissions" | "teams" | "users">;

/** Says whether somebody is in a team on the roster's day. Undefined for a team that the roster hasn't. */
export function memberAnswer(user: string, team: string, { teams }: Known): YesOrNo | undefined {
  const found = teams.get(team);
  if (found === undefined) return undefined;
  const membership = found.people.get(user);
  const { lead = false, via = [], until = null } = membership ?? {};
  const data = { person: user, team, member: membership !== undefined, lead, through: via, until };
  if (membership === undefined) return { yes: false, text: `${user} is not in ${team}.`, data };
  const through = via.length === 0 ? "" : `, through ${via.join(", ")}`;
  const last = until === null ? "" : `, until ${until}`;
  return { yes: true, text: `${user} ${lead ? "leads" : "is in"} ${team}${through}${last}.`, data };
}

/** Says in which teams somebody is on the roster's day, sorted. */
export function teamsAnswer(user: string, { teams }: Known): YesOrNo {
  const found = [...teams.values()].filter(({ people }) => people.has(user)).map(({ key }) => key);
  const sorted = found.sort();
  return { yes: sorted.length > 0, text: sorted.join("\n"), data: { person: user, teams: sorted } };
}

/** Says whether somebody has a permission of `permissions.grants`. Undefined for one that the roster hasn't. */
export function permissionAnswer(user: string, permission: string, roster: Known): YesOrNo | undefined {
  const holders = holdersOfPermission(roster, permission);
  if (holders === undefined) return undefined;
  const through = holders.get(user);
  const data = { person: user, permission, has: through !== undefined, through: through ?? [] };
  if (through === undefined)
    return { yes: false, text: `${user} doesn't have the permission ${permission}.`, data };
  const teams = through.filter((each) => each.startsWith("team:")).map((each) => each.slice("team:".length));
  const by = teams.length === through.length ? `, through ${teams.join(" and ")}` : "";
  return { yes: true, text: `${user} has the permission ${permission}${by}.`, data };
}
