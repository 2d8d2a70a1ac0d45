import type { Place } from "../core/finding.ts";
import type { ResourceId } from "../core/state.ts";
import type {
  DriveRole,
  DriveSection,
  GithubSection,
  GoogleSection,
  Grant,
  GroupRole,
  Guards,
  Mode,
  Permissions,
  SlackSection,
  Team,
  Tier,
  User,
} from "./roster.ts";

/** The section `github`, with the keys of all owners. */
export type ResolvedGithub = Omit<GithubSection, "owners"> & { readonly owners?: readonly string[] };

/**
 * A roster on one day: expiry, departure, includes and exceptions are applied, several declarations of one thing are
 * merged, projects are replaced by what they grant. Providers read nothing else.
 */
export interface ResolvedRoster {
  /** `YYYY-MM-DD`, UTC. */
  readonly today: string;
  /** The moment (`YYYY-MM-DDTHH:MMZ`, UTC) that it is resolved for; the day where it is resolved for a day as a whole. */
  readonly now: string;
  /** With the owners of the day, those by their teams too. */
  readonly github?: ResolvedGithub;
  readonly slack?: SlackSection;
  readonly drive?: DriveSection;
  readonly google?: GoogleSection;
  readonly guards: Guards;
  readonly permissions: Permissions;
  readonly users: ReadonlyMap<string, ResolvedUser>;
  /** Archived ones too. The default team is here even where the file doesn't declare it. */
  readonly teams: ReadonlyMap<string, ResolvedTeam>;
  /** By name; every repository that some team or project names. */
  readonly repositories: ReadonlyMap<string, Repository>;
  /** By name. */
  readonly channels: ReadonlyMap<string, ResolvedChannel>;
  /** By handle. */
  readonly usergroups: ReadonlyMap<string, ResolvedUsergroup>;
  /** By folder id. */
  readonly folders: ReadonlyMap<string, ResolvedFolder>;
  /** Google Groups by address, in lower case. */
  readonly googleGroups: ReadonlyMap<string, ResolvedGoogleGroup>;
  /**
   * Rosters of before, the latest one last. What one of them gave and this one does not give is taken back, unless a later
   * one handed it over.
   */
  readonly earlier?: readonly ResolvedRoster[];
  /** True of an earlier roster that was never applied: it gave nothing, and only what it hands over counts. */
  readonly unapplied?: boolean;
  /** The files of another roster of the repository, where this is one: what it gives is not for this roster to take back. */
  readonly beside?: string;
  /** The durable ids that a service had for teams, channels and user groups when they were last applied. */
  readonly rememberedIds?: Pick<ReadonlyMap<ResourceId, string>, "get">;
}

const none = new Map<string, never>();

/** An empty roster. */
export const nothingDeclared: ResolvedRoster = {
  today: "",
  now: "",
  guards: { maxRemovals: { count: 0 }, minOwners: 1, takenOut: "revoke", protected: [] },
  permissions: { twoPeople: [], rollcallApps: [], grants: new Map(), rules: new Map() },
  users: none,
  teams: none,
  repositories: none,
  channels: none,
  usergroups: none,
  folders: none,
  googleGroups: none,
};

/** A person on one day. */
export interface ResolvedUser extends User {
  /** False after departure and after the last day: the person has no access. */
  readonly present: boolean;
  readonly tier: Tier;
}

/** Why a person is in a team. */
export interface Membership {
  readonly lead: boolean;
  /** The included teams through which it comes, outermost first; empty when listed in the team itself. */
  readonly via: readonly string[];
  /** When it ends: the latest of the entries it rests on, where all of them are dated. */
  readonly until?: string;
  readonly at: Place;
}

/** A team on one day. */
export interface ResolvedTeam extends Team {
  /** Present people only, by user key, sorted. Outside collaborators are never here. */
  readonly people: ReadonlyMap<string, Membership>;
  /** False: the file lists nobody (no leads, members, include), and whom it has never put there stays. */
  readonly listsPeople: boolean;
  /** Its own repositories and its projects', the higher role winning. */
  readonly grants: ReadonlyMap<string, Grant>;
  /** False: neither it nor a project of its declares repositories, and its grants are left alone. */
  readonly listsRepos: boolean;
}

