import type { Finding, Problem } from "../../../core/finding.ts";
import type { Principal, Resource } from "../../../core/state.ts";
import type { ResolvedTeam } from "../../../roster/resolved.ts";
import { undeclaredTeamPrefix } from "../kinds.ts";
import type { GithubDesired } from "../model/desired.ts";
import type { GithubInvitation, GithubRemoteState, GithubTeam } from "../model/remote-state.ts";
import type { EarlierGrants } from "./earlier-grants.ts";

/** A declared person with their account on GitHub. */
export interface GithubPerson {
  readonly login: string;
  readonly id?: number;
  /** `given up` is an outside person whose invitations failed too often to send another. */
  readonly membership: "owner" | "member" | "invited" | "outside" | "given up";
  /** The pending invitation of an invited person. */
  readonly invitation?: GithubInvitation;
  /** True when only the roster says the login, beside an id that was not found: the login may belong to somebody else. */
  readonly loginUnverified?: true;
  /** True when the account is the one that the file named before, since nobody is found under the new one. */
  readonly isFormer?: true;
}

/** The declared people, matched with GitHub's accounts. */
export interface GithubPeople {
  /** Undefined for a person who isn't found or is ignored: they get no change. */
  of(principal: Principal): GithubPerson | undefined;
  /** Returns the principal with a login; `github:login` when the roster doesn't declare it. */
  principalOf(login: string): Principal;
  /** Returns the principal that an invitation is for, which may name only an address; undefined when it is ignored. */
  principalOfInvitation(invitation: GithubInvitation): Principal | undefined;
  /** Returns a declared person's pending invitations: to the account, to the address, or both. */
  invitationsOf(principal: Principal): readonly GithubInvitation[];
  /** Declared people who hold something by the roster and are found nowhere: an undeclared account may be theirs. */
  readonly missing: ReadonlySet<Principal>;
  /** True of a login that `github.ignore` matches, today's or the declared one. */
  isIgnored(login: string): boolean;
  readonly findings: readonly Finding[];
}

/** The declared teams, matched with the teams on GitHub. */
export interface TeamMatches {
  /** By the team's key in the roster. */
  readonly byKey: ReadonlyMap<string, GithubTeam>;
  /** GitHub's database id → the team's key in the roster. */
  readonly keys: ReadonlyMap<number, string>;
  /** The teams on GitHub by what GitHub makes of their names. */
  readonly byName: ReadonlyMap<string, GithubTeam>;
  /** Enterprise teams with the name of a declared team, by its key. An organisation can't change them. */
  readonly enterprise: ReadonlyMap<string, GithubTeam>;
  /** Keys of teams of which can't be told whether they have exchanged their names, each with the other ones'. */
  readonly exchanged: ReadonlyMap<string, readonly string[]>;
}

/** A team above another one. `declared` is undefined for an unmanaged team, `found` for a team to be created. */
export interface AncestorTeam {
  /** The team's key in a plan. */
  readonly key: string;
  readonly declared: ResolvedTeam | undefined;
  readonly found: GithubTeam | undefined;
}

/** The team hierarchy after the apply. A team that can't move stays below its parent of today. */
export interface TeamHierarchy {
  /** Yields the teams above one after the apply, from its parent up. */
  ancestors(team: ResolvedTeam): Generator<AncestorTeam>;
  /** True of a declared team that is not moved, whatever the roster says. */
  cannotMove(team: ResolvedTeam): boolean;
  /** Returns why a team can't be moved below its declared parent. */
  moveProblem(team: ResolvedTeam): Problem | undefined;
}

/** What was read, what one roster declares, and the roster's teams found in it. */
export interface MatchedTeams {
  readonly remote: GithubRemoteState;
  readonly desired: GithubDesired;
  readonly matches: TeamMatches;
  /** What earlier rosters gave. */
  readonly earlier: EarlierGrants;
}

/** The same, with the hierarchy that the teams will have. */
export interface NestedTeams extends MatchedTeams {
  readonly hierarchy: TeamHierarchy;
}

/** One roster's people and teams, found in what was read. */
export interface GithubMatch extends NestedTeams {
  readonly people: GithubPeople;
  /** Undeclared members who may be declared people whose login somebody else has by now, with those people. */
  readonly maybeRenamed: ReadonlyMap<Principal, readonly Principal[]>;
}

/** What the comparison of teams and repositories reads. */
export interface GithubCompareContext extends GithubMatch {
  /** Owners who become plain members or leave. Their own roles on teams are not visible before that. */
  readonly demoted: ReadonlySet<Principal>;
  /** Child teams today by their parent's database id; undefined for the teams at the top. */
  readonly childTeams: ReadonlyMap<number | undefined, readonly GithubTeam[]>;
}

/** A declared resource and the same resource on GitHub, and the findings about them. */
export interface GithubResourcePair {
  readonly desired?: Resource;
  readonly actual?: Resource;
  /** Grants that are only offered, as `waitingGrant`s. */
  readonly offered?: ReadonlySet<string>;
  /** How many live things beside it are left alone: neither declared nor ignored, or not to be changed. */
  readonly unmanaged?: number;
  /** True when something that an earlier roster gave can't be taken back now. */
  readonly mayStillCome?: boolean;
  /** Undeclared logins that stay, since one of them may be a declared person who isn't found. */
  readonly staying?: readonly string[];
  readonly findings: readonly Finding[];
}

/** True of a person invited by address whose login only the roster says. */
export function isLoginUnknown({ invitation, id }: GithubPerson): boolean {
  return invitation !== undefined && invitation.login === undefined && id === undefined;
}

/** Returns the key of an undeclared team in a plan, `github:slug`; no declared team has such a key. */
export function undeclaredTeamKey(team: GithubTeam): string {
  return `${undeclaredTeamPrefix}${team.slug}`;
}
