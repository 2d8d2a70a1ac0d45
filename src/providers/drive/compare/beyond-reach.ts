import type { Place, Problem } from "../../../core/finding.ts";
import type { Principal } from "../../../core/state.ts";
import type { DriveRole } from "../../../roster/roster.ts";
import { beyondReachErrors } from "../beyond-reach-errors.ts";
import { departedErrors } from "../departed-errors.ts";
import type { DeclaredFolder } from "../model/desired.ts";
import { displayNameOf, isGroup } from "../model/principals.ts";
import { compareRoles } from "../model/roles.ts";
import { combineShares, type FolderShare, type FolderSharing } from "../model/sharing.ts";
import type { DriveCompareContext } from "./compare-context.ts";
import { wasGivenBefore } from "./match-people.ts";

/** What comes down to somebody from a folder or shared drive above. */
export interface AccessFromAbove {
  readonly text: string;
  /** True when the file says who has the folder, and neither it nor another folder of the file gives them that. */
  readonly isContrary: boolean;
}

/** What somebody has on a folder without the file, and Rollcall can't take away there. */
export interface BeyondReach {
  readonly problems: readonly { readonly problem: Problem; readonly at?: Place | undefined }[];
  /** Descriptions of owners to whom the file gives nothing, or less. */
  readonly owners?: readonly string[];
  readonly fromAbove?: readonly AccessFromAbove[];
}

/** An undeclared grantee of a folder, with all their shares of it. */
export interface UndeclaredGrantee {
  readonly context: DriveCompareContext;
  readonly folder: DeclaredFolder;
  readonly sharing: FolderSharing;
  readonly principal: Principal;
  readonly shares: readonly FolderShare[];
}

/** Returns what is told of somebody who owns a folder that the file doesn't give them. */
export function beyondReachOfOwner(grantee: UndeclaredGrantee): BeyondReach {
  const { context, folder, sharing, principal } = grantee;
  const { accounts, people } = context.desired;
  const who = displayNameOf(principal, accounts);
  const at = accounts.get(principal)?.at;
  if (people.departed.has(principal))
    return { problems: [{ problem: departedErrors.departedOwner(who, sharing.label), at }] };
  if (wasTakenOut(grantee))
    return { problems: [{ problem: beyondReachErrors.ownerStays(who, sharing.label), at }] };
  return { problems: [], owners: folder.at === undefined ? [] : [who] };
}

/** Returns what is told of somebody who has a folder from above, and to whom the file doesn't give it. */
export function beyondReachFromAbove(grantee: UndeclaredGrantee): BeyondReach {
  const { context, folder, sharing, principal, shares } = grantee;
  const { accounts, people } = context.desired;
  const { inherited } = combineShares(shares);
  if (inherited === undefined) return { problems: [] };
  const who = displayNameOf(principal, accounts);
  if (people.departed.has(principal)) {
    const problem = departedErrors.departedInherits(who, inherited, sharing.label);
    return { problems: [{ problem, at: accounts.get(principal)?.at }] };
  }
  const isTakenOut = wasTakenOut(grantee);
  if (folder.at === undefined && !isTakenOut) return { problems: [] };
  const isManaged = isGroup(principal) ? folder.policy.managesGroups : folder.policy.managesPeople;
  const isListed = folder.policy.mode === "exact" && isManaged;
  const isContrary = isTakenOut || (isListed && !isGivenElsewhere(grantee, inherited));
  return { problems: [], fromAbove: [{ text: `${who} as ${inherited}`, isContrary }] };
}

/** Returns what is told of a declared owner whose role in the file is less than owning allows. */
export function beyondReachOfDeclaredOwner(who: string, role: DriveRole): BeyondReach {
  const isLess = role === "reader" || role === "commenter";
  return { problems: [], owners: isLess ? [`${who} (${role} in the roster)`] : [] };
}

/** Returns true when a folder of the file, which may be the one above, gives the grantee as much. */
function isGivenElsewhere({ context, principal }: UndeclaredGrantee, inherited: DriveRole): boolean {
  return [...context.desired.folders.values()].some(({ grants }) => {
    const role = grants.get(principal);
    return role !== undefined && compareRoles(role, inherited) >= 0;
  });
}

function wasTakenOut({ context, folder, shares }: UndeclaredGrantee): boolean {
  return !folder.handsOff && shares.some((each) => wasGivenBefore(each, folder.key, context.desired));
}
