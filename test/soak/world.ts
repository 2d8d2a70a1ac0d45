/**
 * One invented organisation, said twice: as its roster declares it, and as it is. Everything refers to the lists by
 * index, and what refers to nothing counts for nothing, so that a failing world can be cut down bit by bit.
 */
export interface Universe {
  readonly people: readonly PersonPlan[];
  readonly teams: readonly TeamPlan[];
  readonly repos: readonly RepoPlan[];
  readonly channels: readonly ChannelPlan[];
  readonly folders: readonly FolderPlan[];
  readonly projects: readonly ProjectPlan[];
  readonly settings: SettingsPlan;
}

export const keys = ["ada", "bea", "cyd", "dov", "eli", "fay", "gus"] as const;
export const teamKeys = ["core", "edge", "ops", "docs", "lab", "web"] as const;
/** The last one is matched by the roster's `ignore`. */
export const strangers = ["mallory", "trent", "bot-ci"] as const;
/** Somebody of the pool `keys`. */
export interface PersonPlan {
  readonly declared: boolean;
  readonly login: "yes" | "pinned" | "other case" | "none";
  readonly email: "yes" | "other case" | "none";
  readonly slack: "id" | "email" | "false" | "wrong id";
  readonly leaves: "no" | "inactive" | "expired" | "later";
  readonly outside: boolean;
  readonly org:
    | "owner"
    | "member"
    | "member, invited by email"
    | "none"
    | "invited"
    | "invited by email"
    | "invited twice";
  /** Who sent the invitation, where they are in the organisation; else some owner. */
  readonly inviter: number | undefined;
  readonly failedInvitations: number;
  /** The account has another login today; `taken`: somebody else has the old one by now, and is a member. */
  readonly renamed: "no" | "renamed" | "taken";
  readonly blocked: boolean;
  readonly onSlack: "member" | "deactivated" | "guest" | "bot" | "absent" | "stranger";
  readonly onGoogle: "account" | "deleted" | "absent";
}

/** A team of the pool `teamKeys`. */
export interface TeamPlan {
  readonly declared: "yes" | "no" | "archived";
  readonly listsPeople: boolean;
  readonly leads: readonly number[];
  readonly members: readonly number[];
  readonly dated: "no" | "past" | "future";
  readonly include: number | undefined;
  readonly leadsOnly: boolean;
  readonly except: readonly number[];
  readonly parent: number | undefined;
  readonly nest: boolean;
  readonly onGithub: boolean;
  readonly secret: boolean | undefined;
  readonly description: string | undefined;
  readonly notifications: boolean | undefined;
  readonly leadRole: "maintainer" | "member";
  readonly named: "key" | "otherwise";
  readonly repos: readonly (readonly [repo: number, role: number])[] | undefined;
  readonly group: "none" | "short" | "full" | "pinned";
  readonly groupChannels: readonly number[] | undefined;
  readonly channels: readonly number[];
  readonly folders: readonly (readonly [folder: number, role: number, leadRole: number | undefined])[];
  readonly have: {
    readonly exists: "no" | "as declared" | "under its old name" | "in other case";
    /** People and repositories as declared, whatever is said below. */
    readonly same: boolean;
    readonly members: readonly (readonly [person: number, maintainer: boolean])[];
    readonly repos: readonly (readonly [repo: number, role: number])[];
    readonly parent: number | undefined;
    readonly secret: boolean;
    readonly description: string | undefined;
    readonly notifications: boolean;
    readonly synced: boolean;
    readonly group: "no" | "enabled" | "disabled" | "under its old handle" | "automatic";
    readonly groupUsers: readonly number[];
  };
}

export interface RepoPlan {
  readonly exists: "yes" | "no" | "archived" | "renamed";
  readonly collaborators: readonly (readonly [person: number, role: number])[];
}

export interface ChannelPlan {
  readonly private: boolean;
  readonly topic: string | undefined;
  readonly purpose: string | undefined;
  readonly members: "exact" | "additive" | undefined;
  readonly archived: boolean;
  readonly pinned: boolean;
  /** Declared in the section `slack`, for nobody in particular. */
  readonly inSection: boolean;
  readonly have: {
    readonly exists: "no" | "yes" | "under its old name" | "archived" | "of the other privacy" | "connected";
    readonly appIsIn: boolean;
    readonly members: readonly number[];
    readonly topic: string;
  };
}

export interface FolderPlan {
  readonly members: "exact" | "additive";
  readonly notify: boolean;
  readonly groups: readonly (readonly [group: number, role: number])[];
  readonly have: {
    readonly place: "shared drive" | "drive root" | "my drive" | "nested" | "missing" | "file" | "hidden";
    readonly grants: readonly (readonly [who: number, role: number])[];
    readonly above: readonly (readonly [who: number, role: number])[];
    readonly limited: boolean;
    readonly trashed: boolean;
    readonly open: boolean;
    /** One grant ends by itself. */
    readonly expires: boolean;
  };
}

export interface ProjectPlan {
  readonly team: number | undefined;
  readonly access: readonly (readonly [team: number, role: number])[];
  readonly repos: readonly number[];
  readonly collaborators: readonly (readonly [person: number, role: number])[] | undefined;
  readonly channels: readonly number[];
  readonly folders: readonly (readonly [folder: number, role: number, leadRole: number | undefined])[];
}

export interface SettingsPlan {
  readonly owners: readonly number[] | undefined;
  readonly members: "exact" | "additive";
  readonly invite: "users" | "teams";
  readonly teams: "exact" | "additive";
  readonly ignore: boolean;
  readonly defaultTeam: "none" | "declared" | "undeclared";
  readonly usergroups: "exact" | "additive";
  readonly slackIgnore: boolean;
  readonly maxRemovals: "100%" | "25%" | number;
  readonly minOwners: 1 | 2;
  readonly protected: readonly number[];
  readonly strangersInOrg: readonly number[];
  /** Teams that nobody declares: `legacy-…` is ignored, `ent:all` is the enterprise's. */
  readonly wildTeams: readonly ("wild" | "legacy-x" | "below" | "legacy-below" | "ent:all")[];
  /** Teams are below those that the roster has below them. */
  readonly upsideDown: boolean;
  readonly wildGroup: boolean;
}
