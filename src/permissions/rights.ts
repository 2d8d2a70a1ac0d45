import { compareEnds, endsNoLater } from "../core/end.ts";
import type { ValidRoster } from "../roster/load.ts";
import type { Membership, ResolvedUser } from "../roster/resolved.ts";
import type { Tier } from "../roster/roster.ts";
import { parseRuleName, ruleMatcher } from "../roster/rule-subject.ts";
import { type ActionName, subjectKindOf } from "./table.ts";

/** The rule that decides: the roster's, or the format's default. `name` is its key: `team.edit` or `team.edit:red`. */
export interface Rule {
  readonly name: string;
  readonly who: string;
}

/** Who may do what, by one roster's rules and people. Users are given by their keys. */
export interface Rights {
  /** Returns whether a user may do an action. False for who is not in the roster or has left. True for every admin. */
  can(actor: string | undefined, action: ActionName, subject: string): boolean;
  /** Returns the most specific rule: the one whose glob equals the subject, then the longest, then the one without. */
  rule(action: ActionName, subject: string): Rule;
  /** Returns all users who may do an action, sorted. */
  entitled(action: ActionName, subject: string): readonly string[];
  /**
   * Returns the last day on which a user may do an action, where that rests on a place in a team that ends, or of an admin
   * who leaves on a day. They give nothing that lasts longer.
   */
  lastDay(actor: string, action: ActionName, subject: string): string | undefined;
  /** Returns all admins who are present, sorted. */
  admins(): readonly string[];
  /** False for who is not in the roster or has left. */
  isPresent(user: string): boolean;
}

const rank: Readonly<Record<Tier, number>> = { member: 1, team_lead: 2, admin: 3 };

/**
 * Returns the rights in a roster. A project that is new counts as the one of its team in `next`, the new roster; one that
 * has no team is nobody's.
 */
