import { type Finding, finding } from "../../../core/finding.ts";
import { defaultChannelFights } from "../channel-errors.ts";
import {
  channelsUnmanaged,
  othersInChannels,
  usergroupsUnavailable,
  usergroupsUnmanaged,
} from "../errors.ts";
import { usergroupResourceId } from "../model/desired.ts";
import type { SlackListed, SlackUsergroup } from "../model/remote-state.ts";
import { handlesUnchecked } from "../usergroup-errors.ts";
import type { SlackCompareContext } from "./compare-context.ts";
import { newHandles } from "./further-lists.ts";

/** What the comparison leaves alone, and what it disables. */
export interface SlackLeftAlone {
  /** Undeclared members of additive channels, by the channel's declared name. */
  readonly others: ReadonlyMap<string, number>;
  readonly disabled: readonly SlackUsergroup[];
}

/** Returns the findings that concern no single resource. */
export function workspaceFindings(
  context: SlackCompareContext,
  { others, disabled }: SlackLeftAlone,
): Finding[] {
  const { remote, desired, channels, ignored } = context;
  const { roster } = desired;
  const where = { provider: "slack" };
  const findings: Finding[] = [];
  // Who declares none of a kind has asked nothing about it.
  const isDeclared = (...lists: readonly SlackListed[]) =>
    lists.some((each) => remote.listed.get(each) === "declared");
  const free = [...remote.channels.values()].filter(
    (each) => !each.archived && !channels.keys.has(each.id) && !ignored(each.name),
  );
  if (free.length > 0 && isDeclared("public channels", "private channels"))
    findings.push(finding(channelsUnmanaged(free.map((each) => each.name)), where));
  const unchecked = remote.listed.has("public channels") ? [] : newHandles(desired, remote);
  if (unchecked.length > 0) findings.push(finding(handlesUnchecked(unchecked.sort()), where));
  const groups = unmanagedUsergroups(context).filter((each) => !disabled.includes(each));
  if (groups.length > 0 && isDeclared("user groups"))
    findings.push(finding(usergroupsUnmanaged(groups.map((each) => each.handle)), where));
  if (others.size > 0) {
    const count = [...others.values()].reduce((all, each) => all + each, 0);
    findings.push(finding(othersInChannels([...others.keys()], count), where));
  }
  const { noUsergroups } = remote;
  if (noUsergroups !== undefined && noUsergroups.severity !== "error" && roster.usergroups.size > 0) {
    findings.push(finding(usergroupsUnavailable([...roster.usergroups.keys()]), where));
  }
  findings.push(...unreadTakenOut(context));
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

/** Returns the error for each user group whose entry has left, when user groups could not be listed. */
function unreadTakenOut({ remote, desired, earlier }: SlackCompareContext): Finding[] {
  const problem = remote.noUsergroups;
  if (problem?.severity !== "error") return [];
  return [...earlier.handles]
    .filter((handle) => !desired.roster.usergroups.has(handle))
    .map((handle) => finding(problem, { provider: "slack", resource: usergroupResourceId(handle) }));
}

/** Returns the enabled user groups that the roster neither declares, names nor ignores. */
export function unmanagedUsergroups(context: SlackCompareContext): SlackUsergroup[] {
  const named = declaredHandles(context);
  return undeclaredUsergroups(context).filter((group) => !named.has(group.handle));
}

/** Returns the enabled user groups that the roster names, and means another one by. */
export function namesakeUsergroups(context: SlackCompareContext): SlackUsergroup[] {
  const named = declaredHandles(context);
  return undeclaredUsergroups(context).filter((group) => named.has(group.handle));
}

function declaredHandles({ desired }: SlackCompareContext): ReadonlySet<string> {
  const { usergroups } = desired.roster;
  return new Set([...usergroups.values()].flatMap((each) => [each.handle, ...each.previously]));
}

function undeclaredUsergroups({ remote, usergroups, ignored }: SlackCompareContext): SlackUsergroup[] {
  return [...remote.usergroups.values()].filter(
    (group) =>
      group.enabled &&
      !group.automatic &&
      !group.external &&
      !usergroups.keys.has(group.id) &&
      !ignored(group.handle),
  );
}
