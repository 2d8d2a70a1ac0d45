import type { ValidRoster } from "../roster/load.ts";
import { actionsBetween } from "./actions.ts";
import { type Rights, type Rule, rightsIn } from "./rights.ts";
import type { Right, RosterAction } from "./roster-action.ts";

/** The author of a change. */
export interface Author {
  /** The key of a user of the base's roster; undefined when the author is not in it. */
  readonly user: string | undefined;
  /** The GitHub account that made the change; undefined when it was made in chat. */
  readonly account?: { readonly login: string; readonly id: number };
}

/** One action of a change, and who allows it or could. */
export interface ActionDecision {
  readonly rosterAction: RosterAction;
  readonly rule: Rule;
  /** The user who allows it: the author or an approver. Undefined while nobody does. */
  readonly allowedBy: string | undefined;
  /** All users who could approve it, sorted; empty when nobody could. */
  readonly approvers: readonly string[];
  /** True when the action gives its own author more rights, which they can't allow themselves. */
  readonly isSelfEscalation: boolean;
}

/** The decision on a change: it is allowed when each of its actions is. */
export interface Decision {
  readonly allowed: boolean;
  readonly actions: readonly ActionDecision[];
}

/** A change of a roster. */
export interface ProposedChange {
  /** The roster that the change is made to. Its rules and its people decide. */
  readonly base: ValidRoster;
  readonly head: ValidRoster;
  /** The roster that the change starts from, when that isn't the base. */
  readonly before?: ValidRoster;
  /** Actions that the rosters don't show. */
  readonly extraActions?: readonly RosterAction[];
}

/**
 * Checks a change against the rules and the people of the roster that it is made to. Each action needs one user who may
 * do it: the author or one of the approvers (keys of the base's roster). Nobody can allow an action that escalates them.
 */
export function checkPermissions(
  { base, head, before = base, extraActions = [] }: ProposedChange,
  author: Author,
  approvers: readonly string[],
): Decision {
  const rights = rightsIn(base, head);
  const actions = [...extraActions, ...actionsBetween(before, head)].map((action): ActionDecision => {
    const entitled = entitledTo(action, rights);
    const mayAllow = (user: string) => entitled.has(user) && action.escalates !== user;
    const isAuthorEntitled =
      author.user !== undefined &&
      entitled.has(author.user) &&
      (mayAllow(author.user) || ownsAccount(author, action));
    const allowedBy = isAuthorEntitled ? author.user : approvers.find(mayAllow);
    return {
      rosterAction: action,
      rule: rights.rule(action.action, action.subject),
      allowedBy,
      approvers: [...entitled].filter(mayAllow).sort(),
      isSelfEscalation: action.escalates !== undefined && action.escalates === author.user,
    };
  });
  return { allowed: actions.every(({ allowedBy }) => allowedBy !== undefined), actions };
}

function entitledTo(action: RosterAction, rights: Rights): ReadonlySet<string> {
  const permittedBy: readonly Right[] = [action, ...(action.alternatives ?? [])];
  return new Set(permittedBy.flatMap((right) => rights.entitled(right.action, right.subject)));
}

/** Returns whether the author made the change with the account that the action claims. That proves that it is theirs. */
function ownsAccount({ account }: Author, { claimedAccount }: RosterAction): boolean {
  if (account === undefined || claimedAccount === undefined) return false;
  return (
    claimedAccount.id === account.id || claimedAccount.login?.toLowerCase() === account.login.toLowerCase()
  );
}
