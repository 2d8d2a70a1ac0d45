import type { Change, Failure } from "../../../core/change.ts";
import type { Principal } from "../../../core/state.ts";
import type { DriveRole } from "../../../roster/roster.ts";
import { changeErrors, failureOfProblem } from "../change-errors.ts";
import type { NewFolderGrant } from "../client.ts";
import { isCurrentUser, sharePrincipal } from "../compare/match-people.ts";
import { folderErrors } from "../errors.ts";
import type { DriveDesired } from "../model/desired.ts";
import { addressOf, displayNameOf, isGroup } from "../model/principals.ts";
import type { CurrentUser } from "../model/remote-state.ts";
import { compareRoles, isDriveRole } from "../model/roles.ts";
import {
  combineShares,
  type FolderShare,
  type FolderSharing,
  heldRole,
  mustNotExpire,
} from "../model/sharing.ts";

/** A change of a grant, the only changes that a folder has. */
export type FolderChange = Extract<Change, { readonly principal: Principal }>;

/** The next request of a change, or none; or why there can be none. */
export type FolderRequest =
  | { readonly do: "nothing" }
  | { readonly do: "create"; readonly grant: NewFolderGrant }
  | {
      readonly do: "update";
      readonly id: string;
      readonly role: DriveRole;
      /** True when the end date goes, since the role can't have one there. */
      readonly endsDate: boolean;
      /** True when the offer to own the folder goes, since the role is below a writer's. */
      readonly endsOffer: boolean;
    }
  | { readonly do: "remove"; readonly id: string }
  | { readonly do: "fail"; readonly failure: Failure };

/** What the next request depends on. */
export interface FolderRequestContext {
  readonly sharing: FolderSharing;
  readonly desired: DriveDesired;
  readonly currentUser: CurrentUser;
  /** The text of the mail that new people get. Undefined when no mail is sent. */
  readonly mail: string | undefined;
  /** True when Google said that the address has no account, so that nobody on the folder can have it. */
  readonly withoutAccount: boolean;
  /** Permission id → the principal for which this run created it. */
  readonly created: ReadonlyMap<string, Principal>;
}

/** Returns true for a change of a grant. */
export function isFolderChange(change: Change): change is FolderChange {
  return "principal" in change;
}

/**
 * Returns the one next request of a change. Pure, and called again after every answer, so that no request repeats what
 * the folder shows already.
 */
export function nextRequest(change: FolderChange, context: FolderRequestContext): FolderRequest {
  const { sharing, desired, currentUser } = context;
  const { principal } = change;
  const who = displayNameOf(principal, desired.accounts);
  const shares = sharing.shares.filter((each) => sharePrincipal(each, desired) === principal);
  if (shares.some((each) => each.immutable !== undefined || isCurrentUser(each, currentUser))) {
    return { do: "fail", failure: changeErrors.changedMeanwhile(who) };
  }
  switch (change.action) {
    case "grant":
      return requestToGrant(change.role, { shares, principal, context });
    case "regrade":
      return requestToGrant(change.to, { shares, principal, context });
    case "revoke":
      return requestToRevoke({ shares, principal, context });
    default:
      return change satisfies never;
  }
}

/** Returns the folder's sharing after a request that Google confirmed. `madeId` is the id of a created permission. */
export function sharingAfter(
  sharing: FolderSharing,
  request: FolderRequest,
  madeId: string | undefined,
): FolderSharing {
  const { shares } = sharing;
  switch (request.do) {
    case "create": {
      const { type, address, role } = request.grant;
      const made: FolderShare = {
        id: madeId ?? "",
        type,
        address,
        direct: role,
        inherited: undefined,
        immutable: undefined,
        isPendingOwner: false,
        expires: undefined,
      };
      return { ...sharing, shares: [...shares, made] };
    }
    case "update":
      return {
        ...sharing,
        shares: shares.map((each) =>
          each.id === request.id
            ? {
                ...each,
                direct: request.role,
                isPendingOwner: each.isPendingOwner && !request.endsOffer,
                expires: request.endsDate ? undefined : each.expires,
              }
            : each,
        ),
      };
    case "remove":
      return {
        ...sharing,
        shares: shares.map((each) =>
          each.id === request.id ? { ...each, direct: undefined, isPendingOwner: false } : each,
        ),
      };
    case "nothing":
    case "fail":
      return sharing;
    default:
      return request satisfies never;
  }
}

interface Grantee {
  readonly shares: readonly FolderShare[];
  readonly principal: Principal;
  readonly context: FolderRequestContext;
}

function requestToGrant(role: string, { shares, principal, context }: Grantee): FolderRequest {
  if (!isDriveRole(role)) throw new Error(`${role} is no role of Drive's.`);
  const { accounts } = context.desired;
  const now = combineShares(shares);
  if (heldRole(now, role) === role) return { do: "nothing" };
  if (now.inherited !== undefined && compareRoles(role, now.inherited) < 0) {
    const about = {
      who: displayNameOf(principal, accounts),
      role,
      inherited: now.inherited,
      name: context.sharing.label,
    };
    return { do: "fail", failure: failureOfProblem(folderErrors.belowInherited(about)) };
  }
  const other = shares.find((each) => each.direct !== undefined && each.direct !== role);
  if (other !== undefined) {
    const endsDate = other.expires !== undefined && mustNotExpire(role, context.sharing.location);
    const endsOffer = other.isPendingOwner && compareRoles(role, "writer") < 0;
    return { do: "update", id: other.id, role, endsDate, endsOffer };
  }
  const type = isGroup(principal) ? "group" : "user";
  const sendsMail =
    context.mail !== undefined && (context.withoutAccount || !hasUndeclaredShares(type, context));
  const mail = sendsMail ? { mail: context.mail } : {};
  return { do: "create", grant: { type, address: addressOf(principal, accounts), role, ...mail } };
}

/**
 * Returns true when an undeclared account is on the folder. It may be a declared person whom Google lists by another
 * address. Such a person would be new in every run, and get a mail in every run.
 */
function hasUndeclaredShares(
  type: FolderShare["type"],
  { sharing, desired, currentUser }: FolderRequestContext,
): boolean {
  return sharing.shares.some(
    (share) =>
      share.type === type &&
      share.direct !== undefined &&
      share.immutable === undefined &&
      !isCurrentUser(share, currentUser) &&
      !desired.accounts.has(sharePrincipal(share, desired) ?? ""),
  );
}

function requestToRevoke({ shares, principal, context }: Grantee): FolderRequest {
  const { accounts } = context.desired;
  const share = shares.find((each) => each.direct !== undefined);
  if (share === undefined) return { do: "nothing" };
  const owner = context.created.get(share.id);
  if (owner !== undefined && owner !== principal) {
    const failure = changeErrors.evicts(displayNameOf(principal, accounts), displayNameOf(owner, accounts));
    return { do: "fail", failure };
  }
  return { do: "remove", id: share.id };
}
