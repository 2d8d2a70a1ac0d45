import type { Kinds } from "../core/kind.ts";
import { digestsOf } from "./digests.ts";
import { type FrozenReview, type FrozenRow, organisationGroup, type ReviewRecord } from "./record.ts";
import type { ReviewState } from "./state.ts";
import { countsOf } from "./verify.ts";
import { leftOfRow } from "./what-is-left.ts";
import { heldPhrases } from "./words.ts";

/**
 * Returns the record of a review, with what was frozen anew of the access now. Who was removed is gone when nothing that their
 * row had is there any more, but for what the file gives in another way: that is told as kept.
 */
export function reviewRecord(
  { frozen, answers, removals }: Pick<ReviewState, "frozen" | "answers" | "removals">,
  now: FrozenReview,
  { kinds, ...closed }: Pick<ReviewRecord, "closedAt" | "closedCommit"> & { readonly kinds: Kinds },
): ReviewRecord {
  const there = new Map(now.rows.map((row) => [placeInReview(row), row]));
  const known = new Set(frozen.rows.map(placeInReview));
  const leftOver = new Set<number>();
  const rows = frozen.rows.map((row) => {
    const answer = answers[row.id] ?? null;
    if (answer?.decision !== "remove") return { ...row, answer, removal: null };
    const again = there.get(placeInReview(row));
    const found = leftOfRow(row, frozen, now);
    for (const at of found.left) leftOver.add(at);
    const phrases = (holdings: readonly number[]) =>
      heldPhrases({ ...row, group: organisationGroup, holdings: [...holdings] }, now.population, kinds);
    const isGone = again === undefined && found.left.length === 0;
    const left = again === undefined ? phrases(found.left) : [...heldPhrases(again, now.population, kinds)];
    const kept = phrases(found.kept);
    return {
      ...row,
      answer,
      removal: {
        pull: removals[row.group] ?? null,
        readAt: closed.closedAt,
        absent: isGone,
        left: isGone ? [] : left.length === 0 ? ["the place in it"] : [...left],
        ...(kept.length === 0 ? {} : { kept: [...kept] }),
      },
    };
  });
  const bare: Omit<ReviewRecord, "digests"> = {
    ...frozen,
    ...closed,
    counts: countsOf({ population: frozen.population, rows }),
    rows,
    left: rows.filter((row) => row.answer === null && !there.has(placeInReview(row))).map(({ id }) => id),
    joined: now.rows
      .filter((row) => !known.has(placeInReview(row)) && !row.holdings.every((at) => leftOver.has(at)))
      .map(({ group, who }) => ({ group, who })),
  };
  return { ...bare, digests: digestsOf(bare) };
}

/** Returns the rows that were removed and are still there, with what is left and the pull request that takes them out. */
export function stillThere({ rows }: ReviewRecord): readonly {
  readonly row: FrozenRow;
  readonly pull: number | null;
  readonly left: readonly string[];
}[] {
  return rows.flatMap((row) =>
    row.removal?.absent === false ? [{ row, pull: row.removal.pull, left: row.removal.left }] : [],
  );
}

/** Returns the text of a record's file. */
export function recordText(record: ReviewRecord): string {
  return `${JSON.stringify(record, null, 1)}\n`;
}

/** Returns a text that stands for somebody's row in a group: the same whenever it is frozen. */
export function placeInReview({ group, who }: Pick<FrozenRow, "group" | "who">): string {
  return JSON.stringify([group, who]);
}
