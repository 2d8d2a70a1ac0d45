import { reviewDigest } from "./digests.ts";
import type { ReviewState } from "./state.ts";
import { verifyRecord } from "./verify.ts";

/**
 * Returns whether a text is the record of a review that runs: it holds against itself, and has what the review froze and every
 * answer that it counted, and no other. Anybody can compute digests, so that a record alone proves nothing of the kind.
 */
export function isRecordOf(
  text: string,
  { frozen, digest, answers }: Pick<ReviewState, "frozen" | "digest" | "answers">,
): boolean {
  const { record, problems } = verifyRecord(text);
  if (record === undefined || problems.length > 0) return false;
  if (record.review !== frozen.review || record.digests.frozen !== digest) return false;
  return record.rows.every(({ id, answer }) => reviewDigest(answer) === reviewDigest(answers[id] ?? null));
}
