import { createHash } from "node:crypto";
import type { FrozenReview, ReviewRecord } from "./record.ts";

/** Returns `sha256:` and 64 hex digits over a value as JSON with its keys in order. */
export function reviewDigest(value: unknown): string {
  return `sha256:${createHash("sha256")
    .update(JSON.stringify(inOrder(value)))
    .digest("hex")}`;
}

/** Returns the digest of what a review froze. Its issues name it, so that nobody can freeze it anew unseen. */
export function frozenDigest(frozen: FrozenReview): string {
  const { version, review, organisation, commit, files, services, startedAt, dueOn, notCovered, logins } =
    frozen;
  const { population, everybody, rows } = frozen;
  return reviewDigest({
    ...{
      version,
      review,
      organisation,
      commit,
      files,
      services,
      startedAt,
      dueOn,
      notCovered,
      logins,
      everybody,
    },
    population: reviewDigest(population),
    rows: reviewDigest(rows),
  });
}

/** Returns what was frozen of a record. */
export function frozenPart(record: ReviewRecord): FrozenReview {
  const { closedAt: _, closedCommit: _2, counts: _3, digests: _4, left: _5, joined: _6, ...rest } = record;
  return { ...rest, rows: record.rows.map(({ answer: _7, removal: _8, ...row }) => row) };
}

/** Returns all digests of a record. */
export function digestsOf(record: Omit<ReviewRecord, "digests">): ReviewRecord["digests"] {
  const { digests: _, ...bare } = { digests: undefined, ...record };
  const frozen = frozenPart({ ...record, digests: noDigests });
  return {
    population: reviewDigest(record.population),
    rows: reviewDigest(frozen.rows),
    frozen: frozenDigest(frozen),
    record: reviewDigest(bare),
  };
}

const noDigests: ReviewRecord["digests"] = { population: "", rows: "", frozen: "", record: "" };

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, inOrder(each)]));
}
