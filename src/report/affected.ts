import { isPerson, roleRank } from "../access/effective-access.ts";
import { type Change, changedPrincipal, changedResource } from "../core/change.ts";
import type { Principal } from "../core/state.ts";
import { count, type WordForms } from "../text/lists.ts";
import type { RenderContext } from "./access-before-after.ts";
import { isGain } from "./access-phrases.ts";
import type { DisplayNames } from "./names.ts";

/** How many people gain something by some changes, and how many lose something. One who does both is in both. */
export interface AffectedPeople {
  readonly gaining: number;
  readonly losing: number;
}

/** Counts the people who gain and lose: a place in something, a role, or what they may do in effect. */
export function affectedPeople({ changes, before, access, names }: RenderContext): AffectedPeople {
  const gaining = new Set<Principal>();
  const losing = new Set<Principal>();
  if (changes.length === 0) return { gaining: 0, losing: 0 };
  for (const change of changes) {
    if (change.action === "archive")
      for (const each of before.get(changedResource(change))?.grants.keys() ?? [])
        if (isPerson(each)) losing.add(each);
    const person = changedPrincipal(change);
    if (person === undefined || !isPerson(person) || names.meaning(change.kind) === "permission") continue;
    if (gives(change, names)) gaining.add(person);
    else losing.add(person);
  }
  for (const person of new Set([...access.before.people, ...access.after.people])) {
    for (const step of access.permissions(person)) (isGain(step, names) ? gaining : losing).add(person);
  }
  return { gaining: gaining.size, losing: losing.size };
}

const VERBS: Readonly<Record<"now" | "past" | "would", readonly [gain: WordForms, lose: WordForms]>> = {
  now: [
    ["gains", "gain"],
    ["loses", "lose"],
  ],
  past: [
    ["gained", "gained"],
    ["lost", "lost"],
  ],
  would: [
    ["would gain", "would gain"],
    ["would lose", "would lose"],
  ],
};

/** Says `1 person gains, nobody loses`. */
export function verdictOnPeople({ gaining, losing }: AffectedPeople, when: keyof typeof VERBS): string {
  const [gain, lose] = VERBS[when];
  if (gaining === 0 && losing === 0) return `nobody ${gain[0]} or ${lose[0]}`;
  const who = (number: number, [one, many]: WordForms) =>
    number === 0 ? `nobody ${one}` : `${count(number, ["person", "people"])} ${number === 1 ? one : many}`;
  return `${who(gaining, gain)}, ${who(losing, lose)}`;
}

function gives(change: Change, names: DisplayNames): boolean {
  if (change.action !== "regrade") return change.action === "grant";
  const kind = names.kinds.get(change.kind);
  return roleRank(change.to, kind) > roleRank(change.from, kind);
}
