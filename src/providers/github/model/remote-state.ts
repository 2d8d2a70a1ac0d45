import type { Problem } from "../../../core/finding.ts";

/** What was read of an organisation. Maps by login or repository name have keys in lower case. */
export interface GithubRemoteState {
  readonly login: string;
  readonly id: number;
  /** The account that Rollcall acts as, where it is a member. */
  readonly self?: string;
  /** By login. */
  readonly members: ReadonlyMap<string, GithubMember>;
  /** Invitations to an account that are not accepted yet, by login. */
  readonly pending: ReadonlyMap<string, GithubInvitation>;
  /** Invitations to an address whose account is not known, by lower-cased address. */
  readonly pendingEmails: ReadonlyMap<string, GithubInvitation>;
  /** Failed invitations by lower-cased login or address. Only where somebody is to be invited; else none. */
  readonly failed: ReadonlyMap<string, readonly GithubFailedInvitation[]>;
  /** The database ids of the teams into which open invitations lead, by their numbers: of those that were asked for. */
  readonly invitationTeams?: ReadonlyMap<number, ReadonlySet<number>>;
  /** By database id. */
  readonly teams: ReadonlyMap<number, GithubTeam>;
  /** False when GitHub left out some team; a team that is not in `teams` may exist then. */
  readonly teamsComplete: boolean;
  /** Direct access on all repositories of the organisation; undefined when no roster needs it. */
  readonly directAccess?: GithubDirectAccess;
  /** The repositories that the rosters name or a team has, by the name that the roster writes, in lower case. */
  readonly repositories: ReadonlyMap<string, GithubRepository | "missing">;
  /** True where a repository that was not found isn't there; undefined or false where it may only be hidden. */
  readonly seesAllRepositories?: boolean;
  /**
   * The roles of the organisation that give a role on every repository, or that some roster declares; undefined unless they
   * were read.
   */
  readonly organizationRoles?: readonly GithubOrganizationRole[];
  /** Names of the custom repository roles; undefined when they are not needed or the token may not read them. */
  readonly customRoles?: readonly string[];
  /** How many teams may hold a custom role that was not asked for, since the token may not list the custom roles. */
  readonly teamsWithUnknownRoles?: number;
  /** Accounts outside the organisation that were looked up, by login; `missing` when no account has the login. */
  readonly accounts: ReadonlyMap<string, GithubAccount | "missing">;
  /** Accounts that were looked up by the id that the roster declares, by that id. */
  readonly accountsById: ReadonlyMap<string, GithubAccount | "missing">;
}

/** An account: its login today and its numeric id, which never changes. */
export interface GithubAccount {
  readonly login: string;
  readonly id: number;
}

/** A member of the organisation. */
export interface GithubMember extends GithubAccount {
  readonly role: "owner" | "member";
}

/** A role of the organisation, and who holds it. */
export interface GithubOrganizationRole {
  readonly name: string;
  /** Its number; absent where only some team's repositories tell of it. */
  readonly id?: number;
  /** The role on every repository that it gives. */
  readonly gives?: string;
  /** True where the people who have it themselves could not be listed. */
  readonly isShort?: true;
  /** Database ids of its teams. */
  readonly teams: ReadonlySet<number>;
  /** Those among them that have it only through a team above. */
  readonly inherited?: ReadonlySet<number>;
  /** Lower-cased logins of the people who have it themselves. */
  readonly people: ReadonlySet<string>;
}

/** The people with access of their own to each repository of the organisation. Invited people are not in it. */
export interface GithubDirectAccess {
  /** By lower-cased name today. */
  readonly repositories: ReadonlyMap<string, GithubRepositoryAccess>;
  /** Why there may be more repositories than these. */
  readonly problem?: Problem;
}

/** The people with access of their own to one repository. */
export interface GithubRepositoryAccess {
  readonly name: string;
  /** The number that it keeps when it is renamed. */
  readonly id?: number;
  readonly archived: boolean;
  /** Direct collaborators by login; undefined when they could not be read to the end. */
  readonly people: ReadonlyMap<string, GithubCollaborator> | undefined;
  /** Why they could not be read. */
  readonly problem?: Problem;
}

/** An invitation to the organisation that is not accepted yet. */
export interface GithubInvitation {
  /** Absent when only GraphQL lists the invitation. */
  readonly invitationId?: number;
  readonly login?: string;
  readonly id?: number;
  readonly email?: string;
  /** The role that it gives, in REST's words; absent when only GraphQL lists the invitation. */
  readonly role?: string;
  /** The number of teams that it leads into. */
  readonly teams?: number;
  /** When it was sent. */
  readonly sentAt?: string;
  /** Login of the sender. GitHub withdraws the invitation when the sender leaves. */
  readonly inviter?: string;
}

/** An invitation that ran out or was refused. */
export interface GithubFailedInvitation {
  readonly invitationId: number;
  readonly reason: string;
}

/** A team with its immediate members and its repositories. */
export interface GithubTeam {
  readonly nodeId: string;
  readonly id: number;
  readonly name: string;
  readonly slug: string;
  readonly description: string;
  readonly privacy: "closed" | "secret";
  readonly notifications: boolean;
  /** Database id of the parent team. */
  readonly parent: number | undefined;
  /** Immediate members by login; undefined when they could not be read to the end. */
  readonly members: ReadonlyMap<string, GithubTeamMember> | undefined;
  /** Roles by repository, inherited roles included; undefined when they could not be read to the end. */
  readonly repositories: ReadonlyMap<string, GithubTeamRepository> | undefined;
  /** Set when the members come from an identity provider or from the enterprise. */
  readonly managedElsewhere?: "enterprise" | "identity provider";
  /** The role on every repository that the team has through a role of the organisation. */
  readonly organizationRole?: string;
}

/** An immediate member of a team. */
export interface GithubTeamMember extends GithubAccount {
  readonly role: "maintainer" | "member";
}

/** A repository that a team has access to, and the team's effective role. */
export interface GithubTeamRepository {
  readonly name: string;
  readonly role: string;
  readonly archived: boolean;
}

/** A repository, and what was read of its access. */
export interface GithubRepository {
  /** The name today; a renamed repository is found under its old name. */
  readonly name: string;
  readonly archived: boolean;
  /** Direct and invited collaborators by login; undefined unless a roster decides them. */
  readonly collaborators?: ReadonlyMap<string, GithubCollaborator>;
  /** Slugs of the teams with a grant of their own; undefined unless they were read. */
  readonly directTeams?: ReadonlySet<string>;
  /** Why its people could not be read, where no roster declares them; its teams can still be compared. */
  readonly accessProblem?: Problem;
  /** What it is called at its owner of today, where it belongs to somebody else than the organisation: `other/api`. */
  readonly transferredTo?: string;
  /** Why something about the repository could not be read to the end. */
  readonly unread?: Problem;
}

/** A person with access of their own to a repository. */
export interface GithubCollaborator extends GithubAccount {
  readonly role: string;
  /** Set while the person has not accepted the invitation. */
  readonly invitationId?: number;
}
