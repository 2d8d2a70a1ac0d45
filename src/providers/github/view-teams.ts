import picomatch from "picomatch";
import { type Finding, finding } from "../../core/finding.ts";
import type { Principal, Resource, ResourceId, Setting } from "../../core/state.ts";
import type { ResolvedTeam } from "../../roster/resolved.ts";
import { type GithubDesired, teamId } from "./desired.ts";
import { githubErrors } from "./errors.ts";
import type { TeamMatches } from "./match-teams.ts";
import type { People } from "./people.ts";
import { slugOf } from "./slug.ts";
import type { Pair } from "./view-org.ts";
import type { GithubTeam, OrgWorld } from "./world.ts";

/** What every team's view looks at. */
export interface TeamSight {
  readonly world: OrgWorld;
  readonly desired: GithubDesired;
  readonly people: People;
  readonly matches: TeamMatches;
}

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
    const resource = desired.resources.get(teamId(team.key));
    if (resource === undefined || isIgnored(desired, slugOfTeam(team))) continue;
    const found = matches.byKey.get(team.key);
    const hidden = unseen(sight, team, found);
    if (hidden === undefined) pairs.push(viewTeam(sight, { team, resource, found }));
    else {
      unread.add(teamId(team.key));
      findings.push(hidden);
    }
  }
  const undeclared = viewUndeclared(sight);
  const all = [...pairs, ...undeclared.pairs];
  return {
    pairs: all,
    unread,
    findings: [...findings, ...undeclared.findings, ...orphans(sight, all, unread)],
  };
}

function slugOfTeam(team: ResolvedTeam): string {
  return slugOf(team.github === false ? team.key : team.github.name);
}

function isIgnored(desired: GithubDesired, slug: string): boolean {
  const globs = desired.roster.github?.ignore ?? [];
  return globs.length > 0 && picomatch.isMatch(slug, [...globs], { nocase: true });
}

function unseen(
  { world, desired }: TeamSight,
  team: ResolvedTeam,
  found: GithubTeam | undefined,
): Finding | undefined {
  const where = { provider: "github", resource: teamId(team.key), at: desired.places.get(teamId(team.key)) };
  if (found === undefined) {
    return world.teamsComplete || team.archived
      ? undefined
      : finding(githubErrors.teamsDontAddUp(team.key), where);
  }
  if (found.members === undefined) return finding(githubErrors.teamIncomplete(team.key, "members"), where);
  if (found.repositories === undefined)
    return finding(githubErrors.teamIncomplete(team.key, "repositories"), where);
  return undefined;
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

  const settings = { ...resource.settings };
  // A name that nobody wrote is the key, and a slug that fits it is name enough.
  if (settings["name"] === team.key && slugOf(team.key) === found.slug) delete settings["name"];
  const actual = {
    ...resource,
    settings: actualSettings(sight, found),
    grants: actualGrants(sight, found, want),
  };
  if (team.archived) return { desired: resource, actual, findings: [] };

  const findings: Finding[] = [];
  if (found.managedElsewhere !== undefined && team.listsPeople) {
    const problem = githubErrors.managedElsewhere(team.key, found.managedElsewhere);
    findings.push(finding(problem, { provider: "github", resource: teamId(team.key), at: team.at }));
  }
  const leaveMembers = !team.listsPeople || found.managedElsewhere !== undefined;
  return {
    desired: { ...resource, settings, grants: leaveMembers ? actual.grants : want },
    actual,
    findings,
  };
}

function actualSettings({ world, matches }: TeamSight, team: GithubTeam): Record<string, Setting> {
  const parent = team.parent === undefined ? undefined : world.teams.get(team.parent);
  return {
    name: team.name,
    description: team.description,
    privacy: team.privacy,
    notifications: team.notifications,
    parent: parent === undefined ? null : (matches.keys.get(parent.id) ?? undeclaredKey(parent)),
  };
}

/** An owner reads as maintainer of every team, whatever is declared, and so has the declared role. */
function actualGrants({ world, people }: TeamSight, team: GithubTeam, want: ReadonlyMap<Principal, string>) {
  const grants = new Map<Principal, string>();
  for (const [login, member] of team.members ?? []) {
    if (people.isIgnored(login)) continue;
    const principal = people.principalOf(member.login);
    const isOwner = world.members.get(login)?.role === "owner";
    grants.set(principal, isOwner ? (want.get(principal) ?? member.role) : member.role);
  }
  return grants;
}

/** How a team that the roster doesn't declare is called in a plan: never like a declared one. */
export function undeclaredKey(team: GithubTeam): string {
  return `github:${team.slug}`;
}

function viewUndeclared(sight: TeamSight): { pairs: Pair[]; findings: Finding[] } {
  const { world, desired, matches } = sight;
  const pairs: Pair[] = [];
  const unmanaged: string[] = [];
  for (const team of world.teams.values()) {
    if (matches.keys.has(team.id) || team.managedElsewhere === "enterprise" || isIgnored(desired, team.slug))
      continue;
    if (desired.roster.github?.teams !== "exact") unmanaged.push(team.name);
    else {
      const subject = { kind: "github-team", key: undeclaredKey(team) };
      const actual = {
        ...subject,
        settings: actualSettings(sight, team),
        grants: actualGrants(sight, team, new Map()),
      };
      pairs.push({ actual, findings: [] });
    }
  }
  const findings =
    unmanaged.length === 0
      ? []
      : [finding(githubErrors.unmanagedTeams(unmanaged.sort()), { provider: "github" })];
  return { pairs, findings };
}

/** Deleting a team deletes those below it, so whatever below it isn't accounted for keeps it alive. */
function orphans(sight: TeamSight, pairs: readonly Pair[], unread: ReadonlySet<ResourceId>): Finding[] {
  const { world, matches } = sight;
  const keyOf = (team: GithubTeam) => matches.keys.get(team.id) ?? undeclaredKey(team);
  const accounted = new Set(pairs.map((pair) => (pair.desired ?? pair.actual)?.key));
  const doomed = new Set(
    pairs
      .filter((pair) => pair.actual && (!pair.desired || pair.desired.settings["archived"] === true))
      .map((pair) => pair.actual?.key),
  );
  const children = Map.groupBy(world.teams.values(), (team) => team.parent);
  return [...world.teams.values()].flatMap((team) => {
    if (!doomed.has(keyOf(team))) return [];
    const lost = (children.get(team.id) ?? []).filter(
      (child) => !accounted.has(keyOf(child)) || unread.has(teamId(keyOf(child))),
    );
    if (lost.length === 0) return [];
    const problem = githubErrors.undeclaredChildren(
      keyOf(team),
      lost.map((child) => child.name),
    );
    return [finding(problem, { provider: "github", resource: teamId(keyOf(team)) })];
  });
}
