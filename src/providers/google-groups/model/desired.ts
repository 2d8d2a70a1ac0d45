import type { Finding, Place } from "../../../core/finding.ts";
import { anyGlobMatcher } from "../../../core/glob.ts";
import type { Account, Desired } from "../../../core/provider.ts";
import { type Principal, type ResourceId, resourceId, stateOf } from "../../../core/state.ts";
import type { ResolvedGoogleGroup, ResolvedRoster } from "../../../roster/resolved.ts";
import type { GroupRole, Mode } from "../../../roster/roster.ts";
import { type GooglePeople, googlePeopleOf } from "../../shared/google/people.ts";
import { userPrincipal } from "../../shared/principals.ts";
import { memberErrors } from "../errors.ts";
import { type GoogleGroupSettings, googleGroup } from "../kinds.ts";
import { memberGroup } from "./principals.ts";

/** How the roster manages who is in one group. */
export interface MembersPolicy {
  readonly mode: Mode;
  /** False when no declaration lists people: the people in it are left alone then. */
  readonly managesPeople: boolean;
  readonly managesGroups: boolean;
}

/** What one roster declares for one group. */
export interface DeclaredGroup {
  readonly key: string;
  /** Undefined for a group that has left the roster. */
  readonly declared: ResolvedGoogleGroup | undefined;
  readonly grants: ReadonlyMap<Principal, GroupRole>;
  /** Where each grant is declared. */
  readonly places: ReadonlyMap<Principal, Place>;
  /** People and groups who keep what a handed-over declaration gave them. */
  readonly handedOver: ReadonlySet<Principal>;
  readonly policy: MembersPolicy;
}

/** What one roster declares for Google Groups. */
export interface GroupsDesired extends Desired {
  readonly groups: ReadonlyMap<ResourceId, DeclaredGroup>;
  readonly people: GooglePeople;
  /** The customer's id, as the section has it. */
  readonly customer: string | undefined;
  readonly sectionAt: Place | undefined;
  /** True: groups that nobody declares are deleted. */
  readonly isExact: boolean;
  /** True of an address that the section ignores. */
  readonly ignored: (address: string) => boolean;
  /** Addresses of the groups that folders on Drive name. */
  readonly namedByFolders: ReadonlySet<string>;
  readonly rememberedIds: ResolvedRoster["rememberedIds"];
  /** What rosters of before declared, the latest one last. */
  readonly earlier: readonly GroupsDesired[];
  /** True of an earlier roster that was never applied: only what it hands over counts. */
  readonly unapplied: boolean;
  /** True of another roster of the repository: what it gives is left to it. */
  readonly isBeside: boolean;
}

/** Returns the resource id of a group, by its key. */
export function groupResourceId(key: string): ResourceId {
  return resourceId({ kind: googleGroup.kind, key });
}

/** Returns the declared groups. Pure. People without a usable address are left out, with a finding at their line. */
export function groupsDesired(roster: ResolvedRoster): GroupsDesired {
  const given = new Set([...roster.googleGroups.values()].flatMap(({ people }) => [...people.keys()]));
  const people = googlePeopleOf(roster, { provider: "google-groups", given, ...memberErrors });
  const all = [...roster.googleGroups].map(([key, declared]) => declaredGroupOf(key, declared, people));
  const groups = new Map(all.map((each) => [groupResourceId(each.key), each]));
  const { google } = roster;
  return {
    resources: stateOf(
      all.map(({ key, declared, grants }) => ({
        kind: googleGroup.kind,
        key,
        settings: declared === undefined ? {} : settingsOfNew(declared),
        grants,
      })),
    ),
    accounts: new Map([...people.accounts, ...all.flatMap(accountsOfGroups)]),
    places: new Map(
      all.flatMap(({ key, declared }) => (declared ? [[groupResourceId(key), declared.at]] : [])),
    ),
    parents: new Map(),
    principalResources: new Map(all.map(({ key }) => [memberGroup(key), groupResourceId(key)])),
    minimums: [],
    findings: [...people.findings] satisfies Finding[],
    groups,
    people,
    customer: google?.customer,
    sectionAt: google?.at,
    isExact: google?.groups === "exact",
    ignored: anyGlobMatcher(google?.ignore ?? []),
    namedByFolders: new Set(
      [...roster.folders.values()].flatMap((folder) =>
        [...folder.groups.keys()].map((each) => each.toLowerCase()),
      ),
    ),
    rememberedIds: roster.rememberedIds,
    earlier: (roster.earlier ?? []).map(groupsDesired),
    unapplied: roster.unapplied ?? false,
    isBeside: roster.beside !== undefined,
  };
}

/** Returns the settings that a group is made with. */
export function settingsOfNew({
  address,
  name,
  title,
  description,
}: ResolvedGoogleGroup): Partial<GoogleGroupSettings> {
  return { address, name: name ?? title, ...(description === undefined ? {} : { description }) };
}

function declaredGroupOf(key: string, declared: ResolvedGoogleGroup, people: GooglePeople): DeclaredGroup {
  const grants = new Map<Principal, GroupRole>();
  const places = new Map<Principal, Place>();
  for (const [user, { role, at }] of declared.people) {
    const principal = people.principals.get(user);
    if (principal === undefined) continue;
    const held = grants.get(principal);
    // Two people with one address are one account, which gets the higher role.
    if (held === undefined || held === "member") grants.set(principal, role);
    places.set(principal, at);
  }
  for (const [address, { role, at }] of declared.groups) {
    grants.set(memberGroup(address), role);
    places.set(memberGroup(address), at);
  }
  const { handsOff, listsPeople, members: mode, handedOver, handedOverGroups } = declared;
  return {
    key,
    declared,
    grants: handsOff ? new Map() : grants,
    places,
    handedOver: new Set([...[...handedOver].map(userPrincipal), ...[...handedOverGroups].map(memberGroup)]),
    policy: {
      mode,
      managesPeople: listsPeople && !handsOff,
      managesGroups: (listsPeople || declared.groups.size > 0) && !handsOff,
    },
  };
}

function accountsOfGroups({ declared }: DeclaredGroup): readonly (readonly [Principal, Account])[] {
  return [...(declared?.groups ?? [])].map(([address, { at }]) => [
    memberGroup(address),
    { name: address, at },
  ]);
}

/** Returns a group that has left the roster, as one that nobody is declared in. */
export function nobodysGroup(key: string): DeclaredGroup {
  return {
    key,
    declared: undefined,
    grants: new Map(),
    places: new Map(),
    handedOver: new Set(),
    policy: { mode: "additive", managesPeople: false, managesGroups: false },
  };
}
