import type { Principal } from "../../../core/state.ts";
import type { DriveRole } from "../../../roster/roster.ts";
import { sameAddress } from "../../shared/google/address.ts";
import { folderErrors, personErrors } from "../errors.ts";
import type { DeclaredFolder } from "../model/desired.ts";
import { addressOf, displayNameOf, isGroup } from "../model/principals.ts";
import { compareRoles, isRolePossible } from "../model/roles.ts";
import {
  combineShares,
  type FolderShare,
  type FolderSharing,
  heldRole,
  mustNotExpire,
} from "../model/sharing.ts";
import {
  type AccessFromAbove,
  beyondReachFromAbove,
  beyondReachOfDeclaredOwner,
  beyondReachOfOwner,
} from "./beyond-reach.ts";
import type { DriveCompareContext } from "./compare-context.ts";
import { type FolderProblem, problemsOfFolder } from "./folder-problems.ts";
import { isCurrentUser, mayDependOnGroup, sharesByPrincipal, wasGivenBefore } from "./match-people.ts";

/** One folder, declared and existing. Both sides hold only grants that may be changed. */
export interface FolderComparison {
  readonly desired: ReadonlyMap<Principal, DriveRole>;
  readonly actual: ReadonlyMap<Principal, DriveRole>;
  /** Principals of the acting identity. */
  readonly self: readonly Principal[];
  /** How many people, groups, links and domains have access that the roster doesn't declare, and keep it. */
  readonly unmanaged: number;
  /** Whom the folder is shared with, whatever becomes of it. */
  readonly holders: readonly Principal[];
  /** Accounts that the roster doesn't declare, and that keep what they have. */
  readonly undeclared: readonly Principal[];
  readonly problems: readonly FolderProblem[];
}

/**
 * Compares one folder's sharing with its declaration. Neither side holds owners, the acting identity, deleted accounts,
 * and roles that only come from above. The actual side holds what is taken away: undeclared grants where the list is
 * exact, and everywhere those of people who have left and those that an earlier roster gave. An end date protects no
 * grant. A declared role that Drive cannot hold is a problem, and on neither side. What the file doesn't give, and
 * somebody has by owning the folder or from above it, is told each time. Pure.
 */
export function compareFolder(
  context: DriveCompareContext,
  folder: DeclaredFolder,
  sharing: FolderSharing,
): FolderComparison {
  const { byPrincipal, nameless } = sharesByPrincipal(context, sharing);
  const shares = [...byPrincipal];
  const declared = [...folder.grants].map(([principal, role]) =>
    compareDeclared({ context, folder, sharing }, principal, role, byPrincipal.get(principal) ?? []),
  );
  const others = shares
    .filter(([principal]) => !folder.grants.has(principal))
    .map(([principal, each]) => ({
      ...compareUndeclared({ context, folder, sharing }, principal, each),
      principal,
    }));
  const decisions = [...declared, ...others];
  const desired = new Map(decisions.flatMap((each) => each.desired ?? []));
  const actual = new Map(decisions.flatMap((each) => each.actual ?? []));
  const leftAlone = [...nameless, ...others.flatMap((each) => each.leftAlone ?? [])];
  const owners = decisions.flatMap((each) => each.owners ?? []);
  const fromAbove = others.flatMap((each) => each.fromAbove ?? []);
  const unmanaged = others.flatMap((each) => each.unmanaged ?? []);
  const spared = decisions.filter((each) => each.spared === true).length;
  return {
    desired,
    actual,
    self: shares
      .filter(([, each]) => each.some((share) => isCurrentUser(share, context.remote.currentUser)))
      .map(([principal]) => principal),
    holders: [...byPrincipal.keys()],
    undeclared: others
      .filter((each) => each.unmanaged !== undefined && !isGroup(each.principal))
      .map(({ principal }) => principal),
    unmanaged:
      leftAlone.length + unmanaged.length + owners.length + fromAbove.length + spared + sharing.open.length,
    problems: [
      ...decisions.flatMap((each) => each.problems ?? []),
      ...problemsOfFolder(context, folder, sharing, {
        desired,
        actual,
        leftAlone,
        unmanaged,
        owners,
        fromAbove,
      }),
    ],
  };
}

/** What is decided of one grantee. A role is on a side, or the access is left alone and described. */
interface Decision {
  readonly desired?: readonly [readonly [Principal, DriveRole]];
  readonly actual?: readonly [readonly [Principal, DriveRole]];
  readonly leftAlone?: readonly string[];
  readonly unmanaged?: readonly string[];
  readonly owners?: readonly string[];
  readonly fromAbove?: readonly AccessFromAbove[];
  /** True of a group that keeps more than the roster says, since the acting account may need it. */
  readonly spared?: boolean;
  readonly problems?: readonly FolderProblem[];
}