/** A repository, and who holds which role on it. */
export interface Repository {
  readonly name: string;
  /** Team key → role; archived teams and teams without a GitHub team are not here. */
  readonly teams: ReadonlyMap<string, Grant>;
  /** User key → role. Undefined: nobody's direct access is touched. */
  readonly collaborators?: ReadonlyMap<string, Grant>;
  /** True: everything that names it is handed over, and nobody's access to it is changed. */
  readonly handsOff: boolean;
  /** True when a project names it: every declared team's role on it is decided by the roster then. */
  readonly ofProject: boolean;
  /** True when nothing but teams' patterns mean it. Only a provider, which knows what exists, makes such a one. */
  readonly byPattern?: true;
  readonly at: Place;
}

/** A Slack channel, its declarations merged. */
export interface ResolvedChannel {
  readonly name: string;
  readonly id?: string;
  readonly private: boolean;
  readonly topic?: string;
  readonly purpose?: string;
  readonly members: Mode;
  /** True only when everything that declares it is archived, or it says so itself. */
  readonly archived: boolean;
  /** True: everything that declares it is handed over, and it is left alone. */
  readonly handsOff: boolean;
  /** Users that a handed-over declaration gives it to, whatever else declares it. What it gave them is left to them. */
  readonly handedOver: ReadonlySet<string>;
  readonly previously: readonly string[];
  readonly people: ReadonlyMap<string, Membership>;
  /** Users whose membership is over, and who are in it in no other way. They lose it where others are left alone, too. */
  readonly ended: ReadonlySet<string>;
  /** False: nobody declares a membership for it, and it is left alone. */
  readonly listsPeople: boolean;
  /** Keys of the teams and projects that declare it. */
  readonly declaredBy: readonly string[];
  readonly at: Place;
}

/** A Slack user group on one day. */
export interface ResolvedUsergroup {
  readonly handle: string;
  readonly team: string;
  readonly name: string;
  readonly description?: string;
  readonly channels?: readonly string[];
  readonly previously: readonly string[];
  readonly id?: string;
  readonly people: ReadonlyMap<string, Membership>;
  readonly listsPeople: boolean;
  readonly archived: boolean;
  /** True: it, or its team, is handed over, and it is left alone. */
  readonly handsOff: boolean;
  readonly at: Place;
}

/** A role on a folder, and where it is declared. */
export interface FolderGrant {
  readonly role: DriveRole;
  readonly at: Place;
}

/** A folder on Google Drive, its declarations merged. */
export interface ResolvedFolder {
  readonly id: string;
  readonly members: Mode;
  /** True: everything that declares it is handed over, and it is left alone. */
  readonly handsOff: boolean;
  /** Users that a handed-over declaration gives it to, whatever else declares it. What it gave them is left to them. */
  readonly handedOver: ReadonlySet<string>;
  /** Addresses of groups that a handed-over declaration gives it to. */
  readonly handedOverGroups: ReadonlySet<string>;
  /** By user key; the highest role of all declarations. */
  readonly people: ReadonlyMap<string, FolderGrant>;
  /** False: no declaring team lists anybody, and people's grants are left alone. */
  readonly listsPeople: boolean;
  /** By address as written. */
  readonly groups: ReadonlyMap<string, FolderGrant>;
  /** Set when a declaration has `notify`: the display name of its team or project. */
  readonly notifyAs?: string;
  readonly declaredBy: readonly string[];
  readonly at: Place;
}

/** A role in a Google Group, and where it is declared. */
export interface GroupGrant {
  readonly role: GroupRole;
  readonly at: Place;
}

/** A Google Group, its declarations merged. */
export interface ResolvedGoogleGroup {
  /** As written. */
  readonly address: string;
  readonly id?: string;
  readonly name?: string;
  readonly description?: string;
  /** The display name of a team or project that declares it, for a group that is made. */
  readonly title: string;
  /** Addresses that it had, in lower case. */
  readonly previously: readonly string[];
  readonly members: Mode;
  /** True only when everything that declares it is archived: nobody is in it then, and it stays. */
  readonly archived: boolean;
  /** True: everything that declares it is handed over, and it is left alone. */
  readonly handsOff: boolean;
  /** Users whom a handed-over declaration lets in, whatever else declares it. What it gave them is left to them. */
  readonly handedOver: ReadonlySet<string>;
  /** Addresses of groups that a handed-over declaration lets in, in lower case. */
  readonly handedOverGroups: ReadonlySet<string>;
  /** By user key; the highest role of all declarations. */
  readonly people: ReadonlyMap<string, GroupGrant>;
  /** False: no declaring team lists anybody, and the people in it are left alone. */
  readonly listsPeople: boolean;
  /** Groups in it, by address in lower case. */
  readonly groups: ReadonlyMap<string, GroupGrant>;
  readonly declaredBy: readonly string[];
  readonly at: Place;
}
