import { actionsBetween } from "./actions.ts";
import { type Rights, type Rule, rightsIn } from "./rights.ts";
import type { Deed, Right } from "./roster-action.ts";
import type { Standing } from "./standing.ts";

/** Who asks for a change. */
export interface Author {
  /** A user of the base's roster; undefined for a stranger. */
  readonly user: string | undefined;
  /** The GitHub account that wrote it; undefined when it came another way. */
  readonly account?: { readonly login: string; readonly id: number };
}

/** One thing that a change does, and where it stands. */
export interface Part {
  readonly deed: Deed;
  readonly rule: Rule;
  /** Whose word allows it: the author's, or an approving reviewer's. */
  readonly by: string | undefined;
  /** Everybody whose approval would do; empty when nobody's would. */
  readonly approvers: readonly string[];
  /** True where the author would raise themselves, for which their own word never counts. */
  readonly isOwnRaise: boolean;
}

export interface Verdict {
  readonly allowed: boolean;
  readonly parts: readonly Part[];
}

/** The rosters that a change is about. */
export interface Difference {
  /** The roster that the change is made to: its table and its people decide. */
  readonly base: Standing;
  readonly head: Standing;
  /** What the change starts from, where that isn't the base. */
  readonly before?: Standing;
  /** What it does besides. */
  readonly besides?: readonly Deed[];
}

/**
 * Judges a change by the table and the people of the roster that it is made to. Each part needs somebody who may do it,
 * its author or one of the approvers (users of the base's roster); nobody's word counts for raising themselves.
 */
export function judge(
  { base, head, before = base, besides = [] }: Difference,
  author: Author,
  approvers: readonly string[],
): Verdict {
  const rights = rightsIn(base, head);
  const parts = [...besides, ...actionsBetween(before, head)].map((deed): Part => {
    const entitled = entitledTo(deed, rights);
    const may = (user: string) => entitled.has(user) && deed.raises !== user;
    const isAuthors =
      author.user !== undefined && entitled.has(author.user) && (may(author.user) || proves(author, deed));
    const by = isAuthors ? author.user : approvers.find(may);
    return {
      deed,
      rule: rights.rule(deed.action, deed.subject),
      by,
      approvers: [...entitled].filter(may).sort(),
      isOwnRaise: deed.raises !== undefined && deed.raises === author.user,
    };
  });
  return { allowed: parts.every(({ by }) => by !== undefined), parts };
}

function entitledTo(deed: Deed, rights: Rights): ReadonlySet<string> {
  const claims: readonly Right[] = [deed, ...(deed.instead ?? [])];
  return new Set(claims.flatMap(({ action, subject }) => rights.entitled(action, subject)));
}

/** An account that asks to be somebody's own is proof enough that it is theirs. */
function proves({ account }: Author, { claim }: Deed): boolean {
  if (account === undefined || claim === undefined) return false;
  return claim.id === account.id || claim.login?.toLowerCase() === account.login.toLowerCase();
}
