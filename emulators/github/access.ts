import type { Account, Repo, Team, TeamRole } from "./entities.ts";
import { roleOnRepositories } from "./organization-roles.ts";
import { higherRole } from "./roles.ts";
import type { GithubWorld } from "./world.ts";

/** Returns a team's roles by repository id, its parents' grants and its role of the organisation included. */
export function teamRepos(world: GithubWorld, team: Team): ReadonlyMap<number, string> {
  const everywhere = roleOnRepositories(team.organizationRoles);
  if (team.parent === undefined && everywhere === undefined) return team.grants;
  const all = new Map(team.parent === undefined ? [] : teamRepos(world, team.parent));
  for (const { id, owner } of world.repos.values()) {
    if (everywhere === undefined || owner !== world.org.login) continue;
    const inherited = all.get(id);
    all.set(id, inherited === undefined ? everywhere : higherRole(world, everywhere, inherited));
  }
  for (const [id, role] of team.grants) {
    const inherited = all.get(id);
    all.set(id, inherited === undefined ? role : higherRole(world, role, inherited));
  }
  return all;
}

/** Returns a team's role in a repository, its parents' grants and its role of the organisation included. */
export function teamRole(world: GithubWorld, team: Team, repo: Repo): string | undefined {
  const inherited = team.parent === undefined ? undefined : teamRole(world, team.parent, repo);
  const everywhere = repo.owner === world.org.login ? roleOnRepositories(team.organizationRoles) : undefined;
  const all = [team.grants.get(repo.id), inherited, everywhere].filter((role) => role !== undefined);
  return all.reduce((best: string | undefined, role) => higherRole(world, best ?? role, role), undefined);
}

/** Returns an immediate member's role as GitHub shows it: an owner of the organisation is a maintainer everywhere. */
export function roleInTeam(world: GithubWorld, team: Team, id: number): TeamRole | undefined {
  const role = team.members.get(id);
  return role !== undefined && world.members.get(id) === "admin" ? "maintainer" : role;
}

/** Returns a team's members by account id: the role, and whether the member is in a team below. */
export function allMembers(
  world: GithubWorld,
  team: Team,
): Map<number, { readonly role: TeamRole; readonly inherited: boolean }> {
  const all = new Map<number, { role: TeamRole; inherited: boolean }>();
  for (const id of team.members.keys()) {
    all.set(id, { role: roleInTeam(world, team, id) ?? "member", inherited: false });
  }
  for (const child of team.children) {
    for (const id of allMembers(world, child).keys()) {
      if (!all.has(id)) all.set(id, { role: "member", inherited: true });
    }
  }
  return all;
}

/** Returns a person's highest role in a repository, from all sources. Undefined: none. */
export function userRole(world: GithubWorld, account: Account, repo: Repo): string | undefined {
  if (repo.owner.toLowerCase() === account.login.toLowerCase()) return "admin";
  const isOrgRepo = repo.owner === world.org.login;
  const orgRole = isOrgRepo ? world.members.get(account.id) : undefined;
  if (orgRole === "admin") return "admin";
  let best = repo.collaborators.get(account.id);
  const consider = (role: string | undefined): void => {
    if (role !== undefined) best = best === undefined ? role : higherRole(world, best, role);
  };
  if (isOrgRepo) consider(roleOnRepositories(world.organizationRoles.get(account.id)));
  for (const team of world.teams.values()) {
    if (team.members.has(account.id)) consider(teamRole(world, team, repo));
  }
  if (!repo.private || orgRole !== undefined) consider("read");
  return best;
}

/** Returns the accounts that hold a repository of the organisation directly and are not members. */
export function outsideCollaborators(world: GithubWorld): Account[] {
  const found = new Map<number, Account>();
  for (const repo of world.repos.values()) {
    if (repo.owner !== world.org.login) continue;
    for (const id of repo.collaborators.keys()) {
      const account = world.accounts.get(id);
      if (account !== undefined && !world.members.has(id)) found.set(id, account);
    }
  }
  return [...found.values()];
}
