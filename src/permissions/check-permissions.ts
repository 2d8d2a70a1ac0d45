import { endsNoLater } from "../core/end.ts";
import type { DeclaringKind } from "../roster/declaration.ts";
import type { ValidRoster } from "../roster/load.ts";
import type { User } from "../roster/roster.ts";
import type { OtherRoster } from "../roster/things-in-both.ts";
import { actionsBetween } from "./actions.ts";
import { deciderActions } from "./decider-actions.ts";
import { changeDigest } from "./digest.ts";
import { endedHandOvers } from "./ended-hand-overs.ts";
import type { Existing } from "./existing.ts";
import type { Gain } from "./gain.ts";
import { membershipGains } from "./membership-gains.ts";
import { joinsWithOwnersPower } from "./organization-role-actions.ts";
import { otherRosterDecisions } from "./other-rosters.ts";
import type { OwnRepository } from "./own-repository.ts";
import { ownersByTeamActions } from "./owners-by-team.ts";
import { type Renaming, renamedBase } from "./renames.ts";
import { type Rights, type Rule, rightsIn } from "./rights.ts";
import type { Right, RosterAction } from "./roster-action.ts";
import { sharingBetween } from "./sharing-actions.ts";
import { isTwoPeopleAction } from "./two-people.ts";
import type { Word } from "./word.ts";

/** One action of a change, and who allows it or could. */
export interface ActionDecision {
  readonly rosterAction: RosterAction;
  /** The rule on it; one that only admins may allow has it, and isn't decided by it. */
  readonly rule: Rule;
  readonly isAllowed: boolean;
  /** The users who allow it, in the order of their words; empty while nobody does. */
  readonly allowedBy: readonly string[];
  /** How many different people it needs. */
  readonly wordsNeeded: 1 | 2;
  /** All users who could allow it, sorted, but for those who leave by the change; empty when nobody else could. */
  readonly approvers: readonly string[];
  /** True when the action gives somebody more rights who gave their word for it, which doesn't count for that. */
  readonly isSelfEscalation: boolean;
}

/** The decision on a change: it is allowed when each of its actions is. */
export interface Decision {
  readonly allowed: boolean;
  /** `sha256:…` of what is asked: the same for the same gains and actions. */
  readonly digest: string;
  readonly gains: readonly Gain[];
  readonly actions: readonly ActionDecision[];
}

/** A change of a roster. */
export interface ProposedChange {
  /** The roster that the change is made to. Its rules and its people decide. */
  readonly base: ValidRoster;
  readonly head: ValidRoster;
  /** The roster that the change starts from, when that isn't the base. */
  readonly before?: ValidRoster | undefined;
  /** How the file names things of each kind. What no kind names is nobody's to give. */
  readonly kinds: readonly DeclaringKind[];
  /** What the services have; without it, everything counts as existing. */
  readonly existing?: Existing | undefined;
  readonly repository?: OwnRepository | undefined;
  /** Other rosters of the repository. What they declare needs a word of their admins, too. */
  readonly others?: readonly OtherRoster[] | undefined;
  /** Actions that the rosters don't show. */
  readonly extraActions?: readonly RosterAction[];
}

/**
 * Checks a change against the rules and the people of the roster that it is made to. Each action needs the word of a user
 * who may do it, some of them of two. Each gain on a thing needs the word of somebody who holds as much of it. Nobody's
 * word counts for what raises themselves.
 */
export function checkPermissions(change: ProposedChange, words: readonly Word[]): Decision {
  const { head, kinds, extraActions = [] } = change;
  const { base: start, renamings, actions: renames } = renamedBase(change.before ?? change.base, head);
  const base = change.before === undefined ? start : renamedBase(change.base, head).base;
  const sharing = sharingBetween(start, head, change);
  const gains = [...membershipGains(start, head, kinds), ...sharing.gains];
  const shown = [
    ...extraActions,
    ...renames,
    ...actionsBetween(start, head),
    ...endedHandOvers(start.declared, head.declared, kinds),
  ];
  const asked = [
    ...shown,
    ...sharing.actions,
    ...deciderActions(start, head),
    ...joinsWithOwnersPower(start, head),
    ...ownersByTeamActions(start, head),
  ];
  const rights = rightsIn(base, head);
  const names = renamedUsers(renamings);
  const context: DecisionContext = { rights, base, head, words: words.map((word) => names.toNew(word)) };
  const actions = [
    ...asked.map((action) => names.toOld(decideAction(action, context))),
    ...otherRosterDecisions({ base: change.base, head, kinds, others: change.others ?? [] }, words),
  ];
  return {
    allowed: actions.every(({ isAllowed }) => isAllowed),
    digest: changeDigest({ base: start, head, gains, actions: shown, kinds }),
    gains,
    actions,
  };
}

