import type { Finding } from "../../../core/finding.ts";
import type { ComparedSides, Label } from "../../../core/provider.ts";
import {
  type Principal,
  type Resource,
  type ResourceId,
  resourceId,
  type State,
} from "../../../core/state.ts";
import { nameInPrincipal } from "../../shared/principals.ts";
import { slackChannel, slackUsergroup } from "../kinds.ts";
import { channelResourceId, type SlackUsergroupResource, usergroupResourceId } from "../model/desired.ts";
import { compareChannel } from "./compare-channels.ts";
import type { SlackCompareContext, SlackResourcePair } from "./compare-context.ts";
import { compareUsergroup, pairToDisable } from "./compare-usergroups.ts";
import { departedFindings } from "./departed-findings.ts";
import { isUndeclaredAccount } from "./match-people.ts";
import { createPeopleFindings } from "./people-findings.ts";
import { compareUndeclaredChannels, ignoredPlacesFindings, unseenChannelFindings } from "./taken-out.ts";
import { compareDepartedElsewhere, compareNamesakes, usergroupsToDisable } from "./undeclared-usergroups.ts";
import { unmanagedUsergroups, workspaceFindings } from "./workspace-findings.ts";

/** Compares the workspace with the declarations. Both sides hold only what may be changed. Pure. */
export function compareSlack(context: SlackCompareContext): ComparedSides {
  const desired = new Map<ResourceId, Resource>();
  const actual = new Map<ResourceId, Resource>();
  const unread = new Set<ResourceId>();
  const findings: Finding[] = [];
  const people = createPeopleFindings(context);
  const others = new Map<string, number>();
  const add = (id: ResourceId, pair: SlackResourcePair) => {
    if (pair.desired !== undefined) desired.set(id, pair.desired);
    if (pair.actual !== undefined) actual.set(id, pair.actual);
    if (pair.unread) unread.add(id);
    findings.push(...pair.findings);
  };
  const withheld: SlackUsergroupResource[] = [];
  let staying = 0;
  for (const { declared, resource } of context.desired.channels) {
    const pair = compareChannel(context, { declared, resource });
    add(resourceId(resource), pair);
    staying += pair.staying?.length ?? 0;
    if (pair.others?.length) others.set(resource.key, pair.others.length);
    const found = context.remote.channels.get(context.channels.ids.get(resource.key) ?? "");
    if (!pair.unread) people.add(resource, pair, context.remote.members.get(found?.id ?? ""));
  }
  for (const { declared, resource } of context.desired.usergroups) {
    const pair = compareUsergroup(context, { declared, resource });
    add(resourceId(resource), pair);
    staying += pair.staying?.length ?? 0;
    const found = context.remote.usergroups.get(context.usergroups.ids.get(resource.key) ?? "");
    if (pair.unread && found?.enabled !== true) withheld.push(resource);
    if (!pair.unread && context.remote.noUsergroups === undefined) people.add(resource, pair, found?.users);
  }
  for (const { id, pair } of compareUndeclaredChannels(context)) add(id, pair);
  const { disabled, kept } = usergroupsToDisable(context, withheld);
  for (const group of disabled)
    add(usergroupResourceId(group.handle), { ...pairToDisable(context, undefined, group), findings: [] });
  for (const { id, pair } of compareDepartedElsewhere(context, disabled)) add(id, pair);
  for (const { id, pair } of compareNamesakes(context)) add(id, pair);
  const unseen = unseenChannelFindings(context);
  findings.push(
    ...people.findings(),
    ...unseen,
    ...kept,
    ...departedFindings(context),
    ...ignoredPlacesFindings(context),
    ...workspaceFindings(context, { others, disabled }),
  );
  const undeclared =
    context.remote.listed.get("user groups") === "declared"
      ? unmanagedUsergroups(context).filter((group) => !disabled.includes(group)).length
      : 0;
  return {
    desired,
    actual,
    unread,
    self: selfOf(context),
    departed: departedIn(context, actual),
    formerly: formerAccounts(context),
    hadBefore: undeclaredToday(context),
    mayStillCome: unseen.length > 0 || kept.length > 0,
    unmanaged: sum(others.values()) + staying + undeclared,
    labels: labelsOf(context, actual),
    pageOf: (id) => channelPage(context, id),
    findings,
  };
}

/** Returns the people who have left and hold something. */
function departedIn({ hasLeft }: SlackCompareContext, actual: State): ReadonlySet<Principal> {
  const departed = new Set<Principal>();
  for (const { grants } of actual.values())
    for (const principal of grants.keys()) if (hasLeft(principal)) departed.add(principal);
  return departed;
}

/** Returns the accounts that an earlier roster gave to people who are still here, and have another one now. */
function formerAccounts(context: SlackCompareContext): ReadonlyMap<Principal, Principal> {
  const { desired, hasLeft } = context;
  return new Map(
    [...undeclaredToday(context)].filter(([, person]) => desired.accounts.has(person) && !hasLeft(person)),
  );
}

/** Returns the accounts that an earlier roster gave to people, and that nobody has by this one. */
function undeclaredToday({ people, earlier }: SlackCompareContext): ReadonlyMap<Principal, Principal> {
  const before = new Map<Principal, Principal>();
  for (const [account, person] of earlier.people) {
    const now = people.principalOf(account);
    if (now !== undefined && isUndeclaredAccount(now)) before.set(now, person);
  }
  return before;
}

function channelPage({ remote, channels }: SlackCompareContext, id: ResourceId): string | undefined {
  const { kind } = slackChannel;
  const channel = id.startsWith(`${kind}/`) ? channels.ids.get(id.slice(kind.length + 1)) : undefined;
  if (channel === undefined || remote.self.domain === "") return undefined;
  return `https://${remote.self.domain}.slack.com/archives/${channel}`;
}

/**
 * Returns names for the accounts that the roster does not declare, and the ids of channels. A private channel has none: to
 * people who aren't in it, Slack shows an id without its name.
 */
function labelsOf(
  { remote, channels }: SlackCompareContext,
  actual: State,
): Map<Principal | ResourceId, Label> {
  const labels = new Map<Principal | ResourceId, Label>();
  for (const [name, chatId] of channels.ids) {
    const isPublic = remote.channels.get(chatId)?.private === false;
    if (isPublic) labels.set(channelResourceId(name), { name, chatId });
  }
  for (const { kind, key, grants } of actual.values()) {
    const group = kind === slackUsergroup.kind ? remote.usergroups.get(key) : undefined;
    if (group) labels.set(usergroupResourceId(key), { name: `${group.handle} (${key})` });
    for (const principal of grants.keys()) {
      if (!isUndeclaredAccount(principal)) continue;
      const id = nameInPrincipal(principal);
      labels.set(principal, { name: `${remote.people.get(id)?.name || id} (${id} on Slack)`, chatId: id });
    }
  }
  return labels;
}

function selfOf({ remote, people }: SlackCompareContext): ReadonlySet<Principal> {
  const self = people.principalOf(remote.self.user);
  return new Set(self === undefined ? [] : [self]);
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const each of numbers) total += each;
  return total;
}
