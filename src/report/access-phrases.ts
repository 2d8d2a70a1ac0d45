import type { AccessChange } from "../access/access-changes.ts";
import { rankOf } from "../access/effective-access.ts";
import type { Role } from "../core/state.ts";
import type { Names } from "./names.ts";
import type { Predicate } from "./phrase.ts";
import { namedOrCounted, series } from "./phrase.ts";

/** A step in somebody's access, however it comes about. */
export type Step = Pick<AccessChange, "resource" | "from" | "to">;

/** Clauses about access, and which way they go. */
export interface Clauses {
  readonly clauses: readonly Predicate[];
  readonly gains: boolean;
  readonly loses: boolean;
}

/** More of one role than this are counted, not named. */
const MOST_NAMED = 2;

/** Says which repositories somebody gains, loses, or has in another role: `gains write on 3 repositories`. */
export function reaching(changes: readonly Step[], names: Names): Clauses {
  const gained = changes.filter((change) => change.from === undefined);
  const lost = changes.filter((change) => change.to === undefined);
  const other = changes.filter((change) => change.from !== undefined && change.to !== undefined);
  const raised = other.filter((change) => !isLowered(change, names));
  const lowered = other.filter((change) => isLowered(change, names));
  const clauses: Predicate[] = [];
  if (gained.length > 0) clauses.push([["gains", "gain"], ` ${onWhat(gained, "to", names)}`]);
  for (const [step, those] of bySteps(raised)) {
    clauses.push([["goes", "go"], ` ${step} on ${listed(those, names)}`]);
  }
  for (const [step, those] of bySteps(lowered)) {
    clauses.push([["drops", "drop"], ` ${step} on ${listed(those, names)}`]);
  }
  if (lost.length > 0) clauses.push([["loses", "lose"], ` ${onWhat(lost, "from", names)}`]);
  return { clauses, gains: gained.length + raised.length > 0, loses: lost.length + lowered.length > 0 };
}

/** Says `write on api and web`, `admin on website and write on 3 repositories`. */
export function onWhat(changes: readonly Step[], side: "from" | "to", names: Names): string {
  const byRole = [...Map.groupBy(changes, (change) => change[side] ?? "")];
  byRole.sort(([a], [b]) => rank(b, changes, names) - rank(a, changes, names));
  const phrases = byRole.map(([role, those]) => `${role} on ${listed(those, names)}`);
  return series(phrases);
}

function listed(changes: readonly Step[], names: Names): string {
  const kind = changes[0]?.resource.split("/", 1)[0] ?? "";
  const resources = changes.map((change) => names.resource(change.resource));
  return namedOrCounted(resources, names.noun(kind), MOST_NAMED);
}

function bySteps(changes: readonly Step[]): ReadonlyMap<string, readonly Step[]> {
  return Map.groupBy(changes, (change) => `from ${change.from} to ${change.to}`);
}

function rank(role: Role, [change]: readonly Step[], names: Names): number {
  return rankOf(role, names.kinds.get(change?.resource.split("/", 1)[0] ?? ""));
}

function isLowered(change: Step, names: Names): boolean {
  const kind = names.kinds.get(change.resource.split("/", 1)[0] ?? "");
  return rankOf(change.to ?? "", kind) < rankOf(change.from ?? "", kind);
}
