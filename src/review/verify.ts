import { frozenDigest, frozenPart, reviewDigest } from "./digests.ts";
import { type ReviewRecord, reviewRecordSchema } from "./record.ts";

/** What a record proves, and what is wrong with it. */
export interface VerifiedRecord {
  readonly record?: ReviewRecord;
  /** Empty when the record holds. */
  readonly problems: readonly string[];
}

/**
 * Holds a record against itself, and tells every contradiction: digests, counts, a holding in no row, an answer of somebody
 * whose answer doesn't count. Needs no service and no key.
 */
export function verifyRecord(text: string): VerifiedRecord {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { problems: ["It isn't JSON."] };
  }
  const parsed = reviewRecordSchema.safeParse(data);
  if (!parsed.success) {
    const [first] = parsed.error.issues;
    return {
      problems: [`It is no record of version 1: ${first?.path.join(".") ?? ""} ${first?.message ?? ""}`],
    };
  }
  const record = parsed.data;
  return {
    record,
    problems: [
      ...digestProblems(record),
      ...completeness(record),
      ...answerProblems(record),
      ...countProblems(record),
    ],
  };
}

function digestProblems(record: ReviewRecord): readonly string[] {
  const { digests, ...bare } = record;
  const frozen = frozenPart(record);
  const found: Readonly<Record<keyof ReviewRecord["digests"], string>> = {
    population: reviewDigest(record.population),
    rows: reviewDigest(frozen.rows),
    frozen: frozenDigest(frozen),
    record: reviewDigest(bare),
  };
  const meant: Readonly<Record<keyof ReviewRecord["digests"], string>> = {
    population: "who held what",
    rows: "who was to be reviewed, and by whom",
    frozen: "what was frozen at the start",
    record: "something in the record",
  };
  return (Object.keys(found) as (keyof typeof found)[])
    .filter((name) => found[name] !== digests[name])
    .map((name) => `The digest ${name} differs: ${meant[name]} was changed afterwards.`);
}

function completeness({ population, rows }: ReviewRecord): readonly string[] {
  const problems: string[] = [];
  const covered = new Set<number>();
  const ids = new Set<string>();
  for (const { id, who, group, holdings } of rows) {
    if (ids.has(id)) problems.push(`The row ${id} is there twice.`);
    ids.add(id);
    if (holdings.length === 0) problems.push(`The row of ${who} in ${group} has nothing in it.`);
    for (const at of holdings) {
      covered.add(at);
      if (population[at]?.who !== who)
        problems.push(`The row of ${who} in ${group} names a holding that isn't theirs (${at}).`);
    }
  }
  for (const [at, { who, kind, key }] of population.entries())
    if (!covered.has(at)) problems.push(`Nobody was asked about ${who} on ${kind}/${key}.`);
  return problems;
}

function answerProblems({ rows, startedAt, closedAt }: ReviewRecord): readonly string[] {
  return rows.flatMap(({ who, group, answer, reviewers, removal }) => {
    const what = `${who} in ${group}`;
    if (answer === null) return removal === null ? [] : [`${what} was removed, and nobody decided that.`];
    const { by, at, decision, reviewerAt } = answer;
    return [
      ...(who === `user:${by}` ? [`${by} reviewed themselves in ${group}.`] : []),
      ...(reviewers.includes(by) || reviewerAt !== null
        ? []
        : [`${by} decided about ${what}, and was no reviewer of it.`]),
      ...(at < startedAt || at > closedAt
        ? [`The decision about ${what} is not of the time of the review.`]
        : []),
      ...(decision === "remove" && removal === null ? [`Nobody looked whether ${what} is gone.`] : []),
      ...(decision === "keep" && removal !== null ? [`${what} was kept, and is told as removed.`] : []),
    ];
  });
}

function countProblems(record: ReviewRecord): readonly string[] {
  const counted = countsOf(record);
  return (Object.keys(counted) as (keyof typeof counted)[])
    .filter((name) => counted[name] !== record.counts[name])
    .map((name) => `The count ${name} is ${record.counts[name]}, and there are ${counted[name]}.`);
}

/** Counts what is in a record. */
export function countsOf({
  population,
  rows,
}: Pick<ReviewRecord, "population" | "rows">): ReviewRecord["counts"] {
  const decided = (decision: string) => rows.filter(({ answer }) => answer?.decision === decision).length;
  return {
    holdings: population.length,
    people: new Set(population.map(({ who }) => who)).size,
    groups: new Set(rows.map(({ group }) => group)).size,
    rows: rows.length,
    kept: decided("keep"),
    removed: decided("remove"),
    unanswered: rows.filter(({ answer }) => answer === null).length,
    absentAgain: rows.filter(({ removal }) => removal?.absent === true).length,
  };
}
