import { quoted } from "../errors.ts";
import type { Entry, Project, Team } from "../roster.ts";
import type { Path } from "../yaml/tree.ts";
import type { Checking } from "./checking.ts";
import { leadHasLeft, outsiderIn, ownerHasLeft, ownerWithoutLogin, tooFewOwners } from "./errors.ts";

/** Everybody and every team that is named must be declared, and may be where they are named. */
export function checkReferences(checking: Checking): void {
  checkSettings(checking);
  for (const team of checking.roster.teams.values()) checkTeam(team, checking);
  for (const project of checking.roster.projects.values()) checkProject(project, checking);
}

function checkSettings(checking: Checking): void {
  const { roster, placeOf, report } = checking;
  checkOwners(checking);
  roster.guards.protected.forEach((key, index) => {
    checkUser("`guards.protected` lists", { key, path: ["guards", "protected", index] }, checking);
  });
  const { adminTeam, leadsTeam } = roster.permissions;
  for (const [field, key] of [["admin_team", adminTeam] as const, ["leads_team", leadsTeam] as const]) {
    const problem = key === undefined ? undefined : checking.names.team(`\`permissions.${field}\` is`, key);
    if (problem !== undefined) report(problem, placeOf(["permissions", field]));
  }
}

function checkOwners(checking: Checking): void {
  const { roster, faulty, placeOf, placeOfKey, report } = checking;
  const owners = roster.github?.owners;
  if (owners === undefined) return;
  owners.forEach((key, index) => {
    const path = ["github", "owners", index];
    checkUser("`github.owners` lists", { key, path }, checking);
    const user = roster.users.get(key);
    if (user === undefined) return;
    if (user.outside) report(outsiderIn("`github.owners` lists", key), placeOf(path));
    if (!user.active) report(ownerHasLeft(key), placeOf(path));
    if (user.github === undefined && !faulty.has(key)) report(ownerWithoutLogin(key), placeOf(path));
  });
  const count = new Set(owners).size;
  const { minOwners } = roster.guards;
  if (count < minOwners) report(tooFewOwners(count, minOwners), placeOfKey(["github", "owners"]));
}

function checkUser(
  where: string,
  { key, path }: { readonly key: string; readonly path: Path },
  { names, placeOf, report }: Checking,
): void {
  const problem = names.user(where, key);
  if (problem !== undefined) report(problem, placeOf(path));
}

function checkTeam(team: Team, checking: Checking): void {
  const { names, placeOf, report } = checking;
  const of = `Team ${quoted(team.key)}`;
  for (const lead of team.leads ?? [])
    checkEntry(`${of} is led by`, { team, entry: lead, leads: true }, checking);
  for (const entry of team.members ?? []) checkEntry(`${of} lists`, { team, entry, leads: false }, checking);
  team.except.forEach((key, index) => {
    checkUser(`${of} excepts`, { key, path: ["teams", team.key, "except", index] }, checking);
  });
  for (const { team: included, leadsOnly, at } of team.include ?? []) {
    const where = leadsOnly ? `${of} includes the leads of` : `${of} includes`;
    const problem = included === "*" ? undefined : names.team(where, included);
    if (problem !== undefined) report(problem, at);
  }
  const problem = team.parent === undefined ? undefined : names.team(`${of} is nested in`, team.parent);
  if (problem !== undefined) report(problem, placeOf(["teams", team.key, "parent"]));
}

function checkEntry(
  where: string,
  { team, entry, leads }: { readonly team: Team; readonly entry: Entry; readonly leads: boolean },
  { roster, names, report }: Checking,
): void {
  const problem = names.user(where, entry.user);
  if (problem !== undefined) report(problem, entry.at);
  const user = roster.users.get(entry.user);
  if (user?.outside === true) report(outsiderIn(where, entry.user), entry.at);
  if (user?.active === false && leads && !team.archived) report(leadHasLeft(team.key, entry.user), entry.at);
}

function checkProject(project: Project, { names, placeOf, report }: Checking): void {
  const of = `Project ${quoted(project.key)}`;
  const problem = project.team === undefined ? undefined : names.team(`${of} belongs to`, project.team);
  if (problem !== undefined) report(problem, placeOf(["projects", project.key, "team"]));
  for (const [key, { at }] of project.access) {
    const unknown = names.team(`${of} gives access to`, key);
    if (unknown !== undefined) report(unknown, at);
  }
  for (const [key, { at }] of project.collaborators ?? []) {
    const unknown = names.user(`${of} has the collaborator`, key);
    if (unknown !== undefined) report(unknown, at);
  }
}