export function rightsIn({ declared, resolved }: ValidRoster, next?: ValidRoster): Rights {
  const globs = globsIn(resolved.permissions.rules);
  const peopleOf = (team: string | undefined): ReadonlyMap<string, Membership> =>
    (team === undefined ? undefined : resolved.teams.get(team)?.people) ?? new Map();

  const leaders = new Set(
    [...resolved.teams.values()].flatMap(({ people }) =>
      [...people].filter(([, { lead }]) => lead).map(([user]) => user),
    ),
  );

  function rule(action: ActionName, subject: string): Rule {
    const name = globs.find((each) => each.action === action && each.matches(subject))?.name ?? action;
    return { name, who: resolved.permissions.rules.get(name) ?? "admin" };
  }

  function isLead(user: string, action: ActionName, subject: string): boolean {
    const leads = (team: string | undefined) => peopleOf(team).get(user)?.lead === true;
    const kind = subjectKindOf(action);
    switch (kind) {
      case "team":
        return leads(subject);
      case "project":
        return leads((declared.projects.get(subject) ?? next?.declared.projects.get(subject))?.team);
      case "user":
        return [...resolved.teams.values()].some(({ key, people }) => people.has(subject) && leads(key));
      case "thing":
      case "settings":
        return false;
      default:
        return kind satisfies never;
    }
  }

  function isCovered(user: ResolvedUser, who: string, on: { action: ActionName; subject: string }): boolean {
    if (user.tier === "admin") return true;
    if (who === "member") return !user.outside;
    if (who === "team_lead" || who === "admin") return rank[user.tier] >= rank[who];
    if (who === "any_lead") return rank[user.tier] >= rank.team_lead || leaders.has(user.key);
    if (who === "self") {
      const isOwn = subjectKindOf(on.action) === "user" && on.subject === user.key;
      return isOwn || (on.action === "view.person" && isLead(user.key, on.action, on.subject));
    }
    if (who === "lead") return isLead(user.key, on.action, on.subject);
    if (who.startsWith("team:")) return peopleOf(who.slice(5)).has(user.key);
    return who === `user:${user.key}`;
  }

  function can(actor: string | undefined, action: ActionName, subject: string): boolean {
    const user = actor === undefined ? undefined : resolved.users.get(actor);
    return user?.present === true && isCovered(user, rule(action, subject).who, { action, subject });
  }

  /** An admin's own last day counts unless all admins have one: nobody else could give what lasts. */
  function lastDayOfAdmin(user: ResolvedUser): string | undefined {
    const others = [...resolved.users.values()].filter(({ tier, present }) => tier === "admin" && present);
    const isOneLasting = others.some(({ key }) => declared.users.get(key)?.until === undefined);
    const own = isOneLasting ? declared.users.get(user.key)?.until : undefined;
    const place =
      user.permission === "admin" ? undefined : peopleOf(resolved.permissions.adminTeam).get(user.key)?.until;
    return endsNoLater(own, place) ? own : place;
  }

  function lastDay(actor: string, action: ActionName, subject: string): string | undefined {
    const user = resolved.users.get(actor);
    if (user?.tier === "admin") return lastDayOfAdmin(user);
    const { who } = rule(action, subject);
    const led = [...resolved.teams.values()].flatMap(({ key, people }) => {
      const place = people.get(actor);
      return place?.lead ? [{ key, until: place.until }] : [];
    });
    const isOwnTier = user?.permission !== "member";
    const ofTier = isOwnTier ? undefined : peopleOf(resolved.permissions.leadsTeam).get(actor)?.until;
    if (who === "team_lead") return ofTier;
    if (who === "any_lead") {
      const days = led.map(({ until }) => until);
      return latestOf(user !== undefined && rank[user.tier] >= rank.team_lead ? [...days, ofTier] : days);
    }
    if (who.startsWith("team:")) return peopleOf(who.slice(5)).get(actor)?.until;
    if (who !== "lead") return undefined;
    const kind = subjectKindOf(action);
    const project = declared.projects.get(subject) ?? next?.declared.projects.get(subject);
    const team = kind === "project" ? project?.team : kind === "team" ? subject : undefined;
    return led.find(({ key }) => key === team)?.until;
  }

  const entitledByRule = new Map<string, readonly string[]>();
  function entitled(action: ActionName, subject: string): readonly string[] {
    const { who } = rule(action, subject);
    const isPersonal = who === "self" || who === "lead";
    const name = isPersonal ? `${who} ${action} ${subject}` : who;
    const found =
      entitledByRule.get(name) ??
      [...resolved.users.keys()].filter((key) => can(key, action, subject)).sort();
    entitledByRule.set(name, found);
    return found;
  }

  const isPresent = (user: string) => resolved.users.get(user)?.present === true;
  const admins = () =>
    [...resolved.users.values()]
      .flatMap(({ key, tier }) => (tier === "admin" && isPresent(key) ? [key] : []))
      .sort();

  return { can, rule, entitled, lastDay, admins, isPresent };
}

function latestOf(ends: readonly (string | undefined)[]): string | undefined {
  return ends.toSorted(compareEnds).at(-1);
}

interface Glob {
  readonly name: string;
  readonly action: string;
  readonly glob: string;
  readonly matches: (subject: string) => boolean;
}

/** Returns the rules that have a glob, the most specific first. Equally specific rules are sorted by name. */
function globsIn(rules: ReadonlyMap<string, string>): readonly Glob[] {
  const found = [...rules.keys()].flatMap((name): Glob[] => {
    const { action, glob } = parseRuleName(name);
    return glob === undefined ? [] : [{ name, action, glob, matches: ruleMatcher(glob) }];
  });
  return found.sort((a, b) => literalLength(b.glob) - literalLength(a.glob) || (a.name < b.name ? -1 : 1));
}

/** Longer than any glob. */
const wholeLiteral = 1000;

/** Returns how many characters of a glob are literal. A glob without wildcards counts more than any other. */
function literalLength(glob: string): number {
  const plain = glob.replace(/\{[^}]*\}|\[[^\]]*\]|[*?!()]/g, "");
  return plain === glob ? wholeLiteral : plain.length;
}
