import { type Finding, finding } from "../../../core/finding.ts";
import type { Principal, Role } from "../../../core/state.ts";
import { slackUsergroup } from "../kinds.ts";
import { type SlackUsergroupResource, usergroupResourceId } from "../model/desired.ts";
import type { SlackUsergroup } from "../model/remote-state.ts";
import { usergroupKept, usergroupNamesake, usergroupOfDeparted } from "../usergroup-errors.ts";
import type { SlackCompareContext } from "./compare-context.ts";
import { memberListsOf } from "./member-lists.ts";
import { mayTakeOutOf, type UndeclaredPair, usergroupsTakenOut } from "./taken-out.ts";
import { isDisabling, isEmptied, pairWithoutDeparted } from "./usergroup-members.ts";
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
      ? undeclared.filter(({ id }) => !context.earlier.beside.has(id))
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
 * Returns the pairs of user groups that have a declared handle without being the declared one: people who have left or whom
 * only an earlier roster let in lose them. Each is named by its id. Where nobody else is in one, a finding says so: it is
 * not disabled.
 */
export function compareNamesakes(context: SlackCompareContext): UndeclaredPair[] {
  if (!mayTakeOutOf(context, "user groups")) return [];
  // Where the declared one's id is wrong, an error says so, and this may be the one that is meant.
  const namesakes = namesakeUsergroups(context).filter(({ handle }) => !context.usergroups.lost.has(handle));
  return namesakes.flatMap((group): UndeclaredPair[] => {
    const given = context.earlier.usergroups.get(group.id);
    const ids = group.users ?? [];
    const lists = memberListsOf(context, noGrants, { ids, mode: "additive", given });
    const id = usergroupResourceId(group.id);
    if (lists.actual.size === 0) return [];
    if (isEmptied(context, group, lists)) {
      const problem = usergroupNamesake(group.handle, group.id, [...lists.actual.keys()]);
      return [{ id, pair: { findings: [finding(problem, { provider: "slack", resource: id })] } }];
    }
    const resource = { kind: slackUsergroup.kind, key: group.id, settings: {} };
    const [desired, actual] = [
      { ...resource, grants: lists.desired },
      { ...resource, grants: lists.actual },
    ];
    return [{ id, pair: { desired, actual, findings: [] } }];
  });
}

const noGrants: ReadonlyMap<Principal, Role> = new Map();
