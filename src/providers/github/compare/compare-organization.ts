import { tooFewHolders } from "../../../core/errors.ts";
import { type Finding, finding } from "../../../core/finding.ts";
import type { Principal, Resource } from "../../../core/state.ts";
import { githubErrors } from "../errors.ts";
import type { GithubDesired } from "../model/desired.ts";
import type { OrgWorld } from "../model/remote-state.ts";
import { awaitedIn, type Sides, withdrawnWithSender } from "./invitations.ts";
import { type People, userOf } from "./match-people.ts";

/** Two resources to compare, and what is to be said beside them. */
export interface Pair {
  readonly desired?: Resource;
  readonly actual?: Resource;
  readonly findings: readonly Finding[];
}

/**
 * The organisation's members. Whoever is invited is on neither side, and counts as nobody's owner yet; with `members:
 * additive` only those whom the roster says have left are taken out; where owners aren't declared, whatever role
 * somebody has is right.
 */
export function viewOrg(world: OrgWorld, desired: GithubDesired, people: People): Pair {
  const resource = desired.resources.get(desired.membershipRoot ?? "");
  if (resource === undefined) return { findings: [] };
  const { owners, members: mode = "additive" } = desired.roster.github ?? {};
  const isGone = (principal: Principal) => mode === "exact" || userOf(desired, principal)?.present === false;
  const want = new Map<Principal, string>();
  const have = new Map<Principal, string>();
  const about = notes();
  const awaited = awaitedIn(desired, people);

  for (const [principal, role] of resource.grants) {
    const person = people.of(principal);
    if (person?.standing === "invited") about.waiting.push(person.login);
    else if (person && person.standing !== "given up") {
      want.set(principal, owners === undefined && person.standing !== "outside" ? person.standing : role);
    }
  }
  const bound = throughEnterprise(world);
  for (const { login, role } of world.members.values()) {
    if (people.isIgnored(login)) continue;
    const principal = people.principalOf(login);
    const user = userOf(desired, principal);
    if (user?.outside && !isGone(principal)) about.outsiders.push(user.key);
    if (want.has(principal)) have.set(principal, role);
    else if (isGone(principal) && bound.has(login.toLowerCase())) about.bound.push(login);
    else if (isGone(principal)) have.set(principal, role);
    else if (owners !== undefined && role === "owner") {
      have.set(principal, "owner");
      want.set(principal, "member");
    } else if (user === undefined) about.unmanaged.push(login);
  }
  for (const invitation of [...world.pending.values(), ...world.pendingEmails.values()]) {
    const principal = people.invitedBy(invitation);
    if (principal === undefined || have.has(principal) || awaited.has(principal)) continue;
    if (isGone(principal)) have.set(principal, "member");
  }
  const bare = owners === undefined ? ownersLeft(world, desired, { want, have }) : [];
  const withdrawn = withdrawnWithSender({ world, desired, people }, { want, have });
  return {
    desired: { ...resource, grants: want },
    actual: { ...resource, grants: have },
    findings: [...findingsOf(about), ...withdrawn, ...bare],
  };
}

/**
 * Where owners aren't declared, those who aren't are on neither side, and no guard can count them: they are counted here,
 * so that no organisation is left without an owner by taking out people who aren't declared, or have left.
 */
function ownersLeft(world: OrgWorld, { roster }: GithubDesired, { want, have }: Sides): Finding[] {
  const isOwner = (role: string) => role === "owner";
  const all = [...world.members.values()].filter(({ role }) => isOwner(role)).length;
  const going = [...have].filter(([principal, role]) => isOwner(role) && !want.has(principal));
  const { minOwners: least } = roster.guards;
  const left = all - going.length;
  if (going.length === 0 || left >= least) return [];
  const problem = tooFewHolders({ role: "owner", resource: world.login, left, least });
  return [finding(problem, { provider: "github" })];
}

/** Logins whose membership comes from a team of the enterprise, and comes back when it is taken here. */
function throughEnterprise(world: OrgWorld): ReadonlySet<string> {
  const teams = [...world.teams.values()].filter((team) => team.managedElsewhere === "enterprise");
  return new Set(teams.flatMap((team) => [...(team.members?.keys() ?? [])]));
}

const notes = () => ({
  waiting: [] as string[],
  unmanaged: [] as string[],
  outsiders: [] as string[],
  bound: [] as string[],
});

function findingsOf({ waiting, unmanaged, outsiders, bound }: ReturnType<typeof notes>): Finding[] {
  const problems = [
    ...(waiting.length > 0 ? [githubErrors.invited(waiting.sort())] : []),
    ...(unmanaged.length > 0 ? [githubErrors.unmanagedMembers(unmanaged.sort())] : []),
    ...(bound.length > 0 ? [githubErrors.boundMembers(bound.sort())] : []),
    ...outsiders.sort().map(githubErrors.outsiderInOrg),
  ];
  return problems.map((problem) => finding(problem, { provider: "github" }));
}
