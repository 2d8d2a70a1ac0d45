import { type Finding, finding } from "../../../core/finding.ts";
import { nameOfResource } from "../../../core/kind.ts";
import type { Principal, Resource, ResourceId } from "../../../core/state.ts";
import type { Repository, ResolvedTeam } from "../../../roster/resolved.ts";
import { nearestName } from "../../../roster/suggestion.ts";
import { nameInPrincipal, userKeyOf } from "../../shared/principals.ts";
import { githubAccessErrors } from "../access-errors.ts";
import { githubErrors } from "../errors.ts";
import { githubRepo, githubTeam } from "../kinds.ts";
import { githubRepositoryId, teamKeyOfPrincipal, teamPrincipal } from "../model/desired.ts";
import type { GithubRepository } from "../model/remote-state.ts";
import { repositoryRoles } from "../model/roles.ts";
import { type GithubCompareContext, type GithubResourcePair, isLoginUnknown } from "./compare-context.ts";
import { heldRoleFindings } from "./compare-organization-roles.ts";
import { compareUndeclaredAccess } from "./direct-access.ts";
import { grantsTakenBack, repositoryNameOf, unseenRepositories, wasGivenRole } from "./grants-taken-back.ts";
import { isKeptUntilMember } from "./kept-until-member.ts";
import { offeredOn, repositoryInvitationFindings } from "./repository-invitations.ts";
import { declaredRepositoryNames, isStaleRepositoryName, repositoryKeyToday } from "./repository-names.ts";
import { mayBeMissingFrom } from "./staying-members.ts";
import { teamRepositoryGrants, teamsWithManagedGrants } from "./team-access.ts";

/** The grants on one repository that the roster decides. */
interface RepositoryGrants {
  readonly want: Map<Principal, string>;
  readonly have: Map<Principal, string>;
  /** Undeclared logins that stay, since one of them may be a declared person who isn't found. */
  readonly staying: string[];
}

/** All repositories, compared. */
export interface RepositoryComparison {
  readonly pairs: readonly GithubResourcePair[];
  readonly unread: ReadonlySet<ResourceId>;
}

/**
 * Compares the repository grants of the teams that list repositories, on all repositories, the grants that a project
 * gives, the collaborators of the projects that list them, and other people's own grants. A grant that a team inherits
 * is neither revoked nor granted again.
 */
export function compareRepositories(
  context: GithubCompareContext,
  unreadTeams: ReadonlySet<ResourceId>,
): RepositoryComparison {
  const byRepo = new Map<string, RepositoryGrants>();
  const accessTo = (repo: string): RepositoryGrants => {
    const known = byRepo.get(repo) ?? { want: new Map(), have: new Map(), staying: [] };
    byRepo.set(repo, known);
    return known;
  };
  const findings: Finding[] = [];
  const names = declaredRepositoryNames(context);
  for (const team of teamsWithManagedGrants(context, unreadTeams)) {
    const access = teamRepositoryGrants({ ...context, names }, team);
    findings.push(...heldRoleFindings(context, team));
    for (const [repo, grant] of access) {
      if (grant.want !== undefined) accessTo(repo).want.set(teamPrincipal(team.key), grant.want);
      if (grant.have !== undefined) accessTo(repo).have.set(teamPrincipal(team.key), grant.have);
      if (grant.coveredBy !== undefined) findings.push(redundantGrantFinding(team, repo, grant.coveredBy));
    }
  }
  for (const repository of context.desired.roster.repositories.values()) {
    if (isStaleRepositoryName(context.remote, names, repository.name))
      findings.push(staleNameFinding(context, repository.name));
    else if (repository.collaborators !== undefined && !repository.handsOff)
      addCollaborators(context, repository, accessTo(repository.name));
  }
  for (const [key, principal, role] of grantsTakenBack(context, unreadTeams))
    accessTo(names.get(key) ?? repositoryNameOf(context, key)).have.set(principal, role);
  const undeclared = compareUndeclaredAccess(context, names);
  for (const [repo, grants] of undeclared.revoked) {
    for (const [principal, role] of grants) accessTo(repo).have.set(principal, role);
  }
  const kept = [...byRepo].flatMap(([repo, access]) => keepUntilMember(context, repo, access));
  const waiting =
    kept.length > 0 ? [githubAccessErrors.keptUntilMember(kept.sort(), context.desired.org)] : [];
  findings.push(...waiting.map((problem) => finding(problem, { provider: "github" })));
  const pairs = [...byRepo].map(([repo, access]) => pairOf(context, repo, access));
  findings.push(...repositoryInvitationFindings(context, pairs));
  const unseen = unseenRepositories(context, names);
  return {
    pairs: [
      ...pairs,
      {
        unmanaged: undeclared.unmanaged + kept.length,
        mayStillCome: undeclared.mayStillCome || unseen.mayStillCome,
        findings: [...findings, ...unseen.findings, ...undeclared.findings],
      },
    ],
    unread: new Set([...byRepo.keys()].flatMap((repo) => unreadRepository(context, repo))),
  };
}

/** Takes the access that waits for a membership out of a comparison, and returns it in words: `bob (write on api)`. */
function keepUntilMember(
  context: GithubCompareContext,
  repo: string,
  { want, have }: RepositoryGrants,
): readonly string[] {
  return [...have].flatMap(([principal, role]) => {
    if (want.has(principal) || !isKeptUntilMember(context, { principal, repo, role })) return [];
    have.delete(principal);
    return [`${nameInPrincipal(principal)} (${role} on ${repo})`];
  });
}

function repositoryResource<Grants extends Resource["grants"]>(name: string, grants: Grants) {
  return { kind: githubRepo.kind, key: name, settings: {}, grants };
}

