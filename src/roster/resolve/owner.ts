import type { Finding, Place } from "../../core/finding.ts";
import { finding } from "../../core/finding.ts";
import type { Membership } from "../resolved.ts";
import type { Channel, Folder, Mode, Project, Roster, Team } from "../roster.ts";
import { listIncomplete, modesDiffer } from "./errors.ts";

/** What declares channels and folders: a team, a project, or the section `slack`. */
export interface Holder {
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
export function holdersOf(roster: Roster, people: PeopleOfTeams): readonly Holder[] {
  const defaultTeam = roster.github?.defaultTeam;
  const teams = [...roster.teams.values()].map((team) => ({
    ...teamHolder(team, people),
    lists: listsPeople(team, defaultTeam),
  }));
  const projects = [...roster.projects.values()].map((project) => projectHolder(project, roster, people));
  const section: Holder[] = roster.slack
    ? [{ name: "slack", archived: false, people: new Map(), channels: roster.slack.channels, folders: [] }]
    : [];
  return [...inOrder(teams), ...inOrder(projects), ...section];
}

/** False where the file says nothing about who is in the team. */
export function listsPeople(team: Team, defaultTeam: string | undefined): boolean {
  if (team.key === defaultTeam) return true;
  return team.leads !== undefined || team.members !== undefined || team.include !== undefined;
}

function teamHolder({ key, name, archived, channels, folders }: Team, people: PeopleOfTeams): Holder {
  return { key, name: name ?? key, archived, people: people.get(key) ?? new Map(), channels, folders };
}

function projectHolder(project: Project, roster: Roster, people: PeopleOfTeams): Holder {
  const { key, name, channels, folders } = project;
  const holder = { key, name: name ?? key, archived: false, channels, folders };
  const team = project.team === undefined ? undefined : roster.teams.get(project.team);
  if (team === undefined || team.archived) return { ...holder, people: new Map() };
  const lists = listsPeople(team, roster.github?.defaultTeam);
  return { ...holder, people: people.get(team.key) ?? new Map(), lists };
}

function inOrder(holders: readonly Holder[]): readonly Holder[] {
  return [...holders].sort((a, b) => ((a.key ?? "") < (b.key ?? "") ? -1 : 1));
}

/** One declaration's wish for a list that several share. */
export interface Wish {
  readonly mode: Mode;
  readonly at: Place;
  readonly holder: Holder;
}

/**
 * Exact only when everyone who declares the thing wants that, and says who is in it: where they disagree, nobody is
 * removed, and a warning says so.
 */
export function sharedMode(what: string, wishes: readonly Wish[], findings: Finding[]): Mode {
  const exact = wishes.find(({ mode }) => mode === "exact");
  const additive = wishes.find(({ mode }) => mode === "additive");
  if (exact === undefined) return "additive";
  if (additive !== undefined) {
    findings.push(finding(modesDiffer(what, exact.at, additive.at), { at: additive.at }));
    return "additive";
  }
  const silent = wishes.find(({ holder }) => holder.lists === false);
  if (silent === undefined || !wishes.some(({ holder }) => holder.lists === true)) return "exact";
  findings.push(finding(listIncomplete(what, silent.holder.name), { at: silent.at }));
  return "additive";
}
