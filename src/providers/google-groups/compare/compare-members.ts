import type { Place, Problem } from "../../../core/finding.ts";
import type { Principal } from "../../../core/state.ts";
import type { GroupRole } from "../../../roster/roster.ts";
import { groupErrors, memberErrors } from "../errors.ts";
import type { DeclaredGroup } from "../model/desired.ts";
import { isMemberGroup, nameOfMember } from "../model/principals.ts";
import type { RemoteGroup, RemoteMember } from "../model/remote-state.ts";
import { compareGroupRoles } from "../model/roles.ts";
import {
  domainOf,
  type GroupsCompareContext,
  isActing,
  memberPrincipal,
  wasLetInBefore,
} from "./compare-context.ts";

/** Who is in one group, declared and existing. Both sides hold only what may be changed. */
export interface MembersComparison {
  readonly desired: ReadonlyMap<Principal, GroupRole>;
  readonly actual: ReadonlyMap<Principal, GroupRole>;
  /** Everybody who is in it, whatever becomes of it. */
  readonly live: ReadonlyMap<Principal, GroupRole>;
  /** Undeclared members who stay. */
  readonly unmanaged: readonly Principal[];
  readonly problems: readonly { readonly problem: Problem; readonly at?: Place | undefined }[];
}

/** Returns who is in a group, by principal, with the highest role of each. */
export function rolesByPrincipal(
  members: readonly RemoteMember[],
  { desired, matches }: GroupsCompareContext,
): ReadonlyMap<Principal, GroupRole> {
  const roles = new Map<Principal, GroupRole>();
  for (const member of members) {
    const principal = memberPrincipal(member, { owners: desired.people.owners, keys: matches.keys });
    const held = roles.get(principal);
    if (held === undefined || compareGroupRoles(member.role, held) > 0) roles.set(principal, member.role);
  }
  return roles;
}

/**
 * Compares who is in one group with its declaration. Neither side holds the acting account, nor undeclared members whom the
 * roster ignores. The actual side holds who is removed: undeclared ones where the list is exact, and everywhere people who
 * have left and whom an earlier roster let in. Pure.
 */
export function compareMembers(
  context: GroupsCompareContext,
  group: DeclaredGroup,
  { found, members }: { readonly found: RemoteGroup; readonly members: readonly RemoteMember[] },
): MembersComparison {
  const { desired: roster, matches, remote } = context;
  const { accounts, people } = roster;
  const live = rolesByPrincipal(members, context);
  const byPrincipal = Map.groupBy(members, (each) =>
    memberPrincipal(each, { owners: people.owners, keys: matches.keys }),
  );
  const acting = new Set(
    [...byPrincipal].flatMap(([principal, those]) =>
      those.some((each) => isActing(each, remote)) ? [principal] : [],
    ),
  );
  const desired = new Map([...group.grants].filter(([principal]) => !acting.has(principal)));
  const actual = new Map<Principal, GroupRole>();
  const unmanaged: Principal[] = [];
  const problems: { problem: Problem; at?: Place | undefined }[] = [];

  for (const [principal, role] of live) {
    const those = byPrincipal.get(principal) ?? [];
    if (acting.has(principal)) continue;
    if (group.grants.has(principal)) {
      actual.set(principal, role);
      const isUnknown = those.some(
        ({ email, type, status }) =>
          email !== undefined &&
          type === "user" &&
          status === undefined &&
          context.domains.has(domainOf(email)),
      );
      if (isUnknown)
        problems.push({
          problem: memberErrors.noAccountYet(nameOfMember(principal, accounts), found.email),
          at: accounts.get(principal)?.at,
        });
      continue;
    }
    if (those.some(({ email }) => email !== undefined && roster.ignored(email.toLowerCase()))) continue;
    const { mode, managesGroups, managesPeople } = group.policy;
    const isManaged = isMemberGroup(principal) ? managesGroups : managesPeople;
    const goes =
      people.departed.has(principal) ||
      (mode === "exact" && isManaged) ||
      (group.declared?.handsOff !== true && those.some((each) => wasLetInBefore(each, found.id, context)));
    if (goes) actual.set(principal, role);
    else unmanaged.push(principal);
  }
  const everybody = [...live.keys()].filter((each) => each.startsWith("google:") && !actual.has(each));
  if (everybody.length > 0 && group.declared !== undefined)
    problems.push({ problem: groupErrors.everybody(found.email) });
  return { desired, actual, live, unmanaged, problems: [...problems, ...outsiders(context, group, live)] };
}

/** Returns a warning for each outsider who comes in: Google then opens the group to outsiders by itself. */
export function outsiders(
  { domains, desired }: GroupsCompareContext,
  { key, grants, places }: DeclaredGroup,
  live: ReadonlyMap<Principal, GroupRole>,
): readonly { readonly problem: Problem; readonly at?: Place | undefined }[] {
  return [...grants.keys()]
    .filter((principal) => !live.has(principal))
    .flatMap((principal) => {
      const address = desired.accounts.get(principal)?.name ?? "";
      if (address === "" || domains.has(domainOf(address)) || address.endsWith(".gserviceaccount.com"))
        return [];
      return [
        {
          problem: memberErrors.outsider(nameOfMember(principal, desired.accounts), key),
          at: places.get(principal),
        },
      ];
    });
}
