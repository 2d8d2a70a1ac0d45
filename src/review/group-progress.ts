import type { FrozenRow } from "./record.ts";
import type { ReviewState } from "./state.ts";

/** How far a group's answers have come. */
export interface GroupProgress {
  readonly group: string;
  readonly rows: number;
  /** The rows without an answer. */
  readonly open: readonly FrozenRow[];
  /** Keys of the users who may still answer about one of them. */
  readonly awaited: readonly string[];
  readonly removed: number;
}

/** Returns how far each group's answers have come, those with open rows first. */
export function progressOf({
  frozen,
  answers,
}: Pick<ReviewState, "frozen" | "answers">): readonly GroupProgress[] {
  const groups = [...Map.groupBy(frozen.rows, ({ group }) => group)].map(([group, rows]): GroupProgress => {
    const open = rows.filter(({ id }) => answers[id] === undefined);
    const awaited = [...new Set(open.flatMap(({ reviewers }) => reviewers))].sort();
    const removed = rows.filter(({ id }) => answers[id]?.decision === "remove").length;
    return { group, rows: rows.length, open, awaited, removed };
  });
  return groups.sort(
    (left, right) => right.open.length - left.open.length || (left.group < right.group ? -1 : 1),
  );
}
