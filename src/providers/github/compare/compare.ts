import type { Comparison } from "../../../core/provider.ts";
import { type Principal, type Resource, type ResourceId, resourceId } from "../../../core/state.ts";
import type { GithubDesired } from "../model/desired.ts";
import type { OrgWorld } from "../model/remote-state.ts";
import { type Pair, viewOrg } from "./compare-organization.ts";
import { viewRepos } from "./compare-repositories.ts";
import { viewTeams } from "./compare-teams.ts";
import { nestingOf } from "./hierarchy.ts";
import { type People, recognise } from "./match-people.ts";
import { matchTeams, type TeamMatches } from "./match-teams.ts";

/** An organisation seen with one roster's eyes, and whom and what the roster's names stand for there. */
export interface Sight {
  readonly snapshot: Comparison;
  readonly people: People;
  readonly matches: TeamMatches;
}

/** Pure: the same world and roster give the same sight. */
export function look(world: OrgWorld, desired: GithubDesired): Sight {
  const people = recognise(world, desired);
  const matches = matchTeams(world, desired);
  const self = new Set(world.self === undefined ? [] : [people.principalOf(world.self)]);
  const org = viewOrg(world, desired, people);
  const sight = { world, desired, people, matches, demoted: demotedIn(org, self) };
  const teams = viewTeams(sight);
  const repos = viewRepos(sight, teams.unread);
  const pairs = [org, ...teams.pairs, ...repos.pairs];

  const want = new Map<ResourceId, Resource>();
  const have = new Map<ResourceId, Resource>();
  for (const pair of pairs) {
    if (pair.desired) want.set(resourceId(pair.desired), pair.desired);
    if (pair.actual) have.set(resourceId(pair.actual), pair.actual);
  }
  const snapshot: Comparison = {
    desired: want,
    actual: have,
    nesting: nestingOf(sight),
    unmanagedGrants: repos.kept,
    unread: new Set([...teams.unread, ...repos.unread]),
    self,
    findings: [...people.findings, ...pairs.flatMap((pair) => pair.findings), ...teams.findings],
  };
  return { snapshot, people, matches };
}

/** Owners who won't be any more, be it that they leave. The acting account steps down for nobody. */
function demotedIn({ desired, actual }: Pair, self: ReadonlySet<Principal>): ReadonlySet<Principal> {
  const roles = [...(actual?.grants ?? [])];
  return new Set(
    roles.flatMap(([principal, role]) =>
      role === "owner" && desired?.grants.get(principal) !== "owner" && !self.has(principal)
        ? [principal]
        : [],
    ),
  );
}
