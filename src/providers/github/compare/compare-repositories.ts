import { type Finding, finding } from "../../../core/finding.ts";
import type { Principal, Resource, ResourceId } from "../../../core/state.ts";
import type { Repository, ResolvedTeam } from "../../../roster/resolved.ts";
import { nearest } from "../../../roster/suggestion.ts";
import { githubErrors } from "../errors.ts";
import { repoId, teamKeyOf, teamPrincipal, userPrincipal } from "../model/desired.ts";
import type { GithubRepository } from "../model/remote-state.ts";
import { covers, repositoryRoles } from "../model/roles.ts";
import type { TeamSight } from "./compare-context.ts";
import type { Pair } from "./compare-organization.ts";
import { inheritedNow } from "./inherited.ts";
import { isLoginUntold } from "./match-people.ts";
import { declaredNames, holdingTeams, isStaleName, nameToday, teamAccess } from "./team-access.ts";

/** Who holds what on one repository, as far as the roster decides it. */
interface Access {
  readonly want: Map<Principal, string>;
  readonly have: Map<Principal, string>;
}

export interface RepoViews {
  readonly pairs: readonly Pair[];
  /** What teams have that list no repositories: it stays, and whoever joins them has it. */
  readonly kept: ReadonlyMap<ResourceId, Resource>;
  readonly unread: ReadonlySet<ResourceId>;
}

/**
 * Repository grants of the teams that declare repositories, wherever these are, of those that a project gives access to,
 * and the collaborators of projects that
 * declare them. What a team inherits from its parents is theirs, and isn't taken from it or given to it again.
 */
export function viewRepos(sight: TeamSight, unreadTeams: ReadonlySet<ResourceId>): RepoViews {
  const byRepo = new Map<string, Access>();
  const accessTo = (repo: string): Access => {
    const known = byRepo.get(repo) ?? { want: new Map(), have: new Map() };
    byRepo.set(repo, known);
    return known;
  };
  const findings: Finding[] = [];
  const names = declaredNames(sight);
  const decided = new Map<string, ReadonlySet<string>>();
  for (const team of holdingTeams(sight, unreadTeams)) {
    const access = teamAccess({ ...sight, names }, team);
    decided.set(team.key, new Set(access.keys()));
    for (const [repo, grant] of access) {
      if (grant.want !== undefined) accessTo(repo).want.set(teamPrincipal(team.key), grant.want);
      if (grant.have !== undefined) accessTo(repo).have.set(teamPrincipal(team.key), grant.have);
      if (grant.enough !== undefined) findings.push(redundant(team, repo, grant.enough));
    }
  }
  for (const repository of sight.desired.roster.repositories.values()) {
    if (isStaleName(sight.world, names, repository.name)) findings.push(stale(sight, repository.name));
    else if (repository.collaborators !== undefined)
      addCollaborators(sight, repository, accessTo(repository.name));
  }
  const pairs = [...byRepo].map(([repo, access]) => pairOf(sight, repo, access));
  return {
    pairs: [...pairs, { findings }],
    kept: keptIn(sight, (team, repo) => decided.get(team)?.has(repo) ?? false),
    unread: new Set([...byRepo.keys()].flatMap((repo) => unreadOf(sight, repo))),
  };
}

function keptIn(
  { desired, matches, world }: TeamSight,
  isDecided: (team: string, repo: string) => boolean,
): ReadonlyMap<ResourceId, Resource> {
  const names = declaredNames({ world, desired });
  const kept = new Map<ResourceId, Resource & { grants: Map<Principal, string> }>();
  for (const [key, found] of matches.byKey) {
    if (desired.roster.teams.get(key)?.listsRepos) continue;
    for (const [today, { name, role }] of found.repositories ?? []) {
      const repo = names.get(today) ?? name;
      const isFromAbove = covers(inheritedNow({ world }, found, today), role);
      if (isFromAbove || isDecided(key, repo)) continue;
      const resource = { kind: "github-repo", key: repo, settings: {}, grants: new Map<Principal, string>() };
      const known = kept.get(repoId(repo)) ?? resource;
      known.grants.set(teamPrincipal(key), role);
      kept.set(repoId(repo), known);
    }
  }
  return kept;
}

