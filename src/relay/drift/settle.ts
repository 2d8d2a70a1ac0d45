import type { DriftNotice } from "../store/drift.ts";
import type { DriftVerdict } from "./hold-against.ts";

/** Returns what a verdict is about. */
export function idOf(verdict: DriftVerdict): string {
  return verdict.is === "drift" ? verdict.notice.id : verdict.id;
}

/** Returns when that happened. */
export function timeOf(verdict: DriftVerdict): number {
  return verdict.is === "drift" ? verdict.notice.happenedAt : verdict.happenedAt;
}

/** Returns verdicts in the order in which things happened, without those on what something else has followed since. */
export function withoutLate(
  verdicts: readonly DriftVerdict[],
  changedAt: ReadonlyMap<string, number>,
): readonly DriftVerdict[] {
  return verdicts
    .toSorted((one, other) => timeOf(one) - timeOf(other))
    .filter((each) => timeOf(each) >= (changedAt.get(idOf(each)) ?? 0));
}

/** Returns what is below a notice that ends. */
export function closedNote(note: string | undefined, closing: string): string {
  if (note === undefined) return closing;
  // Of several who asked, none may seem to be the one who did it.
  return `${note}${note.includes("\n") ? "\n" : " "}${closing}`;
}

/** Returns what becomes of notices by what was seen, the last of each. What is as the file says makes none. */
export function settledBy(
  verdicts: readonly DriftVerdict[],
  open: ReadonlyMap<string, DriftNotice>,
  closing?: string,
): ReadonlyMap<string, DriftNotice> {
  const settled = new Map<string, DriftNotice>();
  for (const verdict of verdicts) {
    const id = idOf(verdict);
    const known = settled.get(id) ?? open.get(id);
    if (verdict.is === "drift") {
      const former = known?.isOpen ? known : undefined;
      const { message, note, at = verdict.notice.at } = former ?? {};
      settled.set(id, { ...verdict.notice, message, note, at });
    } else if (known !== undefined) {
      const done = verdict.by === undefined ? "It was put back." : `${verdict.by} put it back.`;
      settled.set(id, {
        ...known,
        isOpen: false,
        note: closedNote(known.note, closing ?? done),
      });
    }
  }
  return settled;
}

const told = ["line", "note", "isOpen", "canUndo", "canKeep"] as const;

/** True of a notice that says something else than before. */
export function isNews(notice: DriftNotice, before: DriftNotice | undefined): boolean {
  return before === undefined || told.some((field) => notice[field] !== before[field]);
}
