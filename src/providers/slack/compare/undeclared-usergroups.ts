import { finding } from "../../../core/finding.ts";
import { usergroupResourceId } from "../model/desired.ts";
import type { SlackUsergroup } from "../model/remote-state.ts";
import { usergroupOfDeparted } from "../usergroup-errors.ts";
import type { SlackCompareContext } from "./compare-context.ts";
import { mayTakeOutOf, type UndeclaredPair, usergroupsTakenOut } from "./taken-out.ts";
import { isDisabling, pairWithoutDeparted } from "./usergroup-members.ts";
import { unmanagedUsergroups } from "./workspace-findings.ts";

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
