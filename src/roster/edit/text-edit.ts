/** A replacement of the text between two offsets; `from` equals `to` when text is only inserted. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Applies text edits that do not overlap. Those at one offset are applied in the order given. */
export function applyTextEdits(text: string, textEdits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const textEdit of textEdits.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    parts.push(text.slice(at, textEdit.from), textEdit.text);
    at = textEdit.to;
  }
  parts.push(text.slice(at));
  return parts.join("");
}

/** Returns the sets of text edits that can be applied together; of two that overlap, the earlier set. */
export function compatibleEdits(sets: readonly (readonly TextEdit[])[]): ReadonlySet<readonly TextEdit[]> {
  const chosen = new Set(sets);
  const all = sets.flatMap((set, rank) => set.map((textEdit) => ({ textEdit, set, rank })));
  all.sort((a, b) => a.textEdit.from - b.textEdit.from || a.textEdit.to - b.textEdit.to);
  let reach: (typeof all)[number] | undefined;
  for (const each of all) {
    if (reach !== undefined && reach.set !== each.set && overlap(reach.textEdit, each.textEdit)) {
      chosen.delete(reach.rank > each.rank ? reach.set : each.set);
    }
    if (reach === undefined || each.textEdit.to >= reach.textEdit.to) reach = each;
  }
  return chosen;
}

function overlap(a: TextEdit, b: TextEdit): boolean {
  return (a.from < b.to && b.from < a.to) || (a.from === b.from && a.from === a.to && b.from === b.to);
}
