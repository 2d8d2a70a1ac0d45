import { type Finding, finding } from "../../../core/finding.ts";
import type { Principal } from "../../../core/state.ts";
import { githubAccessErrors } from "../access-errors.ts";
import type { GithubDesired } from "../model/desired.ts";
import type { GithubCollaborator, GithubRepositoryAccess } from "../model/remote-state.ts";
import { repositoryRoles } from "../model/roles.ts";
import type { GithubCompareContext } from "./compare-context.ts";
import { githubUserOf, hasDeparted } from "./declared-people.ts";
import { isStaleRepositoryName, repositoryKeyToday } from "./repository-names.ts";

/** Direct access where no project declares it: what is to be revoked, and what is left alone. */
export interface UndeclaredAccess {
  /** By the repository's name in a plan. */
  readonly revoked: ReadonlyMap<string, ReadonlyMap<Principal, string>>;
  /** The number of grants and invitations that stay and that the roster doesn't ignore. */
  readonly unmanaged: number;
  /** True when something that an earlier roster gave can't be taken back now. */
  readonly mayStillCome: boolean;
  readonly findings: readonly Finding[];
}

/** True when a comparison with this roster reads direct access on every repository. */
export function needsDirectAccess(desired: GithubDesired): boolean {
  if (desired.roster.github?.directAccess !== "ignore") return true;
  return [...desired.accounts.keys()].some((principal) => hasDeparted(desired, principal));
}

/** A person's own access to a repository where no project declares it. */
interface UndeclaredGrant {
  readonly repo: string;
  readonly principal: Principal;
  readonly login: string;
  readonly role: string;
  readonly invited: boolean;
  /** True when an earlier roster gave it. */
  readonly takenBack: boolean;
  readonly archived: boolean;
  /** True when the repository is handed over: only people who have left lose it then. */
  readonly handsOff: boolean;
}

/**
 * Decides direct access on the repositories where no project declares collaborators. People who have left lose it, as do
 * those to whom an earlier roster gave it, and with `direct_access: exact` everybody does, apart from owners, whose access
 * is no grant. What an archived repository keeps is only reported: it can't be changed.
 */
export function compareUndeclaredAccess(
  context: GithubCompareContext,
  names: ReadonlyMap<string, string>,
): UndeclaredAccess {
  const { desired, remote } = context;
  const mode = desired.roster.github?.directAccess ?? "report";
  const repositories = undecidedRepositories(context, names);
  const grants = repositories.flatMap((repository) => undeclaredGrants(context, repository));
  const isToGo = ({ principal, takenBack, handsOff }: UndeclaredGrant) =>
    hasDeparted(desired, principal) || (!handsOff && (mode === "exact" || takenBack));
  const going = grants.filter((grant) => isToGo(grant));
  const staying = mode === "report" ? grants.filter((grant) => !grant.handsOff && !isToGo(grant)) : [];
  const stuck = going.filter(({ archived }) => archived);
  const revoked = new Map<string, Map<Principal, string>>();
  for (const { repo, principal, role, archived } of going) {
    if (archived) continue;
    const known = revoked.get(repo) ?? new Map<Principal, string>();
    revoked.set(repo, known.set(principal, role));
  }
  const hidden = repositories.flatMap(({ repo, access }) => (access.people === undefined ? [repo] : []));
  const unasked = mode === "report" ? repositoriesWithoutInvitations(context) : [];
  const people = new Set(staying.map(({ principal }) => principal)).size;
  const reason = remote.directAccess?.problem?.message;
  const problems = [
    ...(mode === "ignore" ? [githubAccessErrors.directAccessIgnored(desired.org)] : []),
    ...(staying.length > 0 ? [githubAccessErrors.directAccess(inWords(staying, desired), people)] : []),
    ...(stuck.length > 0 ? [githubAccessErrors.archivedDirectAccess(inWords(stuck, desired))] : []),
    ...(hidden.length > 0 && needsDirectAccess(desired)
      ? [githubAccessErrors.directAccessHidden(hidden.sort())]
      : []),
    ...(unasked.length > 0 ? [githubAccessErrors.invitationsUnread(unasked)] : []),
    ...(reason !== undefined && needsDirectAccess(desired)
      ? [githubAccessErrors.directAccessUnread(reason)]
      : []),
  ];
  return {
    revoked,
    unmanaged: staying.length + stuck.length,
    mayStillCome: stuck.some(({ takenBack }) => takenBack),
    findings: problems.map((problem) => finding(problem, { provider: "github" })),
  };
}

