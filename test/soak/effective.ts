import { roleOnRepositories } from "../../emulators/github/organization-roles.ts";
import { accessChanges } from "../../src/access/access-changes.ts";
import { effectiveAccess, type Holding, roleRank } from "../../src/access/effective-access.ts";
import type { Change } from "../../src/core/change.ts";
import { kindsByName } from "../../src/core/kind.ts";
import {
  type Principal,
  type Resource,
  type ResourceId,
  resourceId,
  type State,
  stateOf,
} from "../../src/core/state.ts";
import { stateAfter } from "../../src/core/state-after.ts";
import { githubKinds } from "../../src/providers/github/kinds.ts";
import { mayAlter } from "./directory.ts";
import type { Services } from "./fixture.ts";
import type { AppliedRun, Violations } from "./invariants.ts";

const kinds = kindsByName(githubKinds);

/** GitHub's access, with the roles of the organisation that teams have, and without. */
export interface GithubAccess {
  readonly whole: State;
  readonly withoutRoles: State;
  /** Teams with such a role. It hides what they have of their own. */
  readonly teamsWithRoles: ReadonlySet<ResourceId>;
}

/** Returns what GitHub holds, by its own ids: the organisation, its teams and repositories. */
export function githubAccessOf(services: Pick<Services, "github">): GithubAccess {
  const teams = [...services.github.world.teams.values()].filter(
    (each) => each.organizationRole !== undefined,
  );
  return {
    whole: githubStateOf(services, roleOnRepositories),
    withoutRoles: githubStateOf(services, () => undefined),
    teamsWithRoles: new Set(teams.map(({ id }) => resourceId({ kind: "github-team", key: String(id) }))),
  };
}

function githubStateOf(
  { github: { world } }: Pick<Services, "github">,
  roleEverywhere: (organizationRole: string | undefined) => string | undefined,
): State {
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
      const roles = [team.grants.get(id), roleEverywhere(team.organizationRole)].filter(
        (each) => each !== undefined,
      );
      const [highest] = roles.sort((left, right) => rank(right) - rank(left));
      if (highest !== undefined) grants.set(`team:${team.id}`, highest);
    }
    for (const [person, role] of collaborators) grants.set(`github:${person}`, role);
    return { kind: "github-repo", key: String(id), settings: {}, grants };
  });
  return stateOf([organisation, ...teams, ...repos]);
}

function rank(role: string): number {
  return roleRank(role, kinds.get("github-repo"));
}

/** One person's loss in effect. */
interface Loss {
  readonly account: string;
  readonly resource: ResourceId;
  readonly before: Holding;
  readonly to: string | undefined;
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
      return [{ account: person.slice("github:".length), resource, before: holding, to }];
    });
  });
}

/**
 * Finds what people have lost in effect on GitHub, through teams, nesting, ownership and the base permission, though no
 * change of the plan takes it away; and what somebody protected has lost.
 */
export function somebodyLostInEffectWhatWasNotListed(
  appliedRun: AppliedRun,
  before: GithubAccess,
): Violations {
  const { directory, report, services } = appliedRun;
  const removals = report.plan.changes.filter(({ action }) => action !== "grant" && action !== "create");
  const allows = removals.map((change: Change) => mayAlter(change, directory, () => undefined));
  const guarded = new Set(directory.roster.guards.protected.map((key) => directory.account(`user:${key}`)));
  const isUntold = untoldPaths(appliedRun);
  const isGuarded = ({ account, before: { through } }: Loss) =>
    guarded.has(account) && !isUntold({ account, through });
  return lossesBetween(before.whole, githubAccessOf(services).whole).flatMap((loss) => {
    const line = `${loss.account}: ${loss.resource}: ${loss.before.role} → ${loss.to ?? "nothing"} (${loss.before.through.join()})`;
    const isListed = factsOfPath(loss).some((fact) => allows.some((may) => may(fact)));
    return [...(isListed ? [] : [line]), ...(isGuarded(loss) ? [`protected ${line}`] : [])];
  });
}

/** Returns the facts on which somebody's access rests. */
function factsOfPath({ account, before: { resource, through } }: Loss): readonly string[] {
  const keyOf = (id: ResourceId) => id.slice(id.indexOf("/") + 1);
  const [first] = through;
  const isOrg = (id: ResourceId | undefined) => id?.startsWith("github-org") === true;
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
 * Returns a predicate: true of paths of access that a report doesn't have. What a moved team has that its new parent has,
 * too; what comes through undeclared teams that stay; what people have directly who leave the organisation.
 */
function untoldPaths({
  directory,
  report,
}: AppliedRun): (path: { readonly account: string; readonly through: readonly ResourceId[] }) => boolean {
  const { changes } = report.plan;
  const keysOf = (isIt: (change: Change) => boolean) =>
    changes.filter(isIt).map(({ key }) => directory.team(key));
  const moved = new Set(keysOf((each) => each.action === "configure" && each.setting === "parent"));
  const told = new Set([
    ...[...directory.roster.teams.keys()].map((key) => directory.team(key)),
    ...keysOf(({ kind, action }) => kind === "github-team" && action === "archive"),
  ]);
  const leaving = new Set(
    changes.flatMap((change) =>
      change.kind === "github-org" && change.action === "revoke" ? [directory.account(change.principal)] : [],
    ),
  );
  return ({ account, through }) => {
    const teams = through
      .filter((id) => id.startsWith("github-team/"))
      .map((id) => id.slice("github-team/".length));
    const isStrange = teams.some((team) => !told.has(team)) || moved.has(teams[0]);
    return isStrange || (through.length === 0 && leaving.has(account));
  };
}

/**
 * Finds losses in effect that the report's own comparison of access before and after doesn't tell of, among the people
 * and the repositories that it has. Roles of the organisation are not in that. Where a change failed, nothing is compared.
 */
export function theReportLeavesOutALoss(appliedRun: AppliedRun, before: GithubAccess): Violations {
  const { directory, report, services } = appliedRun;
  const changes = report.plan.changes.filter(({ provider }) => provider === "github");
  const isWhole = report.outcomes.every(
    ({ status, change }) => status === "applied" || change.provider !== "github",
  );
  if (!isWhole) return [];
  const managed = new Map([...report.before].filter(([, { kind }]) => kinds.has(kind)));
  const old = effectiveAccess(managed, kinds);
  const toldTo = accessChanges(old, effectiveAccess(stateAfter(managed, changes, kinds), kinds));
  const principals = new Map(old.people.map((person) => [directory.account(person), person]));
  const repos = new Map(
    [...managed.values()].flatMap(({ kind, key }) =>
      kind === "github-repo" ? [[directory.repo(key), key]] : [],
    ),
  );
  const now = githubAccessOf(services);
  const isUntold = untoldPaths(appliedRun);
  const lost = new Set(
    lossesBetween(before.whole, now.whole).map(({ account, resource }) => `${account} ${resource}`),
  );
  return lossesBetween(before.withoutRoles, now.withoutRoles).flatMap(
    ({ account, resource, before: { role, through }, to }) => {
      if (isUntold({ account, through })) return [];
      if (!lost.has(`${account} ${resource}`) || through.some((team) => before.teamsWithRoles.has(team)))
        return [];
      const key = resource.startsWith("github-repo/")
        ? repos.get(resource.slice("github-repo/".length))
        : undefined;
      const person = principals.get(account);
      if (key === undefined || person === undefined) return [];
      const id = resourceId({ kind: "github-repo", key });
      const isTold = toldTo(person).some((each) => each.resource === id);
      return isTold ? [] : [`${person}: ${role} on ${key} → ${to ?? "nothing"}`];
    },
  );
}
