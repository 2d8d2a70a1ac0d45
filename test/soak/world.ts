/**
 * One invented organisation, described twice: as its roster declares it, and as it is. References are indexes into the
 * lists. One that leads nowhere is ignored, so that fast-check can shrink a failing world entry by entry.
 */
export interface WorldPlan {
  readonly people: readonly PersonPlan[];
  readonly teams: readonly TeamPlan[];
  readonly repos: readonly RepoPlan[];
  readonly channels: readonly ChannelPlan[];
  readonly folders: readonly FolderPlan[];
  readonly projects: readonly ProjectPlan[];
  readonly settings: SettingsPlan;
  readonly earlier: EarlierPlan | undefined;
}

/** The roster that was applied before, as far as it differs from the one at hand. */
export interface EarlierPlan {
  readonly people: readonly (readonly [person: number, was: "absent" | "declared" | "of another account"])[];
  readonly teams: readonly (readonly [team: number, was: TeamPlan])[];
  readonly channels: readonly (readonly [channel: number, was: ChannelPlan])[];
  readonly folders: readonly (readonly [folder: number, was: FolderPlan])[];
  readonly projects: readonly ProjectPlan[] | undefined;
  /** Everybody has accepted the invitations that it sent. */
  readonly accepted: boolean;
}

/** The keys of the people; a person's index is their place here. */
export const keys = ["ada", "bea", "cyd", "dov", "eli", "fay", "gus"] as const;
/** The keys of the teams; a team's index is its place here. */
export const teamKeys = ["core", "edge", "ops", "docs", "lab", "web"] as const;
/** Accounts that no roster declares. The roster's `ignore` matches the last one. */
export const undeclaredPeople = ["mallory", "trent", "bot-ci"] as const;

/** A person of the pool `keys`. */
export interface PersonPlan {
  readonly declared: boolean;
  /**
   * `second`: the roster names another account of the person's, on each service. `shared`: its ids are the next person's,
   * so that two entries may have one account.
   */
  readonly account: "own" | "second" | "shared";
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
  /** The person who sent the invitation. Some owner, where that person is not in the organisation. */
  readonly inviter: number | undefined;
  readonly failedInvitations: number;
  /** The account has another login today. `taken`: a member who is not declared has the old one now. */
  readonly renamed: "no" | "renamed" | "taken";
  readonly blocked: boolean;
  readonly onSlack: "member" | "deactivated" | "guest" | "bot" | "absent" | "of another workspace";
  readonly onGoogle: "account" | "deleted" | "absent";
}

/** A team of the pool `teamKeys`. */
export interface TeamPlan {
  readonly declared: "yes" | "no" | "archived";
  readonly handsOff: boolean;
  readonly listsPeople: boolean;
  readonly leads: readonly number[];
  readonly members: readonly number[];
  readonly firstMemberUntil: "no" | "past" | "future";
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
  readonly actual: {
    readonly exists: "no" | "as declared" | "under its old name" | "in other case";
    /** True: people and repositories are as declared, and the fields below do not count. */
    readonly same: boolean;
    readonly members: readonly (readonly [person: number, maintainer: boolean])[];
    readonly repos: readonly (readonly [repo: number, role: number])[];
    readonly parent: number | undefined;
    readonly secret: boolean;
    readonly description: string | undefined;
    readonly notifications: boolean;
    readonly synced: boolean;
    /** A role of the organisation that the team has. */
    readonly organizationRole: string | undefined;
    readonly group: "no" | "enabled" | "disabled" | "under its old handle" | "automatic";
    readonly groupUsers: readonly number[];
  };
}

/** A repository. */
export interface RepoPlan {
  readonly exists: "yes" | "no" | "archived" | "renamed";
  readonly collaborators: readonly (readonly [person: number, role: number])[];
}

/** A Slack channel. */
export interface ChannelPlan {
  readonly handsOff: boolean;
  readonly private: boolean;
  readonly topic: string | undefined;
  readonly purpose: string | undefined;
  readonly members: "exact" | "additive" | undefined;
  readonly archived: boolean;
  readonly pinned: boolean;
  /** Declared in the section `slack`, outside any team. */
  readonly inSection: boolean;
  readonly actual: {
    readonly exists: "no" | "yes" | "under its old name" | "archived" | "of the other privacy" | "connected";
    readonly appIsIn: boolean;
    readonly members: readonly number[];
    readonly topic: string;
  };
}

/** A Drive folder. */
export interface FolderPlan {
  readonly handsOff: boolean;
  readonly members: "exact" | "additive";
  readonly notify: boolean;
  readonly groups: readonly (readonly [group: number, role: number])[];
  readonly actual: {
    readonly place: "shared drive" | "drive root" | "my drive" | "nested" | "missing" | "file" | "hidden";
    readonly grants: readonly (readonly [who: number, role: number])[];
    readonly above: readonly (readonly [who: number, role: number])[];
    readonly limited: boolean;
    readonly trashed: boolean;
    readonly open: boolean;
    /** A stranger's grant has an expiration time. */
    readonly expires: boolean;
    /** The grants of this person of the pool, here and above, have an expiration time. */
    readonly dated: number | undefined;
  };
}

/** A project. */
export interface ProjectPlan {
  readonly handsOff: boolean;
  readonly team: number | undefined;
  readonly access: readonly (readonly [team: number, role: number])[];
  readonly repos: readonly number[];
  readonly collaborators: readonly (readonly [person: number, role: number])[] | undefined;
  readonly channels: readonly number[];
  readonly folders: readonly (readonly [folder: number, role: number, leadRole: number | undefined])[];
}

/** The roster's settings, and what is in the services besides people and teams of the pools. */
export interface SettingsPlan {
  readonly owners: readonly number[] | undefined;
  readonly members: "exact" | "additive";
  readonly invite: "users" | "teams";
  readonly teams: "exact" | "additive";
  readonly ignore: boolean;
  readonly directAccess: "report" | "exact" | "ignore";
  /** What every member may do on every repository. */
  readonly basePermission: "none" | "read" | "write" | "admin";
  readonly defaultTeam: "none" | "declared" | "undeclared";
  readonly usergroups: "exact" | "additive";
  readonly slackIgnore: boolean;
  readonly maxRemovals: "100%" | "25%" | number;
  readonly minOwners: 1 | 2;
  readonly protected: readonly number[];
  readonly undeclaredInOrg: readonly number[];
  /** Teams that the roster does not declare: `legacy-…` is ignored, `ent:all` belongs to the enterprise. */
  readonly undeclaredTeams: readonly ("wild" | "legacy-x" | "below" | "legacy-below" | "ent:all")[];
  /** On GitHub, teams are nested the other way round than in the roster. */
  readonly nestingReversed: boolean;
  readonly undeclaredGroup: boolean;
}
