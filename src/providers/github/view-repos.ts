import { type Finding, finding } from "../../core/finding.ts";
import type { Principal, Resource, ResourceId } from "../../core/state.ts";
import type { Repository, ResolvedTeam } from "../../roster/resolved.ts";
import { type GithubDesired, parentOf, repoId, teamId, teamPrincipal, userPrincipal } from "./desired.ts";
import { githubErrors } from "./errors.ts";
import { matchTeams } from "./match-teams.ts";
import { covers } from "./roles.ts";
import type { Pair } from "./view-org.ts";
import type { TeamSight } from "./view-teams.ts";
import type { GithubRepository, GithubTeam, OrgWorld } from "./world.ts";

/** Who holds what on one repository, as far as the roster decides it. */
interface Access {
  readonly want: Map<Principal, string>;
  readonly have: Map<Principal, string>;
}

/**
 * Repository grants of the teams that declare repositories, wherever they are, and the collaborators of projects that
 * declare them. What a team inherits from its parents is theirs, and isn't taken from it or given to it again.
 */
export function viewRepos(sight: TeamSight, unread: ReadonlySet<ResourceId>): readonly Pair[] {
  const byRepo = new Map<string, Access>();
  const accessTo = (repo: string): Access => {
    const known = byRepo.get(repo) ?? { want: new Map(), have: new Map() };
    byRepo.set(repo, known);
    return known;
  };
  const findings: Finding[] = [];
  const names = declaredNames(sight.desired, sight.world);
  const ours = [...sight.desired.roster.teams.values()].filter(
    (team) => team.listsRepos && !team.archived && team.github !== false && !unread.has(teamId(team.key)),
  );
  for (const team of ours) {
    if (!sight.desired.resources.has(teamId(team.key))) continue;
    for (const [repo, grant] of teamAccess({ ...sight, names }, team, findings)) {
      const access = accessTo(repo);
      if (grant.want !== undefined) access.want.set(teamPrincipal(team.key), grant.want);
      if (grant.have !== undefined) access.have.set(teamPrincipal(team.key), grant.have);
    }
  }
  for (const repository of sight.desired.roster.repositories.values())
    addCollaborators(sight, repository, accessTo);
  return [...byRepo].map(([repo, access]) => pairOf(sight, repo, access)).concat({ findings });
}

/** A repository's name as the roster writes it, by its name today in lower case. */
export function declaredNames(
  desired: GithubDesired,
  world: TeamSight["world"],
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const name of desired.roster.repositories.keys()) {
    const found = world.repositories.get(name.toLowerCase());
    const today = found === undefined || found === "missing" ? name : found.name;
    names.set(today.toLowerCase(), name);
  }
  return names;
}

type TeamGrant = { want?: string; have?: string };

type NamedSight = TeamSight & { readonly names: ReadonlyMap<string, string> };

function teamAccess(sight: NamedSight, team: ResolvedTeam, findings: Finding[]): Map<string, TeamGrant> {
  const { desired, matches, names } = sight;
  const found = matches.byKey.get(team.key);
  const grants = new Map<string, TeamGrant>();
  for (const [key, held] of found?.repositories ?? []) {
    const repo = names.get(key) ?? held.name;
    const own = !covers(inheritedNow(sight, found, key), held.role) || hasOwn(sight, repo, found);
    if (own) grants.set(repo, { have: held.role });
  }
  for (const [repo, { role }] of desired.roster.repositories.size === 0 ? [] : team.grants) {
    const above = inheritedThen(sight, team, repo);
    const grant = grants.get(repo) ?? {};
    grants.set(repo, grant);
    if (above !== undefined && covers(above.role, role)) {
      // Enough comes from above: neither needed nor in the way.
      grants.delete(repo);
      const problem = githubErrors.redundantGrant(team.key, repo, above.team);
      findings.push(
        finding(problem, { provider: "github", resource: repoId(repo), at: team.grants.get(repo)?.at }),
      );
    } else grant.want = role;
  }
  return grants;
}

