import type { Principal, Role } from "../../../core/state.ts";
import { userKeyOf } from "../../shared/principals.ts";
import { memberRole } from "../model/desired.ts";
import type { SlackCompareContext } from "./compare-context.ts";
import { isUndeclaredAccount, type SlackPeople } from "./match-people.ts";

/** A channel's or user group's members, and what the rosters say of them. */
export interface LiveMembers {
  readonly ids: Iterable<string>;
  /** `exact` removes undeclared members. */
  readonly mode: "additive" | "exact";
  /** Users whose membership is over. */
  readonly ended?: ReadonlySet<string>;
  /** Ids of the accounts that an earlier roster let in. */
  readonly given?: ReadonlySet<string> | undefined;
}

/** The declared and the existing members of one list, without the accounts that are not changed. */
export interface MemberLists {
  readonly desired: ReadonlyMap<Principal, Role>;
  readonly actual: ReadonlyMap<Principal, Role>;
  /** Undeclared members who stay since a declared person's account is not known: one of them may be that person. */
  readonly staying: readonly Principal[];
  /** Undeclared members whom an additive list leaves alone. */
  readonly others: readonly Principal[];
}

/**
 * Makes a list of ids and declared principals comparable. Full members of the workspace count. People who have left, whose
 * membership is over, or whom an earlier roster let in, lose an additive list too, guests among them.
 */
export function memberListsOf(
  context: SlackCompareContext,
  declared: ReadonlyMap<Principal, Role>,
  { ids, mode, ended, given }: LiveMembers,
): MemberLists {
  const { people, remote } = context;
  const desired = new Map([...declared].filter(([principal]) => people.idOf(principal) !== undefined));
  const unknown = [...declared.keys()].filter((principal) => people.isUnknown(principal));
  const mayBeUnknown = (id: string, principal: Principal) =>
    unknown.length > 0 && isUndeclaredAccount(principal) && !context.earlier.wasOfAnother(id, unknown);
  const actual = new Map<Principal, Role>();
  const [staying, others]: [Principal[], Principal[]] = [[], []];
  const live = [...ids].flatMap((id) => {
    const principal = people.ownerOf(id);
    return principal === undefined ? [] : [{ id, principal, status: remote.people.get(id)?.status }];
  });
  live.sort((left, right) => (left.principal < right.principal ? -1 : 1));
  for (const { id, principal, status } of live) {
    const isMember = status === "member";
    if (!isMember && status !== "guest") continue;
    if (declared.has(principal)) {
      if (isMember) actual.set(principal, memberRole);
      continue;
    }
    const isLost = context.hasLeft(principal) || ended?.has(userKeyOf(principal) ?? "");
    if (isLost) actual.set(principal, memberRole);
    else if (!given?.has(id) && (mode === "additive" || !isMember)) {
      if (isMember) others.push(principal);
    } else if (mayBeUnknown(id, principal)) staying.push(principal);
    else actual.set(principal, memberRole);
  }
  return { desired, actual, staying, others };
}

/** Returns the principals of the full members among some ids, sorted. */
export function memberPrincipals(people: SlackPeople, ids: Iterable<string>): Principal[] {
  return [...ids]
    .map((id) => people.principalOf(id))
    .filter((each) => each !== undefined)
    .sort();
}

/** True when the two sides of a list differ. */
export function isDifferent({ desired, actual }: Pick<MemberLists, "desired" | "actual">): boolean {
  return desired.size !== actual.size || [...desired.keys()].some((each) => !actual.has(each));
}
