import type { Place } from "../core/finding.ts";
import type { Roster, Team } from "./roster.ts";
import type { ServiceAccount } from "./service-account.ts";

/** A role that one entry of the file gives on a thing. */
export interface DeclaredGrant {
  /**
   * Who gets it: `user:bob`, `team:red`, `leads:red` for a team's leads only, `group:x@acme.dev`, `usergroup:red` for the
   * people in a team's user group.
   */
  readonly principal: string;
  readonly role: string;
  /** What it comes through, outermost first: `project:rocket`. Empty when the team's own entry gives it. */
  readonly through: readonly string[];
  /** The last day of it, as written. */
  readonly until?: string | undefined;
  /** True of what a project gives the team that owns it. */
  readonly asOwner?: true;
  readonly at: Place;
}

/** A part of the file that names a thing in a service: a team's line for a repository, a project's channel. */
export interface Declaration {
  /** The key of the thing in plans. */
  readonly key: string;
  /** Texts that two declarations share when they mean the same thing: its name, its former names, its id. */
  readonly identities: readonly string[];
  /** The entry that names it: `team:red`, `project:rocket`, or a section, `slack`. */
  readonly declarer: string;
  /** What it gives. Empty when the entry is archived. */
  readonly grants: readonly DeclaredGrant[];
  /** True where it takes nobody away whom it doesn't name, so that another roster may declare the thing beside it. */
  readonly addsOnly?: true;
  /** True where Rollcall leaves what it names alone, by its entry's `hands_off` or its own. */
  readonly isHandedOver?: true;
  /** True of a pattern, which means whatever comes to match it. It makes nobody a holder of anything. */
  readonly isPattern?: true;
  readonly at: Place;
}

/** Users who have one role on everything of a kind, and the entry that makes it so. */
export interface HoldersOfAll {
  readonly users: readonly string[];
  readonly role: string;
  readonly entry: string;
  readonly at: Place;
}

/** How the file names things of one kind, and gives access to them. */
export interface DeclaringKind {
  /** The kind's name in plans. */
  readonly kind: string;
  /** What one is called in a sentence. */
  readonly noun: string;
  /** The sign before a key by which people address it. */
  readonly sigil?: string;
  /** How the file says who somebody is there. Who is not named there can't be given any. */
  readonly account?: ServiceAccount;
  /** True of things whose key says nothing to people: a folder is named after the entries that declare it. */
  readonly isNamedByOwners?: true;
  /** True when Rollcall makes none of them: one that the file begins to name exists, whoever has it. */
  readonly alwaysExists: boolean;
  /** True when the rules on users and sections decide over all that is given: the organisation. */
  readonly decidedByActions?: true;
  /** True of repositories: one of them has the roster, and one the workflows of the whole organisation. */
  readonly areRepositories?: true;
  /** Returns the keys of the users who have every role on all of them, whatever is given: an organisation's owners. */
  holdersOfAll?(roster: Roster): HoldersOfAll | undefined;
  /** Returns what is given on all of them by something else that the file gives: by roles of an organisation. */
  grantsOnAll?(roster: Roster): readonly DeclaredGrant[];
  /** True of those that the people of teams that are nested in a holder hold, too. */
  readonly reachesNested?: true;
  /**
   * Of things that hold a team's people and nothing else, a GitHub team or a user group: the role that a lead or a member
   * of the team has there.
   */
  roleInTeam?(team: Team, isLead: boolean): string;
  /** True of those in which the people of teams that are nested in the team are, too, as members. */
  readonly holdsNested?: true;
  /** False for a team that can hold nothing of the kind: one without a GitHub team has no repository. */
  canBeHeldBy?(team: Team): boolean;
  /** True when a team's pattern may mean more than in an earlier roster, though its line is as it was. */
  reachesFurther?(before: Team | undefined, now: Team, pattern: string): boolean;
  /** True of a thing's name that a pattern matches. */
  matchesPattern?(pattern: string, name: string): boolean;
  /** True when a role allows everything that another allows. */
  covers(role: string, other: string): boolean;
  declarations(roster: Roster): readonly Declaration[];
  /** Returns what a section names without an entry of its own, and whose people it decides all the same: the default team. */
  named?(roster: Roster): readonly Declaration[];
  /** True unless two rosters are about different organisations or workspaces, so that one name is two things. */
  mayMeet?(one: Roster, other: Roster): boolean;
}