/** Returns the repositories whose direct access was read and whose invitations were not. */
function repositoriesWithoutInvitations({ remote }: GithubCompareContext): readonly string[] {
  const asked = new Set(
    [...remote.repositories.values()].flatMap((found) =>
      found !== "missing" && found.collaborators !== undefined ? [found.name.toLowerCase()] : [],
    ),
  );
  return [...(remote.directAccess?.repositories ?? [])].flatMap(([key, { name, archived, people }]) =>
    archived || people === undefined || asked.has(key) ? [] : [name],
  );
}

/** A repository whose direct access was read, and where no project declares collaborators or it is handed over. */
interface UndecidedRepository {
  readonly repo: string;
  readonly access: GithubRepositoryAccess;
  readonly handsOff: boolean;
}

function undecidedRepositories(
  { desired, remote }: GithubCompareContext,
  names: ReadonlyMap<string, string>,
): readonly UndecidedRepository[] {
  const access = new Map(remote.directAccess?.repositories);
  const decided = new Set<string>();
  const handedOver = new Set<string>();
  for (const { name, collaborators, handsOff } of desired.roster.repositories.values()) {
    if (isStaleRepositoryName(remote, names, name)) continue;
    if (handsOff) handedOver.add(repositoryKeyToday(remote, name));
    else if (collaborators !== undefined) decided.add(repositoryKeyToday(remote, name));
  }
  for (const found of remote.repositories.values()) {
    if (found === "missing") continue;
    const { name, archived, accessProblem: problem, collaborators: people } = found;
    const known = access.get(name.toLowerCase()) ?? { name, archived };
    if (people !== undefined) access.set(name.toLowerCase(), { ...known, people });
    else if (problem) access.set(name.toLowerCase(), { ...known, people: undefined, problem });
  }
  return [...access].flatMap(([key, each]) =>
    decided.has(key)
      ? []
      : [{ repo: names.get(key) ?? each.name, access: each, handsOff: handedOver.has(key) }],
  );
}

function undeclaredGrants(
  { people, remote, demoted, earlier }: GithubCompareContext,
  { repo, access: { name, people: found, archived }, handsOff }: UndecidedRepository,
): readonly UndeclaredGrant[] {
  const given = earlier.collaborators.get(name.toLowerCase());
  return [...(found ?? [])].flatMap(([key, collaborator]): UndeclaredGrant[] => {
    const { login, role, invitationId }: GithubCollaborator = collaborator;
    const principal = people.principalOf(login);
    const isOwner = remote.members.get(key)?.role === "owner" && !demoted.has(principal);
    if (isOwner || people.isIgnored(login)) return [];
    const invited = invitationId !== undefined;
    return [
      { repo, principal, login, role, archived, invited, handsOff, takenBack: given?.has(key) ?? false },
    ];
  });
}

/** Returns the grants as text, the highest roles first: `bob (admin on api)`. */
function inWords(grants: readonly UndeclaredGrant[], desired: GithubDesired): readonly string[] {
  const rank = ({ role }: UndeclaredGrant) => {
    const index = repositoryRoles.indexOf(role as never);
    return index === -1 ? repositoryRoles.length : index;
  };
  const text = ({ repo, principal, login, role, invited, archived }: UndeclaredGrant) => {
    const who = githubUserOf(desired, principal)?.key ?? login;
    const how = `${invited ? "invited, " : ""}${role} on ${repo}${archived ? ", archived" : ""}`;
    return `${who} (${how})`;
  };
  return [...grants]
    .map((grant) => ({ rank: rank(grant), text: text(grant) }))
    .sort((left, right) => right.rank - left.rank || (left.text < right.text ? -1 : 1))
    .map((each) => each.text);
}
