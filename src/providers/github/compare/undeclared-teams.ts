import { type Finding, finding } from "../../../core/finding.ts";
import type { ResourceId } from "../../../core/state.ts";
import { githubErrors } from "../errors.ts";
import { teamId } from "../model/desired.ts";
import type { GithubTeam } from "../model/remote-state.ts";
import { grantsOf, settingsOf, type TeamSight, undeclaredKey } from "./compare-context.ts";
import type { Pair } from "./compare-organization.ts";
import { remains } from "./hierarchy.ts";
import { hierarchyErrors } from "./hierarchy-errors.ts";
import { ignoring } from "./ignored.ts";

/** Teams that nobody declares: counted, or with `teams: exact` to be deleted; and what may not go with what is deleted. */
export function viewUndeclared(
  sight: TeamSight,
  declared: readonly Pair[],
  unread: ReadonlySet<ResourceId>,
): { readonly pairs: readonly Pair[]; readonly findings: readonly Finding[] } {
  const { world, desired, matches } = sight;
  const isIgnored = ignoring(desired);
  const enterprise = new Set([...matches.enterprise.values()].map((team) => team.id));
  const undeclared = [...world.teams.values()].filter(
    (team) => !matches.keys.has(team.id) && !enterprise.has(team.id) && !isIgnored(team.slug),
  );
  const ours = undeclared.filter((team) => team.managedElsewhere !== "enterprise");
  if (desired.roster.github?.teams === "exact") {
    const pairs = ours.map((team) => ({ actual: resourceOf(sight, team), findings: [] }));
    return { pairs, findings: orphans(sight, [...declared, ...pairs], unread) };
  }
  const findings = orphans(sight, declared, unread);
  if (ours.length === 0) return { pairs: [], findings };
  const problem = githubErrors.unmanagedTeams(ours.map((team) => team.name).sort());
  return { pairs: [], findings: [finding(problem, { provider: "github" }), ...findings] };
}

function resourceOf(sight: TeamSight, team: GithubTeam) {
  return {
    kind: "github-team",
    key: undeclaredKey(team),
    settings: settingsOf(sight, team),
    grants: grantsOf(sight, team, new Map()),
  };
}

/** Deleting a team deletes those below it, so whatever below it isn't accounted for keeps it alive. */
function orphans(sight: TeamSight, pairs: readonly Pair[], unread: ReadonlySet<ResourceId>): Finding[] {
  const { world, desired, matches } = sight;
  const keyOf = (team: GithubTeam) => matches.keys.get(team.id) ?? undeclaredKey(team);
  const accounted = new Set(pairs.map((pair) => (pair.desired ?? pair.actual)?.key));
  const doomed = new Set(pairs.flatMap((pair) => (isDoomed(pair) ? (pair.actual?.key ?? []) : [])));
  const children = Map.groupBy(world.teams.values(), (team) => team.parent);
  return [...world.teams.values()].flatMap((team) => {
    const key = keyOf(team);
    if (!doomed.has(key)) return [];
    const where = { provider: "github", resource: teamId(key) };
    if (!world.teamsComplete) return [finding(hierarchyErrors.childrenUnseen(key), where)];
    const lost = (children.get(team.id) ?? []).filter((child) => {
      const declared = desired.roster.teams.get(keyOf(child));
      const isKept = declared !== undefined && remains(sight, declared);
      return isKept || !accounted.has(keyOf(child)) || unread.has(teamId(keyOf(child)));
    });
    if (lost.length === 0) return [];
    const names = lost.map((child) => child.name);
    return [finding(hierarchyErrors.undeclaredChildren(key, names), where)];
  });
}

function isDoomed({ desired, actual }: Pair): boolean {
  return actual !== undefined && (desired === undefined || desired.settings["archived"] === true);
}
