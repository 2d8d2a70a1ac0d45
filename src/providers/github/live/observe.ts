import type { Change } from "../../../core/change.ts";
import type { LiveChange } from "../../../core/live-change.ts";
import type { Principal } from "../../../core/state.ts";
import { patternFor, withheldRole } from "../../../roster/repository-patterns.ts";
import type { ResolvedRoster, ResolvedTeam } from "../../../roster/resolved.ts";
import { teamSlug } from "../../../roster/slug.ts";
import { userKeyOf, userPrincipal } from "../../shared/principals.ts";
import { githubOrg, githubRepo, githubTeam, undeclaredTeamPrefix } from "../kinds.ts";
import {
  type GithubDesired,
  githubDesired,
  githubOrgId,
  githubRepositoryId,
  githubTeamId,
  teamPrincipal,
} from "../model/desired.ts";
import { coversRole } from "../model/roles.ts";
import type { GithubAccountName, GithubEvent, GithubTeamName } from "./events.ts";

/** What an event is held against. */
interface ObserveContext {
  readonly roster: ResolvedRoster;
  readonly desired: GithubDesired;
}

/**
 * Returns what holds events of GitHub's against a roster. Undefined for what the roster leaves alone: another organisation, teams and people
 * that it doesn't declare where it isn't exact, what it ignores or has handed over. Pure. What a plan sees beyond the file
 * (invitations, an identity provider, what earlier rosters gave) isn't seen here: the plan has the last word.
 */
export function githubObserver(roster: ResolvedRoster): (event: GithubEvent) => LiveChange | undefined {
  const org = roster.github?.org.toLowerCase();
  if (org === undefined) return () => undefined;
  const context = { roster, desired: githubDesired(roster) };
  return (event) => {
    if (event.org.toLowerCase() !== org) return undefined;
    const seen = observedIn(event, context);
    const by = event.by === undefined ? {} : { by: { name: event.by.login, id: String(event.by.id) } };
    return seen && { ...seen, ...by };
  };
}

function observedIn(event: GithubEvent, context: ObserveContext): LiveChange | undefined {
  switch (event.is) {
    case "member":
      return memberSeen(event, context);
    case "team member":
      return teamMemberSeen(event, context);
    case "team":
      return teamSeen(event, context);
    case "team setting":
      return settingSeen(event, context);
    case "access":
      return "team" in event.who
        ? teamAccessSeen({ repo: event.repo, team: event.who.team, role: event.role }, context)
        : personAccessSeen({ repo: event.repo, person: event.who.person, role: event.role }, context);
    case "repository":
      return repositorySeen(event, context);
    default:
      event satisfies never;
      return undefined;
  }
}

type Fact<Is extends GithubEvent["is"]> = Extract<GithubEvent, { readonly is: Is }>;

const provider = githubOrg.provider;

function memberSeen({ who, holds }: Fact<"member">, { roster, desired }: ObserveContext) {
  const principal = principalOf(who, roster);
  const subject = { kind: githubOrg.kind, key: desired.org, principal };
  const want = desired.resources.get(githubOrgId(desired.org))?.grants.get(principal);
  const held = holds ? "member" : undefined;
  if (desired.isIgnored(who.login)) return undefined;
  const isLeft = roster.users.get(userKeyOf(principal) ?? "")?.present === false;
  const isExact = roster.github?.members === "exact" || isLeft;
  return grantSeen({ subject, held, want, isExact });
}

function teamMemberSeen({ team: named, who, holds }: Fact<"team member">, context: ObserveContext) {
  const { roster, desired } = context;
  const team = teamNamed(named, roster);
  if (team === undefined || !team.listsPeople || desired.isIgnored(who.login)) return undefined;
  const principal = principalOf(who, roster);
  const subject = { kind: githubTeam.kind, key: team.key, principal };
  const want = desired.resources.get(githubTeamId(team.key))?.grants.get(principal);
  return grantSeen({ subject, held: holds ? "member" : undefined, want, isExact: true });
}

/** A declared team is matched by its number, then by its name. One that is handed over, archived or ignored is left alone. */
function teamNamed({ slug, id }: GithubTeamName, roster: ResolvedRoster): ResolvedTeam | undefined {
  const onGithub = [...roster.teams.values()].filter(({ github }) => github !== false);
  const found =
    onGithub.find(({ github }) => github !== false && github.id === id) ??
    onGithub.find(
      ({ key, github }) =>
        roster.rememberedIds?.get(githubTeamId(key)) === String(id) ||
        (github !== false && teamSlug(github.name) === teamSlug(slug)),
    );
  return found === undefined || found.handsOff || found.archived ? undefined : found;
}

function teamSeen(
  { team: named, exists }: Fact<"team">,
  { roster, desired }: ObserveContext,
): LiveChange | undefined {
  const isDeclared = [...roster.teams.values()].some(
    ({ github }) => github !== false && teamSlug(github.name) === teamSlug(named.slug),
  );
  const team = teamNamed(named, roster);
  if (team === undefined) {
    if (isDeclared || desired.isIgnored(named.slug) || roster.github?.teams !== "exact") return undefined;
    const subject = { kind: githubTeam.kind, key: `${undeclaredTeamPrefix}${teamSlug(named.slug)}` };
    return exists ? { subject, change: { provider, ...subject, action: "archive" } } : { subject };
  }
  const subject = { kind: githubTeam.kind, key: team.key };
  const settings = desired.resources.get(githubTeamId(team.key))?.settings ?? {};
  return exists ? { subject } : { subject, change: { provider, ...subject, action: "create", settings } };
}