function staleNameFinding({ remote, desired }: GithubCompareContext, name: string): Finding {
  const problem = githubErrors.staleRepositoryName(name, repositoryKeyToday(remote, name));
  const resource = githubRepositoryId(name);
  return finding(problem, { provider: "github", resource, at: desired.places.get(resource) });
}

function redundantGrantFinding(team: ResolvedTeam, repo: string, parent: string): Finding {
  const problem = githubErrors.redundantGrant(team.key, repo, nameOfResource(githubTeam, parent));
  return finding(problem, {
    provider: "github",
    resource: githubRepositoryId(repo),
    at: team.grants.get(repo)?.at,
  });
}

function unreadRepository({ remote }: GithubCompareContext, repo: string): ResourceId[] {
  const found = remote.repositories.get(repo.toLowerCase());
  return found !== undefined && found !== "missing" && found.unread ? [githubRepositoryId(repo)] : [];
}

function addCollaborators(
  context: GithubCompareContext,
  repository: Repository,
  access: RepositoryGrants,
): void {
  const { desired, people, remote, demoted, earlier } = context;
  const found = remote.repositories.get(repository.name.toLowerCase());
  if (found === undefined || found === "missing") return;
  const held = new Set(
    [...(found.collaborators?.values() ?? [])].map(({ login }) => people.principalOf(login)),
  );
  const declared = desired.resources.get(githubRepositoryId(repository.name))?.grants ?? new Map();
  const mayBeMissing = mayBeMissingFrom(context, declared);
  const given = earlier.collaborators.get(repositoryKeyToday(remote, repository.name));
  for (const [principal, role] of declared) {
    const person = userKeyOf(principal) === undefined ? undefined : people.of(principal);
    // Access goes to a login. Whose login it is becomes known when the invitation by address is accepted.
    const isLoginPending = person !== undefined && isLoginUnknown(person) && !held.has(principal);
    if (person !== undefined && !isLoginPending) access.want.set(principal, role);
  }
  for (const [login, { login: name, role }] of found.collaborators ?? []) {
    const principal = people.principalOf(name);
    // An owner of the organisation has every permission on every repository.
    const isOwner = remote.members.get(login)?.role === "owner" && !demoted.has(principal);
    if (isOwner) access.want.delete(principal);
    else if (mayBeMissing(principal) && !given?.has(login) && !people.isIgnored(login))
      access.staying.push(name);
    else if (!people.isIgnored(login)) access.have.set(principal, role);
  }
}

function pairOf(context: GithubCompareContext, repo: string, access: RepositoryGrants): GithubResourcePair {
  const desired = repositoryResource(repo, access.want);
  const actual = repositoryResource(repo, access.have);
  const found = context.remote.repositories.get(repo.toLowerCase());
  const at = context.desired.places.get(githubRepositoryId(repo));
  const where = { provider: "github", resource: githubRepositoryId(repo), at };
  if (found === "missing") {
    return { findings: [finding(githubErrors.missingRepository(context.desired.org, repo), where)] };
  }
  if (found?.unread) return { findings: [finding(found.unread, where)] };
  const unknown = unknownRoleFindings(context, repo, access);
  if (isArchived(context, repo, found)) {
    const staying = grantsThatStay(access);
    const problem = githubErrors.archivedRepository(repo, staying);
    const mayStillCome = [...access.have.keys()].some(
      (principal) => !access.want.has(principal) && wasGivenRole(context, repo, principal),
    );
    return {
      unmanaged: staying.length,
      mayStillCome,
      findings: staying.length === 0 ? [] : [finding(problem, where)],
    };
  }
  const renamed = found !== undefined && found.name.toLowerCase() !== repo.toLowerCase();
  const findings = renamed ? [finding(githubErrors.renamedRepository(repo, found.name), where)] : [];
  const { staying } = access;
  const offered = offeredOn(context, repo, access);
  return {
    desired,
    actual,
    offered,
    staying,
    unmanaged: staying.length,
    findings: [...findings, ...unknown],
  };
}

/** Returns findings about roles that are neither built in nor custom ones; none when the custom ones are unknown. */
function unknownRoleFindings(
  { remote, desired: { org, roster, places } }: GithubCompareContext,
  repo: string,
  { want }: RepositoryGrants,
) {
  const { customRoles } = remote;
  if (customRoles === undefined) return [];
  const known = [...repositoryRoles, ...customRoles];
  return [...want].flatMap(([principal, role]): Finding[] => {
    if (known.includes(role)) return [];
    const team = teamKeyOfPrincipal(principal);
    const at = team === undefined ? undefined : roster.teams.get(team)?.grants.get(repo)?.at;
    const where = {
      provider: "github",
      resource: githubRepositoryId(repo),
      at: at ?? places.get(githubRepositoryId(repo)),
    };
    return [finding(githubErrors.unknownRole(org, role, nearestName(role, known)), where)];
  });
}

function isArchived(
  context: GithubCompareContext,
  repo: string,
  found: GithubRepository | undefined,
): boolean {
  if (found !== undefined) return found.archived;
  const key = repo.toLowerCase();
  return [...context.remote.teams.values()].some((team) => team.repositories?.get(key)?.archived === true);
}

/** Returns in words who keeps a role that the roster doesn't give, and who doesn't get one that it gives. */
function grantsThatStay({ want, have }: RepositoryGrants): readonly string[] {
  const kept = [...have].flatMap(([principal, role]) =>
    want.get(principal) === role ? [] : [`${nameInPrincipal(principal)} keeps ${role}`],
  );
  const refused = [...want].flatMap(([principal, role]) =>
    have.has(principal) ? [] : [`${nameInPrincipal(principal)} doesn't get ${role}`],
  );
  return [...kept, ...refused];
}
