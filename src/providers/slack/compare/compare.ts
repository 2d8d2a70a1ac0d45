import { type Finding, finding } from "../../../core/finding.ts";
import type { Comparison, Label } from "../../../core/provider.ts";
import {
  type Principal,
  type Resource,
  type ResourceId,
  resourceId,
  type State,
} from "../../../core/state.ts";
import { defaultChannelFights } from "../channel-errors.ts";
import { channelsUnmanaged, othersInChannels, usergroupsUnmanaged } from "../errors.ts";
import type { Usergroup } from "../model/remote-state.ts";
import { leftOut } from "../people-errors.ts";
import { isProblem } from "../read/pages.ts";
import { seeChannel } from "./compare-channels.ts";
import type { Look, Sides } from "./compare-context.ts";
import { asItIs, seeUsergroup } from "./compare-usergroups.ts";
import { isStranger, who } from "./match-people.ts";

/** The workspace and the declarations, cut down to what may be changed. Pure. */
export function view(look: Look): Comparison {
  const desired = new Map<ResourceId, Resource>();
  const actual = new Map<ResourceId, Resource>();
  const unread = new Set<ResourceId>();
  const findings: Finding[] = [];
  const missing = new Map<Principal, string[]>();
  for (const [id, want] of look.desired.resources) {
    const sides = want.kind === "slack-channel" ? seeChannel(look, want) : seeUsergroup(look, want);
    add(id, sides);
    if (sides.unread || look.ignored(want.key)) continue;
    if (want.kind === "slack-usergroup" && look.world.noUsergroups !== undefined) continue;
    for (const principal of want.grants.keys()) {
      if (look.people.idOf(principal) !== undefined) continue;
      const sign = want.kind === "slack-channel" ? "#" : "@";
      missing.set(principal, [...(missing.get(principal) ?? []), `${sign}${want.key}`]);
    }
  }
  for (const group of undeclared(look)) {
    const handle = { kind: "slack-usergroup", key: group.handle };
    add(resourceId(handle), { ...asItIs(look, undefined, group), findings: [] });
  }
  findings.push(...unfound(look, missing), ...asides(look));
  return { desired, actual, unread, self: selfOf(look), labels: strangersIn(look, actual), findings };

  function add(id: ResourceId, sides: Sides): void {
    if (sides.desired !== undefined) desired.set(id, sides.desired);
    if (sides.actual !== undefined) actual.set(id, sides.actual);
    if (sides.unread) unread.add(id);
    findings.push(...sides.findings);
  }
}

/** Names of those whom the roster doesn't know, since an id says nothing to a reader. */
function strangersIn({ world }: Look, actual: State): Map<Principal, Label> {
  const labels = new Map<Principal, Label>();
  for (const { grants } of actual.values()) {
    for (const principal of grants.keys()) {
      if (!isStranger(principal)) continue;
      const id = who(principal);
      labels.set(principal, { name: `${world.people.get(id)?.name || id} (${id} on Slack)`, slack: id });
    }
  }
  return labels;
}

/** User groups that go because the roster is exact. One that the roster names in any way stays. */
function undeclared(look: Look): Usergroup[] {
  return look.desired.roster.slack?.usergroups === "exact" ? unmanaged(look) : [];
}

function unmanaged({ world, desired, usergroups, ignored }: Look): Usergroup[] {
  const named = new Set(
    [...desired.roster.usergroups.values()].flatMap((each) => [each.handle, ...each.previously]),
  );
  return [...world.usergroups.values()].filter(
    (group) =>
      group.enabled &&
      !group.automatic &&
      !group.external &&
      !usergroups.keys.has(group.id) &&
      !named.has(group.handle) &&
      !ignored(group.handle),
  );
}

function selfOf({ world, people }: Look): ReadonlySet<Principal> {
  const self = people.principalOf(world.self.user);
  return new Set(self === undefined ? [] : [self]);
}

/** One finding for each person who can't be found, at their line, saying what they are left out of. */
function unfound(look: Look, missing: ReadonlyMap<Principal, readonly string[]>): Finding[] {
  return [...missing].flatMap(([principal, places]) => {
    const problem = look.people.problemOf(principal);
    if (problem === undefined) return [];
    return [
      finding(leftOut(problem, places), { provider: "slack", at: look.desired.accounts.get(principal)?.at }),
    ];
  });
}

function asides(look: Look): Finding[] {
  const { world, desired, channels, ignored } = look;
  const { roster } = desired;
  const where = { provider: "slack" };
  const findings: Finding[] = [];
  const free = [...world.channels.values()].filter(
    (each) => !each.archived && !channels.keys.has(each.id) && !ignored(each.name),
  );
  if (free.length > 0) findings.push(finding(channelsUnmanaged(free.map((each) => each.name)), where));
  const groups = roster.slack?.usergroups === "exact" ? [] : unmanaged(look);
  if (groups.length > 0)
    findings.push(finding(usergroupsUnmanaged(groups.map((each) => each.handle)), where));
  const others = othersIn(look);
  if (others.size > 0)
    findings.push(finding(othersInChannels([...others.keys()], sum(others.values())), where));
  const { noUsergroups } = world;
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

/** How many members each additive channel has besides those declared. */
function othersIn({ world, desired, channels, people }: Look): Map<string, number> {
  const others = new Map<string, number>();
  for (const channel of desired.roster.channels.values()) {
    const ids = world.members.get(channels.ids.get(channel.name) ?? "");
    if (ids === undefined || isProblem(ids) || channel.members === "exact" || channel.archived) continue;
    const count = [...ids].filter((id) => {
      const principal = people.principalOf(id);
      return principal !== undefined && !channel.people.has(who(principal));
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