function settingSeen({ team: named, setting, to }: Fact<"team setting">, context: ObserveContext) {
  const { roster, desired } = context;
  const team = teamNamed(named, roster);
  const want = team && desired.resources.get(githubTeamId(team.key))?.settings[setting];
  if (team === undefined || want === undefined || want === null) return undefined;
  const resource = { kind: githubTeam.kind, key: team.key };
  const subject = { ...resource, setting };
  // Without a declared name, the name is the key, and a team whose slug fits the key needs no other name.
  const isSame =
    to === want || (setting === "name" && want === team.key && teamSlug(String(to)) === teamSlug(team.key));
  if (isSame) return { subject };
  return {
    subject,
    change: { provider, ...resource, action: "configure" as const, setting, from: to, to: want },
  };
}

interface TeamAccess {
  readonly repo: string;
  readonly team: GithubTeamName;
  readonly role: string | undefined;
}

function teamAccessSeen({ repo, team: named, role }: TeamAccess, { roster, desired }: ObserveContext) {
  const team = teamNamed(named, roster);
  const repository = repositoryNamed(repo, roster);
  if (team === undefined || repository?.handsOff) return undefined;
  const principal = teamPrincipal(team.key);
  const key = repository?.name ?? repo;
  const want = wantedRole(team, desired.resources.get(githubRepositoryId(key))?.grants.get(principal), key);
  const isExact = team.listsRepos || repository?.ofProject === true;
  return grantSeen({ subject: { kind: githubRepo.kind, key, principal }, held: role, want, isExact });
}

/** Returns the role that the file gives a team by name, or through a project, or by a pattern: the higher one. */
function wantedRole(
  { repos, repoPatterns = [] }: ResolvedTeam,
  declared: string | undefined,
  repo: string,
): string | undefined {
  const lower = repo.toLowerCase();
  if ([...(repos?.keys() ?? [])].some((name) => name.toLowerCase() === lower)) return declared;
  const { role = withheldRole } = patternFor(repoPatterns)(repo) ?? {};
  if (role === withheldRole || (declared !== undefined && coversRole(declared, role))) return declared;
  return role;
}

interface PersonAccess {
  readonly repo: string;
  readonly person: GithubAccountName;
  readonly role: string | undefined;
}

function personAccessSeen({ repo, person, role }: PersonAccess, { roster, desired }: ObserveContext) {
  const repository = repositoryNamed(repo, roster);
  if (repository?.handsOff || desired.isIgnored(person.login)) return undefined;
  const principal = principalOf(person, roster);
  const key = repository?.name ?? repo;
  const want = desired.resources.get(githubRepositoryId(key))?.grants.get(principal);
  const isLeft = roster.users.get(userKeyOf(principal) ?? "")?.present === false;
  const isExact =
    repository?.collaborators !== undefined || roster.github?.directAccess === "exact" || isLeft;
  return grantSeen({ subject: { kind: githubRepo.kind, key, principal }, held: role, want, isExact });
}

function repositorySeen(
  { repo, now }: Fact<"repository">,
  { roster }: ObserveContext,
): LiveChange | undefined {
  const repository = repositoryNamed(repo, roster);
  // The roster has followed.
  if (repository === undefined && now !== undefined && repositoryNamed(now, roster) !== undefined)
    return { subject: { kind: githubRepo.kind, key: repo } };
  if (repository === undefined || repository.handsOff) return undefined;
  const subject = { kind: githubRepo.kind, key: repository.name };
  return now === undefined
    ? { subject, fact: "was deleted" }
    : { subject, fact: `was renamed to ${now}`, isKeepable: true };
}

function repositoryNamed(name: string, roster: ResolvedRoster) {
  const lower = name.toLowerCase();
  return (
    roster.repositories.get(name) ??
    [...roster.repositories.values()].find((each) => each.name.toLowerCase() === lower)
  );
}

function principalOf({ login, id }: GithubAccountName, { users }: ResolvedRoster): Principal {
  const lower = login.toLowerCase();
  const all = [...users.values()];
  const user =
    all.find(({ githubId }) => githubId === id) ??
    all.find(({ github, githubId }) => githubId === undefined && github?.toLowerCase() === lower);
  return user === undefined ? `github:${login}` : userPrincipal(user.key);
}

interface SeenGrant {
  readonly subject: { readonly kind: string; readonly key: string; readonly principal: Principal };
  /** The role that somebody has now; `?` for one that isn't known. */
  readonly held: string | undefined;
  readonly want: string | undefined;
  /** Whether who isn't declared has no place there. */
  readonly isExact: boolean;
}

function grantSeen({ subject, held, want, isExact }: SeenGrant): LiveChange | undefined {
  const { principal, ...resource } = subject;
  const change = (rest: object): LiveChange => ({
    subject,
    change: { provider, ...resource, principal, ...rest } as Change,
  });
  if (held === undefined) return want === undefined ? { subject } : change({ action: "grant", role: want });
  if (want === undefined)
    return isExact ? change({ action: "revoke", role: held === "?" ? "read" : held }) : undefined;
  const isRole = subject.kind === githubRepo.kind && held !== "?" && held !== want;
  return isRole ? change({ action: "regrade", from: held, to: want }) : { subject };
}
