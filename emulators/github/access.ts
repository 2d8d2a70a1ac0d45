import type { Account, Repo, Team, TeamRole } from "./entities.ts";
import { higherRole } from "./roles.ts";
import type { GithubWorld } from "./world.ts";

/** Repository id → what a team may do there, what its parents may do counted in. */
export function teamRepos(world: GithubWorld, team: Team): ReadonlyMap<number, string> {
  if (team.parent === undefined) return team.grants;
  const all = new Map(teamRepos(world, team.parent));
  for (const [id, role] of team.grants) {
    const inherited = all.get(id);
    all.set(id, inherited === undefined ? role : higherRole(world, role, inherited));
  }
  return all;
}

/** What a team may do in a repository, its parents' grants counted in. */
export function teamRole(world: GithubWorld, team: Team, repo: Repo): string | undefined {
  const own = team.grants.get(repo.id);
  const inherited = team.parent === undefined ? undefined : teamRole(world, team.parent, repo);
  if (own === undefined || inherited === undefined) return own ?? inherited;
  return higherRole(world, own, inherited);
}

/** An immediate member's role as GitHub tells it: an owner of the organisation is a maintainer everywhere. */
export function roleInTeam(world: GithubWorld, team: Team, id: number): TeamRole | undefined {
  const role = team.members.get(id);
  return role !== undefined && world.members.get(id) === "admin" ? "maintainer" : role;
}

/** Account id → role and whether it comes from a team below. */
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

/** The highest role that somebody has in a repository, by whatever way; undefined for none. */
export function userRole(world: GithubWorld, account: Account, repo: Repo): string | undefined {
  if (repo.owner.toLowerCase() === account.login.toLowerCase()) return "admin";
  const ours = repo.owner === world.org.login;
  const standing = ours ? world.members.get(account.id) : undefined;
  if (standing === "admin") return "admin";
  let best = repo.collaborators.get(account.id);
  const consider = (role: string | undefined): void => {
    if (role !== undefined) best = best === undefined ? role : higherRole(world, best, role);
  };
  for (const team of world.teams.values()) {
    if (team.members.has(account.id)) consider(teamRole(world, team, repo));
  }
  if (!repo.private || standing !== undefined) consider("read");
  return best;
}

/** Accounts that are no members, and hold a repository of the organisation directly. */
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
