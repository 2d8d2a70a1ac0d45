import type { Finding, Place } from "../../core/finding.ts";
import { finding } from "../../core/finding.ts";
import type { Membership } from "../resolved.ts";
import type { Channel, Folder, Mode, Project, Roster, Team } from "../roster.ts";
import { listIncomplete, modesDiffer } from "./errors.ts";

/** What declares channels and folders: a team, a project, or the section `slack`. */
export interface Owner {
  /** Undefined for the section. */
  readonly key?: string;
  /** For people to read. */
  readonly name: string;
  readonly archived: boolean;
  readonly people: ReadonlyMap<string, Membership>;
  /** False: it has people, and doesn't say who they are. Undefined: it has no people to list. */
  readonly lists?: boolean;
  readonly channels: readonly Channel[];
  readonly folders: readonly Folder[];
}

type PeopleOfTeams = ReadonlyMap<string, ReadonlyMap<string, Membership>>;

/** Teams, projects and the section, in an order that doesn't depend on the files'. */
export function ownersOf(roster: Roster, people: PeopleOfTeams): readonly Owner[] {
  const defaultTeam = roster.github?.defaultTeam;
  const teams = [...roster.teams.values()].map((team) => ({
    ...teamOwner(team, people),
    lists: listsPeople(team, defaultTeam),
  }));
  const projects = [...roster.projects.values()].map((project) => projectOwner(project, roster, people));
  const section: Owner[] = roster.slack
    ? [{ name: "slack", archived: false, people: new Map(), channels: roster.slack.channels, folders: [] }]
    : [];
  return [...inOrder(teams), ...inOrder(projects), ...section];
}

/** False where the file says nothing about who is in the team. */
export function listsPeople(team: Team, defaultTeam: string | undefined): boolean {
  if (team.key === defaultTeam) return true;
  return team.leads !== undefined || team.members !== undefined || team.include !== undefined;
}

function teamOwner({ key, name, archived, channels, folders }: Team, people: PeopleOfTeams): Owner {
  return { key, name: name ?? key, archived, people: people.get(key) ?? new Map(), channels, folders };
}

function projectOwner(project: Project, roster: Roster, people: PeopleOfTeams): Owner {
  const { key, name, channels, folders } = project;
  const owner = { key, name: name ?? key, archived: false, channels, folders };
  const team = project.team === undefined ? undefined : roster.teams.get(project.team);
  if (team === undefined || team.archived) return { ...owner, people: new Map() };
  const lists = listsPeople(team, roster.github?.defaultTeam);
  return { ...owner, people: people.get(team.key) ?? new Map(), lists };
}

function inOrder(owners: readonly Owner[]): readonly Owner[] {
  return [...owners].sort((a, b) => ((a.key ?? "") < (b.key ?? "") ? -1 : 1));
}

/** One declaration's wish for a list that several share. */
export interface DeclaredMode {
  readonly mode: Mode;
  readonly at: Place;
  readonly owner: Owner;
}

/**
 * Exact only when everyone who declares the thing wants that, and says who is in it: where they disagree, nobody is
 * removed, and a warning says so.
 */
export function sharedMode(what: string, modes: readonly DeclaredMode[], findings: Finding[]): Mode {
  const exact = modes.find(({ mode }) => mode === "exact");
  const additive = modes.find(({ mode }) => mode === "additive");
  if (exact === undefined) return "additive";
  if (additive !== undefined) {
    findings.push(finding(modesDiffer(what, exact.at, additive.at), { at: additive.at }));
    return "additive";
  }
  const silent = modes.find(({ owner }) => owner.lists === false);
  if (silent === undefined || !modes.some(({ owner }) => owner.lists === true)) return "exact";
  findings.push(finding(listIncomplete(what, silent.owner.name), { at: silent.at }));
  return "additive";
}
