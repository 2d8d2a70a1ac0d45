import { type Finding, finding } from "../../../core/finding.ts";
import type { ComparedSides, Label, Listing } from "../../../core/provider.ts";
import { type Principal, type Resource, type ResourceId, stateOf } from "../../../core/state.ts";
import { groupErrors } from "../errors.ts";
import { googleGroup } from "../kinds.ts";
import { type GroupsDesired, groupResourceId, nobodysGroup } from "../model/desired.ts";
import { addresslessMember, memberGroup } from "../model/principals.ts";
import type { GroupsRemoteState, RemoteGroup } from "../model/remote-state.ts";
import { type GroupsCompareContext, groupsCompareContext, memberPrincipal } from "./compare-context.ts";
import { compareGroup, compareTakenOut } from "./compare-group.ts";
import { rolesByPrincipal } from "./compare-members.ts";

/** Compares the organisation's groups with the declared ones. Both sides hold only what may be changed. Pure. */
export function compareGroups(remote: GroupsRemoteState, roster: GroupsDesired): ComparedSides {
  const context = groupsCompareContext(remote, roster);
  const desired: Resource[] = [];
  const actual: Resource[] = [];
  const unread = new Set<ResourceId>();
  const findings: Finding[] = [];
  const departed = new Set<Principal>();
  let unmanaged = 0;
  let mayStillCome = false;
  const add = (pair: ReturnType<typeof compareGroup>, key: string) => {
    if (pair.desired) desired.push(pair.desired);
    if (pair.actual) actual.push(pair.actual);
    if (pair.unread) unread.add(groupResourceId(key));
    for (const each of pair.actual?.grants.keys() ?? [])
      if (roster.people.departed.has(each)) departed.add(each);
    findings.push(...pair.findings);
  };

  for (const group of roster.groups.values()) {
    const pair = compareGroup(context, group);
    unmanaged += pair.members?.unmanaged.length ?? 0;
    add(pair, group.key);
  }
  const undeclared = undeclaredGroups(context);
  const gone = new Set(undeclared.deleted.map(({ id }) => id));
  for (const found of undeclared.deleted) {
    const reading = remote.members.get(found.id);
    const key = keyOf(found, context);
    if (reading === undefined || "problem" in reading) {
      unread.add(groupResourceId(key));
      const problem = reading?.problem ?? groupErrors.unread(key, "its members were not listed");
      findings.push(finding(problem, { provider: "google-groups", resource: groupResourceId(key) }));
      continue;
    }
    actual.push({
      kind: googleGroup.kind,
      key,
      settings: {},
      grants: rolesByPrincipal(reading.members, context),
    });
    const folders = roster.namedByFolders.has(key);
    if (folders)
      findings.push(
        finding(groupErrors.deletedThoughNamed(key), {
          provider: "google-groups",
          resource: groupResourceId(key),
        }),
      );
  }
  for (const found of undeclared.takenOut) {
    if (gone.has(found.id)) continue;
    const key = keyOf(found, context);
    const pair = compareTakenOut(context, nobodysGroup(key), found);
    mayStillCome ||= pair.mayStillCome === true;
    add(pair, key);
  }
  if (undeclared.left.length > 0)
    findings.push(
      finding(groupErrors.undeclared(undeclared.left.map(({ email }) => email).sort()), {
        provider: "google-groups",
        at: roster.sectionAt,
      }),
    );
  const former = formerMembers(context);
  const isHere = (person: Principal) =>
    roster.people.accounts.has(person) && !roster.people.departed.has(person);
  return {
    desired: stateOf(desired),
    actual: stateOf(actual),
    live: liveGroups(context),
    departed,
    hadBefore: former,
    formerly: new Map([...former].filter(([, person]) => isHere(person))),
    mayStillCome,
    unmanaged: unmanaged + undeclared.left.length,
    unread,
    self: new Set(),
    listed: new Map([[googleGroup.kind, listingOf(remote)]]),
    labels: labelsOf(remote),
    pageOf: groupPage,
    findings,
  };
}

/** Groups that the roster doesn't declare: what becomes of each. */
interface UndeclaredGroups {
  readonly deleted: readonly RemoteGroup[];
  readonly takenOut: readonly RemoteGroup[];
  readonly left: readonly RemoteGroup[];
}