interface FolderPair {
  readonly context: DriveCompareContext;
  readonly folder: DeclaredFolder;
  readonly sharing: FolderSharing;
}

function compareDeclared(
  { context, folder, sharing }: FolderPair,
  principal: Principal,
  role: DriveRole,
  shares: readonly FolderShare[],
): Decision {
  const { accounts } = context.desired;
  const { currentUser } = context.remote;
  const at = folder.policy.places.get(principal);
  const who = displayNameOf(principal, accounts);
  if (
    sameAddress(addressOf(principal, accounts), currentUser.address) ||
    shares.some((each) => isCurrentUser(each, currentUser))
  )
    return {};
  if (!isRolePossible(role, sharing.location))
    return { problems: [{ problem: folderErrors.impossible(who, role, sharing.label), at }] };
  const immutable = shares.find((each) => each.immutable !== undefined);
  if (immutable?.immutable === "deleted")
    return {
      problems: [
        { problem: personErrors.deleted(who, sharing.label), at: accounts.get(principal)?.at ?? at },
      ],
    };
  if (immutable !== undefined)
    return immutable.immutable === "owner" ? beyondReachOfDeclaredOwner(who, role) : {};
  const { direct, inherited } = combineShares(shares);
  if (inherited !== undefined && compareRoles(role, inherited) < 0) {
    const about = { who, role, inherited, name: sharing.label };
    return { problems: [{ problem: folderErrors.belowInherited(about), at }] };
  }
  const held = heldRole({ direct, inherited }, role);
  if (
    direct !== undefined &&
    held === direct &&
    compareRoles(direct, role) > 0 &&
    isGroup(principal) &&
    mayDependOnGroup(sharing, currentUser)
  ) {
    const problem = folderErrors.onlyWayIn(who, direct, sharing.label, currentUser.address);
    return { spared: true, problems: [{ problem, at }] };
  }
  const expires = shares.find((each) => each.direct !== undefined && each.expires !== undefined)?.expires;
  const staysDated = expires !== undefined && !(held !== role && mustNotExpire(role, sharing.location));
  return {
    desired: [[principal, role]],
    ...(held === undefined ? {} : { actual: [[principal, held]] }),
    ...(staysDated ? { problems: [{ problem: personErrors.expires(who, sharing.label, expires), at }] } : {}),
  };
}

function compareUndeclared(
  { context, folder, sharing }: FolderPair,
  principal: Principal,
  shares: readonly FolderShare[],
): Decision {
  const { accounts, people } = context.desired;
  const { currentUser } = context.remote;
  const { policy } = folder;
  if (shares.some((each) => isCurrentUser(each, currentUser))) return {};
  const who = displayNameOf(principal, accounts);
  const hasLeft = people.departed.has(principal);
  const grantee = { context, folder, sharing, principal, shares };
  const immutable = shares.find((each) => each.immutable !== undefined);
  if (immutable?.immutable === "unknown-role") return { leftAlone: [`${who}, with a role of its own`] };
  if (immutable !== undefined) return immutable.immutable === "owner" ? beyondReachOfOwner(grantee) : {};
  const { direct } = combineShares(shares);
  const beyondReach = beyondReachFromAbove(grantee);
  if (direct === undefined) return beyondReach;
  const isManaged = isGroup(principal) ? policy.managesGroups : policy.managesPeople;
  const isGone =
    hasLeft ||
    (policy.mode === "exact" && isManaged) ||
    (!folder.handsOff &&
      shares.some((each) => each.direct !== undefined && wasGivenBefore(each, folder.key, context.desired)));
  if (!isGone) return { ...beyondReach, unmanaged: [describeShare(who, direct, shares)] };
  if (isGroup(principal) && mayDependOnGroup(sharing, currentUser)) {
    const problem = folderErrors.onlyWayIn(who, direct, sharing.label, currentUser.address);
    return { ...beyondReach, spared: true, problems: [{ problem }] };
  }
  return { ...beyondReach, actual: [[principal, direct]] };
}

function describeShare(who: string, role: DriveRole, shares: readonly FolderShare[]): string {
  const { expires, isPendingOwner } = shares.find((each) => each.direct !== undefined) ?? {};
  const owns = isPendingOwner === true ? ", who is offered to own it" : "";
  return expires === undefined ? `${who} as ${role}${owns}` : `${who} as ${role} until ${expires}${owns}`;
}
