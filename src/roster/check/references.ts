import { quoted } from "../errors.ts";
import { hasGithubAccount } from "../has-github-account.ts";
import type { Entry, Project, Team } from "../roster.ts";
import type { YamlPath } from "../yaml/tree.ts";
import type { CheckContext } from "./context.ts";
import { leadHasLeft, outsiderIn, ownerHasLeft, ownerWithoutLogin, tooFewOwners } from "./errors.ts";

/** Checks that every user and team that is named is declared, and allowed where it is named. */
export function checkReferences(context: CheckContext): void {
  checkSettings(context);
  for (const team of context.roster.teams.values()) checkTeam(team, context);
  for (const project of context.roster.projects.values()) checkProject(project, context);
}

function checkSettings(context: CheckContext): void {
  const { roster, placeOf, report } = context;
  checkOwners(context);
  roster.guards.protected.forEach((key, index) => {
    checkUser("`guards.protected` lists", { key, path: ["guards", "protected", index] }, context);
  });
  (roster.github?.extraMembers ?? []).forEach((key, index) => {
    const path = ["github", "extra_members", index];
    checkUser("`github.extra_members` lists", { key, path }, context);
    if (roster.users.get(key)?.outside)
      report(outsiderIn("`github.extra_members` lists", key), placeOf(path));
  });
  const { adminTeam, leadsTeam } = roster.permissions;
  for (const [field, key] of [["admin_team", adminTeam] as const, ["leads_team", leadsTeam] as const]) {
    const problem =
      key === undefined ? undefined : context.references.team(`\`permissions.${field}\` is`, key);
    if (problem !== undefined) report(problem, placeOf(["permissions", field]));
  }
}

function checkOwners(context: CheckContext): void {
  const { roster, faulty, placeOf, placeOfKey, report } = context;
  const owners = roster.github?.owners;
  if (owners === undefined) return;
  owners.forEach((key, index) => {
    const path = ["github", "owners", index];
    checkUser("`github.owners` lists", { key, path }, context);
    const user = roster.users.get(key);
    if (user === undefined) return;
    if (user.outside) report(outsiderIn("`github.owners` lists", key), placeOf(path));
    if (!user.active) report(ownerHasLeft(key), placeOf(path));
    if (!hasGithubAccount(user) && !faulty.has(key)) report(ownerWithoutLogin(key), placeOf(path));
  });
  const count = new Set(owners).size;
  const { minOwners } = roster.guards;
  if (count < minOwners) report(tooFewOwners(count, minOwners), placeOfKey(["github", "owners"]));
}

function checkUser(
  where: string,
  { key, path }: { readonly key: string; readonly path: YamlPath },
  { references, placeOf, report }: CheckContext,
): void {
  const problem = references.user(where, key);
  if (problem !== undefined) report(problem, placeOf(path));
}

function checkTeam(team: Team, context: CheckContext): void {
  const { references, placeOf, report } = context;
  const of = `Team ${quoted(team.key)}`;
  for (const lead of team.leads ?? [])
    checkEntry(`${of} is led by`, { team, entry: lead, leads: true }, context);
  for (const entry of team.members ?? []) checkEntry(`${of} lists`, { team, entry, leads: false }, context);
  team.except.forEach((key, index) => {
    checkUser(`${of} excepts`, { key, path: ["teams", team.key, "except", index] }, context);
  });
  for (const { team: included, leadsOnly, at } of team.include ?? []) {
    const where = leadsOnly ? `${of} includes the leads of` : `${of} includes`;
    const problem = included === "*" ? undefined : references.team(where, included);
    if (problem !== undefined) report(problem, at);
  }
  const problem = team.parent === undefined ? undefined : references.team(`${of} is nested in`, team.parent);
  if (problem !== undefined) report(problem, placeOf(["teams", team.key, "parent"]));
}

function checkEntry(
  where: string,
  { team, entry, leads }: { readonly team: Team; readonly entry: Entry; readonly leads: boolean },
  { roster, references, report }: CheckContext,
): void {
  const problem = references.user(where, entry.user);
  if (problem !== undefined) report(problem, entry.at);
  const user = roster.users.get(entry.user);
  if (user?.outside === true) report(outsiderIn(where, entry.user), entry.at);
  if (user?.active === false && leads && !team.archived) report(leadHasLeft(team.key, entry.user), entry.at);
}

function checkProject(project: Project, { references, placeOf, report }: CheckContext): void {
  const of = `Project ${quoted(project.key)}`;
  const problem = project.team === undefined ? undefined : references.team(`${of} belongs to`, project.team);
  if (problem !== undefined) report(problem, placeOf(["projects", project.key, "team"]));
  for (const [key, { at }] of project.access) {
    const unknown = references.team(`${of} gives access to`, key);
    if (unknown !== undefined) report(unknown, at);
  }
  for (const [key, { at }] of project.collaborators ?? []) {
    const unknown = references.user(`${of} has the collaborator`, key);
    if (unknown !== undefined) report(unknown, at);
  }
}
