import type { Place, Problem } from "../../../core/finding.ts";
import type { Principal, Role } from "../../../core/state.ts";
import type { DriveRole } from "../../../roster/roster.ts";
import { folderErrors, personErrors } from "../errors.ts";
import type { DriveDesired, Terms } from "../model/desired.ts";
import { sameAddress } from "../model/email.ts";
import { addressOf, isMe, nameOf, principalOf } from "../model/principals.ts";
import { compareRoles, isDriveRole, isPossible } from "../model/roles.ts";
import { combined, held, type Share, type Sharing } from "../model/sharing.ts";
import type { Me } from "../read/wire.ts";

/** One folder with one roster's eyes: both sides hold only what may be changed. */
export interface FolderView {
  readonly want: ReadonlyMap<Principal, DriveRole>;
  readonly have: ReadonlyMap<Principal, DriveRole>;
  /** Names of the acting identity. */
  readonly self: readonly Principal[];
  readonly problems: readonly { readonly problem: Problem; readonly at?: Place | undefined }[];
}

/** What one roster says of the folder. */
export interface Declared {
  readonly desired: DriveDesired;
  readonly terms: Terms;
  readonly grants: ReadonlyMap<Principal, Role>;
}

/** Who looks, and whether it is who will write, too. */
export interface Actor {
  readonly me: Me;
  readonly writes: boolean;
}

/**
 * Sets what is declared against what is there. Out of both sides go owners, the acting identity, deleted accounts,
 * grants with an end that somebody set by hand, and what only comes from above; out of the declared side goes, as an
 * error, what Drive cannot hold. Pure.
 */
export function viewFolder(sharing: Sharing, declared: Declared, { me, writes }: Actor): FolderView {
  const { desired, terms } = declared;
  const { accounts } = desired;
  const want = new Map<Principal, DriveRole>();
  const have = new Map<Principal, DriveRole>();
  const self: Principal[] = [];
  const problems: { problem: Problem; at?: Place | undefined }[] = [];
  const unmanaged: string[] = [];
  const leftAlone: string[] = [];
  const standing = standings(sharing.shares, declared, leftAlone);

  for (const [principal, role] of declared.grants) {
    const shares = standing.get(principal) ?? [];
    const at = terms.places.get(principal);
    const who = nameOf(principal, accounts);
    if (!isDriveRole(role)) throw new Error(`${role} is no role of Drive's`);
    if (sameAddress(addressOf(principal, accounts), me.address) || shares.some((each) => isMe(each, me)))
      continue;
    if (!isPossible(role, sharing.ground)) {
      problems.push({ problem: folderErrors.impossible(who, role, sharing.label), at });
      continue;
    }
    const fixed = shares.find((each) => each.fixed !== undefined);
    if (fixed !== undefined) {
      const problem = fixedProblem(fixed, who, sharing.label);
      if (problem !== undefined) {
        problems.push({ problem, at: fixed.fixed === "deleted" ? (accounts.get(principal)?.at ?? at) : at });
      }
      continue;
    }
    const { direct, inherited } = combined(shares);
    if (inherited !== undefined && compareRoles(role, inherited) < 0) {
      problems.push({
        problem: folderErrors.belowInherited({ who, role, inherited, name: sharing.label }),
        at,
      });
      continue;
    }
    want.set(principal, role);
    const holds = held({ direct, inherited }, role);
    if (holds !== undefined) have.set(principal, holds);
  }

  for (const [principal, shares] of standing) {
    if (shares.some((each) => isMe(each, me))) self.push(principal);
    else if (!declared.grants.has(principal)) {
      const fixed = shares.find((each) => each.fixed !== undefined);
      const { direct } = combined(shares);
      if (fixed?.fixed === "expires" || fixed?.fixed === "unknown-role")
        leftAlone.push(inWords(fixed, principal));
      else if (fixed !== undefined || direct === undefined) continue;
      else if (terms.mode === "exact") have.set(principal, direct);
      else unmanaged.push(`${nameOf(principal, accounts)} as ${direct}`);
    }
  }

  const { label } = sharing;
  const mayNotShare = writes ? folderErrors.notShareable : folderErrors.plannerMayNotShare;
  if (!sharing.mayShare) problems.push({ problem: mayNotShare(label) });
  if (leavesNoOrganizer(sharing, { want, have }))
    problems.push({ problem: folderErrors.lastOrganizer(label) });
  if (unmanaged.length > 0) problems.push({ problem: folderErrors.unmanaged(label, unmanaged) });
  if (leftAlone.length > 0) problems.push({ problem: folderErrors.leftAlone(label, leftAlone) });
  if (sharing.limited) problems.push({ problem: folderErrors.limited(label) });
  if (sharing.open.length > 0) problems.push({ problem: folderErrors.open(label, sharing.open) });
  return { want, have, self, problems };
}

/** Shares by whose they are, of the sorts that the roster manages here. */
function standings(
  shares: readonly Share[],
  { desired, terms }: Declared,
  leftAlone: string[],
): Map<Principal, Share[]> {
  const standing = new Map<Principal, Share[]>();
  for (const share of shares) {
    if (!(share.type === "group" ? terms.groups : terms.people)) continue;
    const principal = principalOf(share, desired);
    if (principal !== undefined) standing.set(principal, [...(standing.get(principal) ?? []), share]);
    else if (share.fixed === undefined && share.direct !== undefined) {
      leftAlone.push(`a ${share.type} without a proper address (${share.direct})`);
    }
  }
  return standing;
}

function fixedProblem(share: Share, who: string, label: string): Problem | undefined {
  switch (share.fixed) {
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
      return share.fixed satisfies never;
  }
}

function inWords(share: Share, principal: Principal): string {
  const who = share.address ?? principal;
  return share.expires === undefined ? `${who}, with a role of its own` : `${who}, until ${share.expires}`;
}

/** A shared drive keeps at least one manager; Drive would refuse the last one's removal halfway through. */
function leavesNoOrganizer(
  sharing: Sharing,
  {
    want,
    have,
  }: { readonly want: ReadonlyMap<Principal, DriveRole>; readonly have: ReadonlyMap<Principal, DriveRole> },
): boolean {
  if (sharing.ground !== "shared-drive-root") return false;
  const organizers = (roles: Iterable<DriveRole | undefined>) =>
    [...roles].filter((role) => role === "organizer").length;
  const now = organizers(sharing.shares.map((each) => each.direct));
  return now > 0 && now - organizers(have.values()) + organizers(want.values()) < 1;
}
