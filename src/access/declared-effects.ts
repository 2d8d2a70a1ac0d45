import type { Declaration, DeclaredGrant, DeclaringKind } from "../roster/declaration.ts";
import type { ValidRoster } from "../roster/load.ts";
import type { ResolvedRoster } from "../roster/resolved.ts";
import type { Tier } from "../roster/roster.ts";
import type { ServiceAccount } from "../roster/service-account.ts";
import { declaredAccess } from "./declared-access.ts";
import { peopleOfGrant } from "./people-of-grant.ts";

/**
 * Something that somebody holds by the file: a place in a team, a role on a thing, or a say in the file itself. `owners` are
 * the names of the entries that declare a thing whose key says nothing to people.
 */
export type HeldThing =
  | { readonly is: "team"; readonly key: string }
  | { readonly is: "thing"; readonly kind: DeclaringKind; readonly key: string; readonly owners?: string }
  | { readonly is: "tier" };

/** One difference in what somebody holds. `from` is undefined when it is new, `to` when it goes. */
export interface EffectStep {
  readonly held: HeldThing;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** What a change of the file gives somebody, and what it takes: `user:bob`, `group:x@acme.dev`. */
export interface DeclaredEffect {
  readonly principal: string;
  readonly gains: readonly EffectStep[];
  readonly losses: readonly EffectStep[];
  /** Services on which they would gain something, if the file said which account they have there. */
  readonly lacking?: readonly ServiceAccount[];
}

/**
 * Returns what each person gains and loses from one roster to another, by the file alone, on the rosters' day: places in
 * teams, roles on things through whatever entry, and the tier. Who keeps as much in another way loses nothing, as an owner
 * does. The two rosters call everybody by the same keys. Two entries of one person that become one hold together what both
 * held.
 */
export function declaredEffects(
  before: ValidRoster,
  after: ValidRoster,
  kinds: readonly DeclaringKind[],
  onePerson?: OnePerson,
): readonly DeclaredEffect[] {
  const [had, has] = [asOne(holdingsIn(before, kinds), onePerson), holdingsIn(after, kinds)];
  const principals = [...new Set([...had.keys(), ...has.keys()])].sort();
  return principals.flatMap((principal): readonly DeclaredEffect[] => {
    const [old, now] = [had.get(principal) ?? none, has.get(principal) ?? none];
    const ids = [...new Set([...old.keys(), ...now.keys()])];
    const steps = ids.flatMap((id): readonly EffectStep[] => {
      const [from, to] = [reached(old.get(id)), reached(now.get(id))];
      const held = (to ?? from)?.held;
      if (held === undefined || from?.role === to?.role) return [];
      const step = { held, from: from?.role, to: to?.role };
      return hasAnyway(principal, held, isLoss(step) ? after : before) ? [] : [step];
    });
    const losses = steps.filter(isLoss);
    const gains = steps.filter((step) => !isLoss(step));
    const lacking = new Set(ids.flatMap((id) => newlyLacking(old.get(id), now.get(id))));
    if (lacking.size > 0) return [{ principal, gains, losses, lacking: [...lacking] }];
    return steps.length === 0 ? [] : [{ principal, gains, losses }];
  });
}

/** Nobody holds anything on a service on which the file doesn't name their account. */
function reached(held: HeldRole | undefined): HeldRole | undefined {
  return held?.lacks === undefined ? held : undefined;
}

function newlyLacking(from: HeldRole | undefined, to: HeldRole | undefined): readonly ServiceAccount[] {
  return to?.lacks === undefined || from?.role === to.role ? [] : [to.lacks];
}

/** Two entries of one person, by their keys: what both hold is theirs before they are merged, too. */
export interface OnePerson {
  readonly keep: string;
  readonly gone: string;
}

function asOne(all: ReadonlyMap<string, Holdings>, onePerson: OnePerson | undefined): typeof all {
  if (onePerson === undefined) return all;
  const [keep, gone] = [`user:${onePerson.keep}`, `user:${onePerson.gone}`];
  const both = new Map(all.get(keep));
  for (const [id, other] of all.get(gone) ?? []) {
    const own = both.get(id);
    if (
      own === undefined ||
      own.lacks !== undefined ||
      isLoss({ held: own.held, from: other.role, to: own.role })
    )
      both.set(id, other);
  }
  return new Map([...all, [keep, both], [gone, none]]);
}

/** True of somebody who has every role on all things of a kind, as owners have on repositories. */
function hasAnyway(principal: string, held: HeldThing, { declared }: ValidRoster): boolean {
  if (held.is !== "thing") return false;
  return held.kind.holdersOfAll?.(declared)?.users.some((key) => principal === `user:${key}`) === true;
}

function isLoss({ held, from, to }: EffectStep): boolean {
  if (from === undefined || to === undefined) return to === undefined;
  switch (held.is) {
    case "team":
      return to === "member";
    case "tier":
      return tierRank[to as Tier] < tierRank[from as Tier];
    case "thing":
      return !held.kind.covers(to, from);
    default:
      return held satisfies never;
  }
}

const tierRank: Readonly<Record<Tier, number>> = { member: 0, team_lead: 1, admin: 2 };

interface HeldRole {
  readonly held: HeldThing;
  readonly role: string;
  /** The account that they would need for it, which the file doesn't name. */
  readonly lacks?: ServiceAccount;
}

type Holdings = ReadonlyMap<string, HeldRole>;
const none: Holdings = new Map();

/** Returns what everybody holds, by principal and by a text for the thing. */
function holdingsIn(roster: ValidRoster, kinds: readonly DeclaringKind[]): ReadonlyMap<string, Holdings> {
  const all = new Map<string, Map<string, HeldRole>>();
  const hold = (principal: string, id: string, now: HeldRole) => {
    const own = all.get(principal) ?? new Map<string, HeldRole>();
    all.set(principal, own);
    const held = own.get(id);
    if (held === undefined || isMore(now, held)) own.set(id, now);
  };
  const { resolved, declared } = roster;
  for (const { key, present, tier } of resolved.users.values())
    if (present && tier !== "member") hold(`user:${key}`, "tier", { held: { is: "tier" }, role: tier });
  for (const { key, people, archived } of resolved.teams.values()) {
    if (archived) continue;
    for (const [user, { lead }] of people)
      hold(`user:${user}`, `team ${key}`, { held: { is: "team", key }, role: lead ? "lead" : "member" });
  }
  for (const { kind, key, declarations, grants } of declaredAccess(declared, kinds).things) {
    const [identity = key] = declarations[0]?.identities ?? [];
    const held: HeldThing = { is: "thing", kind, key, ...ownersNamed(kind, declarations, declared) };
    const give = (principal: string, role: string) => {
      const lacks = accountLacking(principal, kind, resolved);
      if (lacks === "renounced") return;
      if (lacks !== undefined) hold(principal, `${kind.kind} ${identity}`, { held, role, lacks });
      else if (kind.roleInTeam === undefined) hold(principal, `${kind.kind} ${identity}`, { held, role });
    };
    for (const { principal, role, until } of [...grants, ...(kind.roleInTeam ? ofTeams(declarations) : [])])
      for (const each of peopleOfGrant({ principal, until }, kind, resolved)) give(each, role);
  }
  return all;
}

/** What a thing holds that has a team's people and nothing else. That they are in the team is told already. */
function ofTeams(
  declarations: readonly Declaration[],
): readonly Pick<DeclaredGrant, "principal" | "role" | "until">[] {
  return declarations.map(({ declarer }) => ({ principal: declarer, role: "member" }));
}

function accountLacking(
  principal: string,
  { account }: DeclaringKind,
  { users }: ResolvedRoster,
): ServiceAccount | "renounced" | undefined {
  const user = users.get(principal.replace(/^user:/, ""));
  if (account === undefined || user === undefined || account.isNamed(user)) return undefined;
  return account.isRenounced(user) ? "renounced" : account;
}

function isMore({ held, role }: HeldRole, than: HeldRole): boolean {
  return held.is === "thing" && held.kind.covers(role, than.role) && role !== than.role;
}

/** Returns the names of a thing's owners, as reports name it: `Backend and rocket`. */
function ownersNamed(
  kind: DeclaringKind,
  declarations: readonly Declaration[],
  { teams }: ValidRoster["declared"],
): { readonly owners?: string } {
  if (kind.isNamedByOwners !== true) return {};
  const keys = declarations.map(({ declarer }) => declarer.slice(declarer.indexOf(":") + 1));
  return { owners: [...new Set(keys)].map((key) => teams.get(key)?.name ?? key).join(" and ") };
}
