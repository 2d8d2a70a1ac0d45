import { type Finding, finding } from "../../../core/finding.ts";
import { usergroupResourceId } from "../model/desired.ts";
import type { SlackUsergroup } from "../model/remote-state.ts";
import { usergroupNamesake, usergroupOfDeparted } from "../usergroup-errors.ts";
import type { SlackCompareContext } from "./compare-context.ts";
import { memberListsOf } from "./member-lists.ts";
import { mayTakeOutOf, type UndeclaredPair, usergroupsTakenOut } from "./taken-out.ts";
import { isDisabling, pairWithoutDeparted } from "./usergroup-members.ts";
import { namesakeUsergroups, unmanagedUsergroups } from "./workspace-findings.ts";

/**
 * Returns the undeclared user groups to disable: all where the roster is exact, else those whose entries have left. A
 * group whose handle the roster names stays.
 */
export function usergroupsToDisable(context: SlackCompareContext): SlackUsergroup[] {
  const undeclared = unmanagedUsergroups(context);
  return context.desired.roster.slack?.usergroups === "exact"
    ? undeclared
    : usergroupsTakenOut(context, undeclared);
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
