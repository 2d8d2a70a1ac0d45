import { type Finding, finding, type Problem } from "../../core/finding.ts";
import type { Principal, Resource, ResourceId, Setting } from "../../core/state.ts";
import type { ResolvedTeam } from "../../roster/resolved.ts";
import { teamSlug } from "../../roster/slug.ts";
import { parentOf, teamId } from "./desired.ts";
import { githubErrors } from "./errors.ts";
import { ignoring } from "./ignored.ts";
import { teamsAbove } from "./inherited.ts";
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
    const bar = barred(sight, team);
    if (bar) findings.push(finding(bar, where));
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
export function isUntouched(
  sight: Pick<TeamSight, "world" | "desired" | "matches">,
  team: ResolvedTeam,
): boolean {
  const isIgnored = ignoring(sight.desired);
  const found = sight.matches.byKey.get(team.key);
  if (found !== undefined && isIgnored(found.slug)) return true;
  return isIgnored(teamSlug(team.github === false ? team.key : team.github.name));
}

/** Why a team can't go below its declared parent: what Rollcall leaves alone it doesn't create, open, or move away. */
function barred(sight: TeamSight, team: ResolvedTeam): Problem | undefined {
  const parent = team.archived ? undefined : parentOf(sight.desired.roster, team);
  if (parent === undefined) return undefined;
  // Where the teams above come round to where they began, one of them would have to be below itself.
  const met = new Set([sight.matches.byKey.get(team.key)]);
  for (const { found } of teamsAbove(sight, team)) {
    if (found !== undefined && met.has(found)) return githubErrors.parentBelow(team.key, parent.key);
    met.add(found);
  }
  if (!isUntouched(sight, parent) && !sight.matches.enterprise.has(parent.key)) return undefined;
  const found = sight.matches.byKey.get(parent.key);
  if (found === undefined) return githubErrors.parentMissing(team.key, parent.key);
  return found.privacy === "secret" ? githubErrors.parentSecret(team.key, parent.key) : undefined;
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
    const problem = githubErrors.cannotBeSecret(team.key, staying);
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
    if (declared !== undefined) return isUntouched(sight, declared);
    return desired.roster.github?.teams !== "exact" || ignoring(desired)(child.slug);
  };
  const children = [...world.teams.values()].filter((each) => each.parent === team.id);
  return children
    .filter(stays)
    .map((each) => each.name)
    .sort();
}
