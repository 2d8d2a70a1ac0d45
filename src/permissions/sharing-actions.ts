import {
  type DeclaredAccess,
  type DeclaredThing,
  declaredAccess,
  type HeldGrant,
} from "../access/declared-access.ts";
import { endsNoLater, isOver } from "../core/end.ts";
import type { Declaration, DeclaringKind } from "../roster/declaration.ts";
import { withNamed } from "../roster/declared-or-named.ts";
import type { ValidRoster } from "../roster/load.ts";
import { type Existing, nothingSeen } from "./existing.ts";
import type { Gain } from "./gain.ts";
import { entryText, nameOf, split } from "./names-in-actions.ts";
import { type OwnRepository, ownRepositoryIn } from "./own-repository.ts";
import type { Right, RosterAction } from "./roster-action.ts";
import { isWiderPattern } from "./wider-pattern.ts";

/** What sharing is judged by, besides the two rosters. */
export interface SharingContext {
  readonly kinds: readonly DeclaringKind[];
  readonly existing?: Existing | undefined;
  readonly repository?: OwnRepository | undefined;
}

/** The access to things that a change gives, and the actions that need somebody's word for it. */
export interface Sharing {
  readonly gains: readonly Gain[];
  readonly actions: readonly RosterAction[];
}

/**
 * Returns the access that a change gives on things, and the words that it needs: over each thing, of somebody who holds
 * at least as much of it by the base. A thing that the base doesn't name is claimed, unless it is known not to exist.
 */
export function sharingBetween(base: ValidRoster, head: ValidRoster, context: SharingContext): Sharing {
  const kinds = context.kinds.map(withNamed);
  const before = declaredAccess(base.declared, kinds);
  const after = declaredAccess(head.declared, kinds);
  const isOwn = ownRepositoryIn(base.declared, head.declared, context.repository);
  const gains: Gain[] = [];
  const actions: RosterAction[] = [];
  for (const thing of after.things) {
    for (const declaration of thing.declarations) {
      const found = declaration.isPattern
        ? gainsOf(
            declaration,
            thing,
            isWiderPattern(declaration, thing, { base, head }) ? nothingBefore : before,
          )
        : gainsOf(declaration, thing, before);
      gains.push(...found);
      if (thing.kind.decidedByActions) continue;
      const named = newIdentities(declaration, thing, before);
      if (found.length === 0 && named.length === 0) continue;
      const what = { declaration, thing, gains: found, named };
      if (isOwn(thing)) actions.push(ownRepositoryAction(what));
      else if (declaration.isPattern) actions.push(...patternClaim(what));
      else
        actions.push(
          ...neededFor(what, { before, existing: context.existing ?? nothingSeen, now: base.resolved.now }),
        );
    }
  }
  return { gains, actions };
}

function ownRepositoryAction({ declaration, thing }: NewlyDeclared): RosterAction {
  const detail = `${nameOf(thing)}, which decides over Rollcall, for ${entryText(declaration.declarer)}`;
  return { action: "settings", subject: thing.key, detail, at: declaration.at, alwaysAdmin: true };
}

/** A declaration that gives something new, or names its thing anew. */
interface NewlyDeclared {
  readonly declaration: Declaration;
  readonly thing: DeclaredThing;
  readonly gains: readonly Gain[];
  /** Identities that the same entry didn't name. */
  readonly named: readonly string[];
}

function gainsOf(
  declaration: Declaration,
  { kind, key }: DeclaredThing,
  before: DeclaredAccess,
): readonly Gain[] {
  const held = before.find(kind.kind, declaration.identities).flatMap(({ grants }) => grants);
  return declaration.grants.flatMap(({ principal, role, through, until, at }): readonly Gain[] => {
    const same = held.filter(
      (grant) => grant.principal === principal && grant.through.join() === through.join(),
    );
    const isHeld = (grant: HeldGrant) => kind.covers(grant.role, role) && endsNoLater(until, grant.until);
    if (same.some(isHeld)) return [];
    return [{ principal, kind: kind.kind, key, from: same[0]?.role, to: role, until, through, at }];
  });
}

const nothingBefore: DeclaredAccess = { things: [], find: () => [] };

/** A pattern reaches repositories that nobody names, those to come among them: it is a claim, whoever has which of them. */
function patternClaim({ declaration, thing, gains }: NewlyDeclared): readonly RosterAction[] {
  if (gains.length === 0) return [];
  const { declarer, at } = declaration;
  const detail = `(every ${thing.kind.noun} that matches it) for ${entryText(declarer)}`;
  return [{ action: "claim", subject: declaration.key, detail, at }];
}

/** Returns the identities of a declaration that its entry doesn't have in the base. */
function newIdentities(
  { declarer, identities }: Declaration,
  { kind }: DeclaredThing,
  before: DeclaredAccess,
): readonly string[] {
  const own = new Set(
    before
      .find(kind.kind, identities)
      .flatMap(({ declarations }) => declarations)
      .filter((each) => each.declarer === declarer)
      .flatMap((each) => each.identities),
  );
  return identities.filter((identity) => !own.has(identity));
}

