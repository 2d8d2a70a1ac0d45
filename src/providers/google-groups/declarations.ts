import type { Declaration, DeclaredGrant, DeclaringKind } from "../../roster/declaration.ts";
import type { GoogleGroup, Project, Roster, Team } from "../../roster/roster.ts";
import { namedInGroups } from "../../roster/service-account.ts";
import { googleGroup } from "./kinds.ts";
import { memberGroup } from "./model/principals.ts";
import { compareGroupRoles, isGroupRole } from "./model/roles.ts";

/** Google Groups: a team's, and a project's for its team. */
const groups: DeclaringKind = {
  kind: googleGroup.kind,
  noun: googleGroup.words.noun,
  account: namedInGroups,
  alwaysExists: false,
  covers: (role, other) =>
    role === other || (isGroupRole(role) && isGroupRole(other) && compareGroupRoles(role, other) >= 0),
  declarations: ({ teams, projects }: Roster) => [
    ...[...teams.values()].flatMap(ofTeam),
    ...[...projects.values()].flatMap(ofProject),
  ],
};

function ofTeam({ key, googleGroup: group, archived, handsOff }: Team): readonly Declaration[] {
  if (group === undefined) return [];
  const declarer = `team:${key}`;
  const grants = archived ? [] : [...peopleOf(group, key, []), ...groupsOf(group, declarer)];
  return [declarationOf(group, { declarer, grants, handsOff })];
}

function ofProject({ key, team, googleGroup: group, archived, handsOff }: Project): readonly Declaration[] {
  if (group === undefined) return [];
  const declarer = `project:${key}`;
  const people = team === undefined ? [] : peopleOf(group, team, [declarer]);
  const grants = archived ? [] : [...people, ...groupsOf(group, declarer)];
  return [declarationOf(group, { declarer, grants, handsOff })];
}

function peopleOf(
  { leadRole, at }: GoogleGroup,
  team: string,
  through: readonly string[],
): readonly DeclaredGrant[] {
  const common = { through, at, ...(through.length > 0 ? { asOwner: true as const } : {}) };
  return [
    { principal: `team:${team}`, role: "member", ...common },
    ...(leadRole === "member" ? [] : [{ principal: `leads:${team}`, role: leadRole, ...common }]),
  ];
}

function groupsOf({ groups: nested, at }: GoogleGroup, declarer: string): readonly DeclaredGrant[] {
  return nested.map((address) => ({
    principal: memberGroup(address),
    role: "member",
    through: [declarer],
    at,
  }));
}

function declarationOf(
  { group, id, previously, members, handsOff: own, at }: GoogleGroup,
  { declarer, grants, handsOff }: Pick<Declaration, "declarer" | "grants"> & { readonly handsOff: boolean },
): Declaration {
  const key = group.toLowerCase();
  const ids = id === undefined ? [] : [`#${id}`];
  return {
    key,
    identities: [...new Set([key, ...previously.map((each) => each.toLowerCase()), ...ids])],
    declarer,
    grants,
    ...(members === "additive" ? { addsOnly: true as const } : {}),
    ...(own || handsOff ? { isHandedOver: true as const } : {}),
    at,
  };
}

/** How the file names Google Groups. */
export const googleGroupDeclarations: readonly DeclaringKind[] = [groups];
