import type { Finding, Place } from "../../core/finding.ts";
import { finding } from "../../core/finding.ts";
import type { Membership } from "../resolved.ts";
import type { Channel, Folder, GoogleGroup, Mode, Project, Roster, Team } from "../roster.ts";
import type { EndedMemberships } from "./ended.ts";
import { listIncomplete, modesDiffer } from "./errors.ts";

/** A declarer of channels, folders and Google Groups: a team, a project, or the section `slack`. */
export interface Owner {
  /** Undefined for the section. */
  readonly key?: string;
  /** The display name. */
  readonly name: string;
  readonly archived: boolean;
  /** True: it is handed over with everything that it declares. */
  readonly handsOff: boolean;
  readonly people: ReadonlyMap<string, Membership>;
  /** Users whose membership is over, and who are in it in no other way. */
  readonly ended: ReadonlySet<string>;
  /** False: it has people, and does not list them. Undefined: it has no people. */
  readonly lists?: boolean;
  readonly channels: readonly Channel[];
  readonly folders: readonly Folder[];
  readonly googleGroup?: GoogleGroup | undefined;
}

/** Who is in each team, and who was. */
interface PeopleOfTeams {
  readonly people: ReadonlyMap<string, ReadonlyMap<string, Membership>>;
  readonly ended: EndedMemberships;
}

const nobody: ReadonlySet<string> = new Set();

/** Returns teams, projects and the section, sorted by key. */
export function ownersOf(roster: Roster, people: PeopleOfTeams): readonly Owner[] {
  const defaultTeam = roster.github?.defaultTeam;
  const teams = [...roster.teams.values()].map((team) => ({
    ...teamOwner(team, people),
    lists: listsPeople(team, defaultTeam),
  }));
  const projects = [...roster.projects.values()].map((project) => projectOwner(project, roster, people));
  const section: Owner[] = roster.slack
    ? [
        {
          name: "slack",
          archived: false,
          handsOff: false,
          people: new Map(),
          ended: nobody,
          channels: roster.slack.channels,
          folders: [],
        },
      ]
    : [];
  return [...inOrder(teams), ...inOrder(projects), ...section];
}

/** False when the file does not say who is in a team. */
export function listsPeople(team: Team, defaultTeam: string | undefined): boolean {
  if (team.key === defaultTeam) return true;
  return team.leads !== undefined || team.members !== undefined || team.include !== undefined;
}

function teamOwner(team: Team, { people, ended }: PeopleOfTeams): Owner {
  const { key, name, archived, handsOff, channels, folders, googleGroup } = team;
  return {
    key,
    name: name ?? key,
    archived,
    handsOff,
    people: people.get(key) ?? new Map(),
    ended: ended.get(key) ?? nobody,
    channels,
    folders,
    googleGroup,
  };
}

function projectOwner(project: Project, roster: Roster, { people, ended }: PeopleOfTeams): Owner {
  const { key, name, archived, handsOff, channels, folders, googleGroup } = project;
  const owner = { key, name: name ?? key, archived, handsOff, channels, folders, googleGroup };
  const team = project.team === undefined ? undefined : roster.teams.get(project.team);
  if (archived || team === undefined || team.archived) return { ...owner, people: new Map(), ended: nobody };
  const lists = listsPeople(team, roster.github?.defaultTeam);
  return {
    ...owner,
    people: people.get(team.key) ?? new Map(),
    ended: ended.get(team.key) ?? nobody,
    lists,
  };
}

function inOrder(owners: readonly Owner[]): readonly Owner[] {
  return [...owners].sort((a, b) => ((a.key ?? "") < (b.key ?? "") ? -1 : 1));
}

/** The mode that one declaration of a shared list has. */
export interface DeclaredMode {
  readonly mode: Mode;
  readonly at: Place;
  readonly owner: Owner;
  /** True: the declaration is handed over, so that nobody is removed for its sake. */
  readonly handsOff: boolean;
}

/**
 * Returns the mode of a list with several declarations. It is exact only when all of them are, and say who is in it;
 * otherwise nobody is removed, and a warning is added. Nobody is removed either while one of several is handed over.
 */
export function sharedMode(what: string, modes: readonly DeclaredMode[], findings: Finding[]): Mode {
  if (modes.some(({ handsOff }) => handsOff) && !modes.every(({ handsOff }) => handsOff)) return "additive";
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

/** Returns the users that declarations give something to. */
export function peopleOf(declarations: readonly { readonly owner: Owner }[]): ReadonlySet<string> {
  return new Set(declarations.flatMap(({ owner }) => [...owner.people.keys()]).sort());
}
