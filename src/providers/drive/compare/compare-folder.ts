import type { Place, Problem } from "../../../core/finding.ts";
import type { Principal } from "../../../core/state.ts";
import type { DriveRole } from "../../../roster/roster.ts";
import { folderErrors, personErrors } from "../errors.ts";
import type { DeclaredFolder } from "../model/desired.ts";
import { sameAddress } from "../model/email.ts";
import { addressOf, displayNameOf } from "../model/principals.ts";
import { compareRoles, isRolePossible } from "../model/roles.ts";
import { combineShares, type FolderShare, type FolderSharing, heldRole } from "../model/sharing.ts";
import type { DriveCompareContext } from "./compare-context.ts";
import { isCurrentUser, sharePrincipal } from "./match-people.ts";

/** One folder, declared and existing. Both sides hold only grants that may be changed. */
export interface FolderComparison {
  readonly desired: ReadonlyMap<Principal, DriveRole>;
  readonly actual: ReadonlyMap<Principal, DriveRole>;
  /** Principals of the acting identity. */
  readonly self: readonly Principal[];
  readonly problems: readonly FolderProblem[];
}

interface FolderProblem {
  readonly problem: Problem;
  /** Undefined when it concerns the folder and no grant. */
  readonly at?: Place | undefined;
}

/**
 * Compares one folder's sharing with its declaration. Neither side holds owners, the acting identity, deleted accounts,
 * grants with an end date, and roles that only come from above. A declared role that Drive cannot hold is a problem, and
 * on neither side. Pure.
 */
export function compareFolder(
  context: DriveCompareContext,
  folder: DeclaredFolder,
  sharing: FolderSharing,
): FolderComparison {
  const { accounts } = context.desired;
  const { currentUser } = context.remote;
  const { policy } = folder;
  const desired = new Map<Principal, DriveRole>();
  const actual = new Map<Principal, DriveRole>();
  const self: Principal[] = [];
  const problems: FolderProblem[] = [];
  const unmanaged: string[] = [];
  const { byPrincipal, leftAlone } = managedShares(context, folder, sharing);

  for (const [principal, role] of folder.grants) {
    const shares = byPrincipal.get(principal) ?? [];
    const at = policy.places.get(principal);
    const who = displayNameOf(principal, accounts);
    if (
      sameAddress(addressOf(principal, accounts), currentUser.address) ||
      shares.some((each) => isCurrentUser(each, currentUser))
    )
      continue;
    if (!isRolePossible(role, sharing.location)) {
      problems.push({ problem: folderErrors.impossible(who, role, sharing.label), at });
      continue;
    }
    const immutable = shares.find((each) => each.immutable !== undefined);
    if (immutable !== undefined) {
      const problem = immutableProblem(immutable, who, sharing.label);
      if (problem !== undefined) {
        const isDeleted = immutable.immutable === "deleted";
        problems.push({ problem, at: isDeleted ? (accounts.get(principal)?.at ?? at) : at });
      }
      continue;
    }
    const { direct, inherited } = combineShares(shares);
    if (inherited !== undefined && compareRoles(role, inherited) < 0) {
      problems.push({
        problem: folderErrors.belowInherited({ who, role, inherited, name: sharing.label }),
        at,
      });
      continue;
    }
    desired.set(principal, role);
    const held = heldRole({ direct, inherited }, role);
    if (held !== undefined) actual.set(principal, held);
  }

  for (const [principal, shares] of byPrincipal) {
    if (shares.some((each) => isCurrentUser(each, currentUser))) self.push(principal);
    else if (!folder.grants.has(principal)) {
      const immutable = shares.find((each) => each.immutable !== undefined);
      const { direct } = combineShares(shares);
      if (immutable?.immutable === "expires" || immutable?.immutable === "unknown-role")
        leftAlone.push(describeShare(immutable, principal));
      else if (immutable !== undefined || direct === undefined) continue;
      else if (policy.mode === "exact") actual.set(principal, direct);
      else unmanaged.push(`${displayNameOf(principal, accounts)} as ${direct}`);
    }
  }

  const { label } = sharing;
  const mayNotShare = context.mayApply ? folderErrors.notShareable : folderErrors.plannerMayNotShare;
  if (!sharing.mayShare) problems.push({ problem: mayNotShare(label) });
  if (leavesNoOrganizer(sharing, { desired, actual }))
    problems.push({ problem: folderErrors.lastOrganizer(label) });
  if (unmanaged.length > 0) problems.push({ problem: folderErrors.unmanaged(label, unmanaged) });
  if (leftAlone.length > 0) problems.push({ problem: folderErrors.leftAlone(label, leftAlone) });
  if (sharing.limited) problems.push({ problem: folderErrors.limited(label) });
  if (sharing.open.length > 0) problems.push({ problem: folderErrors.open(label, sharing.open) });
  return { desired, actual, self, problems };
}

interface ManagedShares {
  readonly byPrincipal: ReadonlyMap<Principal, readonly FolderShare[]>;
  /** Descriptions of shares whose address is missing or malformed. */
  readonly leftAlone: string[];
}

/** Groups the shares of the types that the roster manages by principal. */
function managedShares(
  { desired }: DriveCompareContext,
  { policy }: DeclaredFolder,
  { shares }: FolderSharing,
): ManagedShares {
  const byPrincipal = new Map<Principal, FolderShare[]>();
  const leftAlone: string[] = [];
  for (const share of shares) {
    if (!(share.type === "group" ? policy.managesGroups : policy.managesPeople)) continue;
    const principal = sharePrincipal(share, desired);
    if (principal !== undefined) byPrincipal.set(principal, [...(byPrincipal.get(principal) ?? []), share]);
    else if (share.immutable === undefined && share.direct !== undefined) {
      leftAlone.push(`a ${share.type} without a proper address (${share.direct})`);
    }
  }
  return { byPrincipal, leftAlone };
}

function immutableProblem(share: FolderShare, who: string, label: string): Problem | undefined {
  switch (share.immutable) {
    case "deleted":
      return personErrors.deleted(who, label);
    case "expires":
      return personErrors.expires(who, label, share.expires ?? "");
    case "owner":
    case "pending-owner":
    case "unknown-role":
    case undefined:
      return undefined;
    default:
      return share.immutable satisfies never;
  }
}

function describeShare(share: FolderShare, principal: Principal): string {
  const who = share.address ?? principal;
  return share.expires === undefined ? `${who}, with a role of its own` : `${who}, until ${share.expires}`;
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
