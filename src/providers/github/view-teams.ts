import { type Finding, finding, type Problem } from "../../core/finding.ts";
import type { Principal, Resource, ResourceId } from "../../core/state.ts";
import type { ResolvedTeam } from "../../roster/resolved.ts";
import { teamId } from "./desired.ts";
import { githubErrors } from "./errors.ts";
import { ignoring } from "./ignored.ts";
import { slugOf } from "./slug.ts";
import { grantsOf, settingsOf, type TeamSight } from "./team-sight.ts";
import type { Pair } from "./view-org.ts";
import { viewUndeclared } from "./view-undeclared.ts";
import type { GithubTeam } from "./world.ts";

export interface TeamViews {
  readonly pairs: readonly Pair[];
  readonly unread: ReadonlySet<ResourceId>;
  readonly findings: readonly Finding[];
}

/** Every declared team beside its like on GitHub; the undeclared ones counted, or, with `teams: exact`, to be deleted. */
export function viewTeams(sight: TeamSight): TeamViews {
  const { desired, matches } = sight;
  const unread = new Set<ResourceId>();
  const findings: Finding[] = [];
  const pairs: Pair[] = [];
  for (const team of desired.roster.teams.values()) {
    const id = teamId(team.key);
    const resource = desired.resources.get(id);
    if (resource === undefined || isUntouched(sight, team)) continue;
    const where = { provider: "github", resource: id, at: desired.places.get(id) };
    const found = matches.byKey.get(team.key);
    const hidden = unseen(sight, team, found);
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

/** True of a team that the roster's `ignore` names, as it is called today or as it is to be called. */
export function isUntouched(sight: Omit<TeamSight, "people">, team: ResolvedTeam): boolean {
  const isIgnored = ignoring(sight.desired);
  const found = sight.matches.byKey.get(team.key);
  if (found !== undefined && isIgnored(found.slug)) return true;
  return isIgnored(slugOf(team.github === false ? team.key : team.github.name));
}

function unseen(
  { world }: TeamSight,
  team: ResolvedTeam,
  found: GithubTeam | undefined,
): Problem | undefined {
  if (found === undefined) {
    return world.teamsComplete || team.archived ? undefined : githubErrors.teamsDontAddUp(team.key);
  }
  if (found.members === undefined) return githubErrors.teamIncomplete(team.key, "members");
  return found.repositories === undefined ? githubErrors.teamIncomplete(team.key, "repositories") : undefined;
}

interface Declared {
  readonly team: ResolvedTeam;
  readonly resource: Resource;
  readonly found: GithubTeam | undefined;
}

function viewTeam(sight: TeamSight, { team, resource, found }: Declared): Pair {
  const want = new Map<Principal, string>();
  for (const [principal, role] of resource.grants) {
    const standing = sight.people.of(principal)?.standing;
    if (standing !== undefined && standing !== "invited") want.set(principal, role);
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
  return {
    desired: { ...resource, settings, grants: leaveMembers ? actual.grants : want },
    actual,
    findings,
  };
}

/** The declared settings, without those of which it can't be said that they differ. */
function comparable({ world }: TeamSight, { key, settings }: Resource, found: GithubTeam) {
  const { name, parent, ...rest } = settings;
  // A name that nobody wrote is the key, and a slug that fits it is name enough.
  const isNamed = name === key && slugOf(key) === found.slug;
  // A parent that GitHub named and didn't tell of may be the declared one.
  const isHidden = found.parent !== undefined && !world.teams.has(found.parent);
  return {
    ...(isNamed || name === undefined ? {} : { name }),
    ...(isHidden || parent === undefined ? {} : { parent }),
    ...rest,
  };
}
