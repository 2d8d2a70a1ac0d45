import type { ResourceId } from "../../../core/state.ts";
import type { ResolvedTeam } from "../../../roster/resolved.ts";
import { type GithubDesired, teamId } from "../model/desired.ts";
import type { OrgWorld } from "../model/remote-state.ts";
import { covers } from "../model/roles.ts";
import type { TeamSight } from "./compare-context.ts";
import { isUntouched } from "./excluded-teams.ts";
import { type Inherited, inheritedNow, inheritedThen } from "./inherited.ts";
import { matchTeams } from "./match-teams.ts";

/** One team's role on one repository, as it should be and as it is; neither where there is nothing to decide. */
export interface TeamGrant {
  readonly want?: string;
  readonly have?: string;
  /** The team above that gives as much as is declared. */
  readonly enough?: string;
}

type Seen = Pick<TeamSight, "world" | "desired" | "matches">;
type NamedSight = Seen & { readonly names: Names };

/** Repositories' names as the roster writes them, by their names today in lower case. */
type Names = ReadonlyMap<string, string>;

/** What the roster calls each repository, whatever it is called today; the first where it uses several of its names. */
export function declaredNames({ world, desired }: Pick<TeamSight, "world" | "desired">): Names {
  const names = new Map<string, string>();
  for (const name of desired.roster.repositories.keys()) {
    const today = nameToday(world, name);
    if (!names.has(today) || today === name.toLowerCase()) names.set(today, name);
  }
  return names;
}

/**
 * True for a name that a repository no longer bears, where the roster has it under another as well. What stands under
 * it was agreed with nobody who has the repository, so it gives nothing and takes nothing.
 */
export function isStaleName(world: OrgWorld, names: Names, name: string): boolean {
  return names.get(nameToday(world, name))?.toLowerCase() !== name.toLowerCase();
}

/** A repository's name today, in lower case, whatever the roster calls it. */
export function nameToday(world: OrgWorld, name: string): string {
  const found = world.repositories.get(name.toLowerCase());
  return (found === undefined || found === "missing" ? name : found.name).toLowerCase();
}

/** The teams whose repositories the roster decides, all of them, or those that a project gives access to. */
export function holdingTeams(sight: Seen, unread: ReadonlySet<ResourceId>): readonly ResolvedTeam[] {
  return [...sight.desired.roster.teams.values()].filter(
    (team) =>
      (team.listsRepos || team.grants.size > 0) &&
      !team.archived &&
      team.github !== false &&
      !unread.has(teamId(team.key)) &&
      !sight.matches.enterprise.has(team.key) &&
      !isUntouched(sight, team),
  );
}

/** A team's roles by repository: those that it should have, and, where it lists its repositories, those that it has. */
export function teamAccess(sight: NamedSight, team: ResolvedTeam): ReadonlyMap<string, TeamGrant> {
  const { matches, names, world } = sight;
  const held = matches.byKey.get(team.key)?.repositories ?? new Map<string, { name: string; role: string }>();
  const { declared, undecided } = declaredRoles(world, names, team);
  const all = new Set([...(team.listsRepos ? held.keys() : []), ...declared.keys()]);
  const keys = [...all].filter((key) => !undecided.has(key));
  return new Map(
    keys.map((key) => {
      const repo = names.get(key) ?? held.get(key)?.name ?? key;
      const role = { held: held.get(key)?.role, declared: declared.get(key) };
      return [repo, grantOf(sight, team, { repo, key, ...role })] as const;
    }),
  );
}

/** Roles by today's name in lower case; undecided is what the team has under a stale name alone. */
function declaredRoles(
  world: OrgWorld,
  names: Names,
  team: ResolvedTeam,
): { readonly declared: ReadonlyMap<string, string>; readonly undecided: ReadonlySet<string> } {
  const declared = new Map<string, string>();
  const stale = new Set<string>();
  for (const [repo, { role }] of team.grants) {
    const key = nameToday(world, repo);
    const other = declared.get(key);
    if (isStaleName(world, names, repo)) stale.add(key);
    else if (other === undefined || covers(role, other)) declared.set(key, role);
  }
  return { declared, undecided: new Set([...stale].filter((key) => !declared.has(key))) };
}

interface Case {
  readonly repo: string;
  readonly key: string;
  readonly held: string | undefined;
  readonly declared: string | undefined;
}

/**
 * GitHub answers what a team may do in effect. What the teams above it explain may be its own as well, or not: it is
 * granted anew where the team should keep it and they lose it, and taken where GitHub says that it is the team's own.
 */
function grantOf(sight: NamedSight, team: ResolvedTeam, { repo, key, held, declared }: Case): TeamGrant {
  const found = sight.matches.byKey.get(team.key);
  const above = inheritedThen(sight, team, { repo, key });
  const isEnough = declared !== undefined && above !== undefined && covers(above.role, declared);
  const enough = isEnough ? { enough: above.team } : {};
  const isCertain = held !== undefined && !covers(inheritedNow(sight, found, key), held);
  if (isCovered(above, held)) {
    if (declared === undefined || isEnough) return enough;
    return isCertain ? { want: declared, have: held } : { want: declared };
  }
  const isOwn = isCertain || isSaidToBeOwn(sight, found?.slug, repo);
  if (declared === undefined || isEnough) {
    if (!isOwn || held === undefined) return enough;
    return declared === undefined ? { have: held } : { want: declared, have: held };
  }
  const have = isCertain || (isOwn && held !== declared) ? held : undefined;
  return have === undefined ? { want: declared } : { want: declared, have };
}

function isCovered(above: Inherited | undefined, held: string | undefined): boolean {
  return held !== undefined && above !== undefined && covers(above.role, held);
}

/** True where GitHub was asked, and says that the team has a grant of its own. */
function isSaidToBeOwn({ world }: Seen, slug: string | undefined, repo: string): boolean {
  const found = world.repositories.get(repo.toLowerCase());
  if (found === undefined || found === "missing" || slug === undefined) return false;
  return found.directTeams?.has(slug) ?? false;
}

/**
 * Repositories on which it takes GitHub's word whether a team's grant is its own: the teams above it explain it today,
 * will not any more, and the team should not have as much.
 */
export function needsDirectTeams(world: OrgWorld, desired: GithubDesired): readonly string[] {
  const sight = { world, desired, matches: matchTeams(world, desired) };
  const names = declaredNames(sight);
  return holdingTeams(sight, new Set()).flatMap((team) => {
    const found = sight.matches.byKey.get(team.key);
    if (found?.parent === undefined) return [];
    const { declared, undecided } = declaredRoles(world, names, team);
    return [...(found.repositories ?? [])].flatMap(([key, held]) => {
      const repo = names.get(key) ?? held.name;
      if (!covers(inheritedNow(sight, found, key), held.role)) return [];
      const above = inheritedThen(sight, team, { repo, key });
      const role = declared.get(key);
      if (role === undefined && (!team.listsRepos || undecided.has(key))) return [];
      const isWanted = role !== undefined && !(above && covers(above.role, role));
      const staysAsMuch = isWanted && covers(role, held.role);
      return staysAsMuch || isCovered(above, held.role) ? [] : [repo];
    });
  });
}
