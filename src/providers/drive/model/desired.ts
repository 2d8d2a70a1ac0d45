import { type Finding, finding, type Place } from "../../../core/finding.ts";
import type { Account, Desired } from "../../../core/provider.ts";
import { type Principal, type ResourceId, resourceId, stateOf } from "../../../core/state.ts";
import type { FolderGrant, ResolvedFolder, ResolvedRoster } from "../../../roster/resolved.ts";
import type { DriveRole, Mode } from "../../../roster/roster.ts";
import { isAddress } from "../../shared/google/address.ts";
import { type GooglePeople, googlePeopleOf } from "../../shared/google/people.ts";
import { userPrincipal } from "../../shared/principals.ts";
import { personErrors } from "../errors.ts";
import { driveFolder } from "../kinds.ts";
import { groupPrincipal } from "./principals.ts";
import { higherRole } from "./roles.ts";

/** How the roster manages one folder. */
export interface FolderPolicy {
  readonly mode: Mode;
  /** False when no declaration lists people: shares of people are left alone then. */
  readonly managesPeople: boolean;
  readonly managesGroups: boolean;
  /** The name in the mail that new people get. Undefined when no mail is sent. */
  readonly notifyAs: string | undefined;
  /** Where each grant is declared. */
  readonly places: ReadonlyMap<Principal, Place>;
}

/** What one roster declares for one folder. */
export interface DeclaredFolder {
  readonly key: string;
  /** Undefined for a folder that has left the roster. */
  readonly at: Place | undefined;
  readonly grants: ReadonlyMap<Principal, DriveRole>;
  /** True when it is handed over: only people who have left lose it. */
  readonly handsOff: boolean;
  /** People and groups who keep what a handed-over declaration gave them. */
  readonly handedOver: ReadonlySet<Principal>;
  readonly policy: FolderPolicy;
}

/** What one roster declares for Drive. */
export interface DriveDesired extends Desired {
  readonly folders: ReadonlyMap<ResourceId, DeclaredFolder>;
  readonly people: GooglePeople;
  /** What rosters of before declared, the latest one last. */
  readonly earlier: readonly DriveDesired[];
  /** True of an earlier roster that was never applied: only what it hands over counts. */
  readonly unapplied: boolean;
  /** True of another roster of the repository: what it shares is left to it. */
  readonly isBeside: boolean;
}

/** Returns the declared folders. Pure. People without a usable address are left out, with a finding at their line. */
export function driveDesired(roster: ResolvedRoster): DriveDesired {
  const given = new Set([...roster.folders.values()].flatMap((folder) => [...folder.people.keys()]));
  const people = googlePeopleOf(roster, { provider: "drive", given, ...personErrors });
  const all = [...roster.folders.values()].map((folder) => declaredFolderOf(folder, people));
  const folders = new Map(all.map(({ folder }) => [folderResourceId(folder.key), folder]));
  return {
    resources: stateOf(
      [...folders.values()].map(({ key, grants }) => ({ kind: driveFolder.kind, key, settings: {}, grants })),
    ),
    accounts: new Map([...people.accounts, ...all.flatMap((each) => each.groups)]),
    places: new Map(all.map(({ folder, at }) => [folderResourceId(folder.key), at])),
    parents: new Map(),
    principalResources: new Map(),
    minimums: [],
    findings: [...people.findings, ...all.flatMap((each) => each.findings)],
    folders,
    people,
    earlier: (roster.earlier ?? []).map(driveDesired),
    unapplied: roster.unapplied ?? false,
    isBeside: roster.beside !== undefined,
  };
}

/**
 * Returns the folders that earlier rosters declared, that no later one handed over and that this one does not declare, as
 * folders that nobody is declared on.
 */
export function foldersTakenOut({ folders, earlier }: DriveDesired): ReadonlyMap<ResourceId, DeclaredFolder> {
  const takenOut = new Map<ResourceId, DeclaredFolder>();
  for (const { unapplied, folders: before } of earlier) {
    for (const [id, { key, handsOff }] of before) {
      if (handsOff) takenOut.delete(id);
      else if (!unapplied && !folders.has(id)) takenOut.set(id, nobodysFolder(key));
    }
  }
  return takenOut;
}

function nobodysFolder(key: string): DeclaredFolder {
  const policy: FolderPolicy = {
    mode: "additive",
    managesPeople: false,
    managesGroups: false,
    notifyAs: undefined,
    places: new Map(),
  };
  return { key, at: undefined, grants: new Map(), handsOff: false, handedOver: new Set(), policy };
}

/** Returns the resource id of a folder, by Drive's id. */
export function folderResourceId(key: string): ResourceId {
  return resourceId({ kind: driveFolder.kind, key });
}

function declaredFolderOf(declared: ResolvedFolder, people: GooglePeople) {
  const grants = new Map<Principal, DriveRole>();
  const places = new Map<Principal, Place>();
  const groups: [Principal, Account][] = [];
  const findings: Finding[] = [];

  function grant(principal: Principal, { role, at }: FolderGrant): void {
    const higher = higherRole(grants.get(principal), role) ?? role;
    if (higher === role) places.set(principal, at);
    grants.set(principal, higher);
  }

  for (const [user, each] of declared.people) {
    const principal = people.principals.get(user);
    if (principal !== undefined) grant(principal, each);
  }
  for (const [address, each] of declared.groups) {
    if (!isAddress(address)) {
      findings.push(
        finding(personErrors.badAddress(`the group ${address}`), { provider: "drive", at: each.at }),
      );
      continue;
    }
    const principal = groupPrincipal(address);
    groups.push([principal, { name: address, at: each.at }]);
    grant(principal, each);
  }
  const policy: FolderPolicy = {
    mode: declared.members,
    managesPeople: declared.listsPeople && !declared.handsOff,
    managesGroups: (declared.listsPeople || declared.groups.size > 0) && !declared.handsOff,
    notifyAs: declared.notifyAs,
    places,
  };
  const { id: key, at, handsOff } = declared;
  const handedOver = new Set<Principal>([
    ...[...declared.handedOver].map(userPrincipal),
    ...[...declared.handedOverGroups].map(groupPrincipal),
  ]);
  const folder = {
    key,
    at,
    grants: handsOff ? new Map<Principal, DriveRole>() : grants,
    handsOff,
    handedOver,
    policy,
  };
  return { folder, at: declared.at, groups, findings };
}
