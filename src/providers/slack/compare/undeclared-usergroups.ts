import { type Finding, finding } from "../../../core/finding.ts";
import { type SlackUsergroupResource, usergroupResourceId } from "../model/desired.ts";
import type { SlackUsergroup } from "../model/remote-state.ts";
import { usergroupKept, usergroupNamesake, usergroupOfDeparted } from "../usergroup-errors.ts";
import type { SlackCompareContext } from "./compare-context.ts";
import { memberListsOf } from "./member-lists.ts";
import { mayTakeOutOf, type UndeclaredPair, usergroupsTakenOut } from "./taken-out.ts";
import { isDisabling, pairWithoutDeparted } from "./usergroup-members.ts";
import { namesakeUsergroups, unmanagedUsergroups } from "./workspace-findings.ts";

/** The undeclared user groups that are disabled, and a finding for each that stays for now. */
export interface UsergroupsToDisable {
  readonly disabled: readonly SlackUsergroup[];
  readonly kept: readonly Finding[];
}

/**
 * Returns the undeclared user groups to disable: all where the roster is exact, else those whose entries have left. A
 * group whose handle the roster names stays. So does one with people of a declared group that can't be made: they would
 * lose the one without getting the other.
 */
export function usergroupsToDisable(
  context: SlackCompareContext,
  withheld: readonly SlackUsergroupResource[],
): UsergroupsToDisable {
  const undeclared = unmanagedUsergroups(context);
  const all =
    context.desired.roster.slack?.usergroups === "exact"
      ? undeclared
      : usergroupsTakenOut(context, undeclared);
  const successorOf = ({ users = [] }: SlackUsergroup) =>
    withheld.find(({ grants }) =>
      [...grants.keys()].some((each) => users.includes(context.people.idOf(each) ?? "")),
    );
  return {
    disabled: all.filter((group) => successorOf(group) === undefined),
    kept: all.flatMap((group) => {
      const successor = successorOf(group);
      const resource = usergroupResourceId(group.handle);
      return successor === undefined
        ? []
        : [finding(usergroupKept(group.handle, successor.key), { provider: "slack", resource })];
    }),
  };
}

/**
 * Returns the pairs of the other undeclared user groups: people who have left lose them. Where nobody else is in the
 * group, it is not disabled, since nobody declares it, and a finding says so.
 */
export function compareDepartedElsewhere(
  context: SlackCompareContext,
  disabled: readonly SlackUsergroup[],
): UndeclaredPair[] {
  if (!mayTakeOutOf(context, "user groups")) return [];
  return unmanagedUsergroups(context)
    .filter((group) => !disabled.includes(group))
    .flatMap((group): UndeclaredPair[] => {
      const pair = pairWithoutDeparted(context, { key: group.handle }, group);
      const id = usergroupResourceId(group.handle);
      if (pair === undefined) return [];
      if (!isDisabling(pair)) return [{ id, pair: { ...pair, findings: [] } }];
      const problem = usergroupOfDeparted(group.handle, [...(pair.actual?.grants.keys() ?? [])]);
      return [{ id, pair: { findings: [finding(problem, { provider: "slack", resource: id })] } }];
    });
}

/**
 * Returns a finding for each user group that has a declared handle without being the declared one, and in which people are
 * who have left or whom only an earlier roster let in. A resource is named by its handle, so it stays as it is.
 */
export function namesakeFindings(context: SlackCompareContext): readonly Finding[] {
  // Where the declared one's id is wrong, an error says so, and this may be the one that is meant.
  const namesakes = namesakeUsergroups(context).filter(({ handle }) => !context.usergroups.lost.has(handle));
  return namesakes.flatMap(({ id, handle, users = [] }) => {
    const given = context.earlier.usergroups.get(id);
    const { actual } = memberListsOf(context, new Map(), { ids: users, mode: "additive", given });
    const where = { provider: "slack", resource: usergroupResourceId(handle) };
    return actual.size === 0 ? [] : [finding(usergroupNamesake(handle, id, [...actual.keys()]), where)];
  });
}
