import { organizationRoles, roleOnRepositories } from "../../emulators/github/organization-roles.ts";
import { accessChanges } from "../../src/access/access-changes.ts";
import { effectiveAccess, type Holding, roleRank } from "../../src/access/effective-access.ts";
import type { Change } from "../../src/core/change.ts";
import { kindsByName } from "../../src/core/kind.ts";
import { type Principal, type Resource, type ResourceId, type State, stateOf } from "../../src/core/state.ts";
import { stateAfter } from "../../src/core/state-after.ts";
import { githubKinds } from "../../src/providers/github/kinds.ts";
import { mayAlter } from "./directory.ts";
import type { Services } from "./fixture.ts";
import type { AppliedRun, Violations } from "./invariants.ts";

const kinds = kindsByName(githubKinds);

/** Returns what GitHub holds, by its own ids: the organisation, its roles, teams and repositories. */
export function githubAccessOf({ github: { world } }: Pick<Services, "github">): State {
  const roleOf = (role: string) => (role === "admin" ? "owner" : role);
  const organisation: Resource = {
    kind: "github-org",
    key: world.org.login,
    settings: { base_permission: world.org.basePermission },
    grants: new Map([...world.members].map(([id, role]) => [`github:${id}`, roleOf(role)])),
  };
  const teams = [...world.teams.values()].map(({ id, parent, members }): Resource => {
    const grants = new Map([...members].map(([person, role]) => [`github:${person}`, role]));
    return {
      kind: "github-team",
      key: String(id),
      settings: { parent: parent ? String(parent.id) : null },
      grants,
    };
  });
  const repos = [...world.repos.values()].map(({ id, collaborators }): Resource => {
    const grants = new Map<Principal, string>();
    for (const team of world.teams.values()) {
      const role = team.grants.get(id);
      if (role !== undefined) grants.set(`team:${team.id}`, role);
    }
    for (const [person, role] of collaborators) grants.set(`github:${person}`, role);
    return { kind: "github-repo", key: String(id), settings: {}, grants };
  });
  const roles = organizationRoles.map(({ name }): Resource => {
    const holders = [...world.teams.values()].filter((team) => team.organizationRoles.has(name));
    return {
      kind: "github-organization-role",
      key: name,
      settings: { gives: roleOnRepositories([name]) ?? null },
      grants: new Map(holders.map(({ id }) => [`team:${id}`, "holder"])),
    };
  });
  return stateOf([organisation, ...teams, ...repos, ...roles]);
}

/** One person's loss in effect. */
interface Loss {
  readonly person: Principal;
  readonly resource: ResourceId;
  readonly before: Holding;
  readonly to: string | undefined;
}

function accountOf({ person }: Loss): string {
  return person.slice("github:".length);
}

function lossesBetween(before: State, after: State): readonly Loss[] {
  const old = effectiveAccess(before, kinds);
  const changesOf = accessChanges(old, effectiveAccess(after, kinds));
  return old.people.flatMap((person) => {
    const held = old.holdingsOf(person);
    return changesOf(person).flatMap(({ resource, to }): Loss[] => {
      const holding = held.get(resource);
      const kind = kinds.get(before.get(resource)?.kind ?? "");
      if (holding === undefined || (to !== undefined && roleRank(to, kind) >= holding.rank)) return [];
      return [{ person, resource, before: holding, to }];
    });
  });
}

/**
 * Finds what people have lost in effect on GitHub, through teams, nesting, ownership and the base permission, though no
 * change of the plan takes it away; and what somebody protected has lost.
 */
export function somebodyLostInEffectWhatWasNotListed(appliedRun: AppliedRun, before: State): Violations {
  const { directory, report, services } = appliedRun;
  const removals = report.plan.changes.filter(({ action }) => action !== "grant" && action !== "create");
  const allows = removals.map((change: Change) => mayAlter(change, directory, () => undefined));
  const guarded = new Set(directory.roster.guards.protected.map((key) => directory.account(`user:${key}`)));
  return lossesBetween(before, githubAccessOf(services)).flatMap((loss) => {
    const line = `${accountOf(loss)}: ${loss.resource}: ${loss.before.role} → ${loss.to ?? "nothing"} (${loss.before.through.join()})`;
    const isListed = factsOfPath(loss).some((fact) => allows.some((may) => may(fact)));
    return [...(isListed ? [] : [line]), ...(guarded.has(accountOf(loss)) ? [`protected ${line}`] : [])];
  });
}

