import type { ObjectStore } from "./git/objects.ts";
import type { RepoActivity } from "./repo-activity.ts";
import type { RepoSettings } from "./repo-settings.ts";
import type { RequiredCheck } from "./seed.ts";

/** A person, a bot or another organisation. The id stays when the login changes. */
export interface Account {
  readonly kind: "User" | "Bot" | "Organization";
  readonly id: number;
  login: string;
  name: string | null;
  email: string | null;
  /** True: the account blocks the organisation, and an invitation answers 422. */
  blocked: boolean;
  /** Addresses at domains that the organisation has verified. */
  readonly verifiedEmails?: readonly string[] | undefined;
  /** The account's identity at the SAML identity provider. */
  readonly saml?: { readonly nameId: string; readonly emails?: readonly string[] } | undefined;
}

/** A member's role in the organisation. `admin` is an owner. */
export type OrgRole = "admin" | "member";

/** A member's role in a team. */
export type TeamRole = "member" | "maintainer";

/** A team, with its own members and grants. */
export interface Team {
  readonly kind: "Team";
  readonly id: number;
  name: string;
  slug: string;
  description: string | null;
  privacy: "closed" | "secret";
  notifications: boolean;
  parent: Team | undefined;
  readonly children: Set<Team>;
  /** By account id; immediate members only. */
  readonly members: Map<number, TeamRole>;
  /** Repository id → `read` … `admin` or a custom role; direct grants only. */
  readonly grants: Map<number, string>;
  /** Names of the roles of the organisation that it holds. */
  readonly organizationRoles: Set<string>;
  readonly type: "organization" | "enterprise";
  /** The identity provider's group that manages the members. */
  idpGroup: string | undefined;
  /** The App or account that created it. Undefined: it comes from the seed. */
  readonly creator: string | undefined;
  readonly createdAt: Date;
  updatedAt: Date;
}

/** A role as invitations name it. */
export type InvitationRole = "admin" | "direct_member" | "billing_manager" | "reinstate";

/** An invitation to the organisation, pending or failed. */
export interface Invitation {
  readonly kind: "OrganizationInvitation";
  readonly id: number;
  /** Undefined when invited by address. */
  readonly account: Account | undefined;
  readonly email: string | null;
  role: InvitationRole;
  readonly createdAt: Date;
  readonly inviter: Account;
  /** Team id → role on acceptance. */
  readonly teams: Map<number, TeamRole>;
  failedAt: Date | undefined;
  failedReason: string | undefined;
}

/** An invitation to one repository. */
export interface RepoInvitation {
  readonly id: number;
  readonly account: Account;
  role: string;
  readonly inviter: Account;
  readonly createdAt: Date;
}

/** A repository role of the organisation, based on a built-in one. */
export interface CustomRole {
  readonly id: number;
  readonly name: string;
  readonly base: "read" | "triage" | "write" | "maintain";
}

/** The organisation. It is also among the accounts, under the same id. */
export interface Org {
  readonly kind: "Organization";
  readonly id: number;
  readonly login: string;
  readonly plan: "free" | "team" | "enterprise";
  /** What every member may do on every repository. */
  readonly basePermission: "none" | "read" | "write" | "admin";
  /** What members may do, under GitHub's names. */
  readonly memberPrivileges: Readonly<Record<string, boolean | string>>;
  /** Seats of a paid plan. */
  readonly seats: number;
  readonly createdAt: Date;
}

/** An entry of the organisation's audit log. `kind` is its GraphQL type, `team` a slug. */
export interface AuditEntry {
  readonly kind: string;
  readonly action: string;
  readonly actor: string;
  readonly user?: string;
  readonly team?: string;
  readonly repository?: string;
  /** ISO date. */
  readonly at: string;
}

/** A repository: its access, its history and its activity. */
export interface Repo {
  readonly kind: "Repository";
  readonly id: number;
  owner: string;
  name: string;
  archived: boolean;
  private: boolean;
  /** Account id → role; direct collaborators, members or not. */
  readonly collaborators: Map<number, string>;
  readonly invitations: Map<number, RepoInvitation>;
  readonly git: Git;
  readonly activity: RepoActivity;
  /** The protection of each protected branch. Nobody can commit to one directly. */
  readonly protection: Map<string, Protection>;
  /** Active rulesets by id. */
  readonly rulesets: Map<number, Ruleset>;
  readonly settings: RepoSettings;
  allowAutoMerge: boolean;
  readonly fork: Repo | undefined;
  readonly createdAt: Date;
}

/** A repository's history: its objects, which forks share, and its own refs (`refs/heads/main` → commit). */
export interface Git {
  readonly store: ObjectStore;
  readonly refs: Map<string, string>;
  defaultBranch: string;
}

/** What a protected branch needs before a merge. */
export interface Protection {
  readonly approvals: number;
  /** Names of statuses or check runs that must have succeeded; with an App's slug, of check runs of that App only. */
  readonly statuses: readonly RequiredCheck[];
}

/** An active ruleset for one branch. */
export interface Ruleset {
  readonly id: number;
  readonly branch: string;
  /** Names of rules: `creation`, `update`, `deletion`. */
  readonly rules: readonly string[];
  /** Logins of those who may pass it. */
  readonly bypass: readonly string[];
  readonly checks?: readonly RequiredCheck[];
}
