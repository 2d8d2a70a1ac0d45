/** `read`, `triage`, `write`, `maintain`, `admin`, or a custom role's name. */
export type SeedRole = string;

/** A GitHub account; ids are given out in order where they are left out. */
export interface SeedUser {
  readonly login: string;
  readonly id?: number;
  readonly name?: string;
  readonly email?: string;
  /** Addresses at domains that the organisation has verified. */
  readonly verifiedEmails?: readonly string[];
  /** Whom the organisation's SAML identity provider takes this account for. */
  readonly saml?: { readonly nameId: string; readonly emails?: readonly string[] };
  /** Has blocked the organisation: an invitation answers 422. */
  readonly blocked?: boolean;
  readonly type?: "User" | "Bot" | "Organization";
}

/** A member of the organisation. */
export interface SeedMember extends SeedUser {
  /** `member` when left out. */
  readonly role?: "admin" | "member";
}

/** A team; its people and repositories are named by login and name. */
export interface SeedTeam {
  readonly name: string;
  readonly id?: number;
  /** Made from the name when left out. */
  readonly slug?: string;
  readonly description?: string;
  /** `closed` when left out. */
  readonly privacy?: "closed" | "secret";
  readonly notifications?: boolean;
  /** The slug of a team that stands earlier or later in the list. */
  readonly parent?: string;
  readonly members?: Readonly<Record<string, "member" | "maintainer">>;
  readonly repos?: Readonly<Record<string, SeedRole>>;
  readonly type?: "organization" | "enterprise";
  /** The identity provider's group that the team's membership follows. */
  readonly synced?: string;
}

/** A protected branch. */
export interface SeedProtection {
  readonly branch: string;
  readonly approvals?: number;
  /** Contexts of commit statuses that must have succeeded. */
  readonly statuses?: readonly string[];
}

/** A repository, with the files of its first commit. */
export interface SeedRepo {
  readonly name: string;
  readonly id?: number;
  /** The organisation when left out. A foreign repository cannot be granted to a team. */
  readonly owner?: string;
  readonly archived?: boolean;
  readonly private?: boolean;
  /** Direct collaborators, members or not. */
  readonly collaborators?: Readonly<Record<string, SeedRole>>;
  /** `owner/name` of a repository earlier in the list, whose history it shares. */
  readonly fork?: string;
  /** `main` when left out. */
  readonly branch?: string;
  /** The files of the first commit, by path. Left out: an empty repository. */
  readonly files?: Readonly<Record<string, string>>;
  readonly protection?: readonly SeedProtection[];
  readonly allowAutoMerge?: boolean;
}

/** A pending invitation. */
export interface SeedInvitation {
  /** Who is invited, by login or by address. */
  readonly login?: string;
  readonly email?: string;
  readonly role?: "admin" | "direct_member" | "billing_manager" | "reinstate";
  /** ISO date; now when left out. */
  readonly createdAt?: string;
  /** Slugs. */
  readonly teams?: readonly string[];
  readonly inviter?: string;
}

/** An invitation that nobody accepted, or that failed otherwise. */
export interface SeedFailedInvitation extends SeedInvitation {
  readonly failedAt?: string;
  readonly reason?: string;
}

/** An organisation and what is around it, as plain JSON. */
export interface GithubSeed {
  readonly org: string;
  /** `team` when left out. */
  readonly plan?: "free" | "team" | "enterprise";
  readonly members?: readonly SeedMember[];
  /** Accounts outside the organisation. */
  readonly users?: readonly SeedUser[];
  readonly teams?: readonly SeedTeam[];
  readonly repos?: readonly SeedRepo[];
  readonly invitations?: readonly SeedInvitation[];
  readonly failedInvitations?: readonly SeedFailedInvitation[];
  readonly outsideCollaborators?: readonly {
    readonly login: string;
    readonly repos: Readonly<Record<string, SeedRole>>;
  }[];
  readonly customRoles?: readonly {
    readonly name: string;
    readonly base: "read" | "triage" | "write" | "maintain";
  }[];
}
