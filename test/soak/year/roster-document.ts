import { parse, stringify } from "yaml";

/** Somebody on a team's list, perhaps until a day. */
export type ListEntry = string | { readonly user: string; readonly until: string };

/** A channel on a list, perhaps with names of before. */
export type ChannelEntry = string | { readonly name: string; readonly previously: readonly string[] };

/** A user of the roster, as the file has them. */
export interface UserEntry {
  github: string;
  readonly email: string;
  until?: string;
  active?: boolean;
}

/** A team of the roster, as the file has it. */
export interface TeamEntry {
  name: string;
  leads: string[];
  members: ListEntry[];
  repos?: Record<string, string>;
  github?: { name: string; previously: readonly string[] };
  slack?: { usergroup?: string; channels?: ChannelEntry[] };
  drive?: { folders: { id: string; role?: string }[] };
}

/** A project of the roster, as the file has it. */
export interface ProjectEntry {
  name: string;
  team: string;
  access: Record<string, string>;
  repos: string[];
  slack: { channels: ChannelEntry[] };
  archived?: boolean;
}

/** The roster as data that changes from one day to the next. */
export interface RosterDocument {
  readonly github: { readonly owners: readonly string[] };
  readonly guards: { protected: readonly string[] };
  users: Record<string, UserEntry>;
  teams: Record<string, TeamEntry>;
  projects: Record<string, ProjectEntry>;
}

/** Reads a roster's text. Teams that name no members have none. */
export function documentOf(text: string): RosterDocument {
  const document = parse(text) as RosterDocument;
  for (const team of Object.values(document.teams)) team.members ??= [];
  return document;
}

/** Writes a roster. */
export function textOf(document: RosterDocument): string {
  return stringify(document, { lineWidth: 0 });
}

/** Returns whom an entry of a list names. */
export function userOf(entry: ListEntry): string {
  return typeof entry === "string" ? entry : entry.user;
}

/** Returns the keys of people who are here for good: no owner, and nobody whose end is known. */
export function peopleWhoMayGo({ users, github }: RosterDocument): readonly string[] {
  return Object.entries(users).flatMap(([key, { active, until }]) =>
    active === false || until !== undefined || github.owners.includes(key) ? [] : [key],
  );
}

/** Takes a person off every list. `only` names the lists: all, or those of leads. */
export function takeOffLists(document: RosterDocument, key: string, only: "all" | "leads" = "all"): void {
  for (const team of Object.values(document.teams)) {
    team.leads = team.leads.filter((each) => each !== key);
    if (only === "all") team.members = team.members.filter((each) => userOf(each) !== key);
  }
}

/** Gives a person another key, wherever the roster names them. */
export function renameKey(document: RosterDocument, from: string, to: string): void {
  document.users = Object.fromEntries(
    Object.entries(document.users).map(([key, user]) => [key === from ? to : key, user]),
  );
  const renamed = (key: string) => (key === from ? to : key);
  for (const team of Object.values(document.teams)) {
    team.leads = team.leads.map(renamed);
    team.members = team.members.map((each) =>
      typeof each === "string" ? renamed(each) : { ...each, user: renamed(each.user) },
    );
  }
}
