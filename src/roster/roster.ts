import type { Place } from "../core/finding.ts";

/** The declared world as written, files merged, defaults filled in, every reference known to exist. */
export interface Roster {
  readonly github?: GithubSection;
  readonly slack?: SlackSection;
  readonly drive?: DriveSection;
  readonly guards: Guards;
  readonly permissions: Permissions;
  readonly users: ReadonlyMap<string, User>;
  readonly teams: ReadonlyMap<string, Team>;
  readonly projects: ReadonlyMap<string, Project>;
}

/** `exact`: what is not declared is removed. `additive`: it is reported. */
export type Mode = "additive" | "exact";

export type Tier = "member" | "team_lead" | "admin";

export interface GithubSection {
  readonly org: string;
  /** Undefined: owners are not managed. */
  readonly owners?: readonly string[];
  readonly members: Mode;
  readonly invite: "users" | "teams";
  readonly teams: Mode;
  readonly ignore: readonly string[];
  readonly defaultTeam?: string;
  readonly at: Place;
}

export interface SlackSection {
  readonly workspace?: string;
  readonly usergroups: Mode;
  readonly ignore: readonly string[];
  readonly channels: readonly Channel[];
  readonly at: Place;
}

export interface DriveSection {
  readonly at: Place;
}

export interface Guards {
  /** A share (0 to 1) of what exists, or a plain number. */
  readonly maxRemovals: { readonly share: number } | { readonly count: number };
  readonly minOwners: number;
  readonly protected: readonly string[];
}

export interface Permissions {
  readonly adminTeam?: string;
  readonly leadsTeam?: string;
  /** Action, or `action:glob`, → who. The defaults of the format are filled in. */
  readonly rules: ReadonlyMap<string, string>;
}

export interface User {
  readonly key: string;
  readonly name?: string;
  readonly email?: string;
  readonly github?: string;
  readonly githubId?: number;
  /** False: not on Slack. Undefined: looked up by email. */
  readonly slack?: string | false;
  readonly permission: Tier;
  /** title, bio, major, image, links: for people, no service. */
  readonly directory: Readonly<Record<string, unknown>>;
  /** Last day, `YYYY-MM-DD`, UTC. */
  readonly until?: string;
  readonly active: boolean;
  readonly outside: boolean;
  readonly at: Place;
  /** Where each of its fields stands (`github`, `email`, `slack`, …). */
  readonly places: Readonly<Record<string, Place>>;
}

/** A person on a team's list. */
export interface Entry {
  readonly user: string;
  readonly until?: string;
  readonly at: Place;
}

/** Everyone in a team, its leads only, or (`*`) the same of every team. */
export interface Include {
  readonly team: string;
  readonly leadsOnly: boolean;
  readonly at: Place;
}

export interface Team {
  readonly key: string;
  readonly name?: string;
  readonly description?: string;
  readonly parent?: string;
  /** Each undefined when the file leaves it out. */
  readonly leads?: readonly Entry[];
  readonly members?: readonly Entry[];
  readonly include?: readonly Include[];
  readonly except: readonly string[];
  readonly archived: boolean;
  /** Repository name (without the org) → role. Undefined when left out. */
  readonly repos?: ReadonlyMap<string, Grant>;
  /** False: no GitHub team. */
  readonly github: TeamOnGithub | false;
  readonly usergroup?: Usergroup;
  readonly channels: readonly Channel[];
  readonly folders: readonly Folder[];
  readonly at: Place;
  readonly places: Readonly<Record<string, Place>>;
}

export interface Grant {
  readonly role: string;
  readonly at: Place;
}

export interface TeamOnGithub {
  /** The team's name on GitHub; the key when left out. */
  readonly name: string;
  /** Undefined: closed when created, else left alone. */
  readonly privacy?: "closed" | "secret";
  readonly notifications?: boolean;
  readonly leadRole: "maintainer" | "member";
  readonly previously: readonly string[];
  /** False: `parent` is an org chart, and the GitHub team stays at the top. */
  readonly nest: boolean;
}

export interface Usergroup {
  readonly handle: string;
  readonly name?: string;
  readonly description?: string;
  /** Default channels by name; undefined when left out. */
  readonly channels?: readonly string[];
  readonly previously: readonly string[];
  readonly id?: string;
  readonly at: Place;
}

export interface Channel {
  readonly name: string;
  readonly id?: string;
  readonly private?: boolean;
  readonly topic?: string;
  readonly purpose?: string;
  /** Undefined: exact where private, additive where public. */
  readonly members?: Mode;
  readonly archived: boolean;
  readonly previously: readonly string[];
  readonly at: Place;
}

export type DriveRole = "reader" | "commenter" | "writer" | "fileOrganizer" | "organizer";

export interface Folder {
  readonly id: string;
  readonly role: DriveRole;
  readonly leadRole?: DriveRole;
  readonly members: Mode;
  /** Google Groups by address → role. */
  readonly groups: ReadonlyMap<string, { readonly role: DriveRole; readonly at: Place }>;
  /** Mail people when a folder is shared with them. */
  readonly notify: boolean;
  readonly at: Place;
}

export interface Project {
  readonly key: string;
  readonly name?: string;
  readonly team?: string;
  readonly access: ReadonlyMap<string, Grant>;
  readonly repos: readonly { readonly name: string; readonly at: Place }[];
  /** User → role; undefined when left out, and then nobody's direct access is touched. */
  readonly collaborators?: ReadonlyMap<string, Grant>;
  readonly channels: readonly Channel[];
  readonly folders: readonly Folder[];
  /** short_description, long_description, tags, website, medium, app_store, play_store. */
  readonly directory: Readonly<Record<string, unknown>>;
  readonly at: Place;
  readonly places: Readonly<Record<string, Place>>;
}
