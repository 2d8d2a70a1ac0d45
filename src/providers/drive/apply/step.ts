import type { Change, Failure } from "../../../core/change.ts";
import { changedPrincipal } from "../../../core/change.ts";
import type { Principal } from "../../../core/state.ts";
import type { DriveRole } from "../../../roster/roster.ts";
import { changeErrors, failureOf } from "../change-errors.ts";
import type { NewGrant } from "../client.ts";
import { folderErrors } from "../errors.ts";
import type { DriveDesired } from "../model/desired.ts";
import { addressOf, isMe, nameOf, principalOf } from "../model/principals.ts";
import { compareRoles, isDriveRole } from "../model/roles.ts";
import { combined, held, type Share, type Sharing } from "../model/sharing.ts";
import type { Me } from "../read/wire.ts";

/** What is left to do for one change, given what the folder shows now. */
export type Step =
  | { readonly do: "nothing" }
  | { readonly do: "create"; readonly grant: NewGrant }
  | { readonly do: "update"; readonly id: string; readonly role: DriveRole }
  | { readonly do: "remove"; readonly id: string }
  | { readonly do: "refuse"; readonly failure: Failure };

/** All that the next step depends on. */
export interface Situation {
  readonly sharing: Sharing;
  readonly desired: DriveDesired;
  readonly me: Me;
  /** The mail that new people get; undefined: none. */
  readonly mail: string | undefined;
  /** Google said that the address is no account's, so that nobody on the folder can be who it is for. */
  readonly nobodyYet: boolean;
  /** Whom this run created which permission for. */
  readonly created: ReadonlyMap<string, Principal>;
}

/**
 * The one next request for a change, or none. Pure, and asked anew after every answer, so that nothing is repeated
 * that the folder already shows.
 */
export function stepFor(change: Change, situation: Situation): Step {
  const { sharing, desired, me } = situation;
  const principal = changedPrincipal(change) ?? "";
  const who = nameOf(principal, desired.accounts);
  const shares = sharing.shares.filter((each) => principalOf(each, desired) === principal);
  if (shares.some((each) => each.fixed !== undefined || isMe(each, me))) {
    return { do: "refuse", failure: changeErrors.changedMeanwhile(who) };
  }
  switch (change.action) {
    case "grant":
      return towards(change.role, { shares, principal, situation });
    case "regrade":
      return towards(change.to, { shares, principal, situation });
    case "revoke":
      return away({ shares, principal, situation });
    case "create":
    case "configure":
    case "archive":
      throw new Error(`A folder is never ${change.action}d.`);
    default:
      return change satisfies never;
  }
}

/** The folder as it is after a step that Google confirmed. */
export function after(sharing: Sharing, step: Step, madeId: string | undefined): Sharing {
  const { shares } = sharing;
  switch (step.do) {
    case "create": {
      const { type, address, role } = step.grant;
      const made: Share = {
        id: madeId ?? "",
        type,
        address,
        direct: role,
        inherited: undefined,
        fixed: undefined,
        expires: undefined,
      };
      return { ...sharing, shares: [...shares, made] };
    }
    case "update":
      return {
        ...sharing,
        shares: shares.map((each) => (each.id === step.id ? { ...each, direct: step.role } : each)),
      };
    case "remove":
      return {
        ...sharing,
        shares: shares.map((each) => (each.id === step.id ? { ...each, direct: undefined } : each)),
      };
    case "nothing":
    case "refuse":
      return sharing;
    default:
      return step satisfies never;
  }
}

interface Whose {
  readonly shares: readonly Share[];
  readonly principal: Principal;
  readonly situation: Situation;
}

function towards(role: string, { shares, principal, situation }: Whose): Step {
  if (!isDriveRole(role)) throw new Error(`${role} is no role of Drive's.`);
  const { accounts } = situation.desired;
  const now = combined(shares);
  if (held(now, role) === role) return { do: "nothing" };
  if (now.inherited !== undefined && compareRoles(role, now.inherited) < 0) {
    const about = {
      who: nameOf(principal, accounts),
      role,
      inherited: now.inherited,
      name: situation.sharing.label,
    };
    return { do: "refuse", failure: failureOf(folderErrors.belowInherited(about)) };
  }
  const other = shares.find((each) => each.direct !== undefined && each.direct !== role);
  if (other !== undefined) return { do: "update", id: other.id, role };
  const type = principal.startsWith("group:") ? "group" : "user";
  const silent = situation.mail === undefined || (!situation.nobodyYet && hasStrangers(type, situation));
  const mail = silent ? {} : { mail: situation.mail };
  return { do: "create", grant: { type, address: addressOf(principal, accounts), role, ...mail } };
}

/**
 * Whether somebody on the folder may be anybody: an account that Google lists by another of its addresses is taken for
 * new in every run, and would be mailed in every run.
 */
function hasStrangers(type: Share["type"], { sharing, desired, me }: Situation): boolean {
  return sharing.shares.some(
    (share) =>
      share.type === type &&
      share.direct !== undefined &&
      share.fixed === undefined &&
      !isMe(share, me) &&
      !desired.accounts.has(principalOf(share, desired) ?? ""),
  );
}

function away({ shares, principal, situation }: Whose): Step {
  const { accounts } = situation.desired;
  const share = shares.find((each) => each.direct !== undefined);
  if (share === undefined) return { do: "nothing" };
  const holder = situation.created.get(share.id);
  if (holder !== undefined && holder !== principal) {
    const failure = changeErrors.evicts(nameOf(principal, accounts), nameOf(holder, accounts));
    return { do: "refuse", failure };
  }
  return { do: "remove", id: share.id };
}
