import type { Kinds } from "../core/kind.ts";
import { digestsOf } from "./digests.ts";
import type { FrozenReview, FrozenRow, ReviewRecord } from "./record.ts";
import type { ReviewState } from "./state.ts";
import { countsOf } from "./verify.ts";
import { heldPhrases } from "./words.ts";

/** Returns the record of a review, with what was frozen anew of the access now: whoever was removed is looked for in it. */
export function reviewRecord(
  { frozen, answers, removals }: Pick<ReviewState, "frozen" | "answers" | "removals">,
  now: FrozenReview,
  { kinds, ...closed }: Pick<ReviewRecord, "closedAt" | "closedCommit"> & { readonly kinds: Kinds },
): ReviewRecord {
  const there = new Map(now.rows.map((row) => [placeOf(row), row]));
  const known = new Set(frozen.rows.map(placeOf));
  const rows = frozen.rows.map((row) => {
    const answer = answers[row.id] ?? null;
    if (answer?.decision !== "remove") return { ...row, answer, removal: null };
    const again = there.get(placeOf(row));
    const left = again === undefined ? [] : [...heldPhrases(again, now.population, kinds)];
    const isGone = again === undefined;
    return {
      ...row,
      answer,
      removal: {
        pull: removals[row.group] ?? null,
        readAt: closed.closedAt,
        absent: isGone,
        left: isGone ? [] : left.length === 0 ? ["the place in it"] : left,
      },
    };
  });
  const bare: Omit<ReviewRecord, "digests"> = {
    ...frozen,
    ...closed,
    counts: countsOf({ population: frozen.population, rows }),
    rows,
    left: rows.filter((row) => row.answer === null && !there.has(placeOf(row))).map(({ id }) => id),
    joined: now.rows.filter((row) => !known.has(placeOf(row))).map(({ group, who }) => ({ group, who })),
  };
  return { ...bare, digests: digestsOf(bare) };
}

/** Returns the rows that were removed and are still there, with the pull request that takes them out. */
export function stillThere({
  rows,
}: ReviewRecord): readonly { readonly row: FrozenRow; readonly pull: number | null }[] {
  return rows.flatMap((row) => (row.removal?.absent === false ? [{ row, pull: row.removal.pull }] : []));
}

/** Returns the text of a record's file. */
export function recordText(record: ReviewRecord): string {
  return `${JSON.stringify(record, null, 1)}\n`;
}

function placeOf({ group, who }: Pick<FrozenRow, "group" | "who">): string {
  return JSON.stringify([group, who]);
}
