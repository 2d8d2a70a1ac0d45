import type { Change } from "../../../core/change.ts";
import { teamSlug } from "../../../roster/slug.ts";
import { githubRepo, githubTeam } from "../kinds.ts";
import { githubRepositoryId, githubTeamId, teamKeyOfPrincipal, teamPrincipal } from "../model/desired.ts";
import type { GithubTeam } from "../model/remote-state.ts";
import { mayOwnCode } from "../model/roles.ts";
import { ancestorsOf, currentInheritedRole } from "../model/team-ancestors.ts";
import { type MatchedComparison, teamsByPlanKey } from "./compare.ts";

/** Why a team can't be an owner of code any more. */
export type OwnershipEnd =
  | { readonly by: "deletion" | "secrecy" | "loss of write" }
  | { readonly by: "rename"; readonly to: string };

/** A team that owns code no more after a plan, and where. */
export interface EndedOwnership {
  /** The team's key in the plan. */
  readonly key: string;
  /** Its slug today, which CODEOWNERS writes. */
  readonly slug: string;
  readonly end: OwnershipEnd;
  /** Names of the repositories that it may write to today. */
  readonly repositories: readonly string[];
}

/**
 * Returns the teams that a plan deletes, makes secret, renames, or takes the right to write from, with the repositories
 * where that counts: GitHub takes a team for an owner only under its slug, when it is visible and may write. Pure.
 */
export function endedOwnerships(
  comparison: MatchedComparison,
  changes: readonly Change[],
): readonly EndedOwnership[] {
  const byKey = teamsByPlanKey(comparison);
  const keys = new Map([...byKey].map(([key, team]) => [team.id, key]));
  const ended: EndedOwnership[] = [];
  const closed = new Set<string>();
  const add = (team: GithubTeam, end: OwnershipEnd, repositories: readonly string[]) => {
    const key = keys.get(team.id);
    if (key === undefined || repositories.length === 0) return;
    ended.push({ key, slug: team.slug, end, repositories });
  };
  for (const change of changes) {
    const team = change.kind === githubTeam.kind ? byKey.get(change.key) : undefined;
    const end = team && endBy(change);
    if (team === undefined || end === undefined) continue;
    closed.add(change.key);
    add(team, end, writableBy(team));
  }
  for (const [repository, teams] of teamsLosingWrite(comparison, changes, byKey)) {
    for (const team of teams)
      if (!closed.has(keys.get(team.id) ?? "")) add(team, { by: "loss of write" }, [repository]);
  }
  for (const change of changes) {
    const isName =
      change.kind === githubTeam.kind && change.action === "configure" && change.setting === "name";
    const team = isName ? byKey.get(change.key) : undefined;
    if (team === undefined || !isName || closed.has(change.key)) continue;
    const to = teamSlug(String(change.to));
    const lost = new Set(ended.flatMap(({ slug, repositories }) => (slug === team.slug ? repositories : [])));
    const kept = writableBy(team).filter((name) => !lost.has(name));
    if (to !== team.slug) add(team, { by: "rename", to }, kept);
  }
  return ended;
}

function endBy(change: Change): OwnershipEnd | undefined {
  if (change.action === "archive") return { by: "deletion" };
  if (change.action !== "configure") return undefined;
  if (change.setting === "archived" && change.to === true) return { by: "deletion" };
  return change.setting === "privacy" && change.to === "secret" ? { by: "secrecy" } : undefined;
}

function writableBy(team: GithubTeam): readonly string[] {
  const all = [...(team.repositories?.values() ?? [])];
  return all.flatMap(({ name, role, archived }) => (mayOwnCode(role) && !archived ? [name] : [])).sort();
}

/** Returns, by repository, the teams that may write there today and not after the plan: also those below a team that loses it. */
function teamsLosingWrite(
  comparison: MatchedComparison,
  changes: readonly Change[],
  byKey: ReadonlyMap<string, GithubTeam>,
): ReadonlyMap<string, ReadonlySet<GithubTeam>> {
  const { remote } = comparison.matched;
  const losing = new Map<string, Set<GithubTeam>>();
  const consider = (above: GithubTeam, repositories: readonly string[]) => {
    const below = [...remote.teams.values()].filter((team) => [...ancestorsOf(remote, team)].includes(above));
    for (const team of [above, ...below])
      for (const name of repositories) {
        if (!writableBy(team).includes(name) || mayWriteAfter(comparison, team, { name, byKey })) continue;
        losing.set(name, (losing.get(name) ?? new Set()).add(team));
      }
  };
  for (const change of changes) {
    if (change.kind === githubTeam.kind) {
      const team = byKey.get(change.key);
      if (team && change.action === "configure" && change.setting === "parent")
        consider(team, writableBy(team));
    } else if (change.kind === githubRepo.kind) {
      if (change.action !== "revoke" && change.action !== "regrade") continue;
      const team = byKey.get(teamKeyOfPrincipal(change.principal) ?? "");
      const found = remote.repositories.get(change.key.toLowerCase());
      if (team && found !== "missing") consider(team, [found?.name ?? change.key]);
    }
  }
  return losing;
}

/** Returns whether a team, or one that will be above it, has the right to write on a repository after the plan. */
function mayWriteAfter(
  comparison: MatchedComparison,
  team: GithubTeam,
  { name, byKey }: { readonly name: string; readonly byKey: ReadonlyMap<string, GithubTeam> },
): boolean {
  const keys = new Map([...byKey].map(([key, each]) => [each.id, key]));
  const passed = new Set<string>();
  let key = keys.get(team.id);
  while (key !== undefined && !passed.has(key)) {
    passed.add(key);
    if (mayOwnCode(ownRoleAfter(comparison, key, { name, team: byKey.get(key) }))) return true;
    const settings = comparison.desired.get(githubTeamId(key))?.settings;
    const parent = settings?.["parent"];
    if (typeof parent === "string") key = parent;
    else if (parent === null) key = undefined;
    else key = keys.get(byKey.get(key)?.parent ?? -1);
  }
  return false;
}

function ownRoleAfter(
  { desired, actual, matched: { remote } }: MatchedComparison,
  key: string,
  { name, team }: { readonly name: string; readonly team: GithubTeam | undefined },
): string | undefined {
  const principal = teamPrincipal(key);
  const id = repositoryIdIn([desired, actual], name);
  const want = desired.get(id)?.grants.get(principal);
  if (want !== undefined || actual.get(id)?.grants.has(principal)) return want;
  const role = team?.repositories?.get(name.toLowerCase())?.role;
  const found = remote.repositories.get(name.toLowerCase());
  const direct = found === "missing" ? undefined : found?.directTeams;
  if (team === undefined || role === undefined) return undefined;
  if (direct !== undefined) return direct.has(team.slug) ? role : undefined;
  return role === currentInheritedRole(remote, team, name.toLowerCase()) ? undefined : role;
}

/** Plans have a repository under the name that the roster writes. */
function repositoryIdIn(states: readonly MatchedComparison["desired"][], name: string) {
  const id = githubRepositoryId(name);
  if (states.some((state) => state.has(id))) return id;
  const all = states.flatMap((state) => [...state]);
  const same = all.find(
    ([, { kind, key }]) => kind === githubRepo.kind && key.toLowerCase() === name.toLowerCase(),
  );
  return same?.[0] ?? id;
}
