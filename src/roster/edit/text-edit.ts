/** A stretch of text to be replaced; empty where text is only put in. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Replaces stretches that don't overlap; those at the same place come in the order given. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const splice of splices.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    parts.push(text.slice(at, splice.from), splice.text);
    at = splice.to;
  }
  parts.push(text.slice(at));
  return parts.join("");
}

/** Those of several sets of splices that can be made in one go; where two of them meet, the earlier one. */
export function compatible(sets: readonly (readonly Splice[])[]): ReadonlySet<readonly Splice[]> {
  const chosen = new Set(sets);
  const all = sets.flatMap((set, rank) => set.map((splice) => ({ splice, set, rank })));
  all.sort((a, b) => a.splice.from - b.splice.from || a.splice.to - b.splice.to);
  let reach: (typeof all)[number] | undefined;
  for (const each of all) {
    if (reach !== undefined && reach.set !== each.set && overlap(reach.splice, each.splice)) {
      chosen.delete(reach.rank > each.rank ? reach.set : each.set);
    }
    if (reach === undefined || each.splice.to >= reach.splice.to) reach = each;
  }
  return chosen;
}

function overlap(a: Splice, b: Splice): boolean {
  return (a.from < b.to && b.from < a.to) || (a.from === b.from && a.from === a.to && b.from === b.to);
}