/** Returns the facts on which somebody's access rests. */
function factsOfPath(loss: Loss): readonly string[] {
  const account = accountOf(loss);
  const { resource, through: path } = loss.before;
  const through = path.filter((id) => !id.startsWith("github-organization-role"));
  const keyOf = (id: ResourceId) => id.slice(id.indexOf("/") + 1);
  const [first] = through;
  const isOrg = (id: ResourceId | undefined) => id?.startsWith("github-org/") === true;
  if (isOrg(resource) || isOrg(first)) return [`org|${account}`];
  const direct = resource.startsWith("github-team") ? "team" : "repo";
  if (first === undefined)
    return [
      `${direct}|${keyOf(resource)}|${direct === "team" ? "member" : "collaborator"}|${account}`,
      `${direct}|${keyOf(resource)}|exists`,
    ];
  return [
    `team|${keyOf(first)}|member|${account}`,
    ...through.flatMap((team) => [`team|${keyOf(team)}|parent`, `team|${keyOf(team)}|exists`]),
    `team|${keyOf(through.at(-1) ?? first)}|repo|${keyOf(resource)}`,
  ];
}

/**
 * Finds losses in effect that the report's own comparison of access before and after doesn't tell of, and those of which it
 * tells though nobody lost anything. Only people and repositories count that the run has read. Where a change failed,
 * nothing is compared.
 */
export function theReportTellsOtherLosses(appliedRun: AppliedRun, before: State): Violations {
  const { directory, report, services } = appliedRun;
  const changes = report.plan.changes.filter(({ provider }) => provider === "github");
  const isWhole = report.outcomes.every(
    ({ status, change }) => status === "applied" || change.provider !== "github",
  );
  if (!isWhole) return [];
  const old = new Map([...report.before].filter(([, { kind }]) => kinds.has(kind)));
  const account = (person: Principal) => directory.account(person) ?? "";
  const people = new Set(effectiveAccess(old, kinds).people.map(account));
  const repos = new Set([...old.keys()].map((id) => directory.repo(repoOf(id) ?? "")));
  const invited = new Set(
    changes.flatMap((each) =>
      each.kind === "github-org" && each.action === "grant" ? [account(each.principal)] : [],
    ),
  );
  const enterprise = [...services.github.world.teams.values()].filter(({ type }) => type === "enterprise");
  const bound = new Set(enterprise.flatMap(({ members }) => [...members.keys()].map(String)));
  const lines = (losses: readonly Loss[], ids: (loss: Loss) => readonly [string, string | undefined]) =>
    losses.flatMap((loss) => {
      const [person, repo] = ids(loss);
      // The plan counts an invitation as accepted, and its cancelling as a departure.
      const isCounted = people.has(person) && !invited.has(person) && !bound.has(person);
      const counts = isCounted && repo !== undefined && repos.has(repo);
      return counts ? [`${person} ${repo} ${isDirectSeen ? (loss.to ?? "nothing") : ""}`] : [];
    });
  // Who has access of their own keeps it, which a run doesn't know that ignores it.
  const isDirectSeen = directory.roster.github?.directAccess !== "ignore";
  const told = lines(lossesBetween(old, stateAfter(old, changes, kinds)), ({ person, resource }) => [
    account(person),
    directory.repo(repoOf(resource) ?? ""),
  ]);
  const real = lines(lossesBetween(before, githubAccessOf(services)), (loss) => [
    accountOf(loss),
    repoOf(loss.resource),
  ]);
  return [
    ...real.filter((loss) => !told.includes(loss)).map((loss) => `not told: ${loss}`),
    ...(isDirectSeen ? told.filter((loss) => !real.includes(loss)).map((loss) => `not so: ${loss}`) : []),
  ];
}

function repoOf(resource: ResourceId): string | undefined {
  return /^github-repo\/(.*)$/.exec(resource)?.[1];
}
