import { type AccessTarget, type HeldRole, heldId } from "./access-map.ts";
import type { DeclaredHoldings, ThingHoldings } from "./thing-holdings.ts";

type Things = Pick<DeclaredHoldings, "things">;

/** What somebody gained, lost, or has otherwise on one thing. Without `from` it is new, without `to` it is gone. */
export interface HoldingChange extends AccessTarget {
  readonly principal: string;
  readonly from?: HoldingTerms;
  readonly to?: HoldingTerms;
}

/** A role, and its last day. */
export type HoldingTerms = Pick<HeldRole, "role" | "until">;

/** One who, or a thing that, has another name than before. */
export interface NameChange {
  readonly from: string;
  readonly to: string;
}

/** The differences between two rosters. Names are those of the later one, where it has them. */
export interface HoldingChanges {
  readonly changes: readonly HoldingChange[];
  /** Things by `kind/key`, people by principal. */
  readonly renamed: readonly NameChange[];
}

/** Compares what two rosters give. `renamed` has people and teams with other keys, as principals and as `team/key`. */
export function holdingChanges(
  before: Things,
  after: Things,
  renamed: readonly NameChange[] = [],
): HoldingChanges {
  const names = new Map(renamed.map(({ from, to }) => [from, to]));
  const things = thingsRenamed(before, after, names);
  const idBefore = new Map([...things].map(([from, to]) => [to, from]));
  const changes: HoldingChange[] = [];
  for (const [id, now] of after.things) {
    const old = before.things.get(idBefore.get(id) ?? id);
    if (old !== now) changes.push(...changesOn(now, old?.held ?? none, now.held, names));
  }
  for (const [id, old] of before.things)
    if (!after.things.has(id) && !things.has(id)) changes.push(...changesOn(old, old.held, none, names));
  const others = [...things].filter(([from]) => names.get(from) === undefined);
  return { changes, renamed: [...renamed, ...others.map(([from, to]) => ({ from, to }))] };
}

const none: ThingHoldings["held"] = new Map();

function* changesOn(
  { kind, key }: AccessTarget,
  old: ThingHoldings["held"],
  now: ThingHoldings["held"],
  names: ReadonlyMap<string, string>,
): Generator<HoldingChange> {
  const had = new Map([...old].map(([principal, held]) => [names.get(principal) ?? principal, held]));
  for (const principal of new Set([...had.keys(), ...now.keys()])) {
    const [from, to] = [had.get(principal), now.get(principal)];
    if (from?.role === to?.role && from?.until === to?.until) continue;
    yield {
      kind,
      key,
      principal,
      ...(from === undefined ? {} : { from: termsOf(from) }),
      ...(to === undefined ? {} : { to: termsOf(to) }),
    };
  }
}

function termsOf({ role, until }: HeldRole): HoldingTerms {
  return { role, until };
}

/** Finds things under their new ids: those that share a name or an id of the service with one that came. */
function thingsRenamed(
  before: Things,
  after: Things,
  names: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const gone = [...before.things].filter(([id]) => !after.things.has(id));
  if (gone.length === 0) return new Map();
  const come = new Map<string, string>();
  for (const [id, { kind, identities }] of after.things)
    if (!before.things.has(id)) for (const each of identities) come.set(heldId({ kind, key: each }), id);
  const found = new Map<string, string>();
  const taken = new Set<string>();
  for (const [id, { kind, identities }] of gone) {
    const same = identities.map((each) => come.get(heldId({ kind, key: each })));
    const to = [names.get(id), ...same].find((each) => each !== undefined && after.things.has(each));
    if (to === undefined || taken.has(to)) continue;
    found.set(id, to);
    taken.add(to);
  }
  return found;
}
