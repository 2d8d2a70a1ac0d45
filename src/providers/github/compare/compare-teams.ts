import { type Finding, finding } from "../../../core/finding.ts";
import type { Principal, Resource, ResourceId, Setting } from "../../../core/state.ts";
import type { ResolvedTeam } from "../../../roster/resolved.ts";
import { teamSlug } from "../../../roster/slug.ts";
import { githubErrors } from "../errors.ts";
import { teamId } from "../model/desired.ts";
import type { GithubTeam, OrgWorld } from "../model/remote-state.ts";
import { grantsOf, settingsOf, type TeamSight } from "./compare-context.ts";
import type { Pair } from "./compare-organization.ts";
import { isUntouched, unseen } from "./excluded-teams.ts";
import { hierarchyOf, remains } from "./hierarchy.ts";
import { hierarchyErrors } from "./hierarchy-errors.ts";
import { ignoring } from "./ignored.ts";
import { viewUndeclared } from "./undeclared-teams.ts";

export interface TeamViews {
  readonly pairs: readonly Pair[];
  readonly unread: ReadonlySet<ResourceId>;
  readonly findings: readonly Finding[];
}

/** Every declared team beside its like on GitHub; the undeclared ones counted, or, with `teams: exact`, to be deleted. */
export function viewTeams(sight: TeamSight): TeamViews {
  const { world, desired, matches } = sight;
  const hierarchy = hierarchyOf(sight);
  const unread = new Set<ResourceId>();
  const findings: Finding[] = [];
  const pairs: Pair[] = [];
  for (const team of desired.roster.teams.values()) {
    const id = teamId(team.key);
    const resource = desired.resources.get(id);
    if (resource === undefined || isUntouched(sight, team)) continue;
    const where = { provider: "github", resource: id, at: desired.places.get(id) };
    const found = matches.byKey.get(team.key);
    const hidden = unseen(world, team, found);
    const obstacle = hierarchy.obstacle(team);
    if (obstacle) findings.push(finding(obstacle, where));
    if (matches.enterprise.has(team.key))
      findings.push(finding(githubErrors.enterpriseTeam(team.key), where));
    else if (hidden === undefined) pairs.push(viewTeam(sight, { team, resource, found }));
    else {
      unread.add(id);
      findings.push(finding(hidden, where));
    }
  }
  const undeclared = viewUndeclared(sight, pairs, unread);
  return {
    pairs: [...pairs, ...undeclared.pairs],
    unread,
    findings: [...findings, ...undeclared.findings],
  };
}

interface Declared {
  readonly team: ResolvedTeam;
  readonly resource: Resource;
  readonly found: GithubTeam | undefined;
}

function viewTeam(sight: TeamSight, { team, resource, found }: Declared): Pair {
  const want = new Map<Principal, string>();
  for (const [principal, role] of resource.grants) {
    const { standing = "invited" } = sight.people.of(principal) ?? {};
    if (standing !== "invited" && standing !== "given up") want.set(principal, role);
  }
  if (found === undefined) return { desired: { ...resource, grants: want }, findings: [] };
  const actual = {
    ...resource,
    settings: settingsOf(sight, found),
    grants: grantsOf(sight, found, want),
  };
  if (team.archived) return { desired: resource, actual, findings: [] };

  const findings: Finding[] = [];
  if (found.managedElsewhere !== undefined && team.listsPeople) {
    const problem = githubErrors.managedElsewhere(team.key, found.managedElsewhere);
    findings.push(finding(problem, { provider: "github", resource: teamId(team.key), at: team.at }));
  }
  const leaveMembers = !team.listsPeople || found.managedElsewhere !== undefined;
  const settings = comparable(sight, resource, found);
  const staying = settings["privacy"] === "secret" ? stayingChildren(sight, found) : [];
  if (staying.length > 0) {
    delete settings["privacy"];
    const problem = hierarchyErrors.cannotBeSecret(team.key, staying);
    findings.push(finding(problem, { provider: "github", resource: teamId(team.key), at: team.at }));
  }
  return {
    desired: { ...resource, settings, grants: leaveMembers ? actual.grants : want },
    actual,
    findings,
  };
}

/** The declared settings, without those of which it can't be said that they differ. */
function comparable(
  { world }: TeamSight,
  { key, settings }: Resource,
  found: GithubTeam,
): Record<string, Setting> {
  const { name, parent, ...rest } = settings;
  // A name that nobody wrote is the key, and a slug that fits it is name enough.
  const isNamed = name === key && teamSlug(key) === found.slug;
  // A parent that GitHub named and didn't tell of may be the declared one.
  const isHidden = found.parent !== undefined && !world.teams.has(found.parent);
  return {
    ...(isNamed || name === undefined ? {} : { name }),
    ...(isHidden || parent === undefined ? {} : { parent }),
    ...rest,
  };
}

/** Names of the teams below one that neither move nor go, because nobody declares them or nobody may touch them. */
function stayingChildren(sight: TeamSight, team: GithubTeam): readonly string[] {
  const { world, desired, matches } = sight;
  const stays = (child: GithubTeam) => {
    const declared = desired.roster.teams.get(matches.keys.get(child.id) ?? "");
    if (declared !== undefined) return remains(sight, declared);
    return desired.roster.github?.teams !== "exact" || ignoring(desired)(child.slug);
  };
  return childrenOf(world, team)
    .filter(stays)
    .map((each) => each.name)
    .sort();
}

const children = new WeakMap<OrgWorld["teams"], ReadonlyMap<number | undefined, readonly GithubTeam[]>>();

function childrenOf({ teams }: OrgWorld, team: GithubTeam): readonly GithubTeam[] {
  const byParent = children.get(teams) ?? Map.groupBy(teams.values(), (each) => each.parent);
  children.set(teams, byParent);
  return byParent.get(team.id) ?? [];
}