function stale({ world, desired }: TeamSight, name: string): Finding {
  const problem = githubErrors.staleRepositoryName(name, nameToday(world, name));
  const resource = repoId(name);
  return finding(problem, { provider: "github", resource, at: desired.places.get(resource) });
}

function redundant(team: ResolvedTeam, repo: string, parent: string): Finding {
  const problem = githubErrors.redundantGrant(team.key, repo, parent);
  return finding(problem, { provider: "github", resource: repoId(repo), at: team.grants.get(repo)?.at });
}

function unreadOf({ world }: TeamSight, repo: string): ResourceId[] {
  const found = world.repositories.get(repo.toLowerCase());
  return found !== undefined && found !== "missing" && found.unread ? [repoId(repo)] : [];
}

function addCollaborators(
  { desired, people, world, demoted }: TeamSight,
  repository: Repository,
  access: Access,
): void {
  const found = world.repositories.get(repository.name.toLowerCase());
  if (found === undefined || found === "missing") return;
  const held = new Set(
    [...(found.collaborators?.values() ?? [])].map(({ login }) => people.principalOf(login)),
  );
  for (const [principal, role] of desired.resources.get(repoId(repository.name))?.grants ?? []) {
    const person = principal.startsWith(userPrincipal("")) ? people.of(principal) : undefined;
    // Access would go to a login, and whose that is shows when the invitation by address is accepted.
    const waits = person !== undefined && isLoginUntold(person) && !held.has(principal);
    if (person !== undefined && !waits) access.want.set(principal, role);
  }
  for (const [login, { login: name, role }] of found.collaborators ?? []) {
    const principal = people.principalOf(name);
    // An owner of the organisation may do everything everywhere.
    const isOwner = world.members.get(login)?.role === "owner" && !demoted.has(principal);
    if (isOwner) access.want.delete(principal);
    else if (!people.isIgnored(login)) access.have.set(principal, role);
  }
}

function pairOf(sight: TeamSight, repo: string, access: Access): Pair {
  const subject = { kind: "github-repo", key: repo, settings: {} } as const;
  const desired: Resource = { ...subject, grants: access.want };
  const actual: Resource = { ...subject, grants: access.have };
  const found = sight.world.repositories.get(repo.toLowerCase());
  const at = sight.desired.places.get(repoId(repo));
  const where = { provider: "github", resource: repoId(repo), at };
  if (found === "missing") {
    return { findings: [finding(githubErrors.missingRepository(sight.desired.org, repo), where)] };
  }
  if (found?.unread) return { findings: [finding(found.unread, where)] };
  const unknown = unknownRoles(sight, repo, access);
  if (isArchived(sight, repo, found)) {
    const findings = sameGrants(access) ? [] : [finding(githubErrors.archivedRepository(repo), where)];
    return { findings };
  }
  const renamed = found !== undefined && found.name.toLowerCase() !== repo.toLowerCase();
  const findings = renamed ? [finding(githubErrors.renamedRepository(repo, found.name), where)] : [];
  return { desired, actual, findings: [...findings, ...unknown] };
}

/** Roles that are neither GitHub's nor the organisation's own; nothing where its own aren't known. */
function unknownRoles(
  { world, desired: { org, roster, places } }: TeamSight,
  repo: string,
  { want }: Access,
) {
  const { customRoles } = world;
  if (customRoles === undefined) return [];
  const known = [...repositoryRoles, ...customRoles];
  return [...want].flatMap(([principal, role]): Finding[] => {
    if (known.includes(role)) return [];
    const team = teamKeyOf(principal);
    const at = team === undefined ? undefined : roster.teams.get(team)?.grants.get(repo)?.at;
    const where = { provider: "github", resource: repoId(repo), at: at ?? places.get(repoId(repo)) };
    return [finding(githubErrors.unknownRole(org, role, nearest(role, known)), where)];
  });
}

function isArchived(sight: TeamSight, repo: string, found: GithubRepository | undefined): boolean {
  if (found !== undefined) return found.archived;
  const key = repo.toLowerCase();
  return [...sight.world.teams.values()].some((team) => team.repositories?.get(key)?.archived === true);
}

function sameGrants({ want, have }: Access): boolean {
  return want.size === have.size && [...want].every(([principal, role]) => have.get(principal) === role);
}
