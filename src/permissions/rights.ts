import picomatch from "picomatch";
import type { Membership, ResolvedUser } from "../roster/resolved.ts";
import type { Tier } from "../roster/roster.ts";
import type { Standing } from "./standing.ts";
import { type ActionName, subjectKind } from "./table.ts";

/** The line of the table that decides: as the roster has it, or the format's default. */
export interface Rule {
  readonly name: string;
  readonly who: string;
}

/** Who may do what, by one roster's table and people. Users are named by their keys. */
export interface Rights {
  /** False for somebody the roster doesn't know, and for who has left. An admin may do everything. */
  can(actor: string | undefined, action: ActionName, subject: string): boolean;
  /** The most specific rule: that whose glob is the subject itself, then the longest, then the one without. */
  rule(action: ActionName, subject: string): Rule;
  /** Everybody who may, sorted. */
  entitled(action: ActionName, subject: string): readonly string[];
}

const rank: Readonly<Record<Tier, number>> = { member: 1, team_lead: 2, admin: 3 };

/**
 * Reads the rights off a roster. A project that has no team in it, or isn't there, is led by the leads of the team that
 * `next`, the roster to come, gives it.
 */
export function rightsIn({ declared, resolved }: Standing, next?: Standing): Rights {
  const globs = globsIn(resolved.permissions.rules);
  const peopleOf = (team: string | undefined): ReadonlyMap<string, Membership> =>
    (team === undefined ? undefined : resolved.teams.get(team)?.people) ?? new Map();

  function rule(action: ActionName, subject: string): Rule {
    const name = globs.find((each) => each.action === action && each.matches(subject))?.name ?? action;
    return { name, who: resolved.permissions.rules.get(name) ?? "admin" };
  }

  function isLead(user: string, action: ActionName, subject: string): boolean {
    const leads = (team: string | undefined) => peopleOf(team).get(user)?.lead === true;
    const kind = subjectKind(action);
    switch (kind) {
      case "team":
        return leads(subject);
      case "project":
        return leads(declared.projects.get(subject)?.team ?? next?.declared.projects.get(subject)?.team);
      case "user":
        return [...resolved.teams.values()].some(({ key, people }) => people.has(subject) && leads(key));
      case "settings":
        return false;
      default:
        return kind satisfies never;
    }
  }

  function isMeant(user: ResolvedUser, who: string, on: { action: ActionName; subject: string }): boolean {
    if (user.tier === "admin") return true;
    if (who === "member") return !user.outside;
    if (who === "team_lead" || who === "admin") return rank[user.tier] >= rank[who];
    if (who === "self") return subjectKind(on.action) === "user" && on.subject === user.key;
    if (who === "lead") return isLead(user.key, on.action, on.subject);
    if (who.startsWith("team:")) return peopleOf(who.slice(5)).has(user.key);
    return who === `user:${user.key}`;
  }

  function can(actor: string | undefined, action: ActionName, subject: string): boolean {
    const user = actor === undefined ? undefined : resolved.users.get(actor);
    return user?.present === true && isMeant(user, rule(action, subject).who, { action, subject });
  }

  const known = new Map<string, readonly string[]>();
  function entitled(action: ActionName, subject: string): readonly string[] {
    const { who } = rule(action, subject);
    const isPersonal = who === "self" || who === "lead";
    const name = isPersonal ? `${who} ${action} ${subject}` : who;
    const found =
      known.get(name) ?? [...resolved.users.keys()].filter((key) => can(key, action, subject)).sort();
    known.set(name, found);
    return found;
  }

  return { can, rule, entitled };
}

interface Glob {
  readonly name: string;
  readonly action: string;
  readonly glob: string;
  readonly matches: (subject: string) => boolean;
}

/** The rules that have a glob, the most specific first; of two that are as specific, always the same one. */
function globsIn(rules: ReadonlyMap<string, string>): readonly Glob[] {
  const found = [...rules.keys()].flatMap((name): Glob[] => {
    const colon = name.indexOf(":");
    if (colon === -1) return [];
    const glob = name.slice(colon + 1);
    // `*` covers slashes too: a key may have them, and a rule must not be got round by one.
    const matches = picomatch(glob, { dot: true, bash: true });
    return [
      {
        name,
        action: name.slice(0, colon),
        glob,
        matches: (subject) => subject === glob || matches(subject),
      },
    ];
  });
  return found.sort((a, b) => literal(b.glob) - literal(a.glob) || (a.name < b.name ? -1 : 1));
}

/** More than any glob has. */
const longest = 1000;

/** How much of a glob is text: all of it counts more than any with a star. */
function literal(glob: string): number {
  const plain = glob.replace(/\{[^}]*\}|\[[^\]]*\]|[*?!()]/g, "");
  return plain === glob ? longest : plain.length;
}
