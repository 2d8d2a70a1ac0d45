import type { Declaration, DeclaredGrant, DeclaringKind } from "../../roster/declaration.ts";
import type { Folder, Project, Team } from "../../roster/roster.ts";
import { namedOnDrive } from "../../roster/service-account.ts";
import { driveFolder } from "./kinds.ts";
import { compareRoles, isDriveRole } from "./model/roles.ts";

/** Folders and shared drives: named by teams, by projects for their team, and for groups. */
const folders: DeclaringKind = {
  kind: driveFolder.kind,
  noun: driveFolder.words.noun,
  account: namedOnDrive,
  isNamedByOwners: true,
  alwaysExists: true,
  covers: (role, other) =>
    role === other || (isDriveRole(role) && isDriveRole(other) && compareRoles(role, other) >= 0),
  declarations: ({ teams, projects }) => [
    ...[...teams.values()].flatMap((team) => ofTeam(team)),
    ...[...projects.values()].flatMap((project) => ofProject(project)),
  ],
};

function ofTeam({ key, folders: own, archived, handsOff }: Team): readonly Declaration[] {
  const declarer = `team:${key}`;
  return own.map((folder) => {
    const grants = archived ? [] : [...peopleOf(folder, key, []), ...groupsOf(folder, declarer)];
    return folderOf(folder, { declarer, grants, handsOff });
  });
}

function ofProject({ key, team, folders: own, archived, handsOff }: Project): readonly Declaration[] {
  const declarer = `project:${key}`;
  return own.map((folder) => {
    const people = team === undefined ? [] : peopleOf(folder, team, [declarer]);
    const grants = archived ? [] : [...people, ...groupsOf(folder, declarer)];
    return folderOf(folder, { declarer, grants, handsOff });
  });
}

function peopleOf(
  { role, leadRole, at }: Folder,
  team: string,
  through: readonly string[],
): readonly DeclaredGrant[] {
  const common = { through, at, ...(through.length > 0 ? { asOwner: true as const } : {}) };
  return [
    { principal: `team:${team}`, role, ...common },
    ...(leadRole === undefined ? [] : [{ principal: `leads:${team}`, role: leadRole, ...common }]),
  ];
}

function groupsOf({ groups }: Folder, declarer: string): readonly DeclaredGrant[] {
  return [...groups].map(([address, { role, at }]) => ({
    principal: `group:${address.toLowerCase()}`,
    role,
    through: [declarer],
    at,
  }));
}

function folderOf(
  { id, members, handsOff: own, at }: Folder,
  { declarer, grants, handsOff }: Pick<Declaration, "declarer" | "grants"> & { readonly handsOff: boolean },
): Declaration {
  const addsOnly = members === "additive";
  return {
    key: id,
    identities: [id],
    declarer,
    grants,
    ...(addsOnly ? { addsOnly } : {}),
    ...(own || handsOff ? { isHandedOver: true } : {}),
    at,
  };
}

/** How the file names things on Google Drive. */
export const driveDeclarations: readonly DeclaringKind[] = [folders];