/** The most that the teams above one have on a repository today; nothing counts as no role. */
function inheritedNow(
  { world }: Pick<TeamSight, "world">,
  team: GithubTeam | undefined,
  repo: string,
): string {
  let most = "";
  for (let above = team?.parent, hops = 0; above !== undefined && hops < 100; hops += 1) {
    const parent = world.teams.get(above);
    const role = parent?.repositories?.get(repo)?.role;
    if (role !== undefined && (most === "" || covers(role, most))) most = role;
    above = parent?.parent;
  }
  return most;
}

/** The most that the teams above one will have on a repository. */
function inheritedThen(
  sight: Omit<TeamSight, "people">,
  team: ResolvedTeam,
  repo: string,
): { role: string; team: string } | undefined {
  const { desired, matches, world } = sight;
  let most: { role: string; team: string } | undefined;
  const today = world.repositories.get(repo.toLowerCase());
  const key = (today === undefined || today === "missing" ? repo : today.name).toLowerCase();
  for (let above = parentOf(desired.roster, team), hops = 0; above !== undefined && hops < 100; hops += 1) {
    const role = above.listsRepos
      ? above.grants.get(repo)?.role
      : matches.byKey.get(above.key)?.repositories?.get(key)?.role;
    if (role !== undefined && (most === undefined || covers(role, most.role)))
      most = { role, team: above.key };
    above = parentOf(desired.roster, above);
  }
  return most;
}

/** True where GitHub was asked, and says that the team has a grant of its own. */
function hasOwn({ world }: TeamSight, repo: string, team: GithubTeam | undefined): boolean {
  const found = world.repositories.get(repo.toLowerCase());
  if (found === undefined || found === "missing" || team === undefined) return false;
  return found.directTeams?.has(team.slug) ?? false;
}

function addCollaborators(
  sight: TeamSight,
  repository: Repository,
  accessTo: (repo: string) => Access,
): void {
  const { desired, people, world } = sight;
  const found = world.repositories.get(repository.name.toLowerCase());
  if (repository.collaborators === undefined || found === undefined || found === "missing") return;
  const access = accessTo(repository.name);
  for (const [principal, role] of desired.resources.get(repoId(repository.name))?.grants ?? []) {
    if (principal.startsWith(userPrincipal("")) && people.of(principal) !== undefined)
      access.want.set(principal, role);
  }
  for (const [login, { login: name, role }] of found.collaborators ?? []) {
    const isOwner = world.members.get(login)?.role === "owner";
    if (!people.isIgnored(login) && !isOwner) access.have.set(people.principalOf(name), role);
    if (isOwner) access.want.delete(people.principalOf(name));
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
  if (isArchived(sight, repo, found)) {
    const findings = sameGrants(access) ? [] : [finding(githubErrors.archivedRepository(repo), where)];
    return { findings };
  }
  const renamed = found !== undefined && found.name.toLowerCase() !== repo.toLowerCase();
  const findings = renamed ? [finding(githubErrors.renamedRepository(repo, found.name), where)] : [];
  return { desired, actual, findings };
}

function isArchived(sight: TeamSight, repo: string, found: GithubRepository | undefined): boolean {
  if (found !== undefined) return found.archived;
  const key = repo.toLowerCase();
  return [...sight.world.teams.values()].some((team) => team.repositories?.get(key)?.archived === true);
}

function sameGrants({ want, have }: Access): boolean {
  return want.size === have.size && [...want].every(([principal, role]) => have.get(principal) === role);
}

/**
 * Repositories on which it takes GitHub's word whether a team's grant is its own: a team above it loses or lowers the
 * grant that would explain it.
 */
export function needsDirectTeams(world: OrgWorld, desired: GithubDesired): readonly string[] {
  const matches = matchTeams(world, desired);
  const sight = { world, desired, matches };
  const names = declaredNames(desired, world);
  return [...desired.roster.teams.values()].flatMap((team) => {
    const found = matches.byKey.get(team.key);
    if (!team.listsRepos || team.archived) return [];
    return [...(found?.repositories ?? [])].flatMap(([key, held]) => {
      const repo = names.get(key) ?? held.name;
      if (!covers(inheritedNow(sight, found, key), held.role)) return [];
      const then = inheritedThen(sight, team, repo);
      return then !== undefined && covers(then.role, held.role) ? [] : [repo];
    });
  });
}
