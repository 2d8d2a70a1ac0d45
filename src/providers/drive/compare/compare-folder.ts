import type { Place, Problem } from "../../../core/finding.ts";
import type { Principal } from "../../../core/state.ts";
import type { DriveRole } from "../../../roster/roster.ts";
import { departedErrors } from "../departed-errors.ts";
import { folderErrors, personErrors } from "../errors.ts";
import type { DeclaredFolder } from "../model/desired.ts";
import { sameAddress } from "../model/email.ts";
import { addressOf, displayNameOf, isGroup } from "../model/principals.ts";
import { compareRoles, isRolePossible } from "../model/roles.ts";
import {
  combineShares,
  type FolderShare,
  type FolderSharing,
  heldRole,
  mustNotExpire,
} from "../model/sharing.ts";
import type { DriveCompareContext } from "./compare-context.ts";
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

interface FolderProblem {
  readonly problem: Problem;
  /** Undefined when it concerns the folder and no grant. */
  readonly at?: Place | undefined;
}

/**
 * Compares one folder's sharing with its declaration. Neither side holds owners, the acting identity, deleted accounts,
 * and roles that only come from above. The actual side holds what is taken away: undeclared grants where the list is
 * exact, and everywhere those of people who have left and those that an earlier roster gave. An end date protects no
 * grant. A declared role that Drive cannot hold is a problem, and on neither side. Pure.
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
    unmanaged: leftAlone.length + unmanaged.length + spared + sharing.open.length,
    problems: [
      ...decisions.flatMap((each) => each.problems ?? []),
      ...problemsOfFolder(context, folder, sharing, { desired, actual, leftAlone, unmanaged }),
    ],
  };
}

/** What is decided of one grantee. A role is on a side, or the access is left alone and described. */
interface Decision {
  readonly desired?: readonly [readonly [Principal, DriveRole]];
  readonly actual?: readonly [readonly [Principal, DriveRole]];
  readonly leftAlone?: readonly string[];
  readonly unmanaged?: readonly string[];
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
  if (immutable !== undefined) return {};
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
  const at = accounts.get(principal)?.at;
  const immutable = shares.find((each) => each.immutable !== undefined);
  if (immutable?.immutable === "unknown-role") return { leftAlone: [`${who}, with a role of its own`] };
  if (immutable !== undefined) {
    const keeps = hasLeft && immutable.immutable !== "deleted";
    return keeps ? { problems: [{ problem: departedErrors.departedOwner(who, sharing.label), at }] } : {};
  }
  const { direct, inherited } = combineShares(shares);
  const fromAbove: readonly FolderProblem[] =
    hasLeft && inherited !== undefined
      ? [{ problem: departedErrors.departedInherits(who, inherited, sharing.label), at }]
      : [];
  if (direct === undefined) return { problems: fromAbove };
  const isManaged = isGroup(principal) ? policy.managesGroups : policy.managesPeople;
  const isGone =
    hasLeft ||
    (policy.mode === "exact" && isManaged) ||
    (!folder.handsOff &&
      shares.some((each) => each.direct !== undefined && wasGivenBefore(each, folder.key, context.desired)));
  if (!isGone) return { unmanaged: [describeShare(who, direct, shares)] };
  if (isGroup(principal) && mayDependOnGroup(sharing, currentUser)) {
    const problem = folderErrors.onlyWayIn(who, direct, sharing.label, currentUser.address);
    return { spared: true, problems: [{ problem }] };
  }
  return { actual: [[principal, direct]], problems: fromAbove };
}

function describeShare(who: string, role: DriveRole, shares: readonly FolderShare[]): string {
  const expires = shares.find((each) => each.direct !== undefined)?.expires;
  return expires === undefined ? `${who} as ${role}` : `${who} as ${role} until ${expires}`;
}

/** Returns the problems of a folder as a whole. A folder that has left the roster has those of its changes alone. */
function problemsOfFolder(
  { mayApply }: DriveCompareContext,
  { policy, at }: DeclaredFolder,
  sharing: FolderSharing,
  result: Pick<FolderComparison, "desired" | "actual"> & {
    readonly leftAlone: readonly string[];
    readonly unmanaged: readonly string[];
  },
): FolderProblem[] {
  const { label } = sharing;
  const { leftAlone, unmanaged } = result;
  const problems: Problem[] = [];
  const mayNotShare = mayApply ? folderErrors.notShareable : folderErrors.plannerMayNotShare;
  const isDeclared = at !== undefined;
  if (!sharing.mayShare && (isDeclared || result.actual.size > 0)) problems.push(mayNotShare(label));
  if (leavesNoOrganizer(sharing, result)) problems.push(folderErrors.lastOrganizer(label));
  if (isDeclared) {
    if (unmanaged.length > 0)
      problems.push(
        folderErrors.unmanaged(label, unmanaged, policy.managesPeople && policy.mode === "additive"),
      );
    if (leftAlone.length > 0) problems.push(folderErrors.leftAlone(label, leftAlone));
    if (sharing.limited) problems.push(folderErrors.limited(label));
    if (sharing.open.length > 0) problems.push(folderErrors.open(label, sharing.open));
  }
  return problems.map((problem) => ({ problem }));
}

/** Returns true when a shared drive would lose its last manager, which Drive refuses halfway through an apply. */
function leavesNoOrganizer(
  sharing: FolderSharing,
  { desired, actual }: Pick<FolderComparison, "desired" | "actual">,
): boolean {
  if (sharing.location !== "shared-drive-root") return false;
  const organizers = (roles: Iterable<DriveRole | undefined>) =>
    [...roles].filter((role) => role === "organizer").length;
  const now = organizers(sharing.shares.map((each) => each.direct));
  return now > 0 && now - organizers(actual.values()) + organizers(desired.values()) < 1;
}
