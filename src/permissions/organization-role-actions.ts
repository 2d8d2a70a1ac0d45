import { endsNoLater } from "../core/end.ts";
import type { ValidRoster } from "../roster/load.ts";
import { teamWithNested } from "../roster/nested-teams.ts";
import { resolveUndated } from "../roster/resolve-undated.ts";
import type { ResolvedRoster } from "../roster/resolved.ts";
import type { Roster } from "../roster/roster.ts";
import { comparableText } from "./differing-fields.ts";
import type { RosterAction } from "./roster-action.ts";

/** The field that says who holds roles of the organisation. */
export const organizationRolesField = "github.organization_roles";

/** Roles that reach repositories and nothing that decides over the organisation, an admin's role on them apart. */
const lesserRoles: readonly string[] = [
  "security_manager",
  "all_repo_read",
  "all_repo_triage",
  "all_repo_write",
  "all_repo_maintain",
];

/** True of a role that is as good as an owner's: it reaches secrets, runners, Apps, or every repository as admin. */
function isAsGoodAsOwner(role: string): boolean {
  return !lesserRoles.includes(role);
}

/** True of the text of an action about a role of the organisation that is as good as an owner's. */
export function givesOwnersPower(detail: string): boolean {
  return (
    detail.startsWith(`${organizationRolesField} `) &&
    !lesserRoles.some((role) => detail.startsWith(`${organizationRolesField} ${role} `))
  );
}

/** Returns an action for each team or person who comes to hold a role of the organisation, or holds it no more. */
export function organizationRoleActions(base: Roster, head: Roster): readonly RosterAction[] {
  const [before, after] = [base.github?.organizationRoles, head.github?.organizationRoles];
  if (comparableText(before) === comparableText(after)) return [];
  const at = head.github?.at ?? base.github?.at;
  const action = (rest: string): RosterAction => ({
    action: "settings",
    subject: "github",
    detail: `${organizationRolesField} ${rest}`.trim(),
    at,
  });
  const names = [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])].sort();
  const each = names.flatMap((role): readonly RosterAction[] => {
    const [old, now] = [before?.get(role) ?? [], after?.get(role) ?? []];
    return [
      ...now
        .filter((holder) => !old.includes(holder))
        .map((holder) => ({
          ...action(`${role} +${holder}`),
          ...(holder.startsWith("user:") ? { benefits: holder.slice("user:".length) } : {}),
        })),
      ...old.filter((holder) => !now.includes(holder)).map((holder) => action(`${role} -${holder}`)),
    ];
  });
  return each.length > 0 ? each : [action("")];
}

/**
 * Returns an action for each person who comes into a team that holds a role as good as an owner's, or into a team nested in
 * it, or stays there longer. Whoever leads such a team could else make anybody as good as an owner.
 */
export function joinsWithOwnersPower(base: ValidRoster, head: ValidRoster): readonly RosterAction[] {
  const held = [...(base.declared.github?.organizationRoles ?? [])].flatMap(([role, holders]) =>
    isAsGoodAsOwner(role)
      ? holders.flatMap((each) =>
          each.startsWith("team:") ? [{ role, team: each.slice("team:".length) }] : [],
        )
      : [],
  );
  if (held.length === 0) return [];
  const before = resolveUndated(base.declared, base.resolved.now);
  const after = resolveUndated(head.declared, head.resolved.now);
  return held.flatMap(({ role, team }) => {
    const had = peopleWithNested(team, before);
    return [...peopleWithNested(team, after)].flatMap(([user, { until, at }]): RosterAction[] => {
      const was = had.get(user);
      if (was !== undefined && endsNoLater(until, was.until)) return [];
      const detail = `${organizationRolesField} ${role} (${user}, in ${team})`;
      return [
        {
          action: "settings",
          subject: "github",
          detail,
          at,
          escalates: user,
          benefits: user,
          gives: { until },
        },
      ];
    });
  });
}

type People = ReadonlyMap<string, Pick<RosterAction, "at"> & { readonly until?: string | undefined }>;

function peopleWithNested(team: string, roster: Pick<ResolvedRoster, "teams">): People {
  const found = new Map<string, Pick<RosterAction, "at"> & { readonly until?: string | undefined }>();
  for (const each of teamWithNested(team, roster))
    for (const [user, membership] of each.people) {
      const known = found.get(user);
      if (known === undefined || !endsNoLater(membership.until, known.until)) found.set(user, membership);
    }
  return found;
}
