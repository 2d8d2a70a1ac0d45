import type { Finding } from "../../core/finding.ts";
import { defined } from "../defined.ts";
import type { FolderGrant, ResolvedFolder } from "../resolved.ts";
import type { DriveRole, Folder } from "../roster.ts";
import type { Owner } from "./owner.ts";
import { peopleOf, sharedMode } from "./owner.ts";

interface Declaration {
  readonly folder: Folder;
  readonly owner: Owner;
}

type Declarations = [Declaration, ...Declaration[]];

const ranks: readonly DriveRole[] = ["reader", "commenter", "writer", "fileOrganizer", "organizer"];

/** Returns every declared folder by id; the declarations of one folder are merged, and the higher role wins. */
export function resolveFolders(
  owners: readonly Owner[],
  findings: Finding[],
): ReadonlyMap<string, ResolvedFolder> {
  const byId = new Map<string, Declarations>();
  for (const owner of owners) {
    for (const folder of owner.folders) {
      const declaration = { folder, owner };
      const others = byId.get(folder.id);
      if (others === undefined) byId.set(folder.id, [declaration]);
      else others.push(declaration);
    }
  }
  const sorted = [...byId].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(sorted.map(([id, declarations]) => [id, together(id, declarations, findings)]));
}

function together(id: string, declarations: Declarations, findings: Finding[]): ResolvedFolder {
  const people = new Map<string, FolderGrant>();
  const groups = new Map<string, FolderGrant>();
  const live = declarations.filter(({ owner }) => !owner.archived);
  // What is handed over gives nobody anything where others declare the folder, too.
  const isWhole = declarations.every(isHandedOver);
  const giving = live.filter((each) => isWhole || !isHandedOver(each));
  for (const { folder, owner } of giving) {
    for (const [user, { lead, at }] of owner.people) {
      add(people, user, { role: lead ? (folder.leadRole ?? folder.role) : folder.role, at });
    }
    for (const [address, grant] of folder.groups) add(groups, sameAddress(groups, address), grant);
  }
  const modes = declarations.map(({ folder, owner }) => ({
    mode: folder.members,
    at: folder.at,
    owner,
    handsOff: isHandedOver({ folder, owner }),
  }));
  const notifying = giving.find(({ folder }) => folder.notify);
  return defined({
    id,
    handsOff: isWhole,
    handedOver: peopleOf(declarations.filter(isHandedOver)),
    handedOverGroups: new Set(
      declarations.filter(isHandedOver).flatMap(({ folder }) => [...folder.groups.keys()]),
    ),
    members: sharedMode(`Folder \`${id}\``, modes, findings),
    people: new Map([...people].sort(([a], [b]) => (a < b ? -1 : 1))),
    // What an archived team or project gave is revoked, whether people were listed or not.
    listsPeople: declarations.some(({ owner }) => owner.lists === true || owner.archived),
    groups: new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1))),
    notifyAs: notifying?.owner.name,
    declaredBy: [...new Set(declarations.flatMap(({ owner }) => owner.key ?? []))].sort(),
    at: declarations[0].folder.at,
  });
}

function isHandedOver({ folder, owner }: Declaration): boolean {
  return folder.handsOff || owner.handsOff;
}

function add(grants: Map<string, FolderGrant>, who: string, { role, at }: FolderGrant): void {
  const held = grants.get(who);
  if (held === undefined || ranks.indexOf(role) > ranks.indexOf(held.role)) grants.set(who, { role, at });
}

/** Returns the spelling of an address that is in the map already. */
function sameAddress(grants: ReadonlyMap<string, FolderGrant>, address: string): string {
  if (grants.has(address)) return address;
  const lower = address.toLowerCase();
  return [...grants.keys()].find((known) => known.toLowerCase() === lower) ?? address;
}
