import { type Finding, finding } from "../../../core/finding.ts";
import type { KindSpec } from "../../../core/kind.ts";
import type { ComparedSides, Label } from "../../../core/provider.ts";
import {
  type Principal,
  type Resource,
  type ResourceId,
  resourceId,
  type State,
} from "../../../core/state.ts";
import type { ResolvedRoster } from "../../../roster/resolved.ts";
import { nameInPrincipal } from "../../shared/principals.ts";
import { defaultChannelFights } from "../channel-errors.ts";
import { channelsUnmanaged, othersInChannels, usergroupsUnmanaged } from "../errors.ts";
import { slackChannel, slackUsergroup } from "../kinds.ts";
import { usergroupResourceId } from "../model/desired.ts";
import type { SlackUsergroup } from "../model/remote-state.ts";
import { leftOut } from "../people-errors.ts";
import { isProblem } from "../read/pages.ts";
import { compareChannel } from "./compare-channels.ts";
import type { SlackCompareContext, SlackResourcePair } from "./compare-context.ts";
import { compareUsergroup, pairToDisable } from "./compare-usergroups.ts";
import { isUndeclaredAccount } from "./match-people.ts";

/** Compares the workspace with the declarations. Both sides hold only what may be changed. Pure. */
export function compareSlack(context: SlackCompareContext): ComparedSides {
  const desired = new Map<ResourceId, Resource>();
  const actual = new Map<ResourceId, Resource>();
  const unread = new Set<ResourceId>();
  const findings: Finding[] = [];
  const missing = new Map<Principal, string[]>();
  for (const each of context.desired.channels) {
    const pair = compareChannel(context, each);
    add(resourceId(each.resource), pair);
    if (!pair.unread) addMissing(each.resource, slackChannel);
  }
  for (const each of context.desired.usergroups) {
    const pair = compareUsergroup(context, each);
    add(resourceId(each.resource), pair);
    if (!pair.unread && context.remote.noUsergroups === undefined) addMissing(each.resource, slackUsergroup);
  }
  for (const group of usergroupsToDisable(context)) {
    add(usergroupResourceId(group.handle), { ...pairToDisable(context, undefined, group), findings: [] });
  }
  findings.push(...unmatchedPeople(context, missing), ...workspaceFindings(context));
  return { desired, actual, unread, self: selfOf(context), labels: labelsOf(context, actual), findings };

  function addMissing({ key, grants }: Resource, { words }: KindSpec<ResolvedRoster>): void {
    if (context.ignored(key)) return;
    for (const principal of grants.keys()) {
      if (context.people.idOf(principal) !== undefined) continue;
      missing.set(principal, [...(missing.get(principal) ?? []), `${words.sigil}${key}`]);
    }
  }

  function add(id: ResourceId, pair: SlackResourcePair): void {
    if (pair.desired !== undefined) desired.set(id, pair.desired);
    if (pair.actual !== undefined) actual.set(id, pair.actual);
    if (pair.unread) unread.add(id);
    findings.push(...pair.findings);
  }
}

/** Returns names for the accounts that the roster does not declare. */
function labelsOf({ remote }: SlackCompareContext, actual: State): Map<Principal, Label> {
  const labels = new Map<Principal, Label>();
  for (const { grants } of actual.values()) {
    for (const principal of grants.keys()) {
      if (!isUndeclaredAccount(principal)) continue;
      const id = nameInPrincipal(principal);
      labels.set(principal, { name: `${remote.people.get(id)?.name || id} (${id} on Slack)`, chatId: id });
    }
  }
  return labels;
}

/** Returns the undeclared user groups that an exact roster disables. A group whose handle the roster names stays. */
function usergroupsToDisable(context: SlackCompareContext): SlackUsergroup[] {
  return context.desired.roster.slack?.usergroups === "exact" ? unmanagedUsergroups(context) : [];
}

function unmanagedUsergroups({
  remote,
  desired,
  usergroups,
  ignored,
}: SlackCompareContext): SlackUsergroup[] {
  const named = new Set(
    [...desired.roster.usergroups.values()].flatMap((each) => [each.handle, ...each.previously]),
  );
  return [...remote.usergroups.values()].filter(
    (group) =>
      group.enabled &&
      !group.automatic &&
      !group.external &&
      !usergroups.keys.has(group.id) &&
      !named.has(group.handle) &&
      !ignored(group.handle),
  );
}

function selfOf({ remote, people }: SlackCompareContext): ReadonlySet<Principal> {
  const self = people.principalOf(remote.self.user);
  return new Set(self === undefined ? [] : [self]);
}

/** Returns a finding for each person without an account, at their line, with what they are left out of. */
function unmatchedPeople(
  context: SlackCompareContext,
  missing: ReadonlyMap<Principal, readonly string[]>,
): Finding[] {
  return [...missing].flatMap(([principal, places]) => {
    const problem = context.people.problemOf(principal);
    if (problem === undefined) return [];
    return [
      finding(leftOut(problem, places), {
        provider: "slack",
        at: context.desired.accounts.get(principal)?.at,
      }),
    ];
  });
}

function workspaceFindings(context: SlackCompareContext): Finding[] {
  const { remote, desired, channels, ignored } = context;
  const { roster } = desired;
  const where = { provider: "slack" };
  const findings: Finding[] = [];
  const free = [...remote.channels.values()].filter(
    (each) => !each.archived && !channels.keys.has(each.id) && !ignored(each.name),
  );
  if (free.length > 0) findings.push(finding(channelsUnmanaged(free.map((each) => each.name)), where));
  const groups = roster.slack?.usergroups === "exact" ? [] : unmanagedUsergroups(context);
  if (groups.length > 0)
    findings.push(finding(usergroupsUnmanaged(groups.map((each) => each.handle)), where));
  const others = othersInAdditiveChannels(context);
  if (others.size > 0)
    findings.push(finding(othersInChannels([...others.keys()], sum(others.values())), where));
  const { noUsergroups } = remote;
  if (noUsergroups !== undefined && noUsergroups.severity !== "error" && roster.usergroups.size > 0) {
    findings.push(finding(noUsergroups, where));
  }
  for (const group of roster.usergroups.values()) {
    for (const name of group.channels ?? []) {
      const channel = roster.channels.get(name);
      if (channel === undefined || channel.members !== "exact" || !channel.listsPeople || group.archived)
        continue;
      const extra = [...group.people.keys()].filter((key) => !channel.people.has(key));
      if (extra.length > 0) {
        findings.push(finding(defaultChannelFights(group.handle, name, extra), { ...where, at: group.at }));
      }
    }
  }
  return findings;
}

/** Counts the undeclared members of each additive channel. */
function othersInAdditiveChannels({
  remote,
  desired,
  channels,
  people,
}: SlackCompareContext): Map<string, number> {
  const others = new Map<string, number>();
  for (const channel of desired.roster.channels.values()) {
    const ids = remote.members.get(channels.ids.get(channel.name) ?? "");
    if (ids === undefined || isProblem(ids) || channel.members === "exact" || channel.archived) continue;
    const count = [...ids].filter((id) => {
      const principal = people.principalOf(id);
      return principal !== undefined && !channel.people.has(nameInPrincipal(principal));
    }).length;
    if (count > 0) others.set(channel.name, count);
  }
  return others;
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const each of numbers) total += each;
  return total;
}
