import type { AccessChange } from "../access/access-changes.ts";
import { roleRank } from "../access/effective-access.ts";
import type { Role } from "../core/state.ts";
import { count, joinSentences } from "../text/lists.ts";
import type { Sentence } from "../text/sentence.ts";
import { type DisplayNames, kindIn } from "./names.ts";
import type { Phrase } from "./phrase.ts";

/** A step in somebody's access, whatever brings it about. */
export type AccessStep = Pick<AccessChange, "resource" | "from" | "to"> &
  Partial<Pick<AccessChange, "through">>;

/** Phrases about access, and whether they give or take it. */
export interface AccessPhrases {
  readonly phrases: readonly Phrase[];
  readonly gains: boolean;
  readonly loses: boolean;
}

/** More of one role than this are counted, not named. */
const MOST_NAMED = 5;

/** Says which permissions somebody gains, loses, or has in another role: `gains write on api and billing`. */
export function accessPhrases(changes: readonly AccessStep[], names: DisplayNames): AccessPhrases {
  const gained = changes.filter((change) => change.from === undefined);
  const lost = changes.filter((change) => change.to === undefined);
  const other = changes.filter((change) => change.from !== undefined && change.to !== undefined);
  const raised = other.filter((change) => !isLowered(change, names));
  const lowered = other.filter((change) => isLowered(change, names));
  const phrases: Phrase[] = [];
  if (gained.length > 0) phrases.push([["gains", "gain"], " ", ...rolesOnResources(gained, "to", names)]);
  for (const [step, those] of groupBySteps(raised)) {
    phrases.push([["goes", "go"], ` ${step} on `, ...namedResources(those, names)]);
  }
  for (const [step, those] of groupBySteps(lowered)) {
    phrases.push([["drops", "drop"], ` ${step} on `, ...namedResources(those, names)]);
  }
  if (lost.length > 0) phrases.push([["loses", "lose"], " ", ...rolesOnResources(lost, "from", names)]);
  return { phrases, gains: gained.length + raised.length > 0, loses: lost.length + lowered.length > 0 };
}

/** Says `write on api and web`, `admin on website and write on 8 repositories`. */
export function rolesOnResources(
  changes: readonly AccessStep[],
  side: "from" | "to",
  names: DisplayNames,
): Sentence {
  const byRole = [...Map.groupBy(changes, (change) => change[side] ?? "")];
  byRole.sort(([a], [b]) => rank(b, changes, names) - rank(a, changes, names));
  return joinSentences(byRole.map(([role, those]) => [`${role} on `, ...resourceList(those, names)]));
}

function resourceList(changes: readonly AccessStep[], names: DisplayNames): Sentence {
  const kind = kindIn(changes[0]?.resource ?? "");
  if (changes.every((change) => isConferred(change, names))) return [`every ${names.noun(kind)[0]}`];
  return namedResources(changes, names);
}

/** Names the resources, or counts many: a role that changes on one says nothing of the others. */
function namedResources(changes: readonly AccessStep[], names: DisplayNames): Sentence {
  const kind = kindIn(changes[0]?.resource ?? "");
  if (changes.length > MOST_NAMED) return [count(changes.length, names.noun(kind))];
  return joinSentences(changes.map((change) => [names.resource(change.resource)]));
}

/** True of what comes with a role in the organisation, and so on repositories that nobody names, too. */
function isConferred({ through = [] }: AccessStep, names: DisplayNames): boolean {
  return through.some((source) => names.kinds.get(kindIn(source))?.confers !== undefined);
}

function groupBySteps(changes: readonly AccessStep[]): ReadonlyMap<string, readonly AccessStep[]> {
  return Map.groupBy(changes, (change) => `from ${change.from} to ${change.to}`);
}

function rank(role: Role, [change]: readonly AccessStep[], names: DisplayNames): number {
  return roleRank(role, names.kinds.get(kindIn(change?.resource ?? "")));
}

/** True when a step gives somebody something, or a higher role. */
export function isGain({ resource, from, to }: AccessStep, names: DisplayNames): boolean {
  if (from === undefined || to === undefined) return from === undefined;
  const kind = names.kinds.get(kindIn(resource));
  return roleRank(to, kind) > roleRank(from, kind);
}

function isLowered(change: AccessStep, names: DisplayNames): boolean {
  const kind = names.kinds.get(kindIn(change.resource));
  return roleRank(change.to ?? "", kind) < roleRank(change.from ?? "", kind);
}
