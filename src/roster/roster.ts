import type * as z from "zod";
import type { Place } from "../core/finding.ts";
import type { FieldsOf } from "./build/fields.ts";
import type { RepositoryPattern } from "./repository-patterns.ts";
import type { driveRole, driveSection, folderFields } from "./schema/drive.ts";
import type { githubSection, membersCan, teamOnGithub } from "./schema/github.ts";
import type { googleSection, groupRole, onGoogle } from "./schema/google.ts";
import type { mode } from "./schema/names.ts";
import type { checks, guards, permissions, review } from "./schema/settings.ts";
import type { channelFields, slackSection, usergroupFields } from "./schema/slack.ts";
import type { entryFields, project, projectDirectory, team } from "./schema/team.ts";
import type { userDirectory, userFields } from "./schema/user.ts";

/**
 * What the files declare, merged, with the defaults filled in; every reference exists. The fields of a record are
 * declared once, in `schema/`: `FieldsOf` has them in camelCase. A field that is named here has another form in the
 * roster than in the file.
 */
export interface Roster {
  readonly github?: GithubSection;
  readonly slack?: SlackSection;
  readonly drive?: DriveSection;
  readonly google?: GoogleSection;
  readonly guards: Guards;
  readonly permissions: Permissions;
  /** Undefined when left out. */
  readonly checks?: Checks;
  /** Undefined when left out: access is reviewed by hand alone. */
  readonly review?: ReviewSection;
  readonly users: ReadonlyMap<string, User>;
  readonly teams: ReadonlyMap<string, Team>;
  readonly projects: ReadonlyMap<string, Project>;
}

/** `exact`: what is not declared is removed. `additive`: it is reported. */
export type Mode = z.output<typeof mode>;

/** What somebody may change in the file, least to most. */
export type Tier = z.output<typeof userFields>["permission"];

/** The section `github`. */
export interface GithubSection extends FieldsOf<typeof githubSection, "organization_roles" | "members_can"> {
  /** Role of the organisation → who holds it: `user:x`, `team:x`. Undefined when left out. */
  readonly organizationRoles?: ReadonlyMap<string, readonly string[]>;
  /** What members may do, as far as the file says it. */
  readonly membersCan?: FieldsOf<typeof membersCan>;
  readonly at: Place;
}

/** The section `slack`. */
export interface SlackSection extends FieldsOf<typeof slackSection, "channels"> {
  readonly channels: readonly Channel[];
  readonly at: Place;
}

/** The section `drive`. */
export interface DriveSection extends FieldsOf<typeof driveSection> {
  readonly at: Place;
}

/** The section `google`. */
export interface GoogleSection extends FieldsOf<typeof googleSection> {
  readonly at: Place;
}

/** What stops a run before it does harm. */
export interface Guards extends FieldsOf<typeof guards, "max_removals"> {
  /** A share (0 to 1) of what exists, or a plain number. */
  readonly maxRemovals: { readonly share: number } | { readonly count: number };
}

/** How the file is checked. */
export interface Checks extends FieldsOf<typeof checks> {
  readonly at: Place;
}

/** How access is reviewed. */
export interface ReviewSection extends FieldsOf<typeof review> {
  readonly at: Place;
}

/** Who may change what in the file. */
export interface Permissions extends FieldsOf<typeof permissions, "grants" | "rules"> {
  /** A name that other tools ask for → who has it: `user:x`, `team:x`. */
  readonly grants: ReadonlyMap<string, readonly string[]>;
  /** Action, or `action:glob`, → who. The defaults of the format are filled in. */
  readonly rules: ReadonlyMap<string, string>;
}

/** A person. */
export interface User extends FieldsOf<typeof userFields, keyof typeof userDirectory> {
  readonly key: string;
  /** The fields for people, which no service has, under their names in the file. */
  readonly directory: Readonly<Record<string, unknown>>;
  readonly at: Place;
  /** Where each of its fields stands, by its name in the file (`github`, `github_id`, `slack`, …). */
  readonly places: Readonly<Record<string, Place>>;
}

/** A person on a team's list. */
export interface Entry extends FieldsOf<typeof entryFields> {
  readonly at: Place;
}

/** Everyone in a team, its leads only, or (`*`) the same of every team. */
export interface Include {
  readonly team: string;
  readonly leadsOnly: boolean;
  readonly at: Place;
}

/** A team. */
export interface Team
  extends FieldsOf<
    typeof team,
    "leads" | "members" | "include" | "repos" | "github" | "slack" | "drive" | "google"
  > {
  readonly key: string;
  /** Each undefined when the file leaves it out. */
  readonly leads?: readonly Entry[];
  readonly members?: readonly Entry[];
  readonly include?: readonly Include[];
  /** Repository name (without the org) → role. Undefined when left out. */
  readonly repos?: ReadonlyMap<string, Grant>;
  /** Its patterns over repositories' names, and the names that no pattern gives it. Undefined when it has none. */
  readonly repoPatterns?: readonly RepositoryPattern[];
  /** False: no GitHub team. */
  readonly github: TeamOnGithub | false;
  readonly usergroup?: Usergroup;
  readonly channels: readonly Channel[];
  readonly folders: readonly Folder[];
  readonly googleGroup?: GoogleGroup;
  readonly at: Place;
  /** Where each of its fields stands, by its name in the file. */
  readonly places: Readonly<Record<string, Place>>;
}

/** A role on a repository, and where it is declared. */
export interface Grant {
  readonly role: string;
  /** When it ends, where it does. */
  readonly until?: string;
  readonly at: Place;
}

/** A team's place on GitHub. */
export interface TeamOnGithub extends FieldsOf<typeof teamOnGithub, "name"> {
  /** The team's name on GitHub; the key when left out. */
  readonly name: string;
}

/** A team's user group on Slack. */
export interface Usergroup extends FieldsOf<typeof usergroupFields> {
  readonly at: Place;
}

/** A Slack channel, as a team, a project or the section `slack` declares it. */
export interface Channel extends FieldsOf<typeof channelFields> {
  readonly at: Place;
}

/** A role on a folder. */
export type DriveRole = z.output<typeof driveRole>;

/** A folder on Google Drive, as a team or a project declares it. */
export interface Folder extends FieldsOf<typeof folderFields, "groups"> {
  /** Google Groups by address → role. */
  readonly groups: ReadonlyMap<string, { readonly role: DriveRole; readonly at: Place }>;
  readonly at: Place;
}

/** A role in a Google Group. */
export type GroupRole = z.output<typeof groupRole>;

/** A Google Group, as a team or a project declares it. */
export interface GoogleGroup extends FieldsOf<typeof onGoogle> {
  readonly at: Place;
}

/** A project. */
export interface Project
  extends FieldsOf<
    typeof project,
    "access" | "repos" | "collaborators" | "slack" | "drive" | "google" | keyof typeof projectDirectory
  > {
  readonly key: string;
  readonly access: ReadonlyMap<string, Grant>;
  readonly repos: readonly { readonly name: string; readonly at: Place }[];
  /** User → role; undefined when left out, and then nobody's direct access is touched. */
  readonly collaborators?: ReadonlyMap<string, Grant>;
  readonly channels: readonly Channel[];
  readonly folders: readonly Folder[];
  readonly googleGroup?: GoogleGroup;
  /** The fields for people, which no service has, under their names in the file. */
  readonly directory: Readonly<Record<string, unknown>>;
  readonly at: Place;
  /** Where each of its fields stands, by its name in the file. */
  readonly places: Readonly<Record<string, Place>>;
}