function undeclaredGroups({ remote, desired, matches, earlier }: GroupsCompareContext): UndeclaredGroups {
  const isBeside = (id: string) => earlier.some((each) => each.desired.isBeside && each.matches.keys.has(id));
  const aliased = new Set([...matches.aliasOf.values()].map(({ id }) => id));
  const others = [...remote.groups.values()].filter(
    ({ id, email }) => !matches.keys.has(id) && !aliased.has(id) && !desired.ignored(email.toLowerCase()),
  );
  const wasDeclared = ({ id }: RemoteGroup) =>
    earlier.some((each) => !each.desired.unapplied && !each.desired.isBeside && each.matches.keys.has(id));
  return {
    deleted: desired.isExact ? others.filter(({ id }) => !isBeside(id)) : [],
    takenOut: others.filter(wasDeclared),
    left: desired.isExact || desired.sectionAt === undefined ? [] : others,
  };
}

/** Returns the ids of the groups whose members a comparison needs. */
export function groupsToRead(
  groups: ReadonlyMap<string, RemoteGroup>,
  roster: GroupsDesired,
  wholeAccess: boolean,
): readonly string[] {
  const context = groupsCompareContext({ groups, members: new Map(), actingAs: undefined }, roster);
  const { deleted, takenOut } = undeclaredGroups(context);
  const named = wholeAccess
    ? [...groups.values()].filter(({ email }) => roster.namedByFolders.has(email.toLowerCase()))
    : [];
  return [...context.matches.keys.keys(), ...[...deleted, ...takenOut, ...named].map(({ id }) => id)];
}

/** Returns the key of a group in plans: the declared one, or its address, or its id where another one has that address. */
function keyOf({ id, email }: RemoteGroup, { matches, desired }: GroupsCompareContext): string {
  const address = email.toLowerCase();
  return matches.keys.get(id) ?? (desired.groups.has(groupResourceId(address)) ? id : address);
}

function liveGroups(context: GroupsCompareContext) {
  const { groups, members } = context.remote;
  return stateOf(
    [...members].flatMap(([id, reading]) => {
      const found = groups.get(id);
      if (found === undefined || "problem" in reading) return [];
      const grants = rolesByPrincipal(reading.members, context);
      return [{ kind: googleGroup.kind, key: keyOf(found, context), settings: {}, grants }];
    }),
  );
}

/** Returns the people whom an earlier roster knew by the address of a member, which nobody has by this one. */
function formerMembers({
  remote,
  desired,
  matches,
  earlier,
}: GroupsCompareContext): ReadonlyMap<Principal, Principal> {
  const former = new Map<Principal, Principal>();
  if (earlier.length === 0) return former;
  for (const reading of remote.members.values()) {
    for (const member of "members" in reading ? reading.members : []) {
      if (member.type !== "user") continue;
      const now = memberPrincipal(member, { owners: desired.people.owners, keys: matches.keys });
      if (desired.people.accounts.has(now)) continue;
      for (const before of earlier) {
        const person = memberPrincipal(member, {
          owners: before.desired.people.owners,
          keys: before.matches.keys,
        });
        if (before.desired.people.accounts.has(person)) former.set(now, person);
      }
    }
  }
  return former;
}

function listingOf({ groups }: GroupsRemoteState): Listing {
  const identities = [...groups.values()].flatMap(({ id, email, aliases }) => [
    `#${id}`,
    email.toLowerCase(),
    ...aliases.map((each) => each.toLowerCase()),
  ]);
  return { complete: true, identities: new Set(identities) };
}

function labelsOf({ members }: GroupsRemoteState): ReadonlyMap<Principal, Label> {
  const all = [...members.values()].flatMap((reading) => ("members" in reading ? reading.members : []));
  return new Map(
    all
      .filter(({ type }) => type === "everybody")
      .map(({ id }) => [addresslessMember(id), { name: "everybody in the organisation" }]),
  );
}

function groupPage(id: Principal | ResourceId): string | undefined {
  const prefix = [`${googleGroup.kind}/`, memberGroup("")].find((each) => id.startsWith(each));
  const [local, domain] = id.slice(prefix?.length ?? 0).split("@");
  if (prefix === undefined || local === undefined || domain === undefined) return undefined;
  return `https://groups.google.com/a/${encodeURIComponent(domain)}/g/${encodeURIComponent(local)}`;
}