interface BaseContext {
  readonly before: DeclaredAccess;
  readonly existing: Existing;
  readonly now: string;
}

function neededFor(what: NewlyDeclared, { before, existing, now }: BaseContext): readonly RosterAction[] {
  const { declaration, thing, gains, named } = what;
  const { kind, key } = thing;
  const { declarer, at } = declaration;
  const declared = before.find(kind.kind, declaration.identities);
  const actions: RosterAction[] = [];
  const unnamed = named.filter((identity) => before.find(kind.kind, [identity]).length === 0);
  const claimed = unnamed.filter(
    (identity) =>
      kind.alwaysExists || identity.startsWith("#") || existing.stateOf(kind.kind, identity) !== "absent",
  );
  if (claimed.length > 0) {
    const other = claimed.filter((identity) => identity !== key && identity !== key.toLowerCase());
    const what = [kind.noun, ...other.map((identity) => identity.replace("#", ""))].join(" ");
    const alsoBy = kind.areRepositories ? existing.adminsOf(key) : [];
    const detail = `(${what}) for ${entryText(declarer)}`;
    actions.push({ action: "claim", subject: key, detail, at, ...(alsoBy.length > 0 ? { alsoBy } : {}) });
  }
  for (const each of declared) {
    const isOwn = each.declarations.some((other) => other.declarer === declarer);
    if (isOwn && gains.length === 0) continue;
    const rights = rightsOver(each, { gains, now });
    // An entry that holds as much of the thing already is changed by its own action.
    if (rights.some(({ holder }) => holder === declarer)) continue;
    const [first, ...rest] = rights.map(({ right }) => right);
    const needed = { detail: sharingText(what), at, ...givenBy(gains) };
    if (first === undefined) actions.push({ action: "settings", subject: key, ...needed, alwaysAdmin: true });
    else actions.push({ ...first, ...needed, ...(rest.length > 0 ? { alternatives: rest } : {}) });
  }
  return actions;
}

/** Returns the last day of what these give; nothing where they give nothing. */
function givenBy(gains: readonly Gain[]): Pick<RosterAction, "gives"> {
  const [first, ...rest] = gains;
  if (first === undefined) return {};
  const until = rest.reduce((last, each) => (endsNoLater(each.until, last) ? last : each.until), first.until);
  return { gives: { until } };
}

function sharingText({ declaration: { declarer }, thing, gains }: NewlyDeclared): string {
  const [raised] = gains.filter(({ from }) => from !== undefined);
  if (raised !== undefined) return `raises ${nameOf(thing)} to ${raised.to} for ${entryText(declarer)}`;
  return `shares ${nameOf(thing)} with ${entryText(declarer)}`;
}

interface HolderRight {
  /** The entry that holds the thing. */
  readonly holder: string;
  readonly right: Right;
}

/** Returns the rights of those who hold at least as much of a thing as all these gains give, and at least as long. */
function rightsOver(
  { kind, declarations, grants }: DeclaredThing,
  { gains, now }: { readonly gains: readonly Gain[]; readonly now: string },
): readonly HolderRight[] {
  const declarers = [...new Set(declarations.map(({ declarer }) => declarer))];
  const sections = declarers.filter((declarer) => split(declarer)[0] === "");
  const bySections = sections.map((holder): HolderRight => ({ holder, right: sectionRight(holder) }));
  // What holds a team's people is its team's own.
  if (kind.roleInTeam)
    return [
      ...bySections,
      ...declarers.flatMap((holder): readonly HolderRight[] => {
        const [entry, subject = ""] = split(holder);
        return entry === "" ? [] : [{ holder, right: { action: "team.edit", subject } }];
      }),
    ];
  const isEnough = ({ role, until }: HeldGrant) =>
    !isOver(until, now) &&
    gains.every((gain) => kind.covers(role, gain.to) && endsNoLater(gain.until, until));
  const enough = grants.filter(isEnough);
  const rights = [...enough.flatMap(holderRights), ...bySections];
  const seen = new Set<string>();
  return rights.filter(({ holder }) => !seen.has(holder) && seen.add(holder));
}

function sectionRight(subject: string): Right {
  return { action: "settings", subject };
}

/** A team holds what it is given; a project holds what it gives the team that owns it. */
function holderRights({ principal, declarer, asOwner }: HeldGrant): HolderRight[] {
  const [kind, key = ""] = split(principal);
  if (kind !== "team" && kind !== "leads") return [];
  const team: HolderRight = { holder: `team:${key}`, right: { action: "team.edit", subject: key } };
  const [, project = ""] = split(declarer);
  return asOwner ? [team, { holder: declarer, right: { action: "project.edit", subject: project } }] : [team];
}
