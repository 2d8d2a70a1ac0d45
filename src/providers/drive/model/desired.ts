import { type Finding, finding, type Place } from "../../../core/finding.ts";
import type { Account, Desired, KindSpec } from "../../../core/provider.ts";
import { type Principal, type ResourceId, resourceId, stateOf } from "../../../core/state.ts";
import type { FolderGrant, ResolvedFolder, ResolvedRoster } from "../../../roster/resolved.ts";
import type { DriveRole, Mode } from "../../../roster/roster.ts";
import { indexPeople, type People } from "../compare/match-people.ts";
import { personErrors } from "../errors.ts";
import { isAddress } from "./email.ts";
import { driveRoles, higherRole } from "./roles.ts";

/** The one kind of resource, a folder; a shared drive is one too. Its key is the id. */
export const driveKinds: readonly KindSpec[] = [{ kind: "drive-folder", noun: "folder", roles: driveRoles }];

/** What the roster says of one folder, beside who is on it. */
export interface Terms {
  readonly mode: Mode;
  /** False: nobody declares people for it, and theirs are left alone. */
  readonly people: boolean;
  readonly groups: boolean;
  /** Whose mail people get when they are let in; undefined: no mails. */
  readonly notifyAs: string | undefined;
  /** Where each grant is declared. */
  readonly places: ReadonlyMap<Principal, Place>;
}

/** What Drive should look like, with what a plain access list has no room for. */
export interface DriveDesired extends Desired {
  readonly terms: ReadonlyMap<ResourceId, Terms>;
  /** Whom a comparable address belongs to. */
  readonly people: ReadonlyMap<string, Principal>;
}

/** The declared folders. Pure. Who has no usable address is left out, with a finding at their line. */
export function driveDesired(roster: ResolvedRoster): DriveDesired {
  const people = indexPeople(roster);
  const folders = [...roster.folders.values()].map((folder) => folderOf(folder, people));
  return {
    resources: stateOf(
      folders.map(({ key, grants }) => ({ kind: "drive-folder", key, settings: {}, grants })),
    ),
    accounts: new Map([...people.accounts, ...folders.flatMap((each) => each.groups)]),
    places: new Map([...roster.folders.values()].map((each) => [folderId(each.id), each.at])),
    parents: new Map(),
    principalResources: new Map(),
    minimums: [],
    findings: [...people.findings, ...folders.flatMap((each) => each.findings)],
    terms: new Map(folders.map(({ key, terms }) => [folderId(key), terms])),
    people: people.byAddress,
  };
}

/** Tells a desired state of Drive's from any other. */
export function asDriveDesired(desired: Desired): DriveDesired {
  if ("terms" in desired && "people" in desired) return desired as DriveDesired;
  throw new Error("This desired state is not one of Drive's.");
}

/** The resource id of a folder, `drive-folder/…`. */
export function folderId(key: string): ResourceId {
  return resourceId({ kind: "drive-folder", key });
}

/** A group by its address in lower case: Google compares no more closely. */
export function groupPrincipal(address: string): Principal {
  return `group:${address.toLowerCase()}`;
}

function folderOf(folder: ResolvedFolder, people: People) {
  const grants = new Map<Principal, DriveRole>();
  const places = new Map<Principal, Place>();
  const groups: [Principal, Account][] = [];
  const findings: Finding[] = [];

  function grant(principal: Principal, { role, at }: FolderGrant): void {
    const higher = higherRole(grants.get(principal), role) ?? role;
    if (higher === role) places.set(principal, at);
    grants.set(principal, higher);
  }

  for (const [user, each] of folder.people) {
    const principal = people.principals.get(user);
    if (principal !== undefined) grant(principal, each);
  }
  for (const [address, each] of folder.groups) {
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
  const terms: Terms = {
    mode: folder.members,
    people: folder.listsPeople,
    groups: folder.listsPeople || folder.groups.size > 0,
    notifyAs: folder.notifyAs,
    places,
  };
  return { key: folder.id, grants, groups, terms, findings };
}
