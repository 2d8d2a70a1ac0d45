import type { Permissions } from "./options.ts";

/** `read`, `triage`, `write`, `maintain`, `admin`, or a custom role's name. */
export type SeedRole = string;

/** A GitHub account. An id that is left out is assigned in order. */
export interface SeedUser {
  readonly login: string;
  readonly id?: number;
  readonly name?: string;
  readonly email?: string;
  /** Addresses at domains that the organisation has verified. */
  readonly verifiedEmails?: readonly string[];
  /** The account's identity at the organisation's SAML identity provider. */
  readonly saml?: { readonly nameId: string; readonly emails?: readonly string[] };
  /** True: the account blocks the organisation, and an invitation answers 422. */
  readonly blocked?: boolean;
  readonly type?: "User" | "Bot" | "Organization";
}

/** A member of the organisation. */
export interface SeedMember extends SeedUser {
  /** `member` when left out. */
  readonly role?: "admin" | "member";
  /** Name of a predefined role of the organisation that the person has without a team. */
  readonly organizationRole?: string;
}

/** A team. It names its people by login, its repositories by name. */
export interface SeedTeam {
  readonly name: string;
  readonly id?: number;
  /** Made from the name when left out. */
  readonly slug?: string;
  readonly description?: string;
  /** `closed` when left out. */
  readonly privacy?: "closed" | "secret";
  readonly notifications?: boolean;
  /** The slug of another team of the list. */
  readonly parent?: string;
  readonly members?: Readonly<Record<string, "member" | "maintainer">>;
  readonly repos?: Readonly<Record<string, SeedRole>>;
  readonly type?: "organization" | "enterprise";
  /** Name of a predefined role of the organisation: `security_manager`, `all_repo_write`, … */
  readonly organizationRole?: string;
  /** The identity provider's group that manages the team's members. */
  readonly idpGroup?: string;
}

/** What a protected branch requires of a commit: a name, or a name and the slug of the App that it must be from. */
export type RequiredCheck = string | { readonly context: string; readonly app: string };

/** A protected branch. */
export interface SeedProtection {
  readonly branch: string;
  readonly approvals?: number;
  /** Names of statuses or check runs that must have succeeded; with an App's slug, of check runs of that App only. */
  readonly statuses?: readonly RequiredCheck[];
}

/** An active ruleset of a repository, for one branch. */
export interface SeedRuleset {
  readonly branch: string;
  /** Names of rules: `creation`, `update`, `deletion`. */
  readonly rules: readonly string[];
  /** Logins that may pass it; an App's is `<slug>[bot]`. */
  readonly bypass: readonly string[];
  /** Checks that it requires, of an App by its slug, or of anybody. */
  readonly checks?: readonly RequiredCheck[];
}

/** An environment of a repository. */
export interface SeedEnvironment {
  readonly name: string;
  /** Patterns of branches that may use it, `tag:v*` for tags; `protected`: every protected branch. Left out: everything. */
  readonly branches?: readonly string[] | "protected";
  /** Names of its secrets. */
  readonly secrets?: readonly string[];
}

/** A repository, with the files of its first commit. */
export interface SeedRepo {
  readonly name: string;
  readonly id?: number;
  /** The organisation when left out. A repository of another owner cannot be granted to a team. */
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
  readonly rulesets?: readonly SeedRuleset[];
  readonly allowAutoMerge?: boolean;
  readonly environments?: readonly SeedEnvironment[];
  /** Names of the repository's own secrets. */
  readonly secrets?: readonly string[];
  /** Names of the organisation's secrets that it may use. */
  readonly organizationSecrets?: readonly string[];
  /** Lines of its CODEOWNERS whose owner GitHub doesn't know. */
  readonly unknownOwners?: readonly number[];
}

/** A pending invitation. */
export interface SeedInvitation {
  /** The invited person, by login or by address. */
  readonly login?: string;
  readonly email?: string;
  readonly role?: "admin" | "direct_member" | "billing_manager" | "reinstate";
  /** ISO date; now when left out. */
  readonly createdAt?: string;
  /** Slugs. */
  readonly teams?: readonly string[];
  readonly inviter?: string;
}

/** An invitation that expired or failed. */
export interface SeedFailedInvitation extends SeedInvitation {
  readonly failedAt?: string;
  readonly reason?: string;
}

/** A GitHub App that has a key, an installation in the organisation, and perhaps a webhook. */
export interface SeedApp {
  /** `rollcall` when left out. */
  readonly slug?: string;
  /** Everything when left out. */
  readonly permissions?: Permissions;
  /** The events that its webhook is subscribed to. None when left out; `installation` comes always. */
  readonly events?: readonly string[];
  readonly webhook?: { readonly url?: string; readonly secret?: string };
  /** The repositories that it may use. All of the organisation when left out. */
  readonly repositories?: readonly string[];
}

/** An organisation and the accounts and repositories around it, as plain JSON. */
export interface GithubSeed {
  readonly org: string;
  /** `team` when left out. */
  readonly plan?: "free" | "team" | "enterprise";
  /** How many seats the plan has; plenty when left out. A free plan has none, and lets everybody in. */
  readonly seats?: number;
  /** When the organisation was made, as an ISO date; long ago when left out. */
  readonly createdAt?: string;
  /** Codes of Apps that were just made from a manifest, with the Apps' slugs. */
  readonly manifestCodes?: Readonly<Record<string, string>>;
  /** What every member may do on every repository; `none` unless given. GitHub's own default is `read`. */
  readonly basePermission?: "none" | "read" | "write" | "admin";
  /** What members may do, under GitHub's names: `members_can_create_teams: false`. */
  readonly memberPrivileges?: Readonly<Record<string, boolean | string>>;
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
  /** Left out: no App has a key here, and every token is one of the emulator's options. */
  readonly app?: SeedApp;
  readonly customRoles?: readonly {
    readonly name: string;
    readonly base: "read" | "triage" | "write" | "maintain";
  }[];
}