interface DecisionContext {
  readonly rights: Rights;
  readonly base: ValidRoster;
  readonly head: ValidRoster;
  readonly words: readonly Word[];
}

function decideAction(action: RosterAction, { rights, base, head, words }: DecisionContext): ActionDecision {
  const entitled = entitledTo(action, rights);
  const isTwo = isTwoPeopleAction(action, base);
  const mayAllow = (user: string) =>
    entitled.has(user) && action.escalates !== user && !(isTwo && action.benefits === user);
  const isWeighty = isTwo || weighty.has(action.action) || action.alwaysAdmin === true;
  const counted = words.filter(({ vouchedBy }) => !(isWeighty && vouchedBy === "relay"));
  const allowing = counted.flatMap(({ user, ...word }) => {
    if (user === undefined) return [];
    const isTheirs = ownsAccount(word, action, base) && isProven(word, base.declared.users.get(user));
    return mayAllow(user) || (isTheirs && (entitled.has(user) || user === action.subject)) ? [user] : [];
  });
  const allowedBy = [...new Set(allowing)];
  // Who leaves may say yes to that, but nobody is told to ask them.
  const stays = (user: string) => head.resolved.users.get(user)?.present === true;
  const approvers = [...entitled].filter((user) => mayAllow(user) && stays(user)).sort();
  const wordsNeeded = isTwo ? 2 : 1;
  return {
    rosterAction: action,
    rule: rights.rule(action.action, action.subject),
    isAllowed: allowedBy.length >= wordsNeeded,
    allowedBy,
    wordsNeeded,
    approvers,
    isSelfEscalation: action.escalates !== undefined && words.some(({ user }) => user === action.escalates),
  };
}

/** What decides over the roster itself: a word that only the relay vouches for does not suffice. */
const weighty: ReadonlySet<RosterAction["action"]> = new Set(["settings", "claim", "user.permission"]);

function entitledTo(action: RosterAction, rights: Rights): ReadonlySet<string> {
  // Who holds something until a day gives nobody, and least themselves, more of it than until then.
  const lasts = (user: string, right: Right) =>
    action.gives === undefined ||
    endsNoLater(action.gives.until, rights.lastDay(user, right.action, right.subject));
  if (action.alwaysAdmin) return new Set(rights.admins().filter((user) => lasts(user, action)));
  const permittedBy: readonly Right[] = [action, ...(action.alternatives ?? [])];
  const byRule = permittedBy.flatMap((right) =>
    rights.entitled(right.action, right.subject).filter((user) => lasts(user, right)),
  );
  return new Set([...byRule, ...(action.alsoBy ?? []).filter((user) => rights.isPresent(user))]);
}

/**
 * Returns whether a word was given with the account that the action claims. That proves that it is theirs: a GitHub account by
 * the id that the base has for them, since a login is anybody's who registers it once it is free.
 */
function ownsAccount(
  { github, slack }: Omit<Word, "user">,
  { claimedAccount, subject }: RosterAction,
  { declared }: ValidRoster,
): boolean {
  if (claimedAccount === undefined) return false;
  if (slack !== undefined && claimedAccount.slack === slack) return true;
  if (github === undefined || declared.users.get(subject)?.githubId !== github.id) return false;
  return (
    claimedAccount.id === github.id || claimedAccount.login?.toLowerCase() === github.login.toLowerCase()
  );
}

/** Returns whether the roster names the very account of a word: whoever takes over a login or an address is somebody else. */
function isProven({ github, slack }: Omit<Word, "user">, user: User | undefined): boolean {
  if (user === undefined) return false;
  return github === undefined
    ? slack !== undefined && user.slack === slack
    : user.githubId !== undefined && user.githubId === github.id;
}

interface RenamedUsers {
  toNew(word: Word): Word;
  toOld(decision: ActionDecision): ActionDecision;
}

/** People are known by the keys of the roster that the change is made to, whatever keys it gives them. */
function renamedUsers(renamings: readonly Renaming[]): RenamedUsers {
  const users = renamings.filter(({ kind }) => kind === "user");
  const newKeys = new Map(users.map(({ key, to }) => [key, to]));
  const oldKeys = new Map(users.map(({ key, to }) => [to, key]));
  const old = (keys: readonly string[]) => keys.map((key) => oldKeys.get(key) ?? key);
  return {
    toNew: (word) => ({ ...word, user: newKeys.get(word.user ?? "") ?? word.user }),
    toOld: (decision) => ({
      ...decision,
      allowedBy: old(decision.allowedBy),
      approvers: [...old(decision.approvers)].sort(),
    }),
  };
}
