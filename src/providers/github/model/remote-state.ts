import type { Problem } from "../../../core/finding.ts";

/** What was read of an organisation, in one vocabulary: logins and repository names are keyed in lower case. */
export interface OrgWorld {
  readonly login: string;
  readonly id: number;
  /** The account that Rollcall acts as, where it is a member. */
  readonly self?: string;
  readonly members: ReadonlyMap<string, OrgMember>;
  readonly pending: ReadonlyMap<string, Invitation>;
  /** Invitations to an address that no account is known for, by lower-cased address. */
  readonly pendingEmails: ReadonlyMap<string, Invitation>;
  /** How often an invitation of this login or address has failed. */
  readonly failed: ReadonlyMap<string, readonly FailedInvitation[]>;
  /** By database id. */
  readonly teams: ReadonlyMap<number, GithubTeam>;
  /** False: some team was not answered, and one that isn't here may exist all the same. */
  readonly teamsComplete: boolean;
  /** Repositories that the roster names and that were looked up or seen, by name as the roster writes it, lower-cased. */
  readonly repositories: ReadonlyMap<string, GithubRepository | "missing">;
  /** The names of the custom roles on repositories; undefined where nobody needs them, or the token may not know. */
  readonly customRoles?: readonly string[];
  /** Accounts that are not in the org and were looked up, by login; `missing` when nobody has it. */
  readonly accounts: ReadonlyMap<string, GithubAccount | "missing">;
  /** Accounts that were looked up by id, as the roster pins them. */
  readonly accountsById: ReadonlyMap<string, GithubAccount | "missing">;
}

export interface GithubAccount {
  readonly login: string;
  readonly id: number;
}

export interface OrgMember extends GithubAccount {
  readonly role: "owner" | "member";
}

export interface Invitation {
  /** Absent when only GraphQL told of it. */
  readonly invitationId?: number;
  readonly login?: string;
  readonly id?: number;
  readonly email?: string;
  /** Who sent it; it is withdrawn when they leave. */
  readonly inviter?: string;
}

export interface FailedInvitation {
  readonly invitationId: number;
  readonly reason: string;
}

export interface GithubTeam {
  readonly nodeId: string;
  readonly id: number;
  readonly name: string;
  readonly slug: string;
  readonly description: string;
  readonly privacy: "closed" | "secret";
  readonly notifications: boolean;
  readonly parent: number | undefined;
  /** Immediate members only; undefined when they could not be read to the end. */
  readonly members: ReadonlyMap<string, TeamMember> | undefined;
  /** Roles by repository, inherited ones perhaps among them; undefined when they could not be read to the end. */
  readonly repositories: ReadonlyMap<string, TeamRepository> | undefined;
  /** Its members come from an identity provider, or from the enterprise. */
  readonly managedElsewhere?: "enterprise" | "identity provider";
}

export interface TeamMember extends GithubAccount {
  readonly role: "maintainer" | "member";
}

export interface TeamRepository {
  readonly name: string;
  readonly role: string;
  readonly archived: boolean;
}

export interface GithubRepository {
  /** Its name today. */
  readonly name: string;
  readonly archived: boolean;
  /** Direct collaborators by login; undefined unless the roster declares collaborators for it. */
  readonly collaborators?: ReadonlyMap<string, Collaborator>;
  /** Slugs of the teams with a grant of their own; undefined unless it had to be asked. */
  readonly directTeams?: ReadonlySet<string>;
  /** Why something about it could not be read to the end. */
  readonly unread?: Problem;
}

export interface Collaborator extends GithubAccount {
  readonly role: string;
  /** Set while the person hasn't accepted. */
  readonly invitationId?: number;
}
