import { type Finding, finding } from "../../../core/finding.ts";
import { waitingGrant } from "../../../core/provider.ts";
import type { Principal, Resource } from "../../../core/state.ts";
import { nameInPrincipal } from "../../shared/principals.ts";
import { githubAccessErrors } from "../access-errors.ts";
import { githubRepositoryId } from "../model/desired.ts";
import type { GithubCompareContext, GithubResourcePair } from "./compare-context.ts";

/** Returns findings about declared collaborators who have only been invited to a repository, or will only be. */
export function repositoryInvitationFindings(
  context: GithubCompareContext,
  pairs: readonly GithubResourcePair[],
): readonly Finding[] {
  const invited = pairs.flatMap((pair) => invitedTo(context, pair)).sort();
  const toInvite = pairs.flatMap((pair) => toInviteTo(context, pair)).sort();
  const own = pairs.flatMap((pair) => toInviteAgainTo(context, pair));
  const again = [...new Set([...own, ...toInviteAgainBeside(context)])].sort();
  const problems = [
    ...(again.length > 0 ? [githubAccessErrors.collaboratorsInvitedAgain(again, context.desired.org)] : []),
    ...(invited.length > 0 ? [githubAccessErrors.collaboratorsInvited(invited)] : []),
    ...(toInvite.length > 0 ? [githubAccessErrors.collaboratorsToInvite(toInvite)] : []),
  ];
  return problems.map((problem) => finding(problem, { provider: "github" }));
}

/** Returns the grants on a repository that are only offered, or will only be, as `waitingGrant`s. */
export function offeredOn(
  context: GithubCompareContext,
  repo: string,
  { want, have }: { readonly want: Resource["grants"]; readonly have: Resource["grants"] },
): ReadonlySet<string> {
  const { remote, people } = context;
  const found = remote.repositories.get(repo.toLowerCase());
  const asked = found === undefined || found === "missing" ? undefined : found.collaborators;
  const pending = [...(asked?.values() ?? [])].filter(({ invitationId }) => invitationId !== undefined);
  const invited = pending
    .map(({ login }) => people.principalOf(login))
    .filter((principal) => want.has(principal) || have.has(principal));
  const toInvite = [...want.keys()].filter(
    (principal) => !have.has(principal) && isOutside(context, principal),
  );
  const resource = githubRepositoryId(repo);
  return new Set([...invited, ...toInvite].map((principal) => waitingGrant(resource, principal)));
}

/** Returns whom the roster declares on a repository and who has not accepted its invitation: `bob (write on api)`. */
function invitedTo({ remote, people }: GithubCompareContext, { desired }: GithubResourcePair) {
  const found = desired && remote.repositories.get(desired.key.toLowerCase());
  if (found === undefined || found === "missing") return [];
  return [...(found.collaborators?.values() ?? [])].flatMap(({ login, role, invitationId }) => {
    const principal = people.principalOf(login);
    if (invitationId === undefined || !desired?.grants.has(principal)) return [];
    return [`${nameInPrincipal(principal)} (${role} on ${found.name})`];
  });
}

/** Returns whom the roster lets in to a repository and who won't be a member then, so that GitHub only invites them. */
function toInviteTo(context: GithubCompareContext, { desired, actual }: GithubResourcePair) {
  return [...(desired?.grants ?? [])].flatMap(([principal, role]) => {
    if (actual?.grants.has(principal) || !isOutside(context, principal)) return [];
    return [`${nameInPrincipal(principal)} (${role} on ${desired?.key})`];
  });
}

/** Returns whose access to a repository goes with their membership, and comes back as an invitation alone. */
function toInviteAgainTo(context: GithubCompareContext, { desired, actual }: GithubResourcePair) {
  return [...(desired?.grants ?? [])].flatMap(([principal, role]) => {
    const membership = context.people.of(principal)?.membership;
    const isMember = membership === "member" || membership === "owner";
    if (!isMember || !actual?.grants.has(principal) || !isOutside(context, principal)) return [];
    return [`${nameInPrincipal(principal)} (${role} on ${desired?.key})`];
  });
}

/** Returns whose access by another roster of the repository goes with the membership that this one ends. */
function toInviteAgainBeside(context: GithubCompareContext) {
  return [...context.earlier.beside.direct].flatMap(([login, grants]) => {
    const principal = context.people.principalOf(login);
    const isMember = context.remote.members.has(login);
    if (!isMember || !leavesOrganization(context, { principal, login })) return [];
    const known = context.remote.directAccess?.repositories;
    const mayHold = (repo: string) => known?.get(repo)?.people?.has(login) !== false;
    return grants
      .filter(({ repo }) => mayHold(repo))
      .map(({ repo, role }) => `${nameInPrincipal(principal)} (${role} on ${repo})`);
  });
}

/** True of a person who is no member of the organisation, or leaves it by the same plan. */
function isOutside(context: GithubCompareContext, principal: Principal): boolean {
  const person = context.people.of(principal);
  if (person === undefined || person.membership === "outside") return person !== undefined;
  return leavesOrganization(context, { principal, login: person.login });
}

function leavesOrganization(
  { desired, earlier }: GithubCompareContext,
  { principal, login }: { readonly principal: Principal; readonly login: string },
): boolean {
  if (desired.organization.grants.has(principal)) return false;
  return desired.roster.github?.members === "exact" || earlier.members.has(login.toLowerCase());
}
