import { compareEnds, endsNoLater } from "../core/end.ts";
import { error, type Finding, finding, type Place, type Problem, warning } from "../core/finding.ts";
import type { EndedMemberships } from "./resolve/ended.ts";
import type { ResolvedRoster, ResolvedUser } from "./resolved.ts";

/**
 * Returns an error when a change leaves nobody with the tier admin, although the roster before it had an admin: nobody
 * could allow a change of the settings afterwards.
 */
export function lastAdminFindings(base: ResolvedRoster, head: ResolvedRoster): readonly Finding[] {
  const before = adminsIn(base);
  return before.length === 0 || adminsIn(head).length > 0 ? [] : [finding(lastAdminGone(before))];
}

/** The problem of a change after which the roster has no admin. */
export function lastAdminGone(before: readonly string[]): Problem {
  const [only = "", ...others] = before;
  const who =
    others.length === 0 ? `${only} is the last admin` : `${before.join(" and ")} are the last admins`;
  return error(
    "last_admin",
    `${who}, and nobody would be one after this. Then nobody in the roster could allow a change of its settings.`,
    "Make somebody else an admin first: `permission: admin`, or a place in the admin team.",
  );
}

/**
 * Returns a warning when every admin has a last day: after the latest of those nobody could allow a change of the settings.
 * Once that day is past, the warning says so.
 */
export function lastAdminEnds(
  roster: ResolvedRoster,
  ended: EndedMemberships = new Map(),
): readonly Finding[] {
  const ends = adminsIn(roster).map((key) => endOf(roster, key));
  const [first] = ends;
  if (first === undefined) return lastAdminEnded(roster, ended);
  if (ends.some(({ until }) => until === undefined)) return [];
  const last = ends.reduce((later, each) => (compareEnds(each.until, later.until) > 0 ? each : later), first);
  return [
    finding(
      adminsEnd(
        ends.map(({ key }) => key),
        last.until ?? "",
      ),
      { at: last.at },
    ),
  ];
}

/** Returns a warning when nobody is an admin any more, since the last day of those who were is past. */
function lastAdminEnded(
  { users, teams, permissions }: ResolvedRoster,
  ended: EndedMemberships,
): readonly Finding[] {
  const team = teams.get(permissions.adminTeam ?? "");
  const places = [...(team?.leads ?? []), ...(team?.members ?? [])].filter(({ user }) =>
    ended.get(team?.key ?? "")?.has(user),
  );
  const gone = [...users.values()].filter(
    ({ permission, present, active, until }) =>
      permission === "admin" && !present && active && until !== undefined,
  );
  const all = [
    ...gone.map(({ key, until, places: at, at: entry }) => ({ key, until, at: at["until"] ?? entry })),
    ...places.map(({ user, until, at }) => ({ key: user, until, at })),
  ];
  const last = all.toSorted((left, right) => compareEnds(right.until, left.until))[0];
  if (last === undefined) return [];
  const problem = warning(
    "last_admin_ended",
    `Nobody is an admin: the last day of \`${last.key}\` was ${last.until}. Nobody in the roster can allow a change of its settings.`,
    "Make somebody without a last day an admin: `permission: admin`. An owner of the organisation who may merge it past the rules has to.",
  );
  return [finding(problem, { at: last.at })];
}

function adminsEnd(admins: readonly string[], until: string): Problem {
  const [only = ""] = admins;
  const who =
    admins.length === 1
      ? `\`${only}\` is the only admin, and their last day as one is ${until}.`
      : `All ${admins.length} admins have a last day, and the latest is ${until}.`;
  return warning(
    "last_admin_ends",
    `${who} After it, nobody in the roster could allow a change of its settings.`,
    "Make somebody without a last day an admin: `permission: admin`, or a place in the admin team.",
  );
}

interface End {
  readonly key: string;
  /** Undefined where somebody stays an admin. */
  readonly until: string | undefined;
  readonly at: Place | undefined;
}

/** Returns somebody's last day as an admin, and where the file says it. */
function endOf({ users, teams, permissions }: ResolvedRoster, key: string): End {
  const user: ResolvedUser | undefined = users.get(key);
  const membership = teams.get(permissions.adminTeam ?? "")?.people.get(key);
  const own = { key, until: user?.until, at: user?.places["until"] ?? user?.at };
  const place = user?.permission === "admin" ? undefined : membership;
  if (place?.until === undefined || endsNoLater(own.until, place.until)) return own;
  return { key, until: place.until, at: place.at };
}

function adminsIn({ users }: ResolvedRoster): readonly string[] {
  return [...users.values()].filter(({ tier, present }) => present && tier === "admin").map(({ key }) => key);
}
