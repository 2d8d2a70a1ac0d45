import { endsNoLater } from "../../core/end.ts";
import type { Finding, Place } from "../../core/finding.ts";
import { finding } from "../../core/finding.ts";
import type { Repository } from "../resolved.ts";
import type { Grant, Project, Roster, Team } from "../roster.ts";
import type { Day } from "./day.ts";
import { isCurrent, isPresent } from "./day.ts";
import { rolesNotComparable } from "./errors.ts";

type Grants = Map<string, Grant>;

/** The roles on repositories that a roster grants. */
export interface RepositoryGrants {
  readonly repositories: ReadonlyMap<string, Repository>;
  /** Team key → repository → role. */
  readonly grants: ReadonlyMap<string, ReadonlyMap<string, Grant>>;
  /** Teams that declare repositories, themselves or through a project that they own, archived ones included. */
  readonly listing: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

/** The role of a project's owning team on its repositories. */
const ownersRole = "write";

const ranks = ["read", "triage", "write", "maintain", "admin"];

/** Returns the roles on repositories from teams and projects together; the higher role wins. */
export function grantedRepositories(roster: Roster, day: Day): RepositoryGrants {
  const teams = inOrder(roster.teams);
  const projects = inOrder(roster.projects);
  const spelling = createSpelling(teams, projects);
  const findings: Finding[] = [];
  const grants = new Map<string, Grants>(teams.map(({ key }) => [key, new Map()]));
  const grant = (team: string, repository: string, grant: Grant) => {
    const name = spelling(repository);
    const held = grants.get(team);
    if (held !== undefined) held.set(name, higher({ name, a: held.get(name), b: grant }, findings));
  };
  for (const team of teams) {
    for (const [repository, each] of current(team.repos, day)) grant(team.key, repository, each);
  }
  for (const { team, access, repos, archived } of projects) {
    if (archived) continue;
    for (const { name, at } of repos) {
      if (team !== undefined) grant(team, name, { role: ownersRole, at });
      for (const [other, each] of current(access, day)) grant(other, name, each);
    }
  }
  for (const { key, archived } of teams) if (archived) grants.set(key, new Map());
  const owners = projects.flatMap(({ team, repos }) => (repos.length > 0 ? (team ?? []) : []));
  return {
    repositories: repositoriesOf({ teams, projects, spelling, grants }, { day, findings }),
    grants,
    listing: new Set([...teams.filter(({ repos }) => repos !== undefined).map(({ key }) => key), ...owners]),
    findings,
  };
}

interface Declarations {
  readonly teams: readonly Team[];
  readonly projects: readonly Project[];
  readonly spelling: (name: string) => string;
  readonly grants: ReadonlyMap<string, ReadonlyMap<string, Grant>>;
}

interface Building {
  name: string;
  at: Place;
  teams: Grants;
  collaborators?: Grants;
  handsOff: boolean;
  ofProject: boolean;
}

function repositoriesOf(
  { teams, projects, spelling, grants }: Declarations,
  { day, findings }: { readonly day: Day; readonly findings: Finding[] },
): ReadonlyMap<string, Repository> {
  const repositories = new Map<string, Building>();
  const named = (repository: string, at: Place, by: { readonly handsOff: boolean }): Building => {
    const name = spelling(repository);
    const known = repositories.get(name) ?? {
      name,
      at,
      teams: new Map(),
      ofProject: false,
      handsOff: true,
    };
    known.handsOff &&= by.handsOff;
    repositories.set(name, known);
    return known;
  };
  for (const team of teams) for (const [name, { at }] of team.repos ?? []) named(name, at, team);
  for (const project of projects) {
    for (const { name, at } of project.repos) {
      const repository = named(name, at, project);
      repository.ofProject = true;
      if (project.collaborators === undefined || project.handsOff) continue;
      repository.collaborators ??= new Map();
      // What an archived project gave is taken back, so its list of people is empty, and not missing.
      for (const [user, grant] of project.archived ? [] : current(project.collaborators, day)) {
        const declared = day.users.get(user);
        if (declared === undefined || !isPresent(declared, day.now)) continue;
        const held = repository.collaborators.get(user);
        repository.collaborators.set(user, higher({ name: repository.name, a: held, b: grant }, findings));
      }
    }
  }
  for (const { key, github } of teams) {
    for (const [name, grant] of grants.get(key) ?? []) {
      if (github !== false) repositories.get(name)?.teams.set(key, grant);
    }
  }
  return new Map([...repositories].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Case does not count in repositories' names. The spelling that sorts first is used everywhere. */
function createSpelling(teams: readonly Team[], projects: readonly Project[]): (name: string) => string {
  const spellings = new Map<string, string>();
  const note = (name: string) => {
    const known = spellings.get(name.toLowerCase());
    if (known === undefined || name < known) spellings.set(name.toLowerCase(), name);
  };
  for (const { repos } of teams) for (const name of repos?.keys() ?? []) note(name);
  for (const { repos } of projects) for (const { name } of repos) note(name);
  return (name) => spellings.get(name.toLowerCase()) ?? name;
}

/** Leaves out what has ended. */
function current(grants: ReadonlyMap<string, Grant> | undefined, { now }: Day): readonly [string, Grant][] {
  return [...(grants ?? [])].filter(([, grant]) => isCurrent(grant, now));
}

/** A custom role ranks above `maintain` and below `admin`. */
function rank(role: string): number {
  const known = ranks.indexOf(role);
  return known === -1 ? ranks.indexOf("maintain") + 0.5 : known;
}

function higher(
  { name, a, b }: { readonly name: string; readonly a: Grant | undefined; readonly b: Grant },
  findings: Finding[],
): Grant {
  if (a === undefined) return b;
  if (a.role === b.role) return endsNoLater(b.until, a.until) ? a : b;
  const far = rank(a.role) - rank(b.role);
  const kept = far > 0 || (far === 0 && a.role < b.role) ? a : b;
  const isCustom = !ranks.includes(a.role) || !ranks.includes(b.role);
  if (isCustom && kept.role !== "admin")
    findings.push(
      finding(rolesNotComparable(name, [a.role, b.role], kept.role), { at: kept === a ? b.at : a.at }),
    );
  return kept;
}

function inOrder<Value extends { readonly key: string }>(
  values: ReadonlyMap<string, Value>,
): readonly Value[] {
  return [...values.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}
